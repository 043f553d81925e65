import { type ChildProcess, spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import { hasCode } from '../../kernel/error-code.js';
import { HOST } from './free-port.js';
import { killOrphans } from './orphans.js';
import { findPostmasterFile, isPostmasterOf } from './postmaster-file.js';
import { childEnvironment } from './process-environment.js';
import { boundLog, logSize, logTail } from './server-log.js';

/** Null if the server accepts connections, otherwise its output before it ended. */
export type LaunchFailure = { readonly said: string } | null;

const READY_POLL_MS = 10;
const FAST_LIMIT_MS = 10_000;
const IMMEDIATE_LIMIT_MS = 5_000;
const GONE_POLL_MS = 20;

/**
 * Settings are passed on the command line, so nothing in the cluster has to be updated with this release.
 * Statements and details of errors are not logged, because they contain personal data and secrets; the
 * application reports its own failures.
 */
function settings(port: number, preload: string): readonly string[] {
  const values: Record<string, string> = {
    listen_addresses: HOST,
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '256MB',
    shared_preload_libraries: preload,
    random_page_cost: '1.1',
    jit: 'off',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_min_error_statement: 'fatal',
    log_error_verbosity: 'terse',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/**
 * Starts the server and waits until it accepts connections or has ended; recovery after a crash has no
 * limit. The server gets a session of its own, so that the terminal's Ctrl-C does not reach it before the
 * application has finished its requests. Its log is a file, because a pipe would end with this process.
 * @param signal  gives up: the server is asked to end, and this waits for its end
 */
export async function launchPostmaster(
  cluster: Cluster,
  port: number,
  signal: AbortSignal,
): Promise<LaunchFailure> {
  await boundLog(cluster.logFile).catch(() => undefined);
  const logStart = await logSize(cluster.logFile);
  const launch = await spawnPostmaster(cluster, port);
  const { child } = launch;
  const stop = (): void => void child.kill('SIGINT');
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    while (launch.end === null) {
      if (!signal.aborted && (await isReady(cluster.dir, child))) return null;
      await pause(READY_POLL_MS);
    }
    return { said: `${await logTail(cluster.logFile, logStart)}\n${launch.end}`.trim() };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function isReady(dir: string, child: ChildProcess): Promise<boolean> {
  const file = await findPostmasterFile(dir);
  return file !== null && file.pid === child.pid && file.status === 'ready';
}

interface Launch {
  readonly child: ChildProcess;
  /** The way in which it ended; null while it runs. */
  end: string | null;
}

async function spawnPostmaster(cluster: Cluster, port: number): Promise<Launch> {
  const preload = cluster.binaries.hasStatStatements ? 'pg_stat_statements' : '';
  const identity = cluster.user === null ? {} : { uid: cluster.user.uid, gid: cluster.user.gid };
  // On a full disk a new log cannot be created, and the server is more important than its log.
  const log = await open(cluster.logFile, 'a', 0o600).catch(() => null);
  try {
    const output = log === null ? 'ignore' : log.fd;
    const child = spawn(
      cluster.binaries.postgres,
      ['-D', cluster.dir, ...settings(port, preload)],
      {
        ...identity,
        cwd: '/',
        env: childEnvironment(),
        detached: true,
        stdio: ['ignore', output, output],
      },
    );
    child.unref();
    // The listener exists from the first moment on: a server that fails at once ends while the log is being
    // closed.
    const launch: Launch = { child, end: null };
    child.once('error', (error) => {
      launch.end = `${cluster.binaries.postgres} cannot be run here: ${error.message}`;
    });
    child.once('exit', (code, by) => {
      launch.end = `it ended with ${by ?? `code ${String(code)}`}`;
    });
    return launch;
  } finally {
    await log?.close();
  }
}

/**
 * Ends a postmaster, started by us or adopted: first a fast shutdown, after 10 s an immediate one (the next
 * start recovers from the log, and nothing committed is lost), and a kill only if that hangs too.
 */
export async function shutDown(
  dir: string,
  pid: number,
  log: (message: string) => void,
): Promise<void> {
  if (!(await isPostmasterOf(dir, pid))) return;
  send(pid, 'SIGINT');
  if (await isGone(dir, pid, FAST_LIMIT_MS)) return;
  log('the database does not end in time: immediate shutdown');
  send(pid, 'SIGQUIT');
  if (await isGone(dir, pid, IMMEDIATE_LIMIT_MS)) return;
  log('the database does not end at all: killing it');
  send(pid, 'SIGKILL');
  await isGone(dir, pid, IMMEDIATE_LIMIT_MS);
  await killOrphans(dir);
}

async function isGone(dir: string, pid: number, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (await isPostmasterOf(dir, pid)) {
    if (performance.now() > deadline) return false;
    await pause(GONE_POLL_MS);
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}
