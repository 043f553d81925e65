import { addDays, weekStartOf } from '../../../kernel/business-day.js';
import type { DayRange } from '../../../kernel/day-range.js';
import { monthOf } from '../../kpis/reading/presets.js';

/** How often a target begins again; `RANGE` is for its own dates alone. */
export const TARGET_PERIODS = ['DAY', 'WEEK', 'MONTH', 'RANGE'] as const;
export type TargetPeriod = (typeof TARGET_PERIODS)[number];

/**
 * Returns the dates that a target counts around a date; undefined when the target does not hold on it.
 * @param weekStart  1 Monday … 7 Sunday
 */
export function datesOf(
  target: {
    readonly period: TargetPeriod;
    readonly starts_on: string | null;
    readonly ends_on: string | null;
  },
  date: string,
  weekStart: number,
): DayRange | undefined {
  const { starts_on: from, ends_on: to } = target;
  if ((from !== null && date < from) || (to !== null && date > to)) return undefined;
  switch (target.period) {
    case 'DAY':
      return { from: date, to: date };
    case 'WEEK': {
      const first = weekStartOf(date, weekStart);
      return { from: first, to: addDays(first, 6) };
    }
    case 'MONTH':
      return monthOf(date);
    case 'RANGE':
      return from === null || to === null ? undefined : { from, to };
  }
}
