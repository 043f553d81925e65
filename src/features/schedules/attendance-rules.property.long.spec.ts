import fc from 'fast-check';
import { compareWithPlans, countsOf, type Attendance } from './attendance-rules.js';

const SEED = 20_261_122;
const START_MS = Date.parse('2026-03-02T00:00:00Z');
const MS_PER_MINUTE = 60_000;

interface Span {
  readonly id: string;
  readonly user_id: string;
  readonly start_at: Date;
  readonly end_at: Date;
}
interface Shift extends Omit<Span, 'end_at'> {
  readonly end_at: Date | null;
}

/**
 * Some spans of one person, none of them empty, none over another, many of them one right after the
 * other: lengths and gaps in minutes.
 */
const spans = (user_id: string, prefix: string): fc.Arbitrary<Span[]> => {
  const gap = fc.oneof(fc.constant(0), fc.nat(300));
  const length = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 700 }));
  return fc.array(fc.tuple(gap, length), { maxLength: 6 }).map((gaps) => {
    let minute = 0;
    return gaps.map(([before, long], index) => {
      const start = minute + before;
      minute = start + long;
      const instant = (minutes: number): Date => new Date(START_MS + minutes * MS_PER_MINUTE);
      const times = { start_at: instant(start), end_at: instant(minute) };
      return { id: `${prefix}${index}`, user_id, ...times };
    });
  });
};

/** Two people; the last shift of each may still be open. */
const anyDays = fc
  .record({
    plans: fc.tuple(spans('ana', 'p'), spans('luis', 'q')),
    shifts: fc.tuple(spans('ana', 's'), spans('luis', 't')),
    isOpen: fc.boolean(),
    nowMinute: fc.nat(6_000),
    graceMinutes: fc.nat(240),
  })
  .map(({ plans, shifts, isOpen, ...days }) => ({
    plans: plans.flat(),
    shifts: shifts.flatMap((own): Shift[] =>
      own.map((shift, index) =>
        isOpen && index === own.length - 1 ? { ...shift, end_at: null } : shift,
      ),
    ),
    clock: {
      now: new Date(START_MS + days.nowMinute * MS_PER_MINUTE),
      graceMinutes: days.graceMinutes,
    },
  }));
type Days = typeof anyDays extends fc.Arbitrary<infer T> ? T : never;

const compare = ({ plans, shifts, clock }: Days): Attendance<Span, Shift> =>
  compareWithPlans(plans, shifts, clock);

/** How long the person was in the plan with that shift. */
function overlapMs(plan: Span, shift: Shift, { now }: Days['clock']): number {
  if (plan.user_id !== shift.user_id) return 0;
  const from = Math.max(plan.start_at.getTime(), shift.start_at.getTime());
  return Math.max(0, Math.min(plan.end_at.getTime(), (shift.end_at ?? now).getTime()) - from);
}

function holdsForAny(check: (days: Days) => void): void {
  fc.assert(fc.property(anyDays, check), { seed: SEED, numRuns: 500 });
}

describe(`any plans and any shifts (seed ${SEED})`, () => {
  it('every plan has one status, and differs from its start and its end in one direction at most', () => {
    holdsForAny((days) => {
      const attendance = compare(days);
      expect(attendance.plans.map(({ plan }) => plan.id).sort()).toEqual(
        days.plans.map(({ id }) => id).sort(),
      );
      const counts = countsOf(attendance);
      const states = counts.upcoming + counts.missing + counts.in_progress + counts.worked;
      expect(states).toBe(days.plans.length);
      for (const one of attendance.plans) {
        expect(Math.min(one.late_seconds ?? 0, one.early_start_seconds ?? 0)).toBe(0);
        expect(Math.min(one.left_early_seconds ?? 0, one.overstay_seconds ?? 0)).toBe(0);
      }
    });
  });

  it('a shift counts for each overlapping plan of its person of which it covers more than the grace', () => {
    holdsForAny((days) => {
      const attendance = compare(days);
      for (const { plan, shift_ids: ids } of attendance.plans) {
        for (const shift of days.shifts) {
          const overlap = overlapMs(plan, shift, days.clock);
          if (ids.includes(shift.id)) expect(overlap).toBeGreaterThan(0);
          else expect(overlap).toBeLessThanOrEqual(days.clock.graceMinutes * MS_PER_MINUTE);
        }
      }
    });
  });

  it('a shift counts for no plan only if it overlaps none', () => {
    holdsForAny((days) => {
      const left = compare(days).unplanned.map(({ id }) => id);
      const apart = days.shifts.filter((shift) =>
        days.plans.every((plan) => overlapMs(plan, shift, days.clock) === 0),
      );
      expect(left.sort()).toEqual(apart.map(({ id }) => id).sort());
    });
  });

  it('a plan worked in full, in however many shifts, is not missing, late or left early', () => {
    let full = 0;
    holdsForAny((days) => {
      for (const { plan, ...one } of compare(days).plans) {
        const workedMs = days.shifts.reduce((ms, s) => ms + overlapMs(plan, s, days.clock), 0);
        if (workedMs < plan.end_at.getTime() - plan.start_at.getTime()) continue;
        full += 1;
        expect(['WORKED', 'IN_PROGRESS']).toContain(one.status);
        expect([one.late_seconds, one.left_early_seconds ?? 0]).toEqual([0, 0]);
      }
    });
    expect(full).toBeGreaterThan(100);
  });

  it('a border that one shift worked through has no arrival and no departure', () => {
    let borders = 0;
    holdsForAny((days) => {
      const { plans } = compare(days);
      for (const earlier of plans) {
        const later = plans.find(
          ({ plan }) =>
            plan.user_id === earlier.plan.user_id &&
            plan.start_at.getTime() === earlier.plan.end_at.getTime(),
        );
        if (!later?.shift_ids.some((id) => earlier.shift_ids.includes(id))) continue;
        borders += 1;
        expect(earlier).toMatchObject({
          status: 'WORKED',
          left_early_seconds: 0,
          overstay_seconds: 0,
        });
        expect(later).toMatchObject({ late_seconds: 0, early_start_seconds: 0 });
      }
    });
    expect(borders).toBeGreaterThan(100);
  });

  it('the order of plans and shifts does not matter', () => {
    holdsForAny((days) => {
      const turned = {
        ...days,
        plans: days.plans.toReversed(),
        shifts: [...days.shifts.slice(1), ...days.shifts.slice(0, 1)],
      };
      // Of two people at the same instant the order of ids decides, which is the order of the answer.
      expect(compare(turned)).toEqual(compare(days));
    });
  });
});
