import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { connectAsApp, type DatabaseProbe } from '../support/database.js';
import { OwnDatabase } from '../support/own-database.js';

const OLD = 'activity_batches_2020_01';
const OLDER = 'activity_batches_2019_12';

/** The months of activity, in a database in which nobody else is at work. */
describe('the partitions of activity', () => {
  let database: OwnDatabase;
  let probe: DatabaseProbe;
  let app: pg.Client;
  const organization = randomUUID();
  const person = randomUUID();

  beforeEach(async () => {
    database = await OwnDatabase.make();
    probe = database.probe;
    app = await connectAsApp(database.url);
    await app.query(`SET app.organization_id = '${organization}'`);
    // What refers to the row of an organization and of a person is of no interest here.
    await probe.rows('ALTER TABLE activity_batches DROP CONSTRAINT fk_activity_batches_user');
  });
  afterEach(async () => {
    await app.end();
    await database.drop();
  });

  async function insert(at: string): Promise<void> {
    await app.query(
      `INSERT INTO activity_batches (organization_id, occurred_at, id, user_id, device_id, event_ids, types,
          after_ms, durations_ms, platforms, platform_ids)
        VALUES ($1, $2, gen_random_uuid(), $3, $3, ARRAY[$3::uuid], '{0}', '{0}', '{0}', '{0}', '{}')`,
      [organization, at, person],
    );
  }

  /** Acts as the schema's owner, who creates the partitions otherwise. */
  async function make(part: string, firstDay: string): Promise<void> {
    const [owner] = await probe.rows<{ name: string }>(
      `SELECT relowner::regrole::text AS name FROM pg_class WHERE relname = 'activity_batches'`,
    );
    await probe.rows(`SET ROLE ${owner?.name ?? ''}`);
    await probe.rows(`SELECT make_partition('activity_batches', $1, $2)`, [part, firstDay]);
    await probe.rows('RESET ROLE');
  }

  async function partsOf(): Promise<Record<string, string>[]> {
    return probe.rows(
      `SELECT tableoid::regclass::text AS part, count(*)::int AS rows FROM activity_batches GROUP BY 1 ORDER BY 1`,
    );
  }

  async function exists(part: string): Promise<boolean> {
    return (await probe.count('SELECT count(to_regclass($1))', [part])) === 1;
  }

  async function dropOne(days: number, by = app): Promise<unknown> {
    await by.query('BEGIN; SET LOCAL ROLE tillclock_maintenance');
    const { rows } = await by.query<{ part: unknown }>('SELECT drop_empty_partition($1) AS part', [
      days,
    ]);
    await by.query('COMMIT');
    return rows[0]?.part;
  }

  it('lose no event if one is missing: it is stored, read, and moved to its month once that exists', async () => {
    const [next] = await probe.rows<{ part: string; at: string }>(
      `SELECT 'activity_batches_' || to_char(day, 'YYYY_MM') AS part, day + interval '3 days' AS at
        FROM (SELECT date_trunc('month', now() AT TIME ZONE 'UTC') + interval '1 month' AS day) month`,
    );
    if (!next) throw new Error('There is always a next month');
    await probe.rows(`DROP TABLE ${next.part}`);
    await insert(next.at);
    await insert('2001-02-03T10:00:00Z');
    expect(await partsOf()).toEqual([{ part: 'activity_batches_rest', rows: 2 }]);
    const { rows } = await app.query('SELECT id FROM activity_batches WHERE organization_id = $1', [
      organization,
    ]);
    expect(rows).toHaveLength(2);
    await app.query('SELECT ensure_partitions(1)');
    expect(await partsOf()).toEqual([
      { part: next.part, rows: 1 },
      { part: 'activity_batches_rest', rows: 1 },
    ]);
    await app.query('SELECT ensure_partitions(1)');
    const walls = await probe.rows(
      `SELECT relname, relforcerowsecurity AS forced FROM pg_class WHERE relname = ANY($1) ORDER BY 1`,
      [[next.part, 'activity_batches_rest']],
    );
    expect(walls.map(({ forced }) => forced as boolean)).toEqual([true, true]);
  });

  it('are dropped whole when they are old and empty, the oldest first', async () => {
    await make(OLD, '2020-01-01');
    await make(OLDER, '2019-12-01');
    const days = await probe.count(`SELECT (now() AT TIME ZONE 'UTC')::date - '2020-02-01'::date`);
    // A month stays as long as any organization still has to keep a part of it.
    expect(await dropOne(days + 1)).toBe(OLDER);
    expect(await dropOne(days + 1)).toBeNull();
    expect(await dropOne(days - 1)).toBe(OLD);
    expect(await dropOne(1)).not.toBe('activity_batches_rest');
    expect([await exists(OLD), await exists('activity_batches_rest')]).toEqual([false, true]);
  });

  it('are kept while they have rows of any organization, even rows hidden by row-level security', async () => {
    await make(OLD, '2020-01-01');
    await insert('2020-01-15T10:00:00Z');
    await app.query(`SET app.organization_id = '${randomUUID()}'`);
    expect(await dropOne(365)).toBeNull();
    const { rows } = await app.query(`SELECT FROM ${OLD}`).catch(() => ({ rows: [] }));
    expect(rows).toHaveLength(0);
    expect(
      await probe.count(
        `SELECT count(*) FROM pg_class WHERE relname = '${OLD}' AND relforcerowsecurity`,
      ),
    ).toBe(1);
    expect(await partsOf()).toEqual([{ part: OLD, rows: 1 }]);
  });

  it('never delay anyone who is reading or storing activity', async () => {
    await make(OLD, '2020-01-01');
    await app.query('BEGIN');
    await app.query('SELECT count(*) FROM activity_batches WHERE organization_id = $1', [
      organization,
    ]);
    const job = await connectAsApp(database.url);
    expect(await dropOne(365, job)).toBeNull();
    expect(await exists(OLD)).toBe(true);
    await app.query('COMMIT');
    expect(await dropOne(365, job)).toBe(OLD);
    await job.end();
  });

  it('cannot be dropped by a request', async () => {
    await expect(app.query('SELECT drop_empty_partition(1)')).rejects.toThrow('permission denied');
  });
});
