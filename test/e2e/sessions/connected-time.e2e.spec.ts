import { DatabaseProbe } from '../../support/database.js';
import { setLastSeen } from '../../support/people-at-work.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { minutesAgo, shiftOf, type TimeClock, Workplace } from '../../support/workplace.js';

const HOUR = 60;
const LIMIT_S = 60;

describe('the connected time', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let place: Workplace;
  let ana: TimeClock;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
    place = await Workplace.open(app.http);
    await place.rule({ session_silence_minutes: 1 });
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });
  beforeEach(async () => {
    ana = await place.hire();
  });

  async function lastSeen(): Promise<string> {
    const [session] = shiftOf(await ana.current(), 200).sessions;
    return session?.last_seen_at ?? '';
  }

  it("does not depend on a device's claim: a start reported ten hours late, and ended at once, connects nothing", async () => {
    const beganMs = performance.now();
    await ana.worked(10 * HOUR);
    const ended = shiftOf(await ana.end(), 200);
    expect(ended.worked_seconds).toBeGreaterThanOrEqual(10 * HOUR * 60);
    // No more than the time in which its two requests were sent and answered.
    const passedS = Math.ceil((performance.now() - beganMs) / 1_000);
    expect(ended.connected_seconds).toBeLessThanOrEqual(passedS);
  });

  it('is zero for a shift that ended before its device was heard', async () => {
    const ended = await ana.worked(3 * HOUR, HOUR);
    expect([ended.worked_seconds, ended.connected_seconds]).toEqual([2 * HOUR * 60, 0]);
    const body = { start_at: minutesAgo(50), end_at: minutesAgo(20) };
    const { token } = ana.person;
    const whole = shiftOf(await app.http.post('/shifts/recorded', { token, body }), 201);
    expect(whole.connected_seconds).toBe(0);
  });

  it('lasts from the first sign to the limit after the last for a device that is silent beyond its limit', async () => {
    const { sessions } = shiftOf(await ana.start(), 201);
    const [id = ''] = sessions.map((session) => session.id);
    // Heard of at 300 s and at 130 s before now, and then no more: live until 70 s before now.
    await probe.rows(
      `UPDATE shifts SET start_at = start_at - interval '1 hour' WHERE user_id = $1`,
      [ana.person.userId],
    );
    await setLastSeen(probe, id, 130);
    await probe.rows(
      `UPDATE device_sessions SET start_at = last_seen_at - interval '170 seconds' WHERE id = $1`,
      [id],
    );
    expect(shiftOf(await ana.current(), 200).connected_seconds).toBe(170 + LIMIT_S);
    const ended = shiftOf(await ana.end(), 200);
    expect(ended.connected_seconds).toBe(170 + LIMIT_S);
    const { end_at, last_seen_at, end_source } = ended.sessions[0] ?? {};
    expect([end_at, end_source]).toEqual([last_seen_at, 'SILENCE']);
  });

  it('is a minute for a device that was heard once, with 130 s of silence and a limit of a minute', async () => {
    const { sessions } = shiftOf(await ana.start(), 201);
    await setLastSeen(probe, sessions[0]?.id ?? '', 130);
    await probe.rows(
      `UPDATE shifts SET start_at = start_at - interval '1 hour' WHERE user_id = $1`,
      [ana.person.userId],
    );
    expect(shiftOf(await ana.current(), 200).connected_seconds).toBe(LIMIT_S);
    // The clock-out came before the limit had passed.
    const occurred_at = new Date(Date.parse(await lastSeen()) + 20_000).toISOString();
    expect(shiftOf(await ana.end({ occurred_at }), 200).connected_seconds).toBe(20);
  });
});
