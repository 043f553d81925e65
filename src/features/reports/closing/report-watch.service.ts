import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { setTimeout as rest } from 'node:timers/promises';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { RepeatedWork } from '../../../platform/jobs/repeated-work.js';
import { DueShops, type DueShop } from './due-shops.repository.js';
import { ShopLook } from './shop-look.service.js';

/** The shops of one claim: few, so that an instance that is killed delays few. */
const SHOPS = 20;
/** When a shop is due again whose instance was killed. */
const CLAIMED_S = 120;

/** Looks at the shops of all organizations that are due. Each instance tries; the database says which of them does. */
@Injectable()
export class ReportWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly repeated = new RepeatedWork(() => this.lookAtAll(), {
    logger: new Logger('Reports'),
    sentence: 'reports were not made',
  });
  private ending = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly due: DueShops,
    private readonly shopLook: ShopLook,
  ) {}

  onApplicationBootstrap(): void {
    this.repeated.start(this.config.reportsEveryS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending = true;
    await this.repeated.stop();
  }

  /**
   * Looks until nothing is due.
   * @throws the last failure, after all others were tried: one shop must not stop the rest
   */
  async lookAtAll(): Promise<void> {
    const failures: unknown[] = [];
    for (let claimed = SHOPS; claimed > 0 && !this.ending;) {
      const shops = await this.due.claim(CLAIMED_S, SHOPS);
      for (const shop of shops) await this.lookAt(shop, failures);
      claimed = shops.length;
    }
    if (failures.length > 0) throw failures.at(-1);
  }

  private async lookAt(shop: DueShop, failures: unknown[]): Promise<void> {
    if (this.ending) return;
    try {
      const steps = this.shopLook.steps(shop);
      while (await this.unhurried(() => steps.next()));
    } catch (error) {
      failures.push(error);
    }
  }

  /**
   * Does a step, and rests as long as it took: nobody waits for a report, and beside it others have at least half of
   * a core more.
   * @returns whether there is another one
   */
  private async unhurried(step: () => Promise<IteratorResult<unknown>>): Promise<boolean> {
    const beganMs = performance.now();
    const { done } = await step();
    if (!this.ending) await rest(performance.now() - beganMs);
    return done !== true;
  }
}
