import type { SessionPage } from '../../../src/features/shifts/sessions/sessions.dto.js';
import type { SessionView } from '../../../src/features/shifts/shift-views.dto.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../../support/makers.js';
import { sessionsIn, setLastSeen, startSession, startShift } from '../../support/people-at-work.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';

/** Two shops: in the first one Ana with three devices, in the second one Luis with two. */
describe('the list of sessions', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let owner: Person;
  let shops: [string, string];
  let ana: Person;
  let luis: Person;
  let anas: [string, string, string];
  let luisOpen: string;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
    shops = [await makeShop(app.http, owner), await makeShop(app.http, owner)];
    ana = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shops[0]] });
    luis = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shops[1]] });
    await startShift(app.http, ana);
    const [first] = await ids(ana, '');
    const [second, third] = [await start(ana, shops[0]), await start(ana, shops[0])];
    anas = [first ?? '', second, third];
    luisOpen = await start(luis, shops[1]);
  });

  const start = (who: Person, shopId: string): Promise<string> =>
    startSession(app.http, who, shopId);

  async function list(who: Person, query: string): Promise<SessionView[]> {
    const answer = await app.http.get(`/sessions${query}`, { token: who.token });
    return sessionsIn(expectStatus(answer, 200), 'data');
  }

  async function ids(who: Person, query: string): Promise<string[]> {
    return (await list(who, query)).map(({ id }) => id);
  }

  async function end(who: Person, id: string): Promise<void> {
    expectStatus(await app.http.post(`/sessions/${id}/end`, { token: who.token }), 200);
  }

  it('shows an ADMIN who is connected where, latest first', async () => {
    const open = await list(owner, '');
    expect(open).toHaveLength(5);
    expect(open.map(({ id }) => id).slice(2)).toEqual([...anas].reverse());
    expect(open[0]).toMatchObject({ id: luisOpen, user_id: luis.userId, shop_id: shops[1] });
    const starts = open.map((session) => session.start_at);
    expect(starts).toEqual([...starts].sort().reverse());
    expect(new Set(open.map(({ status }) => status))).toEqual(new Set(['OPEN']));
  });

  it('shows an EMPLOYEE their own, and a MANAGER those of their shops and their own', async () => {
    expect(new Set((await list(ana, '')).map((one) => one.user_id))).toEqual(new Set([ana.userId]));
    const carla = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shops[0]] });
    expect(await ids(carla, '?status=all')).toEqual([]);
    const manager = await makeUser(app.http, owner, { role: 'MANAGER', shop_ids: [shops[0]] });
    expect(new Set(await ids(manager, ''))).toEqual(new Set(anas));
    const own = await start(manager, shops[0]);
    const body = { shop_ids: [shops[1]] };
    const path = `/users/${manager.userId}/shops`;
    expectStatus(await app.http.put(path, { token: owner.token, body }), 200);
    const moved = await list(manager, '');
    expect(moved.map(({ id }) => id)).toEqual(expect.arrayContaining([own, luisOpen]));
    expect(moved.filter((one) => one.user_id === ana.userId)).toEqual([]);
  });

  it('shows one session to exactly the people who see it in the list', async () => {
    const manager = await makeUser(app.http, owner, { role: 'MANAGER', shop_ids: [shops[1]] });
    const carla = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shops[0]] });
    const people = [owner, ana, luis, carla, manager, await makeOwner(app.http)];
    for (const who of people) {
      const shown = await ids(who, '');
      for (const id of [...anas, luisOpen]) {
        const answer = await app.http.get(`/sessions/${id}`, { token: who.token });
        if (shown.includes(id)) expect(expectStatus(answer, 200).json['id']).toBe(id);
        else expect(refusal(answer)).toEqual([404, 'NOT_FOUND']);
      }
    }
  });

  it('contains open ones by default', async () => {
    await end(ana, anas[0]);
    const others = [anas[2], anas[1]];
    const of = `user_id=${ana.userId}`;
    expect(await ids(owner, `?${of}`)).toEqual(others);
    expect(await ids(owner, `?${of}&status=OPEN`)).toEqual(others);
    expect(await ids(owner, `?${of}&status=CLOSED`)).toEqual([anas[0]]);
    expect(await ids(owner, `?${of}&status=all`)).toEqual([...others, anas[0]]);
    const wrong = await app.http.get('/sessions?status=ENDED', { token: owner.token });
    expect(refusal(wrong)).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('counts a silent one as closed, as it shows it', async () => {
    await setLastSeen(probe, anas[1], 301);
    await setLastSeen(probe, anas[2], 280);
    const of = `user_id=${ana.userId}`;
    expect(new Set(await ids(owner, `?${of}`))).toEqual(new Set([anas[0], anas[2]]));
    const [closed, ...more] = await list(owner, `?${of}&status=CLOSED`);
    expect(more).toEqual([]);
    expect(closed).toMatchObject({ id: anas[1], status: 'CLOSED', end_source: 'SILENCE' });
    expect(closed?.end_at).toBe(closed?.last_seen_at);
    const all = await list(owner, `?${of}&status=all`);
    expect(all.find(({ id }) => id === anas[1])).toEqual(closed);
  });

  it('can be filtered by shop, person and shift', async () => {
    const [shown] = await list(ana, '');
    expect(new Set(await ids(owner, `?shop_id=${shops[0]}`))).toEqual(new Set(anas));
    expect(await ids(owner, `?user_id=${luis.userId}`)).toContain(luisOpen);
    expect(new Set(await ids(owner, `?shift_id=${shown?.shift_id ?? ''}`))).toEqual(new Set(anas));
    expect(await ids(owner, `?shop_id=${shops[1]}&user_id=${ana.userId}`)).toEqual([]);
    expect(await ids(luis, `?user_id=${ana.userId}`)).toEqual([]);
    expect(await ids(luis, `?shop_id=${shops[0]}`)).toEqual([]);
  });

  it('has full pages: filtered-out sessions take no place in them', async () => {
    for (let more = 0; more < 4; more += 1) await start(ana, shops[0]);
    const everyone = await ids(owner, '?status=all');
    const silent = everyone.filter((_, index) => index % 2 === 0);
    for (const id of silent) await setLastSeen(probe, id, 301);
    const open = await ids(owner, '');
    expect(open).toHaveLength(everyone.length - silent.length);
    const seen: string[] = [];
    for (let query = '?limit=1'; query !== '';) {
      const { json } = await app.http.get(`/sessions${query}`, { token: owner.token });
      const page = json as unknown as SessionPage;
      expect(page.data).toHaveLength(1);
      seen.push(...page.data.map(({ id }) => id));
      query = page.next_cursor === null ? '' : `?limit=1&cursor=${page.next_cursor}`;
    }
    expect(seen).toEqual(open);
  });

  it('continues after sessions that began at the same instant', async () => {
    await probe.rows(
      `UPDATE device_sessions SET start_at = (SELECT min(start_at) FROM device_sessions
         WHERE organization_id = $1) WHERE organization_id = $1`,
      [owner.organizationId],
    );
    const all = await ids(owner, '');
    const first = await app.http.get('/sessions?limit=3', { token: owner.token });
    const cursor = String(first.json['next_cursor']);
    const rest = await ids(owner, `?limit=3&cursor=${cursor}`);
    expect([...sessionsIn(first, 'data').map(({ id }) => id), ...rest]).toEqual(all);
    expect(all).toEqual([...all].sort().reverse());
  });
});
