import type { HttpAnswer } from '../../support/http-client.js';
import { DatabaseProbe } from '../../support/database.js';
import { HeldRows } from '../../support/held-rows.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../../support/makers.js';
import { setLastSeen, startSession, storedSession } from '../../support/people-at-work.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';

/** The default of an organization. */
const SILENCE_S = 300;

describe('a heartbeat', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let owner: Person;
  let shopId: string;
  let ana: Person;
  let sessionId: string;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
    owner = await makeOwner(app.http);
    shopId = await makeShop(app.http, owner);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });
  beforeEach(async () => {
    ana = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
    sessionId = await startSession(app.http, ana, shopId);
  });

  const beat = ({ token }: Person, id = sessionId): Promise<HttpAnswer> =>
    app.http.post(`/sessions/${id}/heartbeat`, { token });
  const lastSeenMs = async (): Promise<number> => {
    const { last_seen_at: seenAt } = await storedSession(probe, sessionId);
    return (seenAt as Date).getTime();
  };
  /** Heard of since then. */
  const expectSeenSince = async (beganMs: number): Promise<void> => {
    const seenMs = await lastSeenMs();
    expect(seenMs).toBeGreaterThanOrEqual(beganMs);
    expect(seenMs).toBeLessThanOrEqual(Date.now());
  };

  it('updates the last time a device was seen once that is 30 seconds old', async () => {
    await setLastSeen(probe, sessionId, 30);
    const before = await storedSession(probe, sessionId);
    const beganMs = Date.now();
    const answer = expectStatus(await beat(ana), 204);
    expect(answer.text).toBe('');
    await expectSeenSince(beganMs);
    const { last_seen_at: seenAt, ...rest } = await storedSession(probe, sessionId);
    expect({ ...rest, last_seen_at: before['last_seen_at'] }).toEqual(before);
    const read = await app.http.get(`/sessions/${sessionId}`, { token: ana.token });
    expect(read.json).toMatchObject({ last_seen_at: (seenAt as Date).toISOString() });
  });

  it('writes nothing before that', async () => {
    await setLastSeen(probe, sessionId, 20);
    const before = await storedSession(probe, sessionId);
    for (let times = 0; times < 3; times += 1) expectStatus(await beat(ana), 204);
    expect(await storedSession(probe, sessionId)).toEqual(before);
  });

  it('is not found for someone else’s session, whoever sends it', async () => {
    await setLastSeen(probe, sessionId, 60);
    const stranger = await makeOwner(app.http);
    const manager = await makeUser(app.http, owner, { role: 'MANAGER', shop_ids: [shopId] });
    const luis = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
    for (const who of [owner, manager, luis, stranger]) {
      expect(refusal(await beat(who))).toEqual([404, 'NOT_FOUND']);
    }
    expect(Date.now() - (await lastSeenMs())).toBeGreaterThan(50_000);
  });

  it('is accepted if the device was silent for no longer than its limit', async () => {
    await setLastSeen(probe, sessionId, SILENCE_S - 20);
    const beganMs = Date.now();
    expectStatus(await beat(ana), 204);
    await expectSeenSince(beganMs);
  });

  it('is refused after a longer silence, even if nothing was written yet', async () => {
    await setLastSeen(probe, sessionId, SILENCE_S + 1);
    const before = await storedSession(probe, sessionId);
    expect(refusal(await beat(ana))).toEqual([409, 'SESSION_NOT_OPEN']);
    expect((await storedSession(probe, sessionId))['last_seen_at']).toEqual(before['last_seen_at']);
    const next = await app.http.post('/sessions', { token: ana.token, body: {} });
    expectStatus(await beat(ana, String(expectStatus(next, 201).json['id'])), 204);
  });

  it('cannot revive a session that its user, a manager or its shift has ended', async () => {
    const ends: [string, () => Promise<HttpAnswer>][] = [
      ['DEVICE', () => app.http.post(`/sessions/${sessionId}/end`, { token: ana.token })],
      ['MANAGER', () => app.http.post(`/sessions/${sessionId}/end`, { token: owner.token })],
      ['SHIFT', () => app.http.post('/shifts/end', { token: ana.token, body: {} })],
    ];
    for (const [source, end] of ends) {
      sessionId = await startSession(app.http, ana, shopId);
      await setLastSeen(probe, sessionId, 60);
      expectStatus(await end(), 200);
      const ended = await storedSession(probe, sessionId);
      expect(ended['end_source']).toBe(source);
      expect([source, refusal(await beat(ana))]).toEqual([source, [409, 'SESSION_NOT_OPEN']]);
      expect(await storedSession(probe, sessionId)).toEqual(ended);
    }
  });

  it('reports that the session is over if it waited for the end of the shift', async () => {
    await setLastSeen(probe, sessionId, 60);
    const held = await HeldRows.by(
      `UPDATE device_sessions SET end_at = now(), end_source = 'SHIFT' WHERE id = $1`,
      [sessionId],
    );
    const waiting = beat(ana);
    await held.untilWaiting();
    await held.also('COMMIT');
    expect(refusal(await waiting)).toEqual([409, 'SESSION_NOT_OPEN']);
    expect(Date.now() - (await lastSeenMs())).toBeGreaterThan(50_000);
    await held.release();
  });

  it('may be repeated with a key', async () => {
    const request = { token: ana.token, key: 'beat-1' };
    const path = `/sessions/${sessionId}/heartbeat`;
    expectStatus(await app.http.post(path, request), 204);
    const again = expectStatus(await app.http.post(path, request), 204);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });

  it('requires no role, only a token', async () => {
    const path = `/sessions/${sessionId}/heartbeat`;
    expect(refusal(await app.http.post(path))).toEqual([401, 'UNAUTHENTICATED']);
    const adminsOwn = await startSession(app.http, owner, shopId);
    expectStatus(await beat(owner, adminsOwn), 204);
  });
});
