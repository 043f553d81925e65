import { randomUUID } from 'node:crypto';
import { watch } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpClient } from '../support/http-client.js';
import { makeOwner, makeShop, saleBody, type Person } from '../support/makers.js';
import { brokenClocks } from './support/clock-invariants.js';
import { ClockLoad, hireClockers } from './support/clock-load.js';
import { eventually } from './support/eventually.js';
import { Installation, removeInstallations } from './support/installation.js';
import { brokenPromises } from './support/invariants.js';
import type { Load } from './support/load.js';
import { openMarket } from './support/market.js';
import { probing, type Probe } from './support/probe.js';
import { chooseSeed, Random } from './support/seed.js';
import type { ServerProcess } from './support/server-process.js';
import { CLUSTER_DISK_BYTES, describeOnDisk, type SmallDisk } from './support/small-disk.js';
import { expectLive, expectUnavailable, timed, type TimedAnswer } from './support/timed.js';

afterAll(removeInstallations);

/** The client's limit of one statement, a wait for a connection, and a slow machine. */
const ANSWERED_WITHIN_MS = 20_000 + 3_000 + 3_000;
const REFUSED = 40;
const OUTAGES = 2;
const STARTS_IN_VAIN = 3;

describeOnDisk('the server on a full disk', () => {
  const seed = chooseSeed('disk-full');
  const random = new Random(seed);
  let installation: Installation;
  let disk: SmallDisk;
  let server: ServerProcess;
  let http: HttpClient;

  beforeAll(async () => {
    installation = await Installation.make();
    disk = installation.onSmallDisk(CLUSTER_DISK_BYTES);
    server = await installation.start();
    http = await server.http();
  });

  /** Tills that sell and people who clock in, until the work is done; then everything must hold. */
  async function underLoad(
    run: number,
    work: (load: Load, clocks: ClockLoad) => Promise<void>,
  ): Promise<void> {
    const targets = (): string[] => [http.baseUrl];
    const shops = await openMarket(http);
    const people = await hireClockers(http);
    const load = installation.load({ seed: seed + 1_000 * run, targets, shops });
    const clocks = new ClockLoad({ seed: seed + 1_000 * run + 500, targets, people });
    try {
      await load.sells(40);
      await work(load, clocks);
      await Promise.all([load.sells(40), clocks.goesOn(20)]);
      await Promise.all([load.finish(), clocks.finish()]);
    } finally {
      await clocks.abandon();
    }
    process.stderr.write(`disk-full: ${load.summary}; ${clocks.summary}\n`);
    const adminUrl = await installation.adminUrl();
    expect(await brokenPromises(load, { adminUrl, http })).toEqual([]);
    expect(await brokenClocks(clocks, { adminUrl, url: http.baseUrl })).toEqual([]);
    for (const { refusals } of [load, clocks])
      expect(Object.fromEntries(refusals)).not.toHaveProperty('0');
    expect(server.isAlive).toBe(true);
    expect((await http.get('/health/ready')).json).toMatchObject({ status: 'ok', database: 'ok' });
  }

  /** Until many requests were refused, of both kinds. */
  async function refused(load: Load, clocks: ClockLoad): Promise<void> {
    const count = ({ refusals }: Load | ClockLoad): number => refusals.get(503) ?? 0;
    const goals = [load, clocks].map((one) => count(one) + REFUSED);
    await eventually(
      () => `${REFUSED} of each are refused; ${load.summary}; ${clocks.summary}`,
      () =>
        (count(load) >= (goals[0] ?? 0) && count(clocks) >= (goals[1] ?? 0)) ||
        load.complaints.length + clocks.complaints.length > 0,
    );
  }

  async function expectAlive(): Promise<void> {
    await expectLive(http);
    expect(server.isAlive).toBe(true);
  }

  async function makeBystander(): Promise<Bystander> {
    const person = await makeOwner(http);
    return { person, shopId: await makeShop(http, person), key: randomUUID() };
  }

  /** Each is a 503, or a success that is kept. */
  async function expectHonest(
    answers: readonly TimedAnswer[],
    repeat: () => Promise<TimedAnswer[]>,
  ): Promise<void> {
    for (const answer of answers) {
      if (answer.status >= 300) expectUnavailable(answer, ANSWERED_WITHIN_MS);
    }
    await disk.free();
    await eventually('the server is ready again', async () => {
      return (await http.get('/health/ready')).status === 200;
    });
    for (const [index, later] of (await repeat()).entries()) {
      const answer = answers[index];
      expect(later.status).toBe(201);
      if (answer?.status !== 201) continue;
      expect([later.text, later.headers.get('idempotent-replayed')]).toEqual([answer.text, 'true']);
    }
  }

  it('responds with 503 to requests that cannot be stored, and stores again once there is space', async () => {
    await underLoad(1, async (load, clocks) => {
      for (let outage = 0; outage < OUTAGES; outage += 1) {
        await load.sells(random.between(1, 30));
        const bystander = await makeBystander();
        await disk.fill();
        await refused(load, clocks);
        await expectAlive();
        await expectHonest(await writes(http, bystander), () => writes(http, bystander));
        await load.sells(random.between(1, 30));
      }
    });
  });

  it('waits for space while its database cannot start, and serves again without a restart', async () => {
    await underLoad(2, async (load, clocks) => {
      await load.sells(random.between(1, 30));
      const bystander = await makeBystander();
      await loseDatabase(installation, disk);
      await startsInVain(installation);
      // What the database gave back when it ended: without it not even the lock file can be written.
      await disk.fill();
      await startsInVain(installation);
      await refused(load, clocks);
      await expectAlive();
      const answers = await writes(http, bystander);
      expect(answers.map(({ status }) => status)).toEqual([503, 503]);
      await expectHonest(answers, () => writes(http, bystander));
    });
  });

  it('ends on request without space, and the next start has everything', async () => {
    const bystander = await makeBystander();
    const answers = await writes(http, bystander);
    await loseDatabase(installation, disk);
    server.signal('SIGTERM');
    expect(await server.ending()).toEqual({ code: 0, signal: null });
    expect(await installation.databaseProcesses()).toEqual([]);
    await disk.free();
    server = await installation.start();
    http = await server.http();
    await expectHonest(answers, () => writes(http, bystander));
  });
});

