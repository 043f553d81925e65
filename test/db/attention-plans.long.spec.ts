import pg from 'pg';
import { ForgottenShifts } from '../../src/features/shifts/forgotten/forgotten-shifts.service.js';
import { PlanDatabase } from '../support/plan-database.js';
import { recordStatements } from '../support/wire-recorder.js';
import { Workplace } from '../support/workplace.js';

const { escapeLiteral } = pg;

const PEOPLE = 40;
const DAYS = 150;
/** How many of the same person's readings come before the one that is looked at. */
const READINGS = 12;
/** Each worked eight hours a day until yesterday; every 500th shift waits for a manager, all are at work. */
const SEED = [
  `INSERT INTO users (organization_id, id, email, name, role, is_active, sessions_valid_from, version, created_at,
     updated_at)
   SELECT $1::uuid, gen_random_uuid(), 'p' || n || '@' || $1::uuid, 'Person ' || n, 'EMPLOYEE', true, now(), 1,
     now(), now() FROM generate_series(1, ${PEOPLE}) n`,
  `INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, end_at, ends_before, business_date,
     start_source, end_source, needs_confirmation, version, created_at, updated_at)
   SELECT u.organization_id, gen_random_uuid(), u.id, $2, at, at + interval '8 hours', at + interval '8 hours',
     at::date, 'CLOCK', 'CLOCK', (row_number() OVER ()) % 500 = 0, 1, at, at
   FROM users u, generate_series(1, ${DAYS}) n,
     LATERAL (SELECT date_trunc('second', now()) - n * interval '1 day' AS at) start
   WHERE u.organization_id = $1 AND u.name LIKE 'Person %'`,
  `INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, ends_before, business_date, start_source,
     needs_confirmation, version, created_at, updated_at)
   SELECT u.organization_id, gen_random_uuid(), u.id, $2, at, 'infinity', at::date, 'CLOCK', false, 1, at, at
   FROM users u, LATERAL (SELECT date_trunc('second', now()) - interval '10 minutes' AS at) start
   WHERE u.organization_id = $1 AND u.name LIKE 'Person %'`,
] as const;
/** Of the last, this and the next month: nearly all of others, some of and some about one person. */
const AUDIT = `INSERT INTO audit_log (organization_id, occurred_at, id, actor_id, action, subject_type, subject_id, details,
     address, request_id)
   SELECT $1::uuid, date_trunc('month', now()) + month * interval '1 month' + n * interval '10 minutes',
     gen_random_uuid(), CASE WHEN n % 200 = 0 THEN $2::uuid ELSE gen_random_uuid() END, 'user.updated', 'user',
     CASE WHEN n % 300 = 0 THEN $2::uuid ELSE gen_random_uuid() END, '{}', '', 'seed'
   FROM generate_series(-1, 1) month, generate_series(1, 3000) n`;

/** What managers and admins look for among years of what is in order. */
describe('the query plans of what needs attention', () => {
  let database: PlanDatabase;
  let place: Workplace;
  beforeAll(async () => {
    database = await PlanDatabase.open();
    place = await Workplace.open(database.app.http);
    const { organizationId, userId } = place.owner;
    await database.fill(SEED, [organizationId, place.shopId]);
    await database.fill([AUDIT], [organizationId, userId]);
  });
  afterAll(() => database.close());

  it.each(['an ADMIN', 'a MANAGER'])(
    'read shifts that wait for %s, the first and the next page, from their own index in its order',
    async (who) => {
      const { organizationId, token } = who === 'an ADMIN' ? place.owner : place.manager;
      const list = (cursor: string) =>
        database.app.http.get(`/shifts?needs_confirmation=true&limit=5${cursor}`, { token });
      const { json } = await list('');
      expect(json['data']).toHaveLength(5);
      for (const cursor of ['', `&cursor=${String(json['next_cursor'])}`]) {
        const plans = await database.plansOf(organizationId, () => list(cursor));
        const [, plan = ''] =
          [...plans].find(([label]) => label.includes('ORDER BY start_at')) ?? [];
        expect(plan).toContain('Index Scan Backward using ix_shifts_unconfirmed');
        expect(plan).not.toContain('Sort');
      }
    },
  );

  it('find forgotten shifts only among the open ones, including those that have just arrived', async () => {
    const { nest } = database.app;
    const { statements } = await recordStatements(() => nest.get(ForgottenShifts).closeAll());
    const look = statements.find(({ text }) => text.includes('shift_limit_minutes'));
    const { organizationId } = place.owner;
    const explain = { text: `EXPLAIN (COSTS OFF) ${look?.text ?? ''}`, values: look?.values ?? [] };
    const asJob = 'SET LOCAL ROLE tillclock_maintenance';
    const plan = await database.explain(organizationId, explain, asJob);
    // All that are open are few: of the indexes that hold them alone either is as good.
    expect(plan).toMatch(/Index Scan using (ix|uq)_shifts_open on shifts s/);
    expect(plan).toMatch(/Filter: .*created_at/);
    expect(plan).not.toContain('Seq Scan on shifts');
  });

  it.each(['actor_id', 'subject_id'])(
    'read the audit log by %s from its own index, month after month, also after many runs',
    async (who) => {
      const { token, userId, organizationId } = place.owner;
      const { answer, statements } = await recordStatements(() =>
        database.app.http.get(`/audit-log?${who}=${userId}`, { token }),
      );
      expect(answer.status).toBe(200);
      expect(answer.json['data']).not.toEqual([]);
      const list = statements.find(({ label }) => label.startsWith('audit-log.list'));
      const run = `EXECUTE by_${who} (${(list?.values ?? []).map(literal).join(', ')})`;
      await database.client.query(`PREPARE by_${who} AS ${list?.text ?? ''}`);
      const explain = { text: `EXPLAIN (COSTS OFF) ${run}` };
      const plan = await database.explain(organizationId, explain, `${run};`.repeat(READINGS));
      const scans = [...plan.matchAll(/Index Scan Backward using (\S+) on audit_log_/g)];
      expect(scans.length).toBeGreaterThanOrEqual(3);
      for (const [, index] of scans) expect(index).toContain(`_${who}_`);
      expect(plan).toMatch(new RegExp(`Index Cond: \\(\\(organization_id = .* AND \\(${who} = `));
      expect(plan).not.toMatch(/Sort|Merge Append|Seq Scan/);
    },
  );
});

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string' || typeof value === 'number') return escapeLiteral(String(value));
  throw new Error(`Not a value of this statement: ${typeof value}`);
}
