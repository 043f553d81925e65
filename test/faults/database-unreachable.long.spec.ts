import { randomUUID } from 'node:crypto';
import type { HttpClient } from '../support/http-client.js';
import { PASSWORD, makeOwner, saleBody } from '../support/makers.js';
import { eventually } from './support/eventually.js';
import { Installation, removeInstallations } from './support/installation.js';
import { brokenPromises } from './support/invariants.js';
import { openMarket, type SellingShop } from './support/market.js';
import { chooseSeed, Random } from './support/seed.js';
import type { ServerProcess } from './support/server-process.js';
import { TcpProxy } from './support/tcp-proxy.js';
import {
  atOnce,
  expectLive,
  expectRefused,
  expectUnavailable,
  timed,
  type TimedAnswer,
} from './support/timed.js';

/** Longer than a probe of a load balancer may take, shorter than any of them waits. */
const READY_WITHIN_MS = 3_500;
/** The client's limit of one statement, a wait for a connection, and a slow machine. */
const SWALLOWED_WITHIN_MS = 20_000 + 3_000 + 3_000;
const RECOVERED_WITHIN_MS = 10_000;

describe('the server whose network to the database breaks', () => {
  const seed = chooseSeed('database-unreachable');
  let installation: Installation;
  let proxy: TcpProxy;
  let server: ServerProcess;
  let http: HttpClient;
  let shops: readonly SellingShop[];
  let email: string;

  beforeAll(async () => {
    installation = await Installation.make();
    await installation.start();
    proxy = await TcpProxy.before(await installation.databaseUrl());
    server = await installation.start({ DATABASE_URL: proxy.url });
    http = await server.http();
    shops = await openMarket(http);
    email = (await makeOwner(http)).email;
  });
  afterAll(async () => {
    await removeInstallations();
    await proxy.close();
  });

  function requests(key: string): Promise<TimedAnswer>[] {
    const [shop] = shops;
    if (shop === undefined) throw new Error('no shop');
    const { shopId, token } = shop;
    return [
      http.post(`/shops/${shopId}/receipts`, { token, key, body: saleBody({ note: key }) }),
      http.get(`/shops/${shopId}/kpis`, { token }),
      http.get('/auth/me', { token }),
      http.post('/auth/login', { body: { email, password: PASSWORD } }),
    ].map(timed);
  }

  async function expectAliveNotReady(): Promise<void> {
    await expectLive(http);
    await eventually('GET /health/ready waits no longer than it may', async () => {
      const ready = await timed(http.get('/health/ready'));
      expect([ready.status, ready.json['database']]).toEqual([503, 'unavailable']);
      return ready.ms < READY_WITHIN_MS;
    });
  }

  async function expectRecovered(key: string): Promise<void> {
    await eventually(
      'the server is ready again',
      async () => (await http.get('/health/ready')).status === 200,
      RECOVERED_WITHIN_MS,
    );
    const answers = await Promise.all(requests(key));
    expect(answers.map((answer) => answer.status)).toEqual([201, 200, 200, 200]);
    for (const answer of answers) expect(answer.ms).toBeLessThan(RECOVERED_WITHIN_MS);
    expect(server.isAlive).toBe(true);
  }

  it('responds with 503 at once while connections are refused, and recovers by itself', async () => {
    await eventually('all are answered at once', async () => {
      const key = randomUUID();
      await proxy.refuse();
      const answers = await Promise.all(requests(key));
      answers.forEach(expectRefused);
      await expectAliveNotReady();
      await proxy.heal();
      await expectRecovered(key);
      return atOnce(...answers);
    });
  });

  it('responds with 503 within the time-out while packets are dropped, and recovers by itself', async () => {
    const key = randomUUID();
    // Many connections in the pool, of which few are in use when the silence is noticed.
    await Promise.all(Array.from({ length: 6 }, () => requests(randomUUID())).flat());
    proxy.blackHole();
    const swallowed = requests(key);
    await expectAliveNotReady();
    for (const answer of await Promise.all(swallowed)) {
      expectUnavailable(answer, SWALLOWED_WITHIN_MS);
    }
    await expectAliveNotReady();
    await proxy.heal();
    await expectRecovered(key);
  });

  it('loses and duplicates nothing when connections are cut under load', async () => {
    const random = new Random(seed);
    const market = await openMarket(http);
    const load = installation.load({ seed, targets: () => [http.baseUrl], shops: market });
    for (let round = 0; round < 15; round += 1) {
      await load.sells(random.between(1, 20));
      proxy.cut();
    }
    await load.sells(30);
    await load.finish();
    process.stderr.write(`database-unreachable: ${load.summary}\n`);
    expect(Object.fromEntries(load.refusals)).not.toHaveProperty('0');
    const adminUrl = await installation.adminUrl();
    expect(await brokenPromises(load, { adminUrl, http })).toEqual([]);
  });
});
