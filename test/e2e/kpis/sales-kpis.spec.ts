import { expectStatus } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeTill, type Till } from '../../support/till.js';

function on(day: number, time = '12:00:00'): { occurred_at: string } {
  return { occurred_at: `2026-03-${String(day).padStart(2, '0')}T${time}Z` };
}

function line(sku: string, qty: number, unit_price: number): Record<string, unknown> {
  return { sku, qty, unit_price };
}

describe('the KPIs of sales', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  /** Two sales and a partial refund, worked out by hand in the first test. */
  async function tradeTwoDays(till: Till): Promise<void> {
    const sale = await till.sell(
      [
        { ...line('A', 2, 10), discount: 2, tax: 1.5 }, // gross 20, net 18, total 18
        { ...line('B', 1, 5), tax: 0.5, tax_included: false }, // gross 5, net 5, total 5.50
      ],
      on(1),
    );
    await till.sell([line('A', 1, 10), line('C', 0.5, 8)], on(2)); // gross 14, total 14
    await till.refund(sale.id, [{ line_number: 1, qty: 1 }], on(2)); // gross 10, discount 1, tax 0.75
  }

  it('follow the published formulas', async () => {
    const till = await makeTill(app.http);
    const product = { sku: 'A', name: 'A', price: 10, cost: 4 };
    const { token } = till.person;
    expectStatus(await app.http.post('/products', { token, body: product }), 201);
    await tradeTwoDays(till);
    const proof = [`/receipts?shop_id=${till.shopId}&from=2026-03-01&to=2026-03-02`];
    const proofOf = (sku: string): string[] => [`${proof.join('')}&sku=${sku}`];
    expect(await till.kpis('?from=2026-03-01&to=2026-03-02')).toEqual({
      shop_id: till.shopId,
      from: '2026-03-01',
      to: '2026-03-02',
      currency: 'EUR',
      total_receipts: 2,
      total_revenue: 28.5, // 23.50 + 14 − 9
      gross_sales: 39, // 25 + 14
      discounts: 2,
      returns: 9, // 10 − 1
      net_sales: 28, // 39 − 2 − 9
      taxes: 1.25, // 1.50 + 0.50 − 0.75
      refunds_count: 1,
      aov: 14, // 28 / 2
      upt: 1.75, // 3.5 / 2
      net_quantity: 3.5, // 3 + 1.5 − 1
      costs: 8, // 8 + 4 − 4
      gross_profit: 20, // 28 − 8
      gross_margin: 0.7143, // 20 / 28
      lines_without_cost: 2, // B and C
      paid: 0,
      tips: 0,
      top_skus: [
        { sku: 'A', name: 'A', qty: 2, revenue: 19, proof: proofOf('A') }, // 18 + 10 − 9
        { sku: 'B', name: 'B', qty: 1, revenue: 5, proof: proofOf('B') },
        { sku: 'C', name: 'C', qty: 0.5, revenue: 4, proof: proofOf('C') },
      ],
      previous: null,
      change: null,
      series: [],
      proof,
    });
  });

  it('count a refund on its own business date, not on that of the sale', async () => {
    const till = await makeTill(app.http);
    await tradeTwoDays(till);
    const [first, second] = [
      await till.kpis('?from=2026-03-01&to=2026-03-01'),
      await till.kpis('?from=2026-03-02&to=2026-03-02'),
    ];
    expect(first).toMatchObject({ total_revenue: 23.5, returns: 0, net_quantity: 3 });
    expect(second).toMatchObject({ total_revenue: 5, returns: 9, net_sales: 5, net_quantity: 0.5 });
    expect(second.top_skus.map(({ sku, qty }) => [sku, qty])).toEqual([
      ['C', 0.5],
      ['A', 0],
    ]);
  });

  it('are zero without receipts, and the ratios are null', async () => {
    const till = await makeTill(app.http);
    expect(await till.kpis()).toMatchObject({
      from: null,
      to: null,
      total_receipts: 0,
      total_revenue: 0,
      net_sales: 0,
      net_quantity: 0,
      aov: null,
      upt: null,
      top_skus: [],
    });
  });

  it('are negative for a day with only a refund, and the ratios are null', async () => {
    const till = await makeTill(app.http);
    const sale = await till.sell([line('A', 2, 1.5)], on(1));
    await till.refund(sale.id, [{ line_number: 1, qty: 1 }], on(2));
    expect(await till.kpis('?from=2026-03-02')).toMatchObject({
      total_receipts: 0,
      refunds_count: 1,
      total_revenue: -1.5,
      net_sales: -1.5,
      net_quantity: -1,
      aov: null,
      upt: null,
      top_skus: [{ sku: 'A', qty: -1, revenue: -1.5 }],
    });
  });

  it.each([
    ['', 4],
    ['?from=2026-03-02', 3],
    ['?to=2026-03-02', 2],
    ['?from=2026-03-02&to=2026-03-03', 2],
    ['?from=2026-03-03&to=2026-03-03', 1],
    ['?from=2026-03-05&to=2026-03-31', 0],
  ])('include both ends of the range: %s', async (query, receipts) => {
    const till = await makeTill(app.http);
    for (const day of [1, 2, 3, 4]) await till.sell([line('A', 1, 1)], on(day));
    expect((await till.kpis(query)).total_receipts).toBe(receipts);
  });

  it("follow the shop's business day", async () => {
    const till = await makeTill(app.http, {
      time_zone: 'Europe/Madrid',
      business_day_start: '04:00',
    });
    await till.sell([line('A', 1, 1)], on(2, '02:59:59'));
    await till.sell([line('A', 1, 10)], on(2, '03:00:00'));
    expect((await till.kpis('?to=2026-03-01')).total_revenue).toBe(1);
    expect((await till.kpis('?from=2026-03-02')).total_revenue).toBe(10);
  });

  it('rank SKUs by quantity, then revenue, then SKU', async () => {
    const till = await makeTill(app.http);
    const lines = [
      line('CHEAP', 2, 1),
      line('DEAR', 2, 3),
      line('B', 1, 1),
      line('A', 1, 1),
      line('MOST', 5, 0.1),
      line('LAST', 0.5, 100),
    ];
    await till.sell(lines);
    const ranking = async (query: string) =>
      (await till.kpis(query)).top_skus.map(({ sku }) => sku);
    expect(await ranking('')).toEqual(['MOST', 'DEAR', 'CHEAP', 'A', 'B']);
    expect(await ranking('?top=1')).toEqual(['MOST']);
    expect(await ranking('?top=100')).toEqual(['MOST', 'DEAR', 'CHEAP', 'A', 'B', 'LAST']);
    expect((await till.kpis('?top=1')).net_quantity).toBe(11.5);
  });

  it('show a product with its current name', async () => {
    const till = await makeTill(app.http);
    await till.sell([{ ...line('A', 1, 1), name: 'Old' }]);
    const { token } = till.person;
    const [product] = (await app.http.get('/products', { token })).json['data'] as { id: string }[];
    await app.http.patch(`/products/${product?.id}`, { token, body: { name: 'New' } });
    const proof = [`/receipts?shop_id=${till.shopId}&sku=A`];
    expect((await till.kpis()).top_skus).toEqual([
      { sku: 'A', name: 'New', qty: 1, revenue: 1, proof },
    ]);
  });

  it('include in one shop nothing of another, even with the same SKU', async () => {
    const till = await makeTill(app.http);
    const [other, stranger] = [await till.nextShop(), await makeTill(app.http)];
    for (const place of [till, other, other, stranger]) await place.sell([line('A', 1, 1)]);
    expect(await till.kpis()).toMatchObject({ total_receipts: 1, top_skus: [{ qty: 1 }] });
    expect(await other.kpis()).toMatchObject({ total_receipts: 2, top_skus: [{ qty: 2 }] });
  });

  it('have the decimals of the currency', async () => {
    const [yen, dinar] = [
      await makeTill(app.http, { currency: 'JPY' }),
      await makeTill(app.http, { currency: 'KWD' }),
    ];
    for (const price of [100, 101]) await yen.sell([line('A', 1, price)]);
    for (const price of [1.001, 1.002]) await dinar.sell([line('A', 1, price)]);
    expect(await yen.kpis()).toMatchObject({ total_revenue: 201, aov: 101 });
    expect(await dinar.kpis()).toMatchObject({ total_revenue: 2.003, aov: 1.002 });
  });
});
