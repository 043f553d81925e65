import { Inject, Injectable } from '@nestjs/common';
import { SideDatabase } from '../database/side-database.js';
import { statement } from '../database/statement.js';
import { Answer } from '../http/answer.js';
import { JobWatch } from '../jobs/job-watch.service.js';
import { OutboxRepository } from '../jobs/outbox.repository.js';
import type { ReadinessView } from './health.dto.js';

const APPLIED = statement<{ readonly applied: number }>(
  'health.applied-migrations',
  'SELECT count(*)::int AS applied FROM migrations',
);

/** Injection token of how many migrations this release brings; undefined when it cannot know. */
export const KNOWN_MIGRATIONS = Symbol('KNOWN_MIGRATIONS');

/** Shorter than the time-out of a load balancer. */
const PROBE_TIMEOUT_MS = 2_000;

/** The readiness, which the shutdown turns off before anything is closed. */
@Injectable()
export class HealthService {
  private draining = false;

  constructor(
    private readonly db: SideDatabase,
    private readonly jobs: JobWatch,
    private readonly outbox: OutboxRepository,
    @Inject(KNOWN_MIGRATIONS) private readonly knownMigrations: number,
  ) {}

  /** From now on the readiness fails, while requests are still served. */
  startDraining(): void {
    this.draining = true;
  }

  get isDraining(): boolean {
    return this.draining;
  }

  async readiness(): Promise<Answer<ReadinessView>> {
    const [applied, stuck, deadLetters] = await Promise.all([
      this.appliedMigrations(),
      this.stuckJobs(),
      this.outbox.countDead(PROBE_TIMEOUT_MS).catch(() => null),
    ]);
    const database = applied === undefined ? 'unavailable' : 'ok';
    const migrations =
      applied === undefined ? 'unknown' : applied >= this.knownMigrations ? 'ok' : 'pending';
    const ready = database === 'ok' && migrations === 'ok' && !this.draining;
    const view: ReadinessView = {
      status: ready ? 'ok' : 'unavailable',
      database,
      migrations,
      jobs: stuck === undefined ? 'unknown' : stuck.length > 0 ? 'stuck' : 'ok',
      stuck_jobs: stuck ?? [],
      dead_letters: deadLetters,
      draining: this.draining,
    };
    return new Answer(ready ? 200 : 503, view, { 'cache-control': 'no-store' });
  }

  private async stuckJobs(): Promise<string[] | undefined> {
    return this.jobs.stuck().catch(() => undefined);
  }

  private async appliedMigrations(): Promise<number | undefined> {
    try {
      const rows = await this.db.probe(APPLIED, PROBE_TIMEOUT_MS);
      return rows[0]?.applied;
    } catch {
      return undefined;
    }
  }
}
