// One PostgreSQL for all suites, embedded in a directory of its own unless `TEST_SERVER_URL` names another
// one; every test has its own organization.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedServer } from '../../dist/platform/embedded/embedded-server.js';
import { migrate } from '../../dist/platform/database/migrate.js';
import { AppProcesses } from './app-processes.mjs';
import { useOtherServer } from './other-server.mjs';
import { translate } from './translation.mjs';

const PREFIX = 'tillclock-test-';
/** The database that suites copy which need one of their own: migrated, and never written to. */
const TEMPLATE = 'tillclock_template';

export default async function globalSetup() {
  await removeLeftovers();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  // As root the server runs as someone else, who must be able to enter: otherwise its data would move
  // to a place where nobody removes it.
  chmodSync(dataDir, 0o755);
  writeFileSync(join(dataDir, 'test-run.pid'), String(process.pid));
  const build = join(dataDir, 'build');
  await translate(build, ['src', 'test/support', 'test/embedded']);
  process.env.TEST_CLUSTER = await makeCluster(dataDir);
  const server = await startServer(dataDir);
  // Before anyone connects: a database in use is no template.
  await copyDatabase(server.adminUrl, new URL(server.url));
  process.env.TEST_DATABASE_URL = server.url;
  process.env.TEST_ADMIN_URL = server.adminUrl;
  process.env.TEST_TEMPLATE = TEMPLATE;
  const apps = new AppProcesses(build);
  process.env.TEST_APPS = await apps.listen();
  globalThis.testServer = { server, dataDir, apps };
}

/**
 * Makes a migrated database in the data directory, and a copy of its files for suites with servers of
 * their own.
 */
async function makeCluster(dataDir) {
  const server = await startEmbeddedServer({ dataDir, log: () => undefined });
  await migrate(server.url);
  await server.stop();
  const copy = join(dataDir, 'cluster');
  mkdirSync(copy);
  for (const name of ['postgres', 'postgres-credentials.json']) {
    execFileSync('cp', ['-a', join(dataDir, name), copy]);
  }
  return copy;
}

/** The server of the run, with a migrated database. */
async function startServer(dataDir) {
  const other = process.env.TEST_SERVER_URL;
  if (!other) return startEmbeddedServer({ dataDir, log: () => undefined });
  const server = await useOtherServer(other);
  await migrate(server.url);
  return server;
}

async function copyDatabase(adminUrl, { pathname, username }) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const original = pathname.slice(1);
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${TEMPLATE} TEMPLATE ${original} OWNER ${username}`);
  await client.end();
}

/** A killed run leaves its server running: take it over, stop it, forget it. */
async function removeLeftovers() {
  for (const name of readdirSync(tmpdir())) {
    const dataDir = join(tmpdir(), name);
    if (!name.startsWith(PREFIX) || isRunning(dataDir)) continue;
    try {
      const leftover = await startEmbeddedServer({ dataDir, log: () => undefined });
      await leftover.stop();
    } catch {
      // Killed before it had a cluster: there is nothing to stop.
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function isRunning(dataDir) {
  try {
    process.kill(Number(readFileSync(join(dataDir, 'test-run.pid'), 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
