import cronParser from 'cron-parser';

/** Any instant is suitable, because the times of a cron expression repeat. */
const SOME_TIME = new Date(0);

/**
 * Returns the last time before `now` at which the expression was due.
 * @param cron  five fields, UTC, read by the same library that the job queue uses
 */
export function lastDueAt(cron: string, now: Date): Date {
  return cronParser.parseExpression(cron, { currentDate: now, utc: true }).prev().toDate();
}

const periods = new Map<string, number>();

/**
 * Returns the seconds from one time to the next, for an expression whose times are evenly spaced. It is remembered:
 * the library walks through the calendar, and to ask it for every queue at each look at the jobs kept requests waiting.
 */
export function periodS(cron: string): number {
  const known = periods.get(cron);
  if (known !== undefined) return known;
  const times = cronParser.parseExpression(cron, { currentDate: SOME_TIME, utc: true });
  const first = times.next().getTime();
  const period = (times.next().getTime() - first) / 1_000;
  periods.set(cron, period);
  return period;
}
