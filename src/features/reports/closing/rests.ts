/** How many times as long as a step took the rest after it is while nobody asks for anything, as at night. */
export const QUIET_TIMES = 9;
/**
 * The same while people work. Who asks while a step is under way waits for it, so that a hundredth of all requests may
 * meet one: with 9 instead of 60, the slowest hundredth of a quiet organization took 1.8 times as long while days were
 * closed. Nobody waits for a report.
 */
export const BUSY_TIMES = 60;
/** What an idle server does for itself stays below this share of its time. */
const BUSY_SHARE = 0.03;
/** The longest rest: a step that waited for a lock has cost nobody anything. */
export const MOST_REST_MS = 5_000;

/**
 * Returns how long closing rests after a step, in milliseconds.
 * @param tookMs  how long the step took
 * @param busyShare  the share of the last rest in which the process worked, 0 to 1
 */
export function restMsAfter(tookMs: number, busyShare: number): number {
  const times = busyShare < BUSY_SHARE ? QUIET_TIMES : BUSY_TIMES;
  return Math.min(tookMs * times, MOST_REST_MS);
}
