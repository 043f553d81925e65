import { compareWithPlans, countsOf, type PlanAttendance } from './attendance-rules.js';

interface Plan {
  id: string;
  user_id: string;
  start_at: Date;
  end_at: Date;
}
interface Shift extends Omit<Plan, 'end_at'> {
  end_at: Date | null;
}

const at = (text: string): Date => new Date(text);
/** Of the second of March 2026, a Monday. */
const on = (time: string): Date => at(`2026-03-02T${time}Z`);

function plan(from: string, to: string, fields: Partial<Plan> = {}): Plan {
  return { id: `plan ${from}`, user_id: 'ana', start_at: on(from), end_at: on(to), ...fields };
}

function shift(from: string, to: string | null, fields: Partial<Shift> = {}): Shift {
  const end_at = to === null ? null : on(to);
  return { id: `shift ${from}`, user_id: 'ana', start_at: on(from), end_at, ...fields };
}

const LATER = on('23:00:00');

function compare(plans: Plan[], shifts: Shift[], now = LATER) {
  return compareWithPlans(plans, shifts, { now, graceMinutes: 5 });
}

/** How one plan of 09:00 to 17:00 went. */
function dayWith(shifts: Shift[], now = LATER): PlanAttendance<Plan> | undefined {
  return compare([plan('09:00:00', '17:00:00')], shifts, now).plans[0];
}

const ON_TIME = {
  late_seconds: 0,
  early_start_seconds: 0,
  left_early_seconds: 0,
  overstay_seconds: 0,
};
const NOT_KNOWN = {
  late_seconds: null,
  early_start_seconds: null,
  left_early_seconds: null,
  overstay_seconds: null,
};

describe('a plan and one shift', () => {
  it.each([
    { how: 'to the second', worked: ['09:00:00', '17:00:00'], off: {} },
    { how: 'as late and as early as the grace allows', worked: ['09:05:00', '16:55:00'], off: {} },
    { how: 'as early and as late as the grace allows', worked: ['08:55:00', '17:05:00'], off: {} },
    { how: 'late', worked: ['09:14:00', '17:00:00'], off: { late_seconds: 840 } },
    {
      how: 'late by a thousandth beyond the grace',
      worked: ['09:05:00.001', '17:00:00'],
      off: { late_seconds: 300 },
    },
    { how: 'early', worked: ['08:30:00', '17:00:00'], off: { early_start_seconds: 1800 } },
    {
      how: 'and left early',
      worked: ['09:00:00', '15:30:00.500'],
      off: { left_early_seconds: 5399 },
    },
    { how: 'and stayed on', worked: ['09:00:00', '18:00:00'], off: { overstay_seconds: 3600 } },
    {
      how: 'late, and stayed on',
      worked: ['10:00:00', '18:00:00'],
      off: { late_seconds: 3600, overstay_seconds: 3600 },
    },
  ])('match when the person came $how', ({ worked: [from = '', to = ''], off }) => {
    expect(dayWith([shift(from, to)])).toEqual({
      plan: plan('09:00:00', '17:00:00'),
      status: 'WORKED',
      ...ON_TIME,
      ...off,
      shift_ids: [`shift ${from}`],
    });
  });

  it('differ by every second if there is no grace', () => {
    const shifts = [shift('09:00:01', '16:59:59')];
    const clock = { now: LATER, graceMinutes: 0 };
    const { plans } = compareWithPlans([plan('09:00:00', '17:00:00')], shifts, clock);
    expect(plans[0]).toMatchObject({ late_seconds: 1, left_early_seconds: 1 });
  });

  it('are unrelated if they only touch', () => {
    const shifts = [shift('08:00:00', '09:00:00'), shift('17:00:00', '18:00:00')];
    const { plans, unplanned } = compare([plan('09:00:00', '17:00:00')], shifts);
    expect(plans[0]).toMatchObject({ status: 'MISSING', shift_ids: [] });
    expect(unplanned).toEqual(shifts);
  });

  it('are unrelated if they belong to two people', () => {
    const other = shift('09:00:00', '17:00:00', { user_id: 'luis' });
    const { plans, unplanned } = compare([plan('09:00:00', '17:00:00')], [other]);
    expect(plans[0]?.status).toBe('MISSING');
    expect(unplanned).toEqual([other]);
  });
});

describe('a plan for which nobody came', () => {
  it.each([
    ['before it begins', '08:00:00', 'UPCOMING'],
    ['as long as the grace lasts', '09:05:00', 'UPCOMING'],
    ['once the grace is over', '09:05:00.001', 'MISSING'],
    ['when it is over', '18:00:00', 'MISSING'],
  ])('%s, at %s, is %s', (_, now, status) => {
    const expected = { plan: plan('09:00:00', '17:00:00'), status, ...NOT_KNOWN, shift_ids: [] };
    expect(dayWith([], on(now))).toEqual(expected);
  });
});

