import { JwtService } from '@nestjs/jwt';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { CLOCK_TOLERANCE_S } from '../../../src/features/auth/access-tokens.js';
import { LIVE_CHANNEL } from '../../../src/platform/live/live-log.repository.js';
import { DatabaseProbe } from '../../support/database.js';
import { EventStreamClient } from '../../support/event-stream-client.js';
import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { OwnDatabase } from '../../support/own-database.js';
import { startTestApp, TEST_JWT_SECRET, type TestApp } from '../../support/test-app.js';
import { makeHours } from '../../support/work.js';

const STREAM = '/activity/live/stream';
const MOST_OF_PERSON = 5;
const MOST_OF_ORGANIZATION = 200;
/** Of 200 people with long names: more bytes than the sockets of both sides and the application keep for a reader. */
const SNAPSHOTS = 180;
/** So few that a reader may have read none of them and is not dropped: this process may be busy with other suites. */
const SNAPSHOTS_AT_ONCE = 6;
/** As the application does it: a change that nobody is told of is found seconds later. */
const CHANGES = `INSERT INTO live_changes (organization_id, kind) SELECT $1, 'everybody' FROM generate_series(1, $2)
  RETURNING pg_notify('${LIVE_CHANNEL}', organization_id::text)`;
const MANY_PEOPLE = `WITH hired AS (
    INSERT INTO users (organization_id, id, email, name, role, is_active, sessions_valid_from, version, created_at, updated_at)
    SELECT $1::uuid, gen_random_uuid(), 'p' || n || '@' || $1::uuid || '.example.com', 'Person ' || n || repeat(' of many names', 12),
      'EMPLOYEE', true, now(), 1, now(), now() FROM generate_series(1, 200) n
    RETURNING organization_id, id)
  INSERT INTO shop_members (organization_id, shop_id, user_id) SELECT organization_id, $2::uuid, id FROM hired`;

/** The database is of its own, because connections of the application are ended in it. */
describe('a live stream', () => {
  let app: TestApp;
  let own: OwnDatabase;
  beforeAll(async () => {
    own = await OwnDatabase.make();
    app = await startTestApp({ DATABASE_URL: own.url, STREAM_HEARTBEAT_SECONDS: '1' });
  });
  afterAll(async () => {
    await app.close();
    await own.drop();
  });

  async function begun(person: Pick<Person, 'token'>): Promise<EventStreamClient> {
    const client = await EventStreamClient.open(app, person);
    await client.until(() => client.of('snapshot').length > 0);
    return client;
  }

  /** Opened with a token that is good for so many seconds; undefined when it came too late. */
  async function openedFor(
    person: Person,
    seconds: number,
  ): Promise<EventStreamClient | undefined> {
    const jwt = new JwtService({ secret: TEST_JWT_SECRET });
    const { header, payload } = jwt.decode<{
      header: { kid: string };
      payload: Record<string, unknown>;
    }>(person.token, { complete: true });
    const exp = Math.floor(Date.now() / 1_000) - CLOCK_TOLERANCE_S + seconds;
    const token = jwt.sign({ ...payload, exp }, { keyid: header.kid });
    const client = await EventStreamClient.open(app, { token });
    return client.response.statusCode === 200 ? client : undefined;
  }

  it('ends when its token expires, and reports that', async () => {
    const { owner } = await makeHours(app.http, own.probe);
    let client: EventStreamClient | undefined;
    for (let seconds = 2; !client && seconds < 16; seconds *= 2)
      client = await openedFor(owner, seconds);
    await client?.until(() => client?.isClosed);
    expect(client?.of('end')).toEqual([{ reason: 'TOKEN_EXPIRED' }]);
    const sent = client?.events.map(({ sentAt }) => sentAt) ?? [];
    expect(sent.map((at) => new Date(at).toISOString())).toEqual(sent);
  });

  it('misses nothing when the connection for notifications is lost', async () => {
    const { owner } = await makeHours(app.http, own.probe);
    const client = await begun(owner);
    const ended = await own.probe.rows(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN %'`,
    );
    expect(ended).toHaveLength(1);
    for (const path of ['start', 'breaks/start', 'breaks/end', 'end'])
      await app.http.post(`/shifts/${path}`, { token: owner.token, body: {} });
    await client.until(() => client.of('state').length === 4);
    expect(client.of('state').at(-1)).toMatchObject({ state: 'OFFLINE' });
    client.close();
  });

  it('waits for an earlier transaction of its database, and for none of another database', async () => {
    const { owner } = await makeHours(app.http, own.probe);
    const [here, elsewhere] = await Promise.all([
      DatabaseProbe.connect(own.url),
      DatabaseProbe.connect(),
    ]);
    for (const probe of [here, elsewhere]) {
      await probe.rows('BEGIN');
      await probe.rows('SELECT pg_current_xact_id()');
    }
    const client = await begun(owner);
    await app.http.post('/shifts/start', { token: owner.token, body: {} });
    await client.until(() => client.comments.length > 2);
    expect(client.of('state')).toEqual([]);
    await here.rows('COMMIT');
    await client.until(() => client.of('state').length === 1);
    await Promise.all([here.close(), elsewhere.close()]);
    client.close();
  });

  it('is limited to 200 per organization, without an effect on other organizations', async () => {
    const { owner } = await makeHours(app.http, own.probe);
    const stranger = await makeHours(app.http, own.probe);
    const people = [owner];
    while (people.length < MOST_OF_ORGANIZATION / MOST_OF_PERSON)
      people.push(await makeUser(app.http, owner, { role: 'EMPLOYEE' }));
    const clients: EventStreamClient[] = [];
    for (const person of people)
      for (let count = 0; count < MOST_OF_PERSON; count += 1) clients.push(await begun(person));
    const last = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const refused = expectStatus(await app.http.get(STREAM, { token: last.token }), 429);
    expect(refused.headers.get('retry-after')).toBe('10');
    clients.push(await begun(stranger.owner));
    for (const client of clients) client.close();
  });

  it('is dropped if its client does not read, without delaying any other', async () => {
    const { owner, shopId } = await makeHours(app.http, own.probe);
    await own.probe.rows(MANY_PEOPLE, [owner.organizationId, shopId]);
    const idle = get(app.http.baseUrl + STREAM, {
      agent: false,
      headers: { authorization: `Bearer ${owner.token}` },
    });
    const [unread] = (await once(idle, 'response')) as [IncomingMessage];
    const client = await begun(owner);
    for (let sent = 0; sent < SNAPSHOTS; sent += SNAPSHOTS_AT_ONCE) {
      await own.probe.rows(CHANGES, [owner.organizationId, SNAPSHOTS_AT_ONCE]);
      await client.until(() => client.of('snapshot').length > sent + SNAPSHOTS_AT_ONCE);
    }
    let bytes = 0;
    unread.on('data', (piece: Buffer) => (bytes += piece.length));
    const [error] = (await once(unread, 'error')) as [Error];
    expect(error).toMatchObject({ code: 'ECONNRESET' });
    expect(bytes).toBeGreaterThan(1_048_576);
    client.close();
  }, 120_000);
});
