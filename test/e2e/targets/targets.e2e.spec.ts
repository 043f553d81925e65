import type { AllSalesKpisView, SalesKpisView } from '../../../src/features/kpis/kpis.dto.js';
import { Rhythms } from '../../../src/features/targets/status/rhythms.service.js';
import type { TeamFiguresView } from '../../../src/features/team-kpis/team-figures.dto.js';
import type { TeamKpisView } from '../../../src/features/team-kpis/team-kpis.dto.js';
import type { TargetStatusView, TargetView } from '../../../src/features/targets/targets.dto.js';
import { addDays, businessDate } from '../../../src/kernel/business-day.js';
import { Database } from '../../../src/platform/database/database.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { pick, randomFrom } from '../../support/receipt-world.js';
import { referenceShare, type GrossFact } from '../../support/reference-targets.js';
import { faultPaths, makeTill, refusal, Till } from '../../support/till.js';

type Fields = Record<string, unknown>;

const SALES = { kpi: 'net_sales', period: 'DAY', direction: 'AT_LEAST', value: 100 } as const;
const UTC = { time_zone: 'UTC' };

describe('targets', () => {
  let app: NestApp;
  beforeAll(async () => {
    app = await startNestApp();
  });
  afterAll(() => app.close());

  function post(person: Person, body: Fields): ReturnType<NestApp['http']['post']> {
    return app.http.post('/targets', { token: person.token, body });
  }

  async function set(person: Person, body: Fields): Promise<TargetView> {
    return expectStatus(await post(person, body), 201).json as unknown as TargetView;
  }

  async function statuses(person: Person, query = ''): Promise<TargetStatusView[]> {
    const answer = await app.http.get(`/targets/status${query}`, { token: person.token });
    return expectStatus(answer, 200).json['data'] as TargetStatusView[];
  }

  async function sell(till: Till, occurred_at: string, unit_price: number): Promise<string> {
    const { id } = await till.sell([{ sku: 'A', qty: 1, unit_price }], { occurred_at });
    return id;
  }

  it('are created, changed and deleted by an ADMIN, and by a MANAGER in their own shops', async () => {
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    const [mine, other] = [await makeShop(app.http, owner), await makeShop(app.http, owner)];
    const manager = await makeUser(app.http, owner, { role: 'MANAGER', shop_ids: [mine] });
    const seller = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [mine] });
    const whole = await set(owner, SALES);
    expect(whole).toMatchObject({ ...SALES, shop_id: null, user_id: null, currency: 'EUR' });
    const ofShop = await set(manager, { ...SALES, shop_id: mine });
    const ofSeller = await set(manager, { ...SALES, shop_id: mine, user_id: seller.userId });
    const elsewhere = await set(owner, { ...SALES, shop_id: other });
    expect(refusal(await post(manager, SALES))).toEqual([403, 'FORBIDDEN']);
    expect(refusal(await post(manager, { ...SALES, shop_id: other }))[0]).toBe(404);
    expect(refusal(await post(seller, { ...SALES, shop_id: mine }))).toEqual([403, 'FORBIDDEN']);
    const idsOf = async (person: Person): Promise<unknown> => {
      const { json } = expectStatus(await app.http.get('/targets', { token: person.token }), 200);
      const ids = (json['data'] as TargetView[]).map(({ id }) => id);
      expect((await statuses(person)).map(({ target }) => target.id)).toEqual(ids);
      return ids;
    };
    expect(await idsOf(owner)).toEqual([whole.id, ofShop.id, ofSeller.id, elsewhere.id]);
    expect(await idsOf(manager)).toEqual([ofShop.id, ofSeller.id]);
    expect(await idsOf(seller)).toEqual([ofSeller.id]);
    for (const { id } of [whole, elsewhere]) {
      const { token } = manager;
      expect((await app.http.get(`/targets/${id}`, { token })).status).toBe(404);
      expect((await app.http.delete(`/targets/${id}`, { token })).status).toBe(404);
    }
    const hidden = await app.http.get(`/targets/${ofShop.id}`, { token: seller.token });
    expect(hidden.status).toBe(404);
    const body = { value: 150.5, version: 1 };
    const path = `/targets/${ofShop.id}`;
    const changed = await app.http.patch(path, { token: manager.token, body });
    expect(expectStatus(changed, 200).json).toMatchObject({ value: 150.5, version: 2 });
    const again = await app.http.patch(path, { token: manager.token, body });
    expect(refusal(again)).toEqual([409, 'VERSION_CONFLICT']);
    expectStatus(await app.http.delete(path, { token: manager.token }), 204);
    expect((await app.http.get(path, { token: manager.token })).status).toBe(404);
    const log = await app.http.get('/audit-log', { token: owner.token });
    for (const action of ['created', 'updated', 'deleted'])
      expect(log.text).toContain(`target.${action}`);
  });

  it.each([
    ['value', { value: 1.234 }],
    ['value', { kpi: 'total_receipts', value: 1.5 }],
    ['value', { kpi: 'gross_margin', value: 0.12345 }],
    ['value', { kpi: 'upt', value: 1.2345 }],
    ['kpi', { kpi: 'lines_without_cost' }],
    ['starts_on', { period: 'RANGE' }],
    ['ends_on', { period: 'RANGE', starts_on: '2026-03-01' }],
    ['ends_on', { period: 'RANGE', starts_on: '2026-03-01', ends_on: '2027-03-02' }],
    ['ends_on', { starts_on: '2026-03-02', ends_on: '2026-03-01' }],
    ['value', { kpi: 'attendance_ratio', value: 0.12345 }],
    [
      'ends_on',
      {
        ...{ kpi: 'net_sales_per_labour_hour', period: 'RANGE' },
        ...{ starts_on: '2026-03-01', ends_on: '2026-06-01' },
      },
    ],
  ])('are refused with the wrong field: %s (%j)', async (path, fields) => {
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    const answer = await post(owner, { ...SALES, ...fields });
    expect([answer.status, faultPaths(answer)]).toEqual([400, [path]]);
  });

  it('require a shop if they are for a person', async () => {
    const owner = await makeOwner(app.http);
    const answer = await post(owner, { ...SALES, user_id: owner.userId });
    expect([answer.status, faultPaths(answer)]).toEqual([400, ['shop_id']]);
  });

  it('are compared, for sales and hours together, with exactly the figures of the team KPIs', async () => {
    const till = await makeTill(app.http, UTC);
    const { person: owner, shopId } = till;
    const shop_ids = [shopId];
    const manager = await makeUser(app.http, owner, { role: 'MANAGER', shop_ids });
    const seller = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids });
    const who = { user_id: seller.userId, shop_id: shopId };
    const send = async (path: string, body: Fields): Promise<void> => {
      expectStatus(await app.http.post(path, { token: owner.token, body }), 201);
    };
    await send(`/users/${seller.userId}/wages`, {
      ...{ amount: 12.34, unit: 'HOUR', valid_from: '2026-01-01' },
    });
    const times = { start_at: '2026-03-02T09:00:00Z', end_at: '2026-03-02T12:00:00Z' };
    await send('/shifts', { ...who, ...times, reason: 'On paper' });
    await sell(till.as(seller), '2026-03-02T10:00:00Z', 80);
    await sell(till, '2026-03-02T11:00:00Z', 40.55);
    const day = { period: 'DAY', direction: 'AT_LEAST' };
    const bodies = [
      { ...day, kpi: 'net_sales_per_labour_hour', value: 40.18 },
      { ...day, kpi: 'receipts_per_labour_hour', value: 0.6668 },
      { ...day, kpi: 'units_per_labour_hour', value: 0.667 },
      { ...day, kpi: 'attendance_ratio', value: 1 },
      { ...day, kpi: 'labour_ratio', direction: 'AT_MOST', value: 0.3 },
    ];
    for (const body of bodies) await set(owner, { ...body, shop_id: shopId });
    const own = { ...day, ...who, kpi: 'net_sales_per_labour_hour', value: 30 };
    await set(manager, own);
    const found = await statuses(owner, '?date=2026-03-02');
    const path = '/kpis/team?from=2026-03-02&to=2026-03-02&group_by=person';
    const { json } = expectStatus(await app.http.get(path, { token: owner.token }), 200);
    const [team] = (json as unknown as TeamKpisView).currencies;
    for (const { target, value, expected_share, proof } of found) {
      const row = target.user_id ? team?.series.find(({ key }) => key === seller.userId) : team;
      const figure = row?.[target.kpi as keyof TeamFiguresView];
      expect([target.kpi, value, expected_share]).toEqual([target.kpi, figure, null]);
      for (const list of proof) expectStatus(await app.http.get(list, { token: owner.token }), 200);
      expect(proof.some((list) => list.startsWith('/shifts?'))).toBe(true);
    }
    const statesOf = (all: TargetStatusView[]): unknown[] =>
      all.map(({ target, status }) => [target.kpi, status]);
    expect(statesOf(found)).toEqual([
      ['net_sales_per_labour_hour', 'BEATEN'],
      ['receipts_per_labour_hour', 'BEHIND'],
      ['units_per_labour_hour', 'BEATEN'],
      ['attendance_ratio', null],
      ['labour_ratio', 'BEHIND'],
      ['net_sales_per_labour_hour', 'BEHIND'],
    ]);
    const seen = await statuses(manager, '?date=2026-03-02');
    expect(statesOf(seen)).toEqual(statesOf(found).filter((_one, index) => index !== 4));
    expect((await statuses(seller, '?date=2026-03-02')).map(({ value }) => value)).toEqual([26.67]);
  });

  it('are visible only to an ADMIN if they are for labour costs', async () => {
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    const shop = await makeShop(app.http, owner);
    const manager = await makeUser(app.http, owner, { role: 'MANAGER', shop_ids: [shop] });
    const body = { ...SALES, kpi: 'labour_ratio', value: 0.25, shop_id: shop };
    expect(refusal(await post(manager, body))).toEqual([403, 'FORBIDDEN']);
    const { id } = await set(owner, body);
    const { token } = manager;
    expect((await app.http.get(`/targets/${id}`, { token })).status).toBe(404);
    const change = await app.http.patch(`/targets/${id}`, { token, body: { value: 0.3 } });
    expect([change.status, (await app.http.delete(`/targets/${id}`, { token })).status]).toEqual([
      404, 404,
    ]);
    const { json } = expectStatus(await app.http.get('/targets', { token }), 200);
    expect(json['data']).toEqual([]);
  });

  it('are beaten or missed on past days by exactly the figures of the KPIs', async () => {
    const till = await makeTill(app.http, UTC);
    const { person, shopId } = till;
    const id = await sell(till, '2026-03-02T10:00:00Z', 80);
    await sell(till, '2026-03-02T11:00:00Z', 40.55);
    await till.refund(id, [{ line_number: 1, qty: 1 }], { occurred_at: '2026-03-02T12:00:00Z' });
    const shop = { shop_id: shopId };
    for (const body of [
      { ...SALES, value: 40.55 },
      { ...SALES, value: 40.56 },
      { ...SALES, direction: 'AT_MOST', value: 40.55 },
      { ...SALES, direction: 'AT_MOST', value: 40.54 },
      { ...SALES, kpi: 'aov', value: 20.28 },
      { ...SALES, kpi: 'upt', value: 0.5 },
      { ...SALES, kpi: 'refunds_count', direction: 'AT_MOST', value: 0 },
      { ...SALES, kpi: 'gross_margin', value: 0.9999 },
    ])
      await set(person, { ...shop, ...body });
    const found = await statuses(person, '?date=2026-03-02');
    const kpis = await till.kpis('?from=2026-03-02&to=2026-03-02');
    for (const { target, value } of found)
      expect([target.kpi, value]).toEqual([target.kpi, kpis[target.kpi as keyof SalesKpisView]]);
    expect(
      found.map(({ status, missing, is_over, run_rate, value }) => [
        ...[status, missing, is_over, run_rate === value],
      ]),
    ).toEqual([
      ['BEATEN', 0, true, true],
      ['BEHIND', 0.01, true, true],
      ['BEATEN', 0, true, true],
      ['BEHIND', -0.01, true, true],
      ['BEATEN', 0, true, true],
      ['BEATEN', 0, true, true],
      ['BEHIND', -1, true, true],
      ['BEATEN', -0.0001, true, true],
    ]);
    const nothing = await statuses(person, '?date=2026-03-03&kpi=aov');
    expect(nothing).toMatchObject([{ value: null, status: null, ahead: null, run_rate: null }]);
    const proof = found[0]?.proof[0] ?? '';
    expect(
      expectStatus(await app.http.get(proof, { token: person.token }), 200).json,
    ).toMatchObject({ data: [{ type: 'REFUND' }, { type: 'SALE' }, { type: 'SALE' }] });
  });

  it('count their shops and people, within their period, while they are active', async () => {
    const till = await makeTill(app.http, UTC);
    const { person } = till;
    const [second, yen] = [
      await till.nextShop(UTC),
      await till.nextShop({ ...UTC, currency: 'JPY' }),
    ];
    const seller = await makeUser(app.http, person, { role: 'EMPLOYEE', shop_ids: [till.shopId] });
    await sell(till, '2026-03-02T10:00:00Z', 10);
    await sell(till.as(seller), '2026-03-04T10:00:00Z', 7);
    await sell(second, '2026-03-08T10:00:00Z', 5);
    await sell(yen, '2026-03-03T10:00:00Z', 3);
    await sell(till, '2026-03-31T10:00:00Z', 1);
    const shop = { shop_id: till.shopId };
    await set(person, { ...SALES, period: 'WEEK' });
    await set(person, { ...SALES, ...shop, period: 'WEEK' });
    await set(person, { ...SALES, ...shop, user_id: seller.userId, period: 'MONTH' });
    await set(person, { ...SALES, shop_id: yen.shopId, period: 'MONTH' });
    await set(person, {
      ...{ ...SALES, period: 'RANGE', starts_on: '2026-03-04', ends_on: '2026-03-31' },
    });
    await set(person, { ...SALES, ends_on: '2026-03-02' });
    const found = await statuses(person, '?date=2026-03-04');
    expect(found.map(({ from, to, value, target }) => [from, to, value, target.currency])).toEqual([
      ['2026-03-02', '2026-03-08', 22, 'EUR'],
      ['2026-03-02', '2026-03-08', 17, 'EUR'],
      ['2026-03-01', '2026-03-31', 7, 'EUR'],
      ['2026-03-01', '2026-03-31', 3, 'JPY'],
      ['2026-03-04', '2026-03-31', 13, 'EUR'],
    ]);
    const { json } = await app.http.get('/kpis?from=2026-03-02&to=2026-03-08', {
      token: person.token,
    });
    const [euros] = (json as unknown as AllSalesKpisView).currencies;
    expect(found[0]?.value).toBe(euros?.net_sales);
    const own = await app.http.get('/targets/status?date=2026-03-04', { token: seller.token });
    expect(own.json['data']).toHaveLength(1);
    expect(own.text).not.toContain(person.userId);
  });

  it('show the pace that follows from the share expected by now', async () => {
    const till = await makeTill(app.http, UTC);
    const today = businessDate(new Date(), 'UTC', '00:00');
    for (let week = 1; week <= 3; week += 1)
      for (let day = 0; day < 7; day += 1)
        await sell(till, `${addDays(today, -7 * week - day)}T12:00:00Z`, 10);
    await sell(till, new Date().toISOString(), 33.33);
    const range = { period: 'RANGE', starts_on: addDays(today, -6), ends_on: addDays(today, 7) };
    await set(till.person, { ...SALES, ...range, shop_id: till.shopId, value: 140 });
    const [one] = await statuses(till.person);
    const kpis: SalesKpisView = await till.kpis(`?from=${range.starts_on}&to=${range.ends_on}`);
    expect([one?.value, one?.value]).toEqual([kpis.net_sales, 33.33]);
    expect([one?.is_over, one?.rhythm_weeks]).toEqual([false, 3]);
    // Six of fourteen equal days are over, and today or tomorrow may be too.
    expect([60, 70, 80]).toContain(one?.expected);
    expect(one?.ahead).toBeCloseTo(33.33 - (one?.expected ?? 0), 9);
    expect(one?.missing).toBe(106.67);
    expect(one?.status).toBe('BEHIND');
    expect(one?.run_rate).toBeCloseTo((33.33 * 140) / (one?.expected ?? 1), 1);
  });

  it('have the pace of a pure recomputation, at nights and across a clock change', async () => {
    const random = randomFrom(20_261_129);
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    const zones = [
      ['Europe/Madrid', '04:00'],
      ['America/New_York', '00:00'],
    ] as const;
    const tills: Till[] = [];
    for (const [time_zone, business_day_start] of zones)
      tills.push(
        new Till(
          app.http,
          owner,
          await makeShop(app.http, owner, { time_zone, business_day_start }),
        ),
      );
    const shop_ids = tills.map(({ shopId }) => shopId);
    const people = [owner, await makeUser(app.http, owner, { role: 'MANAGER', shop_ids })];
    // The clocks go forward on 8 March in New York and on the 29th in Madrid.
    const firstMs = Date.parse('2026-02-20T00:00:00Z');
    for (let sold = 0; sold < 90; sold += 1) {
      const at = new Date(firstMs + Math.floor(random() * 48 * 96) * 900_000 + 450_000);
      const till = pick(random, tills).as(pick(random, people));
      await sell(till, at.toISOString(), 1 + Math.floor(random() * 900) / 100);
    }
    const { json } = await app.http.get('/receipts?limit=200', { token: owner.token });
    const receipts = json['data'] as GrossFact[];
    const periods = [
      { from: '2026-03-29', to: '2026-03-29' },
      { from: '2026-03-23', to: '2026-03-29' },
      { from: '2026-03-01', to: '2026-03-31' },
      { from: '2026-02-20', to: '2026-02-28' },
    ];
    const weeks = new Set<number>();
    for (let trial = 0; trial < 40; trial += 1) {
      const period = pick(random, periods);
      const lengthMs = Date.parse(period.to) - Date.parse(period.from) + 2 * 86_400_000;
      const now = new Date(Date.parse(period.from) - 43_200_000 + Math.floor(random() * lengthMs));
      const counted = pick(random, [tills, tills.slice(0, 1), tills.slice(1)]);
      const userId = pick(random, [undefined, people[1]?.userId]);
      const clocks = counted.map(({ shopId: id }) => {
        const [zone, dayStart] = zones[tills.findIndex(({ shopId }) => shopId === id)] ?? zones[0];
        return { id, zone, dayStart, today: businessDate(now, zone, dayStart) };
      });
      const { share, weeks: counts } = await app.nest
        .get(Database)
        .snapshot({ organizationId: owner.organizationId }, (tx) =>
          app.nest.get(Rhythms, { strict: false }).of(tx, period, {
            shops: clocks.map(({ id, zone, dayStart, today }) => {
              return { id, time_zone: zone, business_day_start: dayStart, today };
            }),
            ...{ userId, now },
          }),
        );
      weeks.add(counts);
      expect([period, Number(share.done), Number(share.whole), counts]).toEqual([
        period,
        ...referenceShare(period, clocks, { receipts, userId, now: now.getTime() }),
      ]);
    }
    expect(weeks.size).toBeGreaterThan(2);
  });
});
