import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { bringUp, look, type RunningServer } from './bring-up.js';
import { type Cluster, openCluster } from './cluster.js';
import { databaseFailure } from '../database/database-errors.js';
import { adminUrl, ownerUrl } from './connection.js';
import { endOwnRemains, hasOtherClients, ownershipName, takeOwnership } from './ownership.js';
import { LaunchBudget } from './launch-policy.js';
import { shutDown } from './postmaster.js';
import { isAlive, readPostmasterPid } from './postmaster-file.js';
import { provision } from './provision.js';
import { boundLog } from './server-log.js';

/**
 * The running bundled PostgreSQL. It outlives a killed process, and the next start adopts it. A guest
 * depends on the owner: when the owner stops the server, the guest gets connection errors.
 */
export interface EmbeddedServer {
  /**
   * The address for the role and database `tillclock`. The role may log in and create roles, and is not a
   * superuser. The address stays the same through outages.
   */
  readonly url: string;
  /**
   * An `owner` has started or adopted the server, watches it and stops it last; a `guest` has found it
   * under another live owner.
   */
  readonly role: 'owner' | 'guest';
  /** The superuser's address of the maintenance database, for tests and tools only. */
  readonly adminUrl: string;
  /** The present process id of the postmaster; undefined while there is none. */
  postmasterPid(): number | undefined;
  /**
   * Stops the server with a fast shutdown, as the last thing that the process does; a guest only
   * disconnects. Calling it again is allowed.
   */
  stop(): Promise<void>;
  /**
   * Leaves the server running for other processes that still use it; the next start adopts it. It takes the
   * place of {@link stop}.
   */
  detach(): Promise<void>;
  /** Whether another process of this application is connected to it now. Only an owner is asked. */
  isUsedByOthers(): Promise<boolean>;
}

export interface EmbeddedServerOptions {
  /** The directory of the cluster `postgres`, its log and its credentials; created if it is missing. */
  readonly dataDir: string;
  readonly log: (message: string) => void;
  /** Called once when the server cannot be kept running: supervision has ended, and `stop` still works. */
  readonly onUnrecoverable?: (error: Error) => void;
  readonly onUsable?: () => void; // Called when nothing in the data directory forbids a start.
  /** Aborted, it ends the start. A server that runs is ended by `stop`. */
  readonly signal?: AbortSignal;
}

const LOG_CHECK_MS = 60_000;
const START_ATTEMPTS = 5;
const RETRY_MS = 50;
const UNAVAILABLE = 503;

interface Supervision extends EmbeddedServerOptions {
  readonly cluster: Cluster;
  /** The application name of our connections, which distinguishes them from another supervisor's. */
  readonly name: string;
  readonly budget: LaunchBudget;
  readonly aborter: AbortController;
}

/**
 * Starts, adopts or joins the server of a data directory and keeps it running if it is the owner. Installs
 * no signal handler and keeps no process alive: the application decides when to stop.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const supervision: Supervision = {
    ...options,
    cluster: await openCluster(options),
    name: ownershipName(randomBytes(6).toString('hex')),
    budget: new LaunchBudget(),
    aborter: new AbortController(),
  };
  const signal = options.signal ?? supervision.aborter.signal;
  for (let attempt = 1; ; attempt += 1) {
    const running = await bringUp({ ...supervision, port: null, signal });
    try {
      const isOwner = await takeOwnership(running.connection.client, supervision.name);
      await provision(running.connection.client, running.port, supervision.cluster.credentials);
      return new SupervisedServer(supervision, running, isOwner);
    } catch (error) {
      // The owner that was found may be stopping the server at this moment; then the server is started
      // again.
      await giveBack(running, error);
      if (attempt === START_ATTEMPTS) throw error;
    }
  }
}

/** Closes what failed. @throws the error again, unless it only says that the connection or the server has gone */
async function giveBack({ connection }: RunningServer, error: unknown): Promise<void> {
  // The end of the connection may be noticed long after the error that tells of it.
  const hasGone = connection.isLost() || databaseFailure(error)?.status === UNAVAILABLE;
  await connection.close();
  if (!hasGone) throw error;
  await pause(RETRY_MS);
}

class SupervisedServer implements EmbeddedServer {
  readonly url: string;
  readonly adminUrl: string;
  readonly #port: number;
  #running: RunningServer | null = null;
  #isOwner: boolean;
  #recovery: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | null = null;
  readonly #logCheck: NodeJS.Timeout;

