/** How many times as long as a step took the rest after it is. */
export const USUAL_TIMES = 9;
/**
 * The same after a report was made while people work. Who asks meanwhile waits for it, so that making reports has less than
 * a hundredth of the time, and the slowest hundredth of all requests does not show it. With 9, it took 1.8 times as long,
 * with 60 between 0.6 and 1.9 times. Nobody waits for a report. A look that finds nothing to make is short, and there are
 * many of them: they rest as usual.
 */
export const MADE_TIMES = 150;
/** What an idle server does for itself stays below this share of its time. */
const BUSY_SHARE = 0.03;
/** The longest rest: a step that waited for a lock has cost nobody anything. */
export const MOST_REST_MS = 10_000;

/** A step of closing. */
export interface Step {
  readonly tookMs: number;
  /** Whether a report was made in it. */
  readonly made: boolean;
  /** The share of the last rest in which the process worked for others, 0 to 1. */
  readonly busyShare: number;
}

/** Returns how long closing rests after a step, in milliseconds. */
export function restMsAfter({ tookMs, made, busyShare }: Step): number {
  const times = made && busyShare >= BUSY_SHARE ? MADE_TIMES : USUAL_TIMES;
  return Math.min(tookMs * times, MOST_REST_MS);
}
