import cronParser from 'cron-parser';

/** Any instant will do: the times of a cron expression come round. */
const SOME_TIME = new Date(0);

/**
 * The last time before `now` at which it was due.
 * @param cron  five fields, UTC; read by the library that the job queue reads it with
 */
export function lastDueAt(cron: string, now: Date): Date {
  return cronParser.parseExpression(cron, { currentDate: now, utc: true }).prev().toDate();
}

/** Seconds from one time to the next, for an expression whose times are evenly spread. */
export function periodS(cron: string): number {
  const times = cronParser.parseExpression(cron, { currentDate: SOME_TIME, utc: true });
  const first = times.next().getTime();
  return (times.next().getTime() - first) / 1_000;
}
