import { randomUUID } from 'node:crypto';
import { insertAlertAndQuestion } from '../support/alerts.js';
import { propose } from '../support/correction-requests.js';
import { DatabaseProbe } from '../support/database.js';
import { expectStatus, makeSale, makeUser, saleBody, type Person } from '../support/makers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { minutesAgo, Workplace, type TimeClock } from '../support/workplace.js';

type Row = Readonly<Record<string, unknown>>;

describe('a filter with several values', () => {
  let app: TestApp;
  let place: Workplace;
  let owner: Person;
  beforeAll(async () => {
    app = await startTestApp();
    place = await Workplace.open(app.http, { time_zone: 'UTC' });
    ({ owner } = place);
  });
  afterAll(() => app.close());

  async function rows(path: string, person = owner): Promise<Row[]> {
    const answer = await app.http.get(path, { token: person.token });
    return expectStatus(answer, 200).json['data'] as Row[];
  }
  const valuesOf = async (path: string, field: string): Promise<unknown[]> => [
    ...new Set((await rows(path)).map((row) => row[field]).sort()),
  ];

  it('returns receipts that have one of the payment methods', async () => {
    const numbers = new Map<string, unknown>();
    for (const method of ['CASH', 'CARD', 'TRANSFER']) {
      const body = saleBody({ payments: [{ method, amount: 4.8 }] });
      const sale = await makeSale(app.http, owner, { shopId: place.shopId, body });
      numbers.set(method, sale['receipt_number']);
    }
    const found = [numbers.get('CASH'), numbers.get('CARD')].sort();
    for (const query of ['CASH,CARD', 'CASH&payment_method=CARD'])
      for (const path of ['/receipts', `/shops/${place.shopId}/receipts`])
        expect(await valuesOf(`${path}?payment_method=${query}`, 'receipt_number')).toEqual(found);
    const all = [...numbers.values()].sort();
    expect(await valuesOf('/receipts?type=SALE,REFUND', 'receipt_number')).toEqual(all);
    expect(await rows('/receipts?type=REFUND')).toEqual([]);
  });

  it('returns entries of the audit log about each actor, subject, action and type of subject', async () => {
    const admin = await makeUser(app.http, owner, { role: 'ADMIN', shop_ids: [] });
    for (const person of [admin, owner])
      await app.http.patch('/organization', {
        token: person.token,
        body: { name: `Of ${person.userId}` },
      });
    const both = [admin.userId, owner.userId].sort();
    const actors = both.map((id) => `actor_id=${id}`).join('&');
    expect(await valuesOf(`/audit-log?${actors}`, 'actor_id')).toEqual(both);
    const actions = ['organization.updated', 'user.created'];
    expect(await valuesOf(`/audit-log?action=${actions.join()}`, 'action')).toEqual(actions);
    const types = ['organization', 'shop'];
    const typed = `/audit-log?subject_type=${types.join()}&${actors}`;
    expect(await valuesOf(typed, 'subject_type')).toEqual(types);
    const subjects = [admin.userId, place.shopId].sort();
    const query = subjects.map((id) => `subject_id=${id}`).join('&');
    expect(await valuesOf(`/audit-log?${query}`, 'subject_id')).toEqual(subjects);
    expect(await valuesOf(`/audit-log?${query}&actor_id=${owner.userId}`, 'actor_id')).toEqual([
      owner.userId,
    ]);
  });

  it('returns people with any of the roles', async () => {
    await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [place.shopId] });
    expect(await valuesOf('/users?role=MANAGER,EMPLOYEE', 'role')).toEqual(['EMPLOYEE', 'MANAGER']);
    expect(await valuesOf('/users?role=ADMIN', 'role')).toEqual(['ADMIN']);
    const counted = await app.http.get('/users?role=MANAGER&include_total=true', {
      token: owner.token,
    });
    expect(counted.json['total']).toEqual({ row_count: 1 });
  });

  it('returns targets for each figure and period', async () => {
    for (const [kpi, period] of [
      ['net_sales', 'DAY'],
      ['total_receipts', 'WEEK'],
      ['aov', 'MONTH'],
    ]) {
      const body = { kpi, period, direction: 'AT_LEAST', value: 5 };
      const made = await app.http.post('/targets', { token: owner.token, body });
      expectStatus(made, 201);
    }
    expect(await valuesOf('/targets?kpi=net_sales,aov', 'kpi')).toEqual(['aov', 'net_sales']);
    expect(await valuesOf('/targets?period=DAY,WEEK', 'period')).toEqual(['DAY', 'WEEK']);
  });

  it('returns hours of each person, and requests of each status', async () => {
    const clocks = [await place.hire(), await place.hire(), await place.hire()];
    const shop_id = place.shopId;
    const times = { start_at: minutesAgo(300), end_at: minutesAgo(120), shop_id };
    for (const clock of clocks) {
      const shiftId = String(expectStatus(await clock.add(times), 201).json['id']);
      const asked = await propose(app.http, clock.person, { shiftId, end_at: minutesAgo(60) });
      if (clock === clocks[2])
        expectStatus(
          await app.http.post(`/correction-requests/${String(asked.json['id'])}/withdraw`, {
            token: clock.person.token,
          }),
          200,
        );
    }
    const ids = clocks.slice(0, 2).map(({ person }) => person.userId);
    const [from, to] = [minutesAgo(2_880), minutesAgo(-1_440)].map((at) => at.slice(0, 10));
    const people = ids.map((id) => `user_id=${id}`).join('&');
    const hours = `/timesheets?from=${from}&to=${to}&${people}&shop_id=${shop_id}`;
    expect(await valuesOf(hours, 'user_id')).toEqual(ids.sort());
    expect(await rows('/correction-requests?status=OPEN,WITHDRAWN')).toHaveLength(3);
    expect(await rows('/correction-requests?status=OPEN,AGREED')).toHaveLength(2);
    expect(await rows('/correction-requests?side=WORKER,MANAGER')).toHaveLength(3);
    const refused = await app.http.get(`${hours}&shop_id=${owner.userId}`, {
      token: owner.token,
    });
    expectStatus(refused, 404);
  });

  /** Three shops, each with somebody who works there alone. */
  async function threeShops(): Promise<{ ids: string[]; clocks: TimeClock[]; query: string }> {
    const ids = [await place.openShop(), await place.openShop(), await place.openShop()];
    const clocks = await Promise.all(ids.map((id) => place.hire([id])));
    const query = ids
      .slice(0, 2)
      .map((id) => `shop_id=${id}`)
      .join('&');
    return { ids, clocks: clocks.map((clock) => clock.under(owner)), query };
  }

  it('returns sessions of each status', async () => {
    const clock = await place.hire();
    await clock.worked(50, 40);
    await clock.worked(30);
    const of = `/sessions?user_id=${clock.person.userId}`;
    for (const both of ['status=OPEN,CLOSED', 'status=OPEN&status=CLOSED', 'status=all'])
      expect(await valuesOf(`${of}&${both}`, 'status')).toEqual(['CLOSED', 'OPEN']);
    expect(await valuesOf(`${of}&status=CLOSED`, 'status')).toEqual(['CLOSED']);
    expect(await valuesOf(of, 'status')).toEqual(['OPEN']);
  });

  it('returns exceptions of each shop and about each person', async () => {
    const { ids, clocks, query } = await threeShops();
    for (const [index, { person }] of clocks.entries())
      await makeSale(app.http, person, { shopId: ids[index] ?? '', body: saleBody({}) });
    expect(await valuesOf(`/kpis/exceptions?${query}`, 'shop_id')).toEqual(ids.slice(0, 2).sort());
    const people = clocks.slice(1).map(({ person }) => person.userId);
    const about = people.map((id) => `user_id=${id}`).join('&');
    expect(await valuesOf(`/kpis/exceptions?${about}`, 'user_id')).toEqual(people.sort());
    const both = await app.http.get(`/kpis/exceptions?${about}&${query}`, { token: owner.token });
    expect(both.json).toMatchObject({
      data: [{ shop_id: ids[1], user_id: clocks[1]?.person.userId }],
    });
    const counts = both.json['counts'] as { kind: string; open: number }[];
    expect(counts.find(({ kind }) => kind === 'SALE_WITHOUT_SHIFT')?.open).toBe(1);
    const foreign = `/kpis/exceptions?${query}&shop_id=${owner.userId}`;
    expectStatus(await app.http.get(foreign, { token: owner.token }), 404);
  });

  it('shows who is at work in each shop, and counts a day of both shops once', async () => {
    const { ids, clocks, query } = await threeShops();
    const userIds = clocks.slice(0, 2).map(({ person }) => person.userId);
    expect(await valuesOf(`/activity/live?${query}`, 'user_id')).toEqual(userIds.sort());
    const foreign = `/activity/live?${query}&shop_id=${owner.userId}`;
    expectStatus(await app.http.get(foreign, { token: owner.token }), 404);
    const [first, second] = clocks;
    await first?.add({ shop_id: ids[0], start_at: minutesAgo(600), end_at: minutesAgo(550) });
    await second?.add({ shop_id: ids[1], start_at: minutesAgo(600), end_at: minutesAgo(550) });
    const path = `/users/${first?.person.userId ?? ''}/shops`;
    const shop_ids = ids.slice(0, 2);
    expectStatus(await app.http.put(path, { token: owner.token, body: { shop_ids } }), 200);
    await first?.add({ shop_id: ids[1], start_at: minutesAgo(540), end_at: minutesAgo(530) });
    const [from, to] = [minutesAgo(1_440), minutesAgo(0)].map((at) => at.slice(0, 10));
    const days = async (shops: string): Promise<unknown> => {
      const asked = `/activity/summary?from=${from}&to=${to}&${shops}`;
      return expectStatus(await app.http.get(asked, { token: owner.token }), 200).json['days'];
    };
    expect([
      await days(query),
      await days(`shop_id=${ids[0]}`),
      await days(`shop_id=${ids[1]}`),
    ]).toEqual([2, 1, 2]);
  });

  it('compares the schedules of several shops, each by itself', async () => {
    const { ids, clocks, query } = await threeShops();
    const [clock] = clocks;
    const { token } = owner;
    const user_id = clock?.person.userId;
    const times = { start_at: minutesAgo(600), end_at: minutesAgo(540) };
    const plan = { ...times, user_id, shop_id: ids[0] };
    const { json: planned } = expectStatus(
      await app.http.post('/schedules', { token, body: plan }),
      201,
    );
    const published = { shop_id: ids[0], schedule_ids: [planned['id']] };
    expectStatus(await app.http.post('/schedules/publish', { token, body: published }), 200);
    const path = `/users/${user_id ?? ''}/shops`;
    const shop_ids = ids.slice(0, 2);
    expectStatus(await app.http.put(path, { token, body: { shop_ids } }), 200);
    expectStatus(
      await (clock?.add({ ...times, shop_id: ids[1] }) ?? Promise.reject(new Error())),
      201,
    );
    const [from, to] = [minutesAgo(2_880), minutesAgo(-1_440)].map((at) => at.slice(0, 10));
    const range = `/schedules/attendance?from=${from}&to=${to}`;
    const both = expectStatus(await app.http.get(`${range}&${query}`, { token }), 200).json;
    expect(both).toMatchObject({
      ...{ shop_id: null, shop: null, counts: { planned: 1, missing: 1, unplanned: 1 } },
      data: [
        { schedule_id: planned['id'], status: 'MISSING', shop: { id: ids[0], time_zone: 'UTC' } },
      ],
      unplanned: [{ user_id, shop_id: ids[1], shop: { id: ids[1], time_zone: 'UTC' } }],
    });
    const one = expectStatus(await app.http.get(`${range}&shop_id=${ids[0]}`, { token }), 200).json;
    expect(one).toMatchObject({ shop_id: ids[0], shop: { id: ids[0] }, counts: { unplanned: 0 } });
    const many = Array.from({ length: 11 }, () => `shop_id=${randomUUID()}`).join('&');
    const month = `/schedules/attendance?from=2026-03-01&to=2026-03-31&${many}`;
    const refused = expectStatus(await app.http.get(month, { token }), 400);
    expect(refused.json['errors']).toMatchObject([
      { path: 'shop_id', code: 'max_shop_days', params: { max: 310 } },
    ]);
  });

  it('counts the alerts of each shop', async () => {
    const probe = await DatabaseProbe.connect();
    try {
      const { ids, clocks, query } = await threeShops();
      for (const [index, { person }] of clocks.entries()) {
        const about = { userId: person.userId, shopId: ids[index] ?? '' };
        await insertAlertAndQuestion(probe, owner, about);
      }
      const open = async (shops: string): Promise<unknown> => {
        const answer = await app.http.get(`/alerts/counts?${shops}`, { token: owner.token });
        return expectStatus(answer, 200).json['open'];
      };
      expect([await open(query), await open(`shop_id=${ids[2]}`)]).toEqual([2, 1]);
    } finally {
      await probe.close();
    }
  });
});
