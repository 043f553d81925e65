import pg from 'pg';
import { expectStatus, makeOwner, type Person } from '../support/makers.js';
import { PlanDatabase } from '../support/plan-database.js';
import { recordStatements } from '../support/wire-recorder.js';

const { escapeLiteral } = pg;

const MONTHS = `SELECT to_char(month, 'YYYY_MM') AS name, to_char(month, 'YYYY-MM') AS month
  FROM (SELECT date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => step) AS month
        FROM generate_series(-1, 1) step) months ORDER BY 1`;
const PER_MONTH = 3_000;
/** Entries of a month, and as many of each of ten other organizations. */
const SEED = `INSERT INTO audit_log SELECT organization, $2::timestamptz + n * interval '10 minutes',
    gen_random_uuid(), NULL, 'user.updated', 'user', gen_random_uuid(), '{}', '', 'seed'
  FROM (SELECT $1::uuid AS organization UNION ALL SELECT gen_random_uuid() FROM generate_series(1, 10)) o
  CROSS JOIN generate_series(1, ${PER_MONTH}) n`;

describe('the query plans of the audit log', () => {
  let database: PlanDatabase;
  let owner: Person;
  /** Last month, this one and the next, as in the names of their partitions and as in instants. */
  let months: { name: string; month: string }[];

  beforeAll(async () => {
    database = await PlanDatabase.open();
    owner = await makeOwner(database.app.http);
    months = await database.probe.rows(MONTHS);
    for (const { month } of months) {
      await database.fill([SEED], [owner.organizationId, `${month}-01T00:00:00Z`]);
    }
  });
  afterAll(() => database.close());

  const startOf = (index: number): string => `${months[index]?.month ?? ''}-01T00:00:00Z`;

  async function planOf(query: string): Promise<string> {
    const { token, organizationId } = owner;
    const path = `/audit-log${query}`;
    const plans = await database.plansOf(organizationId, () =>
      database.app.http.get(path, { token }),
    );
    return [...plans].find(([label]) => label.startsWith('audit-log.list'))?.[1] ?? '';
  }

  /** The months that a plan reads. */
  function readBy(plan: string): string[] {
    const found = [...plan.matchAll(/ on audit_log_(\d{4}_\d{2})\b/g)].map(
      ([, name]) => name ?? '',
    );
    return [...new Set(found)].sort();
  }

  it.each(['', '&action=user.updated'])(
    'read one partition for a month, in the order of the key (%s)',
    async (filter) => {
      const plan = await planOf(`?from=${startOf(1)}&to=${startOf(2)}${filter}`);
      expect(readBy(plan)).toEqual([months[1]?.name]);
      expect(plan).toContain('Index Scan Backward using');
      expect(plan).not.toContain('Sort');
    },
  );

  it('read one partition for the entries about one thing in a month', async () => {
    const plan = await planOf(`?from=${startOf(1)}&to=${startOf(2)}&subject_id=${owner.userId}`);
    expect(readBy(plan)).toEqual([months[1]?.name]);
  });

  it('skip the months before the start of a range without an end', async () => {
    expect(readBy(await planOf(`?from=${startOf(2)}`))[0]).toBe(months[2]?.name);
  });

  it('skip, on a later page, the months that were already read', async () => {
    let query = '?limit=200';
    for (let read = 0; read <= 2 * PER_MONTH; read += 200) {
      const page = await database.app.http.get(`/audit-log${query}`, { token: owner.token });
      query = `?limit=200&cursor=${String(expectStatus(page, 200).json['next_cursor'])}`;
    }
    expect(readBy(await planOf(query)).at(-1)).toBe(months[0]?.name);
  });

  it('begin with the newest month and sort nothing when nothing is filtered', async () => {
    const plan = await planOf('');
    expect(readBy(plan).length).toBeGreaterThanOrEqual(3);
    expect(plan).toContain('Append');
    expect(plan).not.toMatch(/Sort|Merge Append|Seq Scan/);
  });

  it('skip months also when the plan is generic', async () => {
    const { token, organizationId } = owner;
    const path = `/audit-log?from=${startOf(1)}&to=${startOf(2)}`;
    const { statements } = await recordStatements(() => database.app.http.get(path, { token }));
    const list = statements.find(({ label }) => label === 'audit-log.list');
    const literals = (list?.values ?? []).map(literal);
    await database.client.query(`PREPARE list AS ${list?.text ?? ''}`);
    const plan = await database.explain(
      organizationId,
      { text: `EXPLAIN (COSTS OFF) EXECUTE list (${literals.join(', ')})` },
      'SET LOCAL plan_cache_mode = force_generic_plan',
    );
    expect(plan).toContain('Subplans Removed');
    expect(readBy(plan)).toEqual([months[1]?.name]);
  });
});

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (value instanceof Date) return escapeLiteral(value.toISOString());
  if (typeof value === 'string' || typeof value === 'number') return escapeLiteral(String(value));
  throw new Error(`Not a value of this statement: ${typeof value}`);
}
