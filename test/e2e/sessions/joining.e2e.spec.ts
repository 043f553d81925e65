import { randomUUID } from 'node:crypto';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../../support/makers.js';
import { sessionsIn, startShift, storedSession } from '../../support/people-at-work.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';
import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';

describe('an additional device', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let owner: Person;
  let shopId: string;
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

  const makeEmployee = (): Promise<Person> =>
    makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: [shopId] });
  const join = ({ token }: Person, body: Record<string, unknown> = {}): Promise<HttpAnswer> =>
    app.http.post('/sessions', { token, body });

  it('joins the open shift of its user, in the shop of the shift, from now on', async () => {
    const ana = await makeEmployee();
    const shiftId = await startShift(app.http, ana);
    const before = Date.now();
    const answer = expectStatus(await join(ana, { device_label: ' Till 2 ' }), 201);
    const { id, start_at: startAt } = answer.json;
    expect(answer.json).toEqual({
      id,
      shift_id: shiftId,
      user_id: ana.userId,
      user: { id: ana.userId, name: 'A employee' },
      shop_id: shopId,
      shop: expect.objectContaining({ id: shopId }),
      device_label: 'Till 2',
      status: 'OPEN',
      start_at: startAt,
      last_seen_at: startAt,
      end_at: null,
      end_source: null,
    });
    const startMs = Date.parse(String(startAt));
    expect(startMs).toBeGreaterThanOrEqual(before);
    expect(startMs).toBeLessThanOrEqual(Date.now());
    expect(answer.headers.get('location')).toBe(`/sessions/${String(id)}`);
    const read = await app.http.get(`/sessions/${String(id)}`, { token: ana.token });
    expect(expectStatus(read, 200).text).toBe(answer.text);
    const shift = await app.http.get('/shifts/current', { token: ana.token });
    expect(sessionsIn(shift, 'sessions').map((session) => session.device_label)).toEqual([
      'Unnamed device',
      'Till 2',
    ]);
  });

  it('has a name even if it sends none', async () => {
    const ana = await makeEmployee();
    await startShift(app.http, ana);
    expect(expectStatus(await join(ana), 201).json['device_label']).toBe('Unnamed device');
    expect(refusal(await join(ana, { device_label: '' }))).toEqual([400, 'VALIDATION_FAILED']);
    const long = { device_label: 'x'.repeat(101) };
    expect(refusal(await join(ana, long))).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('cannot join without an open shift, whether there never was one or it is over', async () => {
    const ana = await makeEmployee();
    expect(refusal(await join(ana))).toEqual([409, 'SHIFT_NOT_OPEN']);
    await startShift(app.http, ana);
    expectStatus(await app.http.post('/shifts/end', { token: ana.token, body: {} }), 200);
    expect(refusal(await join(ana))).toEqual([409, 'SHIFT_NOT_OPEN']);
  });

  it('cannot join anybody else’s shift', async () => {
    const [ana, luis] = [await makeEmployee(), await makeEmployee()];
    await startShift(app.http, ana);
    expect(refusal(await join(luis))).toEqual([409, 'SHIFT_NOT_OPEN']);
    const named = await join(luis, { user_id: ana.userId });
    expect(refusal(named)).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('joins once, however often the same request is sent', async () => {
    const ana = await makeEmployee();
    const shiftId = await startShift(app.http, ana);
    const request = { token: ana.token, body: { device_label: 'Till 2' }, key: randomUUID() };
    const first = expectStatus(await app.http.post('/sessions', request), 201);
    const again = expectStatus(await app.http.post('/sessions', request), 201);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const text = 'SELECT count(*) FROM device_sessions WHERE shift_id = $1';
    expect(await probe.count(text, [shiftId])).toBe(2);
  });

  it('may be silent for as long as the organization allows when it joins', async () => {
    const strict = await makeOwner(app.http);
    const shop = await makeShop(app.http, strict);
    const { token } = strict;
    const setLimit = async (minutes: number): Promise<void> => {
      const body = { session_silence_minutes: minutes };
      expectStatus(await app.http.patch('/organization', { token, body }), 200);
    };
    await setLimit(2);
    await startShift(app.http, strict, { shop_id: shop });
    const id = String(expectStatus(await join(strict), 201).json['id']);
    await setLimit(60);
    expect(await storedSession(probe, id)).toMatchObject({ silence_limit_s: 120 });
    const later = String(expectStatus(await join(strict), 201).json['id']);
    expect(await storedSession(probe, later)).toMatchObject({ silence_limit_s: 3600 });
  });

  it('is never left open by a shift that ends at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ana = await makeEmployee();
      const shiftId = await startShift(app.http, ana);
      const end = (): Promise<HttpAnswer> =>
        app.http.post('/shifts/end', { token: ana.token, body: {} });
      const answers = await Promise.all([join(ana), join(ana), end(), join(ana), join(ana)]);
      expect(answers[2]?.status).toBe(200);
      const text = 'SELECT count(*) FROM device_sessions WHERE shift_id = $1 AND end_at IS NULL';
      expect(await probe.count(text, [shiftId])).toBe(0);
    }
  });
});
