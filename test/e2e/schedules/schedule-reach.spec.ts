import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../../support/makers.js';
import { Team } from '../../support/team.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal } from '../../support/till.js';

const MARCH = { from: '2026-03-01', to: '2026-03-31' };
const IN_MARCH = 'from=2026-03-01&to=2026-03-31';

describe('access to plans', () => {
  let app: TestApp;
  let team: Team;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    team = await Team.make(app.http);
  });

  const get = ({ token }: Person, path: string): Promise<HttpAnswer> =>
    app.http.get(path, { token });
  const remove = ({ token }: Person, id: string): Promise<HttpAnswer> =>
    app.http.delete(`/schedules/${id}`, { token });

  it("is limited to a MANAGER's shops: other plans and shops do not seem to exist", async () => {
    const other = await makeShop(app.http, team.owner);
    const theirs = await makeUser(app.http, team.owner, { role: 'MANAGER', shop_ids: [other] });
    const { id } = await team.plan();
    const answers = [
      await get(theirs, `/schedules/${id}`),
      await team.change(id, { note: 'Mine' }, theirs),
      await remove(theirs, id),
      await get(theirs, `/schedules?${IN_MARCH}&shop_id=${team.shopId}`),
      await get(theirs, `/schedules/attendance?${IN_MARCH}&shop_id=${team.shopId}`),
      await team.publish(MARCH, theirs),
      await team.postPlan({ user_id: theirs.userId }, theirs),
    ];
    for (const answer of answers) expect(refusal(answer)).toEqual([404, 'NOT_FOUND']);
    const missing = await get(theirs, `/schedules/${randomUUID()}`);
    expect({ ...answers[0]?.json, instance: '' }).toEqual({ ...missing.json, instance: '' });
    expect(await team.list(theirs)).toEqual([]);
    expect(await team.list(team.manager)).toEqual([id]);
    expect(await team.list(team.owner)).toEqual([id]);
  });

  it('lets a MANAGER plan only people they know, and move no plan to another shop', async () => {
    const other = await makeShop(app.http, team.owner);
    const shop_ids = [other];
    const stranger = await makeUser(app.http, team.owner, { role: 'EMPLOYEE', shop_ids });
    const { id } = await team.plan();
    const answers = [
      await team.postPlan({ user_id: stranger.userId }),
      await team.postPlan({ user_id: randomUUID() }),
      await team.change(id, { user_id: stranger.userId }),
      await team.change(id, { shop_id: other }),
      await team.change(id, { shop_id: randomUUID() }),
    ];
    for (const answer of answers) expect(refusal(answer)).toEqual([404, 'NOT_FOUND']);
    const upperCase = { shop_id: team.shopId.toUpperCase(), note: 'Same shop' };
    expect((await team.change(id, upperCase)).status).toBe(200);
  });

  it('still shows the plans of a person who left the shop, which can only be given to someone else', async () => {
    const { id } = await team.plan();
    const { token } = team.owner;
    const path = `/shops/${team.shopId}/members/${team.employee.userId}`;
    expect((await app.http.delete(path, { token })).status).toBe(204);
    expect(await team.list(team.manager)).toEqual([id]);
    expect(refusal(await team.change(id, { note: 'Gone?' }))).toEqual([422, 'NOT_A_MEMBER']);
    expect((await team.change(id, { user_id: team.manager.userId })).status).toBe(200);
  });

  it('lets an EMPLOYEE read their own published plans: no draft, nobody else’s, and no changes', async () => {
    const { employee, manager } = team;
    const draft = await team.plan();
    const others = await team.plan({ user_id: manager.userId });
    const draftPath = `/schedules/${draft.id}`;
    expect(await team.list(employee)).toEqual([]);
    expect(refusal(await get(employee, draftPath))).toEqual([404, 'NOT_FOUND']);
    expect((await team.publish(MARCH)).json).toEqual({ published: 2 });
    expect(await team.list(employee)).toEqual([draft.id]);
    expect(expectStatus(await get(employee, draftPath), 200).json['published_at']).toEqual(
      expect.any(String),
    );
    expect(refusal(await get(employee, `/schedules/${others.id}`))).toEqual([404, 'NOT_FOUND']);
    expect(await team.list(employee, `&user_id=${manager.userId}`)).toEqual([]);
    expect(await team.list(employee, '&published=false')).toEqual([]);
    const writes = [
      await team.postPlan({}, employee),
      await team.change(draft.id, { note: 'Later please' }, employee),
      await remove(employee, draft.id),
      await team.publish(MARCH, employee),
    ];
    for (const answer of writes) expect(refusal(answer)).toEqual([403, 'FORBIDDEN']);
  });

  it('does not extend to another organization’s plans, shops and people', async () => {
    const stranger = await makeOwner(app.http);
    const { id } = await team.plan();
    const own = await makeShop(app.http, stranger);
    const answers = [
      await get(stranger, `/schedules/${id}`),
      await team.change(id, { note: 'Mine' }, stranger),
      await remove(stranger, id),
      await team.publish(MARCH, stranger),
      await team.postPlan({}, stranger),
      await team.postPlan({ shop_id: own }, stranger),
      await team.postPlan({ user_id: stranger.userId }, stranger),
      await team.postPlan({ user_id: stranger.userId }, team.owner),
    ];
    for (const answer of answers) expect(refusal(answer)).toEqual([404, 'NOT_FOUND']);
    expect(await team.list(stranger)).toEqual([]);
    expect(await team.list(team.manager)).toEqual([id]);
  });
});

