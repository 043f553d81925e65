import { expectStatus, makeShop, makeUser, type Person } from '../support/makers.js';
import { Team } from '../support/team.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

type Row = Readonly<Record<string, unknown>>;

describe('names next to ids', () => {
  let app: TestApp;
  let team: Team;
  let user: Row;
  let shop: Row;
  beforeAll(async () => {
    app = await startTestApp();
    team = await Team.make(app.http, { name: 'Corner', time_zone: 'Europe/Madrid' });
    user = { id: team.employee.userId, name: 'A employee' };
    shop = { id: team.shopId, name: 'Corner', time_zone: 'Europe/Madrid' };
  });
  afterAll(() => app.close());

  async function get(path: string, by: Person = team.manager): Promise<Row> {
    return expectStatus(await app.http.get(path, { token: by.token }), 200).json;
  }

  async function rows(path: string, by?: Person): Promise<Row[]> {
    return (await get(path, by))['data'] as Row[];
  }

  async function post(path: string, body: object, by = team.manager): Promise<Row> {
    const answer = await app.http.post(path, { token: by.token, body });
    expect([path, answer.status < 300, answer.text.slice(0, 200)]).toEqual([
      path,
      true,
      expect.any(String),
    ]);
    return answer.json;
  }

  it('are in shifts, their sessions and their history, however they are read', async () => {
    const started = await post('/shifts/start', {}, team.employee);
    const path = `/shifts/${String(started['id'])}`;
    const [listed] = await rows(`/shifts?user_id=${team.employee.userId}`);
    const [session] = await rows('/sessions');
    const sessionPath = `/sessions/${String(session?.['id'])}`;
    const current = await get('/shifts/current', team.employee);
    for (const shown of [started, listed, await get(path), current, session]) {
      expect(shown).toMatchObject({ user_id: user['id'], user, shop_id: shop['id'], shop });
    }
    expect(await get(sessionPath, team.employee)).toMatchObject({ user, shop });
    expect(started['sessions']).toMatchObject([{ user, shop }]);
    const ended = await post('/shifts/end', {}, team.employee);
    expect(ended).toMatchObject({ user, shop, sessions: [{ user, shop }] });
    const reason = 'A test';
    const version = ended['version'];
    expect(await post(`${path}/void`, { reason, version })).toMatchObject({ user, shop });
    const actor = { id: team.manager.userId, name: 'A manager' };
    expect(await rows(`${path}/history`)).toMatchObject([{ kind: 'VOIDED', actor }]);
  });

  it("include for people the shop's zone, at work or not, and the organization's zone without a shop", async () => {
    const { owner, employee } = team;
    await post('/shifts/start', {}, employee);
    const live = await rows('/activity/live');
    const zones = (rows: readonly Row[], id: string) =>
      new Map(rows.map((row) => [row[id], row['time_zone']]));
    expect(zones(live, 'user_id').get(employee.userId)).toBe('Europe/Madrid');
    expect(zones(live, 'user_id').get(team.manager.userId)).toBeNull();
    await post('/shifts/end', {}, employee);
    const { time_zone: own } = await get('/organization', owner);
    const people = zones(await rows('/users', owner), 'id');
    expect(people.get(employee.userId)).toBe('Europe/Madrid');
    expect(people.get(owner.userId)).toBe(own);
    expect(own).not.toBe('Europe/Madrid');
  });

  it('are in plans and in attendance', async () => {
    const plan = await team.plan();
    await team.publish({ from: '2026-03-01', to: '2026-03-07' });
    const days = 'from=2026-03-01&to=2026-03-07';
    const [listed] = await rows(`/schedules?${days}`);
    for (const shown of [plan, listed, await get(`/schedules/${plan.id}`)]) {
      expect(shown).toMatchObject({ user_id: user['id'], user, shop_id: shop['id'], shop });
    }
    const attendance = await get(`/schedules/attendance?${days}&shop_id=${team.shopId}`);
    expect(attendance).toMatchObject({ shop, data: [{ user }] });
  });

  it('are in the audit log, for people and each thing that has a name', async () => {
    const { owner } = team;
    const actor = { id: owner.userId, name: (await get('/auth/me', owner))['name'] };
    const about = (id: unknown): Promise<Row[]> =>
      rows(`/audit-log?subject_id=${String(id)}`, owner);
    expect((await about(shop['id'])).at(-1)).toMatchObject({
      actor,
      subject: { id: team.shopId, name: 'Corner' },
    });
    expect((await about(user['id'])).at(-1)).toMatchObject({ actor, subject: user });
    for (const [path, body] of [
      ['/break-types', { name: 'Lunch', is_paid: false }],
      ['/products', { sku: 'TEA', name: 'Tea', price: 2, currency: 'EUR' }],
      ['/platforms', { name: 'Parcels', host_patterns: ['parcels.example'] }],
    ] as const) {
      const { id, name } = await post(path, body, owner);
      expect(await about(id)).toMatchObject([{ actor, subject: { id, name } }]);
    }
    const month = { amount: 2000, unit: 'MONTH', valid_from: '2026-03-01' };
    const wage = await post(`/users/${team.employee.userId}/wages`, month, owner);
    expect(await about(wage['id'])).toMatchObject([{ actor, subject: null }]);
    const failed = { email: team.employee.email, password: 'wrong-horse-battery' };
    expectStatus(await app.http.post('/auth/login', { body: failed }), 401);
    const [entry] = await rows('/audit-log?action=auth.sign-in-failed', owner);
    expect(entry).toMatchObject({ actor: null, subject: user });
  });
});

describe('the list of colleagues', () => {
  let app: TestApp;
  let team: Team;
  beforeAll(async () => {
    app = await startTestApp();
    team = await Team.make(app.http);
  });
  afterAll(() => app.close());

  async function names(by: Person, query = ''): Promise<unknown[]> {
    const answer = await app.http.get(`/colleagues${query}`, { token: by.token });
    return expectStatus(answer, 200).json['data'] as unknown[];
  }

  it('shows an EMPLOYEE the active people of their shops by name, and nothing else about them', async () => {
    const elsewhere = await makeShop(app.http, team.owner);
    await makeUser(app.http, team.owner, { role: 'EMPLOYEE', shop_ids: [elsewhere] });
    const left = await makeUser(app.http, team.owner, { role: 'MANAGER', shop_ids: [team.shopId] });
    const own = { id: team.employee.userId, name: 'A employee' };
    const boss = { id: team.manager.userId, name: 'A manager' };
    expect(await names(team.employee)).toContainEqual({ id: left.userId, name: 'A manager' });
    const body = { is_active: false };
    const gone = app.http.patch(`/users/${left.userId}`, { token: team.owner.token, body });
    expectStatus(await gone, 200);
    expect(await names(team.employee)).toEqual([own, boss]);
    expect(await names(team.employee, `?shop_id=${team.shopId}&search=ÉMPL`)).toEqual([own]);
    const foreign = await app.http.get(`/colleagues?shop_id=${elsewhere}`, {
      token: team.employee.token,
    });
    expect([foreign.status, foreign.json['code']]).toEqual([404, 'NOT_FOUND']);
  });
});
