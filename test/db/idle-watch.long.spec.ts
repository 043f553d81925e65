import { randomUUID } from 'node:crypto';
import { IdleLooksRepository } from '../../src/features/activity/live/idle-looks.repository.js';
import { IdleWatch } from '../../src/features/activity/live/idle-watch.service.js';
import { Database } from '../../src/platform/database/database.js';
import { acknowledge, acknowledgedAt, enableActivity } from '../support/activity.js';
import { DatabaseProbe } from '../support/database.js';
import { EventStreamClient } from '../support/event-stream-client.js';
import { expectStatus } from '../support/makers.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { ObservedShop } from '../support/observed-shop.js';
import { deviceEvent } from '../support/stored-events.js';
import { makeHours } from '../support/work.js';

const MIN = 60_000;
const LIMIT = 10;
let START = Date.now();
const ago = (minutes: number): string => new Date(START - minutes * MIN).toISOString();

describe('the watch for idle people', () => {
  let apps: [NestApp, NestApp];
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startNestApp();
    apps = [app, await startNestApp()];
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    for (const one of apps) await one.close();
  });

  let isOver = false;
  beforeEach(() => {
    START = Date.now();
    isOver = false;
  });
  afterEach(() => {
    isOver = true;
  });

  const lookOf = (on = app): Promise<void> => on.nest.get(IdleWatch, { strict: false }).lookAtDue();

  function makeDue(organizationId: string): Promise<unknown> {
    const text = `UPDATE activity_idle_looks SET due_at = '-infinity' WHERE organization_id = $1`;
    return probe.rows(text, [organizationId]);
  }

  /** Looks at what is due; another instance of another suite may look at it instead, and takes its time. */
  async function lookUntil(isReached: () => Promise<boolean>): Promise<void> {
    do await lookOf();
    while (!isOver && !(await isReached()));
  }

  async function dueOf(organizationId: string): Promise<number> {
    const text = `SELECT (extract(epoch FROM due_at) * 1000)::float8 AS due FROM activity_idle_looks
      WHERE organization_id = $1`;
    const [row] = await probe.rows<{ due: number }>(text, [organizationId]);
    return row?.due ?? NaN;
  }

  function reportsOf(organizationId: string): Promise<number> {
    const text = `SELECT count(*) FROM live_changes WHERE organization_id = $1 AND kind = 'person'`;
    return probe.count(text, [organizationId]);
  }

  it('reports once that somebody became idle, until the first sign of life', async () => {
    const hours = await makeHours(app.http, probe);
    const { owner } = hours;
    const host = 'shop.example.com';
    const platform = { name: host, host_patterns: [host] };
    const made = await app.http.post('/platforms', { token: owner.token, body: platform });
    expectStatus(made, 201);
    await acknowledge(app.http, owner, await enableActivity(app.http, owner));
    await acknowledgedAt(probe, owner, ago(100));
    const since = ago(30);
    await hours.work({ startAt: since });
    const client = await EventStreamClient.open(app, owner);
    await client.until(() => client.of('snapshot').length === 1);
    await lookUntil(async () => (await reportsOf(owner.organizationId)) > 0);
    for (let times = 0; times < 3; times += 1) {
      await makeDue(owner.organizationId);
      await lookOf();
    }
    await client.until(() => client.of('state').length === 1);
    expect(client.of('state')).toEqual([expect.objectContaining({ state: 'IDLE', since })]);
    expect(await reportsOf(owner.organizationId)).toBe(1);

    const events = [{ id: randomUUID(), type: 'HEARTBEAT', host, occurred_at: ago(0) }];
    const sent = await app.http.post('/activity/events', { token: owner.token, body: { events } });
    expect(sent.json).toMatchObject({ results: [{ status: 'accepted' }] });
    await client.until(() => client.of('state').length === 2);
    expect(client.of('state').at(-1)).toMatchObject({ state: 'WORKING', since });
    await makeDue(owner.organizationId);
    await lookOf();
    expect(await reportsOf(owner.organizationId)).toBe(2);
    client.close();
  });

  it.each<[string, number, (shop: ObservedShop) => Promise<unknown>]>([
    ['a shift that began', 4, (shop) => shop.hours.work({ startAt: ago(4) })],
    [
      'the last batch of activity',
      2,
      async (shop) => {
        await shop.hours.work({ startAt: ago(60) });
        await shop.store(shop.owner, [deviceEvent(ago(2), { platformId: shop.platforms[0] })]);
      },
    ],
    [
      'a receipt, which only the whole day shows',
      3,
      async (shop) => {
        await shop.hours.work({ startAt: ago(60) });
        const body = { lines: [{ sku: 'TEA', qty: 1, unit_price: 1 }], occurred_at: ago(3) };
        const path = `/shops/${shop.hours.shopId}/receipts`;
        expectStatus(await app.http.post(path, { token: shop.owner.token, body }), 201);
      },
    ],
    [
      'the person whose limit passes first',
      7,
      async (shop) => {
        await shop.hours.work({ startAt: ago(1) });
        await shop.hours.work({ startAt: ago(7) }, await shop.hire());
      },
    ],
  ])('checks again at the exact instant at which %s is too long ago', async (_of, age, prepare) => {
    const shop = await ObservedShop.open(app.http, probe);
    await prepare(shop);
    const { organizationId } = shop.owner;
    await makeDue(organizationId);
    const expected = START + (LIMIT - age) * MIN + 1;
    await lookUntil(async () => (await dueOf(organizationId)) === expected);
  });

  it('checks again after the limit if nobody is at work, because nobody can be idle earlier', async () => {
    const shop = await ObservedShop.open(app.http, probe);
    const before = Date.now();
    const { organizationId } = shop.owner;
    await lookUntil(async () => (await dueOf(organizationId)) >= before + LIMIT * MIN);
    expect(await dueOf(organizationId)).toBeLessThanOrEqual(Date.now() + LIMIT * MIN);
  });

  it('checks at once when the policy changes', async () => {
    const shop = await ObservedShop.open(app.http, probe);
    const { organizationId } = shop.owner;
    await shop.decide({ idle_limit_minutes: 60 });
    await shop.hours.work({ startAt: ago(30) });
    const inHalfAnHour = START + 30 * MIN;
    await lookUntil(async () => (await dueOf(organizationId)) >= inHalfAnHour);
    expect(await reportsOf(organizationId)).toBe(0);
    await shop.decide({ idle_limit_minutes: LIMIT });
    await lookUntil(async () => (await reportsOf(organizationId)) === 1);
  });

  it('checks once when two instances ask at the same time', async () => {
    const shop = await ObservedShop.open(app.http, probe);
    const { organizationId } = shop.owner;
    await makeDue(organizationId);
    const claims = await Promise.all(
      apps.map((one) => one.nest.get(IdleLooksRepository, { strict: false }).claim(1_000)),
    );
    const own = claims.flat().filter((one) => one.organization_id === organizationId);
    expect(own.length).toBeLessThanOrEqual(1);
  });

  it('lets another instance check after one was killed, and the first one gives up', async () => {
    const shop = await ObservedShop.open(app.http, probe);
    const { organizationId } = shop.owner;
    const looks = app.nest.get(IdleLooksRepository, { strict: false });
    const [due, later] = [30, 60].map((minutes) => new Date(START + minutes * MIN));
    if (!due || !later) throw new Error('There are two instants');
    const text = 'UPDATE activity_idle_looks SET due_at = $2 WHERE organization_id = $1';
    await probe.rows(text, [organizationId, later]);
    const claimed = { organization_id: organizationId, due_at: due };
    const next = new Date(START + 90 * MIN);
    const db = app.nest.get(Database, { strict: false });
    expect(await db.write({ organizationId }, (tx) => looks.finish(tx, claimed, next))).toBe(false);
    const present = { ...claimed, due_at: later };
    expect(await db.write({ organizationId }, (tx) => looks.finish(tx, present, next))).toBe(true);
  });

  it('reports without any request to the process', async () => {
    const watching = await startNestApp({ IDLE_EVERY_SECONDS: '1' });
    try {
      const shop = await ObservedShop.open(watching.http, probe);
      const client = await EventStreamClient.open(watching, shop.owner);
      await client.until(() => client.of('snapshot').length > 0);
      const since = ago(30);
      await shop.hours.work({ startAt: since });
      await makeDue(shop.owner.organizationId);
      await client.until(() => client.of('state').length > 0);
      expect(client.of('state')[0]).toMatchObject({ state: 'IDLE', since });
      client.close();
    } finally {
      await watching.close();
    }
  });
});
