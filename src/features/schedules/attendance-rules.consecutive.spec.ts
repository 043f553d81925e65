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

describe('two consecutive plans', () => {
  const PLANS = ['08:00-12:00', '12:00-16:00'];
  const [MORNING, AFTERNOON] = ['08:00-12:00', '12:00-16:00'];

  it('have no departure or arrival at the border if one shift works straight through', () => {
    expect(compare(PLANS, ['08:00-16:00'])).toEqual([
      { [MORNING]: 'WORKED', shifts: ['08:00-16:00'] },
      { [AFTERNOON]: 'WORKED', shifts: ['08:00-16:00'] },
    ]);
  });

  it('compare the start of one shift through both with the first, and its end with the last', () => {
    expect(compare(PLANS, ['08:14-15:00'])).toEqual([
      { [MORNING]: 'WORKED', late_seconds: 840, shifts: ['08:14-15:00'] },
      { [AFTERNOON]: 'WORKED', left_early_seconds: 3600, shifts: ['08:14-15:00'] },
    ]);
    expect(compare(PLANS, ['07:00-17:00'])).toEqual([
      { [MORNING]: 'WORKED', early_start_seconds: 3600, shifts: ['07:00-17:00'] },
      { [AFTERNOON]: 'WORKED', overstay_seconds: 3600, shifts: ['07:00-17:00'] },
    ]);
  });

  it('are both attended by a shift that begins in the last hour of the first, however late', () => {
    expect(compare(PLANS, ['11:00-16:00'])).toEqual([
      { [MORNING]: 'WORKED', late_seconds: 10_800, shifts: ['11:00-16:00'] },
      { [AFTERNOON]: 'WORKED', shifts: ['11:00-16:00'] },
    ]);
  });

  it('are not attended by a shift that reaches into them by no more than the grace', () => {
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

  it('are attended by anyone who is there for a moment if there is no grace', () => {
    expect(compare(PLANS, ['08:00-12:00:01'], { graceMinutes: 0 })).toMatchObject([
      { [MORNING]: 'WORKED' },
      { [AFTERNOON]: 'WORKED', left_early_seconds: 4 * 3600 - 1 },
    ]);
  });

  it('credit a moment around the border to the plan that has most of it, or to the earlier one', () => {
    expect(compare(PLANS, ['11:58-12:03'])).toMatchObject([
      { [MORNING]: 'MISSING' },
      { [AFTERNOON]: 'WORKED' },
    ]);
    expect(compare(PLANS, ['11:57-12:03'])).toMatchObject([
      { [MORNING]: 'WORKED' },
      { [AFTERNOON]: 'MISSING' },
    ]);
  });

  it('are both attended by a shift across the border, and the second also by one after it', () => {
    expect(compare(PLANS, ['08:00-12:20', '12:30-15:00'])).toEqual([
      { [MORNING]: 'WORKED', shifts: ['08:00-12:20'] },
      {
        [AFTERNOON]: 'WORKED',
        left_early_seconds: 3600,
        shifts: ['08:00-12:20', '12:30-15:00'],
      },
    ]);
  });

  it('leave the second plan to its own shift if the first shift ends within the grace', () => {
    expect(compare(PLANS, ['08:00-12:04', '12:30-16:00'])).toEqual([
      { [MORNING]: 'WORKED', shifts: ['08:00-12:04'] },
      { [AFTERNOON]: 'WORKED', late_seconds: 1800, shifts: ['12:30-16:00'] },
    ]);
  });

  it('are attended by one shift each if the shifts touch at the border', () => {
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
  ])('have, at %s with an open shift from before them, the statuses %j', (now, statuses) => {
    expect(compare(PLANS, ['08:00-'], { now: on(now) })).toMatchObject([
      { [MORNING]: statuses[0] },
      { [AFTERNOON]: statuses[1] },
    ]);
  });
});

describe('several plans, some with time between them', () => {
  it('are all attended by one shift', () => {
    const plans = ['08:00-10:00', '10:00-12:00', '12:00-14:00'];
    expect(compare(plans, ['08:30-14:00'])).toEqual([
      { '08:00-10:00': 'WORKED', late_seconds: 1800, shifts: ['08:30-14:00'] },
      { '10:00-12:00': 'WORKED', shifts: ['08:30-14:00'] },
      { '12:00-14:00': 'WORKED', shifts: ['08:30-14:00'] },
    ]);
  });

  it('count time worked between two plans as overstay of the earlier one', () => {
    expect(compare(['08:00-12:00', '13:00-17:00'], ['08:00-17:00'])).toEqual([
      { '08:00-12:00': 'WORKED', overstay_seconds: 3600, shifts: ['08:00-17:00'] },
      { '13:00-17:00': 'WORKED', shifts: ['08:00-17:00'] },
    ]);
  });

  it('may be shorter than the grace, and are attended by a person who is there at their middle', () => {
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
