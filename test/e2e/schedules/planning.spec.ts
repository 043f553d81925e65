import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, makeShop, makeUser } from '../../support/makers.js';
import { Team } from '../../support/team.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal } from '../../support/till.js';

describe('planning a shift', () => {
  let app: TestApp;
  let team: Team;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    team = await Team.make(app.http);
  });

  it('creates a draft and returns its location', async () => {
    const { token } = team.manager;
    const note = 'Delivery\nat 10';
    const made = expectStatus(await team.postPlan({ note }), 201);
    const path = `/schedules/${String(made.json['id'])}`;
    expect(made.headers.get('location')).toBe(path);
    expect(made.json).toEqual({
      id: expect.any(String),
      shop_id: team.shopId,
      shop: expect.objectContaining({ id: team.shopId }),
      user_id: team.employee.userId,
      user: expect.objectContaining({ id: team.employee.userId }),
      start_at: '2026-03-02T08:00:00.000Z',
      end_at: '2026-03-02T16:00:00.000Z',
      business_date: '2026-03-02',
      note,
      published_at: null,
      version: 1,
      created_at: expect.any(String),
      updated_at: made.json['created_at'],
    });
    expect((await app.http.get(path, { token })).text).toBe(made.text);
  });

  it('assigns a night to the business day on which it begins in the shop', async () => {
    const shop = { time_zone: 'Europe/Madrid', business_day_start: '04:00' };
    const bar = await Team.make(app.http, shop);
    const dateOf = async (start_at: string, end_at: string): Promise<string> =>
      (await bar.plan({ start_at, end_at })).business_date;
    // 22:00 to 06:00, over the hour that the clock skips.
    expect(await dateOf('2026-03-28T21:00:00Z', '2026-03-29T04:00:00Z')).toBe('2026-03-28');
    // 03:30 in summer time is still the evening before; 04:00 is the next day.
    expect(await dateOf('2026-04-01T01:30:00Z', '2026-04-01T02:00:00Z')).toBe('2026-03-31');
    expect(await dateOf('2026-04-01T02:00:00Z', '2026-04-01T03:00:00Z')).toBe('2026-04-01');
  });

  it.each([
    ['2026-03-02T08:00:00Z', '2026-03-02T08:00:00Z'],
    ['2026-03-02T08:00:00Z', '2026-03-02T07:00:00Z'],
    ['2026-03-02T08:00:00Z', '2026-03-03T08:00:00.001Z'],
  ])(
    'is refused from %s to %s, and a draft cannot be moved there either',
    async (start_at, end_at) => {
      const { id } = await team.plan();
      const times = { start_at, end_at };
      for (const answer of [await team.postPlan(times), await team.change(id, times)]) {
        expect(refusal(answer)).toEqual([422, 'SHIFT_TIMES_INVALID']);
        expect(faultPaths(answer)).toEqual(['end_at']);
      }
    },
  );

  it('may cover a whole day, even with 25 hours of local time', async () => {
    const madrid = await Team.make(app.http, { time_zone: 'Europe/Madrid' });
    const day = { start_at: '2026-10-24T22:00:00Z', end_at: '2026-10-25T22:00:00Z' };
    expect((await madrid.plan(day)).business_date).toBe('2026-10-25');
  });

  it.each([
    ['shop_id', { shop_id: 'x' }],
    ['user_id', { user_id: null }],
    ['start_at', { start_at: '2026-03-02' }],
    ['end_at', { end_at: undefined }],
    ['note', { note: '' }],
    ['published_at', { published_at: '2026-03-02T08:00:00Z' }],
  ])('is refused with a wrong %s', async (path, fields) => {
    const answer = await team.postPlan(fields);
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([path]);
  });

  it('is possible for people of the shop: a member or an ADMIN, and nobody who was deactivated', async () => {
    const { owner, shopId } = team;
    const shop_ids = [await makeShop(app.http, owner)];
    const outsider = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids });
    await team.plan({ user_id: owner.userId }, owner);
    const refused = await team.postPlan({ user_id: outsider.userId }, owner);
    expect(refusal(refused)).toEqual([422, 'NOT_A_MEMBER']);
    const path = `/users/${outsider.userId}`;
    const [{ token }, all] = [owner, [...shop_ids, shopId]];
    await app.http.put(`${path}/shops`, { token, body: { shop_ids: all } });
    await team.plan({ user_id: outsider.userId }, owner);
    await app.http.patch(path, { token, body: { is_active: false } });
    const later = { start_at: '2026-03-03T08:00:00Z', end_at: '2026-03-03T16:00:00Z' };
    const gone = await team.postPlan({ user_id: outsider.userId, ...later }, owner);
    expect(refusal(gone)).toEqual([422, 'NOT_A_MEMBER']);
  });

  it('is refused in an archived shop, like publishing, but existing plans can be moved away', async () => {
    const { owner, shopId } = team;
    const { token } = owner;
    const { id } = await team.plan();
    const other = await makeShop(app.http, owner);
    await app.http.post(`/shops/${shopId}/archive`, { token });
    const answers = [
      await team.postPlan({}, owner),
      await team.change(id, { note: 'closed' }, owner),
      await team.publish({ from: '2026-03-01', to: '2026-03-31' }, owner),
    ];
    for (const answer of answers) expect(refusal(answer)).toEqual([409, 'SHOP_ARCHIVED']);
    const away = await team.change(id, { shop_id: other, user_id: owner.userId }, owner);
    expect(away.json).toMatchObject({ shop_id: other, user_id: owner.userId, version: 2 });
  });

  it('may change single fields, which updates the business date, and null clears the note', async () => {
    const { id } = await team.plan({ note: 'Early' });
    const times = { start_at: '2026-03-05T22:00:00Z', end_at: '2026-03-06T06:00:00Z' };
    const moved = expectStatus(await team.change(id, times), 200);
    expect(moved.json).toMatchObject({ note: 'Early', business_date: '2026-03-05', version: 2 });
    const cleared = await team.change(id, { note: null });
    expect(cleared.json).toMatchObject({ note: null, user_id: team.employee.userId, version: 3 });
    const same = await team.change(id, { note: null, start_at: '2026-03-05T23:00:00+01:00' });
    expect(same.text).toBe(cleared.text);
  });

  it('can be undone by deleting the plan', async () => {
    const { token } = team.manager;
    const { id } = await team.plan();
    expect((await app.http.delete(`/schedules/${id}`, { token })).status).toBe(204);
    expect(refusal(await app.http.delete(`/schedules/${id}`, { token }))[0]).toBe(404);
    expect(refusal(await app.http.get(`/schedules/${id}`, { token }))[0]).toBe(404);
    await team.plan();
  });

  it('has one effect for a repeated key', async () => {
    const request = { token: team.manager.token, body: team.planBody(), key: randomUUID() };
    const first = expectStatus(await app.http.post('/schedules', request), 201);
    const second = await app.http.post('/schedules', request);
    expect(second.text).toBe(first.text);
    expect(await team.list(team.manager)).toHaveLength(1);
  });

  it('prevents the deletion of the shop', async () => {
    await team.plan();
    const answer = await app.http.delete(`/shops/${team.shopId}`, { token: team.owner.token });
    expect(refusal(answer)).toEqual([409, 'SHOP_IN_USE']);
  });

  it('is logged when plans are created, changed and deleted', async () => {
    const { token, userId } = team.manager;
    const { id } = await team.plan();
    await team.change(id, { end_at: '2026-03-02T17:00:00Z', note: 'Longer' });
    await team.change(id, { note: 'Longer' });
    await app.http.delete(`/schedules/${id}`, { token });
    const probe = await DatabaseProbe.connect();
    const entries = await probe.rows(
      `SELECT action, actor_id, subject_type, details FROM audit_log
       WHERE organization_id = $1 AND subject_id = $2 ORDER BY occurred_at`,
      [team.owner.organizationId, id],
    );
    await probe.close();
    const planned = {
      ...team.planBody(),
      start_at: '2026-03-02T08:00:00.000Z',
      end_at: '2026-03-02T16:00:00.000Z',
      note: null,
    };
    const longer = { end_at: '2026-03-02T17:00:00.000Z', note: 'Longer' };
    const before = { end_at: planned.end_at, note: null };
    const by = { actor_id: userId, subject_type: 'schedule' };
    expect(entries).toEqual([
      { ...by, action: 'schedule.created', details: { after: planned } },
      { ...by, action: 'schedule.updated', details: { before, after: longer } },
      { ...by, action: 'schedule.deleted', details: { before: { ...planned, ...longer } } },
    ]);
  });
});
