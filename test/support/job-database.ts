import PgBoss from 'pg-boss';
import { parseConfig } from '../../src/platform/config/config.js';
import { poolSettings } from '../../src/platform/database/data-source-options.js';
import { JOBS_SCHEMA } from '../../src/platform/jobs/job-queues.js';
import { JobsRepository } from '../../src/platform/jobs/jobs.repository.js';
import { OutboxRepository } from '../../src/platform/jobs/outbox.repository.js';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import { OwnDatabase } from './own-database.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

/** A queue that every installation has; here it does what the test says. */
export const QUEUE = 'delete-expired';

const CONFIG = parseConfig({ NODE_ENV: 'test' });
const EARLIER_RUN = `INSERT INTO pgboss.job
    (name, state, policy, retry_limit, expire_in, created_on, start_after, started_on, completed_on)
  SELECT $1, $2::pgboss.job_state, 'stately', 3, interval '5 minutes', t, t,
    CASE WHEN $2 <> 'created' THEN t END, CASE WHEN $2 IN ('completed', 'failed') THEN t END
  FROM (SELECT now() - $3::interval AS t) earlier`;
const ARCHIVE = `WITH gone AS (DELETE FROM pgboss.job RETURNING *)
  INSERT INTO pgboss.archive SELECT * FROM gone`;

/** As fast as the library lets one look. */
const PACE = { pollingS: 0.5, clockS: 1, messagesMs: 50 };

/**
 * A database where no other suite works jobs. What a test changes in the queue's tables it changes as a
 * superuser.
 */
export class JobDatabase {
  private readonly ends: (() => Promise<unknown>)[] = [];

  private constructor(
    private readonly own: OwnDatabase,
    readonly test: TestDatabase,
  ) {}

  static async make(): Promise<JobDatabase> {
    const own = await OwnDatabase.make();
    return new JobDatabase(own, await openTestDatabase(own.url));
  }

  get url(): string {
    return this.own.url;
  }

  get probe(): OwnDatabase['probe'] {
    return this.own.probe;
  }

  /** An instance's job queue, not started yet; stopped with the database. */
  instance(runs = this.runs()): JobsService {
    const jobs = new JobsService(CONFIG, this.url, PACE, runs, this.outbox());
    this.ends.push(() => jobs.beforeApplicationShutdown());
    return jobs;
  }

  runs(): JobsRepository {
    return new JobsRepository(this.test.db, this.test.side);
  }

  outbox(): OutboxRepository {
    return new OutboxRepository(this.test.side);
  }

  /** The library with the rights that the app has, to hand out and to take jobs by hand. */
  async boss(): Promise<PgBoss> {
    const boss = new PgBoss({
      ...poolSettings({ url: this.url, poolSize: 2, applicationName: 'test jobs' }),
      connectionString: this.url,
      schema: JOBS_SCHEMA,
      migrate: false,
      supervise: false,
      schedule: false,
    });
    // The connections that it leaves end with the database; unheard, that would fail the test.
    boss.on('error', () => undefined);
    this.ends.push(() => boss.stop({ graceful: false }));
    return boss.start();
  }

  /** A run of {@link QUEUE}, begun `ago` (an interval) and, if it is over, ended at once. */
  async addRun(state: string, ago: string): Promise<void> {
    await this.probe.rows(EARLIER_RUN, [QUEUE, state, ago]);
  }

  /** Moves what is finished to where the library moves it after 12 hours. */
  async archive(): Promise<void> {
    await this.probe.rows(ARCHIVE);
  }

  /** How many runs of {@link QUEUE} there are, or were, in some state. */
  count(where = 'true'): Promise<number> {
    return this.probe.count(`SELECT count(*) FROM pgboss.job WHERE name = $1 AND (${where})`, [
      QUEUE,
    ]);
  }

  async drop(): Promise<void> {
    for (const end of this.ends) await end();
    await this.test.close();
    await this.own.drop();
  }
}
