import type { AllSalesKpisView } from '../../../src/features/kpis/kpis.dto.js';
import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, makeTill, refusal, type Till } from '../../support/till.js';

const LINES = [{ sku: 'A', qty: 1, unit_price: 4 }];

describe('the KPIs of all shops', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  async function all(person: Person, query: string): Promise<AllSalesKpisView> {
    const { json } = expectStatus(
      await app.http.get(`/kpis?${query}`, { token: person.token }),
      200,
    );
    return json as unknown as AllSalesKpisView;
  }

  async function sellOn(till: Till, ...days: readonly string[]): Promise<void> {
    for (const day of days) await till.sell(LINES, { occurred_at: `2026-03-${day}Z` });
  }

  it("are separated by currency and cover the caller's shops, archived ones included", async () => {
    const till = await makeTill(app.http, { time_zone: 'UTC' });
    const [second, dollars] = [await till.nextShop(), await till.nextShop({ currency: 'USD' })];
    for (const one of [till, second, dollars]) await sellOn(one, '01T10:00:00');
    const archive = `/shops/${second.shopId}/archive`;
    expectStatus(await app.http.post(archive, { token: till.person.token }), 200);
    const { currencies } = await all(till.person, 'from=2026-03-01&to=2026-03-01');
    expect(
      currencies.map(({ currency, net_sales, shops }) => [currency, net_sales, shops.length]),
    ).toEqual([
      ['EUR', 8, 2],
      ['USD', 4, 1],
    ]);
    const shop_ids = [dollars.shopId];
    const manager = await makeUser(app.http, till.person, { role: 'MANAGER', shop_ids });
    const seen = await all(manager, 'from=2026-03-01&to=2026-03-01');
    expect(seen.currencies.map(({ currency }) => currency)).toEqual(['USD']);
    const other = `/kpis?shop_id=${till.shopId}`;
    expect(refusal(await app.http.get(other, { token: manager.token }))).toEqual([
      404,
      'NOT_FOUND',
    ]);
  });

  it('show every shop, also without sales, next to what it sold in the previous period', async () => {
    const till = await makeTill(app.http, { time_zone: 'UTC' });
    const [closed, unused] = [await till.nextShop(), await till.nextShop()];
    await sellOn(till, '02T10:00:00');
    await sellOn(closed, '01T10:00:00');
    const asked = 'from=2026-03-02&to=2026-03-02&group_by=shop&compare=previous_period';
    const [{ series } = { series: [] }] = (await all(till.person, asked)).currencies;
    const rows = series.map(({ key, net_sales, previous, change }) => [
      ...[key, net_sales],
      ...[previous?.key, previous?.net_sales, change?.net_sales],
    ]);
    expect(rows[0]).toEqual([till.shopId, 4, till.shopId, 0, null]);
    expect(rows.slice(1)).toHaveLength(2);
    expect(rows.slice(1)).toEqual(
      expect.arrayContaining([
        [closed.shopId, 0, closed.shopId, 4, -1],
        [unused.shopId, 0, unused.shopId, 0, null],
      ]),
    );
    const one = `${asked}&shop_id=${closed.shopId}`;
    expect((await all(till.person, one)).currencies[0]?.series.map(({ key }) => key)).toEqual([
      closed.shopId,
    ]);
  });

  it('show every bucket of time, also without sales, next to the same place in the previous period', async () => {
    const till = await makeTill(app.http, {
      time_zone: 'Europe/Madrid',
      business_day_start: '04:00',
    });
    // 03:30 in Madrid belongs to the evening before.
    await sellOn(till, '02T09:15:00', '03T02:30:00', '04T12:00:00');
    const { series, change, previous } = await till.kpis(
      '?from=2026-03-02&to=2026-03-03&group_by=day&compare=previous_period',
    );
    expect(series.map(({ key, total_receipts }) => [key, total_receipts])).toEqual([
      ['2026-03-02', 2],
      ['2026-03-03', 0],
    ]);
    expect(series.map((bucket) => bucket.previous?.key)).toEqual(['2026-02-28', '2026-03-01']);
    expect([change?.net_sales, previous?.net_sales]).toEqual([null, 0]);
    const hours = (await till.kpis('?from=2026-03-02&to=2026-03-02&group_by=hour')).series;
    expect(hours).toHaveLength(24);
    expect([hours[0]?.key, hours.at(-1)?.key]).toEqual(['2026-03-02T04', '2026-03-02T03']);
    const sold = hours.filter(({ total_receipts }) => total_receipts > 0).map(({ key }) => key);
    expect(sold).toEqual(['2026-03-02T10', '2026-03-02T03']);
    const week = (await till.kpis('?from=2026-03-02&to=2026-03-08&group_by=weekday_hour')).series;
    expect(week).toHaveLength(168);
    const inWeek = week.filter(({ total_receipts }) => total_receipts > 0).map(({ key }) => key);
    expect(inWeek).toEqual(['1T10', '1T03', '3T13']);
  });

  it('accept a named range, in the days of the shop', async () => {
    const till = await makeTill(app.http);
    await till.sell(LINES);
    const today = await till.kpis('?period=today');
    expect([today.from === today.to, today.net_sales]).toEqual([true, 4]);
    expect((await till.kpis('?period=yesterday')).net_sales).toBe(0);
    expect((await till.kpis('?period=last_7_days')).net_sales).toBe(4);
    const year = await till.kpis('?period=this_year&compare=previous_year&group_by=month');
    expect(year.series).toHaveLength(12);
    expect(year.net_sales).toBe(4);
  });

  it.each([
    ['compare', 'compare=previous_week'],
    ['group_by', 'group_by=day'],
    ['to', 'group_by=hour&from=2026-01-01&to=2026-03-01'],
    ['to', 'group_by=day&from=2020-01-01&to=2026-03-01'],
    ['period', 'period=tomorrow'],
    ['period', 'period=today&from=2026-03-01'],
    ['align', 'align=moon'],
  ])('are refused with the unsupported field: %s (%s)', async (path, query) => {
    const till = await makeTill(app.http);
    const answer = await till.get(`/kpis?${query}`);
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([path]);
  });

  it('read receipts one by one for at most 92 days', async () => {
    const till = await makeTill(app.http);
    const query = `seller_id=${till.person.userId}&group_by=payment_method&from=2026-01-01`;
    expect((await till.get(`/kpis?${query}&to=2026-04-02`)).status).toBe(200);
    expect(faultPaths(await till.get(`/kpis?${query}&to=2026-04-03`))).toEqual(['to']);
  });

  it('are exported as a file whose rows are the buckets of the response', async () => {
    const till = await makeTill(app.http, { name: '=Shop', time_zone: 'UTC' });
    await sellOn(till, '01T10:00:00', '02T10:00:00', '02T11:00:00');
    const { token } = till.person;
    const path = '/kpis/export?from=2026-03-01&to=2026-03-02&group_by=day&compare=previous_period';
    const csv = await app.http.get(path, { token });
    const [head, ...rows] = csv.text
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','));
    const column = (name: string): (string | undefined)[] =>
      rows.map((row) => row[head?.indexOf(name) ?? -1]);
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="kpis.csv"');
    expect([column('key'), column('net_sales'), column('previous_net_sales')]).toEqual([
      ['2026-03-01', '2026-03-02'],
      ['4', '8'],
      ['0', '0'],
    ]);
    const shops = await app.http.get('/kpis/export?group_by=shop', { token });
    expect(shops.text).toContain(`,'=Shop,3,`);
    const jsonl = await app.http.get(`${path}&format=jsonl`, { token });
    const objects = jsonl.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(objects).toMatchObject([
      { key: '2026-03-01', net_sales: 4, previous_net_sales: 0 },
      { key: '2026-03-02', net_sales: 8 },
    ]);
  });

  it('are not sent again while they have not changed', async () => {
    const till = await makeTill(app.http, { time_zone: 'UTC' });
    await sellOn(till, '01T10:00:00');
    const path = '/kpis?from=2026-03-01&to=2026-03-31&group_by=day&compare=previous_period';
    const { token } = till.person;
    const first = await app.http.get(path, { token });
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await app.http.get(path, { token, headers })).status).toBe(304);
    await sellOn(till, '02T10:00:00');
    expect((await app.http.get(path, { token, headers })).status).toBe(200);
  });
});
