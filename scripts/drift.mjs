// Do entities and migrations say the same, and can every migration be taken back and brought again?
// Asked of a database of its own that is thrown away.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepare, ROOT } from './prepare.mjs';

prepare();
const { migrate, migrationDataSource } = await import('../dist/platform/database/migrate.js');
const { startEmbeddedServer } = await import('../dist/platform/embedded/embedded-server.js');

const EMPTY_DATABASE = 'tillclock_down_and_up';

/** What a migration can make and its `down` can forget; extensions bring objects of their own. */
const LEFT_OVER = `
  SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
      AND c.relname NOT IN ('migrations', 'migrations_id_seq')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  UNION ALL
  SELECT p.oid::regprocedure::text FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  UNION ALL
  SELECT t.typname FROM pg_type t
    WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
  ORDER BY name`;

/** TypeORM compares the entities with the database, in a process that can read TypeScript. */
async function entitiesAgree(url) {
  await migrate(url);
  const child = spawn(
    process.execPath,
    [
      ...['--import', '@swc-node/register/esm-register', 'node_modules/typeorm/cli.js'],
      ...['migration:generate', '--check', '--pretty', '-d', 'ormconfig.ts', 'migrations/drift'],
    ],
    {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: url },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  return code === 0;
}

/** All migrations up, each one down to nothing, all up again. */
async function downAndUp(url) {
  const dataSource = await migrationDataSource(url).initialize();
  try {
    const applied = await dataSource.runMigrations();
    for (const { name } of [...applied].reverse()) {
      await dataSource.undoLastMigration().catch((error) => {
        throw new Error(`${name} cannot be taken back`, { cause: error });
      });
    }
    const left = await dataSource.query(LEFT_OVER);
    if (left.length > 0) {
      throw new Error(`down leaves behind: ${left.map(({ name }) => name).join(', ')}`);
    }
    const again = await dataSource.runMigrations();
    console.log(`${again.length} migration(s) went up, down and up again`);
  } finally {
    await dataSource.destroy();
  }
}

async function emptyDatabase(server) {
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  try {
    const url = new URL(server.url);
    await admin.query(
      `CREATE DATABASE ${EMPTY_DATABASE} OWNER ${pg.escapeIdentifier(decodeURIComponent(url.username))}`,
    );
    url.pathname = EMPTY_DATABASE;
    return url.href;
  } finally {
    await admin.end();
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'tillclock-drift-'));
// As root the server runs under another account; shut out here, it would leave its data elsewhere.
chmodSync(dataDir, 0o755);
const starting = startEmbeddedServer({ dataDir, log: () => undefined });

async function cleanUp() {
  await starting.then(
    (server) => server.stop(),
    () => undefined,
  );
  rmSync(dataDir, { recursive: true, force: true });
}

for (const event of ['SIGINT', 'SIGTERM', 'uncaughtException']) {
  process.on(event, (reason) => {
    console.error(reason);
    void cleanUp().finally(() => process.exit(1));
  });
}

let agree;
try {
  const server = await starting;
  agree = await entitiesAgree(server.url);
  await downAndUp(await emptyDatabase(server));
} catch (error) {
  agree = false;
  console.error(error);
} finally {
  await cleanUp();
}
process.exit(agree ? 0 : 1);
