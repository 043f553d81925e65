import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 20;

/**
 * Waits for a condition of another process.
 * @param limitMs  generous: a limit for a machine under load, not a measurement
 * @returns how long it took, in milliseconds
 */
export async function eventually(
  what: string | (() => string),
  condition: () => boolean | Promise<boolean>,
  limitMs = 90_000,
): Promise<number> {
  const startedAt = performance.now();
  while (!(await condition())) {
    if (performance.now() - startedAt > limitMs) {
      throw new Error(`not within ${limitMs} ms: ${typeof what === 'string' ? what : what()}`);
    }
    await pause(POLL_MS);
  }
  return performance.now() - startedAt;
}

/** The outcome of a promise, or a failure that names what did not come in time. */
export async function within<T>(what: string, limitMs: number, promise: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = pause(limitMs, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`not within ${limitMs} ms: ${what}`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    timer.abort();
  }
}
