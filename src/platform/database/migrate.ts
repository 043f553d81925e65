import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { installJobQueues } from '../jobs/install-job-queues.js';

/** One migrating process at a time, over all instances; the others wait and then find nothing to do. */
const MIGRATION_LOCK = 7_461_001;
/** A server that does not answer at the start is a wrong setting, not something to wait for. */
const CONNECT_TIMEOUT_MS = 10_000;
/** Months of partitions made ahead; a daily job keeps them so. */
const MONTHS_AHEAD = 3;

/** The compiled migrations beside `main.js`. */
function migrationsDir(): string {
  const dir = fileURLToPath(new URL('../../migrations', import.meta.url));
  if (!existsSync(dir)) throw new Error('The migrations are not built: run `npm run build`');
  return dir;
}

/** How many migrations this release brings. */
export function knownMigrations(): number {
  return readdirSync(migrationsDir()).filter((file) => file.endsWith('.js')).length;
}

/** TypeORM with the login's own rights, for the schema only. */
export function migrationDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: [`${migrationsDir()}/*.js`],
    migrationsTransactionMode: 'each',
    installExtensions: false,
    applicationName: 'tillclock migrate',
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
  });
}

/**
 * Brings the schema up to date: migrations, job queues, partitions.
 * @param url  of a login that owns the database and may create roles
 * @returns names of the migrations that were applied now
 */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = migrationDataSource(url);
  const lock = new pg.Client({
    connectionString: url,
    application_name: 'tillclock migrate',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // The next statement reports a lost connection; unheard, its event would end the process.
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.initialize();
    const applied = await dataSource.runMigrations();
    await installJobQueues(url);
    await dataSource.query('GRANT SELECT ON migrations TO tillclock_app');
    await dataSource.query('SELECT ensure_partitions($1)', [MONTHS_AHEAD]);
    return applied.map((migration) => migration.name);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await lock.end();
  }
}
