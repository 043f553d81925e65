import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../support/http-client.js';
import { expectStatus, makeOwner, type Person } from '../support/makers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

type Json = Record<string, unknown>;

describe('the details of a product', () => {
  let app: TestApp;
  let owner: Person;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http, { currency: 'EUR' });
  });
  afterAll(() => app.close());

  function post(fields: Json, person = owner): Promise<HttpAnswer> {
    const body = { sku: randomUUID(), name: 'Coffee', price: 2.4, ...fields };
    return app.http.post('/products', { token: person.token, body });
  }

  async function made(fields: Json): Promise<Json> {
    return expectStatus(await post(fields), 201).json;
  }

  function change(product: Json, body: Json): Promise<HttpAnswer> {
    return app.http.patch(`/products/${String(product['id'])}`, { token: owner.token, body });
  }

  async function skusOf(query: string): Promise<unknown[]> {
    const answer = await app.http.get(`/products?${query}`, { token: owner.token });
    return (expectStatus(answer, 200).json['data'] as Json[]).map(({ sku }) => sku);
  }

  async function importedRows(csv: string): Promise<Json> {
    const options = { token: owner.token, body: csv, headers: { 'content-type': 'text/csv' } };
    return expectStatus(await app.http.post('/products/import', options), 200).json;
  }

  it('include categories, which are listed with the number of their products, for their own organization alone', async () => {
    const archived = await made({ category: 'Drinks' });
    for (const category of ['Drinks', 'Drinks', 'Bread', 'Tools', undefined])
      await made({ category });
    const { token } = owner;
    expectStatus(
      await app.http.post(`/products/${String(archived['id'])}/archive`, { token }),
      200,
    );
    expectStatus(await post({ category: 'Theirs' }, await makeOwner(app.http)), 201);
    const first = expectStatus(
      await app.http.get('/products/categories?limit=2', { token }),
      200,
    ).json;
    const rest = `/products/categories?limit=2&cursor=${String(first['next_cursor'])}`;
    const second = expectStatus(await app.http.get(rest, { token }), 200).json;
    expect([...(first['data'] as Json[]), ...(second['data'] as Json[])]).toEqual([
      { category: 'Bread', product_count: 1, archived_count: 0 },
      { category: 'Drinks', product_count: 2, archived_count: 1 },
      { category: 'Tools', product_count: 1, archived_count: 0 },
    ]);
    expect(second['next_cursor']).toBeNull();
  });

  it('include category, cost, tax rate and barcodes, which are stored, shown and cleared', async () => {
    const details = { category: 'Drinks', cost: 1.1, tax_rate: 7.725, barcodes: ['842', '841'] };
    const product = await made(details);
    expect(product).toMatchObject({ ...details, barcodes: ['841', '842'], version: 1 });
    const path = `/products/${String(product['id'])}`;
    expect((await app.http.get(path, { token: owner.token })).json).toEqual(product);
    const emptied = { category: null, cost: null, tax_rate: null, barcodes: [] };
    const answer = expectStatus(await change(product, emptied), 200);
    expect(answer.json).toMatchObject({ ...emptied, name: 'Coffee', price: 2.4, version: 2 });
    const bare = await made({});
    expect(bare).toMatchObject(emptied);
  });

  it('get a new version if only the barcodes change, and none if these stay the same', async () => {
    const product = await made({ barcodes: ['1', '2'] });
    const changed = expectStatus(await change(product, { barcodes: ['3', '2'] }), 200);
    expect(changed.json).toMatchObject({ barcodes: ['2', '3'], version: 2 });
    const same = expectStatus(await change(product, { barcodes: ['2', '3'] }), 200);
    expect(same.json).toEqual(changed.json);
  });

  it.each([
    [{ cost: 1.105 }, 'cost', 'max_decimals'],
    [{ cost: -1 }, 'cost', 'range'],
    [{ tax_rate: 100.001 }, 'tax_rate', 'range'],
    [{ tax_rate: 7.7255 }, 'tax_rate', 'max_decimals'],
    [{ tax_rate: '21' }, 'tax_rate', 'type'],
    [{ category: '' }, 'category', 'length'],
    [{ barcodes: '841' }, 'barcodes', 'type'],
    [{ barcodes: ['841', '841'] }, 'barcodes', 'unique'],
    [{ barcodes: ['84 1'] }, 'barcodes', 'blanks'],
    [{ barcodes: Array.from({ length: 21 }, (_, at) => `${at}`) }, 'barcodes', 'max_items'],
  ])('refuse %j, and the response names the field', async (fields, path, code) => {
    const { json } = expectStatus(await post(fields), 400);
    expect(json['errors']).toEqual([expect.objectContaining({ path, code })]);
  });

  it('include barcodes, each unique in the organization, and a refusal names the product', async () => {
    const tea = await made({ sku: 'TEA', barcodes: ['841'] });
    const refused = expectStatus(await post({ barcodes: ['1', '841'] }), 409);
    expect(refused.json).toMatchObject({
      code: 'BARCODE_TAKEN',
      errors: [{ path: 'barcodes.1', code: 'taken', params: { barcode: '841', sku: 'TEA' } }],
    });
    expect(await skusOf('barcode=1')).toEqual([]);
    const stranger = await makeOwner(app.http);
    expectStatus(await post({ barcodes: ['841'] }, stranger), 201);
    expectStatus(await change(tea, { barcodes: [] }), 200);
    await made({ barcodes: ['841'] });
  });

  it('give a barcode to one of many products that claim it at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post({ barcodes: ['841', randomUUID()] })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, ...Array<number>(9).fill(409)]);
    expect(await skusOf('barcode=841')).toHaveLength(1);
  });

  it('can filter a list by barcode or by category', async () => {
    await made({ sku: 'A', category: 'Drinks', barcodes: ['1'] });
    await made({ sku: 'B', category: 'Drinks', barcodes: ['11'] });
    await made({ sku: 'C', category: 'drinks' });
    expect(await skusOf('barcode=1')).toEqual(['A']);
    expect(await skusOf('barcode=%EF%BC%91')).toEqual(['A']);
    expect(await skusOf('category=Drinks')).toEqual(['A', 'B']);
    expect(await skusOf('category=Drinks&barcode=11')).toEqual(['B']);
    expect(await skusOf('category=Food')).toEqual([]);
  });

  it('are set by a file, cleared by an empty cell, and unchanged without a column', async () => {
    const header = 'sku,name,price,category,cost,tax_rate,barcodes';
    const first = await importedRows(`${header}\nA,Coffee,2.40,Drinks,1.10,10,1 2\nB,Tea,1,,,,3\n`);
    expect(first).toMatchObject({ created: 2, failed: 0 });
    expect(await importedRows('sku,name,price\nA,Coffee,2.40\n')).toMatchObject({ unchanged: 1 });
    const exported = await app.http.get('/products/export', { token: owner.token });
    const lines = exported.text.trimEnd().split('\r\n');
    expect(lines.slice(1)).toEqual([
      'A,Coffee,2.40,EUR,Drinks,1.10,10,1 2,false',
      'B,Tea,1.00,EUR,,,,3,false',
    ]);
    expect(await importedRows(exported.text)).toMatchObject({ unchanged: 2, failed: 0 });
    const moved = await importedRows(`${header}\nA,Coffee,2.40,,,,2 4\nB,Tea,1,,,,1\n`);
    expect(moved).toMatchObject({ updated: 1, failed: 1 });
    expect(moved['rows']).toContainEqual({
      line: 3,
      sku: 'B',
      result: 'failed',
      code: 'barcode_taken',
      params: { column: 'barcodes', value: '1', sku: 'A' },
      message: 'barcode 1 belongs to the product A',
    });
    expect(await skusOf('barcode=4')).toEqual(['A']);
    expect(await skusOf('barcode=1')).toEqual([]);
    expect(await skusOf('category=Drinks')).toEqual([]);
  });
});
