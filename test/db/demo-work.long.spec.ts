import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OrganizationsService } from '../../src/features/organizations/organizations.service.js';
import { DemoSetting } from '../../src/demo/setting/demo-setting.service.js';
import { DemoStory } from '../../src/demo/demo-story.service.js';
import { SeedModule } from '../../src/demo/seed.module.js';
import { parseConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import type { Scope } from '../../src/platform/database/tx.js';
import { activityPromises } from '../support/activity-promises.js';
import type { DatabaseProbe } from '../support/database.js';
import { OwnDatabase } from '../support/own-database.js';
import { TEST_JWT_SECRET } from '../support/test-app.js';
import { newScope } from '../support/test-database.js';
import { LATE_SHIFTS, missedPlans, workPromises } from '../support/work-promises.js';
import { sql } from '../support/sql.js';

const DAY_MS = 86_400_000;

/** The demo at instants of the test's choice: `seed demo` itself only knows the database's clock. */
describe('the schedule of the demo', () => {
  let app: INestApplicationContext;
  let db: Database;
  /** Applications end silent sessions every minute, and those of a demo of another day are silent. */
  let own: OwnDatabase;
  let probe: DatabaseProbe;

  beforeAll(async () => {
    own = await OwnDatabase.make();
    const { url } = own;
    const config = parseConfig({
      NODE_ENV: 'test',
      DATABASE_URL: url,
      JWT_SECRET: TEST_JWT_SECRET,
    });
    app = await NestFactory.createApplicationContext(SeedModule.forRoot(config, url), {
      logger: false,
    });
    db = app.get(Database);
    probe = own.probe;
  });
  afterAll(async () => {
    await app.close();
    await own.drop();
  });

  /** Every demo has the same people, and an e-mail belongs to one organization: the others lose theirs. */
  async function makeOrganization(): Promise<Scope> {
    await probe.rows(`UPDATE login_identities SET email = gen_random_uuid() || email
      WHERE email LIKE '%@demo.tillclock.example'`);
    const scope = newScope();
    const settings = { name: 'Demo', time_zone: 'Europe/Madrid', currency: 'EUR' };
    const organizations = app.get(OrganizationsService, { strict: false });
    await db.write(scope, (tx) => organizations.create(tx, settings));
    return scope;
  }

  async function tell(
    scope: Scope,
    now: string,
    plan: { receipts?: number; days?: number; until?: string; seed?: string } = {},
  ): Promise<number> {
    const { receipts = 60, days = 5, until = now, seed = 'spec' } = plan;
    const toMs = Date.parse(until);
    const period = { fromMs: toMs - days * DAY_MS, toMs };
    const observer = { onProgress: () => undefined, signal: new AbortController().signal };
    return db.write(scope, async (tx) => {
      const shops = await app
        .get(DemoSetting)
        .prepare(tx, { scope, shops: 2, receipts, passwordHash: 'none', period });
      const story = { shops, period, nowMs: Date.parse(now), seed };
      return (await app.get(DemoStory).tell(tx, story, observer)).shifts;
    });
  }

  /** Reads the rows as the organization sees them. */
  function rows(scope: Scope, text: string): Promise<Record<string, unknown>[]> {
    return db.read(scope, (tx) => tx.unprepared(sql(text), []));
  }

  async function setPolicy({ organizationId }: Scope, values: string): Promise<void> {
    const text = `UPDATE activity_policies SET ${values} WHERE organization_id = $1`;
    await probe.rows(text, [organizationId]);
  }

  async function count(scope: Scope, what: string): Promise<number> {
    const [row] = await rows(scope, `SELECT count(*)::int AS count FROM ${what}`);
    return Number(row?.['count']);
  }

  async function expectPromisesKept(scope: Scope, now: string): Promise<void> {
    const at = `'${now}'::timestamptz`;
    const promises = { ...workPromises(at), ...activityPromises(at) };
    for (const [promise, text] of Object.entries(promises)) {
      expect([promise, await rows(scope, text)]).toEqual([promise, []]);
    }
  }

  test.each([
    ['at lunchtime in summer', '2026-07-07T12:25:00Z', { shifts: 3, lunches: 1 }],
    ['while lunch is over', '2026-07-07T12:13:00Z', { shifts: 3, lunches: 0 }],
    ['in the morning', '2026-07-07T09:30:00Z', { shifts: 2, lunches: 0 }],
    ['after midnight, when one shop is open', '2026-07-07T23:40:00Z', { shifts: 1, lunches: 0 }],
    ['at night', '2026-07-07T03:00:00Z', { shifts: 0, lunches: 0 }],
    ['on the day the clock goes forward', '2026-03-29T12:25:00Z', { shifts: 3, lunches: 1 }],
    ['on the day it goes back', '2026-10-25T13:25:00Z', { shifts: 3, lunches: 1 }],
  ])('has %s the expected people at work, each at a connected till', async (_when, now, open) => {
    const scope = await makeOrganization();
    await tell(scope, now);
    await expectPromisesKept(scope, now);
    expect({
      shifts: await count(scope, 'shifts WHERE end_at IS NULL'),
      lunches: await count(scope, 'breaks WHERE end_at IS NULL AND NOT is_paid'),
    }).toEqual(open);
    const live = `device_sessions d JOIN shifts s ON s.id = d.shift_id
      WHERE s.end_at IS NULL AND d.end_at IS NULL AND d.last_seen_at = '${now}'`;
    expect(await count(scope, `(SELECT DISTINCT s.id FROM ${live}) AS at_work`)).toBe(open.shifts);
    expect(await count(scope, 'receipts')).toBe(60);
  });

  test.each([1, 10])('finds sellers for %i receipts of one day at any hour', async (receipts) => {
    for (let hour = 0; hour < 24; hour += 3) {
      const scope = await makeOrganization();
      const now = new Date(Date.UTC(2026, 4, 5, hour, 20)).toISOString();
      await tell(scope, now, { receipts, days: 1 });
      await expectPromisesKept(scope, now);
      expect(await count(scope, 'receipts')).toBe(receipts);
    }
  });

  test('gives the same people the same shifts and device reports for the same seed', async () => {
    const WHO = `SELECT u.name, s.start_at, s.end_at, count(r.id)::int AS receipts FROM shifts s
      JOIN users u ON u.id = s.user_id LEFT JOIN receipts r
        ON r.user_id = s.user_id AND r.occurred_at >= s.start_at AND r.occurred_at < s.ends_before
      GROUP BY 1, 2, 3 ORDER BY 2, 1`;
    const REPORTED = `SELECT u.name, b.occurred_at, b.types, b.after_ms, b.durations_ms, b.platforms,
        ARRAY(SELECT p.name FROM unnest(b.platform_ids) WITH ORDINALITY AS l (id, place)
          JOIN platforms p ON p.id = l.id ORDER BY l.place) AS names
      FROM activity_batches b JOIN users u ON u.id = b.user_id ORDER BY 2, 1, 4`;
    const EXPLAINED =
      'SELECT start_at, end_at, reason, note FROM activity_explanations ORDER BY 1, 2';
    const told: unknown[] = [];
    for (const seed of ['spec', 'spec', 'other']) {
      const scope = await makeOrganization();
      await tell(scope, '2026-07-07T12:25:00Z', { seed });
      told.push([
        await rows(scope, WHO),
        await rows(scope, REPORTED),
        await rows(scope, EXPLAINED),
      ]);
    }
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).not.toEqual(told[0]);
  });

  test('has reports of platforms, pauses and silences from everyone at work, some of them explained', async () => {
    const scope = await makeOrganization();
    const now = '2026-07-07T12:25:00Z';
    await tell(scope, now, { days: 30 });
    await expectPromisesKept(scope, now);
    const [shown] = await rows(
      scope,
      `SELECT (SELECT count(*) FILTER (WHERE NOT EXISTS (SELECT FROM activity_batches b
            WHERE b.user_id = s.user_id AND b.occurred_at >= s.start_at AND b.occurred_at < s.ends_before))::int
          FROM shifts s WHERE s.start_at < '2026-07-07T10:00:00Z') AS silent_shifts,
        (SELECT array_agg(DISTINCT e.type ORDER BY e.type) FROM activity_batches b
          CROSS JOIN LATERAL unnest(b.types) AS e (type)) AS types,
        (SELECT count(DISTINCT p.id)::int FROM activity_batches b
          CROSS JOIN LATERAL unnest(b.platform_ids) AS p (id)) AS platforms,
        (SELECT count(*)::int FROM (SELECT user_id, date_trunc('hour', occurred_at) FROM activity_batches
          GROUP BY 1, 2 HAVING count(DISTINCT device_id) > 1) AS hours) AS hours_of_two_devices`,
    );
    expect(shown).toMatchObject({ silent_shifts: 0, types: [0, 1, 2, 4, 5], platforms: 8 });
    expect(shown?.['hours_of_two_devices']).toBeGreaterThan(10);
    const silences = await count(
      scope,
      `(SELECT FROM activity_batches WHERE 1 = ANY (types)) AS silent`,
    );
    const explained = await count(scope, 'activity_explanations');
    expect(explained).toBeGreaterThan(silences / 3);
    expect(explained).toBeLessThan(silences);
  });

  test('records nothing that the policy forbids or would already have deleted', async () => {
    const scope = await makeOrganization();
    const now = '2026-07-07T12:25:00Z';
    await tell(scope, now, { days: 1 });
    await setPolicy(scope, 'retention_days = 10, counts_off_list = true');
    await probe.rows(`UPDATE activity_acknowledgements SET acknowledged_at = '2026-06-01'`);
    await tell(scope, now, { days: 20, seed: 'more' });
    await expectPromisesKept(scope, now);
    const offList = 'activity_batches WHERE 3 = ANY (types)';
    expect(await count(scope, offList)).toBeGreaterThan(0);
    const silent = await makeOrganization();
    await tell(silent, now, { days: 1 });
    const before = await count(silent, 'activity_batches');
    await setPolicy(silent, 'enabled = false');
    await tell(silent, now, { days: 20, seed: 'more' });
    expect(await count(silent, 'activity_batches')).toBe(before);
  });

  test('has plans from two weeks back to two weeks ahead, one of which was missed', async () => {
    const scope = await makeOrganization();
    const now = '2026-07-07T12:25:00Z';
    await tell(scope, now, { days: 30 });
    const [span] = await rows(
      scope,
      `SELECT min(business_date)::text AS first, max(business_date)::text AS last FROM scheduled_shifts`,
    );
    expect(span).toEqual({ first: '2026-06-23', last: '2026-07-21' });
    expect(await rows(scope, missedPlans(`'${now}'::timestamptz`))).toHaveLength(1);
    expect((await rows(scope, LATE_SHIFTS)).length).toBeGreaterThan(3);
    await expectPromisesKept(scope, now);
  });

  test('has no plans and nobody at work if it ended long ago', async () => {
    const scope = await makeOrganization();
    await tell(scope, '2026-07-07T12:25:00Z', { until: '2026-05-01T12:25:00Z' });
    expect(await count(scope, 'shifts WHERE end_at IS NULL')).toBe(0);
    expect(await count(scope, `scheduled_shifts WHERE start_at < '2026-07-07T12:25:00Z'`)).toBe(0);
    await expectPromisesKept(scope, '2026-07-07T12:25:00Z');
  });

  test('adds receipts to the existing shifts if the same period is generated again, and no second shifts', async () => {
    const scope = await makeOrganization();
    const now = '2026-07-07T12:25:00Z';
    await tell(scope, now);
    const before = await rows(scope, 'SELECT * FROM shifts ORDER BY id');
    const planned = await count(scope, 'scheduled_shifts');
    expect(await tell(scope, now, { seed: 'more' })).toBe(0);
    expect(await rows(scope, 'SELECT * FROM shifts ORDER BY id')).toEqual(before);
    expect(await count(scope, 'scheduled_shifts')).toBe(planned);
    expect(await count(scope, 'receipts')).toBe(120);
    await expectPromisesKept(scope, now);
  });

  test('adds only the missing work if a longer period is generated', async () => {
    const scope = await makeOrganization();
    const now = '2026-07-07T12:25:00Z';
    await tell(scope, now, { days: 2 });
    const before = await count(scope, 'shifts');
    const added = await tell(scope, now, { days: 6, seed: 'more' });
    expect(added).toBeGreaterThanOrEqual(4 * 5 - 2);
    expect(await count(scope, 'shifts')).toBe(before + added);
    await expectPromisesKept(scope, now);
  });

  test('keeps shifts that nobody ended yesterday, and other people work today', async () => {
    const scope = await makeOrganization();
    await tell(scope, '2026-07-06T12:25:00Z', { days: 1 });
    const OPEN = 'SELECT id FROM shifts WHERE end_at IS NULL ORDER BY id';
    const forgotten = await rows(scope, OPEN);
    await tell(scope, '2026-07-07T12:25:00Z', { days: 1, seed: 'more' });
    const open = await rows(scope, OPEN);
    expect(open.slice(0, forgotten.length)).toEqual(forgotten);
    expect(open.length).toBeGreaterThan(forgotten.length);
    const promises = workPromises(`'2026-07-07T12:25:00Z'::timestamptz`);
    for (const name of [
      'every receipt but strays was sold in a shift of its seller, at its shop',
      'nobody sells in an unpaid break',
      'sessions lie in their shift',
    ]) {
      expect(await rows(scope, promises[name] ?? '')).toEqual([]);
    }
    expect(
      await count(
        scope,
        `receipts r JOIN shifts s ON s.id = shift_at(r.organization_id, r.user_id, r.occurred_at)
        WHERE s.end_at IS NULL AND r.occurred_at > s.start_at + interval '16 hours'`,
      ),
    ).toBe(0);
  });

  test('adds no shifts to an approved day, and sales only within its existing shifts', async () => {
    const scope = await makeOrganization();
    const now = '2026-07-07T12:25:00Z';
    await tell(scope, now, { days: 1 });
    await db.write(scope, (tx) =>
      tx.unprepared(
        sql(`INSERT INTO timesheet_periods (organization_id, id, shop_id, from_date, to_date, status,
           approved_by, approved_at, version)
         SELECT m.organization_id, gen_random_uuid(), m.shop_id, '2026-07-04', '2026-07-05', 'APPROVED',
           (array_agg(m.user_id))[1], now(), 1 FROM shop_members m GROUP BY 1, 3`),
        [],
      ),
    );
    await tell(scope, now, { days: 6, seed: 'more' });
    const APPROVED = `business_date BETWEEN '2026-07-04' AND '2026-07-05'`;
    expect(await count(scope, `shifts WHERE ${APPROVED}`)).toBe(0);
    expect(await count(scope, `receipts WHERE ${APPROVED}`)).toBe(0);
    expect(await count(scope, `shifts WHERE business_date = '2026-07-03'`)).toBe(5);
    await expectPromisesKept(scope, now);
  });
});
