import { randomUUID } from 'node:crypto';
import { expectStatus, makeOwner, makeShop, PASSWORD, type Person } from '../support/makers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** Pairs that nobody can tell apart by looking. */
const TWINS = [
  ['Café', 'Cafe\u0301'],
  ['Centre North', 'Centre\u00a0North'],
  ['Centre North', 'Centre \u3000 North'],
  ['ABC', 'ＡＢＣ'],
  ['fish', 'ﬁsh'],
  ['☕ bar', '☕\ufe0f bar'],
  ['می‌خواهم', 'میخواهم'],
] as const;

describe('a name', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  async function create(owner: Person, path: string, body: object): Promise<unknown[]> {
    const { status, json } = await app.http.post(path, { token: owner.token, body });
    return [status, json['code']];
  }

  it.each(TWINS)(
    'is the same name of a shop and of a break type in two spellings: %j and %j',
    async (one, other) => {
      const owner = await makeOwner(app.http);
      expect(await create(owner, '/shops', { name: one })).toEqual([201, undefined]);
      expect(await create(owner, '/shops', { name: other })).toEqual([409, 'SHOP_NAME_TAKEN']);
      const paid = { is_paid: true };
      expect(await create(owner, '/break-types', { name: other, ...paid })).toEqual([
        201,
        undefined,
      ]);
      expect(await create(owner, '/break-types', { name: one, ...paid })).toEqual([
        409,
        'BREAK_TYPE_NAME_TAKEN',
      ]);
    },
  );

  it('is a different name with a different case or letter', async () => {
    const owner = await makeOwner(app.http);
    for (const name of ['Centre', 'CENTRE', 'Centré', 'Centre 2']) {
      expect(await create(owner, '/shops', { name })).toEqual([201, undefined]);
    }
  });

  it.each(TWINS.slice(0, 5))(
    'is the same SKU in two spellings, in the catalog and at the till: %j and %j',
    async (one, other) => {
      const owner = await makeOwner(app.http);
      const { token } = owner;
      const body = { name: 'Product', price: 1 };
      const made = await app.http.post('/products', { token, body: { ...body, sku: one } });
      const again = await app.http.post('/products', { token, body: { ...body, sku: other } });
      expect([made.status, again.status]).toEqual([201, 200]);
      expect(again.json['id']).toBe(made.json['id']);
      const shopId = await makeShop(app.http, owner);
      const lines = [{ sku: other, qty: 1, unit_price: 1 }];
      const sale = await app.http.post(`/shops/${shopId}/receipts`, { token, body: { lines } });
      expect(expectStatus(sale, 201).json['lines']).toMatchObject([{ sku: one, name: 'Product' }]);
      const file = `sku,name,price\n${other},Product,1\n`;
      const headers = { 'content-type': 'text/csv' };
      const report = await app.http.post('/products/import', { token, headers, body: file });
      expect(report.json).toMatchObject({ created: 0, unchanged: 1, failed: 0 });
      const found = await app.http.get(`/products?sku=${encodeURIComponent(other)}`, { token });
      expect(found.json['data']).toMatchObject([{ id: made.json['id'] }]);
    },
  );

  it('identifies the same account in every spelling of an e-mail address', async () => {
    const local = `josé-${randomUUID()}`;
    const email = `${local}@example.com`;
    const spellings = [
      `${local.normalize('NFD')}@example.com`,
      `${local.toUpperCase()}@EXAMPLE.com`,
      `${local}＠ｅｘａｍｐｌｅ.com`,
    ];
    const body = { email, password: PASSWORD };
    expectStatus(await app.http.post('/auth/register', { body }), 201);
    for (const spelling of spellings) {
      const taken = await app.http.post('/auth/register', { body: { ...body, email: spelling } });
      expect([taken.status, taken.json['code']]).toEqual([409, 'EMAIL_TAKEN']);
      const login = await app.http.post('/auth/login', { body: { ...body, email: spelling } });
      expect(login.status).toBe(200);
    }
  });
});
