import { compareWithPlans, type AttendanceClock } from './attendance-rules.js';

/** Of the second of March 2026, a Monday. */
const on = (time: string): Date => new Date(`2026-03-02T${time}Z`);

interface Span {
  readonly id: string;
  readonly user_id: string;
  readonly start_at: Date;
  readonly end_at: Date;
}

/** @param times  such as `08:00-12:00`, which is its id too */
function span(times: string): Span {
  const [from = '', to = ''] = times.split('-');
  return { id: times, user_id: 'ana', start_at: on(from), end_at: on(to) };
}

/** Without an end, such as `08:00-`, it is open. */
function worked(times: string): Omit<Span, 'end_at'> & { readonly end_at: Date | null } {
  return times.endsWith('-')
    ? { id: times, user_id: 'ana', start_at: on(times.slice(0, -1)), end_at: null }
    : span(times);
}

/** Of each plan: how it stands, what of it is off by more than nothing, and which shifts count for it. */
function compare(plans: string[], shifts: string[], clock: Partial<AttendanceClock> = {}) {
  const settled = { now: on('23:00'), graceMinutes: 5, ...clock };
  const compared = compareWithPlans(plans.map(span), shifts.map(worked), settled);
  return compared.plans.map(({ plan, status, shift_ids: ids, ...off }) => ({
    [plan.id]: status,
    ...Object.fromEntries(Object.entries(off).filter(([, seconds]) => (seconds ?? 0) > 0)),
    shifts: ids,
  }));
}

describe('two plans, one right after the other', () => {
  const PLANS = ['08:00-12:00', '12:00-16:00'];
  const [MORNING, AFTERNOON] = ['08:00-12:00', '12:00-16:00'];

  it('and one shift straight through both: nobody left or came at the border', () => {
    expect(compare(PLANS, ['08:00-16:00'])).toEqual([
      { [MORNING]: 'WORKED', shifts: ['08:00-16:00'] },
      { [AFTERNOON]: 'WORKED', shifts: ['08:00-16:00'] },
    ]);
  });

  it('the start is compared with the first, the end with the last', () => {
    expect(compare(PLANS, ['08:14-15:00'])).toEqual([
      { [MORNING]: 'WORKED', late_seconds: 840, shifts: ['08:14-15:00'] },
      { [AFTERNOON]: 'WORKED', left_early_seconds: 3600, shifts: ['08:14-15:00'] },
    ]);
    expect(compare(PLANS, ['07:00-17:00'])).toEqual([
      { [MORNING]: 'WORKED', early_start_seconds: 3600, shifts: ['07:00-17:00'] },
      { [AFTERNOON]: 'WORKED', overstay_seconds: 3600, shifts: ['07:00-17:00'] },
    ]);
  });

  it('a shift from the last hour of the first on attends it too, however late', () => {
    expect(compare(PLANS, ['11:00-16:00'])).toEqual([
      { [MORNING]: 'WORKED', late_seconds: 10_800, shifts: ['11:00-16:00'] },
      { [AFTERNOON]: 'WORKED', shifts: ['11:00-16:00'] },
    ]);
  });

  it('a grace of the other plan is none of it', () => {
    expect(compare(PLANS, ['08:00-12:05'])).toEqual([
      { [MORNING]: 'WORKED', shifts: ['08:00-12:05'] },
      { [AFTERNOON]: 'MISSING', shifts: [] },
    ]);
    expect(compare(PLANS, ['11:55-16:00'])).toEqual([
      { [MORNING]: 'MISSING', shifts: [] },
      { [AFTERNOON]: 'WORKED', shifts: ['11:55-16:00'] },
    ]);
    expect(compare(PLANS, ['08:00-12:05:01'])).toMatchObject([
      { [MORNING]: 'WORKED' },
      { [AFTERNOON]: 'WORKED', left_early_seconds: 4 * 3600 - 301 },
    ]);
  });

  it('without a grace, whoever is there for a moment attends', () => {
    expect(compare(PLANS, ['08:00-12:00:01'], { graceMinutes: 0 })).toMatchObject([
      { [MORNING]: 'WORKED' },
      { [AFTERNOON]: 'WORKED', left_early_seconds: 4 * 3600 - 1 },
    ]);
  });

  it('a moment at the border alone counts for the plan that most of it is in, or the earlier', () => {
    expect(compare(PLANS, ['11:58-12:03'])).toMatchObject([
      { [MORNING]: 'MISSING' },
      { [AFTERNOON]: 'WORKED' },
    ]);
    expect(compare(PLANS, ['11:57-12:03'])).toMatchObject([
      { [MORNING]: 'WORKED' },
      { [AFTERNOON]: 'MISSING' },
    ]);
  });

  it('a shift through the border and one after it attend the second together', () => {
    expect(compare(PLANS, ['08:00-12:20', '12:30-15:00'])).toEqual([
      { [MORNING]: 'WORKED', shifts: ['08:00-12:20'] },
      {
        [AFTERNOON]: 'WORKED',
        left_early_seconds: 3600,
        shifts: ['08:00-12:20', '12:30-15:00'],
      },
    ]);
  });

  it('a shift that ends within the grace leaves the second to the one that is worked for it', () => {
    expect(compare(PLANS, ['08:00-12:04', '12:30-16:00'])).toEqual([
      { [MORNING]: 'WORKED', shifts: ['08:00-12:04'] },
      { [AFTERNOON]: 'WORKED', late_seconds: 1800, shifts: ['12:30-16:00'] },
    ]);
  });

  it('two shifts that touch at the border attend one each', () => {
    expect(compare(PLANS, ['08:00-12:00', '12:00-16:00'])).toEqual([
      { [MORNING]: 'WORKED', shifts: ['08:00-12:00'] },
      { [AFTERNOON]: 'WORKED', shifts: ['12:00-16:00'] },
    ]);
  });

  it.each([
    ['11:00', ['IN_PROGRESS', 'UPCOMING']],
    ['12:05', ['IN_PROGRESS', 'UPCOMING']],
    ['12:05:01', ['WORKED', 'IN_PROGRESS']],
    ['18:00', ['WORKED', 'IN_PROGRESS']],
  ])('at %s an open shift from before them has made them %j', (now, statuses) => {
    expect(compare(PLANS, ['08:00-'], { now: on(now) })).toMatchObject([
      { [MORNING]: statuses[0] },
      { [AFTERNOON]: statuses[1] },
    ]);
  });
});

