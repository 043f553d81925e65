import { BUSY_TIMES, MOST_REST_MS, QUIET_TIMES, restMsAfter } from './rests.js';

describe('the rest after a step of closing', () => {
  it('is short beside a process that has nothing else to do', () => {
    expect(restMsAfter(20, 0)).toBe(20 * QUIET_TIMES);
  });

  it('leaves more than 99 hundredths of the time to a process that works for others', () => {
    expect(restMsAfter(20, 0.5)).toBe(20 * BUSY_TIMES);
    expect(BUSY_TIMES).toBeGreaterThanOrEqual(100);
  });

  it.each([0, 1])('is never longer than its limit, with a busy share of %d', (busyShare) => {
    expect(restMsAfter(60_000, busyShare)).toBe(MOST_REST_MS);
  });
});
