import { comparedDays, type ComparedDays, type Comparison, type Period } from './compared-days.js';

const MADRID = { time_zone: 'Europe/Madrid', business_day_start: '00:00' };
const BAR = { time_zone: 'Europe/Madrid', business_day_start: '04:00' };

function at(text: string): Date {
  return new Date(text);
}

type Shop = typeof MADRID;

function compared(
  period: Period,
  now: Date,
  how: { comparison?: Comparison; align?: 'weekday' | 'date'; shop?: Shop } = {},
): ComparedDays {
  const { comparison = 'previous_period', align = 'weekday', shop = MADRID } = how;
  return comparedDays(period, { comparison, align, now }, shop);
}

function previousPeriod(period: Period, now: Date, shop: Shop): ComparedDays {
  return compared(period, now, { shop });
}

describe('the previous period', () => {
  it.each([
    { of: ['2026-03-10', '2026-03-10'], is: ['2026-03-09', '2026-03-09'] },
    { of: ['2026-03-02', '2026-03-08'], is: ['2026-02-23', '2026-03-01'] },
    { of: ['2026-03-01', '2026-03-31'], is: ['2026-01-29', '2026-02-28'] },
    { of: ['2028-03-01', '2028-03-01'], is: ['2028-02-29', '2028-02-29'] },
    { of: ['2026-01-01', '2026-12-31'], is: ['2025-01-01', '2025-12-31'] },
  ])(
    'has the same length and ends the day before: for $of it is $is',
    ({ of: [from = '', to = ''], is }) => {
      const now = at('2029-06-01T10:00:00Z');
      const before = previousPeriod({ from, to }, now, MADRID);
      expect([before.from, before.to]).toEqual(is);
      expect(before.until).toBeUndefined();
    },
  );

  it('counts in full when the period is over or has not begun', () => {
    const period = { from: '2026-03-10', to: '2026-03-11' };
    for (const now of ['2026-03-09T22:59:59.999Z', '2026-03-11T23:00:00Z']) {
      expect(previousPeriod(period, at(now), MADRID).until).toBeUndefined();
    }
  });

  it('is, for today so far, yesterday until the same time', () => {
    const today = { from: '2026-03-10', to: '2026-03-10' };
    const now = at('2026-03-10T15:30:00Z');
    expect(previousPeriod(today, now, MADRID)).toEqual({
      from: '2026-03-09',
      to: '2026-03-09',
      lastDay: '2026-03-09',
      until: at('2026-03-09T15:30:00Z'),
    });
  });

  it('is, for this week so far, last week until the same weekday and time', () => {
    const week = { from: '2026-03-09', to: '2026-03-15' };
    const now = at('2026-03-11T08:00:00Z');
    expect(previousPeriod(week, now, MADRID)).toEqual({
      from: '2026-03-02',
      to: '2026-03-08',
      lastDay: '2026-03-04',
      until: at('2026-03-04T08:00:00Z'),
    });
  });

  it('follows the business day, not the calendar: at 2 a.m. a bar compares two evenings', () => {
    const evening = { from: '2026-03-10', to: '2026-03-10' };
    const now = at('2026-03-11T01:00:00Z');
    expect(previousPeriod(evening, now, BAR).until).toEqual(at('2026-03-10T01:00:00Z'));
    expect(previousPeriod(evening, at('2026-03-11T03:00:00Z'), BAR).until).toBeUndefined();
  });

  it('counts the same number of hours since the day began across a clock change in spring', () => {
    const sunday = { from: '2026-03-29', to: '2026-03-29' };
    const now = at('2026-03-29T10:00:00Z'); // 12:00, 11 hours after midnight
    expect(previousPeriod(sunday, now, MADRID).until).toEqual(at('2026-03-28T10:00:00Z'));
  });

  it('never includes the next day when today has an additional hour', () => {
    const days = { from: '2026-10-25', to: '2026-10-26' };
    const now = at('2026-10-25T22:30:00Z'); // 23:30, 24 hours and a half after midnight
    expect(previousPeriod(days, now, MADRID)).toEqual({
      from: '2026-10-23',
      to: '2026-10-24',
      lastDay: '2026-10-23',
      until: at('2026-10-23T22:00:00Z'),
    });
  });
});

describe('the same days of last week and of last year', () => {
  const now = at('2026-03-14T15:00:00Z');

  it('are seven days earlier', () => {
    const saturday = { from: '2026-03-14', to: '2026-03-14' };
    expect(compared(saturday, now, { comparison: 'previous_week' })).toEqual({
      from: '2026-03-07',
      to: '2026-03-07',
      lastDay: '2026-03-07',
      until: at('2026-03-07T15:00:00Z'),
    });
  });

  it('match the same weekday a year earlier, 364 days before', () => {
    const saturday = { from: '2026-03-14', to: '2026-03-14' };
    const { from, until } = compared(saturday, now, { comparison: 'previous_year' });
    expect([from, until]).toEqual(['2025-03-15', at('2025-03-15T15:00:00Z')]);
  });

  it.each([
    { of: ['2026-03-01', '2026-03-31'], is: ['2025-03-01', '2025-03-31'] },
    { of: ['2024-02-29', '2024-02-29'], is: ['2023-02-28', '2023-02-28'] },
    { of: ['2025-02-28', '2025-02-28'], is: ['2024-02-28', '2024-02-28'] },
  ])(
    'match the same date when that is requested: of $of $is',
    ({ of: [from = '', to = ''], is }) => {
      const days = compared({ from, to }, at('2029-01-01T00:00:00Z'), {
        comparison: 'previous_year',
        align: 'date',
      });
      expect([days.from, days.to, days.until]).toEqual([...is, undefined]);
    },
  );
});
