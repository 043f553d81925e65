// Proves on a throwaway database that the entities agree with the migrations, and that each migration
// can be undone and applied again.
import pg from 'pg';
import { prepare } from './prepare.mjs';
import { withThrowawayServer } from './throwaway-server.mjs';
import { typeorm } from './typeorm.mjs';

prepare();
const { migrate, migrationDataSource } = await import('../dist/platform/database/migrate.js');

const EMPTY_DATABASE = 'tillclock_down_and_up';

/** Objects that a migration can create and its `down` can forget; those of extensions do not count. */
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

async function entitiesAgree(url) {
  await migrate(url);
  return (
    (await typeorm(url, 'migration:generate', '--check', '--pretty', 'migrations/drift')) === 0
  );
}

/** Applies all migrations, undoes each of them down to an empty schema, and applies them again. */
async function downAndUp(url) {
  const dataSource = await (await migrationDataSource(url)).initialize();
  try {
    const applied = await dataSource.runMigrations();
    for (const { name } of [...applied].reverse()) {
      await dataSource.undoLastMigration().catch((error) => {
        throw new Error(`${name} cannot be undone`, { cause: error });
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

let agree;
try {
  agree = await withThrowawayServer(async (server) => {
    const agreeing = await entitiesAgree(server.url);
    await downAndUp(await emptyDatabase(server));
    return agreeing;
  });
} catch (error) {
  agree = false;
  console.error(error);
}
process.exit(agree ? 0 : 1);
