import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { performance } from 'node:perf_hooks';
import { setTimeout as rest } from 'node:timers/promises';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { RepeatedWork } from '../../../platform/jobs/repeated-work.js';
import { DueShops, type DueShop } from './due-shops.repository.js';
import { restMsAfter } from './rests.js';
import { ShopLook } from './shop-look.service.js';

/** The shops of one claim: few, so that the claim lasts as long as the work, and a killed instance delays few. */
const SHOPS = 5;
/** When a shop is due again whose instance was killed; five looks that make reports while people work rest so long. */
const CLAIMED_S = 600;
/** Looks at the shops of all organizations that are due. Each instance tries; the database says which of them does. */
@Injectable()
export class ReportWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly repeated = new RepeatedWork(() => this.lookAtAll(), {
    logger: new Logger('Reports'),
    sentence: 'reports were not made',
  });
  private readonly ending = new AbortController();
  /** The share of the last rest in which this process worked for others. */
  private busyShare = 0;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly due: DueShops,
    private readonly shopLook: ShopLook,
  ) {}

  onApplicationBootstrap(): void {
    this.repeated.start(this.config.reportsEveryS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    await this.repeated.stop();
  }

  /**
   * Looks until nothing is due.
   * @throws the last failure, after all others were tried: one shop must not stop the rest
   */
  async lookAtAll(): Promise<void> {
    const failures: unknown[] = [];
    for (let claimed = SHOPS; claimed > 0 && !this.isEnding;) {
      const shops = await this.due.claim(CLAIMED_S, SHOPS);
      for (const shop of shops) await this.lookAt(shop, failures);
      claimed = shops.length;
    }
    if (failures.length > 0) throw failures.at(-1);
  }

  private async lookAt(shop: DueShop, failures: unknown[]): Promise<void> {
    if (this.isEnding) return;
    try {
      const steps = this.shopLook.steps(shop);
      // The first step only looks.
      let makes = false;
      while (await this.unhurried(() => steps.next(), makes)) makes = true;
    } catch (error) {
      failures.push(error);
    }
  }

  /**
   * Does a step, and rests as long as others need.
   * @returns whether there is another one
   */
  private async unhurried(
    step: () => Promise<IteratorResult<unknown>>,
    made: boolean,
  ): Promise<boolean> {
    const beganMs = performance.now();
    const { done } = await step();
    const tookMs = performance.now() - beganMs;
    const restMs = restMsAfter(
      { tookMs, made, busyShare: this.busyShare },
      this.config.reportsRestTimes,
    );
    const before = performance.eventLoopUtilization();
    // A shutdown ends the rest, which is then rejected.
    await rest(restMs, undefined, { signal: this.ending.signal }).catch(() => undefined);
    this.busyShare = performance.eventLoopUtilization(before).utilization;
    return done !== true;
  }

  private get isEnding(): boolean {
    return this.ending.signal.aborted;
  }
}
