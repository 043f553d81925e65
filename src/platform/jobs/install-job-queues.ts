import PgBoss from 'pg-boss';
import pg from 'pg';
import { APP_ROLE } from '../database/data-source-options.js';
import { JOB_QUEUES, JOBS_SCHEMA } from './job-queues.js';

/** Makes or upgrades the queue's schema and its queues, and lets the app's role use them. */
export async function installJobQueues(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema: JOBS_SCHEMA, supervise: false, schedule: false, max: 1 });
  let failure: unknown;
  boss.on('error', (error) => {
    failure = error;
  });
  await boss.start();
  for (const name of JOB_QUEUES) {
    await boss.createQueue(name, { name, policy: 'standard', retryLimit: 3, retryBackoff: true });
  }
  await boss.stop({ graceful: false, wait: true });
  if (failure) throw failure;
  await grant(url);
}

async function grant(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO ${APP_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO ${APP_ROLE};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${JOBS_SCHEMA} TO ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}
