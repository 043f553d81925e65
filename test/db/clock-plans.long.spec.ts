import { PlanDatabase } from '../support/plan-database.js';
import { minutesAgo, shiftOf, type TimeClock, Workplace } from '../support/workplace.js';

const PEOPLE = 40;
const DAYS = 200;
/** Each worked eight hours a day until yesterday, with a break and a session; now all have begun. */
const SEED = [
  `INSERT INTO users SELECT $1::uuid, gen_random_uuid(), 'p' || n || '@' || $1::uuid,
     'Person ' || n, 'EMPLOYEE', true, now(), 1, now(), now() FROM generate_series(1, ${PEOPLE}) n`,
  `INSERT INTO shifts SELECT $1, gen_random_uuid(), u.id, $2, at, at + interval '8 hours', at + interval '8 hours',
     at::date, 'CLOCK', 'CLOCK', false, NULL, 1, at, at
   FROM users u, generate_series(1, ${DAYS}) n,
     LATERAL (SELECT date_trunc('second', now()) - n * interval '1 day' AS at) start WHERE u.organization_id = $1`,
  `INSERT INTO shifts SELECT $1, gen_random_uuid(), u.id, $2, at, NULL, 'infinity', at::date, 'CLOCK', NULL, false,
     NULL, 1, at, at FROM users u, LATERAL (SELECT date_trunc('second', now()) - interval '2 hours' AS at) start
   WHERE u.organization_id = $1 AND u.name LIKE 'Person %'`,
  `INSERT INTO breaks SELECT organization_id, gen_random_uuid(), id, start_at, ends_before, NULL, 'Lunch', false, 30,
     start_at + interval '1 hour', start_at + interval '1.5 hours' FROM shifts WHERE organization_id = $1`,
  `INSERT INTO device_sessions SELECT organization_id, gen_random_uuid(), id, user_id, shop_id, ends_before, 'till', start_at,
     start_at, end_at, CASE WHEN end_at IS NOT NULL THEN 'SHIFT' END, 300 FROM shifts WHERE organization_id = $1`,
  `INSERT INTO shift_changes SELECT organization_id, gen_random_uuid(), id, version, 'CORRECTED', now(), user_id, 'made', NULL, '{}'
     FROM shifts WHERE organization_id = $1`,
  `INSERT INTO timesheet_periods SELECT $1, gen_random_uuid(), $2, current_date - 7 * n - 20,
     current_date - 7 * n - 14, 'APPROVED', $3, now(), NULL, NULL, NULL, NULL, NULL, 1 FROM generate_series(0, 50) n`,
] as const;

/** Years of shifts later a press must not cost more than on the first day. */
describe('the query plans of the clock', () => {
  let database: PlanDatabase;
  let place: Workplace;
  let clock: TimeClock;
  beforeAll(async () => {
    database = await PlanDatabase.open();
    place = await Workplace.open(database.app.http);
    clock = await place.hire();
    const { organizationId, userId } = place.owner;
    await database.fill(SEED, [organizationId, place.shopId, userId]);
  });
  afterAll(() => database.close());

  function plansOf(work: () => Promise<{ status: number }>): Promise<Map<string, string>> {
    return database.plansOf(place.owner.organizationId, work);
  }

  it('find the open shift by its person, and its breaks and sessions by the shift', async () => {
    expect((await plansOf(() => clock.start())).get('shifts.find-open')).toContain(
      'Index Scan using uq_shifts_open',
    );
    const current = await plansOf(() => clock.current());
    expect(current.get('breaks.list-of')).toMatch(/Index Scan using (ix|ex)_breaks/);
    expect(current.get('sessions.list-of')).toContain('using ix_device_sessions_shift');
    await clock.startBreak({ occurred_at: new Date().toISOString() });
    const plans = await plansOf(() => clock.end());
    expect(plans.get('shifts.update')).toContain('Index Scan using pk_shifts');
    expect(plans.get('sessions.end-all')).toMatch(/using ix_device_sessions_(shift|open)/);
    expect(plans.get('breaks.delete-of')).toMatch(/Index Scan using (ix|ex)_breaks/);
    expect(plans.get('breaks.insert')).toMatch(/Scan using (pk_shifts|uq_shifts_span) on shifts/);
    for (const plan of plans.values())
      expect(plan).not.toMatch(/Seq Scan on (shifts|breaks|device)/);
  });

  it('find the shift of an edit by its key, and read its history in the order of the index', async () => {
    const added = shiftOf(
      await clock.add({
        shop_id: place.shopId,
        start_at: minutesAgo(600_000),
        end_at: minutesAgo(599_900),
      }),
      201,
    );
    const plans = await plansOf(() =>
      clock.correct(added.id, { version: 1, end_at: minutesAgo(599_950) }),
    );
    expect(plans.get('shifts.find')).toContain('Index Scan using pk_shifts');
    const { token } = place.manager;
    const history = await plansOf(() =>
      database.app.http.get(`/shifts/${added.id}/history`, { token }),
    );
    expect(history.get('shift-changes.list')).toContain('using pk_shift_changes');
    expect(history.get('shift-changes.list')).not.toContain('Sort');
  });

  it.each(['', '&status=OPEN', '&from=2020-01-01&to=2099-12-31'])(
    'read no table whole for a page of shifts (%s), the first or the next',
    async (query) => {
      const { token } = place.owner;
      const list = (cursor: string) =>
        database.app.http.get(`/shifts?limit=50${query}${cursor}`, { token });
      const { json } = await list('');
      const next = json['next_cursor'];
      for (const cursor of typeof next === 'string' ? ['', `&cursor=${next}`] : ['']) {
        const plans = [...(await plansOf(() => list(cursor)))];
        const [, plan = ''] = plans.find(([label]) => label.includes('ORDER BY start_at')) ?? [];
        expect(plan).toMatch(/Index Scan.* on shifts/);
        expect(plan).not.toContain('Seq Scan');
      }
    },
  );

  it('find the shift at an instant in one step, as the last one that began before', async () => {
    const [{ body } = { body: '' }] = await database.probe.rows<{ body: string }>(
      `SELECT prosrc AS body FROM pg_proc WHERE proname = 'shift_at'`,
    );
    const names = ['org', 'person', 'instant'];
    const text = names.reduce(
      (sql, name, index) => sql.replace(new RegExp(`\\b${name}\\b`, 'g'), `$${index + 1}`),
      body,
    );
    const { organizationId, userId } = place.owner;
    const instant = new Date(Date.now() - 100 * 86_400_000);
    const plan = await database.explain(organizationId, {
      text: `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${text}`,
      values: [organizationId, userId, instant],
    });
    expect(plan).toMatch(/Index Scan Backward using ix_shifts_user .*rows=1/);
  });
});
