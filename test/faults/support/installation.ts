import { chmodSync } from 'node:fs';
import { mkdtemp, readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shutDown } from '../../../src/platform/embedded/postmaster.js';
import { copyCluster } from '../../support/cluster-copy.js';
import type { HttpClient } from '../../support/http-client.js';
import type { Person } from '../../support/makers.js';
import { TEST_JWT_SECRET } from '../../support/test-app.js';
import { Load, type LoadOptions } from './load.js';
import { ServerProcess, type SpawnOptions } from './server-process.js';
import { SmallDisk } from './small-disk.js';
import { Visitors } from './visitors.js';

const installations: Installation[] = [];

type StartOptions = Partial<Pick<SpawnOptions, 'script' | 'args' | 'wrapper' | 'stdoutFile'>>;

/** A directory with an embedded database of its own, and the servers that a test has started on it. */
export class Installation {
  readonly #processes: ServerProcess[] = [];
  readonly #ends: (() => Promise<void>)[] = [];

  /** The data directory is on it, where a test wants one. */
  #disk: SmallDisk | undefined;

  private constructor(
    readonly home: string,
    private readonly isFresh: boolean,
  ) {}

  /** One whose first start finds a database that is ready. */
  static make(): Promise<Installation> {
    return Installation.at(false);
  }

  /** One whose first start creates the database. */
  static makeFresh(): Promise<Installation> {
    return Installation.at(true);
  }

  private static async at(isFresh: boolean): Promise<Installation> {
    const home = await realpath(await mkdtemp(join(tmpdir(), 'tillclock-faults-')));
    // The account that runs PostgreSQL must be able to enter it.
    chmodSync(home, 0o755);
    const installation = new Installation(home, isFresh);
    installations.push(installation);
    return installation;
  }

  /** Puts the data directory on a disk of its own; before the first start. */
  onSmallDisk(bytes: number): SmallDisk {
    this.#disk = SmallDisk.at(this.dataDir, bytes);
    return this.#disk;
  }

  get dataDir(): string {
    return join(this.home, 'data');
  }

  /** Starts a server without waiting for it. */
  spawn(env: Readonly<Record<string, string>> = {}, options: StartOptions = {}): ServerProcess {
    if (!this.isFresh && !env['DATABASE_URL']) copyCluster(this.dataDir);
    const server = new ServerProcess({
      ...options,
      cwd: this.home,
      env: { ...this.#env(), ...env },
    });
    this.#processes.push(server);
    return server;
  }

  /** Starts a server and waits until it listens. */
  async start(
    env: Readonly<Record<string, string>> = {},
    options: StartOptions = {},
  ): Promise<ServerProcess> {
    const server = this.spawn(env, options);
    await server.url();
    return server;
  }

  /** Starts to sell; ends with the test at the latest. */
  load(options: LoadOptions): Load {
    const load = new Load(options);
    this.#ends.push(() => load.abandon());
    return load;
  }

  /** Lets people work; ends with the test at the latest. */
  visit(http: HttpClient, person: Person, shopId: string): Visitors {
    const visitors = new Visitors(http, person, shopId);
    this.#ends.push(() => visitors.leave());
    return visitors;
  }

  /** Address of the embedded server for another instance of the application. */
  async databaseUrl(database = 'tillclock'): Promise<string> {
    return this.#address('tillclock', 'ownerPassword', database);
  }

  /** Address for a superuser, who sees all organizations. */
  async adminUrl(database = 'tillclock'): Promise<string> {
    return this.#address('postgres', 'superuserPassword', database);
  }

  /** Of the embedded server; undefined when there is none. */
  async postmasterPid(): Promise<number | undefined> {
    const pid = Number((await this.#postmasterFile())[0]);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  }

  /** Every process that works in the data directory: PostgreSQL's, however they were orphaned. */
  async databaseProcesses(): Promise<number[]> {
    const dir = await realpath(this.dataDir).catch(() => null);
    if (dir === null) return [];
    const found: number[] = [];
    for (const entry of await readdir('/proc').catch(() => [])) {
      if (!/^\d+$/.test(entry)) continue;
      const cwd = await readlink(join('/proc', entry, 'cwd')).catch(() => '');
      if (cwd.startsWith(`${dir}/`)) found.push(Number(entry));
    }
    return found;
  }

  async remove(): Promise<void> {
    for (const end of this.#ends.splice(0)) await end();
    for (const server of this.#processes.splice(0)) await server.kill();
    const dir = await realpath(join(this.dataDir, 'postgres')).catch(() => null);
    const pid = await this.postmasterPid();
    if (dir !== null && pid !== undefined) await shutDown(dir, pid, () => undefined);
    this.#disk?.unmount();
    await rm(this.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  #env(): Record<string, string> {
    return {
      NODE_ENV: 'development',
      PORT: '0',
      DATA_DIR: this.dataDir,
      // Also said when empty: `npm start` reads the `.env` of whoever works here.
      DATABASE_URL: '',
      JWT_SECRET: TEST_JWT_SECRET,
      SEED_DEMO: 'false',
      REQUESTS_PER_MINUTE: '0',
      SIGN_IN_ATTEMPTS: '1000000',
      PASSWORD_HASH_COST: '4',
      LOG_LEVEL: 'info',
    };
  }

  async #postmasterFile(): Promise<string[]> {
    const text = await readFile(join(this.dataDir, 'postgres/postmaster.pid'), 'utf8').catch(
      () => '',
    );
    return text.split('\n');
  }

  async #address(role: string, secret: string, database: string): Promise<string> {
    const text = await readFile(join(this.dataDir, 'postgres-credentials.json'), 'utf8');
    const credentials = JSON.parse(text) as Record<string, string>;
    const port = (await this.#postmasterFile())[3] ?? '';
    return `postgres://${role}:${credentials[secret] ?? ''}@127.0.0.1:${port}/${database}`;
  }
}

/** Ends everything that the tests of this file have started, also what it orphaned. */
export async function removeInstallations(): Promise<void> {
  for (const installation of installations.splice(0)) await installation.remove();
}
