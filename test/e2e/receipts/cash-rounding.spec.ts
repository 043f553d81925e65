import { expectStatus } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, makeTill, refusal, type Till } from '../../support/till.js';

/** Two pieces for 10.02. */
const LINES = [{ sku: 'A', qty: 2, unit_price: 5.01 }];
const CASH = (amount: number) => ({ payments: [{ method: 'CASH', amount }] });

describe('the rounding of cash', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  function swissTill(): Promise<Till> {
    return makeTill(app.http, { currency: 'CHF', cash_rounding: 0.05 });
  }

  async function change(till: Till, body: Record<string, unknown>): Promise<unknown> {
    const { token } = till.person;
    const answer = await app.http.patch(`/shops/${till.shopId}`, { token, body });
    return expectStatus(answer, 200).json['cash_rounding'];
  }

  it('is stored in the receipt, and changes neither its total nor the revenue', async () => {
    const till = await swissTill();
    const sold = await till.sell(LINES, CASH(10));
    expect(sold).toMatchObject({ gross: 10.02, total: 10.02, cash_rounding: -0.02 });
    expect(sold.payments).toMatchObject([{ amount: 10 }]);
    expect(await till.receipt(sold.id)).toEqual(sold);
    expect((await till.list())[0]).toMatchObject({ cash_rounding: -0.02 });
    const back = await till.refund(sold.id, [{ line_number: 1, qty: 1 }], CASH(5));
    expect(back).toMatchObject({ total: 5.01, cash_rounding: -0.01 });
    const { total_revenue } = await till.kpis();
    expect(total_revenue).toBe(5.01);
  });

  it('leaves exact payments and payments by card unchanged', async () => {
    const till = await swissTill();
    for (const fields of [CASH(10.02), { payments: [{ method: 'CARD', amount: 10.02 }] }, {}]) {
      expect(await till.sell(LINES, fields)).toMatchObject({ total: 10.02, cash_rounding: 0 });
    }
    const payments = [
      { method: 'CARD', amount: 5 },
      { method: 'CASH', amount: 5, tendered: 10, tip: 1 },
    ];
    const split = await till.sell(LINES, { payments });
    expect(split).toMatchObject({ total: 10.02, cash_rounding: -0.02 });
    expect(split.payments[1]).toMatchObject({ change: 4 });
  });

  it.each([
    ['another amount in cash', CASH(10.05)],
    ['a rounded payment by card', { payments: [{ method: 'CARD', amount: 10 }] }],
  ])('refuses %s', async (_, fields) => {
    const till = await swissTill();
    const answer = await till.postSale({ lines: LINES, ...fields });
    expect([refusal(answer), faultPaths(answer)]).toEqual([
      [422, 'PAYMENTS_MISMATCH'],
      ['payments'],
    ]);
    expect(answer.text).toContain('rounded to 0.05');
  });

  it('is off by default', async () => {
    const till = await makeTill(app.http, { currency: 'CHF' });
    expect(refusal(await till.postSale({ lines: LINES, ...CASH(10) }))).toEqual([
      422,
      'PAYMENTS_MISMATCH',
    ]);
    expect(await change(till, { cash_rounding: 0.05 })).toBe(0.05);
    await till.sell(LINES, CASH(10));
    expect(await change(till, { name: 'Renamed' })).toBe(0.05);
    expect(await change(till, { cash_rounding: null })).toBeNull();
    expect((await till.postSale({ lines: LINES, ...CASH(10) })).status).toBe(422);
  });

  it('ends with a change of the currency, unless a step for the new one is given', async () => {
    const till = await swissTill();
    expect(await change(till, { currency: 'SEK', cash_rounding: 1 })).toBe(1);
    expect(await change(till, { currency: 'SEK' })).toBe(1);
    expect(await change(till, { currency: 'JPY' })).toBeNull();
    expect(await change(till, { cash_rounding: 10 })).toBe(10);
  });

  it.each([
    ['CHF', 0],
    ['CHF', 0.005],
    ['CHF', 10.01],
    ['JPY', 0.5],
    ['JPY', 1_001],
    ['KWD', 1.001],
  ])('is refused in %s with a step of %d', async (currency, cash_rounding) => {
    const till = await makeTill(app.http, { currency });
    const { token } = till.person;
    for (const answer of [
      await app.http.patch(`/shops/${till.shopId}`, { token, body: { cash_rounding } }),
      await app.http.post('/shops', { token, body: { name: 'Other', currency, cash_rounding } }),
    ]) {
      expect([refusal(answer), faultPaths(answer)]).toEqual([
        [400, 'VALIDATION_FAILED'],
        ['cash_rounding'],
      ]);
    }
  });

  it('allows a receipt to be sent again after the setting was changed, and no other one under its id', async () => {
    const till = await swissTill();
    const sale = { lines: LINES, client_receipt_id: 'till-1', ...CASH(10) };
    const first = expectStatus(await till.postSale(sale), 201);
    await change(till, { cash_rounding: null });
    const again = expectStatus(await till.postSale(sale), 200);
    expect(again.json).toEqual({ ...first.json, delivered_count: 2 });
    const other = await till.postSale({ ...sale, ...CASH(10.02) });
    expect(refusal(other)).toEqual([409, 'CLIENT_RECEIPT_ID_TAKEN']);
  });
});
