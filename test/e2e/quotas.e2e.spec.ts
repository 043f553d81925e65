import type { HttpAnswer } from '../support/http-client.js';
import {
  expectStatus,
  makeOwner,
  makeShop,
  makeUser,
  PASSWORD,
  saleBody,
  type Person,
} from '../support/makers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const LIMITS = {
  ...{ MAX_PRODUCTS: '5', MAX_PEOPLE: '3', MAX_SHOPS: '2', MAX_OPEN_SESSIONS: '2' },
  MAX_REPORT_SUBSCRIPTIONS: '1',
};

describe('an organization at the limits of the installation', () => {
  let app: TestApp;
  let owner: Person;
  beforeAll(async () => {
    app = await startTestApp(LIMITS);
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
  });
  afterAll(() => app.close());

  function expectExceeded(answer: HttpAnswer, quota: string, limit: number): void {
    const { code, params } = answer.json;
    expect([answer.status, code, params]).toEqual([409, 'QUOTA_EXCEEDED', { quota, limit }]);
  }

  function addProduct(sku: string): Promise<HttpAnswer> {
    const body = { sku, name: sku, price: 1, currency: 'EUR' };
    return app.http.post('/products', { token: owner.token, body });
  }

  function sell(shopId: string, skus: readonly string[], by = owner): Promise<HttpAnswer> {
    const lines = skus.map((sku) => ({ sku, qty: 1, unit_price: 1 }));
    const body = saleBody({ lines });
    return app.http.post(`/shops/${shopId}/receipts`, { token: by.token, body });
  }

  async function skus(): Promise<unknown[]> {
    const { json } = await app.http.get('/products', { token: owner.token });
    return (json['data'] as { sku: string }[]).map(({ sku }) => sku);
  }

  it('cannot get another product, however it is added, and loses none', async () => {
    const shopId = await makeShop(app.http, owner);
    for (const sku of ['A', 'B', 'C', 'D']) expectStatus(await addProduct(sku), 201);
    const headers = { 'content-type': 'text/csv' };
    const body = 'sku,name,price\nE,Tea,1.80\nF,Tea,1.80\n';
    const imported = await app.http.post('/products/import', {
      token: owner.token,
      headers,
      body,
    });
    expectExceeded(imported, 'products', 5);
    expectExceeded(await sell(shopId, ['A', 'E', 'F']), 'products', 5);
    const sales = [['E'], ['F'], ['A']].map((skus, index) => ({
      client_receipt_id: `${index}`,
      lines: skus.map((sku) => ({ sku, qty: 1, unit_price: 1 })),
    }));
    const batch = { token: owner.token, body: { receipts: sales } };
    const stored = expectStatus(await app.http.post(`/shops/${shopId}/receipts/batch`, batch), 200);
    expect(stored.json['results']).toMatchObject([
      { status: 'refused', problem: { code: 'QUOTA_EXCEEDED' } },
      { status: 'refused', problem: { code: 'QUOTA_EXCEEDED' } },
      { status: 'stored' },
    ]);
    expectStatus(await sell(shopId, ['A', 'E']), 201);
    expectExceeded(await addProduct('F'), 'products', 5);
    expectExceeded(await sell(shopId, ['F']), 'products', 5);
    expect(await skus()).toEqual(['A', 'B', 'C', 'D', 'E']);
    // Known products can still be sold, added again and changed by a file.
    expectStatus(await sell(shopId, ['A', 'E']), 201);
    expectStatus(await addProduct('A'), 200);
    const known = 'sku,name,price\nE,Green tea,1.80\n';
    const changed = await app.http.post('/products/import', {
      token: owner.token,
      headers,
      body: known,
    });
    expectStatus(changed, 200);
  });

  it("gets none of 500 unknown products from an EMPLOYEE's receipt, nor the receipt", async () => {
    const shopId = await makeShop(app.http, owner);
    const seller = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
    const unknown = Array.from({ length: 500 }, (_, n) => `UNKNOWN-${n}`);
    for (let receipt = 0; receipt < 3; receipt += 1) {
      expectExceeded(await sell(shopId, unknown, seller), 'products', 5);
    }
    expect(await skus()).toEqual([]);
    const { token } = owner;
    const { json } = await app.http.get(`/shops/${shopId}/receipts`, { token });
    expect(json['data']).toEqual([]);
    expectStatus(await sell(shopId, unknown.slice(0, 5), seller), 201);
  });

  it('gets exactly the permitted number of products when all are added at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => addProduct(`AT-ONCE-${n}`)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(5).fill(201), ...Array<number>(7).fill(409)]);
    expect(await skus()).toHaveLength(5);
  });

  it('cannot get another person, and the place of a refused one stays free', async () => {
    await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const add = (email: string): Promise<HttpAnswer> =>
      app.http.post('/users', {
        token: owner.token,
        body: { email, name: 'Ana', role: 'EMPLOYEE', password: PASSWORD },
      });
    expect((await add(owner.email)).json['code']).toBe('EMAIL_TAKEN');
    expectStatus(await add(`third-${owner.userId}@example.com`), 201);
    expectExceeded(await add(`fourth-${owner.userId}@example.com`), 'people', 3);
  });

  it('cannot get another shop until one is deleted', async () => {
    const shopId = await makeShop(app.http, owner);
    await makeShop(app.http, owner);
    const add = (): Promise<HttpAnswer> =>
      app.http.post('/shops', { token: owner.token, body: { name: 'Third', currency: 'EUR' } });
    expectExceeded(await add(), 'shops', 2);
    expectStatus(await app.http.delete(`/shops/${shopId}`, { token: owner.token }), 204);
    expectStatus(await add(), 201);
  });

  it('has people who can subscribe to a limited number of reports until they end one', async () => {
    const [first, second] = [await makeShop(app.http, owner), await makeShop(app.http, owner)];
    const tell = (shop_id: string, day: boolean): Promise<HttpAnswer> => {
      const body = { shop_id, day, week: false, month: false };
      return app.http.put('/reports/subscriptions', { token: owner.token, body });
    };
    for (const day of [true, true]) expectStatus(await tell(first, day), 200);
    expectExceeded(await tell(second, true), 'report_subscriptions', 1);
    expectStatus(await tell(second, false), 200);
    expectStatus(await tell(first, false), 200);
    expectStatus(await tell(second, true), 200);
  });

  it('has people with a limited number of open device sessions until one ends', async () => {
    const shopId = await makeShop(app.http, owner);
    const { token } = owner;
    expectStatus(await app.http.post('/shifts/start', { token, body: { shop_id: shopId } }), 201);
    const join = (): Promise<HttpAnswer> =>
      app.http.post('/sessions', { token, body: { device_label: 'Till' } });
    const second = expectStatus(await join(), 201);
    expectExceeded(await join(), 'open_sessions', 2);
    const id = String(second.json['id']);
    expectStatus(await app.http.post(`/sessions/${id}/end`, { token, body: {} }), 200);
    expectStatus(await join(), 201);
  });
});
