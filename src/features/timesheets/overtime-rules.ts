import { addDays, weekStartOf } from '../../kernel/business-day.js';

const DAYS_PER_WEEK = 7;
const S_PER_MINUTE = 60;

/** The limits beyond which work is overtime, in seconds; null where there is no such limit. */
export interface OvertimeRules {
  /** ISO day of week, 1 = Monday. */
  readonly weekStart: number;
  readonly dailyLimitS: number | null;
  readonly weeklyLimitS: number | null;
}

/** The work of one person on one business date. */
export interface DayOfWork {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly workedS: number;
}

/** The rules of overtime among the settings of an organization. */
export function overtimeRulesOf(settings: {
  readonly week_start: number;
  readonly overtime_daily_minutes: number | null;
  readonly overtime_weekly_minutes: number | null;
}): OvertimeRules {
  return {
    weekStart: settings.week_start,
    dailyLimitS: inSeconds(settings.overtime_daily_minutes),
    weeklyLimitS: inSeconds(settings.overtime_weekly_minutes),
  };
}

/**
 * The overtime of each day. Work beyond the daily limit is overtime of the day. Of the rest, everything
 * beyond the weekly limit is overtime too. The latest seconds of the week count as overtime, so that work
 * on a later day never changes the figure of an earlier one.
 * @param days  of one person, in order, each date once; from the first day of a week on, or the days that
 *   are missing count as free
 * @returns seconds, in the order of the days
 */
export function overtimeOf(days: readonly DayOfWork[], rules: OvertimeRules): number[] {
  const { weekStart, dailyLimitS, weeklyLimitS } = rules;
  // Dates are compared as text; the calendar is asked once a week, not for each of thousands of days.
  let nextWeek = '';
  let regularS = 0;
  return days.map(({ date, workedS }) => {
    if (date >= nextWeek) {
      nextWeek = addDays(weekStartOf(date, weekStart), DAYS_PER_WEEK);
      regularS = 0;
    }
    const ofDayS = beyond(dailyLimitS, workedS);
    const ofWeekBeforeS = beyond(weeklyLimitS, regularS);
    regularS += workedS - ofDayS;
    return ofDayS + beyond(weeklyLimitS, regularS) - ofWeekBeforeS;
  });
}

function beyond(limitS: number | null, workedS: number): number {
  return limitS === null ? 0 : Math.max(0, workedS - limitS);
}

function inSeconds(minutes: number | null): number | null {
  return minutes === null ? null : minutes * S_PER_MINUTE;
}
