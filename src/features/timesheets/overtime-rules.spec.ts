import fc from 'fast-check';
import { addDays, weekStartOf } from '../../kernel/business-day.js';
import { overtimeOf, type DayOfWork, type OvertimeRules } from './overtime-rules.js';

const H = 3_600;
const MONDAY = 1;
const SUNDAY = 7;

const NO_RULE: OvertimeRules = { weekStart: MONDAY, dailyLimitS: null, weeklyLimitS: null };
const DAILY_8: OvertimeRules = { ...NO_RULE, dailyLimitS: 8 * H };
const WEEKLY_40: OvertimeRules = { ...NO_RULE, weeklyLimitS: 40 * H };
const BOTH: OvertimeRules = { ...DAILY_8, weeklyLimitS: 40 * H };

/** Days in a row, hours each; 2026-03-02 is a Monday. */
function daysOf(hours: readonly number[], first = '2026-03-02'): DayOfWork[] {
  return hours.map((worked, index) => ({ date: addDays(first, index), workedS: worked * H }));
}

function inHours(seconds: readonly number[]): number[] {
  return seconds.map((overtimeS) => overtimeS / H);
}

describe('overtime', () => {
  it('is zero without a rule, however long someone works', () => {
    expect(overtimeOf(daysOf([24, 24, 24, 24]), NO_RULE)).toEqual([0, 0, 0, 0]);
  });

  it('is, for a day, the work beyond the daily limit, and zero exactly at it', () => {
    expect(inHours(overtimeOf(daysOf([8, 9.5, 7, 0]), DAILY_8))).toEqual([0, 1.5, 0, 0]);
    expect(overtimeOf([{ date: '2026-03-02', workedS: 8 * H + 1 }], DAILY_8)).toEqual([1]);
  });

  it('is, for a week, the work beyond the weekly limit, and takes the latest seconds', () => {
    const week = daysOf([10, 10, 10, 8, 5, 3]);
    expect(inHours(overtimeOf(week, WEEKLY_40))).toEqual([0, 0, 0, 0, 3, 3]);
  });

  it('is zero exactly at the weekly limit, and one second with a second more', () => {
    const full = daysOf([8, 8, 8, 8, 8]);
    const sixth = { date: '2026-03-07', workedS: 1 };
    expect(overtimeOf([...full, sixth], WEEKLY_40)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('counts no second twice: daily overtime does not add to the week', () => {
    // 10 hours on six days: 2 of each are the day's; 48 remain, 8 of them beyond the week.
    const week = daysOf([10, 10, 10, 10, 10, 10]);
    expect(inHours(overtimeOf(week, BOTH))).toEqual([2, 2, 2, 2, 2, 10]);
  });

  it('can occur by day and by week on the same day', () => {
    const week = daysOf([8, 8, 8, 8, 7, 10]);
    expect(inHours(overtimeOf(week, BOTH))).toEqual([0, 0, 0, 0, 0, 2 + 7]);
  });

  it("starts over with each week, on the organization's first weekday", () => {
    // Saturday to Tuesday, 15 hours each.
    const days = daysOf([15, 15, 15, 15], '2026-03-07');
    const rules = { ...NO_RULE, weeklyLimitS: 20 * H };
    expect(inHours(overtimeOf(days, { ...rules, weekStart: MONDAY }))).toEqual([0, 10, 0, 10]);
    expect(inHours(overtimeOf(days, { ...rules, weekStart: SUNDAY }))).toEqual([0, 0, 10, 15]);
  });

  it('treats missing days as days off', () => {
    const days = [
      { date: '2026-03-02', workedS: 30 * H },
      { date: '2026-03-06', workedS: 12 * H },
      { date: '2026-03-16', workedS: 41 * H },
    ];
    expect(inHours(overtimeOf(days, WEEKLY_40))).toEqual([0, 2, 1]);
  });

  it('is all of the work if the limit is 0', () => {
    expect(inHours(overtimeOf(daysOf([3, 4]), { ...BOTH, dailyLimitS: 0 }))).toEqual([3, 4]);
    expect(inHours(overtimeOf(daysOf([3, 4]), { ...WEEKLY_40, weeklyLimitS: 0 }))).toEqual([3, 4]);
  });

  const limits = fc.option(fc.integer({ min: 0, max: 60 * H }));
  const anyRules = fc.record({
    weekStart: fc.integer({ min: 1, max: 7 }),
    dailyLimitS: limits,
    weeklyLimitS: limits,
  });
  const anyDays = fc
    .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 })
    .chain((offsets) =>
      fc.tuple(
        ...offsets
          .sort((a, b) => a - b)
          .map((offset) =>
            fc
              .integer({ min: 0, max: 30 * H })
              .map((workedS) => ({ date: addDays('2026-03-02', offset), workedS })),
          ),
      ),
    );

  it('equals the daily and the weekly excess for any days and limits', () => {
    fc.assert(
      fc.property(anyDays, anyRules, (days, rules) => {
        const overtime = overtimeOf(days, rules);
        const expected = new Map<string, { ofDaysS: number; regularS: number }>();
        for (const { date, workedS } of days) {
          const week = weekStartOf(date, rules.weekStart);
          const { ofDaysS, regularS } = expected.get(week) ?? { ofDaysS: 0, regularS: 0 };
          const keptS = Math.min(workedS, rules.dailyLimitS ?? Infinity);
          expected.set(week, { ofDaysS: ofDaysS + workedS - keptS, regularS: regularS + keptS });
        }
        for (const [week, { ofDaysS, regularS }] of expected) {
          const ofWeek = days.flatMap(({ date }, index) =>
            weekStartOf(date, rules.weekStart) === week ? [overtime[index] ?? NaN] : [],
          );
          const sum = ofWeek.reduce((total, seconds) => total + seconds, 0);
          expect(sum).toBe(ofDaysS + Math.max(0, regularS - (rules.weeklyLimitS ?? Infinity)));
        }
      }),
    );
  });

  it('never exceeds the work of a day, and never changes because of later work', () => {
    fc.assert(
      fc.property(anyDays, anyRules, fc.nat(20), (days, rules, count) => {
        const overtime = overtimeOf(days, rules);
        days.forEach(({ workedS }, index) => {
          expect(overtime[index]).toBeGreaterThanOrEqual(0);
          expect(overtime[index]).toBeLessThanOrEqual(workedS);
        });
        expect(overtimeOf(days.slice(0, count), rules)).toEqual(overtime.slice(0, count));
      }),
    );
  });
});
