// A server that is there already, in the place of the run's embedded one: the suites on another version of
// PostgreSQL. `TEST_SERVER_URL` is a superuser's address of its maintenance database.
import { randomBytes } from 'node:crypto';
import pg from 'pg';

const DATABASE = 'tillclock_test';
const OWNER = 'tillclock';

async function asSuperuser(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates an empty database, whose owner has the rights that the runbook asks for, and no more. */
export async function useOtherServer(adminUrl) {
  const password = randomBytes(12).toString('hex');
  await asSuperuser(adminUrl, async (admin) => {
    const found = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [OWNER]);
    if (found.rowCount === 0) await admin.query(`CREATE ROLE ${OWNER} LOGIN CREATEROLE`);
    await admin.query(`ALTER ROLE ${OWNER} PASSWORD '${password}'`);
    await admin.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  });
  const url = new URL(adminUrl);
  url.pathname = `/${DATABASE}`;
  // Only a superuser may create it, and suites about plans count blocks with it.
  await asSuperuser(url.href, (admin) => admin.query('CREATE EXTENSION pg_stat_statements'));
  Object.assign(url, { username: OWNER, password });
  return { url: url.href, adminUrl, stop: () => Promise.resolve() };
}