interface Bystander {
  readonly person: Person;
  readonly shopId: string;
  readonly key: string;
}

/** A sale and the beginning of a shift, under the same keys each time. */
function writes(http: HttpClient, { person, shopId, key }: Bystander): Promise<TimedAnswer[]> {
  const { token } = person;
  return Promise.all(
    [
      http.post(`/shops/${shopId}/receipts`, { token, key, body: saleBody({ note: key }) }),
      http.post('/shifts/start', { token, key, body: { shop_id: shopId } }),
    ].map(timed),
  );
}

async function isGone(installation: Installation): Promise<boolean> {
  return (await installation.databaseProcesses()).length === 0;
}

/**
 * Waits for starts in vain. A server without space for its lock file ends within milliseconds, too quickly
 * to be seen among the processes: what it leaves is that it made the file and removed it.
 */
async function startsInVain(installation: Installation): Promise<void> {
  let changes = 0;
  const watcher = watch(await realpath(join(installation.dataDir, 'postgres')), (event, name) => {
    if (event === 'rename' && name === 'postmaster.pid') changes += 1;
  });
  try {
    await eventually('starts are tried', () => changes >= 2 * STARTS_IN_VAIN);
    await eventually('the start fails', () => isGone(installation));
  } finally {
    watcher.close();
  }
}

/**
 * Fills the disk, and uses up the segments of the write-ahead log that are there until one more would have
 * to be made: that ends the database, which ends again each time it is started. The probe connects before:
 * the first connection to a database may have to write a file.
 */
async function loseDatabase(installation: Installation, disk: SmallDisk): Promise<void> {
  const url = await installation.adminUrl('postgres');
  const useUp = (probe: Probe): Promise<unknown> =>
    probe.rows('SELECT pg_switch_wal(), txid_current()');
  await probing(url, async (probe) => {
    await disk.fill();
    await eventually('the log has no room', () =>
      useUp(probe).then(
        () => false,
        () => true,
      ),
    );
  });
  // A statement may fail and leave the database alive, and a start may find the room that its end gave back.
  await eventually('the database is gone', async () => {
    if (await isGone(installation)) return true;
    await disk.fill();
    await probing(url, useUp).catch(() => undefined);
    return false;
  });
}
