import { ReportTelling } from '../../../src/features/reports/subscriptions/report-telling.service.js';
import { DatabaseProbe } from '../../support/database.js';
import { ClosedShop } from '../../support/closed-shop.js';
import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { refusal } from '../../support/till.js';

const COFFEE = [{ sku: 'COFFEE', qty: 2, unit_price: 2.5 }];

describe('the days of a shop', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  /** @returns the shift of somebody new */
  async function work(
    { till }: ClosedShop,
    start_at: string,
    end_at: string,
  ): Promise<{ id: string; worker: Person }> {
    const { token } = till.person;
    const shop_ids = [till.shopId];
    const worker = await makeUser(app.http, till.person, { role: 'EMPLOYEE', shop_ids });
    const shift = { user_id: worker.userId, shop_id: till.shopId, start_at, end_at };
    const body = { ...shift, reason: 'Paper' };
    const answer = await app.http.post('/shifts', { token, body });
    return { id: String(expectStatus(answer, 201).json['id']), worker };
  }

  it('are closed after the cut-over in the zone of the shop, and not before', async () => {
    const fields = { time_zone: 'Europe/Madrid', business_day_start: '04:00' };
    const shop = await ClosedShop.make(app, probe, fields);
    await shop.till.sell(COFFEE, { occurred_at: '2026-03-29T20:00:00Z' });
    // 04:00 in Madrid is 02:00Z after the clock went forward on the day before.
    await shop.look('2026-03-30T01:59:59Z');
    expect(await shop.list()).toEqual([]);
    await shop.look('2026-03-30T02:00:00Z');
    const day = await shop.day('2026-03-29');
    expect(day).toMatchObject({
      ...{ kind: 'DAY', from: '2026-03-29', version: 1, reasons: ['CLOSED'], net_sales: 5 },
      ...{ starts_at: '2026-03-29T02:00:00.000Z', ends_at: '2026-03-30T02:00:00.000Z' },
    });
    expect(day.sales.series).toHaveLength(24);
    expect(day.sales.series.filter(({ net_sales }) => net_sales > 0)).toEqual([
      { key: '2026-03-29T22', total_receipts: 1, net_sales: 5, net_quantity: 2 },
    ]);
  });

  it('are closed later if they were missed, with the weeks and months that end with them', async () => {
    const shop = await ClosedShop.make(app, probe);
    await shop.till.sell(COFFEE, { occurred_at: '2026-03-20T10:00:00Z' });
    await shop.look('2026-04-07T12:00:00Z');
    const reports = await shop.list();
    const days = reports.filter(({ kind }) => kind === 'DAY').map(({ to }) => to);
    expect([days.length, days.at(-1), days[0]]).toEqual([18, '2026-03-20', '2026-04-06']);
    const others = reports.filter(({ kind }) => kind !== 'DAY');
    expect(others.map(({ kind, from, to, net_sales }) => [kind, from, to, net_sales])).toEqual([
      ['WEEK', '2026-03-30', '2026-04-05', 0],
      ['MONTH', '2026-03-01', '2026-03-31', 5],
      ['WEEK', '2026-03-23', '2026-03-29', 0],
      ['WEEK', '2026-03-16', '2026-03-22', 5],
    ]);
    const week = await shop.report('WEEK', '2026-03-29');
    expect([week.sales.previous.net_sales, week.sales.series.length]).toEqual([5, 7]);
  });

  it('list who worked and sold, with the part of a night shift that is within the day', async () => {
    const shop = await ClosedShop.make(app, probe);
    const { worker } = await work(shop, '2026-03-02T22:00:00Z', '2026-03-03T02:30:00Z');
    await shop.till.as(worker).sell(COFFEE, { occurred_at: '2026-03-03T00:10:00Z' });
    await shop.look('2026-03-04T00:00:00Z');
    const [first, second] = [await shop.day('2026-03-02'), await shop.day('2026-03-03')];
    expect(first.team).toMatchObject({ worked_seconds: 7_200, shifts: 1, net_sales: 0 });
    expect(second.team).toMatchObject({ worked_seconds: 9_000, sales_per_labour_hour: 2 });
    expect(second.team.people).toEqual([
      expect.objectContaining({ user_id: worker.userId, worked_seconds: 9_000 }),
    ]);
    expect(second.sales.payment_methods).toEqual([
      { method: null, total_receipts: 1, paid: 0, tips: 0 },
    ]);
  });

  it('get a new version with its reason when a receipt arrives late, and keep the previous one', async () => {
    const shop = await ClosedShop.make(app, probe);
    await shop.till.sell(COFFEE, { occurred_at: '2026-03-02T10:00:00Z' });
    await shop.look('2026-03-11T00:00:00Z');
    await shop.till.sell(COFFEE, { occurred_at: '2026-03-02T11:00:00Z' });
    await shop.look('2026-03-11T01:00:00Z');
    const day = await shop.day('2026-03-02');
    expect(day).toMatchObject({ version: 2, reasons: ['RECEIPTS'], net_sales: 10 });
    expect(await shop.day('2026-03-02', '1')).toMatchObject({ version: 1, net_sales: 5 });
    const versions = await shop.versions(day.id);
    expect(versions.map(({ version, reasons }) => [version, reasons])).toEqual([
      [2, ['RECEIPTS']],
      [1, ['CLOSED']],
    ]);
    // The day a week later compares with it.
    expect(await shop.day('2026-03-09')).toMatchObject({ version: 2, reasons: ['COMPARISON'] });
    expect(await shop.day('2026-03-03')).toMatchObject({ version: 1 });
    await shop.look('2026-03-11T02:00:00Z');
    expect((await shop.day('2026-03-02')).version).toBe(2);
  });

  it('get a new version when a shift is corrected', async () => {
    const shop = await ClosedShop.make(app, probe);
    const { id } = await work(shop, '2026-03-02T09:00:00Z', '2026-03-02T17:00:00Z');
    await shop.look('2026-03-03T00:00:00Z');
    const body = { end_at: '2026-03-02T16:00:00Z', reason: 'Left early', version: 1 };
    const { token } = shop.till.person;
    expectStatus(await app.http.patch(`/shifts/${id}`, { token, body }), 200);
    await shop.look('2026-03-03T01:00:00Z');
    expect(await shop.day('2026-03-02')).toMatchObject({
      ...{ version: 2, reasons: ['SHIFTS'], worked_seconds: 25_200 },
    });
  });

  it('are closed once, however many instances check at the same time', async () => {
    const shop = await ClosedShop.make(app, probe);
    await shop.till.sell(COFFEE, { occurred_at: '2026-03-02T10:00:00Z' });
    const looks = [1, 2, 3, 4].map(() => shop.look('2026-03-10T00:00:00Z'));
    await Promise.all(looks);
    await shop.till.sell(COFFEE, { occurred_at: '2026-03-02T10:00:00Z' });
    await Promise.all([1, 2, 3, 4].map(() => shop.look('2026-03-10T01:00:00Z')));
    const versions = (await shop.list()).map(({ kind, to, version }) => `${to} ${kind} ${version}`);
    expect(versions.sort()).toEqual([
      '2026-03-02 DAY 2',
      ...['03', '04', '05', '06', '07', '08'].map((day) => `2026-03-${day} DAY 1`),
      '2026-03-08 WEEK 2',
      '2026-03-09 DAY 2',
    ]);
  });

  it('are stored completely or not at all, with their mails', async () => {
    const shop = await ClosedShop.make(app, probe);
    await shop.till.sell(COFFEE, { occurred_at: '2026-03-01T10:00:00Z' });
    const telling = jest.spyOn(app.nest.get(ReportTelling), 'first');
    // Of the day and of the week, the second fails after both were stored.
    telling.mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('killed'));
    await expect(shop.look('2026-03-02T00:00:00Z')).rejects.toThrow('killed');
    telling.mockRestore();
    expect(await shop.list()).toEqual([]);
    await shop.look('2026-03-02T00:00:00Z');
    expect((await shop.list()).map(({ kind }) => kind).sort()).toEqual(['DAY', 'WEEK']);
  });

  it('can be read by ADMINs and by the MANAGERs of the shop, and nobody else learns of them', async () => {
    const shop = await ClosedShop.make(app, probe);
    await shop.till.sell(COFFEE, { occurred_at: '2026-03-02T10:00:00Z' });
    await shop.look('2026-03-03T00:00:00Z');
    const { id } = await shop.day('2026-03-02');
    const { person, shopId } = shop.till;
    const other = await shop.till.nextShop();
    const read = async (role: 'MANAGER' | 'EMPLOYEE', shop_ids: string[]) => {
      const { token } = await makeUser(app.http, person, { role, shop_ids });
      const [one, list] = [
        await app.http.get(`/reports/${id}`, { token }),
        await app.http.get('/reports', { token }),
      ];
      return [one.status, (list.json['data'] as unknown[] | undefined)?.length];
    };
    expect(await read('MANAGER', [shopId])).toEqual([200, 1]);
    expect(await read('MANAGER', [other.shopId])).toEqual([404, 0]);
    expect(await read('EMPLOYEE', [shopId])).toEqual([403, undefined]);
    const stranger = (await ClosedShop.make(app, probe)).till.person;
    const { token } = stranger;
    expect(refusal(await app.http.get(`/reports/${id}`, { token }))).toEqual([404, 'NOT_FOUND']);
  });
});