describe('a list of plans', () => {
  let app: TestApp;
  let team: Team;
  beforeAll(async () => {
    app = await startTestApp();
    team = await Team.make(app.http);
  });
  afterAll(() => app.close());

  it('is ordered by start, page by page, each once, both days included', async () => {
    const made: [string, string][] = [];
    for (const day of ['05', '03', '02', '04', '01', '06']) {
      for (const { userId } of [team.employee, team.manager]) {
        const times = {
          start_at: `2026-03-${day}T08:00:00.123Z`,
          end_at: `2026-03-${day}T16:00:00Z`,
        };
        made.push([day, (await team.plan({ user_id: userId, ...times })).id]);
      }
    }
    const expected = made
      .filter(([day]) => day >= '02' && day <= '05')
      .sort(([a, x], [b, y]) => (a + x < b + y ? -1 : 1))
      .map(([, id]) => id);
    const seen: string[] = [];
    const first = '/schedules?from=2026-03-02&to=2026-03-05&limit=3';
    for (let path: string | undefined = first; path !== undefined;) {
      const page: HttpAnswer = await app.http.get(path, { token: team.manager.token });
      const data = expectStatus(page, 200).json['data'] as { id: string }[];
      seen.push(...data.map(({ id }) => id));
      const next = page.json['next_cursor'];
      path = typeof next === 'string' ? `${first}&cursor=${next}` : undefined;
    }
    expect(seen).toEqual(expected);
  });

  it('contains only what the filters select', async () => {
    const { owner, shopId, employee } = team;
    const other = await makeShop(app.http, owner);
    const april = 'from=2026-04-01&to=2026-04-30';
    const times = { start_at: '2026-04-01T08:00:00Z', end_at: '2026-04-01T16:00:00Z' };
    const here = await team.plan(times);
    await team.publish({ from: '2026-04-01', to: '2026-04-01' });
    const there = await team.plan({ ...times, shop_id: other, user_id: owner.userId }, owner);
    const asked = async (query: string): Promise<unknown[]> =>
      (await team.list(owner, query, april)).sort();
    expect(await asked('')).toEqual([here.id, there.id].sort());
    expect(await asked(`&shop_id=${shopId}`)).toEqual([here.id]);
    expect(await asked(`&shop_id=${other}`)).toEqual([there.id]);
    expect(await asked(`&user_id=${employee.userId}`)).toEqual([here.id]);
    expect(await asked('&published=true')).toEqual([here.id]);
    expect(await asked('&published=false')).toEqual([there.id]);
  });

  it.each([
    ['from', 'to=2026-03-01'],
    ['to', 'from=2026-03-01'],
    ['to', 'from=2026-03-02&to=2026-03-01'],
    ['to', 'from=2026-01-01&to=2026-04-03'],
    ['published', `${IN_MARCH}&published=maybe`],
    ['user_id', `${IN_MARCH}&user_id=me`],
    ['cursor', `${IN_MARCH}&cursor=WyJhIl0`],
  ])('is refused with a wrong %s: %s', async (path, query) => {
    const answer = await app.http.get(`/schedules?${query}`, { token: team.manager.token });
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([path]);
  });

  it('may cover 92 days', async () => {
    const path = '/schedules?from=2026-01-01&to=2026-04-02';
    expect((await app.http.get(path, { token: team.employee.token })).status).toBe(200);
  });
});
