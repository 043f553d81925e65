import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import { RepeatedWork } from '../../../platform/jobs/repeated-work.js';
import { IdleLooksRepository, type ClaimedLook } from './idle-looks.repository.js';
import { IdleReports } from './idle-reports.service.js';

const BATCH = 20;

/**
 * Reports that people have become idle, or are so no more. Nobody writes anything when time passes, but each look
 * finds when somebody can become idle next, and the database keeps that time for all instances. Each of them asks
 * every few seconds what is due, which is one look-up, and claims it. The log then has a report once, in
 * an order that survives a restart; a timer in each stream could promise neither.
 */
@Injectable()
export class IdleWatch implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly repeated = new RepeatedWork(() => this.lookAtDue(), {
    logger: new Logger('IdleWatch'),
    sentence: 'idle people were not reported',
  });

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly jobs: JobsService,
    private readonly looks: IdleLooksRepository,
    private readonly reports: IdleReports,
  ) {}

  onModuleInit(): void {
    this.jobs.every('* * * * *', 'report-idle-people', async () => {
      await this.looks.addMissing();
      await this.lookAtDue();
    });
  }

  onApplicationBootstrap(): void {
    this.repeated.start(this.config.idleEveryS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.repeated.stop();
  }

  /**
   * Looks at every organization in which somebody may have become idle, unless another instance does.
   * @throws the last failure, after all others were tried: one organization must not stop the rest
   */
  async lookAtDue(): Promise<void> {
    const failures: unknown[] = [];
    for (let rows = BATCH; rows === BATCH;) {
      const claimed = await this.looks.claim(BATCH);
      for (const one of claimed) {
        try {
          await this.lookAt(one);
        } catch (error) {
          failures.push(error);
        }
      }
      rows = claimed.length;
    }
    if (failures.length > 0) throw failures.at(-1);
  }

  private async lookAt(claimed: ClaimedLook): Promise<void> {
    const scope = { organizationId: claimed.organization_id };
    const { turn, next } = await this.db.read(scope, (tx) => this.reports.turnOf(tx));
    await this.db.write(scope, async (tx) => {
      // Whoever looks later knows more.
      if (!(await this.looks.finish(tx, claimed, next))) return;
      if (turn) await this.reports.report(tx, turn);
    });
  }
}
