import type { HttpAnswer } from '../support/http-client.js';
import {
  expectStatus,
  makeOwner,
  makeSale,
  makeShop,
  makeUser,
  type Person,
} from '../support/makers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const COFFEE = { sku: 'COFFEE', name: 'Coffee', price: 2.4 };

describe('the catalog over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  async function add(owner: Person, fields: Record<string, unknown> = {}): Promise<string> {
    const { token } = owner;
    const answer = await app.http.post('/products', { token, body: { ...COFFEE, ...fields } });
    return String(expectStatus(answer, 201).json['id']);
  }

  async function skus(owner: Person, query = ''): Promise<unknown[]> {
    const answer = await app.http.get(`/products${query}`, { token: owner.token });
    return (expectStatus(answer, 200).json['data'] as { sku: string }[]).map(({ sku }) => sku);
  }

  function codeOf(answer: HttpAnswer): [number, unknown] {
    return [answer.status, answer.json['code']];
  }

  it('creates a product once, and returns the same product for its SKU, unchanged', async () => {
    const { token } = await makeOwner(app.http, { currency: 'EUR' });
    const made = await app.http.post('/products', { token, body: COFFEE });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ ...COFFEE, currency: 'EUR', source: 'CATALOG', version: 1 });
    const known = await app.http.post('/products', { token, body: { ...COFFEE, price: 9 } });
    expect(known.status).toBe(200);
    expect(known.text).toBe(made.text);
    expect(known.headers.get('location')).toBe(`/products/${String(made.json['id'])}`);
    expect(made.headers.get('location')).toBe(known.headers.get('location'));
  });

  it('accepts twenty simultaneous requests for one SKU, and creates one product', async () => {
    const { token } = await makeOwner(app.http);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => app.http.post('/products', { token, body: COFFEE })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
    expect(new Set(answers.map(({ json }) => json['id'])).size).toBe(1);
  });

  it('compares a SKU exactly', async () => {
    const owner = await makeOwner(app.http);
    for (const sku of ['a', 'A', 'á', 'a b']) await add(owner, { sku });
    expect(await skus(owner)).toHaveLength(4);
  });

  it.each([
    { price: 2.405 },
    { price: 0.5, currency: 'JPY' },
    { price: 1e11 },
    { price: -1 },
    { price: '2.4' },
    { price: null },
    { currency: 'XXX' },
    { sku: '' },
    { sku: 'A\u200b' },
    { sku: 'x'.repeat(101) },
    { name: '' },
    { source: 'IMPORT' },
  ])('refuses a product with %j', async (fields) => {
    const { token } = await makeOwner(app.http, { currency: 'EUR' });
    const answer = await app.http.post('/products', { token, body: { ...COFFEE, ...fields } });
    expect(codeOf(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.json['errors']).toEqual([
      expect.objectContaining({
        path: 'currency' in fields && 'price' in fields ? 'price' : Object.keys(fields)[0],
      }),
    ]);
  });

  it('searches by part of the name or of the SKU, without wildcards', async () => {
    const owner = await makeOwner(app.http);
    await add(owner, { sku: 'COF-1', name: 'Espresso beans' });
    await add(owner, { sku: '50%_OFF', name: '100% juice\\' });
    await add(owner, { sku: '500-OFF', name: '1000 juices' });
    const find = (text: string) => skus(owner, `?search=${encodeURIComponent(text)}`);
    expect(await find('cof')).toEqual(['COF-1']);
    expect(await find('PRESS')).toEqual(['COF-1']);
    expect(await find('f-1')).toEqual(['COF-1']);
    expect(await find('offee')).toEqual([]);
    expect(await find('0%')).toEqual(['50%_OFF']);
    expect(await find('\uff05')).toEqual(['50%_OFF']);
    expect(await find('50%_')).toEqual(['50%_OFF']);
    expect(await find('\\')).toEqual(['50%_OFF']);
    expect(await find(' JUICE')).toEqual(['50%_OFF', '500-OFF']);
    expect(await find('')).toHaveLength(3);
    const { token } = owner;
    expect((await app.http.get('/products?search=%00', { token })).status).toBe(400);
  });

  it.each([
    ['ΣΊΣΥΦΟΣ', 'Σίσυφος'],
    ['σίσυφος', 'ΣΊΣΥΦΟΣ'],
    ['cafe leche', 'Leche con café'],
    ['LECHE CAFÉ', 'Leche con cafe\u0301'],
    ['STRASSE', 'Straße'],
    ['straße', 'STRASSE'],
    ['istanbul', 'İSTANBUL'],
    ['smorrebrod', 'Smørrebrød'],
    ['łódź', 'LODZ'],
    ['ёлка', 'ЕЛКА'],
    ['coffee', 'Ｃｏｆｆｅｅ'],
    ['file', 'ﬁle'],
    ['カフェ', 'ｶﾌｪ'],
  ])('finds for %s the product %s', async (text, name) => {
    const owner = await makeOwner(app.http);
    await add(owner, { sku: '1', name });
    await add(owner, { sku: '2', name: 'Tea' });
    expect(await skus(owner, `?search=${encodeURIComponent(text)}`)).toEqual(['1']);
  });

  it('finds products by names from a change, an import and a receipt', async () => {
    const owner = await makeOwner(app.http);
    const { token } = owner;
    const id = await add(owner);
    expect(
      (await app.http.patch(`/products/${id}`, { token, body: { name: 'Café' } })).status,
    ).toBe(200);
    const headers = { 'content-type': 'text/csv' };
    const file = 'sku,name,price\nIMPORTED,Thé vert,2\n';
    expect((await app.http.post('/products/import', { token, headers, body: file })).status).toBe(
      200,
    );
    const shopId = await makeShop(app.http, owner);
    const lines = [{ sku: 'SOLD', name: 'Crème brûlée', qty: 1, unit_price: 3 }];
    expectStatus(await app.http.post(`/shops/${shopId}/receipts`, { token, body: { lines } }), 201);
    for (const [text, sku] of [
      ['CAFE', 'COFFEE'],
      ['vert the', 'IMPORTED'],
      ['brulee', 'SOLD'],
    ]) {
      expect(await skus(owner, `?search=${text}`)).toEqual([sku]);
    }
  });

  it('finds exactly one product by its SKU', async () => {
    const owner = await makeOwner(app.http);
    for (const sku of ['12', '120', '012', 'a12']) await add(owner, { sku });
    expect(await skus(owner, '?sku=12')).toEqual(['12']);
    expect(await skus(owner, '?sku=1')).toEqual([]);
  });

  it('lists products by SKU, page by page, each once', async () => {
    const owner = await makeOwner(app.http);
    for (const sku of ['b', 'a', 'd', 'c', 'e']) await add(owner, { sku });
    const seen: unknown[] = [];
    for (let query: string | undefined = '?limit=2'; query !== undefined;) {
      seen.push(...(await skus(owner, query)));
      const next: unknown = (await app.http.get(`/products${query}`, owner)).json['next_cursor'];
      query = typeof next === 'string' ? `?limit=2&cursor=${next}` : undefined;
    }
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('keeps fields that a change leaves out, and refuses the SKU of another product', async () => {
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    const { token } = owner;
    const path = `/products/${await add(owner)}`;
    const changed = await app.http.patch(path, { token, body: { price: 2.5, version: 1 } });
    expect(changed.json).toMatchObject({ ...COFFEE, price: 2.5, version: 2 });
    const late = await app.http.patch(path, { token, body: { price: 2.6, version: 1 } });
    expect(codeOf(late)).toEqual([409, 'VERSION_CONFLICT']);
    const sku = await app.http.patch(path, { token, body: { sku: 'TEA' } });
    expect(codeOf(sku)).toEqual([400, 'VALIDATION_FAILED']);
    const currency = await app.http.patch(path, { token, body: { currency: 'JPY' } });
    expect(currency.json['errors']).toEqual([expect.objectContaining({ path: 'price' })]);
    const both = await app.http.patch(path, { token, body: { currency: 'JPY', price: 390 } });
    expect(both.json).toMatchObject({ currency: 'JPY', price: 390, version: 3 });
  });

  it('never changes receipts by a new price', async () => {
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    const shopId = await makeShop(app.http, owner);
    const id = await add(owner);
    const sale = await makeSale(app.http, owner, { shopId });
    await app.http.patch(`/products/${id}`, { token: owner.token, body: { price: 9 } });
    const path = `/shops/${shopId}/receipts/${String(sale['id'])}`;
    expect((await app.http.get(path, owner)).json['total']).toBe(4.8);
  });

  it('hides an archived product from the list until it is restored, and repeating changes nothing', async () => {
    const owner = await makeOwner(app.http);
    const id = await add(owner);
    const archived = await app.http.post(`/products/${id}/archive`, owner);
    expect(archived.status).toBe(200);
    expect((await app.http.post(`/products/${id}/archive`, owner)).text).toBe(archived.text);
    expect(await skus(owner)).toEqual([]);
    await add(owner, { sku: 'TEA' });
    expect(await skus(owner, '?archived=true')).toEqual(['COFFEE']);
    expect(await skus(owner, '?archived=all')).toEqual(['COFFEE', 'TEA']);
    const back = await app.http.post(`/products/${id}/unarchive`, owner);
    expect(back.json['archived_at']).toBeNull();
    expect(await skus(owner)).toEqual(['COFFEE', 'TEA']);
  });

  it('belongs to one organization', async () => {
    const [owner, stranger] = [await makeOwner(app.http), await makeOwner(app.http)];
    const id = await add(owner);
    const body = { price: 1 };
    const answers = [
      await app.http.get(`/products/${id}`, stranger),
      await app.http.patch(`/products/${id}`, { token: stranger.token, body }),
      await app.http.post(`/products/${id}/archive`, stranger),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await skus(stranger)).toEqual([]);
    expect(await add(stranger)).not.toBe(id);
  });

  it('can be read by an EMPLOYEE and changed by a MANAGER', async () => {
    const owner = await makeOwner(app.http);
    const manager = await makeUser(app.http, owner, { role: 'MANAGER' });
    const employee = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const path = `/products/${await add(manager)}`;
    expect((await app.http.get(path, employee)).status).toBe(200);
    const body = { price: 1 };
    expect((await app.http.patch(path, { token: employee.token, body })).status).toBe(403);
    expect((await app.http.patch(path, { token: manager.token, body })).status).toBe(200);
  });
});
