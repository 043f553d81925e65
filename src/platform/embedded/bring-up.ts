import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Cluster } from './cluster.js';
import { connectAsSuperuser, type Connection, MAINTENANCE_DATABASE } from './connection.js';
import { hasCode } from './error-code.js';
import { pickPort } from './free-port.js';
import { killOrphans } from './orphans.js';
import {
  discardStaleFile,
  findPostmasterFile,
  isAlive,
  isPostmasterOf,
} from './postmaster-file.js';
import { launchPostmaster } from './postmaster.js';
import { isDiskFull } from './server-log.js';

/** A server that takes connections, with a superuser's connection to it. */
export interface RunningServer {
  readonly connection: Connection;
  readonly port: number;
  readonly pid: number;
}

type Sighting =
  | ({ readonly state: 'running' } & RunningServer)
  | { readonly state: 'busy'; readonly why: string }
  | { readonly state: 'gone'; readonly lastPort: number | null };

const RETRY_MS = 200;
const BUSY_POLL_MS = 50;
const BUSY_LIMIT_MS = 180_000;
const REMAINS_LIMIT_MS = 30_000;
const ORPHAN_GRACE_MS = 1_000;
const FULL_DISK_RETRY_MS = 1_000;
const FULL_DISK_LIMIT_MS = 10_000;
const LAUNCHES_PER_MINUTE = 10;

/** Goes away by itself: remains of a killed server, another starter who was faster, a port still held. */
const PASSING =
  /shared memory block|lock file ".*" already exists|lock file ".*" is empty|could not bind|could not create any TCP/i;

/** Counts starts, so that a server that dies again and again is reported and not restarted for ever. */
export class LaunchBudget {
  #launches: number[] = [];

  spend(): boolean {
    const now = performance.now();
    this.#launches = [...this.#launches.filter((at) => now - at < 60_000), now];
    return this.#launches.length <= LAUNCHES_PER_MINUTE;
  }
}

/**
 * Connects to the cluster's server: one that runs already, whoever started it, or one started now.
 * Two processes may do this at once; PostgreSQL's own lock file lets one server live, and the other
 * process finds it on its next look.
 * @param options.port  the port to keep after an outage; null lets a start choose one
 * @param options.name  application name of the connection
 * @throws when the server cannot be had; the message ends in what it said
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
  const start = performance.now();
  const policy = new FailurePolicy(cluster, budget, port !== null, log);
  for (;;) {
    signal.throwIfAborted();
    const seen = await look(cluster, name);
    if (seen.state === 'running') return seen;
    if (seen.state === 'busy') {
      if (performance.now() - start > BUSY_LIMIT_MS)
        throw new Error(`The database does not get ready: ${seen.why}`);
      await pause(BUSY_POLL_MS);
      continue;
    }
    const failure = await launchPostmaster(
      cluster,
      port ?? (await pickPort(seen.lastPort)),
      signal,
    );
    await policy.apply(failure);
  }
}

class FailurePolicy {
  #firstPassingAt: number | null = null;
  #diskFullSince: number | null = null;

  constructor(
    private readonly cluster: Cluster,
    private readonly budget: LaunchBudget,
    private readonly isOutage: boolean,
    private readonly log: (message: string) => void,
  ) {}

  async apply(failure: { said: string } | null): Promise<void> {
    if (failure !== null && (await isDiskFull(this.cluster.dir)))
      return await this.#waitForSpace(failure.said);
    if (failure !== null && PASSING.test(failure.said))
      return await this.#waitForRemains(failure.said);
    const within = this.budget.spend();
    if (!within) {
      throw new Error(
        `The database does not stay up: ${LAUNCHES_PER_MINUTE} starts in a minute. ${failure?.said ?? ''}`,
      );
    }
    if (failure !== null) await pause(RETRY_MS);
  }

  /** An outage is sat out however long it lasts: the service comes back with the space. */
  async #waitForSpace(said: string): Promise<void> {
    if (this.#diskFullSince === null)
      this.log('the disk is full: the database starts when there is space');
    this.#diskFullSince ??= performance.now();
    if (!this.isOutage && performance.now() - this.#diskFullSince > FULL_DISK_LIMIT_MS) {
      throw new Error(`The database cannot start, the disk is full. ${said}`);
    }
    await pause(FULL_DISK_RETRY_MS);
  }

  async #waitForRemains(said: string): Promise<void> {
    this.#firstPassingAt ??= performance.now();
    const waited = performance.now() - this.#firstPassingAt;
    if (waited > REMAINS_LIMIT_MS) throw new Error(`The database cannot start: ${said}`);
    if (waited > ORPHAN_GRACE_MS) await killOrphans(this.cluster.dir);
    await pause(RETRY_MS);
  }
}

/**
 * Looks for a server of this cluster. The file alone proves nothing: the number in it must be a
 * postmaster of this directory, and whoever answers on its port must know this directory as its own.
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
