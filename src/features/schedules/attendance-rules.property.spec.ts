import fc from 'fast-check';
import { compareWithPlans, countsOf } from './attendance-rules.js';

const SEED = 20_261_122;
const START_MS = Date.parse('2026-03-02T00:00:00Z');

interface Span {
  readonly id: string;
  readonly user_id: string;
  readonly start_at: Date;
  readonly end_at: Date;
}

/** Some spans of one person, none of them empty, none over another: lengths and gaps in minutes. */
const spans = (user_id: string, prefix: string): fc.Arbitrary<Span[]> =>
  fc
    .array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 700 })), { maxLength: 6 })
    .map((gaps) => {
      let minute = 0;
      return gaps.map(([gap, length], index) => {
        const start = minute + gap;
        minute = start + length;
        const instant = (minutes: number): Date => new Date(START_MS + minutes * 60_000);
        return {
          id: `${prefix}${index}`,
          user_id,
          start_at: instant(start),
          end_at: instant(minute),
        };
      });
    });
const overlapMs = (a: Span, b: Span): number =>
  Math.min(a.end_at.getTime(), b.end_at.getTime()) -
  Math.max(a.start_at.getTime(), b.start_at.getTime());

describe(`any plans and any shifts (seed ${SEED})`, () => {
  const anyDays = fc.record({
    plans: fc.tuple(spans('ana', 'p'), spans('luis', 'q')),
    shifts: fc.tuple(spans('ana', 's'), spans('luis', 't')),
    nowMinute: fc.nat(6_000),
    graceMinutes: fc.nat(240),
  });

  it('every shift counts for one plan of its person or for none, and no better plan exists', () => {
    const property = fc.property(anyDays, (days) => {
      const [plans, shifts] = [days.plans.flat(), days.shifts.flat()];
      const clock = {
        now: new Date(START_MS + days.nowMinute * 60_000),
        graceMinutes: days.graceMinutes,
      };
      const attendance = compareWithPlans(plans, shifts, clock);
      const used = attendance.plans.flatMap(({ shift_ids: ids }) => ids);
      const left = attendance.unplanned.map(({ id }) => id);
      expect([...used, ...left].sort()).toEqual(shifts.map(({ id }) => id).sort());
      for (const shift of shifts) {
        const own = plans.filter(({ user_id: userId }) => userId === shift.user_id);
        const chosen = attendance.plans.find(({ shift_ids: ids }) => ids.includes(shift.id))?.plan;
        const best = Math.max(0, ...own.map((plan) => overlapMs(plan, shift)));
        expect(chosen ? overlapMs(chosen, shift) : 0).toBe(best);
        if (chosen) expect(chosen.user_id).toBe(shift.user_id);
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });

  it('every plan stands in one state, and is off its start and its end in one direction at most', () => {
    const property = fc.property(anyDays, (days) => {
      const clock = {
        now: new Date(START_MS + days.nowMinute * 60_000),
        graceMinutes: days.graceMinutes,
      };
      const attendance = compareWithPlans(days.plans.flat(), days.shifts.flat(), clock);
      const counts = countsOf(attendance);
      const states = counts.upcoming + counts.missing + counts.in_progress + counts.worked;
      expect(states).toBe(days.plans.flat().length);
      for (const one of attendance.plans) {
        expect(Math.min(one.late_seconds ?? 0, one.early_start_seconds ?? 0)).toBe(0);
        expect(Math.min(one.left_early_seconds ?? 0, one.overstay_seconds ?? 0)).toBe(0);
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});
