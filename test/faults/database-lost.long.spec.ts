import type { HttpClient } from '../support/http-client.js';
import { makeOwner, makeShop } from '../support/makers.js';
import { eventually } from './support/eventually.js';
import { Installation, removeInstallations } from './support/installation.js';
import { brokenPromises } from './support/invariants.js';
import type { Load } from './support/load.js';
import { openMarket } from './support/market.js';
import { Probe } from './support/probe.js';
import { everythingIsFolded, stopFoldInItsMiddle } from './support/sum-invariants.js';
import { chooseSeed, Random } from './support/seed.js';
import type { ServerProcess } from './support/server-process.js';
import type { Visitors } from './support/visitors.js';

afterAll(removeInstallations);

/** How long the service may be away when its database has died. */
const BACK_WITHIN_MS = 10_000;
/** A crash, and an immediate stop. */
const SIGNALS = ['SIGKILL', 'SIGQUIT'] as const;

describe('the server whose database is lost under load', () => {
  const seed = chooseSeed('database-lost');
  const random = new Random(seed);
  let installation: Installation;
  let server: ServerProcess;
  let http: HttpClient;

  beforeAll(async () => {
    installation = await Installation.make();
    server = await installation.start();
    http = await server.http();
  });

  /** Tills that sell, and people at work beside them. */
  async function openShops(run: number): Promise<{ load: Load; visitors: Visitors }> {
    const shops = await openMarket(http);
    const owner = await makeOwner(http);
    const visitors = installation.visit(http, owner, await makeShop(http, owner));
    const targets = (): string[] => [http.baseUrl];
    return { load: installation.load({ seed: seed + 1_000 * run, targets, shops }), visitors };
  }

  /** Only 503 or nothing lost may be seen from outside, and the process is the one it was. */
  async function expectUnharmed(load: Load, visitors: Visitors): Promise<void> {
    await Promise.all([load.finish(), visitors.leave()]);
    expect(visitors.complaints).toEqual([]);
    process.stderr.write(`database-lost: ${load.summary}\n`);
    const adminUrl = await installation.adminUrl();
    await everythingIsFolded(adminUrl);
    expect(await brokenPromises(load, { adminUrl, http })).toEqual([]);
    expect(Object.fromEntries(load.refusals)).not.toHaveProperty('0');
    expect(server.isAlive).toBe(true);
    expect((await http.get('/health/ready')).json).toMatchObject({ status: 'ok', database: 'ok' });
  }

  it('serves again within 10 s after the postmaster is killed or stopped, even during folding, and responds with 503 meanwhile', async () => {
    const { load, visitors } = await openShops(1);
    for (let kill = 0; kill < SIGNALS.length; kill += 1) {
      await load.sells(random.between(40, 120));
      const pid = await installation.postmasterPid();
      if (pid === undefined) throw new Error('no postmaster');
      const letFoldGoOn = await stopFoldInItsMiddle(await installation.adminUrl());
      process.kill(pid, SIGNALS[kill]);
      await letFoldGoOn();
      await eventually('another postmaster runs', async () => {
        const now = await installation.postmasterPid();
        return now !== undefined && now !== pid;
      });
    }
    await load.sells(50);
    expect(load.longestPauseMs).toBeLessThan(BACK_WITHIN_MS);
    await expectUnharmed(load, visitors);
  });

  it('responds with 503 to requests that lose their connection, however often all are terminated', async () => {
    const { load, visitors } = await openShops(2);
    const probe = await Probe.connect(await installation.adminUrl('postgres'));
    let terminated = 0;
    for (let round = 0; round < 20; round += 1) {
      await load.sells(random.between(1, 15));
      terminated +=
        await probe.number(`SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`);
    }
    expect(terminated).toBeGreaterThan(0);
    await probe.close();
    await load.sells(50);
    await expectUnharmed(load, visitors);
  });

  it('shuts down in order after all that, with its database', async () => {
    server.signal('SIGTERM');
    expect(await server.ending()).toEqual({ code: 0, signal: null });
    expect(await installation.databaseProcesses()).toEqual([]);
  });
});
