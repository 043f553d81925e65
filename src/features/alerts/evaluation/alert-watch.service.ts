import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { JobWatch } from '../../../platform/jobs/job-watch.service.js';
import { AlertClaims } from './alert-claims.repository.js';
import { AlertEvaluation } from './alert-evaluation.service.js';

const BATCH = 100;
/**
 * Evaluates the rules of all organizations that need it, every few seconds. Each instance tries; the database says
 * which of them looks at which organization. Nothing is kept in memory: after a time without any instance the next
 * look finds what is true then.
 */
@Injectable()
export class AlertWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Alerts');
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private isLooking = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly claims: AlertClaims,
    private readonly evaluation: AlertEvaluation,
    private readonly jobs: JobWatch,
  ) {}

  onApplicationBootstrap(): void {
    const { alertsEveryS: everyS } = this.config;
    if (everyS > 0) this.timer = setInterval(() => this.tick(), everyS * 1_000).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /**
   * Looks at every organization that no instance has looked at within the period.
   * @throws the last failure, after all others were tried: one organization must not stop the rest
   */
  async lookAtAll(periodS: number): Promise<void> {
    const failures: unknown[] = [];
    const stuckQueues = await this.jobs.stuck();
    const claim = { all: stuckQueues.length > 0, limit: BATCH };
    for (let rows = BATCH; rows === BATCH;) {
      const claimed = await this.claims.claim(periodS, claim);
      for (const one of claimed) {
        try {
          await this.evaluation.evaluate(one, stuckQueues);
        } catch (error) {
          failures.push(error);
        }
      }
      rows = claimed.length;
    }
    if (failures.length > 0) throw failures.at(-1);
  }

  private tick(): void {
    if (this.isLooking) return;
    this.isLooking = true;
    // Less than the interval, so that an instance does not find its own last claim a moment too young.
    this.looking = this.lookAtAll(this.config.alertsEveryS / 2)
      .catch((error: unknown) => {
        const text = error instanceof Error ? error.message : String(error);
        this.logger.warn(`the rules of alerts were not evaluated: ${text}`);
      })
      .finally(() => {
        this.isLooking = false;
      });
  }
}
