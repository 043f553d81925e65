import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer, HttpRequest } from '../../support/http-client.js';
import { ledgerOf, storedKeys } from '../../support/ledger.js';
import {
  expectStatus,
  makeOwner,
  makeSale,
  makeShop,
  makeUser,
  saleBody,
  type Person,
} from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const KEY = 'the-key';

describe('a refused request with a key', () => {
  let app: TestApp;
  let busy: TestApp;
  let probe: DatabaseProbe;
  let owner: Person;
  let shopId: string;
  let path: string;
  beforeAll(async () => {
    app = await startTestApp();
    busy = await startTestApp({ REQUESTS_PER_MINUTE: '1' });
    probe = await DatabaseProbe.connect();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
    shopId = await makeShop(app.http, owner);
    path = `/shops/${shopId}/receipts`;
  });
  afterAll(async () => {
    await probe.close();
    await Promise.all([app.close(), busy.close()]);
  });

  function send(request: HttpRequest): Promise<HttpAnswer> {
    return app.http.post(path, { token: owner.token, key: KEY, body: saleBody(), ...request });
  }

  describe('that is malformed or not permitted', () => {
    async function expectKeyFree(refused: HttpAnswer, status: number): Promise<void> {
      expect(refused.status).toBe(status);
      expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({
        receipts: 0,
        idempotency_keys: 0,
      });
      const retry = await send({});
      expect([retry.status, retry.headers.get('idempotent-replayed')]).toEqual([201, null]);
    }

    it('does not use up the key after 400 for an invalid body', async () => {
      await expectKeyFree(await send({ body: saleBody({ lines: [] }) }), 400);
    });
    it('does not use up the key after 400 for an amount with too many decimals for its currency', async () => {
      const lines = [{ sku: 'NEW', qty: 1, unit_price: 1.234 }];
      await expectKeyFree(await send({ body: { lines } }), 400);
    });
    it('does not use up the key after 400 for a body that is not JSON', async () => {
      await expectKeyFree(await send({ body: '{"lines":' }), 400);
    });
    it('does not use up the key after 401', async () => {
      await expectKeyFree(await send({ token: 'nobody' }), 401);
    });
    it('does not use up the key after 413', async () => {
      await expectKeyFree(await send({ body: `{"note":"${'x'.repeat(1_100_000)}"}` }), 413);
    });
    it('does not use up the key after 415', async () => {
      await expectKeyFree(await send({ headers: { 'content-type': 'text/plain' } }), 415);
    });
    it('does not use up the key after 429', async () => {
      const request = { token: owner.token, key: KEY, body: saleBody() };
      expectStatus(await busy.http.get('/auth/me', { token: owner.token }), 200);
      await expectKeyFree(await busy.http.post(path, request), 429);
    });
    it('does not use up the key after 403', async () => {
      const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
      const request = { token: clerk.token, key: KEY, body: { name: 'Mine' } };
      expect((await app.http.post('/shops', request)).status).toBe(403);
      expect(await storedKeys(probe, owner.organizationId)).toEqual([]);
      const body = { role: 'ADMIN' };
      expectStatus(
        await app.http.patch(`/users/${clerk.userId}`, { token: owner.token, body }),
        200,
      );
      const retry = await app.http.post('/shops', request);
      expect([retry.status, retry.headers.get('idempotent-replayed')]).toEqual([201, null]);
    });
  });

  describe('that the business rules refuse', () => {
    it('leaves nothing but the stored refusal, which a repeat returns again', async () => {
      const body = {
        lines: [{ sku: `NEW-${randomUUID()}`, qty: 1, unit_price: 3 }],
        payments: [{ method: 'CASH', amount: 2 }],
      };
      const before = await ledgerOf(probe, owner.organizationId);
      const first = await send({ body });
      expect([first.status, first.json['code']]).toEqual([422, 'PAYMENTS_MISMATCH']);
      expect(await ledgerOf(probe, owner.organizationId)).toEqual({
        ...before,
        idempotency_keys: 1,
      });
      const second = await send({ body });
      expect([second.status, second.text]).toEqual([422, first.text]);
      expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
      expect(second.headers.get('idempotent-replayed')).toBe('true');
      const [stored] = await storedKeys(probe, owner.organizationId);
      expect(stored).toMatchObject({ status: 422, body: first.text });
    });

    it('is refused again with the same response even when the reason is gone', async () => {
      const name = 'Corner';
      const taken = await makeShop(app.http, owner, { name });
      const request = { token: owner.token, key: KEY, body: { name } };
      const first = await app.http.post('/shops', request);
      expect([first.status, first.json['code']]).toEqual([409, 'SHOP_NAME_TAKEN']);
      expectStatus(await app.http.delete(`/shops/${taken}`, { token: owner.token }), 204);
      const second = await app.http.post('/shops', request);
      expect([second.status, second.text]).toEqual([409, first.text]);
      expectStatus(await app.http.post('/shops', { ...request, key: 'another' }), 201);
    });

    it('undoes what it wrote before it was refused: users with an e-mail address of another organization', async () => {
      const stranger = await makeOwner(app.http);
      const body = {
        email: stranger.email,
        name: 'Twin',
        role: 'EMPLOYEE',
        password: 'correct-horse-battery-9',
      };
      const before = await ledgerOf(probe, owner.organizationId);
      const answer = await app.http.post('/users', { token: owner.token, key: KEY, body });
      expect([answer.status, answer.json['code']]).toEqual([409, 'EMAIL_TAKEN']);
      expect(await ledgerOf(probe, owner.organizationId)).toEqual({
        ...before,
        idempotency_keys: 1,
      });
    });

    it('returns 404 again for an unknown id, and an over-refund takes nothing back', async () => {
      const missing = `/shops/${randomUUID()}/receipts`;
      const first = await app.http.post(missing, {
        token: owner.token,
        key: KEY,
        body: saleBody(),
      });
      const second = await app.http.post(missing, {
        token: owner.token,
        key: KEY,
        body: saleBody(),
      });
      expect([first.status, second.status, second.text]).toEqual([404, 404, first.text]);
      const sale = await makeSale(app.http, owner, { shopId });
      const refund = {
        token: owner.token,
        key: KEY,
        body: { lines: [{ line_number: 1, qty: 3 }] },
      };
      const refunds = `${path}/${String(sale['id'])}/refunds`;
      const refused = await app.http.post(refunds, refund);
      expect([refused.status, refused.json['code']]).toEqual([422, 'OVER_REFUND']);
      expect((await app.http.post(refunds, refund)).text).toBe(refused.text);
      expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({ receipts: 1 });
    });
  });
});
