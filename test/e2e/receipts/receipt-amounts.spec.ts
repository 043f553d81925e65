import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, makeTill, receiptOf, refusal } from '../../support/till.js';

const ONE_EURO = [{ sku: 'A', qty: 1, unit_price: 1 }];

function pay(amount: number): { method: string; amount: number } {
  return { method: 'CASH', amount };
}

describe('the amounts of a sale', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('are in major units, and the response has the location of the receipt', async () => {
    const till = await makeTill(app.http);
    const answer = await till.postSale({ lines: [{ sku: 'COFFEE', qty: 2, unit_price: 2.4 }] });
    expect(answer.status).toBe(201);
    const receipt = receiptOf(answer);
    expect(answer.headers.get('location')).toBe(`/shops/${till.shopId}/receipts/${receipt.id}`);
    expect(receipt).toMatchObject({
      type: 'SALE',
      shop_id: till.shopId,
      user_id: till.person.userId,
      refund_for: null,
      client_receipt_id: null,
      receipt_number: 1,
      currency: 'EUR',
      gross: 4.8,
      discount: 0,
      tax: 0,
      total: 4.8,
      note: null,
      payments: [],
    });
    expect(receipt.lines).toEqual([
      {
        line_number: 1,
        sku: 'COFFEE',
        name: 'COFFEE',
        qty: 2,
        unit_price: 2.4,
        gross: 4.8,
        discount: 0,
        tax: 0,
        tax_included: true,
        total: 4.8,
        refunded_qty: 0,
        category: null,
        unit_cost: null,
        cost: null,
        tax_rate: null,
        refund_line_number: null,
      },
    ]);
  });

  it.each([
    { currency: 'JPY', price: 1250, total: 2500, tooFine: 12.5 },
    { currency: 'EUR', price: 0.07, total: 0.14, tooFine: 2.405 },
    { currency: 'KWD', price: 1.234, total: 2.468, tooFine: 1.2345 },
    { currency: 'CLF', price: 1.2345, total: 2.469, tooFine: 1.23456 },
  ])(
    'have the decimals of $currency, and a price with more is refused',
    async ({ currency, price, total, tooFine }) => {
      const till = await makeTill(app.http, { currency });
      const receipt = await till.sell([{ sku: 'A', qty: 2, unit_price: price }]);
      expect(receipt).toMatchObject({ currency, gross: total, total });
      expect(receipt.lines[0]?.unit_price).toBe(price);
      const refused = await till.postSale({ lines: [{ sku: 'A', qty: 2, unit_price: tooFine }] });
      expect(refusal(refused)).toEqual([400, 'VALIDATION_FAILED']);
      expect(faultPaths(refused)).toEqual(['lines.0.unit_price']);
    },
  );

  it.each([
    ['lines.0.discount', { lines: [{ sku: 'A', qty: 1, unit_price: 1, discount: 0.001 }] }],
    ['lines.1.tax', { lines: [...ONE_EURO, { sku: 'B', qty: 1, unit_price: 1, tax: 0.123 }] }],
    ['payments.1', { lines: ONE_EURO, payments: [pay(1), []] }],
    ['payments.1.amount', { lines: ONE_EURO, payments: [pay(0.5), pay(0.505)] }],
    ['total', { lines: ONE_EURO, total: 1.001 }],
    ['lines.0.qty', { lines: [{ sku: 'A', qty: 1.2345, unit_price: 1 }] }],
    ['lines.0.qty', { lines: [{ sku: 'A', qty: 0, unit_price: 1 }] }],
    ['lines.0.unit_price', { lines: [{ sku: 'A', qty: 1, unit_price: -1 }] }],
    ['lines.0.unit_price', { lines: [{ sku: 'A', qty: 1, unit_price: '1' }] }],
    ['lines.0.total', { lines: [{ sku: 'A', qty: 1, unit_price: 1, total: 1 }] }],
    ['lines', { lines: [] }],
  ])('are refused at %s if they are impossible, and nothing is stored', async (path, body) => {
    const till = await makeTill(app.http);
    const answer = await till.postSale(body);
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([path]);
    expect(await till.list()).toEqual([]);
  });

  it('are rounded half up line by line, and the total adds the rounded lines', async () => {
    const till = await makeTill(app.http);
    const halfCent = { qty: 0.5, unit_price: 0.01 };
    const receipt = await till.sell([
      { sku: 'A', ...halfCent },
      { sku: 'A', ...halfCent },
      { sku: 'A', qty: 0.499, unit_price: 0.01 },
      { sku: 'B', qty: 1.1, unit_price: 1.15 },
      { sku: 'C', qty: 3, unit_price: 0.1 },
    ]);
    expect(receipt.lines.map(({ gross }) => gross)).toEqual([0.01, 0.01, 0, 1.27, 0.3]);
    expect(receipt.total).toBe(1.59);
  });

  it('are weight times price for weighed goods', async () => {
    const till = await makeTill(app.http);
    const receipt = await till.sell([{ sku: 'HAM', qty: 0.375, unit_price: 12.99 }]);
    expect(receipt).toMatchObject({ gross: 4.87, total: 4.87 });
    expect(receipt.lines[0]).toMatchObject({ qty: 0.375, unit_price: 12.99, gross: 4.87 });
  });

  it('subtract the discount, contain included tax and add exclusive tax', async () => {
    const till = await makeTill(app.http);
    const line = { qty: 3, unit_price: 10, discount: 5 };
    const receipt = await till.sell([
      { sku: 'INCLUDED', ...line, tax: 4.34 },
      { sku: 'ADDED', ...line, tax: 2.5, tax_included: false },
      { sku: 'GIFT', qty: 1, unit_price: 0 },
    ]);
    expect(receipt.lines.map(({ gross, total }) => [gross, total])).toEqual([
      [30, 25],
      [30, 27.5],
      [0, 0],
    ]);
    expect(receipt).toMatchObject({ gross: 60, discount: 10, tax: 6.84, total: 52.5 });
  });

  it.each([
    ['lines.0.discount', { qty: 1, unit_price: 1, discount: 1.01 }],
    ['lines.0.tax', { qty: 1, unit_price: 1, discount: 0.5, tax: 0.51 }],
    ['lines.0.qty', { qty: 2, unit_price: 99_999_999_999.99 }],
  ])('are refused at %s if they contradict each other', async (path, line) => {
    const till = await makeTill(app.http);
    const answer = await till.postSale({ lines: [{ sku: 'A', ...line }] });
    expect(refusal(answer)).toEqual([422, 'LINE_INVALID']);
    expect(faultPaths(answer)).toEqual([path]);
  });

  it('are returned exactly as they were sent, up to the greatest one', async () => {
    const till = await makeTill(app.http);
    const receipt = await till.sell([{ sku: 'TOWER', qty: 1, unit_price: 99_999_999_999.99 }]);
    expect((await till.receipt(receipt.id)).total).toBe(99_999_999_999.99);
  });

  it("must match the client's total, or the sale is refused", async () => {
    const till = await makeTill(app.http);
    expect((await till.postSale({ lines: ONE_EURO, total: 1 })).status).toBe(201);
    const refused = await till.postSale({ lines: ONE_EURO, total: 1.01 });
    expect(refusal(refused)).toEqual([422, 'TOTAL_MISMATCH']);
    expect(faultPaths(refused)).toEqual(['total']);
    expect(await till.list()).toHaveLength(1);
  });

  it('must match the sum of the payments, or the sale is refused', async () => {
    const till = await makeTill(app.http);
    const payments = [pay(0.3), { method: 'CARD', amount: 0.7, reference: 'slip 7' }];
    const receipt = await till.sell(ONE_EURO, { payments });
    const plain = { reference: null, tip: 0, tendered: null, change: null };
    expect(receipt.payments).toEqual(
      [pay(0.3), payments[1]].map((payment) => ({ ...plain, ...payment })),
    );
    for (const wrong of [[pay(0.99)], [pay(1.01)], [pay(1), pay(0.01)], [pay(0)]]) {
      const refused = await till.postSale({ lines: ONE_EURO, payments: wrong });
      expect(refusal(refused)).toEqual([422, 'PAYMENTS_MISMATCH']);
    }
    expect(await till.list()).toHaveLength(1);
  });

  it('are read without floating-point noise', async () => {
    const till = await makeTill(app.http);
    const noisy = { qty: 0.1 + 0.2, unit_price: 2.4 * 3, discount: 0.1 + 0.2, tax: 1.1 * 3 - 3 };
    const payments = [pay(1.86 + 1e-16 * 2)];
    const body = { lines: [{ sku: 'A', ...noisy }], payments, total: 2.16 - 0.3 };
    const receipt = receiptOf(await till.postSale(body));
    expect(receipt.lines[0]).toMatchObject({
      qty: 0.3,
      unit_price: 7.2,
      gross: 2.16,
      discount: 0.3,
      tax: 0.3,
      total: 1.86,
    });
    expect(receipt.payments[0]?.amount).toBe(1.86);
  });

  it('are right for 500 lines, and the 501st line is refused', async () => {
    const till = await makeTill(app.http);
    const lines = Array.from({ length: 501 }, (_, index) => ({
      sku: `SKU-${index % 250}`,
      qty: 1,
      unit_price: 0.01,
    }));
    const receipt = await till.sell(lines.slice(0, 500));
    expect(receipt.total).toBe(5);
    expect((await till.receipt(receipt.id)).lines).toEqual(receipt.lines);
    const refused = await till.postSale({ lines });
    expect(refusal(refused)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(refused)).toEqual(['lines']);
  });
});
