import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { MetricsListener } from '../../../src/platform/observability/metrics-listener.js';
import { eventually } from '../../faults/support/eventually.js';
import { Figures } from '../../support/figures.js';
import { HeldRows } from '../../support/held-rows.js';
import { expectStatus, makeOwner, makeShop, saleBody, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';

const REQUESTS = 'http_server_request_duration_seconds_count';
const OUTCOMES = 'tillclock_idempotency_requests_total';
const RECEIPTS = '/shops/:shop_id/receipts';
const POOL_SIZE = 3;

/** A method that `fetch` would not send. */
function send(url: string, method: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { method, agent: false }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
}

describe('the metrics of a running server', () => {
  let app: NestApp;
  let url: string;
  let owner: Person;
  let shopId: string;
  beforeAll(async () => {
    app = await startNestApp({ METRICS_PORT: '0', DATABASE_POOL_SIZE: String(POOL_SIZE) });
    url = (await app.nest.get(MetricsListener).listen()) ?? '';
    owner = await makeOwner(app.http);
    shopId = await makeShop(app.http, owner);
  });
  afterAll(() => app.close());

  const read = (): Promise<Figures> => Figures.readFrom(url);

  async function countOf(route: string, method: string, status: number): Promise<number> {
    const labels = {
      http_route: route,
      http_request_method: method,
      http_response_status_code: String(status),
    };
    return (await read()).sum(REQUESTS, labels) ?? 0;
  }

  /** A request is counted when its answer has left, which its client may see first. */
  async function expectCounts(counted: () => Promise<number>, expected: number): Promise<void> {
    let last = NaN;
    const seen = (): string => `${last} instead of ${expected}`;
    await eventually(seen, async () => (last = await counted()) >= expected);
    expect(last).toBe(expected);
  }

  it('count a request under the template of its route, its method and its status', async () => {
    const { token } = owner;
    const startedAtMs = performance.now();
    const before = await countOf('/shops/:shop_id', 'GET', 200);
    for (let asked = 0; asked < 3; asked += 1) {
      expectStatus(await app.http.get(`/shops/${shopId}?asked=${asked}`, { token }), 200);
    }
    expectStatus(await app.http.get(`/shops/${shopId}`), 401);
    expectStatus(await app.http.get(`/shops/${randomUUID()}`, { token }), 404);
    await expectCounts(() => countOf('/shops/:shop_id', 'GET', 200), before + 3);
    await expectCounts(() => countOf('/shops/:shop_id', 'GET', 401), 1);
    await expectCounts(() => countOf('/shops/:shop_id', 'GET', 404), 1);
    const template = { http_route: '/shops/:shop_id', http_request_method: 'GET' };
    const seconds = (await read()).sum('http_server_request_duration_seconds_sum', template);
    expect(seconds).toBeGreaterThan(0);
    // One after another: together they took no longer than all of this did.
    expect(seconds).toBeLessThan((performance.now() - startedAtMs) / 1_000);
  });

  it('get no new label from a path, a query or an unknown method', async () => {
    const unknown = async (): Promise<number> =>
      (await read()).sum(REQUESTS, { http_route: '_OTHER' }) ?? 0;
    const before = await unknown();
    const canary = `canary-${randomUUID()}`;
    for (let path = 0; path < 20; path += 1) {
      expectStatus(await app.http.get(`/${canary}/${path}?q=${canary}`), 404);
    }
    await expectCounts(unknown, before + 20);
    for (const method of ['PROPFIND', 'PURGE', 'M-SEARCH']) {
      expect(await send(`${app.http.baseUrl}/${canary}`, method)).toBeGreaterThanOrEqual(400);
    }
    await expectCounts(unknown, before + 23);
    const figures = await read();
    expect(figures.text).not.toContain(canary);
    expect(figures.of(REQUESTS).filter(({ labels }) => labels['http_route'] === '_OTHER')).toEqual([
      expect.objectContaining({ labels: expect.objectContaining({ http_request_method: 'GET' }) }),
      expect.objectContaining({
        labels: expect.objectContaining({ http_request_method: '_OTHER' }),
      }),
    ]);
  });

  it('contain no id and no name of a tenant', async () => {
    const { token } = owner;
    const key = randomUUID();
    const sale = await app.http.post(`/shops/${shopId}/receipts`, { token, key, body: saleBody() });
    const receiptId = String(expectStatus(sale, 201).json['id']);
    expectStatus(await app.http.get(`/shops/${shopId}/receipts/${receiptId}`, { token }), 200);
    await expectCounts(() => countOf(`${RECEIPTS}/:receipt_id`, 'GET', 200), 1);
    const { text } = await read();
    const secrets = [owner.organizationId, owner.userId, owner.email, shopId, receiptId, key];
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/i);
  });

  it('count a key by its outcome, and a request without one not at all', async () => {
    const { token } = owner;
    const path = `/shops/${shopId}/receipts`;
    const outcomes = async (): Promise<Record<string, number>> => {
      const figures = (await read()).of(OUTCOMES);
      return Object.fromEntries(
        figures.map(({ labels, value }) => [labels['outcome'] ?? '', value]),
      );
    };
    const before = await outcomes();
    const since = async (): Promise<Record<string, number>> => {
      const counted = Object.entries(await outcomes());
      return Object.fromEntries(
        counted.map(([outcome, now]) => [outcome, now - (before[outcome] ?? NaN)]),
      );
    };
    const none = { executed: 0, replayed: 0, in_use: 0, reused: 0, rolled_back: 0 };

    expectStatus(await app.http.post(path, { token, body: saleBody() }), 201);
    expect(await since()).toEqual(none);

    const sale = { token, key: 'k', body: saleBody() };
    expectStatus(await app.http.post(path, sale), 201);
    expect(await since()).toEqual({ ...none, executed: 1 });
    expectStatus(await app.http.post(path, sale), 201);
    expectStatus(await app.http.post(path, sale), 201);
    expect(await since()).toEqual({ ...none, executed: 1, replayed: 2 });

    const other = { ...sale, body: saleBody({ note: 'another' }) };
    expectStatus(await app.http.post(path, other), 422);
    const wrong = { token, key: 'wrong', body: { lines: 'none' } };
    expectStatus(await app.http.post(path, wrong), 400);
    expect(await since()).toEqual({
      ...none,
      executed: 1,
      replayed: 2,
      reused: 1,
      rolled_back: 1,
    });

    const held = await HeldRows.shop(shopId);
    try {
      const running = app.http.patch(`/shops/${shopId}`, { token, key: 'p', body: { name: 'X' } });
      await held.untilWaiting();
      const early = { token, key: 'p', body: { name: 'X' } };
      expectStatus(await app.http.patch(`/shops/${shopId}`, early), 409);
      await held.release();
      expectStatus(await running, 200);
    } finally {
      await held.release();
    }
    expect(await since()).toEqual({
      executed: 2,
      replayed: 2,
      in_use: 1,
      reused: 1,
      rolled_back: 1,
    });
  });

  it('report which organizations hold connections and how many requests wait for one', async () => {
    const { token } = owner;
    const pool = { db_client_connection_pool_name: 'main' };
    const state = (of: string): Record<string, string> => ({
      ...pool,
      db_client_connection_state: of,
    });
    const held = await HeldRows.shop(shopId);
    try {
      const sent = Array.from({ length: POOL_SIZE + 2 }, (_, index) =>
        app.http.patch(`/shops/${shopId}`, { token, body: { name: `Renamed ${index}` } }),
      );
      let figures = await read();
      await eventually('two wait for a connection', async () => {
        figures = await read();
        return figures.sum('db_client_connection_pending_requests', pool) === 2;
      });
      expect(figures.sum('db_client_connection_count', state('used'))).toBe(POOL_SIZE);
      expect(figures.sum('db_client_connection_count', state('idle'))).toBe(0);
      expect(figures.sum('db_client_connection_max', pool)).toBe(POOL_SIZE);
      await held.release();
      await Promise.all(sent);
    } finally {
      await held.release();
    }
    await eventually('all are given back', async () => {
      return (await read()).sum('db_client_connection_count', state('used')) === 0;
    });
    const waits = 'db_client_connection_wait_time_seconds';
    const figures = await read();
    expect(figures.sum('db_client_connection_count', state('idle'))).toBe(POOL_SIZE);
    expect(figures.valuesOf('db_client_connection_pool_name')).toEqual(['main', 'side']);
    expect(figures.sum(`${waits}_count`, pool)).toBeGreaterThan(POOL_SIZE);
    expect(figures.sum(`${waits}_bucket`, { ...pool, le: '0.001' })).toBeLessThan(
      figures.sum(`${waits}_bucket`, { ...pool, le: '+Inf' }) ?? 0,
    );
  });
});
