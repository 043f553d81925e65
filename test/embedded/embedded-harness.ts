import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import {
  type EmbeddedServer,
  type EmbeddedServerOptions,
  startEmbeddedServer,
} from '../../src/platform/embedded/embedded-server.js';
import { copyCluster } from '../support/cluster-copy.js';
import { shutDown } from '../../src/platform/embedded/postmaster.js';
import { SYSTEM_DIR } from '../../src/platform/embedded/system-dir.js';

export interface Announcement {
  readonly role: 'owner' | 'guest';
  readonly url: string;
  readonly adminUrl: string;
  readonly pid: number;
}

export interface SupervisorProcess {
  readonly child: ChildProcess;
  readonly announced: Promise<Announcement>;
  /** Ends it by closing its stdin: an orderly stop. */
  finish(): Promise<void>;
  kill(signal: NodeJS.Signals, group?: boolean): Promise<void>;
}

/** Generous: a limit for a machine under load, not a measurement. */
const LIMIT_MS = 120_000;

const homes: string[] = [];
const servers: EmbeddedServer[] = [];
const processes: SupervisorProcess[] = [];

export async function makeHome(): Promise<string> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'tillclock-embedded-')));
  chmodSync(home, 0o755);
  homes.push(home);
  return join(home, 'data');
}

export async function start(
  dataDir: string,
  more: Partial<EmbeddedServerOptions> = {},
): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataDir, log: () => undefined, ...more });
  servers.push(server);
  return server;
}

/** A data directory whose database is ready. */
export async function makeFilledHome(): Promise<string> {
  const dataDir = await makeHome();
  copyCluster(dataDir);
  return dataDir;
}

export function startProcess(
  dataDir: string,
  identity: { uid?: number; gid?: number } = {},
): SupervisorProcess {
  const build = process.env['TEST_BUILD'];
  if (build === undefined) throw new Error('The global setup has not run');
  const script = join(build, 'test', 'embedded', 'supervisor-process.js');
  const child = spawn(process.execPath, [script, dataDir], { ...identity, detached: true });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit');
  const announced = new Promise<Announcement>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(JSON.parse(chunk.toString())));
    void ended.then(() => reject(new Error(`the supervisor ended: ${said}`)));
  });
  announced.catch(() => undefined);
  const made: SupervisorProcess = {
    child,
    announced,
    finish: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async (signal, group = false) => {
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
        process.kill(group ? -child.pid : child.pid, signal);
      }
      await ended;
    },
  };
  processes.push(made);
  return made;
}

/** Ends everything that a test has started, also what it has orphaned, and removes its files. */
export async function cleanUp(): Promise<void> {
  for (const server of servers.splice(0)) await server.stop();
  for (const one of processes.splice(0)) await one.kill('SIGKILL');
  for (const home of homes.splice(0)) await removeHome(home);
}

async function removeHome(home: string): Promise<void> {
  for (const dataDir of [join(home, 'data'), join(home, 'closed', 'data')]) {
    const dir = await realpath(join(dataDir, 'postgres')).catch(() => null);
    if (dir === null) continue;
    const pid = Number.parseInt(
      await readFile(join(dir, 'postmaster.pid'), 'utf8').catch(() => ''),
      10,
    );
    if (pid > 0) await shutDown(dir, pid, () => undefined);
    if (dir.startsWith(SYSTEM_DIR)) await rm(dirname(dir), { recursive: true, force: true });
  }
  await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** One statement on a connection of its own. */
export async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Waits for a condition of another process; fails loudly and does not sleep longer than needed. */
export async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + LIMIT_MS;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`not within ${LIMIT_MS} ms: ${what}`);
    await pause(10);
  }
}
