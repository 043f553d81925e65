import { zoneAtNoon } from '../../support/noon.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeTill } from '../../support/till.js';

const LINES = [{ sku: 'A', qty: 1, unit_price: 1 }];
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

function hoursEast(zone: string): number {
  return -Number(zone.slice('Etc/GMT'.length));
}

/** The date in the zone, `days` from today. */
function dateIn(zone: string, days: number): string {
  return new Date(Date.now() + days * DAY_MS + hoursEast(zone) * 60 * MINUTE_MS)
    .toISOString()
    .slice(0, 10);
}

function fromNow(days: number, minutes: number): { occurred_at: string } {
  return { occurred_at: new Date(Date.now() + days * DAY_MS + minutes * MINUTE_MS).toISOString() };
}

describe('KPIs beside those of the previous period', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it('cover the whole previous period if the period is over', async () => {
    const till = await makeTill(app.http);
    for (const day of ['01', '02', '03', '04', '05', '06']) {
      const lines = [{ sku: 'A', qty: Number(day), unit_price: 1 }];
      await till.sell(lines, { occurred_at: `2026-03-${day}T23:59:59Z` });
    }
    const kpis = await till.kpis('?from=2026-03-04&to=2026-03-05&compare=true');
    expect(kpis.total_revenue).toBe(9);
    expect(kpis.previous).toEqual({
      from: '2026-03-02',
      to: '2026-03-03',
      until: null,
      total_receipts: 2,
      total_revenue: 5,
      gross_sales: 5,
      discounts: 0,
      returns: 0,
      net_sales: 5,
      taxes: 0,
      refunds_count: 0,
      aov: 2.5,
      upt: 2.5,
      net_quantity: 5,
      costs: 0,
      gross_profit: 5,
      gross_margin: 1,
      lines_without_cost: 2,
      paid: 0,
      tips: 0,
      proof: [`/receipts?shop_id=${till.shopId}&from=2026-03-02&to=2026-03-03`],
    });
  });

  it('cover yesterday until the same time for today so far', async () => {
    const zone = zoneAtNoon();
    const till = await makeTill(app.http, { time_zone: zone });
    const [today, yesterday] = [dateIn(zone, 0), dateIn(zone, -1)];
    const sold = await till.sell(LINES, fromNow(-1, -30));
    await till.refund(sold.id, [{ line_number: 1, qty: 0.25 }], fromNow(-1, -20));
    await till.sell(LINES, fromNow(-1, 30));
    await till.sell(LINES);
    const before = Date.now();
    const kpis = await till.kpis(`?from=${today}&to=${today}&compare=true`);
    const after = Date.now();
    expect(kpis.total_receipts).toBe(1);
    const previous = { from: yesterday, to: yesterday, total_receipts: 1, total_revenue: 0.75 };
    expect(kpis.previous).toMatchObject(previous);
    const until = Date.parse(kpis.previous?.until ?? '');
    expect(until).toBeGreaterThanOrEqual(before - DAY_MS);
    expect(until).toBeLessThanOrEqual(after - DAY_MS);
    expect((await till.kpis(`?from=${yesterday}&to=${yesterday}`)).total_receipts).toBe(2);
  });

  it('cover the days before, up to the same point, for a period in progress', async () => {
    const zone = zoneAtNoon();
    const till = await makeTill(app.http, { time_zone: zone });
    for (const days of [-4, -3]) {
      for (const minutes of [-30, 30]) await till.sell(LINES, fromNow(days, minutes));
    }
    await till.sell(LINES, fromNow(-2, -30));
    const query = `?from=${dateIn(zone, -1)}&to=${dateIn(zone, 1)}&compare=true`;
    const { previous } = await till.kpis(query);
    expect(previous).toMatchObject({ from: dateIn(zone, -4), to: dateIn(zone, -2) });
    expect(previous?.total_receipts).toBe(3);
  });

  it('are returned only on request', async () => {
    const till = await makeTill(app.http);
    for (const query of ['', '&compare=false']) {
      const kpis = await till.kpis(`?from=2026-03-01&to=2026-03-01${query}`);
      expect(kpis.previous).toBeNull();
    }
  });
});
