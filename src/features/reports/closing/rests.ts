/** How many times as long as a step took the rest after it is while nobody asks for anything, as at night. */
export const QUIET_TIMES = 9;
/**
 * The same while people work. Who asks while a step is under way waits for it, so closing has less than a hundredth of the
 * time, and the slowest hundredth of all requests does not show it. With 9, it took 1.8 times as long, with 60 between
 * 0.6 and 1.9 times. Nobody waits for a report.
 */
export const BUSY_TIMES = 150;
/** What an idle server does for itself stays below this share of its time. */
const BUSY_SHARE = 0.03;
/** The longest rest: a step that waited for a lock has cost nobody anything. */
export const MOST_REST_MS = 10_000;

/**
 * Returns how long closing rests after a step, in milliseconds.
 * @param tookMs  how long the step took
 * @param busyShare  the share of the last rest in which the process worked, 0 to 1
 */
export function restMsAfter(tookMs: number, busyShare: number): number {
  const times = busyShare < BUSY_SHARE ? QUIET_TIMES : BUSY_TIMES;
  return Math.min(tookMs * times, MOST_REST_MS);
}
