import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Cluster } from './cluster.js';
import { connectAsSuperuser, type Connection, MAINTENANCE_DATABASE } from './connection.js';
import { hasCode } from '../../kernel/error-code.js';
import { pickPort } from './free-port.js';
import { type LaunchBudget, LaunchPolicy } from './launch-policy.js';
import { killOrphans } from './orphans.js';
import {
  discardStaleFile,
  findPostmasterFile,
  isAlive,
  isPostmasterOf,
} from './postmaster-file.js';
import { launchPostmaster } from './postmaster.js';
import { isDiskFull } from './server-log.js';

/** A server that accepts connections, with a superuser's connection to it. */
export interface RunningServer {
  readonly connection: Connection;
  readonly port: number;
  readonly pid: number;
}

type Sighting =
  | ({ readonly state: 'running' } & RunningServer)
  | { readonly state: 'busy'; readonly why: string }
  | { readonly state: 'gone'; readonly lastPort: number | null };

/**
 * Connects to the cluster's server: one that already runs, whichever process started it, or one that is
 * started now. Two processes may do this at once: PostgreSQL's own lock file allows one server, and the
 * other process finds it at its next attempt.
 * @param options.port  the port to keep after an outage; null lets a start choose one
 * @param options.name  application name of the connection
 * @throws when the server cannot be started; the message ends with the server's own words
 */
export async function bringUp(options: {
  cluster: Cluster;
  port: number | null;
  name: string;
  budget: LaunchBudget;
  signal: AbortSignal;
  log: (message: string) => void;
}): Promise<RunningServer> {
  const { cluster, port, name, budget, signal, log } = options;
  const policy = new LaunchPolicy(budget, port !== null);
  for (;;) {
    signal.throwIfAborted();
    const seen = await look(cluster, name);
    if (seen.state === 'running') return seen;
    if (seen.state === 'busy') {
      await pause(policy.afterBusy(seen.why, performance.now()));
      continue;
    }
    const failure = await launchPostmaster(
      cluster,
      port ?? (await pickPort(seen.lastPort)),
      signal,
    );
    const said = failure?.said ?? null;
    const launch = { said, isDiskFull: await isDiskFull(cluster.dir, said ?? '') };
    const next = policy.afterLaunch(launch, performance.now());
    if (next.begins) log(next.begins);
    if (next.killsOrphans) await killOrphans(cluster.dir);
    await pause(next.pauseMs);
  }
}

/**
 * Looks for a server of this cluster. The file alone proves nothing: its number must be a postmaster of
 * this directory, and the server on its port must report this directory as its own.
 */
export async function look(cluster: Cluster, name: string): Promise<Sighting> {
  const { dir, credentials } = cluster;
  const file = await findPostmasterFile(dir);
  if (file === null) return { state: 'gone', lastPort: null };
  const { pid, port } = file;
  if (pid === null || !(await isPostmasterOf(dir, pid))) {
    if (pid !== null && !isAlive(pid)) return { state: 'gone', lastPort: port };
    await discardStaleFile(dir, file);
    return (await findPostmasterFile(dir)) === null
      ? { state: 'gone', lastPort: port }
      : { state: 'busy', why: 'its postmaster.pid is being written' };
  }
  if (port === null) return { state: 'busy', why: 'its postmaster.pid is being written' };
  try {
    const connection = await connectAsSuperuser({
      port,
      credentials,
      database: MAINTENANCE_DATABASE,
      name,
    });
    if (await serves(connection.client, dir)) return { state: 'running', connection, port, pid };
    await connection.close();
    return { state: 'busy', why: `port ${port} is answered by another server` };
  } catch (error) {
    if (hasCode(error, '28P01', '28000')) {
      throw new Error(`The server of ${dir} refuses the password in postgres-credentials.json.`, {
        cause: error,
      });
    }
    return { state: 'busy', why: error instanceof Error ? error.message : String(error) };
  }
}

async function serves(client: Client, dir: string): Promise<boolean> {
  const shown = await client.query<{ data_directory: string }>('SHOW data_directory');
  return shown.rows[0]?.data_directory === dir;
}
