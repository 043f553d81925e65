import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import PgBoss from 'pg-boss';
import { CONFIG, type Config } from '../config/config.js';
import { poolSettings } from '../database/data-source-options.js';
import { JOBS_SCHEMA, type JobQueue } from './job-queues.js';

/** Injection token of the database's address. */
export const DATABASE_URL = Symbol('DATABASE_URL');

const CONNECTIONS = 2;

interface Schedule {
  readonly queue: JobQueue;
  readonly cron: string;
  readonly work: () => Promise<void>;
}

/**
 * Background work through the job queue: every instance offers to do it, the queue sees to it that
 * only one does, and repeats what failed.
 */
@Injectable()
export class JobsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly boss: PgBoss;
  private readonly schedules: Schedule[] = [];

  constructor(@Inject(CONFIG) config: Config, @Inject(DATABASE_URL) url: string) {
    const settings = poolSettings({
      url,
      poolSize: CONNECTIONS,
      applicationName: `${config.applicationName} jobs`,
    });
    this.boss = new PgBoss({
      ...settings,
      connectionString: url,
      max: CONNECTIONS,
      schema: JOBS_SCHEMA,
      migrate: false,
      maintenanceIntervalMinutes: 10,
      deleteAfterDays: 7,
    });
    this.boss.on('error', (error: Error) => this.logger.warn(`job queue: ${error.message}`));
  }

  /** Declares work that is due by the clock (UTC). To be called before the application has started. */
  every(cron: string, queue: JobQueue, work: () => Promise<void>): void {
    this.schedules.push({ queue, cron, work });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    for (const { queue, cron, work } of this.schedules) {
      await this.boss.work(queue, { pollingIntervalSeconds: 30 }, () => work());
      await this.boss.schedule(queue, cron);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, wait: true, timeout: 5_000 });
  }
}
