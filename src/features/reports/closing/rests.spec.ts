import { MADE_TIMES, MOST_REST_MS, restMsAfter, USUAL_TIMES } from './rests.js';

describe('the rest after a step of closing', () => {
  it.each([true, false])('is short in a process that has nothing else to do (made: %s)', (made) => {
    expect(restMsAfter({ tookMs: 20, made, busyShare: 0 })).toBe(20 * USUAL_TIMES);
  });

  it('leaves more than 99 hundredths of the time to people who work while reports are made', () => {
    expect(restMsAfter({ tookMs: 20, made: true, busyShare: 0.5 })).toBe(20 * MADE_TIMES);
    expect(MADE_TIMES).toBeGreaterThanOrEqual(100);
  });

  it('is short after a look that made nothing, so that the shops of a busy server are all looked at in time', () => {
    expect(restMsAfter({ tookMs: 20, made: false, busyShare: 1 })).toBe(20 * USUAL_TIMES);
  });

  it.each([0, 1])('is never longer than its limit, with a busy share of %d', (busyShare) => {
    expect(restMsAfter({ tookMs: 60_000, made: true, busyShare })).toBe(MOST_REST_MS);
  });
});
