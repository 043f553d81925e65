import PgBoss from 'pg-boss';
import pg from 'pg';
import { APP_ROLE } from '../database/data-source-options.js';
import {
  CLOCK_QUEUE,
  DEAD_LETTERS,
  JOB_QUEUES,
  JOBS_SCHEMA,
  MESSAGE_QUEUES,
  MESSAGE_SETTINGS,
  QUEUE_SETTINGS,
} from './job-queues.js';

/** Creates or upgrades the queue's schema and its queues, and allows the application's role to use them. */
export async function installJobQueues(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: JOBS_SCHEMA,
    supervise: false,
    schedule: false,
    max: 1,
  });
  const failures: Error[] = [];
  boss.on('error', (error: Error) => failures.push(error));
  await boss.start();
  // The application's role cannot create it, and without it no scheduled work ever starts.
  await boss.createQueue(CLOCK_QUEUE);
  for (const name of JOB_QUEUES) await ensureQueue(boss, { name, ...QUEUE_SETTINGS });
  // The others refer to it.
  await boss.createQueue(DEAD_LETTERS);
  for (const name of MESSAGE_QUEUES) await ensureQueue(boss, { name, ...MESSAGE_SETTINGS });
  await boss.stop({ graceful: false, wait: true });
  if (failures[0]) throw failures[0];
  await finish(url);
}

async function ensureQueue(boss: PgBoss, queue: PgBoss.Queue): Promise<void> {
  await boss.createQueue(queue.name, queue);
  // An installation that already has the queue keeps the settings of an earlier release.
  await boss.updateQueue(queue.name, queue);
}

/**
 * The dead letters of one organization are listed in the order in which they died. The name of the queue's own
 * table is known to the library alone.
 */
const INDEX_DEAD_LETTERS = `DO $$ BEGIN
  EXECUTE format('CREATE INDEX IF NOT EXISTS ix_dead_letters ON ${JOBS_SCHEMA}.%I ((data->>''organizationId''), created_on, id)',
    (SELECT partition_name FROM ${JOBS_SCHEMA}.queue WHERE name = '${DEAD_LETTERS}'));
END $$`;

async function finish(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // The statement reports a lost connection. Without a listener, its event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(INDEX_DEAD_LETTERS);
    await client.query(`GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO ${APP_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO ${APP_ROLE};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${JOBS_SCHEMA} TO ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}
