import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource, MigrationExecutor, type MigrationInterface } from 'typeorm';
import { projectPath } from '../config/project-path.js';
import { installJobQueues } from '../jobs/install-job-queues.js';
import { driverError } from './database-errors.js';
import { MigrationLog } from './migration-log.js';
import { SchemaInUse } from './schema-in-use.js';

/**
 * The lock by which only one process of all instances migrates at a time. The others wait and then find
 * nothing to do.
 */
const MIGRATION_LOCK = 7_461_001;
/** A start has tried the address before. A machine under load may take more than ten seconds to open a connection. */
const CONNECT_TIMEOUT_MS = 30_000;
/**
 * How often a migration is tried while a session uses a table that it has to change. Each attempt waits for
 * `lock_timeout` (5 s) and then gives up: while it waits for the table, all later sessions wait behind it.
 */
const LOCK_ATTEMPTS = 10;
const LOCK_PAUSE_MS = 1_000;
/** The pause between two checks whether the other migrating process is done. */
const TURN_PAUSE_MS = 200;
/** For how many months partitions are created in advance; a daily job adds the next ones. */
const MONTHS_AHEAD = 3;

/** The compiled migrations beside `main.js`. */
function migrationsDir(): string {
  const dir = projectPath('dist', 'migrations');
  if (!existsSync(dir)) throw new Error('The migrations are not built: run `npm run build`');
  return dir;
}

function migrationFiles(): string[] {
  const dir = migrationsDir();
  const names = readdirSync(dir).filter((name) => name.endsWith('.js'));
  return names.map((name) => join(dir, name));
}

/** How many migrations this release brings. */
export function knownMigrations(): number {
  return migrationFiles().length;
}

type MigrationClass = new () => MigrationInterface;

/**
 * Loads the migrations by name and not by a pattern, as TypeORM would: the name of the directory may
 * contain characters that have a meaning in a pattern.
 */
async function migrationClasses(): Promise<MigrationClass[]> {
  const modules = await Promise.all(
    migrationFiles().map(
      (file) => import(pathToFileURL(file).href) as Promise<Record<string, MigrationClass>>,
    ),
  );
  return modules.flatMap((module) => Object.values(module));
}

/** Returns a data source with the login's own rights, for changes of the schema only. */
export async function migrationDataSource(
  url: string,
  { say }: MigrateOptions = {},
): Promise<DataSource> {
  return new DataSource({
    ...(say && { logger: new MigrationLog(say) }),
    type: 'postgres',
    url,
    migrations: await migrationClasses(),
    migrationsTransactionMode: 'each',
    installExtensions: false,
    applicationName: 'tillclock migrate',
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
  });
}

export interface MigrateOptions {
  /** Receives sentences about what the migration waits for and what it could not do. */
  readonly say?: (message: string) => void;
  /** Aborted, it ends the wait for another process. A migration that has begun is completed. */
  readonly signal?: AbortSignal;
}

/**
 * Brings the schema up to date: migrations, job queues, partitions.
 * @param url  of a login that owns the database and may create roles
 * @returns names of the migrations that were applied now
 * @throws SchemaInUse; the reason of the signal
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const dataSource = await migrationDataSource(url, options);
  const lock = new pg.Client({
    connectionString: url,
    application_name: 'tillclock migrate',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // The next statement reports a lost connection. Without a listener, its event would end the process.
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    await takeTurn(lock, options);
    await dataSource.initialize();
    const applied = await runMigrations(dataSource, options);
    await installJobQueues(url);
    await dataSource.query('GRANT SELECT ON migrations TO tillclock_app');
    await dataSource.query('SELECT ensure_partitions($1)', [MONTHS_AHEAD]);
    return applied;
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
    await lock.end();
  }
}

/**
 * Waits without limit, because a migration of big tables may take long and must not end halfway. It polls,
 * because a statement that waits would prevent the other process from building indexes concurrently.
 */
async function takeTurn(lock: pg.Client, { say, signal }: MigrateOptions): Promise<void> {
  for (let attempt = 1; !(await isTurnTaken(lock)); attempt += 1) {
    if (attempt === 1) say?.('Another process migrates this database: waiting for it');
    signal?.throwIfAborted();
    await sleep(TURN_PAUSE_MS);
  }
}

async function isTurnTaken(lock: pg.Client): Promise<boolean> {
  const { rows } = await lock.query<{ taken: boolean }>(
    'SELECT pg_try_advisory_lock($1) AS taken',
    [MIGRATION_LOCK],
  );
  return rows[0]?.taken === true;
}

async function runMigrations(
  dataSource: DataSource,
  { say, signal }: MigrateOptions,
): Promise<string[]> {
  const pending = await new MigrationExecutor(dataSource).getPendingMigrations();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await dataSource.runMigrations();
      return pending.map((migration) => migration.name);
    } catch (error) {
      if (driverError(error)?.code !== '55P03') throw error;
      if (attempt >= LOCK_ATTEMPTS) throw new SchemaInUse(error);
      signal?.throwIfAborted();
      say?.('A session holds a lock on a table that a migration has to change: trying again');
      await sleep(LOCK_PAUSE_MS);
    }
  }
}