  constructor(
    private readonly supervision: Supervision,
    running: RunningServer,
    isOwner: boolean,
  ) {
    const { cluster } = supervision;
    this.#port = running.port;
    this.url = ownerUrl(running.port, cluster.credentials);
    this.adminUrl = adminUrl(running.port, cluster.credentials);
    this.#isOwner = isOwner;
    this.#logCheck = setInterval(() => this.#boundLog(), LOG_CHECK_MS).unref();
    if (isOwner) this.#watch(running);
    else void running.connection.close();
  }

  get role(): 'owner' | 'guest' {
    return this.#isOwner ? 'owner' : 'guest';
  }

  postmasterPid(): number | undefined {
    const pid = readPostmasterPid(this.supervision.cluster.dir);
    return pid !== null && isAlive(pid) ? pid : undefined;
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stopOnce();
    return this.#stopped;
  }

  detach(): Promise<void> {
    this.#stopped ??= this.#letGo();
    return this.#stopped;
  }

  async isUsedByOthers(): Promise<boolean> {
    const { credentials } = this.supervision.cluster;
    return this.#isOwner && (await hasOtherClients(this.#port, credentials));
  }

  #boundLog(): void {
    if (this.#isOwner) boundLog(this.supervision.cluster.logFile).catch(() => undefined);
  }

  /** The connection that holds the lock is also the alarm: a server process ends as soon as its postmaster dies. */
  #watch(running: RunningServer): void {
    this.#running = running;
    running.connection.unref();
    void running.connection.lost.then(() => this.#onLost());
  }

  #onLost(): void {
    this.#running = null;
    if (this.#stopped !== null) return;
    this.#recovery = this.#recover().catch((error: unknown) => {
      if (this.#stopped !== null) return;
      const failure = error instanceof Error ? error : new Error(String(error));
      this.supervision.log(`the embedded database is lost: ${failure.message}`);
      this.supervision.onUnrecoverable?.(failure);
    });
  }

  /** The server may die again before the lock is ours; the launch budget ends a series of that. */
  async #recover(): Promise<void> {
    const { aborter, log } = this.supervision;
    log('lost the embedded database, bringing it back');
    const startedAt = performance.now();
    for (;;) {
      const running = await bringUp({
        ...this.supervision,
        port: this.#port,
        signal: aborter.signal,
      });
      try {
        await this.#settle(running);
        log(`the embedded database is back after ${Math.round(performance.now() - startedAt)} ms`);
        return;
      } catch (error) {
        await giveBack(running, error);
      }
    }
  }

  /** Another process may have been faster. It then owns the server, and may have had to change the port. */
  async #settle(running: RunningServer): Promise<void> {
    if (running.port !== this.#port)
      throw new Error(`it was restarted by another process on port ${running.port}`);
    await this.#own(running);
    if (this.#isOwner) return this.#watch(running);
    this.supervision.log('another process owns the embedded database now');
    await running.connection.close();
  }

  async #own({ connection: { client } }: RunningServer): Promise<void> {
    await endOwnRemains(client, this.supervision.name);
    this.#isOwner = await takeOwnership(client, this.supervision.name);
  }

  /** Ends the supervision: waits for steps in progress, and restarts nothing any more. */
  async #endSupervision(): Promise<void> {
    this.supervision.aborter.abort(new Error('the server is being stopped'));
    clearInterval(this.#logCheck);
    await this.#recovery;
  }

  /** The ownership ends with the connection. */
  async #letGo(): Promise<void> {
    await this.#endSupervision();
    await this.#running?.connection.close();
  }

  async #stopOnce(): Promise<void> {
    const { cluster, log } = this.supervision;
    await this.#endSupervision();
    if (!this.#isOwner) return;
    const running = this.#running ?? (await this.#reclaim());
    const pid = running?.pid ?? readPostmasterPid(cluster.dir);
    if (pid !== null && this.#isOwner) await shutDown(cluster.dir, pid, log);
    await running?.connection.close();
  }

  /** At a stop in the middle of an outage: a server that accepts connections may belong to another process by now. */
  async #reclaim(): Promise<RunningServer | null> {
    const seen = await look(this.supervision.cluster, this.supervision.name).catch(() => null);
    if (seen?.state !== 'running') return null;
    try {
      await this.#own(seen);
    } catch {
      // It is already ending, and nothing indicates that it has another owner.
    }
    return seen;
  }
}
