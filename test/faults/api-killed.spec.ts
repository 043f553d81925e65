import { brokenPromises } from './support/invariants.js';
import { Installation, removeInstallations } from './support/installation.js';
import { openMarket } from './support/market.js';
import { chooseSeed, Random } from './support/seed.js';
import type { ServerProcess } from './support/server-process.js';

jest.setTimeout(120_000);
afterAll(removeInstallations);

const KILLS = 4;

describe('two instances of the server, killed under load', () => {
  it('lose nothing that they acknowledged and do nothing twice', async () => {
    const seed = chooseSeed('api-killed');
    const random = new Random(seed);
    const installation = await Installation.make();
    const instances: ServerProcess[] = [await installation.start()];
    const databaseUrl = await installation.databaseUrl();
    const environments = [{}, { DATABASE_URL: databaseUrl }];
    instances.push(await installation.start(environments[1]));
    const urls = await Promise.all(instances.map((instance) => instance.url()));
    const http = await (instances[0] as ServerProcess).http();
    const load = installation.load({ seed, targets: () => urls, shops: await openMarket(http) });
    for (let kill = 0; kill < KILLS; kill += 1) {
      await load.sells(random.between(20, 60));
      // The last time all of them at once.
      const victims = kill === KILLS - 1 ? [0, 1] : [random.between(0, 1)];
      await Promise.all(
        victims.map(async (victim) => {
          await instances[victim]?.kill();
          const respawned = await installation.start(environments[victim]);
          instances[victim] = respawned;
          urls[victim] = await respawned.url();
        }),
      );
    }
    await load.sells(50);
    await load.finish();
    const [first, second] = instances as [ServerProcess, ServerProcess];
    const adminUrl = await installation.adminUrl();
    for (const instance of [first, second]) {
      expect(await brokenPromises(load, { adminUrl, http: await instance.http() })).toEqual([]);
    }
    expect(load.refusals.get(0)).toBeGreaterThan(0);
    process.stderr.write(`api-killed: ${load.summary}\n`);
    second.signal('SIGTERM');
    expect(await second.ending()).toEqual({ code: 0, signal: null });
    first.signal('SIGTERM');
    expect(await first.ending()).toEqual({ code: 0, signal: null });
    expect(await installation.databaseProcesses()).toEqual([]);
  });
});
