import { ForgottenShifts } from '../../../src/features/shifts/forgotten/forgotten-shifts.service.js';
import { SilentSessions } from '../../../src/features/shifts/sessions/silent-sessions.service.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus } from '../../support/makers.js';
import { connectFromStart, setLastSeen, storedSession } from '../../support/people-at-work.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { minutesAgo, shiftOf, type TimeClock, Workplace } from '../../support/workplace.js';

const HOUR = 60;

describe('a device session of an ended shift', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  let place: Workplace;
  let ana: TimeClock;
  let shiftId: string;
  let sessionId: string;
  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
    place = await Workplace.open(app.http);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });
  beforeEach(async () => {
    ana = await place.hire();
    const shift = await ana.worked(2 * HOUR);
    [shiftId, sessionId] = [shift.id, shift.sessions[0]?.id ?? ''];
    await connectFromStart(probe, shiftId);
  });

  const runJob = (): Promise<void> => app.nest.get(SilentSessions).endAll();
  const sessions = async (): Promise<unknown[]> =>
    (await ana.shift(shiftId)).sessions.map(({ end_at, end_source }) => [end_at, end_source]);
  const endSession = async (token: string): Promise<void> => {
    expectStatus(await app.http.post(`/sessions/${sessionId}/end`, { token }), 200);
  };

  it.each(['before', 'after'])(
    'ends with the shift if it fell silent after an end that is reported later, %s the job ran',
    async (when) => {
      await setLastSeen(probe, sessionId, 20 * 60);
      if (when === 'after') await runJob();
      const before = await storedSession(probe, sessionId);
      expect(before['end_source']).toBe(when === 'after' ? 'SILENCE' : null);
      const ended = shiftOf(await ana.end({ occurred_at: minutesAgo(HOUR) }), 200);
      expect(await sessions()).toEqual([[minutesAgo(HOUR), 'SHIFT']]);
      expect(ended.connected_seconds).toBe(ended.worked_seconds);
      await runJob();
      expect(await sessions()).toEqual([[minutesAgo(HOUR), 'SHIFT']]);
    },
  );

  it('keeps its last sign of life if it fell silent before that end, whether or not the job ran first', async () => {
    for (const jobFirst of [true, false]) {
      ana = await place.hire();
      const shift = await ana.worked(2 * HOUR);
      [shiftId, sessionId] = [shift.id, shift.sessions[0]?.id ?? ''];
      await connectFromStart(probe, shiftId);
      await setLastSeen(probe, sessionId, 90 * 60);
      if (jobFirst) await runJob();
      shiftOf(await ana.end({ occurred_at: minutesAgo(HOUR) }), 200);
      const stored = await storedSession(probe, sessionId);
      expect(stored).toMatchObject({ end_source: 'SILENCE', end_at: stored['last_seen_at'] });
    }
  });

  it('ends with the shift if its device signed off, or a manager ended it, after that end', async () => {
    for (const who of ['DEVICE', 'MANAGER'] as const) {
      ana = await place.hire();
      const shift = await ana.worked(2 * HOUR);
      [shiftId, sessionId] = [shift.id, shift.sessions[0]?.id ?? ''];
      await connectFromStart(probe, shiftId);
      await endSession(who === 'DEVICE' ? ana.person.token : place.manager.token);
      expect(await sessions()).toMatchObject([[expect.any(String), who]]);
      shiftOf(await ana.end({ occurred_at: minutesAgo(HOUR) }), 200);
      expect(await sessions()).toEqual([[minutesAgo(HOUR), 'SHIFT']]);
    }
  });

  it('stays unchanged if it ended before that end', async () => {
    await endSession(ana.person.token);
    const before = await sessions();
    shiftOf(await ana.end(), 200);
    expect(await sessions()).toEqual(before);
  });

  it('ends earlier if a correction moves the end back, even twice, and a later end restores nothing', async () => {
    const correct = async (version: number, end: number): Promise<unknown[]> => {
      shiftOf(await ana.correct(shiftId, { version, end_at: minutesAgo(end) }), 200);
      return sessions();
    };
    expect(await correct(1, 30)).toEqual([[minutesAgo(30), 'SHIFT']]);
    expect(await correct(2, HOUR)).toEqual([[minutesAgo(HOUR), 'SHIFT']]);
    expect(await correct(3, 10)).toEqual([[minutesAgo(HOUR), 'SHIFT']]);
    const stored = await storedSession(probe, sessionId);
    expect((stored['shift_ends_before'] as Date).toISOString()).toBe(minutesAgo(10));
  });

  it('ends with the shift if the job closes that at a sign of life before a manager disconnected it', async () => {
    await endSession(place.manager.token);
    const long = [shiftId, minutesAgo(20 * HOUR)];
    await probe.rows('UPDATE device_sessions SET last_seen_at = start_at WHERE shift_id = $1', [
      shiftId,
    ]);
    await probe.rows('UPDATE shifts SET start_at = $2, created_at = $2 WHERE id = $1', long);
    await app.nest.get(ForgottenShifts).closeAll();
    const { end_at, end_source } = await ana.shift(shiftId);
    expect(end_source).toBe('AUTO');
    expect(Date.parse(end_at ?? '')).toBe(Date.parse(minutesAgo(2 * HOUR)) + 1);
    expect(await sessions()).toEqual([[end_at, 'SHIFT']]);
  });

  it('can never be open or end later, whoever writes the rows', async () => {
    shiftOf(await ana.end({ occurred_at: minutesAgo(HOUR) }), 200);
    for (const [end, source] of [
      [minutesAgo(59), 'DEVICE'],
      [null, null],
    ]) {
      const write = `UPDATE device_sessions SET end_at = $2, end_source = $3 WHERE id = $1`;
      const writing = probe.rows(write, [sessionId, end, source]);
      await expect(writing).rejects.toThrow('ck_device_sessions_inside');
    }
    const begin = `INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, shift_ends_before,
        device_label, start_at, last_seen_at, silence_limit_s)
      SELECT organization_id, gen_random_uuid(), shift_id, user_id, shop_id, 'infinity', 'Late', start_at, start_at, 300
      FROM device_sessions WHERE id = $1`;
    await expect(probe.rows(begin, [sessionId])).rejects.toThrow('fk_device_sessions_shift_end');
    const next = await ana.worked(30);
    const close = `UPDATE shifts SET end_at = now(), ends_before = now(), end_source = 'CLOCK' WHERE id = $1`;
    await expect(probe.rows(close, [next.id])).rejects.toThrow('ck_device_sessions_inside');
  });
});
