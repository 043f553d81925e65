import type { ProductView } from '../../../src/features/catalog/catalog.dto.js';
import { expectStatus } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeTill, type Till } from '../../support/till.js';

describe('the products of a sale', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  async function products({ person: { token } }: Till): Promise<ProductView[]> {
    const answer = await app.http.get('/products?limit=200', { token });
    return expectStatus(answer, 200).json['data'] as ProductView[];
  }

  async function addProduct({ person: { token } }: Till, body: object): Promise<string> {
    return String(expectStatus(await app.http.post('/products', { token, body }), 201).json['id']);
  }

  it('are created if they are unknown, named by the line or else by the SKU', async () => {
    const till = await makeTill(app.http, { currency: 'KWD' });
    await till.sell([
      { sku: 'A', qty: 2, unit_price: 1.234 },
      { sku: 'B', qty: 1, unit_price: 5, name: 'Beans' },
    ]);
    const made = { currency: 'KWD', source: 'ON_THE_FLY', archived_at: null, version: 1 };
    expect(await products(till)).toEqual([
      expect.objectContaining({ sku: 'A', name: 'A', price: 1.234, ...made }),
      expect.objectContaining({ sku: 'B', name: 'Beans', price: 5, ...made }),
    ]);
  });

  it('are one product if it appears twice in one sale, at the name and price of the first line', async () => {
    const till = await makeTill(app.http);
    await till.sell([
      { sku: 'A', qty: 1, unit_price: 2, name: 'First' },
      { sku: 'A', qty: 1, unit_price: 1, name: 'Second' },
    ]);
    expect(await products(till)).toMatchObject([{ sku: 'A', name: 'First', price: 2 }]);
  });

  it('keep their name and price in the catalog, whatever the line says', async () => {
    const till = await makeTill(app.http);
    await addProduct(till, { sku: 'A', name: 'Coffee', price: 2.4 });
    const receipt = await till.sell([
      { sku: 'A', qty: 1, unit_price: 2 },
      { sku: 'A', qty: 1, unit_price: 3, name: 'Coffee to go' },
    ]);
    expect(receipt.lines.map(({ name, unit_price }) => [name, unit_price])).toEqual([
      ['Coffee', 2],
      ['Coffee to go', 3],
    ]);
    expect(await products(till)).toMatchObject([
      { name: 'Coffee', price: 2.4, source: 'CATALOG', version: 1 },
    ]);
  });

  it('can be renamed or repriced without changing receipts', async () => {
    const till = await makeTill(app.http);
    const id = await addProduct(till, { sku: 'A', name: 'Coffee', price: 2.4 });
    const sold = await till.sell([{ sku: 'A', qty: 1, unit_price: 2.4 }]);
    const { token } = till.person;
    const body = { name: 'Espresso', price: 3 };
    expectStatus(await app.http.patch(`/products/${id}`, { token, body }), 200);
    expect(await till.receipt(sold.id)).toEqual(sold);
    const next = await till.sell([{ sku: 'A', qty: 1, unit_price: 3 }]);
    expect(next.lines[0]?.name).toBe('Espresso');
  });

  it('can still be sold when archived', async () => {
    const till = await makeTill(app.http);
    const id = await addProduct(till, { sku: 'A', name: 'Coffee', price: 2.4 });
    const { token } = till.person;
    expectStatus(await app.http.post(`/products/${id}/archive`, { token }), 200);
    const receipt = await till.sell([{ sku: 'A', qty: 1, unit_price: 2.4 }]);
    expect(receipt.lines[0]?.name).toBe('Coffee');
  });

  it('are not created by a refused sale', async () => {
    const till = await makeTill(app.http);
    const lines = [{ sku: 'A', qty: 1, unit_price: 1 }];
    expect((await till.postSale({ lines, total: 2 })).status).toBe(422);
    expect((await till.postSale({ lines, total: 2 }, 'with-a-key')).status).toBe(422);
    expect(await products(till)).toEqual([]);
  });

  it('are created once by many simultaneous sales that name the same new ones in any order', async () => {
    const till = await makeTill(app.http);
    const lines = Array.from({ length: 60 }, (_, index) => ({
      sku: `SKU-${String(index).padStart(2, '0')}`,
      qty: 1,
      unit_price: 1,
    }));
    const orders = Array.from({ length: 12 }, (_, turn) => [
      ...lines.slice(turn * 5),
      ...lines.slice(0, turn * 5),
    ]).map((order, turn) => (turn % 2 === 0 ? order : order.reverse()));
    await till.warmUp();
    const answers = await Promise.all(orders.map((order) => till.postSale({ lines: order })));
    expect(answers.map(({ status }) => status)).toEqual(orders.map(() => 201));
    expect((await products(till)).map(({ sku }) => sku)).toEqual(lines.map(({ sku }) => sku));
    expect((await till.kpis()).net_quantity).toBe(12 * 60);
  });

  it('are shared by all shops of the organization and by no other organization', async () => {
    const till = await makeTill(app.http);
    const other = await till.nextShop();
    const stranger = await makeTill(app.http);
    for (const place of [till, other, stranger]) {
      await place.sell([{ sku: 'A', qty: 1, unit_price: 1 }]);
    }
    const [ours, theirs] = [await products(till), await products(stranger)];
    expect([ours.length, theirs.length]).toEqual([1, 1]);
    expect(ours[0]?.id).not.toBe(theirs[0]?.id);
  });
});
