import type {
  ExceptionPage,
  ExceptionView,
} from '../../../src/features/exceptions/exceptions.dto.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal, Till } from '../../support/till.js';
import { makeHours, type Hours } from '../../support/work.js';

const LINES = [{ sku: 'A', qty: 1, unit_price: 4 }];
const MARCH = 'from=2026-03-01&to=2026-03-31';

describe('exceptions', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let hours: Hours;
  let seller: Person;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  beforeEach(async () => {
    hours = await makeHours(app.http, probe, { name: 'Corner' });
    seller = await hours.person();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  async function page(query = MARCH, person = hours.owner): Promise<ExceptionPage> {
    const answer = await app.http.get(`/kpis/exceptions?${query}`, { token: person.token });
    return expectStatus(answer, 200).json as unknown as ExceptionPage;
  }

  async function only(person = hours.owner): Promise<ExceptionView> {
    const [one, ...others] = (await page(MARCH, person)).data;
    if (!one || others.length > 0) throw new Error(`${others.length + 1} exceptions, or none`);
    return one;
  }

  function answer(
    id: string,
    person: Person,
    { once: key, ...body }: Record<string, unknown> & { readonly once?: string },
  ): ReturnType<TestApp['http']['post']> {
    return app.http.post(`/kpis/exceptions/${id}/answers`, {
      token: person.token,
      body,
      ...(key === undefined ? {} : { key }),
    });
  }

  async function sell(at: string, person = seller): Promise<string> {
    const { id } = await new Till(app.http, person, hours.shopId).sell(LINES, { occurred_at: at });
    return id;
  }

  it('include sales without a shift, one for each person and day, with their receipts', async () => {
    const receipts = [await sell('2026-03-02T10:00:00Z'), await sell('2026-03-02T12:00:00Z')];
    await sell('2026-03-03T10:00:00Z');
    await hours.work({ startAt: '2026-03-03T09:00:00Z', endAt: '2026-03-03T12:00:00Z' }, seller);
    const { sales, ...one } = await only();
    expect(one).toEqual({
      key: `SALE_WITHOUT_SHIFT.${hours.shopId}.${seller.userId}.2026-03-02`,
      ...{ kind: 'SALE_WITHOUT_SHIFT', shop_id: hours.shopId, user_id: seller.userId },
      ...{ shop: { id: hours.shopId, name: 'Corner', time_zone: 'UTC' } },
      ...{ user: { id: seller.userId, name: 'A employee' } },
      ...{ date: '2026-03-02', state: 'OPEN', is_current: true, answers: [] },
      ...{ evidence: null, refunds: null, platform_time: null },
    });
    expect(sales).toEqual({
      ...{ receipts_count: 2, total: 8, currency: 'EUR', receipt_ids: receipts },
      ...{ first_at: '2026-03-02T10:00:00.000Z', last_at: '2026-03-02T12:00:00.000Z' },
      ...{ after_shift_id: null, after_end_at: null },
    });
  });

  it('include sales up to four hours after a clock-out, also over midnight, only in the shop of the shift', async () => {
    const night = { startAt: '2026-03-02T20:00:00Z', endAt: '2026-03-02T23:00:00Z' };
    const shiftId = await hours.work(night, seller);
    await sell('2026-03-02T23:30:00Z');
    await sell('2026-03-03T02:59:59Z');
    const later = await sell('2026-03-03T03:00:00Z');
    const { data, counts } = await page();
    expect(data.map(({ key, sales }) => [key.split('.')[0], sales?.receipts_count])).toEqual([
      ['SALE_WITHOUT_SHIFT', 1],
      ['SALE_AFTER_CLOCK_OUT', 2],
    ]);
    expect(data[0]?.sales?.receipt_ids).toEqual([later]);
    expect(data[1]?.sales).toMatchObject({
      after_shift_id: shiftId,
      after_end_at: '2026-03-02T23:00:00.000Z',
    });
    expect(counts.filter(({ open }) => open > 0)).toEqual([
      { kind: 'SALE_WITHOUT_SHIFT', open: 1, answered: 0, closed: 0 },
      { kind: 'SALE_AFTER_CLOCK_OUT', open: 1, answered: 0, closed: 0 },
    ]);
  });

  it('show a shift to confirm with its evidence, each sign with its time and id, in one response', async () => {
    const times = { startAt: '2026-03-02T09:00:00Z', endAt: '2026-03-02T13:00:00.001Z' };
    const shiftId = await hours.work(
      {
        ...{ ...times, isPending: true },
        breaks: [{ startAt: '2026-03-02T11:00:00Z', endAt: '2026-03-02T11:20:00Z' }],
        sessions: [{ startAt: '2026-03-02T09:00:00Z', endAt: '2026-03-02T12:00:00Z' }],
      },
      seller,
    );
    const plan = {
      ...{ shop_id: hours.shopId, user_id: seller.userId },
      ...{ start_at: '2026-03-02T09:00:00Z', end_at: '2026-03-02T17:00:00Z' },
    };
    const { token } = hours.owner;
    const planned = expectStatus(await app.http.post('/schedules', { token, body: plan }), 201);
    const week = { shop_id: hours.shopId, from: '2026-03-02', to: '2026-03-08' };
    expectStatus(await app.http.post('/schedules/publish', { token, body: week }), 200);
    // It arrives after the shift was closed, and is later than the end.
    const receiptId = await sell('2026-03-02T16:00:00Z');
    // The sale of another day is no sign of this shift.
    await sell('2026-03-04T16:00:00Z');
    const { data } = await page('from=2026-03-02&to=2026-03-02&kind=SUGGESTED_CLOCK_OUT');
    const evidence = data[0]?.evidence;
    expect(evidence).toMatchObject({
      ...{ shift_id: shiftId, needs_confirmation: true, end_source: 'AUTO', version: 1 },
      last_receipt: { id: receiptId, at: '2026-03-02T16:00:00.000Z' },
      last_session: { at: '2026-03-02T12:00:00.000Z' },
      last_break: { at: '2026-03-02T11:20:00.000Z' },
      last_activity: null,
      planned_end: { id: planned.json['id'], at: '2026-03-02T17:00:00.000Z' },
      suggested_end_at: '2026-03-02T16:00:00.001Z',
    });
    const alone = await app.http.get(`/shifts/${shiftId}/evidence`, { token: seller.token });
    expect(expectStatus(alone, 200).json).toEqual(evidence);
    const other = await hours.person();
    const hidden = await app.http.get(`/shifts/${shiftId}/evidence`, { token: other.token });
    expect(refusal(hidden)).toEqual([404, 'NOT_FOUND']);
  });

  it('are visible to and answered by their person and the managers of the shop, and nobody else', async () => {
    const colleague = await hours.person();
    const [manager, elsewhere] = [
      await hours.person('MANAGER'),
      await makeUser(app.http, hours.owner, { role: 'MANAGER' }),
    ];
    await sell('2026-03-02T10:00:00Z');
    await sell('2026-03-02T11:00:00Z', colleague);
    const seen = await app.http.get(`/kpis/exceptions?${MARCH}`, { token: seller.token });
    const [own, ...others] = seen.json['data'] as ExceptionView[];
    expect([own?.user_id, others]).toEqual([seller.userId, []]);
    // Not even the number of colleagues' exceptions is in the bytes.
    expect(seen.text).not.toContain(colleague.userId);
    expect((await page(MARCH, elsewhere)).data).toEqual([]);
    const id = own?.key ?? '';
    for (const stranger of [colleague, elsewhere]) {
      expect(refusal(await answer(id, stranger, { choice: 'IN_ORDER' }))).toEqual([
        404,
        'NOT_FOUND',
      ]);
    }
    const closing = { choice: 'IN_ORDER', closes: true };
    expect(refusal(await answer(id, seller, closing))).toEqual([403, 'FORBIDDEN']);
    const said = { choice: 'FORGOTTEN', note: 'The till was not working' };
    const first = expectStatus(await answer(id, seller, { ...said, once: 'one' }), 200);
    expect(first.json['state']).toBe('ANSWERED');
    expect((await answer(id, seller, { ...said, once: 'one' })).text).toBe(first.text);
    // Sent again without a key it is the same answer too.
    expect(expectStatus(await answer(id, seller, said), 200).json['answers']).toHaveLength(1);
    expectStatus(await answer(id, manager, closing), 200);
    const shown = await app.http.get(`/kpis/exceptions/${id}`, { token: seller.token });
    const { state, answers } = shown.json as unknown as ExceptionView;
    expect(state).toBe('CLOSED');
    expect(answers.map(({ author }) => author)).toEqual([
      { id: seller.userId, name: 'A employee' },
      { id: manager.userId, name: 'A manager' },
    ]);
    expect(answers.map((one) => [one.is_by_person, one.choice, one.note, one.closes])).toEqual([
      [true, 'FORGOTTEN', 'The till was not working', false],
      [false, 'IN_ORDER', null, true],
    ]);
    const log = await app.http.get('/audit-log', { token: hours.owner.token });
    expect(log.text).toContain('exception.answered');
    expect(log.text).toContain('exception.closed');
    expect((await page(`${MARCH}&state=CLOSED`, manager)).data.map((one) => one.key)).toEqual([id]);
  });

  it('can be closed only by an ADMIN if they are about a manager', async () => {
    const manager = await hours.person('MANAGER');
    await sell('2026-03-02T10:00:00Z', manager);
    const { key: id } = await only();
    const closing = { choice: 'IN_ORDER', closes: true };
    expect(refusal(await answer(id, manager, closing))).toEqual([403, 'FORBIDDEN']);
    expectStatus(await answer(id, hours.owner, closing), 200);
  });

  it('are reopened when a late sale changes their facts, and disappear when a correction explains them', async () => {
    await sell('2026-03-02T10:00:00Z');
    const { key: id } = await only();
    expectStatus(await answer(id, hours.owner, { choice: 'IN_ORDER', closes: true }), 200);
    expect((await only()).state).toBe('CLOSED');
    await sell('2026-03-02T10:30:00Z');
    const reopened = await only();
    expect([reopened.state, reopened.answers.map((one) => one.is_current)]).toEqual([
      'OPEN',
      [false],
    ]);
    await hours.work({ startAt: '2026-03-02T09:00:00Z', endAt: '2026-03-02T12:00:00Z' }, seller);
    expect((await page()).data).toEqual([]);
    const { token } = seller;
    const past = await app.http.get(`/kpis/exceptions/${id}`, { token });
    expect(past.json).toMatchObject({
      key: id,
      is_current: false,
      shop: { name: 'Corner' },
      user: { id: seller.userId, name: 'A employee' },
      sales: null,
      date: '2026-03-02',
    });
    expect(past.json['answers']).toHaveLength(1);
    expect(refusal(await answer(id, seller, { choice: 'OTHER' }))).toEqual([409, 'EXCEPTION_GONE']);
  });

  it('are paginated without gaps or repeats', async () => {
    for (let day = 10; day < 15; day += 1) await sell(`2026-03-${day}T10:00:00Z`);
    const all = (await page()).data.map(({ key }) => key);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = `${MARCH}&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { data, next_cursor } = await page(query);
      paged.push(...data.map(({ key }) => key));
      cursor = next_cursor;
    }
    expect(all).toHaveLength(5);
    expect(paged).toEqual(all);
    const dates = all.map((id) => id.split('.')[3]);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it.each([
    ['period', 'period=today&from=2026-03-01&to=2026-03-02'],
    ['period', 'period=this_year'],
    ['from', 'from=2026-03-01'],
    ['to', 'to=2026-03-01'],
    ['to', 'from=2026-01-01&to=2026-04-30'],
    ['kind', 'kind=NO_SUCH'],
  ])('are refused with the wrong field: %s (%s)', async (path, query) => {
    const { token } = hours.owner;
    const refused = await app.http.get(`/kpis/exceptions?${query}`, { token });
    expect([refused.status, faultPaths(refused)]).toEqual([400, [path]]);
  });

  it.each([
    'nothing',
    'SALE_WITHOUT_SHIFT.a.b.c',
    'REFUND_RATE.00000000-0000-4000-8000-000000000000.00000000-0000-4000-8000-000000000000.2026-13',
    'SALE_WITHOUT_SHIFT.00000000-0000-4000-8000-000000000000.00000000-0000-4000-8000-000000000000.2026-02-31',
  ])('are not found under the id %s', async (id) => {
    const { token } = hours.owner;
    expect(refusal(await app.http.get(`/kpis/exceptions/${id}`, { token }))).toEqual([
      404,
      'NOT_FOUND',
    ]);
  });
});
