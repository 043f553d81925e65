import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import { makeShop } from '../../support/makers.js';
import { Team } from '../../support/team.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal } from '../../support/till.js';

describe('publishing', () => {
  let app: TestApp;
  let team: Team;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    team = await Team.make(app.http);
  });

  async function planOn(day: string, fields: Record<string, unknown> = {}): Promise<string> {
    const times = { start_at: `${day}T08:00:00Z`, end_at: `${day}T16:00:00Z` };
    return (await team.plan({ ...times, ...fields }, team.owner)).id;
  }

  it('affects all drafts of the shop on these business dates, both included, and no others', async () => {
    team = await Team.make(app.http, { business_day_start: '04:00' });
    const other = await makeShop(app.http, team.owner);
    const ids: string[] = [];
    for (const day of ['02', '03', '08', '09']) ids.push(await planOn(`2026-03-${day}`));
    await planOn('2026-03-04', { shop_id: other, user_id: team.owner.userId });
    const night = { start_at: '2026-03-09T01:00:00Z', end_at: '2026-03-09T02:00:00Z' };
    const { id: sundayNight } = await team.plan(night);
    const answer = await team.publish({ from: '2026-03-03', to: '2026-03-08' });
    expect([answer.status, answer.json]).toEqual([200, { published: 3 }]);
    const published = await team.list(team.owner, '&published=true');
    expect(published).toEqual([ids[1], ids[2], sundayNight]);
    expect(await team.list(team.employee)).toEqual(published);
  });

  it('a second time affects only later drafts', async () => {
    const days = { from: '2026-03-02', to: '2026-03-08' };
    const first = await planOn('2026-03-02');
    expect((await team.publish(days)).json).toEqual({ published: 1 });
    const path = `/schedules/${first}`;
    const once = await app.http.get(path, { token: team.employee.token });
    expect((await team.publish(days)).json).toEqual({ published: 0 });
    await planOn('2026-03-03');
    expect((await team.publish(days)).json).toEqual({ published: 1 });
    expect((await app.http.get(path, { token: team.employee.token })).text).toBe(once.text);
  });

  it('makes each later change of a plan visible at once, and its deletion too', async () => {
    const id = await planOn('2026-03-02');
    await team.publish({ from: '2026-03-02', to: '2026-03-02' });
    const seen = () => app.http.get(`/schedules/${id}`, { token: team.employee.token });
    const { json: before } = await seen();
    await team.change(id, { start_at: '2026-03-02T10:00:00Z' });
    expect((await seen()).json).toMatchObject({
      start_at: '2026-03-02T10:00:00.000Z',
      published_at: before['published_at'],
    });
    await app.http.delete(`/schedules/${id}`, { token: team.manager.token });
    expect((await seen()).status).toBe(404);
  });

  it('is logged under the shop if there was something to publish', async () => {
    const days = { from: '2026-03-02', to: '2026-03-08' };
    await planOn('2026-03-02');
    await planOn('2026-03-03');
    await team.publish(days);
    await team.publish(days);
    const probe = await DatabaseProbe.connect();
    const entries = await probe.rows(
      `SELECT actor_id, subject_type, subject_id, details FROM audit_log
       WHERE organization_id = $1 AND action = 'schedule.published'`,
      [team.owner.organizationId],
    );
    await probe.close();
    expect(entries).toEqual([
      {
        actor_id: team.manager.userId,
        subject_type: 'shop',
        subject_id: team.shopId,
        details: { ...days, published: 2 },
      },
    ]);
  });

  it('twice at once counts each draft once', async () => {
    for (const day of ['02', '03', '04']) await planOn(`2026-03-${day}`);
    const days = { from: '2026-03-02', to: '2026-03-08' };
    const answers = await Promise.all([team.publish(days), team.publish(days, team.owner)]);
    const counts = answers.map(({ json }) => Number(json['published']));
    expect(counts.sort()).toEqual([0, 3]);
  });

  it.each([
    ['to', { from: '2026-03-02', to: '2026-03-01' }],
    ['to', { from: '2026-01-01', to: '2026-04-03' }],
    ['from', { from: 'monday', to: '2026-04-03' }],
  ])('is refused with a wrong %s: %j', async (path, days) => {
    const answer = await team.publish(days);
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([path]);
  });

  it('is refused for a shop that does not exist', async () => {
    const { token } = team.owner;
    const body = { shop_id: randomUUID(), from: '2026-03-02', to: '2026-03-02' };
    const answer = await app.http.post('/schedules/publish', { token, body });
    expect(refusal(answer)).toEqual([404, 'NOT_FOUND']);
  });
});
