import { PlanDatabase } from '../support/plan-database.js';
import { recordStatements } from '../support/wire-recorder.js';
import { makeHours, type Hours } from '../support/work.js';

const PEOPLE = 60;
const DAYS = 120;
/** Each works eight hours a day from June on, with a break and two sessions; weeks are approved. */
const SEED = [
  `INSERT INTO users SELECT $1::uuid, gen_random_uuid(), 'p' || n || '@' || $1::uuid,
     'Person ' || n, 'EMPLOYEE', true, now(), 1, now(), now() FROM generate_series(1, ${PEOPLE}) n`,
  `INSERT INTO shifts SELECT $1, gen_random_uuid(), u.id, $2, at, at + interval '8 hours', at + interval '8 hours',
     at::date, 'CLOCK', 'CLOCK', false, NULL, 1, at, at
   FROM users u, generate_series(0, ${DAYS - 1}) n,
     LATERAL (SELECT '2026-06-01T08:00:00Z'::timestamptz + n * interval '1 day' AS at) start
   WHERE u.organization_id = $1 AND u.name LIKE 'Person %'`,
  `INSERT INTO breaks SELECT organization_id, gen_random_uuid(), id, start_at, ends_before, NULL, 'Lunch', false, 30,
     start_at + interval '4 hours', start_at + interval '4.5 hours' FROM shifts WHERE organization_id = $1`,
  `INSERT INTO device_sessions SELECT organization_id, gen_random_uuid(), id, user_id, shop_id, ends_before, 'till', start_at,
     end_at, end_at, 'SHIFT', 300 FROM shifts, generate_series(1, 2) WHERE organization_id = $1`,
  `INSERT INTO timesheet_periods SELECT $1, gen_random_uuid(), $2, '2026-06-01'::date + 7 * n,
     '2026-06-07'::date + 7 * n, 'APPROVED', $3, now(), NULL, NULL, NULL, NULL, NULL, 1
   FROM generate_series(0, 15) n`,
] as const;
const RANGE = 'from=2026-07-01&to=2026-07-31';

describe('the query plans of timesheets', () => {
  let database: PlanDatabase;
  let hours: Hours;
  beforeAll(async () => {
    database = await PlanDatabase.open();
    hours = await makeHours(database.app.http, database.probe);
    const { organizationId, userId } = hours.owner;
    await database.fill(SEED, [organizationId, hours.shopId, userId]);
  });
  afterAll(() => database.close());

  function plansOf(query: string): Promise<Map<string, string>> {
    return database.plansOf(hours.owner.organizationId, () => hours.get(query));
  }

  /** The statement that adds up the days. */
  async function planOf(query: string): Promise<string> {
    const plans = await plansOf(query);
    const found = [...plans].filter(([label]) => label.includes('worked_seconds'));
    expect(found).toHaveLength(1);
    return found[0]?.[1] ?? '';
  }

  it.each([`?${RANGE}`, `?${RANGE}&limit=5`, '?from=2026-07-01&to=2026-07-01', `/export?${RANGE}`])(
    'look up shifts by day or person, and their breaks and sessions by the shift: %s',
    async (query) => {
      const plan = await planOf(query);
      expect(plan).toMatch(/using ix_shifts_(start|shop|user) on shifts/);
      expect(plan).toContain('Index Only Scan using ix_breaks_shift');
      expect(plan).toContain('using ix_device_sessions_shift');
      expect(plan).not.toMatch(/Seq Scan on (shifts|breaks|device_sessions)/);
    },
  );

  it('find who worked by the days of the shops or by the person, and read no shift of other days', async () => {
    for (const query of [`?${RANGE}`, `?${RANGE}&shop_id=${hours.shopId}`]) {
      const plans = await plansOf(query);
      const [plan] = [...plans].flatMap(([label, text]) =>
        label.includes('u.name') ? [text] : [],
      );
      expect(plan).toMatch(/using ix_shifts_(start|shop|user) on shifts/);
      expect(plan).not.toContain('Seq Scan on shifts');
    }
  });

  it('need as many statements and round trips for everyone as for one person', async () => {
    const costs = [];
    for (const query of [`?${RANGE}&limit=1`, `?${RANGE}&limit=200`]) {
      const { statements, trips } = await recordStatements(() => hours.get(query));
      costs.push([statements.length, trips]);
    }
    // The look-up of the caller; the beginning with the settings and the people; their days with
    // what both sides say about them. Nobody waits for the end.
    expect(costs).toEqual([
      [8, 3],
      [8, 3],
    ]);
  });
});
