import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import PgBoss from 'pg-boss';
import { v5 as uuidOf } from 'uuid';
import { CONFIG, type Config } from '../config/config.js';
import { poolSettings } from '../database/data-source-options.js';
import type { Tx } from '../database/tx.js';
import { lastDueAt } from './cron-times.js';
import { JOBS_SCHEMA, type JobQueue, type MessageQueue } from './job-queues.js';
import { JobsRepository } from './jobs.repository.js';
import { OutboxWorker, type Deliver } from './outbox-worker.js';
import { OutboxRepository, type Posted } from './outbox.repository.js';

/** Injection token of the database's address. */
export const DATABASE_URL = Symbol('DATABASE_URL');
/** Injection token of the {@link JobsPace}. */
export const JOBS_PACE = Symbol('JOBS_PACE');

/** How often the database is asked, in seconds. */
export interface JobsPace {
  /** How often a queue is checked for work. */
  readonly pollingS: number;
  /** How often schedules are checked; less than half a minute, or a minute could be missed. */
  readonly clockS: number;
  /** How often a queue is checked for messages that transactions have sent, in milliseconds. */
  readonly messagesMs: number;
}

const CONNECTIONS = 2;
/** How often runs whose process was killed are looked for after their expiry. */
const MAINTENANCE_S = 60;
/** How often due work is moved to its queue. */
const MOST_HANDOVER_S = 5;
/** The library itself starts work that has been due for less than this; it ignores older times. */
const BEGUN_BY_LIBRARY_MS = 60_000;
/** The namespace of the ids of runs that replace missed ones. */
const CATCH_UP_IDS = '1c9a3f0e-55d1-4a0b-9a55-0f6f2f1d7c11';

export interface Schedule {
  readonly queue: JobQueue;
  readonly cron: string;
  readonly work: () => Promise<void>;
}

/**
 * Runs background work through the job queue. Every instance offers to do it; the queue ensures that only
 * one does, and repeats failed runs. If work was due while no instance was running, one run replaces all
 * missed ones.
 */
@Injectable()
export class JobsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly boss: PgBoss;
  private readonly declared: Schedule[] = [];
  private readonly deliveries = new Map<MessageQueue, Deliver>();
  private workers: readonly OutboxWorker[] = [];

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(DATABASE_URL) url: string,
    @Inject(JOBS_PACE) private readonly pace: JobsPace,
    private readonly runs: JobsRepository,
    private readonly outbox: OutboxRepository,
  ) {
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
      maintenanceIntervalSeconds: MAINTENANCE_S,
      cronMonitorIntervalSeconds: pace.clockS,
      cronWorkerIntervalSeconds: Math.min(pace.clockS, MOST_HANDOVER_S),
      deleteAfterDays: 7,
    });
    this.boss.on('error', (error: Error) => this.logger.warn(`job queue: ${error.message}`));
  }

  /** Declares scheduled work (UTC). It must be called before the application has started. */
  every(cron: string, queue: JobQueue, work: () => Promise<void>): void {
    this.declared.push({ queue, cron, work });
  }

  /**
   * Sends a message in the caller's transaction: no effect without its message, and no message without its effect.
   * It is delivered at least once, within a few seconds of the commit or of `startAt`.
   * @param payload  JSON; it holds no secret, and `kind` and `userId` are what an ADMIN sees of a failed one
   */
  async send(tx: Tx, queue: MessageQueue, payload: object): Promise<void> {
    await this.outbox.insert(tx, queue, [{ payload }]);
  }

  /** As {@link send}, of many messages in one statement. */
  async sendAll(tx: Tx, queue: MessageQueue, messages: readonly Posted[]): Promise<void> {
    await this.outbox.insert(tx, queue, messages);
  }

  /**
   * Declares who delivers the messages of a queue. It must be called before the application has started. The
   * work may run twice for one message: its `id` is then the same.
   */
  handle(queue: MessageQueue, deliver: Deliver): void {
    if (this.deliveries.has(queue)) throw new Error(`Two features deliver ${queue}`);
    this.deliveries.set(queue, deliver);
  }

  /** All declared work. */
  get schedules(): readonly Schedule[] {
    return this.declared;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    // Runs that were in progress when their process was killed come first, because they are not missed.
    await this.boss.expire();
    for (const { queue, cron } of this.declared) await this.boss.schedule(queue, cron);
    await this.catchUp();
    for (const schedule of this.declared) {
      const options = { pollingIntervalSeconds: this.pace.pollingS };
      await this.boss.work(schedule.queue, options, () => this.run(schedule));
    }
    const giveUp = this.outbox.giveUp.bind(this.outbox);
    this.workers = [...this.deliveries].map(
      ([queue, deliver]) =>
        new OutboxWorker(this.boss, { queue, deliver, giveUp }, this.pace.messagesMs),
    );
    for (const worker of this.workers) worker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
    await this.boss.stop({ graceful: true, wait: true, timeout: 5_000 });
  }

  /**
   * Starts work that was due while no instance was running. Why the ids follow from the queue and the time:
   * if several instances start at once, each of them sees the missed run, and only one can insert it.
   */
  private async catchUp(): Promise<void> {
    const now = await this.runs.now();
    const due = this.declared
      .map(({ queue, cron }) => ({ queue, dueAt: lastDueAt(cron, now) }))
      .filter(({ dueAt }) => now.getTime() - dueAt.getTime() >= BEGUN_BY_LIBRARY_MS);
    const missed = await this.runs.listMissed(due);
    for (const { queue, dueAt } of due.filter((one) => missed.includes(one.queue))) {
      const id = uuidOf(`${queue} ${dueAt.toISOString()}`, CATCH_UP_IDS);
      await this.boss.send(queue, {}, { id });
    }
  }

  private async run({ queue, work }: Schedule): Promise<void> {
    try {
      await work();
    } catch (error) {
      // The queue stores the error in a table and tries again, so the log has to show it.
      this.logger.warn(
        `${queue} failed: ${error instanceof Error ? error.message : String(error)}`,
      );
      throw error;
    }
  }
}
