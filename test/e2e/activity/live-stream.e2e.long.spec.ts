import pg from 'pg';
import { DatabaseProbe } from '../../support/database.js';
import { EventStreamClient } from '../../support/event-stream-client.js';
import { expectStatus, makeUser, signIn, type Person } from '../../support/makers.js';
import {
  startOtherApp,
  startOwnApp,
  startTestApp,
  testDatabaseUrl,
  type TestApp,
} from '../../support/test-app.js';
import { makeHours, type Hours } from '../../support/work.js';

/** Of a seed, so that a failure can be repeated. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** The position in an event's id. */
function positionOf(id: string | undefined): string {
  return (id ?? '')
    .split('-', 2)
    .map((part) => parseInt(part, 36))
    .join('-');
}

describe('the live stream', () => {
  let app: TestApp;
  let other: TestApp;
  let probe: DatabaseProbe;
  const opened: EventStreamClient[] = [];
  beforeAll(async () => {
    app = await startTestApp();
    other = await startOtherApp();
    probe = await DatabaseProbe.connect();
  });
  afterEach(() => {
    for (const client of opened.splice(0)) client.close();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  async function follow(
    person: Pick<Person, 'token'>,
    { at = app, ...options }: { at?: TestApp; lastEventId?: string; path?: string } = {},
  ): Promise<EventStreamClient> {
    const client = await EventStreamClient.open(at, person, options);
    opened.push(client);
    return client;
  }

  /** Begun, with everybody in it. */
  async function begun(person: Pick<Person, 'token'>, at = app): Promise<EventStreamClient> {
    const client = await follow(person, { at });
    await client.until(() => client.of('snapshot').length > 0);
    return client;
  }

  async function press(person: Person, path: string, at = app): Promise<void> {
    const answer = await at.http.post(`/shifts/${path}`, { token: person.token, body: {} });
    expect(answer.status).toBeLessThan(300);
  }

  const statesOf = (client: EventStreamClient): unknown[] =>
    client.of('state').map(({ state }) => state);

  /** The entries of the log of the organization, in order. */
  async function logOf(hours: Hours): Promise<string[]> {
    const rows = await probe.rows<{ position: string }>(
      `SELECT xid || '-' || id AS position FROM live_changes WHERE organization_id = $1 AND user_id IS NOT NULL
        ORDER BY xid, id`,
      [hours.owner.organizationId],
    );
    return rows.map(({ position }) => position);
  }

  it('begins with everybody, and shows on one instance what happens on the other', async () => {
    const hours = await makeHours(app.http, probe);
    const client = await begun(hours.owner, other);
    expect(client.response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(client.response.headers['cache-control']).toBe('no-store, no-transform');
    expect(client.response.headers['x-accel-buffering']).toBe('no');
    expect(client.response.headers['content-encoding']).toBeUndefined();
    const live = await app.http.get('/activity/live', { token: hours.owner.token });
    expect(client.of('snapshot')).toEqual([{ data: live.json['data'] }]);
    await press(hours.owner, 'start');
    await client.until(() => statesOf(client).length === 1);
    await press(hours.owner, 'breaks/start');
    await client.until(() => statesOf(client).length === 2);
    await press(hours.owner, 'end');
    await client.until(() => statesOf(client).length === 3);
    expect(statesOf(client)).toEqual(['WORKING', 'ON_BREAK', 'OFFLINE']);
  });

  it('sends a reconnecting client what it missed exactly once, on another instance too', async () => {
    const hours = await makeHours(app.http, probe);
    const first = await begun(hours.owner);
    await press(hours.owner, 'start');
    await first.until(() => statesOf(first).length === 1);
    first.close();
    await press(hours.owner, 'breaks/start');
    await press(hours.owner, 'breaks/end');
    const again = await follow(hours.owner, { at: other, lastEventId: first.lastEventId ?? '' });
    await again.until(() => statesOf(again).length === 2);
    await press(hours.owner, 'end');
    await again.until(() => statesOf(again).length === 3);
    expect(again.of('snapshot')).toEqual([]);
    const seen = [...first.events, ...again.events].filter(({ event }) => event === 'state');
    expect(seen.map(({ id }) => positionOf(id))).toEqual(await logOf(hours));
  });

  it('continues after a restart where the client was, and announces its end beforehand', async () => {
    const hours = await makeHours(app.http, probe);
    const own = await startOwnApp({ LOG_LEVEL: 'silent', SHUTDOWN_GRACE_MS: '2000' });
    const before = await begun(hours.owner, own);
    await press(hours.owner, 'start');
    await before.until(() => statesOf(before).length === 1);
    await own.close();
    await before.until(() => before.isClosed);
    expect(before.of('end')).toEqual([{ reason: 'SHUTTING_DOWN' }]);
    await press(hours.owner, 'end');
    const restarted = await startOwnApp({ LOG_LEVEL: 'silent', SHUTDOWN_GRACE_MS: '2000' });
    try {
      const lastEventId = before.lastEventId ?? '';
      const after = await follow(hours.owner, { at: restarted, lastEventId });
      await after.until(() => statesOf(after).length === 1);
      expect(statesOf(after)).toEqual(['OFFLINE']);
      after.close();
    } finally {
      await restarted.close();
    }
  });

  it('keeps the order of the log when a transaction that began first commits last', async () => {
    const hours = await makeHours(app.http, probe);
    const [early, late] = [await hours.person(), await hours.person()];
    const client = await begun(hours.owner);
    const slow = new pg.Client({ connectionString: testDatabaseUrl() });
    await slow.connect();
    try {
      await slow.query(`BEGIN; SET LOCAL app.organization_id = '${hours.owner.organizationId}'`);
      const text = `INSERT INTO live_changes (organization_id, kind, user_id) VALUES ($1, 'person', $2)`;
      await slow.query(text, [hours.owner.organizationId, early.userId]);
      await press(late, 'start');
      const [{ count } = { count: 0 }] = await probe.rows<{ count: number }>(
        `SELECT count(*)::int AS count FROM live_changes WHERE organization_id = $1 AND kind = 'person'`,
        [hours.owner.organizationId],
      );
      expect(count).toBe(1);
      expect(client.of('state')).toEqual([]);
      await slow.query('COMMIT');
    } finally {
      await slow.end();
    }
    await client.until(() => client.of('state').length === 2);
    const people = client.of('state').map(({ user_id: id }) => id);
    expect(people).toEqual([early.userId, late.userId]);
    // A transaction of another database that is still running may let a new client get its beginning again.
    const states = client.events.filter(({ event }) => event === 'state');
    expect(states.map(({ id }) => positionOf(id))).toEqual(await logOf(hours));
  });

  it.each([1, 2, 3])(
    'equals the log, each entry once and in order, whenever the client reconnects (seed %i)',
    async (seed) => {
      const hours = await makeHours(app.http, probe);
      const random = randomFrom(seed * 104_729);
      const people = [hours.owner, await hours.person(), await hours.person()];
      let client = await begun(hours.owner);
      const seen: string[] = [];
      let lastEventId = client.lastEventId;
      const leave = (): void => {
        client.close();
        const states = client.events.filter(({ event }) => event === 'state');
        seen.push(...states.map(({ id }) => positionOf(id)));
        lastEventId = client.lastEventId ?? lastEventId;
      };
      const lives = people.map(async (person) => {
        for (let round = 0; round < 4; round += 1) {
          for (const path of ['start', 'breaks/start', 'breaks/end', 'end'])
            await press(person, path, random(2) ? app : other);
        }
      });
      const work = Promise.all(lives);
      for (let returns = 0; returns < 6; returns += 1) {
        const wanted = random(4);
        const enough = client.until(() => client.events.length > wanted);
        enough.catch(() => undefined);
        // Once everything has happened, nothing may be left to come.
        await Promise.race([enough, work]);
        leave();
        const at = random(2) ? app : other;
        client = await follow(hours.owner, { at, lastEventId: lastEventId ?? '' });
      }
      await work;
      const log = await logOf(hours);
      await client.until(() => positionOf(client.lastEventId ?? lastEventId) === log.at(-1));
      leave();
      expect(seen).toEqual(log);
    },
  );

  it.each([
    '',
    'no id',
    'zzzzzzzzzz-0-zzzzzz',
    `1-1-${Math.floor(Date.now() / 1_000 - 86_400).toString(36)}`,
  ])('starts over for an id that cannot be used (%j)', async (lastEventId) => {
    const hours = await makeHours(app.http, probe);
    const client = await follow(hours.owner, { lastEventId });
    await client.until(() => client.events.length > 0);
    expect(client.events[0]?.event).toBe('snapshot');
  });

  it('shows a MANAGER their shops, an EMPLOYEE themselves, and nobody another organization', async () => {
    const hours = await makeHours(app.http, probe);
    const elsewhere = await hours.nextShop();
    const stranger = await makeHours(app.http, probe);
    const [manager, person] = [await hours.person('MANAGER'), await hours.person()];
    const far = await elsewhere.person();
    const clients = await Promise.all([manager, person, stranger.owner].map((one) => begun(one)));
    await press(far, 'start');
    await press(stranger.owner, 'start');
    await press(manager, 'start');
    await press(person, 'start');
    const shown = clients.map((client) => () => client.of('state').map(({ user_id: id }) => id));
    const expected = [[manager, person], [person], [stranger.owner]];
    for (const [at, client] of clients.entries()) {
      const wanted = (expected[at] ?? []).map(({ userId }) => userId);
      await client.until(() => shown[at]?.().length === wanted.length);
      expect(shown[at]?.()).toEqual(wanted);
    }
    const readers = await app.http.get('/activity/readers', { token: person.token });
    expect(expectStatus(readers, 200).json['data']).toEqual([
      expect.objectContaining({ reader_id: manager.userId }),
    ]);
    const far404 = await app.http.get(`/activity/live/stream?shop_id=${elsewhere.shopId}`, {
      token: manager.token,
    });
    expectStatus(far404, 404);
  });

  it('ends when the session is revoked, the person leaves, or their access changes', async () => {
    const hours = await makeHours(app.http, probe);
    const own = await startTestApp({ STREAM_HEARTBEAT_SECONDS: '1' });
    try {
      const [left, moved] = [await hours.person('MANAGER'), await hours.person('MANAGER')];
      const out = await makeUser(app.http, hours.owner, { role: 'EMPLOYEE', shop_ids: [] });
      const device = await signIn(app.http, out.email);
      const clients = await Promise.all([left, moved, device].map((one) => begun(one, own)));
      const { token } = hours.owner;
      await app.http.post('/auth/logout', { token: device.token });
      await app.http.patch(`/users/${left.userId}`, { token, body: { is_active: false } });
      await app.http.put(`/users/${moved.userId}/shops`, { token, body: { shop_ids: [] } });
      for (const client of clients) await client.until(() => client.isClosed);
      expect(clients.map((client) => client.of('end'))).toEqual([
        [{ reason: 'ACCESS_ENDED' }],
        [{ reason: 'ACCESS_CHANGED' }],
        [{ reason: 'ACCESS_ENDED' }],
      ]);
      expect(clients[1]?.events.at(-1)?.id).toBe('');
      const calm = await begun(hours.owner, own);
      await calm.until(() => calm.comments.length > 1);
      calm.close();
    } finally {
      await own.close();
    }
  });

  it('limits the streams of each person, and frees the place of a closed one', async () => {
    const hours = await makeHours(app.http, probe);
    const clients = await Promise.all(Array.from({ length: 5 }, () => begun(hours.owner)));
    const refused = await app.http.get('/activity/live/stream', { token: hours.owner.token });
    expect([refused.status, refused.json['code']]).toEqual([429, 'TOO_MANY_REQUESTS']);
    clients[0]?.close();
    let status = 429;
    for (let tries = 0; status === 429 && tries < 200; tries += 1) {
      const next = await follow(hours.owner);
      status = next.response.statusCode ?? 0;
    }
    expect(status).toBe(200);
  });

  it('responds to HEAD without starting a stream', async () => {
    const hours = await makeHours(app.http, probe);
    const { token } = hours.owner;
    for (let heads = 0; heads < 8; heads += 1) {
      const head = await app.http.send('HEAD', '/activity/live/stream', { token });
      expect([head.status, head.text]).toEqual([200, '']);
    }
    await begun(hours.owner);
  });
});
