import type { HttpClient } from '../support/http-client.js';
import { takeBackup } from './support/base-backup.js';
import { brokenClocks } from './support/clock-invariants.js';
import { ClockLoad, hireClockers } from './support/clock-load.js';
import { brokenCopy, type Known } from './support/copy-invariants.js';
import { Installation, removeInstallations } from './support/installation.js';
import { brokenPromises, impossibleRows, storedReceipts } from './support/invariants.js';
import { send, type Load } from './support/load.js';
import { openMarket } from './support/market.js';
import { probing } from './support/probe.js';
import { chooseSeed, Random } from './support/seed.js';

afterAll(removeInstallations);

describe('a backup that is taken under load', () => {
  const seed = chooseSeed('backup');
  const random = new Random(seed);
  let original: Installation;
  let copy: Installation;
  let load: Load;
  let clocks: ClockLoad;
  let known: Known;
  let http: HttpClient;
  let copied: HttpClient;

  beforeAll(async () => {
    original = await Installation.make();
    copy = await Installation.make();
    http = await (await original.start()).http();
    const targets = (): string[] => [http.baseUrl];
    const shops = await openMarket(http);
    const people = await hireClockers(http);
    load = original.load({ seed, targets, shops });
    clocks = new ClockLoad({ seed: seed + 500, targets, people });
    try {
      await load.sells(random.between(30, 60));
      const atEnd = { sold: 0, presses: 0 };
      await takeBackup({
        adminUrl: await original.adminUrl(),
        from: original.dataDir,
        to: copy.dataDir,
        meanwhile: async (probe) => {
          await load.sells(random.between(5, 30));
          // Without the label of a backup, a copy would begin to replay here, which is too late.
          await probe.rows('CHECKPOINT');
        },
        atEnd: () => {
          atEnd.sold = load.acknowledged.length;
          atEnd.presses = clocks.presses.length;
        },
      });
      await Promise.all([load.sells(30), clocks.goesOn(10)]);
      await Promise.all([load.finish(), clocks.finish()]);
      known = {
        shops,
        sold: load.acknowledged.slice(0, atEnd.sold),
        presses: clocks.presses.slice(0, atEnd.presses),
        everSold: load.acknowledged,
        everPressed: clocks.presses,
      };
    } finally {
      await clocks.abandon();
    }
    process.stderr.write(`backup: ${known.sold.length} receipts before its end; ${load.summary}\n`);
  });

  it('does not disturb the clients that are served meanwhile', async () => {
    const adminUrl = await original.adminUrl();
    expect(await brokenPromises(load, { adminUrl, http })).toEqual([]);
    expect(await brokenClocks(clocks, { adminUrl, url: http.baseUrl })).toEqual([]);
    expect(Object.fromEntries(load.refusals)).toEqual({});
  });

  it('contains everything acknowledged before its end and nothing that was never sent, and can be served', async () => {
    copied = await (await copy.start()).http();
    const [adminUrl, databaseUrl] = [await copy.adminUrl(), await copy.databaseUrl()];
    expect(await brokenCopy(known, { adminUrl, databaseUrl, http: copied })).toEqual([]);
  });

  it('lets clients repeat what came too late for it, and continue', async () => {
    const adminUrl = await copy.adminUrl();
    const late = await probing(adminUrl, async (probe) => {
      const stored = new Set((await storedReceipts(probe, known.shops)).map(({ key }) => key));
      return known.everSold.filter(
        ({ key, path }) => path.endsWith('/receipts') && !stored.has(key),
      );
    });
    expect(late.length).toBeGreaterThan(0);
    for (const order of late) {
      const answer = await send(copied.baseUrl, order);
      expect([answer.status, answer.headers.has('idempotent-replayed')]).toEqual([201, false]);
    }
    const more = copy.load({
      seed: seed + 1_000,
      targets: () => [copied.baseUrl],
      shops: known.shops,
    });
    await more.sells(30);
    await more.finish();
    expect([more.complaints, Object.fromEntries(more.refusals)]).toEqual([[], {}]);
    expect(await probing(adminUrl, impossibleRows)).toEqual([]);
  });
});
