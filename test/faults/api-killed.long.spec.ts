import { brokenPromises } from './support/invariants.js';
import { Installation, removeInstallations } from './support/installation.js';
import { openMarket } from './support/market.js';
import { everythingIsFolded, stopFoldInItsMiddle } from './support/sum-invariants.js';
import { chooseSeed, Random } from './support/seed.js';

afterAll(removeInstallations);

const KILLS = 4;

describe('two instances of the server, killed under load and while they fold receipts into sums,', () => {
  it('lose nothing that they acknowledged, do nothing twice, and keep sums equal to the receipts', async () => {
    const seed = chooseSeed('api-killed');
    const random = new Random(seed);
    const installation = await Installation.make();
    const first = await installation.start();
    const environments: Record<string, string>[] = [
      {},
      { DATABASE_URL: await installation.databaseUrl() },
    ];
    const instances = [first, await installation.start(environments[1])];
    const urls = await Promise.all(instances.map((instance) => instance.url()));
    const shops = await openMarket(await first.http());
    const load = installation.load({ seed, targets: () => urls, shops });
    for (let kill = 0; kill < KILLS; kill += 1) {
      await load.sells(random.between(20, 60));
      // The last time all of them at once.
      const victims = kill === KILLS - 1 ? [0, 1] : [random.between(0, 1)];
      const letFoldGoOn = await stopFoldInItsMiddle(await installation.adminUrl());
      await Promise.all(victims.map(async (victim) => instances[victim]?.kill()));
      await letFoldGoOn();
      await Promise.all(
        victims.map(async (victim) => {
          const respawned = await installation.start(environments[victim]);
          instances[victim] = respawned;
          urls[victim] = await respawned.url();
        }),
      );
    }
    await load.sells(50);
    await load.finish();
    const adminUrl = await installation.adminUrl();
    await everythingIsFolded(adminUrl);
    for (const instance of instances) {
      expect(await brokenPromises(load, { adminUrl, http: await instance.http() })).toEqual([]);
    }
    expect(load.refusals.get(0)).toBeGreaterThan(0);
    process.stderr.write(`api-killed: ${load.summary}\n`);
    // The one that owns the database last.
    for (const instance of instances.reverse()) {
      instance.signal('SIGTERM');
      expect(await instance.ending()).toEqual({ code: 0, signal: null });
    }
    expect(await installation.databaseProcesses()).toEqual([]);
  });
});
