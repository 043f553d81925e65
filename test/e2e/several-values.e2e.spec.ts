import { propose } from '../support/correction-requests.js';
import { expectStatus, makeSale, makeUser, saleBody, type Person } from '../support/makers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { minutesAgo, Workplace } from '../support/workplace.js';

type Row = Readonly<Record<string, unknown>>;

describe('a filter with several values', () => {
  let app: TestApp;
  let place: Workplace;
  let owner: Person;
  beforeAll(async () => {
    app = await startTestApp();
    place = await Workplace.open(app.http);
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
});
