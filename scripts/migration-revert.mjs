// `npm run migration:revert`: undoes the newest migration on the database of the configuration, which
// is the embedded one unless DATABASE_URL is set. The server must not be running meanwhile.
import dotenv from 'dotenv';
import { prepare, ROOT } from './prepare.mjs';

prepare();
process.chdir(ROOT);
dotenv.config({ quiet: true });
const { parseConfig } = await import('../dist/platform/config/config.js');
const { migrationDataSource } = await import('../dist/platform/database/migrate.js');
const { startEmbeddedServer } = await import('../dist/platform/embedded/embedded-server.js');

const OTHERS = `SELECT FROM pg_stat_activity WHERE datname = current_database()
  AND application_name LIKE 'tillclock%'
  AND application_name <> 'tillclock migrate' AND application_name NOT LIKE 'tillclock owner %'`;

async function revert(url) {
  const dataSource = await (await migrationDataSource(url)).initialize();
  try {
    if ((await dataSource.query(OTHERS)).length > 0) {
      throw new Error('A server uses this database: stop it first.');
    }
    const [newest] = await dataSource.query('SELECT name FROM migrations ORDER BY id DESC LIMIT 1');
    if (newest === undefined) return 'There is no migration to undo.';
    await dataSource.undoLastMigration();
    return `Undid ${newest.name}. The next start applies it again if its file is still there.`;
  } finally {
    await dataSource.destroy();
  }
}

const { databaseUrl, dataDir } = parseConfig(process.env);
const note = (message) => process.stderr.write(`${message}\n`);
const embedded =
  databaseUrl === undefined ? await startEmbeddedServer({ dataDir, log: note }) : undefined;
try {
  process.stdout.write(`${await revert(databaseUrl ?? embedded.url)}\n`);
} catch (error) {
  note(error.message);
  process.exitCode = 1;
} finally {
  // Stops the server only if this process started it.
  await embedded?.stop();
}
