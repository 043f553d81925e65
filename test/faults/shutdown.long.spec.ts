import { randomUUID } from 'node:crypto';
import { saleBody } from '../support/makers.js';
import { eventually } from './support/eventually.js';
import { Installation, removeInstallations } from './support/installation.js';
import { brokenPromises } from './support/invariants.js';
import { KeepAliveClient } from './support/keep-alive-client.js';
import { openMarket } from './support/market.js';
import { Probe } from './support/probe.js';
import { chooseSeed } from './support/seed.js';

afterAll(removeInstallations);

/** From the last answer to the end: closing pools, the job queue and the database. */
const ENDS_WITHIN_MS = 10_000;
/** A busy machine takes half a second to ask whether a server is ready and to hear it. */
const NOTICE_MS = 5_000;

describe('the server, asked to end while it works,', () => {
  it('reports that it is not ready, finishes its requests, closes connections, and stops its database last', async () => {
    const installation = await Installation.make();
    const server = await installation.start();
    const http = await server.http();
    const [shop] = await openMarket(http);
    if (shop === undefined) throw new Error('no shop');
    const path = `/shops/${shop.shopId}/receipts`;
    const [seller, idler, asker] = [1, 2, 3].map(() => new KeepAliveClient(http.baseUrl));
    if (!seller || !idler || !asker) throw new Error('no clients');
    const idle = (await idler.send('/health')).socket;
    const kept = (await asker.send('/health/ready')).socket;
    const probe = await Probe.connect(await installation.adminUrl());
    await probe.rows('BEGIN');
    await probe.rows('SELECT FROM shops WHERE id = $1 FOR UPDATE', [shop.shopId]);
    const key = randomUUID();
    const inFlight = seller.send(path, { token: shop.token, key, body: saleBody() });
    await eventually('the sale waits for the row', async () => {
      const waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
      return (await probe.number(waiting)) === 1;
    });

    server.signal('SIGTERM');
    const asked = await asker.send('/health/ready');
    expect([asked.status, asked.json['draining']]).toEqual([503, true]);
    expect(asked.connection).toBe('close');
    expect(asked.socket).toBe(kept);
    await eventually('an idle connection is closed', () => idle.destroyed || idle.readableEnded);
    await eventually('nobody new is let in', () =>
      fetch(`${http.baseUrl}/health`).then(
        () => false,
        () => true,
      ),
    );
    expect(server.isAlive).toBe(true);
    await probe.rows('ROLLBACK');
    const answer = await inFlight;
    expect([answer.status, answer.connection]).toEqual([201, 'close']);
    await probe.close();
    expect(await server.ending(ENDS_WITHIN_MS)).toEqual({ code: 0, signal: null });
    expect(await installation.databaseProcesses()).toEqual([]);
    for (const client of [seller, idler, asker]) client.close();
  });

  it("loses nobody's response under load to a load balancer that looks within the time of notice", async () => {
    const seed = chooseSeed('shutdown');
    const installation = await Installation.make();
    const staying = await installation.start();
    const databaseUrl = await installation.databaseUrl();
    const urls = [await staying.url()];
    const http = await staying.http();
    const shops = await openMarket(http);
    const load = installation.load({ seed, targets: () => urls, shops });
    for (let leaving = 0; leaving < 2; leaving += 1) {
      const server = await installation.start({
        DATABASE_URL: databaseUrl,
        SHUTDOWN_NOTICE_MS: String(NOTICE_MS),
      });
      urls[1] = await server.url();
      await load.sells(60);
      server.signal('SIGTERM');
      // Behaves as a load balancer that follows the readiness.
      const leaver = await server.http();
      await eventually('it says that it leaves', async () => {
        return (await leaver.get('/health/ready')).status === 503;
      });
      urls.pop();
      expect(await server.ending(NOTICE_MS + ENDS_WITHIN_MS)).toEqual({ code: 0, signal: null });
    }
    await load.finish();
    process.stderr.write(`shutdown: ${load.summary}\n`);
    expect(Object.fromEntries(load.refusals)).toEqual({});
    expect(load.acknowledged.filter((order) => order.replayed)).toEqual([]);
    const adminUrl = await installation.adminUrl();
    expect(await brokenPromises(load, { adminUrl, http })).toEqual([]);
    staying.signal('SIGTERM');
    expect(await staying.ending()).toEqual({ code: 0, signal: null });
    expect(await installation.databaseProcesses()).toEqual([]);
  });
});
