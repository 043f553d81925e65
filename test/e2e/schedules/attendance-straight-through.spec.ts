import type { AttendanceView } from '../../../src/features/schedules/attendance.dto.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus } from '../../support/makers.js';
import { Team } from '../../support/team.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { writeShift } from '../../support/worked-shifts.js';

describe('the attendance of a person who works straight through several plans', () => {
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

  /** Published ones of the employee, from each instant to the next. @returns their ids */
  async function plannedBetween(...instants: string[]): Promise<string[]> {
    const ids = [];
    for (const [index, end_at] of instants.slice(1).entries())
      ids.push((await team.plan({ start_at: instants[index], end_at })).id);
    expectStatus(await team.publish({ from: '2026-03-01', to: '2026-03-08' }), 200);
    return ids;
  }

  function work(from: string, to: string): Promise<string> {
    const { organizationId, userId } = team.employee;
    return writeShift(probe, { organizationId, userId, shopId: team.shopId, from, to });
  }

  async function seen(from: string, to = from): Promise<AttendanceView> {
    const path = `/schedules/attendance?from=${from}&to=${to}&shop_id=${team.shopId}`;
    const answer = await app.http.get(path, { token: team.manager.token });
    return expectStatus(answer, 200).json as unknown as AttendanceView;
  }

  const PUNCTUAL = {
    status: 'WORKED',
    late_seconds: 0,
    early_start_seconds: 0,
    left_early_seconds: 0,
    overstay_seconds: 0,
  };

  it('covers both: late for the first, early from the last, and neither in between', async () => {
    const [first, second] = await plannedBetween(
      '2026-03-02T08:00:00Z',
      '2026-03-02T12:00:00Z',
      '2026-03-02T16:00:00Z',
    );
    const shift = await work('2026-03-02T08:10:00Z', '2026-03-02T15:30:00Z');
    const { data, counts, unplanned } = await seen('2026-03-02');
    expect(data).toMatchObject([
      { ...PUNCTUAL, schedule_id: first, late_seconds: 600, shift_ids: [shift] },
      { ...PUNCTUAL, schedule_id: second, left_early_seconds: 1800, shift_ids: [shift] },
    ]);
    expect(unplanned).toEqual([]);
    expect(counts).toMatchObject({ planned: 2, missing: 0, worked: 2, late: 1, left_early: 1 });
  });

  it('is the same whether the plan before belongs to the requested days or not', async () => {
    const [, night] = await plannedBetween(
      '2026-03-02T20:00:00Z',
      '2026-03-03T00:00:00Z',
      '2026-03-03T06:00:00Z',
    );
    const shift = await work('2026-03-02T20:00:00Z', '2026-03-03T06:00:00Z');
    const { data, unplanned } = await seen('2026-03-03');
    expect(data).toMatchObject([{ ...PUNCTUAL, schedule_id: night, shift_ids: [shift] }]);
    expect(unplanned).toEqual([]);
    expect((await seen('2026-03-02', '2026-03-03')).data[1]).toEqual(data[0]);
  });

  it('counts for the plan that they leave within the grace of the next, and the next is missing', async () => {
    await plannedBetween('2026-03-02T08:00:00Z', '2026-03-02T12:00:00Z', '2026-03-02T16:00:00Z');
    await work('2026-03-02T08:00:00Z', '2026-03-02T12:05:00Z');
    const { data } = await seen('2026-03-02');
    expect(data).toMatchObject([PUNCTUAL, { status: 'MISSING', shift_ids: [] }]);
  });
});
