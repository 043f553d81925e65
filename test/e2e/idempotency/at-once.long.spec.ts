import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import { eventually, HeldRows } from '../../support/held-rows.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { ledgerOf, storedKeys } from '../../support/ledger.js';
import { expectStatus, makeOwner, makeShop, saleBody } from '../../support/makers.js';
import {
  startOtherApp,
  startTestApp,
  testDatabaseUrl,
  type TestApp,
} from '../../support/test-app.js';

const AT_ONCE = 200;
/** Fewer than the requests that wait below. */
const POOL = 3;
/** The role of the instance with few connections, by which a test recognizes its transactions. */
const LOGIN = 'small_login';
/** Only the connections of its requests count, because the job queue has connections of its own. */
const OPEN_TRANSACTIONS = `SELECT count(*) FROM pg_stat_activity
  WHERE usename = '${LOGIN}' AND application_name NOT LIKE '% jobs' AND xact_start IS NOT NULL`;

describe('simultaneous requests with one key', () => {
  let app: TestApp;
  let other: TestApp;
  let small: TestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    [app, other] = [await startTestApp(), await startOtherApp()];
    probe = await DatabaseProbe.connect();
    const url = new URL(testDatabaseUrl());
    [url.username, url.password] = [LOGIN, randomUUID()];
    await probe.rows(`CREATE ROLE ${LOGIN} LOGIN PASSWORD '${url.password}' IN ROLE tillclock`);
    small = await startTestApp({ DATABASE_POOL_SIZE: String(POOL), DATABASE_URL: url.href });
  });
  afterAll(async () => {
    await Promise.all([app.close(), other.close(), small.close()]);
    await probe.rows(`DROP ROLE ${LOGIN}`);
    await probe.close();
  });

  function expectInUse(answer: HttpAnswer): void {
    expect([answer.status, answer.json['code']]).toEqual([409, 'IDEMPOTENCY_KEY_IN_USE']);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  }

  it('get 409 at once on every instance while the first one is running, and replay it afterwards', async () => {
    const owner = await makeOwner(app.http);
    const shopId = await makeShop(app.http, owner);
    const path = `/shops/${shopId}/receipts`;
    const request = { token: owner.token, key: 'k', body: saleBody() };
    const held = await HeldRows.shop(shopId);
    try {
      const first = app.http.post(path, request);
      await held.untilWaiting();
      // Answered while the rows are held: nobody waited for them, nor for the first request.
      expectInUse(await app.http.post(path, request));
      expectInUse(await other.http.post(path, request));
      expectInUse(await other.http.post(path, { ...request, body: saleBody({ note: 'another' }) }));
      expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({
        receipts: 0,
        idempotency_keys: 0,
      });
      await held.release();
      const answer = expectStatus(await first, 201);
      expect((await other.http.post(path, request)).text).toBe(answer.text);
    } finally {
      await held.release();
    }
  });

  it('hold no connection while they wait: an instance with few of them keeps serving', async () => {
    const owner = await makeOwner(app.http);
    const shopId = await makeShop(app.http, owner);
    const path = `/shops/${shopId}`;
    const request = { token: owner.token, key: 'k', body: { name: 'Renamed' } };
    const held = await HeldRows.shop(shopId);
    try {
      const first = app.http.patch(path, request);
      await held.untilWaiting();
      const repeats = Array.from({ length: 5 * POOL }, () => small.http.patch(path, request));
      for (const repeat of repeats) expectInUse(await repeat);
      expectStatus(await small.http.get('/shops', { token: owner.token }), 200);
      // The last answer may be on its way before its transaction is seen to have ended.
      await eventually('no transaction of the small instance', async () =>
        (await probe.count(OPEN_TRANSACTIONS)) === 0 ? true : undefined,
      );
      expect(await held.waiting()).toHaveLength(1);
      await held.release();
      expectStatus(await first, 200);
    } finally {
      await held.release();
    }
  });

  it(`have one effect and one response: ${AT_ONCE} of them over two instances`, async () => {
    const owner = await makeOwner(app.http);
    const path = `/shops/${await makeShop(app.http, owner)}/receipts`;
    const request = { token: owner.token, key: 'k', body: saleBody() };
    const sent = Array.from({ length: AT_ONCE }, (_, index) =>
      (index % 2 ? app : other).http.post(path, request),
    );
    const answers = await Promise.all(sent);
    const done = answers.filter((answer) => answer.status === 201);
    const refused = answers.filter((answer) => answer.status !== 201);
    refused.forEach(expectInUse);
    expect(new Set(done.map((answer) => answer.text)).size).toBe(1);
    expect(
      done.filter((answer) => answer.headers.get('idempotent-replayed') === null),
    ).toHaveLength(1);
    const ledger = await ledgerOf(probe, owner.organizationId);
    expect(ledger).toMatchObject({ receipts: 1, products: 1, idempotency_keys: 1 });
  });

  it('leave their key free if the running one is killed: no crash blocks a key', async () => {
    const owner = await makeOwner(app.http);
    const shopId = await makeShop(app.http, owner);
    const path = `/shops/${shopId}`;
    const request = { token: owner.token, key: 'k', body: { name: 'Renamed' } };
    const held = await HeldRows.shop(shopId);
    try {
      const first = app.http.patch(path, request);
      const [pid] = await held.untilWaiting();
      await probe.rows('SELECT pg_terminate_backend($1)', [pid]);
      const killed = await first;
      expect([killed.status, killed.json['code']]).toEqual([503, 'SERVICE_UNAVAILABLE']);
      expect(Number(killed.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await held.release();
    }
    expect(await storedKeys(probe, owner.organizationId)).toEqual([]);
    const retry = expectStatus(await other.http.patch(path, request), 200);
    expect([retry.json['name'], retry.headers.get('idempotent-replayed')]).toEqual([
      'Renamed',
      null,
    ]);
  });
});
