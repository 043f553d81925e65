import { DatabaseProbe } from '../support/database.js';
import { HeldRows } from '../support/held-rows.js';
import { expectStatus } from '../support/makers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { minutesAgo, type TimeClock, Workplace } from '../support/workplace.js';

const HOUR = 60;

describe('a person who is deactivated', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let place: Workplace;
  let ana: TimeClock;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
    place = await Workplace.open(app.http);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });
  beforeEach(async () => {
    ana = await place.hire();
  });

  const deactivate = async () => {
    const { token } = place.owner;
    return app.http.patch(`/users/${ana.person.userId}`, { token, body: { is_active: false } });
  };
  const plan = async (fromMinutes: number, toMinutes: number): Promise<string> => {
    const body = {
      shop_id: place.shopId,
      user_id: ana.person.userId,
      start_at: minutesAgo(-fromMinutes),
      end_at: minutesAgo(-toMinutes),
    };
    const made = await app.http.post('/schedules', { token: place.owner.token, body });
    return String(expectStatus(made, 201).json['id']);
  };

  it("while at work has their shift closed at the last sign of life, pending a manager's confirmation", async () => {
    const open = await ana.worked(5 * HOUR);
    await ana.paused(3 * HOUR);
    await probe.rows(
      `UPDATE device_sessions SET start_at = $2, last_seen_at = $2 WHERE shift_id = $1`,
      [open.id, minutesAgo(4 * HOUR)],
    );
    expectStatus(await deactivate(), 200);
    const shift = await ana.shift(open.id);
    expect(shift).toMatchObject({
      status: 'CLOSED',
      end_source: 'AUTO',
      needs_confirmation: true,
    });
    expect(Date.parse(shift.end_at ?? '')).toBe(Date.parse(minutesAgo(3 * HOUR)) + 1);
    expect(shift.sessions.map(({ status }) => status)).toEqual(['CLOSED']);
    expect(await ana.history(open.id)).toMatchObject([{ kind: 'AUTO_CLOSED', actor_id: null }]);
  });

  it('loses the plans that have not begun, and keeps the others', async () => {
    const [past, next, later] = [
      await plan(-30 * HOUR, -28 * HOUR),
      await plan(20 * HOUR, 24 * HOUR),
      await plan(40 * HOUR, 44 * HOUR),
    ];
    expectStatus(await deactivate(), 200);
    const left = await probe.rows<{ id: string }>(
      'SELECT id FROM scheduled_shifts WHERE user_id = $1',
      [ana.person.userId],
    );
    expect(left.map(({ id }) => id)).toEqual([past]);
    const [entry] = await probe.rows<{ actor_id: string; details: Record<string, unknown> }>(
      `SELECT actor_id, details FROM audit_log
       WHERE subject_id = $1 AND action = 'schedule.withdrawn'`,
      [ana.person.userId],
    );
    expect(entry?.actor_id).toBe(place.owner.userId);
    expect(entry?.details['withdrawn']).toBe(2);
    expect(entry?.details['schedule_ids']).toEqual(expect.arrayContaining([next, later]));
  });

  it('a second time, or while not at work, is not changed any further', async () => {
    await ana.worked(2 * HOUR, HOUR);
    expectStatus(await deactivate(), 200);
    expectStatus(await deactivate(), 200);
    expect((await ana.shifts())[0]).toMatchObject({ end_source: 'CLOCK', version: 2 });
  });

  it('is never left at work, even if they clock in at the same time', async () => {
    for (const startFirst of [true, false]) {
      ana = await place.hire();
      const { organizationId, userId } = ana.person;
      const held = await HeldRows.by('SELECT hold_person($1, $2)', [organizationId, userId]);
      const work = startFirst ? [ana.start(), deactivate()] : [deactivate(), ana.start()];
      await held.untilWaiting(2);
      await held.release();
      await Promise.all(work);
      expect((await ana.shifts()).filter(({ status }) => status === 'OPEN')).toEqual([]);
    }
  });
});
