import { KeyRing } from '../../../src/platform/security/key-ring.js';
import { fingerprintOf, keyedFingerprint } from '../../../src/platform/idempotency/fingerprint.js';
import { DatabaseProbe } from '../../support/database.js';
import { eventually, HeldRows } from '../../support/held-rows.js';
import type { HttpAnswer, HttpRequest } from '../../support/http-client.js';
import { ledgerOf, storedKeys } from '../../support/ledger.js';
import { expectStatus, makeOwner, makeShop, makeUser, saleBody } from '../../support/makers.js';
import { sendAndHangUp } from '../../support/raw-http.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { Team } from '../../support/team.js';
import { TEST_JWT_SECRET } from '../../support/test-app.js';
import { TrialsModule } from '../../support/trials.js';

const REPEATED_HEADERS = ['content-type', 'location', 'etag'];

function headersOf(answer: HttpAnswer): unknown[] {
  return REPEATED_HEADERS.map((name) => answer.headers.get(name));
}

describe('a request that is repeated with its key', () => {
  let app: NestApp;
  let other: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    [app, other] = [await startNestApp({}, [TrialsModule]), await startNestApp({}, [TrialsModule])];
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await Promise.all([app.close(), other.close()]);
  });

  /** The request on one instance, then again on the other. */
  async function twice(
    method: string,
    path: string,
    request: HttpRequest,
  ): Promise<[HttpAnswer, HttpAnswer]> {
    const first = await app.http.send(method, path, request);
    const second = await other.http.send(method, path, request);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect([second.status, second.text, headersOf(second)]).toEqual([
      first.status,
      first.text,
      headersOf(first),
    ]);
    return [first, second];
  }

  it('finds its effect and the stored response committed together', async () => {
    const owner = await makeOwner(app.http);
    const shopId = await makeShop(app.http, owner);
    const answer = await app.http.post(`/shops/${shopId}/receipts`, {
      token: owner.token,
      key: 'k1',
      body: saleBody(),
    });
    expectStatus(answer, 201);
    const [stored, ...more] = await storedKeys(probe, owner.organizationId);
    expect(more).toEqual([]);
    expect(stored).toMatchObject({
      key: 'k1',
      user_id: owner.userId,
      route: 'POST /shops/:shop_id/receipts',
      status: 201,
      body: answer.text,
      headers: {
        'content-type': answer.headers.get('content-type'),
        location: answer.headers.get('location'),
      },
    });
    expect(stored?.hours).toBeGreaterThanOrEqual(24);
    const [receipt] = await probe.rows<{ id: string; same_transaction: boolean }>(
      `SELECT r.id, r.xmin = k.xmin AS same_transaction FROM receipts r
       JOIN idempotency_keys k USING (organization_id) WHERE r.organization_id = $1`,
      [owner.organizationId],
    );
    expect(receipt).toEqual({ id: answer.json['id'], same_transaction: true });
  });

  it('returns the same status, bytes and headers, on any instance, whatever the status was', async () => {
    const owner = await makeOwner(app.http);
    const shopId = await makeShop(app.http, owner);
    const { token } = owner;
    const seller = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    await twice('POST', `/shops/${shopId}/receipts`, { token, key: 'post', body: saleBody() });
    await twice('PATCH', `/shops/${shopId}`, { token, key: 'patch', body: { name: 'Renamed' } });
    await twice('PUT', `/shops/${shopId}/members/${seller.userId}`, { token, key: 'put' });
    await twice('DELETE', `/shops/${shopId}/members/${seller.userId}`, { token, key: 'delete' });
    await twice('POST', `/shops/${shopId}/archive`, { token, key: 'no-body' });
    await twice('POST', '/products/import', {
      token,
      key: 'csv',
      body: 'sku,name,price\nTEA,Tea,1.80\n',
      headers: { 'content-type': 'text/csv' },
    });
    expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({
      receipts: 1,
      idempotency_keys: 6,
    });
  });

  it('returns Location and ETag again, but never a cookie or headers of the first request alone', async () => {
    const { token } = await makeOwner(app.http);
    const body = { name: 'Once', then: 'nothing' };
    const [first, second] = await twice('POST', '/trials', { token, key: 'k', body });
    expect(headersOf(second)).toEqual(['application/json; charset=utf-8', '/trials/1', '"1"']);
    expect(first.headers.get('set-cookie')).toBe('session=1');
    expect(second.headers.get('set-cookie')).toBeNull();
    expect(second.headers.get('x-of-this-request-only')).toBeNull();
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  });

  it('may have its JSON formatted differently', async () => {
    const owner = await makeOwner(app.http);
    const path = `/shops/${await makeShop(app.http, owner)}/receipts`;
    const { token } = owner;
    const first = await app.http.post(path, {
      token,
      key: 'k',
      body: '{"lines":[{"sku":"A","qty":1,"unit_price":2.40}],"note":"é"}',
    });
    const body =
      '{ "note" : "\\u00e9",\n\t"lines" : [ {"unit_price":2.4, "qty":1.0, "sku":"A"} ] }';
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const second = await app.http.post(path, { token, key: 'k', body, headers });
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.text).toBe(expectStatus(first, 201).text);
  });

  it('is compared as it was received: a default or a change of the DTO causes no false 422', async () => {
    const owner = await makeOwner(app.http);
    const body = { name: '  Padded  ' };
    expectStatus(await app.http.post('/shops', { token: owner.token, key: 'k', body }), 201);
    const [stored] = await storedKeys(probe, owner.organizationId);
    const facts = { method: 'POST', url: '/shops', contentType: 'application/json', body };
    const received = keyedFingerprint(fingerprintOf(facts), new KeyRing([TEST_JWT_SECRET]));
    expect(stored?.fingerprint).toEqual(received);
  });

  it('returns nothing once the person was deactivated (401) or has lost the role (403)', async () => {
    const owner = await makeOwner(app.http);
    const admin = await makeUser(app.http, owner, { role: 'ADMIN' });
    const request = { token: admin.token, key: 'k', body: { name: 'Corner' } };
    expectStatus(await app.http.post('/shops', request), 201);
    const change = (body: Record<string, unknown>): Promise<HttpAnswer> =>
      app.http.patch(`/users/${admin.userId}`, { token: owner.token, body });
    expectStatus(await change({ role: 'EMPLOYEE' }), 200);
    const demoted = await other.http.post('/shops', request);
    expect([demoted.status, demoted.json['code']]).toEqual([403, 'FORBIDDEN']);
    expectStatus(await change({ role: 'ADMIN' }), 200);
    expect((await other.http.post('/shops', request)).headers.get('idempotent-replayed')).toBe(
      'true',
    );
    expectStatus(await change({ is_active: false }), 200);
    const deactivated = await other.http.post('/shops', request);
    expect([deactivated.status, deactivated.json['code']]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('returns nothing once the person lost the shop (404), and the response again when they are back', async () => {
    const owner = await makeOwner(app.http);
    const shopId = await makeShop(app.http, owner);
    const seller = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
    const path = `/shops/${shopId}/receipts`;
    const request = { token: seller.token, key: 'k', body: saleBody() };
    const first = expectStatus(await app.http.post(path, request), 201);
    const member = `/shops/${shopId}/members/${seller.userId}`;
    expectStatus(await app.http.delete(member, { token: owner.token }), 204);
    const taken = await other.http.post(path, request);
    expect([taken.status, taken.json['code']]).toEqual([404, 'NOT_FOUND']);
    expect(taken.headers.get('idempotent-replayed')).toBeNull();
    expectStatus(await app.http.put(member, { token: owner.token }), 204);
    expect((await other.http.post(path, request)).text).toBe(first.text);
  });

  it('returns nothing once the person has lost the shop named in its body', async () => {
    const team = await Team.make(app.http);
    const { owner, shopId, manager, employee } = team;
    const times = { start_at: '2026-03-02T08:00:00Z', end_at: '2026-03-02T16:00:00Z' };
    const shift = { shop_id: shopId, user_id: employee.userId, ...times, reason: 'Till was down' };
    const requests = [
      ['/shifts/start', { token: employee.token, key: 'k', body: { shop_id: shopId } }],
      ['/shifts', { token: manager.token, key: 'k', body: shift }],
      ['/schedules', { token: manager.token, key: 'k', body: team.planBody() }],
    ] as const;
    for (const [path, request] of requests) {
      expectStatus(await app.http.post(path, request), 201);
    }
    for (const { userId } of [manager, employee]) {
      const path = `/shops/${shopId}/members/${userId}`;
      expectStatus(await app.http.delete(path, { token: owner.token }), 204);
    }
    for (const [path, request] of requests) {
      const repeated = await other.http.post(path, request);
      const { token, body } = request;
      const { status, code, detail, errors } = (await other.http.post(path, { token, body })).json;
      const refusal = { status, code, detail, errors };
      expect([path, repeated.status, repeated.json]).toEqual([
        path,
        404,
        expect.objectContaining(refusal),
      ]);
      expect(repeated.headers.get('idempotent-replayed')).toBeNull();
    }
  });

  it('returns nothing of a stored response whose shop the person has lost', async () => {
    const team = await Team.make(app.http);
    const { owner, shopId, manager } = team;
    const { id, version } = await team.plan();
    const request = { token: manager.token, key: 'k', body: { version, note: 'Bring the keys' } };
    expectStatus(await app.http.patch(`/schedules/${id}`, request), 200);
    const member = `/shops/${shopId}/members/${manager.userId}`;
    expectStatus(await app.http.delete(member, { token: owner.token }), 204);
    const repeated = await other.http.patch(`/schedules/${id}`, request);
    expect([repeated.status, repeated.json['code']]).toEqual([404, 'NOT_FOUND']);
    expect(repeated.text).not.toContain('Bring the keys');
    expectStatus(await app.http.put(member, { token: owner.token }), 204);
    expectStatus(await other.http.patch(`/schedules/${id}`, request), 200);
  });

  it("returns the caller's own clock-out also in a shop that they have left", async () => {
    const { http, owner, shopId, employee } = await Team.make(app.http);
    const { token } = employee;
    expectStatus(await http.post('/shifts/start', { token, body: { shop_id: shopId } }), 201);
    const request = { token, key: 'k', body: {} };
    const first = expectStatus(await http.post('/shifts/end', request), 200);
    const member = `/shops/${shopId}/members/${employee.userId}`;
    expectStatus(await http.delete(member, { token: owner.token }), 204);
    expect((await other.http.post('/shifts/end', request)).text).toBe(first.text);
  });

  it('was executed although the client disconnected before the response', async () => {
    const owner = await makeOwner(app.http);
    const shopId = await makeShop(app.http, owner);
    const path = `/shops/${shopId}/receipts`;
    const body = saleBody();
    const held = await HeldRows.shop(shopId);
    try {
      const headers = [
        `Authorization: Bearer ${owner.token}`,
        'Content-Type: application/json',
        'Idempotency-Key: k',
      ];
      const request = { method: 'POST', path, headers, body: JSON.stringify(body) };
      await sendAndHangUp(app.http.baseUrl, request, async () => {
        await held.untilWaiting();
      });
    } finally {
      await held.release();
    }
    const stored = await eventually(
      'the answer is stored',
      async () => (await storedKeys(probe, owner.organizationId))[0],
    );
    const replayed = await other.http.post(path, { token: owner.token, key: 'k', body });
    expect(replayed.headers.get('idempotent-replayed')).toBe('true');
    expect(replayed.text).toBe(stored.body);
    expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({ receipts: 1 });
  });
});
