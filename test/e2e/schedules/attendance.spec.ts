import type { AttendanceView } from '../../../src/features/schedules/attendance.dto.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, makeShop, makeUser, type Person } from '../../support/makers.js';
import { Team } from '../../support/team.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal } from '../../support/till.js';
import { writeShift, type WorkedShift } from '../../support/worked-shifts.js';

const HOUR_MS = 3_600_000;
/** The days of a week that is over. */
const WEEK = { from: '2026-03-02', to: '2026-03-08' };

describe('attendance', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let team: Team;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });
  beforeEach(async () => {
    team = await Team.make(app.http);
  });

  /** @returns the id of a shift in the team's shop, unless it says otherwise */
  function work(
    { organizationId, userId }: Person,
    shift: Pick<WorkedShift, 'from' | 'to'> & Partial<WorkedShift>,
  ): Promise<string> {
    return writeShift(probe, { organizationId, userId, shopId: team.shopId, ...shift });
  }

  async function planned(from: string, to: string, person = team.employee): Promise<string> {
    const times = { start_at: from, end_at: to };
    return (await team.plan({ ...times, user_id: person.userId }, team.owner)).id;
  }

  async function seen(
    by: Person,
    days: { from: string; to: string } = WEEK,
    query = '',
  ): Promise<AttendanceView> {
    const range = `from=${days.from}&to=${days.to}&shop_id=${team.shopId}`;
    const answer = await app.http.get(`/schedules/attendance?${range}${query}`, {
      token: by.token,
    });
    return expectStatus(answer, 200).json as unknown as AttendanceView;
  }

  it('shows who came late, who did not come and who came without a plan', async () => {
    const { employee, manager } = team;
    const late = await planned('2026-03-02T08:00:00Z', '2026-03-02T16:00:00Z');
    const missing = await planned('2026-03-02T10:00:00Z', '2026-03-02T12:00:00Z', manager);
    await team.publish(WEEK);
    const shift = await work(employee, {
      from: '2026-03-02T08:14:00.250Z',
      to: '2026-03-02T16:21:00Z',
    });
    const extra = { from: '2026-03-03T08:00:00Z', to: '2026-03-03T09:00:00Z' };
    const unplanned = await work(manager, extra);
    const place = { id: team.shopId, time_zone: 'UTC' };
    const here = { shop_id: team.shopId, shop: expect.objectContaining(place) as unknown };
    expect(await seen(manager)).toEqual({
      ...here,
      ...WEEK,
      grace_minutes: 5,
      counts: {
        planned: 2,
        upcoming: 0,
        missing: 1,
        in_progress: 0,
        worked: 1,
        late: 1,
        left_early: 0,
        unplanned: 1,
      },
      data: [
        {
          schedule_id: late,
          user_id: employee.userId,
          user: { id: employee.userId, name: 'A employee' },
          ...here,
          business_date: '2026-03-02',
          start_at: '2026-03-02T08:00:00.000Z',
          end_at: '2026-03-02T16:00:00.000Z',
          status: 'WORKED',
          late_seconds: 840,
          early_start_seconds: 0,
          left_early_seconds: 0,
          overstay_seconds: 1260,
          shift_ids: [shift],
        },
        {
          schedule_id: missing,
          user_id: manager.userId,
          user: { id: manager.userId, name: 'A manager' },
          ...here,
          business_date: '2026-03-02',
          start_at: '2026-03-02T10:00:00.000Z',
          end_at: '2026-03-02T12:00:00.000Z',
          status: 'MISSING',
          late_seconds: null,
          early_start_seconds: null,
          left_early_seconds: null,
          overstay_seconds: null,
          shift_ids: [],
        },
      ],
      unplanned: [
        {
          shift_id: unplanned,
          user_id: manager.userId,
          user: { id: manager.userId, name: 'A manager' },
          ...here,
          business_date: '2026-03-03',
          start_at: '2026-03-03T08:00:00.000Z',
          end_at: '2026-03-03T09:00:00.000Z',
        },
      ],
    });
  });

  it('is current: who is at work now, who is late, and who is still to come', async () => {
    const now = Date.now();
    const hence = (hours: number): string => new Date(now + hours * HOUR_MS).toISOString();
    const colleague = await makeUser(app.http, team.owner, {
      role: 'EMPLOYEE',
      shop_ids: [team.shopId],
    });
    await planned(hence(-2), hence(6));
    await planned(hence(-1), hence(6), team.manager);
    await planned(hence(1), hence(6), colleague);
    const days = { from: hence(-24).slice(0, 10), to: hence(24).slice(0, 10) };
    await team.publish(days);
    const shift = await work(team.employee, { from: hence(-1), to: null });
    const { data, counts } = await seen(team.manager, days);
    expect(data).toMatchObject([
      { status: 'IN_PROGRESS', late_seconds: 3600, left_early_seconds: null, shift_ids: [shift] },
      { status: 'MISSING', user_id: team.manager.userId },
      { status: 'UPCOMING', user_id: colleague.userId },
    ]);
    expect(counts).toMatchObject({ planned: 3, in_progress: 1, missing: 1, upcoming: 1 });
  });

  it("treats people as on time within the organization's grace", async () => {
    await planned('2026-03-02T08:00:00Z', '2026-03-02T16:00:00Z');
    await team.publish(WEEK);
    await work(team.employee, { from: '2026-03-02T08:20:00Z', to: '2026-03-02T15:40:00Z' });
    const off = async (): Promise<unknown[]> => {
      const { data, grace_minutes } = await seen(team.manager);
      return [grace_minutes, data[0]?.late_seconds, data[0]?.left_early_seconds];
    };
    expect(await off()).toEqual([5, 1200, 1200]);
    const body = { schedule_grace_minutes: 20 };
    await app.http.patch('/organization', { token: team.owner.token, body });
    expect(await off()).toEqual([20, 0, 0]);
  });

  it('excludes drafts, void shifts and shifts in another shop', async () => {
    const other = await makeShop(app.http, team.owner);
    const id = await planned('2026-03-02T08:00:00Z', '2026-03-02T16:00:00Z');
    await team.publish(WEEK);
    await planned('2026-03-03T08:00:00Z', '2026-03-03T16:00:00Z');
    await work(team.employee, {
      from: '2026-03-02T08:00:00Z',
      to: '2026-03-02T16:00:00Z',
      voided: true,
    });
    await work(team.employee, {
      from: '2026-03-02T08:00:00Z',
      to: '2026-03-02T16:00:00Z',
      shopId: other,
    });
    const drafted = await work(team.employee, {
      from: '2026-03-03T08:00:00Z',
      to: '2026-03-03T16:00:00Z',
    });
    const { data, unplanned } = await seen(team.manager);
    expect(data).toMatchObject([{ schedule_id: id, status: 'MISSING', shift_ids: [] }]);
    expect(unplanned).toMatchObject([{ shift_id: drafted }]);
  });

  it('counts a shift at the edge of the requested days for the plan it belongs to', async () => {
    const night = await planned('2026-03-01T22:00:00Z', '2026-03-02T06:00:00Z');
    const morning = await planned('2026-03-08T23:30:00Z', '2026-03-09T08:00:00Z');
    const next = await planned('2026-03-09T09:00:00Z', '2026-03-09T12:00:00Z');
    await team.publish({ from: '2026-03-01', to: '2026-03-10' });
    const afterMidnight = await work(team.employee, {
      from: '2026-03-02T00:30:00Z',
      to: '2026-03-02T06:00:00Z',
    });
    const lateNight = await work(team.employee, {
      from: '2026-03-09T00:10:00Z',
      to: '2026-03-09T08:00:00Z',
    });
    // Of the days beside the week, and for no plan.
    await work(team.employee, { from: '2026-03-01T08:00:00Z', to: '2026-03-01T09:00:00Z' });
    await work(team.employee, { from: '2026-03-09T20:00:00Z', to: '2026-03-09T21:00:00Z' });
    expect(await seen(team.manager)).toMatchObject({
      data: [{ schedule_id: morning, late_seconds: 2400, shift_ids: [lateNight] }],
      unplanned: [],
    });
    const sunday = { from: '2026-03-01', to: '2026-03-01' };
    expect(await seen(team.manager, sunday)).toMatchObject({
      data: [{ schedule_id: night, late_seconds: 9000, shift_ids: [afterMidnight] }],
      unplanned: [{ business_date: sunday.from }],
    });
    const monday = { from: '2026-03-09', to: '2026-03-09' };
    expect(await seen(team.manager, monday)).toMatchObject({
      data: [{ schedule_id: next, status: 'MISSING' }],
      unplanned: [{ business_date: monday.from }],
    });
  });

  it('shows an EMPLOYEE their own and nobody else’s, with or without a plan', async () => {
    const { employee, manager } = team;
    const own = await planned('2026-03-02T08:00:00Z', '2026-03-02T16:00:00Z');
    await planned('2026-03-02T08:00:00Z', '2026-03-02T16:00:00Z', manager);
    await team.publish(WEEK);
    const extra = { from: '2026-03-03T08:00:00Z', to: '2026-03-03T16:00:00Z' };
    const shift = await work(employee, extra);
    await work(manager, extra);
    const mine = await seen(employee);
    expect(mine.data).toMatchObject([{ schedule_id: own }]);
    expect(mine.unplanned).toMatchObject([{ shift_id: shift }]);
    expect(mine.counts).toMatchObject({ planned: 1, unplanned: 1 });
    expect(await seen(employee, WEEK, `&user_id=${manager.userId}`)).toMatchObject({
      data: [],
      unplanned: [],
    });
    expect(await seen(manager, WEEK, `&user_id=${employee.userId}`)).toEqual(mine);
    expect((await seen(manager)).counts).toMatchObject({ planned: 2, unplanned: 2 });
  });

  it.each([
    ['shop_id', 'from=2026-03-02&to=2026-03-08'],
    ['to', 'from=2026-03-01&to=2026-04-01&shop_id='],
    ['to', 'from=2026-03-02&to=2026-03-01&shop_id='],
    ['limit', 'from=2026-03-02&to=2026-03-08&limit=1&shop_id='],
  ])('is refused with a wrong %s: %s', async (path, query) => {
    const full = query.replace(/shop_id=$/, `shop_id=${team.shopId}`);
    const { token } = team.manager;
    const answer = await app.http.get(`/schedules/attendance?${full}`, { token });
    expect(refusal(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(faultPaths(answer)).toEqual([path]);
  });
});
