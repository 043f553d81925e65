import { MOST_REST_MS, restMsAfter, USUAL_TIMES } from './rests.js';

const MADE_TIMES = 150;

describe('the rest after a step of closing', () => {
  it.each([true, false])('is short in a process that has nothing else to do (made: %s)', (made) => {
    expect(restMsAfter({ tookMs: 20, made, busyShare: 0 }, MADE_TIMES)).toBe(20 * USUAL_TIMES);
  });

  it('is as long as configured after a report that was made while people work', () => {
    expect(restMsAfter({ tookMs: 20, made: true, busyShare: 0.5 }, MADE_TIMES)).toBe(3_000);
  });

  it('is short after a look that made nothing, so that the shops of a busy server are all looked at in time', () => {
    expect(restMsAfter({ tookMs: 20, made: false, busyShare: 1 }, MADE_TIMES)).toBe(
      20 * USUAL_TIMES,
    );
  });

  it.each([0, 1])('is never longer than its limit, with a busy share of %d', (busyShare) => {
    expect(restMsAfter({ tookMs: 60_000, made: true, busyShare }, MADE_TIMES)).toBe(MOST_REST_MS);
  });
});
