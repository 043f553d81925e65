import { randomUUID } from 'node:crypto';
import { expectStatus } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeTill, type Till } from '../../support/till.js';

type Json = Record<string, unknown>;

describe('a stored receipt', () => {
  let app: TestApp;
  let till: Till;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    till = await makeTill(app.http);
  });
  afterAll(() => app.close());

  async function product(fields: Json): Promise<Json> {
    const body = { sku: 'COFFEE', name: 'Coffee', price: 2.4, ...fields };
    const answer = await app.http.post('/products', { token: till.person.token, body });
    return expectStatus(answer, 201).json;
  }

  async function sold(body: Json): Promise<Json> {
    return expectStatus(await till.postSale(body, randomUUID()), 201).json;
  }

  const lineOf = (receipt: Json): unknown => (receipt['lines'] as unknown[])[0];
  const coffee = { sku: 'COFFEE', qty: 2, unit_price: 2.4 };

  it("has each product's category, cost and tax rate at the time of sale, also in a refund", async () => {
    const { id } = await product({ category: 'Drinks', cost: 1.1, tax_rate: 10 });
    const sale = await sold({ lines: [coffee] });
    const kept = { category: 'Drinks', unit_cost: 1.1, tax_rate: 10 };
    expect(lineOf(sale)).toMatchObject({ ...kept, cost: 2.2 });
    const body = { category: 'Other', cost: 2, tax_rate: null };
    const path = `/products/${String(id)}`;
    expectStatus(await app.http.patch(path, { token: till.person.token, body }), 200);
    const back = { lines: [{ line_number: 1, qty: 1 }] };
    const refund = await app.http.post(
      `/shops/${till.shopId}/receipts/${String(sale['id'])}/refunds`,
      { token: till.person.token, body: back },
    );
    expect(lineOf(expectStatus(refund, 201).json)).toMatchObject({ ...kept, cost: 1.1 });
    const other = { category: 'Other', unit_cost: 2, cost: 4, tax_rate: null };
    expect(lineOf(await sold({ lines: [coffee] }))).toMatchObject(other);
  });

  it('has null for a product without them, or created by the sale', async () => {
    const none = { category: null, unit_cost: null, cost: null, tax_rate: null };
    expect(lineOf(await sold({ lines: [coffee] }))).toMatchObject(none);
    expect(lineOf(await sold({ lines: [coffee] }))).toMatchObject(none);
  });

  it("has null for a cost in another currency than the shop's", async () => {
    await product({ currency: 'USD', cost: 1.1, category: 'Drinks' });
    const line = lineOf(await sold({ lines: [coffee] }));
    expect(line).toMatchObject({ category: 'Drinks', unit_cost: null });
  });

  it('has the tip, the amount tendered and the change of a payment', async () => {
    const payments = [
      { method: 'CASH', amount: 1.8, tip: 0.2, tendered: 5 },
      { method: 'CARD', amount: 3, tip: 0.5 },
    ];
    const sale = await sold({ lines: [coffee], payments });
    expect(sale).toMatchObject({ total: 4.8 });
    const shown = [
      { method: 'CASH', amount: 1.8, reference: null, tip: 0.2, tendered: 5, change: 3 },
      { method: 'CARD', amount: 3, reference: null, tip: 0.5, tendered: null, change: null },
    ];
    expect(sale['payments']).toEqual(shown);
    const path = `/shops/${till.shopId}/receipts/${String(sale['id'])}`;
    const read = await app.http.get(path, { token: till.person.token });
    expect(read.json['payments']).toEqual(shown);
  });

  it.each([
    [{ method: 'CARD', amount: 4.8, tendered: 5 }, 'tendered', 'cash_only'],
    [{ method: 'CASH', amount: 4.8, tendered: 4.79 }, 'tendered', 'min'],
    [{ method: 'CASH', amount: 4.8, tip: 0.3, tendered: 5 }, 'tendered', 'min'],
    [{ method: 'CASH', amount: 4.8, tip: 0.001 }, 'tip', 'max_decimals'],
    [{ method: 'CASH', amount: 4.8, tip: -1 }, 'tip', 'range'],
  ])('refuses %j, and the response names the field', async (payment, field, code) => {
    const answer = await till.postSale({ lines: [coffee], payments: [payment] }, randomUUID());
    const fault = { path: `payments.0.${field}`, code };
    expect(expectStatus(answer, 400).json['errors']).toEqual([expect.objectContaining(fault)]);
  });

  it('has the share of each line in a discount on the whole, which refunds return', async () => {
    const lines = [
      { sku: 'A', qty: 1, unit_price: 10 },
      { sku: 'B', qty: 3, unit_price: 10, discount: 10 },
    ];
    const sale = await sold({ lines, discount: 1, total: 29 });
    expect(sale).toMatchObject({ gross: 40, discount: 11, total: 29 });
    expect(sale['lines']).toMatchObject([{ discount: 0.33 }, { discount: 10.67 }]);
    const back = { lines: [{ line_number: 1, qty: 1 }], total: 9.67 };
    expectStatus(await till.postRefund(String(sale['id']), back), 201);
    const rest = { lines: [{ line_number: 2, qty: 3 }], total: 19.33 };
    expectStatus(await till.postRefund(String(sale['id']), rest), 201);
    const tooMuch = await till.postSale({ lines, discount: 30.01 }, randomUUID());
    const fault = { path: 'discount', code: 'max', params: { max: 30 } };
    expect(expectStatus(tooMuch, 422).json['errors']).toEqual([expect.objectContaining(fault)]);
  });

  it('is compared when a sale is sent again: another tip is another sale', async () => {
    const payment = { method: 'CASH', amount: 4.8, tip: 0.2, tendered: 5 };
    const sale = { lines: [coffee], client_receipt_id: 'till-1' };
    const first = await sold({ ...sale, payments: [payment] });
    const again = await till.postSale({ ...sale, payments: [payment] }, randomUUID());
    expect(expectStatus(again, 200).json['id']).toBe(first['id']);
    for (const other of [{ tip: 0.1 }, { tendered: 10 }]) {
      const payments = [{ ...payment, ...other }];
      expectStatus(await till.postSale({ ...sale, payments }, randomUUID()), 409);
    }
  });
});
