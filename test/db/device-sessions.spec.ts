import type pg from 'pg';
import { SilentSessions } from '../../src/features/shifts/sessions/silent-sessions.service.js';
import type { DatabaseProbe } from '../support/database.js';
import { makeOwner, makeShop, type Person } from '../support/makers.js';
import { setLastSeen, startSession, storedSession } from '../support/people-at-work.js';
import { PlanDatabase } from '../support/plan-database.js';
import type { NestApp } from '../support/nest-app.js';
import { BEGIN } from '../support/sent-sql.js';
import { recordStatements, type Recording, type SentStatement } from '../support/wire-recorder.js';

const AT_ONCE = 20;
/** The sessions of one person over years, of which very few are open. */
const ENDED = `INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, shift_ends_before,
    device_label, start_at, last_seen_at, end_at, end_source, silence_limit_s)
  SELECT organization_id, gen_random_uuid(), shift_id, user_id, shop_id, shift_ends_before, 'Till', began, began, began, 'SHIFT', 300
  FROM device_sessions CROSS JOIN LATERAL (SELECT now() - n * interval '1 hour' AS began
    FROM generate_series(1, 5000) n) past
  WHERE id = $1`;

describe('the database cost of device sessions', () => {
  let database: PlanDatabase;
  let app: NestApp;
  let probe: DatabaseProbe;
  let client: pg.Client;
  let person: Person;
  let sessionId: string;
  beforeAll(async () => {
    database = await PlanDatabase.open();
    ({ app, probe, client } = database);
    person = await makeOwner(app.http);
    sessionId = await startSession(app.http, person, await makeShop(app.http, person));
    await database.fill([ENDED], [sessionId]);
  });
  afterAll(() => database.close());

  const record = (times = 1): Promise<Recording<number[]>> =>
    recordStatements(async () => {
      const { token } = person;
      const path = `/sessions/${sessionId}/heartbeat`;
      const beats = Array.from({ length: times }, () => app.http.post(path, { token }));
      return (await Promise.all(beats)).map(({ status }) => status);
    });

  /** Runs it as the app would, in a transaction that leaves nothing behind. */
  async function within<T extends pg.QueryResultRow>(
    setting: string,
    statements: readonly Pick<SentStatement, 'text' | 'values'>[],
  ): Promise<T[]> {
    await client.query(`BEGIN; ${setting}`);
    try {
      let rows: T[] = [];
      for (const { text, values } of statements) {
        rows = (await client.query<T>(text, [...values])).rows;
      }
      return rows;
    } finally {
      await client.query('ROLLBACK');
    }
  }

  async function planOf({ text, values }: SentStatement, setting: string): Promise<string> {
    const explain = { text: `EXPLAIN (COSTS OFF) ${text}`, values };
    const rows = await within<{ 'QUERY PLAN': string }>(setting, [explain]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  const ofOrganization = (): string => `SET LOCAL app.organization_id = '${person.organizationId}'`;

  function sent({ statements }: Recording<unknown>, label: string | RegExp): SentStatement {
    const found = statements.find((one) =>
      typeof label === 'string' ? one.label === label : label.test(one.label),
    );
    if (!found) throw new Error(`${String(label)} was not sent`);
    return found;
  }

  it('is two key look-ups in one round trip for a heartbeat, whether or not it writes', async () => {
    for (const [secondsAgo, written] of [
      [60, 1],
      [5, 0],
    ] as const) {
      await setLastSeen(probe, sessionId, secondsAgo);
      const { answer, trips, statements, rows } = await record();
      expect([answer, trips, rows.get('sessions.touch')]).toEqual([[204], 3, written]);
      expect(statements.map(({ label }) => label)).toEqual([
        'auth.caller',
        ...BEGIN,
        'sessions.touch',
        'sessions.is-open',
        'COMMIT',
      ]);
      for (const label of ['sessions.touch', 'sessions.is-open']) {
        const plan = await planOf(
          sent({ answer, trips, statements, rows }, label),
          ofOrganization(),
        );
        expect(plan).toMatch(/Index Scan using (pk_device_sessions|ix_device_sessions_open) /);
        expect(plan).toMatch(/Index Cond: .*organization_id = .* AND \(id = /);
      }
    }
  });

  it(`is one write of one row for ${AT_ONCE} heartbeats at once`, async () => {
    await setLastSeen(probe, sessionId, 60);
    const before = Date.now();
    const { answer, rows } = await record(AT_ONCE);
    expect(answer).toEqual(Array.from({ length: AT_ONCE }, () => 204));
    expect(rows.get('sessions.is-open')).toBe(AT_ONCE);
    expect(rows.get('sessions.touch')).toBe(1);
    const { last_seen_at: seenAt } = await storedSession(probe, sessionId);
    expect((seenAt as Date).getTime()).toBeGreaterThanOrEqual(before);
  });

  it('includes no index update for a heartbeat', async () => {
    await setLastSeen(probe, sessionId, 60);
    const touch = sent(await record(), 'sessions.touch');
    await setLastSeen(probe, sessionId, 60);
    const counts = {
      text: `SELECT n_tup_upd::int AS rows, n_tup_hot_upd::int AS beside FROM pg_stat_xact_user_tables
        WHERE relname = 'device_sessions'`,
      values: [],
    };
    expect(await within(ofOrganization(), [touch, counts])).toEqual([{ rows: 1, beside: 1 }]);
    const indexes = await probe.rows<{ definition: string }>(
      `SELECT pg_get_indexdef(indexrelid) AS definition FROM pg_index
       WHERE indrelid = 'device_sessions'::regclass`,
    );
    expect(indexes.length).toBeGreaterThan(3);
    expect(indexes.filter(({ definition }) => definition.includes('last_seen_at'))).toEqual([]);
  });

  it('is a scan of open sessions only for the job, in the order of their index', async () => {
    const look = sent(
      await recordStatements(() => app.nest.get(SilentSessions).endAll()),
      /^SELECT organization_id, id FROM device_sessions/,
    );
    const plan = await planOf(look, 'SET LOCAL ROLE tillclock_maintenance');
    expect(plan).toContain('Index Scan using ix_device_sessions_open');
    expect(plan).not.toContain('Sort');
  });

  it.each([
    ['who is connected', '', 'ix_device_sessions_open'],
    ['a page of all', '?status=all&limit=50', 'ix_device_sessions_start'],
    // With one shop and one person, both indexes have the same order, so either of them serves.
    ['a page of a shop', '?status=all&limit=50&shop_id=', 'ix_device_sessions_(start|shop)'],
    ['a page of a person', '?status=CLOSED&limit=50&user_id=', 'ix_device_sessions_(start|user)'],
  ])('is an index read for %s', async (_what, query, index) => {
    const { shop_id: shopId, user_id: userId } = await storedSession(probe, sessionId);
    const ids = new Map([
      ['shop_id', String(shopId)],
      ['user_id', String(userId)],
    ]);
    const id = ids.get(query.split(/[?&]/).at(-1)?.replace('=', '') ?? '') ?? '';
    const recording = await recordStatements(() =>
      app.http.get(`/sessions${query}${id}`, { token: person.token }),
    );
    expect(recording.answer.status).toBe(200);
    const plan = await planOf(sent(recording, /FROM device_sessions WHERE/), ofOrganization());
    expect(plan).toMatch(new RegExp(`Scan.* ${index}`));
    expect(plan).not.toContain('Seq Scan');
  });
});
