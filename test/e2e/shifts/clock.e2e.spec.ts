import { randomUUID } from 'node:crypto';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const HOUR_MS = 3_600_000;

describe('the clock', () => {
  let app: TestApp;
  let owner: Person;
  let shopId: string;
  beforeAll(async () => {
    app = await startTestApp();
    owner = await makeOwner(app.http);
    shopId = await makeShop(app.http, owner);
  });
  afterAll(() => app.close());

  const makeEmployee = (shops = [shopId]): Promise<Person> =>
    makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids: shops });
  const post = (who: Person, path: string, body: Record<string, unknown> = {}) =>
    app.http.post(path, { token: who.token, body });

  it('opens a shift with its first device session, and shows both as current', async () => {
    const ana = await makeEmployee();
    const answer = expectStatus(
      await post(ana, '/shifts/start', { shop_id: shopId, device_label: 'Till 2' }),
      201,
    );
    expect(answer.json).toMatchObject({
      user_id: ana.userId,
      shop_id: shopId,
      status: 'OPEN',
      end_at: null,
      start_source: 'CLOCK',
      version: 1,
      breaks: [],
      sessions: [{ device_label: 'Till 2', status: 'OPEN', shift_id: answer.json['id'] }],
    });
    expect(answer.headers.get('location')).toBe(`/shifts/${String(answer.json['id'])}`);
    const current = expectStatus(await app.http.get('/shifts/current', { token: ana.token }), 200);
    expect(current.json).toMatchObject({
      id: answer.json['id'],
      sessions: answer.json['sessions'],
    });
  });

  it('has the same fields, all null, for a person without an open shift', async () => {
    const ana = await makeEmployee();
    const current = () => app.http.get('/shifts/current', { token: ana.token });
    const { breaks, sessions, ...none } = expectStatus(await current(), 200).json;
    expect([breaks, sessions, new Set(Object.values(none))]).toEqual([[], [], new Set([null])]);
    expectStatus(await post(ana, '/shifts/start'), 201);
    const open = expectStatus(await current(), 200).json;
    expect(Object.keys(open).sort()).toEqual(Object.keys({ ...none, breaks, sessions }).sort());
  });

  it('refuses a second shift and names the open one', async () => {
    const ana = await makeEmployee();
    const first = expectStatus(await post(ana, '/shifts/start'), 201);
    const second = await post(ana, '/shifts/start');
    expect([second.status, second.json['code'], second.json['shift_id']]).toEqual([
      409,
      'SHIFT_ALREADY_OPEN',
      first.json['id'],
    ]);
  });

  it('opens exactly one of 50 shifts that are started at once', async () => {
    const ana = await makeEmployee();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        app.http.post('/shifts/start', {
          token: ana.token,
          body: {},
          headers: index % 2 === 0 ? { 'idempotency-key': randomUUID() } : {},
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 201);
    expect(new Set(others.map(({ json }) => json['code']))).toEqual(
      new Set(['SHIFT_ALREADY_OPEN']),
    );
  });

  it('closes shift, sessions and a running break with one timestamp', async () => {
    const ana = await makeEmployee();
    const startMs = Date.now() - HOUR_MS;
    const started = expectStatus(
      await post(ana, '/shifts/start', { occurred_at: new Date(startMs).toISOString() }),
      201,
    );
    const occurred_at = new Date(startMs + HOUR_MS / 2).toISOString();
    expectStatus(await post(ana, '/shifts/breaks/start', { occurred_at }), 201);
    const ended = expectStatus(await post(ana, '/shifts/end'), 200).json;
    expect(ended).toMatchObject({ id: started.json['id'], status: 'CLOSED', end_source: 'CLOCK' });
    const [pause] = ended['breaks'] as Record<string, unknown>[];
    const [session] = ended['sessions'] as Record<string, unknown>[];
    expect([pause?.['end_at'], session?.['end_at']]).toEqual([ended['end_at'], ended['end_at']]);
    expect(session?.['end_source']).toBe('SHIFT');
    // Until the break, which lasts until the end however late that comes.
    expect(ended['worked_seconds']).toBe(1_800);
    expect((await post(ana, '/shifts/end')).json['code']).toBe('SHIFT_NOT_OPEN');
  });

  it('requires no body', async () => {
    const ana = await makeEmployee();
    const { token } = ana;
    const bare = (path: string, headers = {}) => app.http.post(path, { token, headers });
    expectStatus(await bare('/shifts/start'), 201);
    expectStatus(await bare('/shifts/breaks/start'), 201);
    expectStatus(await bare('/shifts/breaks/end'), 200);
    expectStatus(await bare('/sessions'), 201);
    expectStatus(await bare('/shifts/end', { 'content-type': 'application/json' }), 200);
    const nothing = await app.http.post('/shifts/start', { token, body: null });
    expect([nothing.status, nothing.json['errors']]).toEqual([
      400,
      [{ path: 'body', code: 'type', params: {}, message: 'must be a JSON object' }],
    ]);
  });

  it('uses the only shop of a person who has one, and requires it from others', async () => {
    const other = await makeShop(app.http, owner);
    const both = await makeEmployee([shopId, other]);
    const none = await makeEmployee([]);
    for (const who of [both, none]) {
      const answer = await post(who, '/shifts/start');
      expect([answer.status, answer.json['code']]).toEqual([422, 'SHOP_REQUIRED']);
    }
    expectStatus(await post(both, '/shifts/start', { shop_id: other }), 201);
    expectStatus(await post(none, '/shifts/start', { shop_id: other }), 404);
  });
});
