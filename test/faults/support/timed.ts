import type { HttpAnswer } from '../../support/http-client.js';

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

/** What a client must be told when the service cannot be had: 503, when to come again, nothing else. */
export function expectUnavailable(answer: TimedAnswer, withinMs: number): void {
  expect(answer.json).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.ms).toBeLessThan(withinMs);
}
