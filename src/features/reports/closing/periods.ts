import { addDays, weekStartOf } from '../../../kernel/business-day.js';
import type { ReportKind } from '../storing/report-kinds.js';

/** Business dates of a report, both included. */
export interface ReportPeriod {
  readonly kind: ReportKind;
  readonly from: string;
  readonly to: string;
}

/**
 * Returns the periods that end with a business date: the day, and the week and the month whose last day it is.
 * @param weekStart  1 Monday … 7 Sunday
 */
export function periodsEnding(date: string, weekStart: number): ReportPeriod[] {
  const next = addDays(date, 1);
  const periods: ReportPeriod[] = [{ kind: 'DAY', from: date, to: date }];
  if (weekStartOf(next, weekStart) === next)
    periods.push({ kind: 'WEEK', from: addDays(date, -6), to: date });
  if (next.endsWith('-01'))
    periods.push({ kind: 'MONTH', from: `${date.slice(0, 8)}01`, to: date });
  return periods;
}

/** Returns the earlier period that a report compares with, as `KpisService` counts it. */
export function comparedPeriod({ kind, from, to }: ReportPeriod): { from: string; to: string } {
  const days = kind === 'MONTH' ? Number(to.slice(8)) : 7;
  return { from: addDays(from, -days), to: addDays(to, -days) };
}
