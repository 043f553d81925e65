/** How many times as long as a step took the rest after it is, while nobody else works or nothing was made. */
export const USUAL_TIMES = 9;
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

/**
 * Returns how long closing rests after a step, in milliseconds. Who asks while a report is made waits for it, so with
 * `madeTimes` of 100 and more, making reports does not show in the slowest hundredth of all requests (ADR 19 has what was
 * measured). A look that finds nothing to make is short, and there are many of them: they rest as usual.
 */
export function restMsAfter({ tookMs, made, busyShare }: Step, madeTimes: number): number {
  const times = made && busyShare >= BUSY_SHARE ? madeTimes : USUAL_TIMES;
  return Math.min(tookMs * times, MOST_REST_MS);
}
