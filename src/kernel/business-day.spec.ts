import {
  addDays,
  businessDate,
  businessDayRange,
  businessDayStart,
  splitAtDayBorders,
} from './business-day.js';

const HOUR_MS = 3_600_000;

function startOf(date: string, zone: string, dayStart: string): string {
  return businessDayStart(date, zone, dayStart).toISOString();
}

function dateOf(instant: string, zone: string, dayStart: string): string {
  return businessDate(new Date(instant), zone, dayStart);
}

function split(times: readonly [string, string], zone: string, dayStart: string): string[] {
  const interval = { startAt: new Date(times[0]), endAt: new Date(times[1]) };
  return splitAtDayBorders(interval, zone, dayStart).map((piece) => {
    const minutes = (piece.endAt.getTime() - piece.startAt.getTime()) / 60_000;
    return `${piece.date} ${minutes}`;
  });
}

describe('a business day in an ordinary week', () => {
  it('begins at local midnight by default', () => {
    expect(startOf('2024-07-10', 'Europe/Madrid', '00:00')).toBe('2024-07-09T22:00:00.000Z');
    expect(dateOf('2024-07-09T21:59:59.999Z', 'Europe/Madrid', '00:00')).toBe('2024-07-09');
    expect(dateOf('2024-07-09T22:00:00.000Z', 'Europe/Madrid', '00:00')).toBe('2024-07-10');
  });

  it('includes the small hours in the previous evening for a bar that closes at four', () => {
    expect(dateOf('2024-07-10T01:59:59.999Z', 'Europe/Madrid', '04:00')).toBe('2024-07-09');
    expect(dateOf('2024-07-10T02:00:00.000Z', 'Europe/Madrid', '04:00')).toBe('2024-07-10');
  });

  it('follows an offset of three quarters of an hour', () => {
    expect(startOf('2024-01-01', 'Asia/Kathmandu', '00:00')).toBe('2023-12-31T18:15:00.000Z');
    expect(dateOf('2023-12-31T18:14:59.999Z', 'Asia/Kathmandu', '00:00')).toBe('2023-12-31');
  });

  it('does not depend on which shop was asked for before', () => {
    const instant = '2024-07-10T01:00:00.000Z';
    for (let turn = 0; turn < 3; turn += 1) {
      expect(dateOf(instant, 'Europe/Madrid', '04:00')).toBe('2024-07-09');
      expect(dateOf(instant, 'Europe/Madrid', '00:00')).toBe('2024-07-10');
      expect(dateOf(instant, 'America/New_York', '00:00')).toBe('2024-07-09');
    }
  });

  it('stays right when more zones and day starts are used than the cache holds', () => {
    for (let minute = 0; minute < 600; minute += 1) {
      const dayStart = new Date(minute * 60_000).toISOString().slice(11, 16);
      expect(dateOf('2024-07-10T12:00:00Z', 'UTC', dayStart)).toBe('2024-07-10');
    }
    expect(dateOf('2024-07-10T00:00:30Z', 'UTC', '00:01')).toBe('2024-07-09');
  });

  it('treats an invalid instant, zone or day start as a fault, also right after a valid one', () => {
    expect(dateOf('2024-07-10T12:00:00Z', 'UTC', '00:00')).toBe('2024-07-10');
    expect(() => businessDate(new Date(Number.NaN), 'UTC', '00:00')).toThrow(RangeError);
    expect(() => dateOf('2024-07-10T12:00:00Z', 'Mars/Olympus', '00:00')).toThrow(RangeError);
    expect(() => dateOf('2024-07-10T12:00:00Z', 'UTC', '4:00')).toThrow(RangeError);
    expect(() => businessDayStart('2024-02-30', 'UTC', '00:00')).toThrow(RangeError);
    expect(() => businessDayStart('2024-1-1', 'UTC', '00:00')).toThrow(RangeError);
  });
});

describe('a night shift over a clock change', () => {
  it('is an hour shorter in spring in Madrid', () => {
    // 22:00 to 06:00, day start 00:00.
    expect(
      split(['2024-03-30T21:00:00Z', '2024-03-31T04:00:00Z'], 'Europe/Madrid', '00:00'),
    ).toEqual(['2024-03-30 120', '2024-03-31 300']);
    expect(
      split(['2024-03-30T21:00:00Z', '2024-03-31T04:00:00Z'], 'Europe/Madrid', '04:00'),
    ).toEqual(['2024-03-30 300', '2024-03-31 120']);
  });

  it('is an hour longer in autumn in Madrid', () => {
    expect(
      split(['2024-10-26T20:00:00Z', '2024-10-27T05:00:00Z'], 'Europe/Madrid', '00:00'),
    ).toEqual(['2024-10-26 120', '2024-10-27 420']);
    expect(
      split(['2024-10-26T20:00:00Z', '2024-10-27T05:00:00Z'], 'Europe/Madrid', '04:00'),
    ).toEqual(['2024-10-26 420', '2024-10-27 120']);
  });

  it('is an hour shorter in spring and longer in autumn in New York', () => {
    const zone = 'America/New_York';
    expect(split(['2024-03-10T03:00:00Z', '2024-03-10T10:00:00Z'], zone, '04:00')).toEqual([
      '2024-03-09 300',
      '2024-03-10 120',
    ]);
    expect(split(['2024-11-03T02:00:00Z', '2024-11-03T11:00:00Z'], zone, '04:00')).toEqual([
      '2024-11-02 420',
      '2024-11-03 120',
    ]);
  });

  it('results in days of 23 and 25 hours', () => {
    const hours = (date: string): number => {
      const { startAt, endAt } = businessDayRange(
        { from: date, to: date },
        'Europe/Madrid',
        '00:00',
      );
      return (endAt.getTime() - startAt.getTime()) / HOUR_MS;
    };
    expect([hours('2024-03-31'), hours('2024-07-10'), hours('2024-10-27')]).toEqual([23, 24, 25]);
  });
});

