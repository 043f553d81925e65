import { setImmediate as turn } from 'node:timers/promises';
import type { Config } from '../../../platform/config/config.js';
import type { DueShop, DueShops } from './due-shops.repository.js';
import { ReportWatch } from './report-watch.service.js';
import { USUAL_TIMES } from './rests.js';
import type { ShopLook } from './shop-look.service.js';

const STEP_MS = 5;
const MADE_TIMES = 100;
/** A timer of Node may fire so much before its time. */
const EARLY_MS = 1;
const SHOPS = [1, 2].map((n) => ({ organization_id: 'organization', shop_id: `shop ${n}` }));

function work(ms: number): void {
  const untilMs = performance.now() + ms;
  while (performance.now() < untilMs);
}

/** Steps that take their time, and the rests between them. */
class Steps {
  readonly rests: number[] = [];
  private endedAt: number | undefined;

  async *of(): AsyncGenerator<undefined, boolean> {
    for (let step = 0; step < 3; step += 1) {
      if (step > 0) yield;
      this.take();
      await Promise.resolve();
    }
    return false;
  }

  private take(): void {
    const beganAt = performance.now();
    if (this.endedAt !== undefined) this.rests.push(beganAt - this.endedAt);
    work(STEP_MS);
    this.endedAt = performance.now();
  }
}

function watchOf(steps: Steps): ReportWatch {
  const claims: DueShop[][] = [SHOPS];
  const due = { claim: () => Promise.resolve(claims.pop() ?? []) } as unknown as DueShops;
  const shopLook = { steps: () => steps.of() } as unknown as ShopLook;
  return new ReportWatch({ reportsRestTimes: MADE_TIMES } as Config, due, shopLook);
}

describe('an instance that looks at shops', () => {
  it('rests after each step many times as long as the step took', async () => {
    const steps = new Steps();
    await watchOf(steps).lookAtAll();
    expect(steps.rests).toHaveLength(5);
    expect(Math.min(...steps.rests)).toBeGreaterThanOrEqual(STEP_MS * USUAL_TIMES - EARLY_MS);
  });

  it('rests longer after it made a report while the process works for others', async () => {
    const others = setInterval(() => work(STEP_MS), STEP_MS);
    const steps = new Steps();
    await watchOf(steps).lookAtAll();
    clearInterval(others);
    // The first and the fourth rest come after a look.
    const made = [1, 2, 4].map((index) => steps.rests[index]);
    expect(Math.min(...made.map(Number))).toBeGreaterThanOrEqual(STEP_MS * MADE_TIMES - EARLY_MS);
  });

  it('ends its rest when the server shuts down', async () => {
    const watch = watchOf(new Steps());
    let isOver = false;
    const looked = watch.lookAtAll().then(() => (isOver = true));
    await turn();
    await watch.beforeApplicationShutdown();
    // What is left of the look waits for no timer.
    await turn();
    expect(isOver).toBe(true);
    await looked;
  });
});
