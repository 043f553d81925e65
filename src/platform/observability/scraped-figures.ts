import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';
import { Database } from '../database/database.js';
import { SIDE_POOL } from '../database/side-database.js';
import { JOB_QUEUES, MESSAGE_QUEUES } from '../jobs/job-queues.js';
import { BACKUP } from '../jobs/jobs.repository.js';
import { JobWatch } from '../jobs/job-watch.service.js';
import { OutboxRepository } from '../jobs/outbox.repository.js';
import type { Metrics } from './metrics.js';

/** Shorter than the time in which figures are asked for again. */
const PROBE_TIMEOUT_MS = 2_000;
const MAIN_POOL = 'main';
const POOL_LABEL = 'db_client_connection_pool_name';
const STATE_LABEL = 'db_client_connection_state';

/** Figures that are looked up when they are requested, and those of the process. */
@Injectable()
export class ScrapedFigures {
  constructor(
    private readonly db: Database,
    @Inject(SIDE_POOL) private readonly sidePool: Pool,
    private readonly jobs: JobWatch,
    private readonly outbox: OutboxRepository,
  ) {}

  /**
   * Must be called once for a registry, and only if the registry is read, because it starts to watch the
   * event loop.
   */
  addTo(metrics: Metrics): void {
    const { registry } = metrics;
    const { connections } = this.db;
    // Taken now, because the driver drops its pool at the end of the application, when figures may still be
    // requested.
    addPools(registry, { [MAIN_POOL]: connections.pool, side: this.sidePool });
    addWaiting(registry, { [MAIN_POOL]: connections, side: this.sidePool });
    this.addStuckJobs(registry);
    this.addDeadLetters(registry);
    collectDefaultMetrics({ register: registry });
    connections.onWaited = (seconds) => metrics.observeWait(MAIN_POOL, seconds);
  }

  private addDeadLetters(registry: Registry): void {
    const dead = new Gauge({
      name: 'tillclock_dead_letters',
      help: 'Messages that could not be delivered; absent while the database does not say.',
      registers: [registry],
      collect: async () => {
        const count = await this.outbox.countDead(PROBE_TIMEOUT_MS).catch(() => undefined);
        dead.remove();
        if (count !== undefined) dead.set(count);
      },
    });
  }

  private addStuckJobs(registry: Registry): void {
    const stuck: Gauge<'queue'> = new Gauge({
      name: 'tillclock_job_stuck',
      help: 'Whether background work is not done, or the last backup is too old (1); absent while the database does not say.',
      labelNames: ['queue'],
      registers: [registry],
      collect: async () => {
        const queues = await this.jobs.stuck().catch(() => undefined);
        // An unknown value must not look like the last known one.
        stuck.reset();
        if (!queues) return;
        for (const queue of [...JOB_QUEUES, ...MESSAGE_QUEUES, BACKUP])
          stuck.set({ queue }, queues.includes(queue) ? 1 : 0);
      },
    });
  }
}

/** The pool itself reports its state when it is requested, which costs nothing in between. */
function addPools(registry: Registry, pools: Readonly<Record<string, Pool>>): void {
  const ofEach = (set: (labels: Record<typeof POOL_LABEL, string>, pool: Pool) => void): void => {
    for (const [name, pool] of Object.entries(pools)) set({ [POOL_LABEL]: name }, pool);
  };
  const states = new Gauge({
    name: 'db_client_connection_count',
    help: 'Connections by state; one that is being opened is used.',
    labelNames: [POOL_LABEL, STATE_LABEL],
    registers: [registry],
    collect: () =>
      ofEach((labels, { totalCount, idleCount }) => {
        states.set({ ...labels, [STATE_LABEL]: 'used' }, totalCount - idleCount);
        states.set({ ...labels, [STATE_LABEL]: 'idle' }, idleCount);
      }),
  });
  const most = new Gauge({
    name: 'db_client_connection_max',
    help: 'How many connections there may be.',
    labelNames: [POOL_LABEL],
    registers: [registry],
    collect: () => ofEach((labels, pool) => most.set(labels, pool.options.max)),
  });
}

/** @param queues  by the name of their pool; those of the main pool wait before it, see `FairShare` */
function addWaiting(
  registry: Registry,
  queues: Readonly<Record<string, { readonly waitingCount: number }>>,
): void {
  const waiting: Gauge<typeof POOL_LABEL> = new Gauge({
    name: 'db_client_connection_pending_requests',
    help: 'How many wait for a connection.',
    labelNames: [POOL_LABEL],
    registers: [registry],
    collect: () => {
      for (const [name, { waitingCount }] of Object.entries(queues)) {
        waiting.set({ [POOL_LABEL]: name }, waitingCount);
      }
    },
  });
}
