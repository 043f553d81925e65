import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { ledgerOf, storedKeys } from '../../support/ledger.js';
import { expectStatus, makeOwner, makeShop, saleBody, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const CSV = { 'content-type': 'text/csv' };
const FILE = 'sku,name,price\nTEA,Tea,1.80\n';

describe('a key that is reused for a different request', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let owner: Person;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  function expectReused(answer: HttpAnswer): void {
    expect([answer.status, answer.json['code']]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('idempotent-replayed')).toBeNull();
  }

  it('is refused with 422 for another body, and the original is unchanged and still replays', async () => {
    const { token } = owner;
    const path = `/shops/${await makeShop(app.http, owner)}/receipts`;
    const first = expectStatus(
      await app.http.post(path, { token, key: 'k', body: saleBody() }),
      201,
    );
    const before = await storedKeys(probe, owner.organizationId);
    const others = [
      saleBody({ note: 'x' }),
      saleBody({ lines: [] }),
      { unknown: 1 },
      [],
      undefined,
    ];
    for (const body of others) expectReused(await app.http.post(path, { token, key: 'k', body }));
    expect(await storedKeys(probe, owner.organizationId)).toEqual(before);
    expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({ receipts: 1 });
    expect((await app.http.post(path, { token, key: 'k', body: saleBody() })).text).toBe(
      first.text,
    );
  });

  it('is refused with 422 for another id in the path', async () => {
    const [one, two] = [await makeShop(app.http, owner), await makeShop(app.http, owner)];
    const request = { token: owner.token, key: 'k', body: saleBody() };
    expectStatus(await app.http.post(`/shops/${one}/receipts`, request), 201);
    expectReused(await app.http.post(`/shops/${two}/receipts`, request));
    expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({ receipts: 1 });
  });

  it('is refused with 422 for another query', async () => {
    const request = { token: owner.token, key: 'k', body: FILE, headers: CSV };
    expectStatus(await app.http.post('/products/import?dry_run=true', request), 200);
    expectReused(await app.http.post('/products/import', request));
    expectReused(await app.http.post('/products/import?dry_run=false', request));
    expect(await ledgerOf(probe, owner.organizationId)).toMatchObject({ products: 0 });
  });

  it('is refused with 415 for a content type that the route does not read, and still replays', async () => {
    const { token } = owner;
    const request = { token, key: 'k', body: { name: 'A' } };
    const first = expectStatus(await app.http.post('/shops', request), 201);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expectStatus(await app.http.post('/shops', { ...request, body: 'name=A', headers }), 415);
    expect((await app.http.post('/shops', request)).text).toBe(first.text);
  });
});
