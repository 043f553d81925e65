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

/** Returns the seconds from one time to the next, for an expression whose times are evenly spaced. */
export function periodS(cron: string): number {
  const times = cronParser.parseExpression(cron, { currentDate: SOME_TIME, utc: true });
  const first = times.next().getTime();
  return (times.next().getTime() - first) / 1_000;
}
