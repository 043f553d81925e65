import { randomUUID } from 'node:crypto';
import type { HttpClient } from '../support/http-client.js';
import { saleBody } from '../support/makers.js';
import { eventually } from './support/eventually.js';
import { Installation, removeInstallations } from './support/installation.js';
import { openMarket, type SellingShop } from './support/market.js';
import { Probe } from './support/probe.js';
import { atOnce, expectUnavailable, timed, type TimedAnswer } from './support/timed.js';

afterAll(removeInstallations);

/** Waiting for a connection twice (who asks, then the work), then for the lock; and a slow machine. */
const LOCKED_WITHIN_MS = 3_000 + 3_000 + 5_000 + 4_000;
/** The limit of one statement; and a slow machine. */
const SLOW_WITHIN_MS = 15_000 + 4_000;

const CLAIM = 'claim_key(org uuid, caller uuid, at_route text, given text, lock_id bigint)';
const SLOW_CLAIM = `
  ALTER FUNCTION claim_key(uuid, uuid, text, text, bigint) RENAME TO claim_in_time;
  CREATE FUNCTION ${CLAIM}
  RETURNS TABLE (locked boolean, fingerprint bytea, status smallint, headers jsonb, body bytea, met jsonb)
  LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(120); END $$`;
const FAST_CLAIM = `
  DROP FUNCTION claim_key(uuid, uuid, text, text, bigint);
  ALTER FUNCTION claim_in_time(uuid, uuid, text, text, bigint) RENAME TO claim_key`;

describe('the server with two connections and a busy database', () => {
  let http: HttpClient;
  let probe: Probe;
  let shops: readonly SellingShop[];

  beforeAll(async () => {
    const installation = await Installation.make();
    const server = await installation.start({ DATABASE_POOL_SIZE: '2' });
    http = await server.http();
    shops = await openMarket(http);
    probe = await Probe.connect(await installation.adminUrl());
    await Promise.all(shops.map((shop) => sell(shop, randomUUID())));
  });
  afterAll(() => probe.close());

  function sell({ shopId, token }: SellingShop, key: string): Promise<TimedAnswer> {
    return timed(http.post(`/shops/${shopId}/receipts`, { token, key, body: saleBody() }));
  }

  const firstShop = (): SellingShop => {
    const [shop] = shops;
    if (shop === undefined) throw new Error('no shop');
    return shop;
  };

  const receiptsOf = (shop: SellingShop): Promise<number> =>
    probe.number('SELECT count(*) FROM receipts WHERE shop_id = $1', [shop.shopId]);

  async function expectNothingLeftOpen(): Promise<void> {
    await eventually('no transaction of the app is left', async () => {
      const open = `SELECT count(*) FROM pg_stat_activity
        WHERE application_name LIKE 'tillclock%' AND xact_start IS NOT NULL`;
      return (await probe.number(open)) === 0;
    });
  }

  /**
   * Both connections wait for a row, each for another organization: one alone might be kept to one of them.
   * @returns whether the probes were answered at once all the same
   */
  async function whileAllWait(shop: SellingShop): Promise<boolean> {
    const { token } = shop;
    const other = shops.find(({ organizationId }) => organizationId !== shop.organizationId);
    if (other === undefined) throw new Error('no other organization');
    await probe.rows('BEGIN');
    await probe.rows('SELECT FROM shops WHERE id IN ($1, $2) FOR UPDATE', [
      shop.shopId,
      other.shopId,
    ]);
    const blocked = [sell(shop, randomUUID()), sell(other, randomUUID())];
    await eventually('both connections wait for the row', async () => {
      const waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
      return (await probe.number(waiting)) === 2;
    });
    const [live, ready, turnedAway] = await Promise.all([
      timed(http.get('/health')),
      timed(http.get('/health/ready')),
      timed(http.get('/shops', { token })),
      ...blocked,
    ]);
    await probe.rows('ROLLBACK');
    expect([live.status, live.json]).toEqual([200, { status: 'ok' }]);
    // A queue for connections is no reason to send everyone to the next instance.
    expect([ready.status, ready.json['database']]).toEqual([200, 'ok']);
    expectUnavailable(turnedAway, LOCKED_WITHIN_MS);
    for (const answer of await Promise.all(blocked)) expectUnavailable(answer, LOCKED_WITHIN_MS);
    return atOnce(live, ready);
  }

  it('responds with 503 in time while a table is locked, and stores each receipt once afterwards', async () => {
    const shop = firstShop();
    const before = await receiptsOf(shop);
    const keys = Array.from({ length: 6 }, () => randomUUID());
    await probe.rows('BEGIN');
    await probe.rows('LOCK TABLE receipts IN ACCESS EXCLUSIVE MODE');
    const refused = await Promise.all(keys.map((key) => sell(shop, key)));
    await probe.rows('ROLLBACK');
    for (const answer of refused) expectUnavailable(answer, LOCKED_WITHIN_MS);
    await expectNothingLeftOpen();
    const stored = await Promise.all(keys.map((key) => sell(shop, key)));
    expect(stored.map((answer) => answer.status)).toEqual(keys.map(() => 201));
    expect(stored.filter((answer) => answer.headers.has('idempotent-replayed'))).toEqual([]);
    expect(await receiptsOf(shop)).toBe(before + keys.length);
  });

  it('responds with 503 and Retry-After when all connections wait for a row, and keeps running', async () => {
    const shop = firstShop();
    const { token } = shop;
    await eventually('the probes are answered at once', () => whileAllWait(shop));
    await expectNothingLeftOpen();
    expect((await timed(http.get('/shops', { token }))).status).toBe(200);
    expect((await http.get('/health/ready')).status).toBe(200);
  });

  it('ends a statement that takes too long with 503, and uses its connection again', async () => {
    const shop = firstShop();
    const key = randomUUID();
    await probe.rows(SLOW_CLAIM);
    const slow = await sell(shop, key);
    expectUnavailable(slow, SLOW_WITHIN_MS);
    await expectNothingLeftOpen();
    await probe.rows(FAST_CLAIM);
    const connections = `SELECT array_agg(pid ORDER BY pid)::text AS pids FROM pg_stat_activity
      WHERE application_name LIKE 'tillclock%' AND application_name NOT LIKE '% jobs'
        AND application_name NOT LIKE '% owner %'`;
    const [before] = await probe.rows(connections);
    expect((await sell(shop, key)).status).toBe(201);
    expect((await probe.rows(connections))[0]).toEqual(before);
  });
});