describe('more plans, or such with time between them', () => {
  it('one shift attends all of them', () => {
    const plans = ['08:00-10:00', '10:00-12:00', '12:00-14:00'];
    expect(compare(plans, ['08:30-14:00'])).toEqual([
      { '08:00-10:00': 'WORKED', late_seconds: 1800, shifts: ['08:30-14:00'] },
      { '10:00-12:00': 'WORKED', shifts: ['08:30-14:00'] },
      { '12:00-14:00': 'WORKED', shifts: ['08:30-14:00'] },
    ]);
  });

  it('time between them that was worked through is overstay of the earlier', () => {
    expect(compare(['08:00-12:00', '13:00-17:00'], ['08:00-17:00'])).toEqual([
      { '08:00-12:00': 'WORKED', overstay_seconds: 3600, shifts: ['08:00-17:00'] },
      { '13:00-17:00': 'WORKED', shifts: ['08:00-17:00'] },
    ]);
  });

  it('a plan no longer than the grace is attended by who is there at its middle', () => {
    const plans = ['08:00-12:00', '12:00-12:04', '12:04-16:00'];
    for (const shifts of [['08:00-16:00'], ['08:00-12:03', '12:03-16:00']]) {
      expect(compare(plans, shifts)).toMatchObject([
        { '08:00-12:00': 'WORKED' },
        { '12:00-12:04': 'WORKED', shifts: shifts.slice(0, 1) },
        { '12:04-16:00': 'WORKED' },
      ]);
    }
  });
});
