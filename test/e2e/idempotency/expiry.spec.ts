import { HousekeepingService } from '../../../src/platform/jobs/housekeeping.service.js';
import { SideDatabase } from '../../../src/platform/database/side-database.js';
import { DatabaseProbe } from '../../support/database.js';
import { HeldRows } from '../../support/held-rows.js';
import { ledgerOf, storedKeys } from '../../support/ledger.js';
import { expectStatus, makeOwner, makeShop, saleBody } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';

const LARGEST_BATCH = 5_000;

describe('an expired stored response', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  async function expire(organizationId: string): Promise<void> {
    const text =
      "UPDATE idempotency_keys SET expires_at = now() - interval '1 s' WHERE organization_id = $1";
    await probe.rows(text, [organizationId]);
  }

  function deleteExpired(): Promise<void> {
    return app.nest.get(HousekeepingService, { strict: false }).deleteExpired();
  }

  it('leaves its key free: the request executes again and its new response is stored', async () => {
    const owner = await makeOwner(app.http);
    const path = `/shops/${await makeShop(app.http, owner)}/receipts`;
    const request = { token: owner.token, key: 'k', body: saleBody() };
    const first = expectStatus(await app.http.post(path, request), 201);
    await expire(owner.organizationId);
    const second = expectStatus(await app.http.post(path, request), 201);
    expect(second.headers.get('idempotent-replayed')).toBeNull();
    expect(second.json['id']).not.toBe(first.json['id']);
    expect((await app.http.post(path, request)).text).toBe(second.text);
    expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({
      receipts: 2,
      idempotency_keys: 1,
    });
  });

  it('allows no second receipt for one till id, which client_receipt_id prevents for ever', async () => {
    const owner = await makeOwner(app.http);
    const path = `/shops/${await makeShop(app.http, owner)}/receipts`;
    const request = {
      token: owner.token,
      key: 'k',
      body: saleBody({ client_receipt_id: 'till-3-000417' }),
    };
    const first = expectStatus(await app.http.post(path, request), 201);
    await expire(owner.organizationId);
    await deleteExpired();
    const second = expectStatus(await app.http.post(path, request), 200);
    expect(second.json['id']).toBe(first.json['id']);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({ receipts: 1 });
  });

  it('is deleted, in batches, and live ones stay', async () => {
    const owner = await makeOwner(app.http);
    const body = { name: 'Corner' };
    const first = expectStatus(
      await app.http.post('/shops', { token: owner.token, key: 'live', body }),
      201,
    );
    const { organizationId, userId } = owner;
    await probe.rows(
      `INSERT INTO idempotency_keys (organization_id, user_id, route, key, fingerprint, status, headers, body, created_at, expires_at)
       SELECT $1, $2, 'POST /shops', 'old ' || n, '', 201, '{}', '', now() - interval '2 days', now() - interval '1 day'
       FROM generate_series(1, $3::int) AS n`,
      [organizationId, userId, 2 * LARGEST_BATCH + 1],
    );
    const maintain = jest.spyOn(app.nest.get(SideDatabase, { strict: false }), 'maintain');
    await deleteExpired();
    const batches = await Promise.all(
      maintain.mock.results.map((result) => result.value as Promise<number>),
    );
    expect(Math.max(...batches)).toBe(LARGEST_BATCH);
    expect((await storedKeys(probe, organizationId)).map((row) => row.key)).toEqual(['live']);
    expect((await app.http.post('/shops', { token: owner.token, key: 'live', body })).text).toBe(
      first.text,
    );
  });

  it('keeps its lock and its new response while it is replaced and the old one is deleted', async () => {
    const owner = await makeOwner(app.http);
    const shopId = await makeShop(app.http, owner);
    const path = `/shops/${shopId}`;
    const request = { token: owner.token, key: 'k', body: { name: 'Renamed' } };
    expectStatus(await app.http.patch(path, request), 200);
    await expire(owner.organizationId);
    const held = await HeldRows.shop(shopId);
    try {
      const running = app.http.patch(path, request);
      await held.untilWaiting();
      await deleteExpired();
      expect((await app.http.patch(path, request)).status).toBe(409);
      await held.release();
      const answer = expectStatus(await running, 200);
      await deleteExpired();
      const replayed = await app.http.patch(path, request);
      expect([replayed.text, replayed.headers.get('idempotent-replayed')]).toEqual([
        answer.text,
        'true',
      ]);
    } finally {
      await held.release();
    }
  });

  it('is deleted together with expired sessions, their refresh tokens and counts, and live sessions stay', async () => {
    const [gone, stays] = [await makeOwner(app.http), await makeOwner(app.http)];
    const old =
      "UPDATE auth_sessions SET expires_at = now() - interval '25 hours' WHERE organization_id = $1";
    await probe.rows(old, [gone.organizationId]);
    await deleteExpired();
    const left =
      'SELECT count(*) FROM auth_sessions s JOIN refresh_tokens t USING (organization_id) WHERE organization_id = $1';
    expect(
      await probe.count('SELECT count(*) FROM refresh_tokens WHERE organization_id = $1', [
        gone.organizationId,
      ]),
    ).toBe(0);
    expect(await probe.count(left, [stays.organizationId])).toBe(1);
    expectStatus(await app.http.get('/auth/me', { token: stays.token }), 200);
  });
});
