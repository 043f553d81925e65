import { randomUUID } from 'node:crypto';
import type { ScheduleView } from '../../../src/features/schedules/schedules.dto.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, makeUser } from '../../support/makers.js';
import { Team } from '../../support/team.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';

const MARCH = 'from=2026-03-01&to=2026-03-31';

describe('a week of plans', () => {
  let app: TestApp;
  let team: Team;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    team = await Team.make(app.http, { time_zone: 'Europe/Madrid' });
  });
  afterAll(() => app.close());

  function copy(fields: object, by = team.manager): Promise<HttpAnswer> {
    const body = { shop_id: team.shopId, from: '2026-03-23', to: '2026-03-30', ...fields };
    return app.http.post('/schedules/copy', { token: by.token, body });
  }

  async function plans(query = ''): Promise<ScheduleView[]> {
    const path = `/schedules?from=2026-03-01&to=2026-05-30${query}`;
    const answer = await app.http.get(path, { token: team.manager.token });
    return expectStatus(answer, 200).json['data'] as ScheduleView[];
  }

  it('is copied as drafts at the same local times, across a clock change', async () => {
    // Madrid changes its clocks on 29 March: 08:00 there is 07:00Z before, and 06:00Z afterwards.
    const note = 'Delivery at 10';
    await team.plan({ start_at: '2026-03-24T07:00:00Z', end_at: '2026-03-24T15:00:00Z', note });
    await team.plan({ start_at: '2026-03-29T20:00:00Z', end_at: '2026-03-30T02:00:00Z' });
    await team.publish({ from: '2026-03-23', to: '2026-03-29' });
    expect(expectStatus(await copy({}), 200).json).toEqual({ copied: 2, skipped: [] });
    expect(await plans('&published=false')).toMatchObject([
      {
        start_at: '2026-03-31T06:00:00.000Z',
        end_at: '2026-03-31T14:00:00.000Z',
        business_date: '2026-03-31',
        note,
        user_id: team.employee.userId,
      },
      { start_at: '2026-04-05T20:00:00.000Z', end_at: '2026-04-06T02:00:00.000Z' },
    ]);
  });

  it('skips people who have a plan already or no longer work there, and reports them', async () => {
    const { owner, shopId: shop } = team;
    const other = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shop] });
    const times = { start_at: '2026-03-24T07:00:00Z', end_at: '2026-03-24T15:00:00Z' };
    const first = await team.plan(times);
    const gone = await team.plan({ ...times, user_id: other.userId });
    const body = { shop_ids: [] };
    expectStatus(
      await app.http.send('PUT', `/users/${other.userId}/shops`, { token: owner.token, body }),
      200,
    );
    const left = { schedule_id: gone.id, reason: 'NOT_A_MEMBER' };
    expect(expectStatus(await copy({}), 200).json).toEqual({ copied: 1, skipped: [left] });
    const twice = expectStatus(await copy({}), 200).json;
    expect(twice['copied']).toBe(0);
    const again = { schedule_id: first.id, reason: 'OVERLAP' };
    expect(twice['skipped']).toEqual(expect.arrayContaining([again, left]));
    expect(await plans()).toHaveLength(3);
  });

  it('can be copied for one person alone, and only within reach', async () => {
    await team.plan({ start_at: '2026-03-24T07:00:00Z', end_at: '2026-03-24T15:00:00Z' });
    const nobody = expectStatus(await copy({ user_id: randomUUID() }), 200).json;
    expect(nobody).toEqual({ copied: 0, skipped: [] });
    expect(refusal(await copy({ to: '2026-03-26' }))).toEqual([400, 'VALIDATION_FAILED']);
    expect(refusal(await copy({ shop_id: randomUUID() }))).toEqual([404, 'NOT_FOUND']);
    expect(refusal(await copy({}, team.employee))).toEqual([403, 'FORBIDDEN']);
  });

  it('is published by ids, all of which must be plans of the shop', async () => {
    const days = ['2026-03-24', '2026-03-25'];
    const made = [];
    for (const day of days) {
      made.push(await team.plan({ start_at: `${day}T07:00:00Z`, end_at: `${day}T15:00:00Z` }));
    }
    const publish = (fields: object): Promise<HttpAnswer> =>
      app.http.post('/schedules/publish', {
        token: team.manager.token,
        body: { shop_id: team.shopId, ...fields },
      });
    const [first, second] = made.map(({ id }) => id);
    const missing = randomUUID();
    expect(refusal(await publish({ schedule_ids: [first, missing] }))).toEqual([404, 'NOT_FOUND']);
    const published = await publish({ schedule_ids: [first] });
    expect(expectStatus(published, 200).json).toEqual({ published: 1 });
    expect(await team.list(team.employee, '', MARCH)).toEqual([first]);
    const both = expectStatus(await publish({ schedule_ids: [first, second] }), 200);
    expect(both.json).toEqual({ published: 1 });
    for (const fields of [{}, { schedule_ids: [first], from: days[0], to: days[1] }]) {
      expect(refusal(await publish(fields))).toEqual([400, 'VALIDATION_FAILED']);
    }
  });
});
