import type { TeamKpisView, TeamRowView } from '../../../src/features/team-kpis/team-kpis.dto.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';

const DAYS = 'from=2026-03-28&to=2026-03-29';
/** What EVA earns, in digits that appear nowhere else. */
const WAGE = 61.17;

describe('the team KPIs of a night with a clock change', () => {
  let app: TestApp;
  let owner: Person;
  let manager: Person;
  let luis: Person;
  let eva: Person;
  let here: string;
  let there: string;
  beforeAll(async () => {
    app = await startTestApp();
    owner = await makeOwner(app.http, { currency: 'EUR', time_zone: 'Europe/Madrid' });
    here = await makeShop(app.http, owner, { name: 'Harbour' });
    there = await makeShop(app.http, owner, { name: 'Airport' });
    const role = 'EMPLOYEE' as const;
    manager = await makeUser(app.http, owner, { role: 'MANAGER', shop_ids: [here] });
    luis = await makeUser(app.http, owner, { role, shop_ids: [here, there] });
    eva = await makeUser(app.http, owner, { role, shop_ids: [here, there] });
    // So that their names can be looked for.
    await post(`/users/${luis.userId}`, { name: 'Luis Vega' }, 'PATCH');
    await post(`/users/${eva.userId}`, { name: 'Eva Soler' }, 'PATCH');
    await post(
      '/organization',
      {
        receipt_limit_days: 3_660,
        overtime_factor_percent: 150,
        overtime_daily_minutes: 360,
        overtime_weekly_minutes: null,
      },
      'PATCH',
    );
    for (const { userId } of [luis, eva])
      await post(`/users/${userId}/wages`, {
        amount: userId === eva.userId ? WAGE : 20,
        unit: 'HOUR',
        valid_from: '2026-01-01',
      });
    // Two hours of Saturday and five of Sunday: the clocks skip one of its first six hours.
    await work(luis, here, { start_at: '2026-03-28T21:00:00Z', end_at: '2026-03-29T04:00:00Z' });
    await work(eva, here, { start_at: '2026-03-29T07:00:00Z', end_at: '2026-03-29T09:00:00Z' });
    await work(eva, there, { start_at: '2026-03-29T10:00:00Z', end_at: '2026-03-29T11:00:00Z' });
    for (const [seller, shop, at] of [
      [luis, here, '2026-03-28T22:30:00Z'],
      [luis, here, '2026-03-29T03:30:00Z'],
      [eva, here, '2026-03-29T08:00:00Z'],
      [eva, there, '2026-03-29T10:30:00Z'],
    ] as const)
      await post(`/shops/${shop}/receipts`, {
        seller_id: seller.userId,
        occurred_at: at,
        lines: [{ sku: 'TEA', qty: 3, unit_price: 10 }],
      });
  });
  afterAll(() => app.close());

  async function post(path: string, body: object, method = 'POST'): Promise<void> {
    const answer = await app.http.send(method, path, { token: owner.token, body });
    if (answer.status >= 300) expectStatus(answer, 200);
  }
  function work({ userId: user_id }: Person, shop_id: string, times: object): Promise<void> {
    return post('/shifts', { user_id, shop_id, ...times, reason: 'On paper' });
  }
  const ask = ({ token }: Person, query = '', path = '/kpis/team'): Promise<HttpAnswer> =>
    app.http.get(`${path}?${DAYS}${query}`, { token });
  async function only(by: Person, query = ''): Promise<TeamKpisView['currencies'][number]> {
    const { currencies } = expectStatus(await ask(by, query), 200).json as unknown as TeamKpisView;
    const [one] = currencies;
    if (!one || currencies.length > 1) throw new Error('There is one currency');
    return one;
  }
  async function rowOf(
    by: Person,
    { userId }: Person,
    query = '',
  ): Promise<TeamRowView | undefined> {
    return (await only(by, query)).series.find(({ key }) => key === userId);
  }

  it('are those of the hours in each date, with their costs and overtime', async () => {
    expect(await rowOf(owner, luis)).toMatchObject({
      ...{ label: 'Luis Vega', labour_seconds: 7 * 3_600, overtime_seconds: 3_600 },
      ...{ labour_cost: 6 * 20 + 30, labour_ratio: 2.5, total_receipts: 2, net_sales: 60 },
      ...{ net_sales_per_labour_hour: 8.57, receipts_per_labour_hour: 0.2857 },
      ...{ units_per_labour_hour: 0.857, aov: 30, upt: 3, refund_ratio: 0, shop_refund_ratio: 0 },
      ...{ connected_ratio: 0, planned_count: 0, attendance_ratio: null, punctuality_ratio: null },
    });
    const sunday = await app.http.get('/kpis/team?from=2026-03-29&to=2026-03-29', owner);
    const [{ series } = { series: [] }] = (sunday.json as unknown as TeamKpisView).currencies;
    expect(series.find(({ key }) => key === luis.userId)).toMatchObject({
      ...{ labour_seconds: 5 * 3_600, overtime_seconds: 3_600, labour_cost: 4 * 20 + 30 },
    });
    const hours = (await only(owner, `&group_by=weekday_hour&user_id=${luis.userId}`)).series;
    const worked = hours.filter(({ labour_seconds }) => labour_seconds > 0).map(({ key }) => key);
    expect(worked).toEqual(['6T22', '6T23', '7T00', '7T01', '7T03', '7T04', '7T05']);
    expect(hours).toHaveLength(168);
  });

  it('are ordered by name, whatever the figures are, and shops too', async () => {
    expect((await only(owner)).series.map(({ label }) => label)).toEqual([
      'Eva Soler',
      'Luis Vega',
    ]);
    const shops = (await only(owner, '&group_by=shop')).series.map(({ label }) => label);
    expect(shops).toEqual(['Airport', 'Harbour']);
  });

  it('show a MANAGER their shops, and no labour costs', async () => {
    const answer = await ask(manager);
    expect(answer.text).not.toMatch(/61\.?17|Airport/);
    expect(answer.text).not.toContain(there);
    const row = await rowOf(manager, eva);
    expect(row).toMatchObject({
      ...{ labour_seconds: 2 * 3_600, total_receipts: 1, shop_refund_ratio: 0 },
      ...{ labour_cost: null, labour_ratio: null, overtime_seconds: null },
      labour_seconds_without_wage: null,
    });
    expect(refusal(await ask(manager, `&shop_id=${there}`))).toEqual([404, 'NOT_FOUND']);
  });

  it.each(['person', 'shop', 'weekday_hour'])(
    'show an EMPLOYEE, by %s, their own, and nobody else’s name or figure',
    async (group) => {
      for (const path of ['/kpis/team', '/kpis/team/export']) {
        const answer = await ask(luis, `&group_by=${group}&compare=previous_week`, path);
        expectStatus(answer, 200);
        for (const other of [eva, owner, manager]) expect(answer.text).not.toContain(other.userId);
        expect(answer.text).not.toMatch(/Eva|Soler|manager/);
      }
      const mine = await only(luis, `&group_by=${group}`);
      const { labour_seconds, total_receipts, shop_refund_ratio, labour_cost } = mine;
      expect({ labour_seconds, total_receipts, shop_refund_ratio, labour_cost }).toEqual({
        ...{ labour_seconds: 7 * 3_600, total_receipts: 2 },
        ...{ shop_refund_ratio: null, labour_cost: null },
      });
      const sold = mine.series.reduce((sum, row) => sum + row.total_receipts, 0);
      expect(sold).toBe(2);
      expect(refusal(await ask(luis, `&group_by=${group}&user_id=${eva.userId}`))).toEqual([
        404,
        'NOT_FOUND',
      ]);
    },
  );

  it('can be proved by everyone who reads them', async () => {
    for (const by of [owner, manager, luis]) {
      const row = await rowOf(by, luis);
      for (const list of Object.values(row?.proof ?? {}).flat() as string[])
        expectStatus(await app.http.get(list, { token: by.token }), 200);
      expect(row?.proof.shifts).toHaveLength(1);
    }
  });

  it('are the same in a file, and unchanged responses are not sent again', async () => {
    const { series } = await only(owner, '&compare=true');
    const lines = (await ask(owner, '&compare=true&format=jsonl', '/kpis/team/export')).text;
    const rows = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.map(({ key, labour_cost }) => [key, labour_cost])).toEqual(
      series.map(({ key, labour_cost }) => [key, labour_cost]),
    );
    expect(rows[0]).toMatchObject({ currency: 'EUR', previous_labour_seconds: 0 });
    const csv = (await ask(owner, '', '/kpis/team/export')).text.split('\r\n');
    expect(csv[0]?.split(',').slice(0, 4)).toEqual(['currency', 'key', 'label', 'labour_seconds']);
    expect(csv[1]).toContain('EUR,');
    const etag = (await ask(owner)).headers.get('etag') ?? '';
    const headers = { 'if-none-match': etag };
    const again = await app.http.get(`/kpis/team?${DAYS}`, { token: owner.token, headers });
    expect(again.status).toBe(304);
  });

  it('have a definition of each figure, which an EMPLOYEE can read too', async () => {
    const { json } = expectStatus(
      await app.http.get('/kpi-definitions', { token: luis.token }),
      200,
    );
    const defined = (json['data'] as { name: string; null_when: string | null }[]).map(
      ({ name }) => name,
    );
    const { series } = await only(owner);
    const parts = ['key', 'label', 'previous', 'change', 'proof'];
    const figures = Object.keys(series[0] ?? {}).filter((name) => !parts.includes(name));
    expect(defined).toEqual(expect.arrayContaining(figures));
    expect(figures).toHaveLength(29);
    expect(new Set(defined).size).toBe(defined.length);
  });

  it.each([
    '/kpis/team',
    '/kpis/team?from=2026-03-01',
    '/kpis/team?from=2026-01-01&to=2026-04-03',
    '/kpis/team?period=this_year',
    '/kpis/team?period=today&from=2026-03-01&to=2026-03-02',
  ])('require a range of at most 92 days: %s', async (path) => {
    expect(refusal(await app.http.get(path, owner))).toEqual([400, 'VALIDATION_FAILED']);
  });
});
