import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal } from '../../support/till.js';
import { makeHours, periodOf, type Hours } from '../../support/work.js';

const [MONDAY, SUNDAY] = ['2026-03-02', '2026-03-08'];
const NOBODY = {
  locked_by: null,
  locked_at: null,
  reopened_by: null,
  reopened_at: null,
  reopen_reason: null,
};
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

describe('a period of approved hours', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let hours: Hours;
  let manager: Person;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  beforeEach(async () => {
    hours = await makeHours(app.http, probe);
    manager = await hours.person('MANAGER');
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  const lock = (id: string, body = {}, person?: Person) => hours.post(`/${id}/lock`, body, person);
  const reopen = (id: string, body = {}, person?: Person) =>
    hours.post(`/${id}/reopen`, { reason: 'Wrong', ...body }, person);
  const get = (path: string, person?: Person) => hours.get(`/periods${path}`, person);

  it('is approved by a MANAGER, locked by an ADMIN and reopened with a reason, and all of it is logged', async () => {
    const answer = expectStatus(await hours.approve(MONDAY, SUNDAY, manager), 201);
    const approved = periodOf(answer);
    expect(approved).toEqual({
      id: approved.id,
      shop_id: hours.shopId,
      from: MONDAY,
      to: SUNDAY,
      status: 'APPROVED',
      approved_by: manager.userId,
      approved_at: expect.stringMatching(INSTANT),
      ...NOBODY,
      version: 1,
    });
    expect(answer.headers.get('location')).toBe(`/timesheets/periods/${approved.id}`);
    const locked = periodOf(expectStatus(await lock(approved.id, { version: 1 }), 200));
    expect(locked).toEqual({
      ...approved,
      status: 'LOCKED',
      locked_by: hours.owner.userId,
      locked_at: expect.stringMatching(INSTANT),
      version: 2,
    });
    const reopened = periodOf(
      expectStatus(await reopen(approved.id, { reason: 'A shift was missing', version: 2 }), 200),
    );
    expect(reopened).toEqual({
      ...locked,
      status: 'REOPENED',
      reopened_by: hours.owner.userId,
      reopened_at: expect.stringMatching(INSTANT),
      reopen_reason: 'A shift was missing',
      version: 3,
    });
    expect(periodOf(await get(`/${approved.id}`))).toEqual(reopened);
    const entries = await probe.rows(
      `SELECT action, actor_id, subject_type, subject_id, details FROM audit_log
       WHERE organization_id = $1 AND action LIKE 'timesheet.%' ORDER BY occurred_at`,
      [hours.owner.organizationId],
    );
    const about = { subject_type: 'timesheet', subject_id: approved.id };
    const days = { shop_id: hours.shopId, from: MONDAY, to: SUNDAY };
    const { userId } = hours.owner;
    expect(entries).toEqual([
      { action: 'timesheet.approved', actor_id: manager.userId, ...about, details: days },
      { action: 'timesheet.locked', actor_id: userId, ...about, details: days },
      {
        action: 'timesheet.reopened',
        actor_id: userId,
        ...about,
        details: { ...days, reason: 'A shift was missing', before: { status: 'LOCKED' } },
      },
    ]);
  });

  it('marks its days as approved or locked in the timesheet, by the weakest shift', async () => {
    const there = await hours.nextShop();
    const at = (date: string, hour: number) => ({
      startAt: `${date}T${hour}:00:00Z`,
      endAt: `${date}T${hour}:30:00Z`,
    });
    const [onlyHere, both] = [MONDAY, '2026-03-03'];
    await hours.work(at(onlyHere, 10));
    await hours.work(at(both, 10));
    await there.work(at(both, 12));
    await hours.work(at('2026-03-09', 10));
    const approvals = async (): Promise<unknown[]> =>
      (await hours.sheet('from=2026-03-01&to=2026-03-31')).days.map((day) => day.approval);
    const here = await hours.approved(MONDAY, SUNDAY);
    expect(await approvals()).toEqual(['APPROVED', 'OPEN', 'OPEN']);
    await there.approved('2026-03-03', '2026-03-03');
    await lock(here.id);
    expect(await approvals()).toEqual(['LOCKED', 'APPROVED', 'OPEN']);
    await reopen(here.id);
    expect(await approvals()).toEqual(['OPEN', 'OPEN', 'OPEN']);
  });

  it('can be approved again only after it was reopened', async () => {
    const first = await hours.approved(MONDAY, SUNDAY);
    for (const [from, to] of [
      [MONDAY, SUNDAY],
      [SUNDAY, '2026-03-15'],
      ['2026-02-23', MONDAY],
      ['2026-03-04', '2026-03-04'],
    ] as const) {
      expect(refusal(await hours.approve(from, to))).toEqual([409, 'PERIOD_OVERLAP']);
    }
    await reopen(first.id);
    const again = await hours.approved('2026-03-04', '2026-03-15');
    expect([again.status, again.version]).toEqual(['APPROVED', 1]);
    expect(periodOf(await get(`/${first.id}`)).status).toBe('REOPENED');
  });

  it('may touch others of the shop and overlap those of another one', async () => {
    const there = await hours.nextShop();
    await hours.approved(MONDAY, SUNDAY);
    await hours.approved('2026-03-09', '2026-03-15');
    await hours.approved('2026-03-01', '2026-03-01');
    await there.approved(MONDAY, SUNDAY);
    expect((await get('')).json['data']).toHaveLength(4);
  });

  it.each([
    ['is open', { startAt: '2026-03-04T08:00:00Z' }],
    [
      'waits for a confirmation',
      { startAt: '2026-03-04T08:00:00Z', endAt: '2026-03-04T09:00:00Z', isPending: true },
    ],
    ['is open since the night of its last day', { startAt: '2026-03-09T01:00:00Z', date: SUNDAY }],
  ])('is refused while a shift in it %s', async (_, shift) => {
    await hours.work(shift);
    expect(refusal(await hours.approve(MONDAY, SUNDAY))).toEqual([409, 'PERIOD_PENDING']);
    expect((await get('')).json['data']).toEqual([]);
  });

  it('does not wait for voided shifts, those of other days and those of other shops', async () => {
    const there = await hours.nextShop();
    const shift = { startAt: '2026-03-04T08:00:00Z', endAt: '2026-03-04T09:00:00Z' };
    await hours.work({ ...shift, isPending: true, isVoided: true });
    await hours.work({ ...shift, isPending: true, date: '2026-03-09' });
    await there.work({ startAt: '2026-03-04T10:00:00Z' });
    expect((await hours.approve(MONDAY, SUNDAY)).status).toBe(201);
  });

  it('is refused for days that have not ended in the shop, whatever the date elsewhere', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const eastward = await hours.nextShop({ time_zone: 'Pacific/Kiritimati' });
    const westward = await hours.nextShop({ time_zone: 'Etc/GMT+12', business_day_start: '23:59' });
    const day = (offset: number): string =>
      new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10);
    for (const [shop, notEnded, ended] of [
      [eastward, day(1), day(-1)],
      [westward, day(-1), day(-3)],
    ] as const) {
      const answer = await shop.approve(day(-5), notEnded);
      expect([refusal(answer), faultPaths(answer)]).toEqual([[400, 'VALIDATION_FAILED'], ['to']]);
      expect((await shop.approve(day(-5), ended)).status).toBe(201);
    }
  });

  it.each([
    ['to', { from: SUNDAY, to: MONDAY }],
    ['to', { from: '2026-01-01', to: '2026-04-03' }],
    ['from', { from: '2026-02-30', to: SUNDAY }],
    ['to', { from: MONDAY }],
    ['shop_id', { shop_id: 'x', from: MONDAY, to: SUNDAY }],
  ])('is refused with a wrong %s (%j)', async (path, fields) => {
    const answer = await hours.post('', { shop_id: hours.shopId, ...fields });
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([path]);
  });

  it('can only change from a matching state', async () => {
    const { id } = await hours.approved(MONDAY, SUNDAY);
    await lock(id);
    expect(refusal(await lock(id))).toEqual([409, 'PERIOD_STATUS_CONFLICT']);
    await reopen(id);
    for (const answer of [await lock(id), await reopen(id)]) {
      expect(refusal(answer)).toEqual([409, 'PERIOD_STATUS_CONFLICT']);
    }
    expect(periodOf(await get(`/${id}`)).version).toBe(3);
  });

  it('cannot be changed by someone who read an older version', async () => {
    const { id } = await hours.approved(MONDAY, SUNDAY);
    expect(refusal(await reopen(id, { version: 2 }))).toEqual([409, 'VERSION_CONFLICT']);
    await lock(id, { version: 1 });
    expect(refusal(await reopen(id, { version: 1 }))).toEqual([409, 'VERSION_CONFLICT']);
    expect(periodOf(await get(`/${id}`)).status).toBe('LOCKED');
  });

  it('can be reopened by a MANAGER unless it is locked, and locked only by an ADMIN', async () => {
    const first = await hours.approved(MONDAY, SUNDAY);
    expect((await reopen(first.id, {}, manager)).status).toBe(200);
    const second = await hours.approved(MONDAY, SUNDAY);
    expect(refusal(await lock(second.id, {}, manager))).toEqual([403, 'FORBIDDEN']);
    await lock(second.id);
    expect(refusal(await reopen(second.id, {}, manager))).toEqual([403, 'FORBIDDEN']);
    expect(periodOf(await get(`/${second.id}`)).status).toBe('LOCKED');
  });

  it('does not seem to exist in another shop, and an EMPLOYEE can read those of theirs', async () => {
    const there = await hours.nextShop();
    const [mine, theirs] = [
      await hours.approved(MONDAY, SUNDAY),
      await there.approved(MONDAY, SUNDAY),
    ];
    const employee = await hours.person();
    const stranger = (await makeHours(app.http, probe)).owner;
    for (const person of [manager, employee]) {
      expect((await get('', person)).json['data']).toEqual([mine]);
      expect(periodOf(await get(`/${mine.id}`, person))).toEqual(mine);
      expect(refusal(await get(`/${theirs.id}`, person))).toEqual([404, 'NOT_FOUND']);
      const filtered = await get(`?shop_id=${there.shopId}`, person);
      expect(refusal(filtered)).toEqual([404, 'NOT_FOUND']);
      const withMine = await get(`?shop_id=${hours.shopId}&shop_id=${there.shopId}`, person);
      expect(refusal(withMine)).toEqual([404, 'NOT_FOUND']);
    }
    expect(refusal(await reopen(theirs.id, {}, manager))).toEqual([404, 'NOT_FOUND']);
    const approving = await there.approve('2026-04-01', '2026-04-02', manager);
    expect(refusal(approving)).toEqual([404, 'NOT_FOUND']);
    for (const answer of [
      await get(`/${mine.id}`, stranger),
      await lock(mine.id, {}, stranger),
      await reopen(mine.id, {}, stranger),
      await hours.approve('2026-04-01', '2026-04-02', stranger),
      await lock(randomUUID()),
    ]) {
      expect(refusal(answer)).toEqual([404, 'NOT_FOUND']);
    }
    expect((await get('', stranger)).json['data']).toEqual([]);
    const forbidden = await hours.approve('2026-04-01', '2026-04-02', employee);
    expect(refusal(forbidden)).toEqual([403, 'FORBIDDEN']);
  });

  it('is listed with the latest days first, by shop, days and state, page by page', async () => {
    const there = await hours.nextShop();
    const [a, b] = [
      await hours.approved('2026-03-02', '2026-03-08'),
      await hours.approved('2026-03-16', '2026-03-22'),
    ];
    const c = await there.approved('2026-03-09', '2026-03-15');
    await lock(a.id);
    const ids = async (query: string): Promise<string[]> => {
      const { json } = expectStatus(await get(query), 200);
      return (json['data'] as { id: string }[]).map(({ id }) => id);
    };
    expect(await ids('')).toEqual([b.id, c.id, a.id]);
    expect(await ids(`?shop_id=${hours.shopId}`)).toEqual([b.id, a.id]);
    expect(await ids('?from=2026-03-08')).toEqual([b.id, c.id, a.id]);
    expect(await ids('?from=2026-03-15&to=2026-03-16')).toEqual([b.id, c.id]);
    expect(await ids('?to=2026-03-08')).toEqual([a.id]);
    expect(await ids('?status=LOCKED')).toEqual([a.id]);
    expect(await ids('?status=REOPENED')).toEqual([]);
    expect(await ids('?status=APPROVED&status=LOCKED')).toEqual([b.id, c.id, a.id]);
    expect(await ids('?status=LOCKED,REOPENED')).toEqual([a.id]);
    const both = `shop_id=${hours.shopId}&shop_id=${there.shopId}`;
    expect(await ids(`?${both}`)).toEqual([b.id, c.id, a.id]);
    expect(await ids(`?${both}&status=APPROVED`)).toEqual([b.id, c.id]);
    const first = await get('?limit=2');
    expect(await ids(`?limit=2&cursor=${String(first.json['next_cursor'])}`)).toEqual([a.id]);
    expect(faultPaths(await get('?from=2026-03-02&to=2026-03-01'))).toEqual(['to']);
    expect(faultPaths(await get('?status=OPEN'))).toEqual(['status']);
  });

  it('is approved once by a request that is repeated with its key', async () => {
    const { token } = hours.owner;
    const body = { shop_id: hours.shopId, from: MONDAY, to: SUNDAY };
    const send = () => app.http.post('/timesheets/periods', { token, body, key: 'once' });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.text]).toEqual([201, first.text]);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
  });
});