describe('a day start that a clock change skips or repeats', () => {
  it('moves forward by the gap: 02:30 in Madrid becomes 03:30 on the night in spring', () => {
    expect(startOf('2024-03-31', 'Europe/Madrid', '02:30')).toBe('2024-03-31T01:30:00.000Z');
    expect(dateOf('2024-03-31T01:29:59.999Z', 'Europe/Madrid', '02:30')).toBe('2024-03-30');
    expect(dateOf('2024-03-31T01:30:00.000Z', 'Europe/Madrid', '02:30')).toBe('2024-03-31');
  });

  it('is the first of the two in autumn, and the day does not begin a second time', () => {
    expect(startOf('2024-10-27', 'Europe/Madrid', '02:30')).toBe('2024-10-27T00:30:00.000Z');
    expect(dateOf('2024-10-27T00:29:59.999Z', 'Europe/Madrid', '02:30')).toBe('2024-10-26');
    // 02:00 for the second time: the wall clock is before the day start again.
    expect(dateOf('2024-10-27T01:00:00.000Z', 'Europe/Madrid', '02:30')).toBe('2024-10-27');
  });

  it.each([
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['Asia/Beirut', '2024-03-31', '2024-03-30T22:00:00.000Z'],
    ['Africa/Cairo', '2024-04-26', '2024-04-25T22:00:00.000Z'],
  ])("is one o'clock where midnight does not exist, in %s on %s", (zone, date, start) => {
    expect(startOf(date, zone, '00:00')).toBe(start);
    expect(dateOf(start, zone, '00:00')).toBe(date);
    expect(businessDate(new Date(Date.parse(start) - 1), zone, '00:00')).toBe(addDays(date, -1));
  });

  it('is the first of the two midnights in Havana', () => {
    expect(startOf('2024-11-03', 'America/Havana', '00:00')).toBe('2024-11-03T04:00:00.000Z');
    expect(dateOf('2024-11-03T05:30:00Z', 'America/Havana', '00:00')).toBe('2024-11-03');
  });

  it('comes after both occurrences of the hour before midnight in São Paulo', () => {
    expect(dateOf('2018-02-18T02:59:59Z', 'America/Sao_Paulo', '00:00')).toBe('2018-02-17');
    expect(dateOf('2018-02-18T03:00:00Z', 'America/Sao_Paulo', '00:00')).toBe('2018-02-18');
  });
});

describe('the day that Samoa skipped', () => {
  it('has no instant, and no time is lost or counted twice around it', () => {
    const { startAt, endAt } = businessDayRange(
      { from: '2011-12-30', to: '2011-12-30' },
      'Pacific/Apia',
      '00:00',
    );
    expect(endAt.getTime() - startAt.getTime()).toBe(0);
    expect(dateOf('2011-12-30T09:59:59.999Z', 'Pacific/Apia', '00:00')).toBe('2011-12-29');
    expect(dateOf('2011-12-30T10:00:00.000Z', 'Pacific/Apia', '00:00')).toBe('2011-12-31');
    expect(
      split(['2011-12-30T08:00:00Z', '2011-12-30T12:00:00Z'], 'Pacific/Apia', '00:00'),
    ).toEqual(['2011-12-29 120', '2011-12-31 120']);
  });
});

describe('a range of business days', () => {
  it('includes both ends and stops where the next day begins', () => {
    const { startAt, endAt } = businessDayRange(
      { from: '2024-03-30', to: '2024-03-31' },
      'Europe/Madrid',
      '04:00',
    );
    expect(startAt.toISOString()).toBe('2024-03-30T03:00:00.000Z');
    expect(endAt.toISOString()).toBe('2024-04-01T02:00:00.000Z');
  });

  it('cannot end before it begins', () => {
    expect(() =>
      businessDayRange({ from: '2024-03-31', to: '2024-03-30' }, 'UTC', '00:00'),
    ).toThrow(RangeError);
    const [startAt, endAt] = [new Date(1), new Date(0)];
    expect(() => splitAtDayBorders({ startAt, endAt }, 'UTC', '00:00')).toThrow(RangeError);
    expect(splitAtDayBorders({ startAt: endAt, endAt }, 'UTC', '00:00')).toEqual([]);
  });
});
