import { impossibleShifts } from '../support/shift-invariants.js';
import { brokenClocks } from './support/clock-invariants.js';
import { ClockLoad, hireClockers } from './support/clock-load.js';
import { Installation, removeInstallations } from './support/installation.js';
import { Probe } from './support/probe.js';
import { chooseSeed, Random } from './support/seed.js';

afterAll(removeInstallations);

const ROUNDS = 20;

describe('people who clock in and out on two devices at once', () => {
  it('never have two open shifts or a session left open, however often all connections are terminated', async () => {
    const seed = chooseSeed('clocks-lost');
    const random = new Random(seed);
    const installation = await Installation.make();
    const server = await installation.start();
    const url = await server.url();
    const people = await hireClockers(await server.http());
    const load = new ClockLoad({ seed, targets: () => [url], people });
    const adminUrl = await installation.adminUrl();
    const probe = await Probe.connect(await installation.adminUrl('postgres'));
    const look = await Probe.connect(adminUrl);
    let terminated = 0;
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        await load.goesOn(random.between(1, 30));
        terminated +=
          await probe.number(`SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
          WHERE backend_type = 'client backend' AND application_name <> 'fault probe'`);
        expect(await impossibleShifts(look)).toEqual([]);
      }
      await load.goesOn(30);
      await load.finish();
    } finally {
      await load.abandon();
      await probe.close();
      await look.close();
    }
    process.stderr.write(`clocks-lost: ${load.summary}\n`);
    expect(await brokenClocks(load, { adminUrl, url })).toEqual([]);
    expect(terminated).toBeGreaterThan(0);
    expect(load.refusals.get(503)).toBeGreaterThan(0);
    expect(server.isAlive).toBe(true);
  });

  it('lose nothing and do nothing twice when the server is killed', async () => {
    const seed = chooseSeed('clocks-lost');
    const random = new Random(seed);
    const installation = await Installation.make();
    let server = await installation.start();
    let url = await server.url();
    const people = await hireClockers(await server.http());
    const load = new ClockLoad({ seed, targets: () => [url], people });
    try {
      for (let kill = 0; kill < 3; kill += 1) {
        await load.goesOn(random.between(20, 60));
        await server.kill();
        server = await installation.start();
        url = await server.url();
      }
      await load.goesOn(30);
      await load.finish();
    } finally {
      await load.abandon();
    }
    process.stderr.write(`clocks-lost: ${load.summary}\n`);
    const adminUrl = await installation.adminUrl();
    expect(await brokenClocks(load, { adminUrl, url })).toEqual([]);
    expect(load.refusals.get(0)).toBeGreaterThan(0);
  });
});
