import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../../support/makers.js';
import {
  sessionsIn,
  setLastSeen,
  startSession,
  startShift,
  storedSession,
} from '../../support/people-at-work.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';

describe('a device session', () => {
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

  const end = ({ token }: Person, id = sessionId): Promise<HttpAnswer> =>
    app.http.post(`/sessions/${id}/end`, { token });
  const makeManager = (shops: string[]): Promise<Person> =>
    makeUser(app.http, owner, { role: 'MANAGER', shop_ids: shops });
  const audited = (): Promise<Record<string, unknown>[]> =>
    probe.rows(
      `SELECT actor_id, action, subject_type, details FROM audit_log
       WHERE organization_id = $1 AND subject_id = $2`,
      [owner.organizationId, sessionId],
    );

  it('is ended by its user, and the shift continues', async () => {
    const beganMs = Date.now();
    const { json } = expectStatus(await end(ana), 200);
    expect(json).toMatchObject({ id: sessionId, status: 'CLOSED', end_source: 'DEVICE' });
    const endMs = Date.parse(String(json['end_at']));
    expect(endMs).toBeGreaterThanOrEqual(beganMs);
    expect(endMs).toBeLessThanOrEqual(Date.now());
    const shift = await app.http.get('/shifts/current', { token: ana.token });
    expect(shift.json['status']).toBe('OPEN');
    const found = sessionsIn(shift, 'sessions').find(({ id }) => id === sessionId);
    expect(found).toEqual(json);
    expect(await audited()).toEqual([]);
  });

  it('is ended by a MANAGER of its shop and by an ADMIN, which is in the audit log', async () => {
    for (const who of [await makeManager([shopId]), owner]) {
      sessionId = await startSession(app.http, ana, shopId);
      const { json } = expectStatus(await end(who), 200);
      expect(json).toMatchObject({ id: sessionId, status: 'CLOSED', end_source: 'MANAGER' });
      expect(await audited()).toEqual([
        {
          actor_id: who.userId,
          action: 'session.ended',
          subject_type: 'session',
          details: {
            user_id: ana.userId,
            shift_id: json['shift_id'],
            shop_id: shopId,
            device_label: 'Unnamed device',
          },
        },
      ]);
    }
  });

  it('does not seem to exist for a MANAGER of other shops, a colleague or another organization', async () => {
    const elsewhere = await makeManager([await makeShop(app.http, owner)]);
    const luis = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
    for (const who of [elsewhere, luis, await makeOwner(app.http)]) {
      expect(refusal(await end(who))).toEqual([404, 'NOT_FOUND']);
    }
    expect((await storedSession(probe, sessionId))['end_at']).toBeNull();
  });

  it('moves to another shop with its shift, and so does the permission to end it', async () => {
    const other = await makeShop(app.http, owner);
    const [before, after] = [await makeManager([shopId]), await makeManager([other])];
    const { shift_id: shiftId } = await storedSession(probe, sessionId);
    const body = { version: 1, reason: 'She was there', shop_id: other };
    const { token } = owner;
    const shops = { shop_ids: [shopId, other] };
    expectStatus(await app.http.put(`/users/${ana.userId}/shops`, { token, body: shops }), 200);
    expectStatus(await app.http.patch(`/shifts/${String(shiftId)}`, { token, body }), 200);
    expect(refusal(await end(before))).toEqual([404, 'NOT_FOUND']);
    expect(expectStatus(await end(after), 200).json['shop_id']).toBe(other);
  });

  it('ends once: later requests are refused, and change nothing', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => end(index % 2 === 0 ? ana : owner)),
    );
    const [won, ...others] = answers.sort((a, b) => a.status - b.status);
    expect(won?.status).toBe(200);
    for (const answer of others) expect(refusal(answer)).toEqual([409, 'SESSION_NOT_OPEN']);
    const read = await app.http.get(`/sessions/${sessionId}`, { token: ana.token });
    expect(read.text).toBe(won?.text);
    expect((await audited()).length).toBe(won?.json['end_source'] === 'MANAGER' ? 1 : 0);
  });

  it('ends once under a key, and a repeat returns the same response', async () => {
    const request = { token: ana.token, key: randomUUID() };
    const first = expectStatus(await app.http.post(`/sessions/${sessionId}/end`, request), 200);
    const again = expectStatus(await app.http.post(`/sessions/${sessionId}/end`, request), 200);
    expect([again.text, again.headers.get('idempotent-replayed')]).toEqual([first.text, 'true']);
  });

  it('has ended once it has fallen silent, whoever tries to end it', async () => {
    await setLastSeen(probe, sessionId, 301);
    for (const who of [ana, owner]) {
      expect(refusal(await end(who))).toEqual([409, 'SESSION_NOT_OPEN']);
    }
    const { json } = await app.http.get(`/sessions/${sessionId}`, { token: ana.token });
    expect(json).toMatchObject({ status: 'CLOSED', end_source: 'SILENCE' });
    expect(json['end_at']).toBe(json['last_seen_at']);
    expect(await audited()).toEqual([]);
  });

  it('ends with its shift, unless it ended before', async () => {
    const luis = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
    await startShift(app.http, luis);
    const left = await startSession(app.http, luis, shopId);
    const silent = await startSession(app.http, luis, shopId);
    await startSession(app.http, luis, shopId);
    expectStatus(await end(luis, left), 200);
    await setLastSeen(probe, silent, 301);
    const before = await app.http.get(`/sessions/${silent}`, { token: luis.token });
    const shift = await app.http.post('/shifts/end', { token: luis.token, body: {} });
    const ended = sessionsIn(expectStatus(shift, 200), 'sessions');
    const sources = new Map(ended.map((session) => [session.id, session.end_source]));
    expect([sources.get(left), sources.get(silent)]).toEqual(['DEVICE', 'SILENCE']);
    expect([...sources.values()].filter((source) => source === 'SHIFT')).toHaveLength(2);
    const atEnd = ended.filter((session) => session.end_source === 'SHIFT');
    expect(new Set(atEnd.map((session) => session.end_at))).toEqual(
      new Set([shift.json['end_at']]),
    );
    const after = await app.http.get(`/sessions/${silent}`, { token: luis.token });
    expect(after.text).toBe(before.text);
  });

  it('leaves those of earlier shifts and of other people unchanged when it ends', async () => {
    const luis = await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
    const theirs = await startSession(app.http, luis, shopId);
    expectStatus(await app.http.post('/shifts/end', { token: ana.token, body: {} }), 200);
    const old = await storedSession(probe, sessionId);
    const next = await startSession(app.http, ana, shopId);
    expectStatus(await end(ana, next), 200);
    expectStatus(await app.http.post('/shifts/end', { token: ana.token, body: {} }), 200);
    expect(await storedSession(probe, sessionId)).toEqual(old);
    expect((await storedSession(probe, theirs))['end_at']).toBeNull();
  });
});
