import { randomUUID } from 'node:crypto';
import type { ReceiptView } from '../../../src/features/receipts/receipt-views.dto.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, makeTill, receiptOf, refusal } from '../../support/till.js';

const AMOUNTS = ['gross', 'discount', 'tax', 'total'] as const;

/** Sums in thousandths, so that adding decimals loses nothing. */
function sumsOf(receipts: readonly ReceiptView[]): number[] {
  return AMOUNTS.map((name) =>
    receipts.reduce((sum, receipt) => sum + Math.round(receipt[name] * 1_000), 0),
  );
}

function back(line_number: number, qty: number): { line_number: number; qty: number } {
  return { line_number, qty };
}

describe('a refund', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('is a receipt of its own for a whole sale, which stays unchanged', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell([
      { sku: 'A', name: 'Apple', qty: 3, unit_price: 1.99, discount: 0.5, tax: 0.95 },
      { sku: 'B', qty: 0.25, unit_price: 8, tax: 0.42, tax_included: false },
    ]);
    const refund = await till.refund(sale.id, [back(1, 3), back(2, 0.25)], { note: 'rotten' });
    const { gross, discount, tax, total } = sale;
    expect(refund).toMatchObject({
      type: 'REFUND',
      refund_for: sale.id,
      ...{ gross, discount, tax, total },
      note: 'rotten',
    });
    expect(refund.lines).toEqual(
      sale.lines.map((line) => ({ ...line, refund_line_number: line.line_number })),
    );
    const after = await till.receipt(sale.id);
    expect(after.lines.map((line) => line.refunded_qty)).toEqual([3, 0.25]);
    expect(after).toEqual({ ...sale, lines: after.lines });
    expect(await till.receipt(refund.id)).toEqual(refund);
  });

  it('adds up in three parts to exactly the discount, tax and total of the line', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell([
      { sku: 'A', qty: 3, unit_price: 3.33, discount: 0.1, tax: 1 },
      { sku: 'B', qty: 3, unit_price: 1, discount: 0.05, tax: 0.2, tax_included: false },
    ]);
    const parts: ReceiptView[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      parts.push(await till.refund(sale.id, [back(2, 1), back(1, 1)]));
    }
    expect(sumsOf(parts)).toEqual(sumsOf([sale]));
    expect(parts.map(({ lines }) => lines.map((line) => line.sku))).toEqual([
      ['B', 'A'],
      ['B', 'A'],
      ['B', 'A'],
    ]);
    expect(parts.map(({ discount }) => discount)).toEqual([0.05, 0.05, 0.05]);
    expect(parts.flatMap(({ lines }) => lines).every(({ total }) => total >= 0)).toBe(true);
  });

  it('is proportional to the weight for weighed goods', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell([{ sku: 'HAM', qty: 1.003, unit_price: 9.99 }]);
    const first = await till.refund(sale.id, [back(1, 0.334)]);
    const rest = await till.refund(sale.id, [back(1, 0.669)]);
    expect(first.total).toBe(3.34);
    expect(sumsOf([first, rest])).toEqual(sumsOf([sale]));
  });

  it('keeps the price of the sale after the catalog price has changed', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell([{ sku: 'A', name: 'Old', qty: 2, unit_price: 5 }]);
    const { token } = till.person;
    const { json } = await app.http.get('/products', { token });
    const [product] = json['data'] as { id: string }[];
    const body = { name: 'New', price: 7 };
    expect((await app.http.patch(`/products/${product?.id}`, { token, body })).status).toBe(200);
    const refund = await till.refund(sale.id, [back(1, 1)]);
    expect(refund.lines[0]).toMatchObject({ name: 'Old', unit_price: 5, total: 5 });
  });

  it('cannot return more than is left, and the refusal reports how much that is', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell([{ sku: 'A', qty: 3, unit_price: 1 }]);
    await till.refund(sale.id, [back(1, 1.5)]);
    const refused = await till.postRefund(sale.id, { lines: [back(1, 1.501)] });
    expect(refusal(refused)).toEqual([422, 'OVER_REFUND']);
    expect(refused.json['errors']).toEqual([
      {
        path: 'lines.0.qty',
        code: 'max',
        params: { max: 1.5 },
        message: 'is more than the 1.5 that can still be returned',
      },
    ]);
    expect((await till.refund(sale.id, [back(1, 1.5)])).total).toBe(1.5);
    expect((await till.postRefund(sale.id, { lines: [back(1, 0.001)] })).status).toBe(422);
    expect((await till.receipt(sale.id)).lines[0]?.refunded_qty).toBe(3);
  });

  it('takes back none of the lines if one is wrong', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell([
      { sku: 'A', qty: 1, unit_price: 1 },
      { sku: 'B', qty: 1, unit_price: 1 },
    ]);
    const lines = [back(1, 1), back(2, 2)];
    expect(refusal(await till.postRefund(sale.id, { lines }, 'k'))).toEqual([422, 'OVER_REFUND']);
    expect((await till.receipt(sale.id)).lines.map((line) => line.refunded_qty)).toEqual([0, 0]);
  });

  it.each([
    ['a line that the sale does not have', [back(2, 1)], 'lines.0.line_number'],
    ['a line named twice', [back(1, 1), back(1, 1)], 'lines.1.line_number'],
  ])('is refused for %s', async (_, lines, path) => {
    const till = await makeTill(app.http);
    await till.sell([
      { sku: 'A', qty: 2, unit_price: 1 },
      { sku: 'B', qty: 2, unit_price: 1 },
    ]);
    const sale = await till.sell([{ sku: 'A', qty: 2, unit_price: 1 }]);
    const refused = await till.postRefund(sale.id, { lines });
    expect(refusal(refused)).toEqual([422, 'LINE_INVALID']);
    expect(faultPaths(refused)).toEqual([path]);
    expect(await till.list('?type=REFUND')).toEqual([]);
  });

  it('is refused for a refund', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell([{ sku: 'A', qty: 1, unit_price: 1 }]);
    const refund = await till.refund(sale.id, [back(1, 1)]);
    const again = await till.postRefund(refund.id, { lines: [back(1, 1)] });
    expect(refusal(again)).toEqual([422, 'REFUND_INVALID']);
  });

  it('is not found for a sale that does not exist, or through another shop', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell([{ sku: 'A', qty: 1, unit_price: 1 }]);
    const body = { lines: [back(1, 1)] };
    expect(refusal(await till.postRefund(randomUUID(), body))).toEqual([404, 'NOT_FOUND']);
    const other = await till.nextShop();
    expect(refusal(await other.postRefund(sale.id, body))).toEqual([404, 'NOT_FOUND']);
    expect((await till.receipt(sale.id)).lines[0]?.refunded_qty).toBe(0);
  });

  it('must match the total and the payments that the client sends', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell([{ sku: 'A', qty: 2, unit_price: 1 }]);
    const lines = [back(1, 1)];
    const cash = (amount: number) => [{ method: 'CASH', amount }];
    expect(refusal(await till.postRefund(sale.id, { lines, total: 2 }))).toEqual([
      422,
      'TOTAL_MISMATCH',
    ]);
    const wrong = await till.postRefund(sale.id, { lines, payments: cash(2) });
    expect(refusal(wrong)).toEqual([422, 'PAYMENTS_MISMATCH']);
    const refund = await till.refund(sale.id, lines, { total: 1, payments: cash(1) });
    const plain = { reference: null, tip: 0, tendered: null, change: null };
    expect(refund.payments).toEqual([{ method: 'CASH', amount: 1, ...plain }]);
  });

  it('has its own time and business date', async () => {
    const till = await makeTill(app.http, { time_zone: 'Asia/Tokyo' });
    const occurred_at = '2026-03-01T10:00:00Z';
    const sale = await till.sell([{ sku: 'A', qty: 1, unit_price: 1 }], { occurred_at });
    const lines = [back(1, 1)];
    const refund = await till.refund(sale.id, lines, { occurred_at: '2026-03-04T15:00:00Z' });
    expect([sale.business_date, refund.business_date]).toEqual(['2026-03-01', '2026-03-05']);
  });

  it('dated more than 5 minutes before the sale is refused', async () => {
    const till = await makeTill(app.http);
    const line = { sku: 'A', qty: 2, unit_price: 1 };
    const sale = await till.sell([line], { occurred_at: '2026-03-01T10:00:00Z' });
    const lines = [back(1, 1)];
    const early = await till.postRefund(sale.id, {
      lines,
      occurred_at: '2026-03-01T09:54:59.999Z',
    });
    expect(refusal(early)).toEqual([422, 'REFUND_BEFORE_SALE']);
    expect(faultPaths(early)).toEqual(['occurred_at']);
    const refund = await till.refund(sale.id, lines, { occurred_at: '2026-03-01T09:55:00Z' });
    expect(refund.occurred_at).toBe('2026-03-01T09:55:00.000Z');
  });

  it('dated further back than the organization allows, or ahead of the server, is refused', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell([{ sku: 'A', qty: 1, unit_price: 1 }]);
    const at = (occurred_at: string) =>
      till.postRefund(sale.id, { lines: [back(1, 1)], occurred_at });
    expect(refusal(await at('2000-01-01T00:00:00Z'))).toEqual([422, 'OCCURRED_TOO_LONG_AGO']);
    expect(refusal(await at(new Date(Date.now() + 360_000).toISOString()))).toEqual([
      422,
      'OCCURRED_IN_FUTURE',
    ]);
  });

  it('succeeds once for the last piece sent twenty times at once, and the others report that none is left', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell([{ sku: 'A', qty: 2, unit_price: 1 }]);
    await till.refund(sale.id, [back(1, 1)]);
    await till.warmUp();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        till.postRefund(sale.id, { lines: [back(1, 1)] }, randomUUID()),
      ),
    );
    const won = answers.filter(({ status }) => status === 201);
    const lost = answers.filter(({ status }) => status !== 201);
    expect(won.map((answer) => receiptOf(answer).total)).toEqual([1]);
    expect(lost.map(refusal)).toEqual(lost.map(() => [422, 'OVER_REFUND']));
    expect(lost[0]?.text).toContain('the 0 that can still be returned');
    expect(await till.list('?type=REFUND')).toHaveLength(2);
    expect((await till.receipt(sale.id)).lines[0]?.refunded_qty).toBe(2);
  });
});
