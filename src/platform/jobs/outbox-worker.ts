import { Logger } from '@nestjs/common';
import type PgBoss from 'pg-boss';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { MESSAGE_EXPIRES_S, type MessageQueue } from './job-queues.js';
import type { Envelope } from './outbox.repository.js';
import { PermanentRefusal } from './permanent-refusal.js';

/**
 * Delivers one message; when it throws, the message is delivered again later. After a {@link PermanentRefusal} it is
 * a dead letter at once.
 */
export type Deliver = (message: Envelope) => Promise<void>;

/** Where messages come from, and who delivers them. */
export interface OutboxRoute {
  readonly queue: MessageQueue;
  readonly deliver: Deliver;
  /** Makes the present attempt of a message its last one. */
  readonly giveUp: (queue: MessageQueue, jobId: string) => Promise<void>;
}

/** How many messages of one queue an instance delivers at once. */
const PLACES = 8;
/** Half of the time after which another instance takes the message. */
const MOST_MS = (MESSAGE_EXPIRES_S * 1_000) / 2;
const MOST_AT_THE_END_MS = 5_000;

/**
 * Takes messages from one queue and delivers them. The library's own workers end a batch together, so a message
 * that fails would repeat its neighbours; here each one ends by itself. A receiver that hangs occupies the places
 * of its own queue and nothing else.
 */
export class OutboxWorker {
  private readonly logger = new Logger('Outbox');
  private readonly running = new Set<Promise<void>>();
  private readonly ending = new AbortController();
  private readonly ended = once(this.ending.signal, 'abort');
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly boss: PgBoss,
    private readonly route: OutboxRoute,
    private readonly pollingMs: number,
  ) {}

  start(): void {
    this.loop = this.work();
  }

  /** Takes no more messages. What is still being delivered after a few seconds is delivered again later. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.loop;
    await Promise.race([
      Promise.all(this.running),
      sleep(MOST_AT_THE_END_MS, null, { ref: false }),
    ]);
  }

  private async work(): Promise<void> {
    while (!this.ending.signal.aborted) {
      const free = PLACES - this.running.size;
      const jobs = await this.boss.fetch<Envelope>(this.route.queue, { batchSize: free });
      for (const job of jobs) this.begin(job);
      if (jobs.length === free) await this.orEnd(Promise.race(this.running));
      else await this.orEnd(sleep(this.pollingMs, null, { signal: this.ending.signal }));
    }
  }

  private async orEnd(waiting: Promise<unknown>): Promise<void> {
    await Promise.race([waiting, this.ended]).catch(() => undefined);
  }

  private begin(job: PgBoss.Job<Envelope>): void {
    const delivery = this.attempt(job).finally(() => this.running.delete(delivery));
    this.running.add(delivery);
  }

  /** Never rejects: what could not be marked is delivered again once it expires. */
  private async attempt({ id, data }: PgBoss.Job<Envelope>): Promise<void> {
    const { queue, deliver } = this.route;
    try {
      await withinTime(deliver(data));
    } catch (error) {
      // The error may name a person, so the log shows its kind alone; the table keeps it for the ADMIN.
      this.logger.warn(`${queue}: message ${data.id} was not delivered (${kindOf(error)})`);
      await this.fail(id, error).catch(() => undefined);
      return;
    }
    await this.boss.complete(queue, id).catch(() => undefined);
  }

  private async fail(jobId: string, error: unknown): Promise<void> {
    const { queue, giveUp } = this.route;
    if (error instanceof PermanentRefusal) await giveUp(queue, jobId);
    await this.boss.fail(queue, jobId, asObject(error));
  }
}

async function withinTime(delivery: Promise<void>): Promise<void> {
  const timer = new AbortController();
  const late = sleep(MOST_MS, null, { signal: timer.signal, ref: false }).then(() => {
    throw new Error(`The receiver did not answer within ${MOST_MS / 1_000} s`);
  });
  try {
    await Promise.race([delivery, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** Without its stack and other properties, which may hold what was to be sent. */
function asObject(error: unknown): object {
  return { message: error instanceof Error ? error.message : String(error) };
}
