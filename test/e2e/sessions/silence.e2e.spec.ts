import { ForgottenShifts } from '../../../src/features/shifts/forgotten/forgotten-shifts.service.js';
import { SilentSessions } from '../../../src/features/shifts/sessions/silent-sessions.service.js';
import { SilentSessionsRepository } from '../../../src/features/shifts/sessions/silent-sessions.repository.js';
import { DatabaseProbe } from '../../support/database.js';
import { HeldRows } from '../../support/held-rows.js';
import { expectStatus, makeOwner, makeShop, type Person } from '../../support/makers.js';
import {
  connectFromStart,
  setLastSeen,
  startSession,
  startShift,
  storedSession,
} from '../../support/people-at-work.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';

const MINUTE_MS = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE_MS).toISOString();

describe('silent device sessions', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });
  afterEach(() => jest.restoreAllMocks());

  const runJob = (): Promise<void> => app.nest.get(SilentSessions).endAll();

  /** @returns one session of someone in an organization of their own */
  async function makeSession(): Promise<{ person: Person; shopId: string; id: string }> {
    const person = await makeOwner(app.http);
    const shopId = await makeShop(app.http, person);
    return { person, shopId, id: await startSession(app.http, person, shopId) };
  }

  it('are ended by the job at their last sign of life, in all organizations', async () => {
    const made = [await makeSession(), await makeSession()];
    for (const { id } of made) await setLastSeen(probe, id, 301);
    const views = [];
    for (const { id, person } of made) {
      views.push((await app.http.get(`/sessions/${id}`, { token: person.token })).text);
    }
    await runJob();
    for (const [index, { id, person }] of made.entries()) {
      const stored = await storedSession(probe, id);
      expect(stored).toMatchObject({ end_source: 'SILENCE', end_at: stored['last_seen_at'] });
      const after = await app.http.get(`/sessions/${id}`, { token: person.token });
      expect(after.text).toBe(views[index]);
    }
  });

  it('are ended once, and ended or live ones stay unchanged', async () => {
    const { person, shopId, id: silent } = await makeSession();
    const [left, heard] = [
      await startSession(app.http, person, shopId),
      await startSession(app.http, person, shopId),
    ];
    expectStatus(await app.http.post(`/sessions/${left}/end`, { token: person.token }), 200);
    await setLastSeen(probe, left, 4_000);
    await setLastSeen(probe, heard, 280);
    await setLastSeen(probe, silent, 301);
    const others = await Promise.all([left, heard].map((id) => storedSession(probe, id)));
    await runJob();
    const ended = await storedSession(probe, silent);
    await runJob();
    expect(await storedSession(probe, silent)).toEqual(ended);
    expect(await Promise.all([left, heard].map((id) => storedSession(probe, id)))).toEqual(others);
  });

  it('are found by their own limits, not by one for all', async () => {
    const { person, shopId, id: short } = await makeSession();
    const body = { session_silence_minutes: 60 };
    const { token } = person;
    expectStatus(await app.http.patch('/organization', { token, body }), 200);
    const long = await startSession(app.http, person, shopId);
    for (const id of [short, long]) await setLastSeen(probe, id, 600);
    await runJob();
    expect((await storedSession(probe, short))['end_source']).toBe('SILENCE');
    expect((await storedSession(probe, long))['end_source']).toBeNull();
  });

  it('continue if a heartbeat came after the job had checked', async () => {
    const { person, id } = await makeSession();
    const { organizationId } = person;
    const found = [{ organization_id: organizationId, id }];
    jest.spyOn(app.nest.get(SilentSessionsRepository), 'listAfter').mockResolvedValueOnce(found);
    await setLastSeen(probe, id, 1);
    await runJob();
    expect((await storedSession(probe, id))['end_at']).toBeNull();
  });

  it('wait for the next run, and delay nobody, while someone else writes them', async () => {
    const { person, shopId, id: held } = await makeSession();
    const free = await startSession(app.http, person, shopId);
    for (const id of [held, free]) await setLastSeen(probe, id, 301);
    const lock = await HeldRows.by('SELECT FROM device_sessions WHERE id = $1 FOR UPDATE', [held]);
    await runJob();
    expect((await storedSession(probe, held))['end_at']).toBeNull();
    expect((await storedSession(probe, free))['end_source']).toBe('SILENCE');
    await lock.release();
    await runJob();
    expect((await storedSession(probe, held))['end_source']).toBe('SILENCE');
  });

  it('are all ended in one run, however many there are', async () => {
    const { id, person } = await makeSession();
    await probe.rows(
      `INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, shift_ends_before,
         device_label, start_at, last_seen_at, silence_limit_s)
       SELECT organization_id, gen_random_uuid(), shift_id, user_id, shop_id, shift_ends_before, 'Till ' || n,
         now() - interval '1 hour', now() - interval '1 hour', 300
       FROM device_sessions CROSS JOIN generate_series(1, 1200) n WHERE id = $1`,
      [id],
    );
    await runJob();
    const text = `SELECT count(*) FROM device_sessions
      WHERE organization_id = $1 AND end_source = 'SILENCE' AND end_at = last_seen_at`;
    expect(await probe.count(text, [person.organizationId])).toBe(1200);
  });

  it('count as connected only up to the limit after their last sign, before and after the job', async () => {
    const person = await makeOwner(app.http);
    const { token } = person;
    const body = { shop_id: await makeShop(app.http, person), occurred_at: ago(60) };
    const shiftId = await startShift(app.http, person, body);
    await connectFromStart(probe, shiftId);
    const [session] = await probe.rows<{ id: string }>(
      'SELECT id FROM device_sessions WHERE shift_id = $1',
      [shiftId],
    );
    await setLastSeen(probe, session?.id ?? '', 40 * 60);
    const connected = async (): Promise<number> => {
      const answer = expectStatus(await app.http.get(`/shifts/${shiftId}`, { token }), 200);
      return Number(answer.json['connected_seconds']);
    };
    const before = await connected();
    expect(before).toBeGreaterThan(24 * 60);
    expect(before).toBeLessThan(26 * 60);
    await runJob();
    expect(await connected()).toBe(before);
    expectStatus(await app.http.post('/shifts/end', { token, body: {} }), 200);
    expect(await connected()).toBe(before);
  });

  it('are not extended by a clock-out that a device reports later, whether or not the job ran first', async () => {
    for (const jobFirst of [true, false]) {
      const { person, id } = await makeSession();
      const { token } = person;
      await probe.rows(
        `UPDATE shifts SET start_at = start_at - interval '1 hour' WHERE organization_id = $1`,
        [person.organizationId],
      );
      await setLastSeen(probe, id, 6 * 60);
      if (jobFirst) await runJob();
      const body = { occurred_at: ago(2) };
      expectStatus(await app.http.post('/shifts/end', { token, body }), 200);
      const stored = await storedSession(probe, id);
      expect(stored).toMatchObject({ end_source: 'SILENCE', end_at: stored['last_seen_at'] });
    }
  });

  it('give their last sign of life to a forgotten clock-out, like a device that signed off', async () => {
    for (const putAway of [false, true]) {
      const { person, id } = await makeSession();
      const { token } = person;
      if (putAway) expectStatus(await app.http.post(`/sessions/${id}/end`, { token }), 200);
      await probe.rows(
        `UPDATE shifts SET start_at = start_at - interval '20 hours', created_at = created_at - interval '20 hours'
         WHERE organization_id = $1`,
        [person.organizationId],
      );
      // Seen last at 10 hours, put away at 5.
      await probe.rows(
        `UPDATE device_sessions SET start_at = start_at - interval '20 hours',
           last_seen_at = last_seen_at - interval '10 hours', end_at = end_at - interval '5 hours'
         WHERE organization_id = $1`,
        [person.organizationId],
      );
      if (putAway) {
        await probe.rows(
          `UPDATE device_sessions SET end_at = last_seen_at, end_source = 'SILENCE'
           WHERE organization_id = $1 AND end_at IS NULL`,
          [person.organizationId],
        );
      }
      await app.nest.get(ForgottenShifts).closeAll();
      const [shift] = await probe.rows<{ hours: number; end_source: string }>(
        `SELECT extract(epoch FROM now() - end_at)::float8 / 3600 AS hours, end_source FROM shifts
         WHERE organization_id = $1`,
        [person.organizationId],
      );
      expect(shift?.end_source).toBe('AUTO');
      expect(shift?.hours).toBeCloseTo(putAway ? 5 : 10, 1);
    }
  });
});
