import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { JobWatch } from '../../../platform/jobs/job-watch.service.js';
import { OutboxRepository } from '../../../platform/jobs/outbox.repository.js';
import { RepeatedWork } from '../../../platform/jobs/repeated-work.js';
import { AlertClaims } from './alert-claims.repository.js';
import { AlertEvaluation } from './alert-evaluation.service.js';

const BATCH = 100;
const PROBE_TIMEOUT_MS = 2_000;
/** Dead letters belong to one organization, whose ADMINs alone can deliver them again. */
const DEAD_LETTERS = 'dead-letters';
/**
 * Evaluates the rules of all organizations that need it, every few seconds. Each instance tries; the database says
 * which of them looks at which organization. Nothing is kept in memory: after a time without any instance the next
 * look finds what is true then.
 */
@Injectable()
export class AlertWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** The period is less than the interval, so that an instance does not find its own last claim a moment too young. */
  private readonly repeated = new RepeatedWork(() => this.lookAtAll(this.config.alertsEveryS / 2), {
    logger: new Logger('Alerts'),
    sentence: 'the rules of alerts were not evaluated',
  });

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly claims: AlertClaims,
    private readonly evaluation: AlertEvaluation,
    private readonly jobs: JobWatch,
    private readonly outbox: OutboxRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.repeated.start(this.config.alertsEveryS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.repeated.stop();
  }

  /**
   * Looks at every organization that no instance has looked at within the period.
   * @throws the last failure, after all others were tried: one organization must not stop the rest
   */
  async lookAtAll(periodS: number): Promise<void> {
    const failures: unknown[] = [];
    const [overdue, dead] = await Promise.all([
      this.jobs.overdue(),
      this.outbox.organizationsWithDead(PROBE_TIMEOUT_MS),
    ]);
    const { queues, backupSince } = overdue;
    const all = queues.length > 0 || backupSince !== undefined;
    const claim = { all, also: [...dead.keys()], limit: BATCH };
    for (let rows = BATCH; rows === BATCH;) {
      const claimed = await this.claims.claim(periodS, claim);
      for (const one of claimed) {
        try {
          const since = dead.get(one.organization_id);
          const own = since ? [{ name: DEAD_LETTERS, since }] : [];
          await this.evaluation.evaluate(one, { ...overdue, queues: [...queues, ...own] });
        } catch (error) {
          failures.push(error);
        }
      }
      rows = claimed.length;
    }
    if (failures.length > 0) throw failures.at(-1);
  }
}
