import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { isAlive } from '../../src/platform/embedded/postmaster-file.js';
import { LOCK_SPACE } from '../../src/platform/embedded/ownership.js';
import { cleanUp, makeFilledHome, query, start, startProcess, until } from './embedded-harness.js';

afterEach(cleanUp);

const answers = async (url: string): Promise<boolean> =>
  await query(url, 'SELECT 1').then(
    () => true,
    () => false,
  );

const isLocked = async (adminUrl: string): Promise<boolean> =>
  (await query(adminUrl, "SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted")).length ===
  1;

interface Backend {
  readonly pid: number;
  readonly application_name: string;
}

/** @param condition  about a row of pg_stat_activity; one is waited for */
async function backend(adminUrl: string, condition: string): Promise<Backend> {
  let found: Backend | undefined;
  await until(`a backend has ${condition}`, async () => {
    [found] = await query<Backend>(
      adminUrl,
      `SELECT pid, application_name FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND ${condition}`,
    );
    return found !== undefined;
  });
  if (found === undefined) throw new Error('unreachable');
  return found;
}

function pidOf(server: { postmasterPid(): number | undefined }): number {
  const pid = server.postmasterPid();
  if (pid === undefined) throw new Error('no postmaster');
  return pid;
}

describe('the embedded server in an outage', () => {
  it('survives a killed supervisor and is adopted by the next start', async () => {
    const dataDir = await makeFilledHome();
    const killed = startProcess(dataDir);
    const { url, pid, role } = await killed.announced;
    expect(role).toBe('owner');
    await query(url, 'CREATE TABLE kept AS SELECT 7 AS value');
    await killed.kill('SIGKILL');
    const server = await start(dataDir);
    expect(server).toMatchObject({ role: 'owner', url });
    expect(server.postmasterPid()).toBe(pid);
    expect(await query(server.url, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
    await server.stop();
    expect(await answers(url)).toBe(false);
  });

  it('does not receive the Ctrl-C of the terminal', async () => {
    const dataDir = await makeFilledHome();
    const interrupted = startProcess(dataDir);
    const { url } = await interrupted.announced;
    await interrupted.kill('SIGINT', true);
    expect(await answers(url)).toBe(true);
  });

  it('returns on the same port after its postmaster is killed under load, with every acknowledged row', async () => {
    const server = await start(await makeFilledHome());
    await query(server.url, 'CREATE TABLE sold (id text PRIMARY KEY)');
    const load = new Load(server.url);
    await until('the load runs', async () => load.acknowledged.size > 50);
    const killedPid = pidOf(server);
    process.kill(killedPid, 'SIGKILL');
    // Until then a backend that has not noticed yet may go on to acknowledge.
    await until('another postmaster runs', () =>
      Promise.resolve(![killedPid, undefined].includes(server.postmasterPid())),
    );
    const acknowledgedBefore = load.acknowledged.size;
    await until('the load goes on', async () => load.acknowledged.size > acknowledgedBefore + 20);
    await load.end();
    expect(server.postmasterPid()).not.toBe(killedPid);
    const stored = await query<{ id: string }>(server.url, 'SELECT id FROM sold ORDER BY id');
    const ids = new Set(stored.map((row) => row.id));
    expect([...load.acknowledged].filter((id) => !ids.has(id))).toEqual([]);
    expect(server.role).toBe('owner');
  });

  it('returns although a busy backend does not notice that its postmaster is dead', async () => {
    const server = await start(await makeFilledHome());
    const busy = new Client({ connectionString: server.url });
    busy.on('error', () => undefined);
    await busy.connect();
    const computing = busy.query(
      'DO $$ DECLARE n bigint := 0; BEGIN WHILE n < 1e12 LOOP n := n + 1; END LOOP; END $$',
    );
    computing.catch(() => undefined);
    await until('it computes', async () => {
      const sql = "SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'DO %'";
      return (await query(server.adminUrl, sql)).length === 1;
    });
    process.kill(pidOf(server), 'SIGKILL');
    await until('the server answers', async () => await answers(server.url));
    await expect(computing).rejects.toThrow();
  });

  it('is monitored also after it was adopted', async () => {
    const dataDir = await makeFilledHome();
    const killed = startProcess(dataDir);
    const { pid } = await killed.announced;
    await killed.kill('SIGKILL');
    const server = await start(dataDir);
    process.kill(pid, 'SIGKILL');
    await until('the server answers', async () => await answers(server.url));
    expect(server.postmasterPid()).not.toBe(pid);
  });

  it('starts on the port of a run that was killed whole, for clients that still have the address', async () => {
    const dataDir = await makeFilledHome();
    const killed = startProcess(dataDir);
    const { pid, url } = await killed.announced;
    await killed.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const server = await start(dataDir);
    expect(server).toMatchObject({ role: 'owner', url });
  });

  it('keeps its owner when all its connections are terminated', async () => {
    const dataDir = await makeFilledHome();
    const server = await start(dataDir);
    const pid = server.postmasterPid();
    await query(
      server.adminUrl,
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
    );
    await until('the lock is held again', async () => await isLocked(server.adminUrl));
    const other = await start(dataDir);
    expect([server.role, other.role, other.postmasterPid()]).toEqual(['owner', 'guest', pid]);
    await other.stop();
    expect(await answers(server.url)).toBe(true);
  });

  it('keeps its owner although a statement of its return fails and the remains of its connection end late', async () => {
    const failures: string[] = [];
    const server = await start(await makeFilledHome(), {
      onUnrecoverable: (error) => failures.push(error.message),
    });
    const { adminUrl } = server;
    const owner = await backend(adminUrl, "application_name LIKE 'tillclock owner %'");
    const remains = new Client({
      connectionString: adminUrl,
      application_name: owner.application_name,
    });
    remains.on('error', () => undefined);
    await remains.connect();
    remains.query('SELECT pg_advisory_lock($1, 1)', [LOCK_SPACE]).catch(() => undefined);
    const holder = await backend(adminUrl, "wait_event_type = 'Lock'");
    process.kill(holder.pid, 'SIGSTOP');
    await query(adminUrl, `SELECT pg_terminate_backend(${owner.pid})`);
    // Unlike the end of a connection, a cancelled statement is an error and nothing else.
    const first = await backend(adminUrl, "query LIKE '%pg_terminate_backend(pid, 2000)%'");
    await query(adminUrl, `SELECT pg_cancel_backend(${first.pid})`);
    const second = await backend(adminUrl, "query LIKE '%FROM pg_locks l JOIN%'");
    await pause(500);
    process.kill(holder.pid, 'SIGCONT');
    await backend(
      adminUrl,
      `pid = ${second.pid} AND EXISTS (SELECT FROM pg_locks l
        WHERE l.pid = ${second.pid} AND l.granted AND l.classid = ${LOCK_SPACE})`,
    );
    expect([failures, server.role]).toEqual([[], 'owner']);
  });

  it('leaves nothing running when it is stopped during an outage', async () => {
    const server = await start(await makeFilledHome());
    const pid = pidOf(server);
    process.kill(pid, 'SIGKILL');
    await until('the postmaster is dead', async () => !isAlive(pid));
    await server.stop();
    expect(server.postmasterPid()).toBeUndefined();
    expect(await answers(server.url)).toBe(false);
  });

  it("reports once that it cannot be restarted, with the server's message", async () => {
    const dataDir = await makeFilledHome();
    const failures: string[] = [];
    const onUnrecoverable = (error: Error): number => failures.push(error.message);
    const server = await start(dataDir, { onUnrecoverable });
    await rm(join(dataDir, 'postgres', 'global', 'pg_control'));
    process.kill(pidOf(server), 'SIGKILL');
    await until('it is reported', async () => failures.length > 0);
    await pause(500);
    expect(failures).toEqual([expect.stringMatching(/pg_control/)]);
    await server.stop();
  });
});

/** Clients that write one row after the other, each under a new key, and note what was acknowledged. */
class Load {
  readonly acknowledged = new Set<string>();
  readonly #pool: Pool;
  readonly #workers: Promise<void>[];
  #runs = true;

  constructor(url: string) {
    this.#pool = new Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 1_000 });
    this.#pool.on('error', () => undefined);
    this.#workers = [0, 1, 2, 3].map((worker) => this.#work(worker));
  }

  async end(): Promise<void> {
    this.#runs = false;
    await Promise.all(this.#workers);
    await this.#pool.end();
  }

  async #work(worker: number): Promise<void> {
    for (let n = 0; this.#runs; n += 1) {
      const id = `${worker}-${n}`;
      try {
        await this.#pool.query('INSERT INTO sold (id) VALUES ($1)', [id]);
        this.acknowledged.add(id);
      } catch {
        await pause(20);
      }
    }
  }
}
