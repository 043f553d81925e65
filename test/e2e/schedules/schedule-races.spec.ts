import { makeUser } from '../../support/makers.js';
import { HeldRows } from '../../support/held-rows.js';
import { scheduleOf, Team } from '../../support/team.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';

describe('the plans of one person', () => {
  let app: TestApp;
  let team: Team;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    team = await Team.make(app.http);
  });

  it.each([
    ['the same time', '08:00', '16:00', 409],
    ['a part of it', '10:00', '11:00', 409],
    ['its last minute', '15:59', '20:00', 409],
    ['the time that follows', '16:00', '20:00', 201],
    ['the time before', '06:00', '08:00', 201],
  ])('never overlap, drafts or not: %s (%s to %s): %i', async (...[, from, to, status]) => {
    await team.plan();
    await team.publish({ from: '2026-03-02', to: '2026-03-02' });
    const times = { start_at: `2026-03-02T${from}:00Z`, end_at: `2026-03-02T${to}:00Z` };
    const answer = await team.postPlan(times);
    expect(answer.status).toBe(status);
    if (status === 409) expect(answer.json['code']).toBe('SCHEDULE_OVERLAP');
    const { userId } = team.manager;
    expect((await team.postPlan({ ...times, user_id: userId })).status).toBe(201);
  });

  it('are refused except for one if they overlap and are sent at once', async () => {
    for (let day = 10; day < 20; day += 1) {
      const times = (from: number, to: number) => ({
        start_at: `2026-03-${day}T${from}:00:00Z`,
        end_at: `2026-03-${day}T${to}:00:00Z`,
      });
      const answers = await Promise.all([
        team.postPlan(times(10, 14)),
        team.postPlan(times(12, 16), team.owner),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    }
    expect(await team.list(team.manager)).toHaveLength(10);
  });

  it('are serialized before they are written, so that none waits for deadlock detection', async () => {
    const { organizationId, userId } = team.employee;
    const held = await HeldRows.by('SELECT hold_person($1, $2)', [organizationId, userId]);
    try {
      const other = await team.plan({ user_id: team.manager.userId });
      const work = [
        team.postPlan(),
        team.postPlan({}, team.owner),
        team.change(other.id, { user_id: userId }),
      ];
      await held.untilWaiting(3);
      await held.release();
      const statuses = (await Promise.all(work)).map(({ status }) => status);
      expect(statuses.filter((status) => status < 300)).toHaveLength(1);
      expect(statuses.filter((status) => status === 409)).toHaveLength(2);
    } finally {
      await held.release();
    }
  });

  it('cannot be moved onto each other, nor given to someone who has another one then', async () => {
    const colleague = await makeUser(app.http, team.owner, {
      role: 'EMPLOYEE',
      shop_ids: [team.shopId],
    });
    await team.plan();
    const later = await team.plan({
      start_at: '2026-03-02T18:00:00Z',
      end_at: '2026-03-02T22:00:00Z',
    });
    const theirs = await team.plan({ user_id: colleague.userId });
    const earlier = await team.change(later.id, { start_at: '2026-03-02T15:00:00Z' });
    expect(refusal(earlier)).toEqual([409, 'SCHEDULE_OVERLAP']);
    const given = await team.change(theirs.id, { user_id: team.employee.userId });
    expect(refusal(given)).toEqual([409, 'SCHEDULE_OVERLAP']);
    const longer = await team.change(later.id, { start_at: '2026-03-02T16:00:00Z' });
    expect(longer.json).toMatchObject({ start_at: '2026-03-02T16:00:00.000Z', version: 2 });
  });

  it('accept one of two concurrent changes of the same version, and refuse the other', async () => {
    const { id } = await team.plan();
    const answers = await Promise.all(
      ['One', 'Two'].map((note) => team.change(id, { note, version: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.map(({ json }) => json['code'])).toContain('VERSION_CONFLICT');
  });

  it('count publishing as a change: a change based on the draft is refused', async () => {
    const { id } = await team.plan();
    await team.publish({ from: '2026-03-02', to: '2026-03-02' });
    expect(refusal(await team.change(id, { note: 'Late', version: 1 }))).toEqual([
      409,
      'VERSION_CONFLICT',
    ]);
    const changed = await team.change(id, { note: 'Late', version: 2 });
    expect(scheduleOf(changed)).toMatchObject({ version: 3, published_at: expect.any(String) });
  });
});
