import type { HttpAnswer, HttpClient } from '../../support/http-client.js';
import { eventually } from './eventually.js';

/**
 * Shorter than any time-out of the server: whoever waits for one never answers in it. A busy machine answers
 * late now and then, so tests repeat what they do until it was answered at once, and check each answer.
 */
const AT_ONCE_MS = 2_000;

export interface TimedAnswer extends HttpAnswer {
  /** From the request to the last byte, in milliseconds. */
  readonly ms: number;
}

/** An answer and how long it took. */
export async function timed(request: Promise<HttpAnswer>): Promise<TimedAnswer> {
  const startedAt = performance.now();
  const answer = await request;
  return { ...answer, ms: Math.round(performance.now() - startedAt) };
}

/**
 * The answer that a client must get while the service is unavailable: 503 with Retry-After, and nothing
 * else.
 */
export function expectUnavailable(answer: TimedAnswer, withinMs: number): void {
  expectRefused(answer);
  expect(answer.ms).toBeLessThan(withinMs);
}

/** The same of an answer whose time does not matter. */
export function expectRefused(answer: HttpAnswer): void {
  expect(answer.json).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
}

/** Whether these were answered without waiting for a time-out. One that was not may be the machine's fault. */
export function atOnce(...answers: readonly TimedAnswer[]): boolean {
  return answers.every(({ ms }) => ms < AT_ONCE_MS);
}

/** `/health` says that the process lives, and waits for nothing. */
export async function expectLive(http: HttpClient): Promise<void> {
  await eventually('GET /health is answered at once', async () => {
    const live = await timed(http.get('/health'));
    expect([live.status, live.json]).toEqual([200, { status: 'ok' }]);
    return atOnce(live);
  });
}