describe('an open shift', () => {
  it('is in progress: its start is known, and its end is not, even after the planned end', () => {
    for (const now of ['12:00:00', '22:00:00']) {
      expect(dayWith([shift('09:14:00', null)], on(now))).toMatchObject({
        ...NOT_KNOWN,
        status: 'IN_PROGRESS',
        late_seconds: 840,
        early_start_seconds: 0,
      });
    }
  });

  it('counts for a plan after its own start as soon as the plan has begun', () => {
    const early = shift('08:30:00', null);
    const before = compare([plan('09:00:00', '17:00:00')], [early], on('08:45:00'));
    expect(before.plans[0]?.status).toBe('UPCOMING');
    expect(before.unplanned).toEqual([early]);
    const after = compare([plan('09:00:00', '17:00:00')], [early], on('09:00:01'));
    expect(after.plans[0]).toMatchObject({ status: 'IN_PROGRESS', early_start_seconds: 1800 });
    expect(after.unplanned).toEqual([]);
  });

  it('counts today for no plan that is still to come', () => {
    const plans = [plan('09:00:00', '11:00:00'), plan('14:00:00', '22:00:00')];
    const statuses = compare(plans, [shift('09:00:00', null)], on('10:00:00')).plans;
    expect(statuses.map(({ status }) => status)).toEqual(['IN_PROGRESS', 'UPCOMING']);
  });
});

describe('two shifts for one plan', () => {
  const morning = shift('09:14:00', '12:00:00');

  it('are compared by the first start and the last end, in whatever order they are given', () => {
    const afternoon = shift('13:00:00', '16:00:00');
    for (const shifts of [
      [morning, afternoon],
      [afternoon, morning],
    ]) {
      expect(dayWith(shifts)).toMatchObject({
        status: 'WORKED',
        late_seconds: 840,
        left_early_seconds: 3600,
        shift_ids: [morning.id, afternoon.id],
      });
    }
  });

  it('have an early departure between them, which disappears when the person is back', () => {
    expect(dayWith([morning], on('12:30:00'))).toMatchObject({
      status: 'WORKED',
      left_early_seconds: 18_000,
    });
    expect(dayWith([morning, shift('13:00:00', null)], on('13:30:00'))).toMatchObject({
      status: 'IN_PROGRESS',
      late_seconds: 840,
      left_early_seconds: null,
    });
  });
});

describe('a night with a clock change', () => {
  it.each([
    // 22:00 to 06:00 in Madrid: seven hours when the clock goes forward, nine when it goes back.
    ['forward', '2026-03-28T21:00:00Z', '2026-03-29T04:00:00Z'],
    ['back', '2026-10-24T20:00:00Z', '2026-10-25T05:00:00Z'],
  ])('%s is worked in full by someone who was there from its start to its end', (_, from, to) => {
    const times = { start_at: at(from), end_at: at(to) };
    const night = { id: 'night', user_id: 'ana', ...times };
    const hourLess = {
      ...night,
      id: 'short',
      end_at: new Date(times.end_at.getTime() - 3_600_000),
    };
    const clock = { now: at('2026-12-01T00:00:00Z'), graceMinutes: 5 };
    expect(compareWithPlans([night], [{ ...night, id: 'full' }], clock).plans).toMatchObject([
      { status: 'WORKED', ...ON_TIME, shift_ids: ['full'] },
    ]);
    expect(compareWithPlans([night], [hourLess], clock).plans).toMatchObject([
      { status: 'WORKED', ...ON_TIME, left_early_seconds: 3600 },
    ]);
  });
});

describe('the counts of a day', () => {
  it('include every kind of plan and shift', () => {
    const people = ['ana', 'luis', 'eva', 'max', 'noa', 'leo'];
    const plans = people.map((user_id) => plan('09:00:00', '17:00:00', { id: user_id, user_id }));
    const soon = plan('20:00:00', '22:00:00', { user_id: 'eva' });
    const shifts = [
      shift('09:30:00', '16:00:00', { user_id: 'ana' }),
      shift('09:20:00', null, { user_id: 'luis' }),
      shift('09:00:00', '17:00:00', { user_id: 'noa' }),
      shift('09:00:00', '17:00:00', { user_id: 'leo' }),
      shift('06:00:00', '07:00:00', { user_id: 'leo' }),
    ];
    expect(countsOf(compare([...plans, soon], shifts, on('19:00:00')))).toEqual({
      planned: 7,
      upcoming: 1,
      missing: 2,
      in_progress: 1,
      worked: 3,
      late: 2,
      left_early: 1,
      unplanned: 1,
    });
  });
});
