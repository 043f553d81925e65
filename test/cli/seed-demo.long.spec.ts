import type { Client } from 'pg';
import { businessDate } from '../../src/kernel/business-day.js';
import type { EmbeddedServer } from '../../src/platform/embedded/embedded-server.js';
import { activityPromises } from '../support/activity-promises.js';
import { LATE_SHIFTS, missedPlans, workPromises } from '../support/work-promises.js';
import { CliHarness, connect, rows, superuser } from './cli-harness.js';

let cli: CliHarness;

beforeAll(async () => {
  cli = await CliHarness.createFilled();
});
afterAll(() => cli.remove());

/** Each finds rows that break a promise of the data. */
const BROKEN: Readonly<Record<string, string>> = {
  'the lines add up to the receipt': `SELECT r.id FROM receipts r JOIN receipt_lines l ON l.receipt_id = r.id
    GROUP BY r.organization_id, r.id
    HAVING (sum(l.gross_minor), sum(l.discount_minor), sum(l.tax_minor), sum(l.total_minor))
      <> (r.gross_minor, r.discount_minor, r.tax_minor, r.total_minor)`,
  'every receipt has one to six lines, numbered from 1': `SELECT r.id FROM receipts r
    LEFT JOIN receipt_lines l ON l.receipt_id = r.id GROUP BY r.id
    HAVING count(l.line_number) NOT BETWEEN 1 AND 6 OR max(l.line_number) <> count(*)`,
  'the payments add up to the total': `SELECT r.id FROM receipts r
    LEFT JOIN receipt_payments p ON p.receipt_id = r.id GROUP BY r.organization_id, r.id
    HAVING sum(p.amount_minor) IS DISTINCT FROM r.total_minor + r.cash_rounding_minor`,
  'no line returns more than was sold': `SELECT receipt_id FROM receipt_lines
    WHERE refunded_qty_milli > qty_milli`,
  'a line knows how much of it came back': `SELECT s.receipt_id FROM receipt_lines s
    LEFT JOIN receipt_lines b ON b.refunded_receipt_id = s.receipt_id AND b.refunded_line_number = s.line_number
    GROUP BY s.organization_id, s.receipt_id, s.line_number
    HAVING coalesce(sum(b.qty_milli), 0) <> s.refunded_qty_milli`,
  'what came back cost no more than the sale': `SELECT s.receipt_id FROM receipt_lines s
    JOIN receipt_lines b ON b.refunded_receipt_id = s.receipt_id AND b.refunded_line_number = s.line_number
    GROUP BY s.organization_id, s.receipt_id, s.line_number
    HAVING sum(b.total_minor) > s.total_minor
      OR (s.refunded_qty_milli = s.qty_milli AND sum(b.total_minor) <> s.total_minor)`,
  'a refund returns lines of a sale of the same shop, made before': `SELECT r.id FROM receipts r
    JOIN receipts s ON s.id = r.refund_for
    WHERE s.type <> 'SALE' OR s.shop_id <> r.shop_id OR s.occurred_at > r.occurred_at`,
  'the lines of a refund name the sale of their receipt': `SELECT r.id FROM receipts r
    JOIN receipt_lines l ON l.receipt_id = r.id WHERE l.refunded_receipt_id IS DISTINCT FROM r.refund_for`,
  'numbers are unique in a shop': `SELECT receipt_number FROM receipts
    GROUP BY shop_id, receipt_number HAVING count(*) > 1`,
  'nothing is sold in the future, or received before it was sold': `SELECT id FROM receipts
    WHERE occurred_at > now() OR received_at < occurred_at OR received_at > now()`,
  'who sells is assigned to the shop': `SELECT r.id FROM receipts r LEFT JOIN shop_members m
    ON m.organization_id = r.organization_id AND m.shop_id = r.shop_id AND m.user_id = r.user_id
    WHERE m.user_id IS NULL`,
  'the counter is past every number': `SELECT r.id FROM receipts r LEFT JOIN receipt_counters c
    ON c.organization_id = r.organization_id AND c.shop_id = r.shop_id
    WHERE r.receipt_number > coalesce(c.last_number, 0)`,
  'everyone who works has acknowledged the notice before the first shift': `SELECT s.id FROM shifts s
    JOIN activity_policies p ON p.organization_id = s.organization_id
    LEFT JOIN activity_acknowledgements a ON a.organization_id = s.organization_id AND a.user_id = s.user_id
      AND a.notice_version = p.notice_version
    WHERE a.acknowledged_at IS NULL OR s.start_at < a.acknowledged_at`,
  ...workPromises('now()'),
  ...activityPromises('now()'),
};

describe('seed demo on a running server', () => {
  let server: EmbeddedServer;
  let db: Client;

  beforeAll(async () => {
    server = await cli.startServer();
    db = await superuser(server);
    const { code, stderr, stdout } = await cli.run('seed demo --receipts 500 --days 9');
    if (code !== 0) throw new Error(stderr);
    expect(stdout).toMatch(/^Created 500 receipts and 4\d shifts in /);
  });
  afterAll(async () => {
    await db.end();
    await server.stop();
  });

  test('creates what was requested: an organization, shops, people, a catalog, receipts', async () => {
    const [made] = await rows(
      db,
      `SELECT (SELECT name FROM organizations) AS organization,
        (SELECT count(*)::int FROM shops) AS shops, (SELECT count(*)::int FROM products) AS products,
        (SELECT count(*)::int FROM receipts) AS receipts,
        (SELECT count(*)::int FROM users WHERE role = 'MANAGER') AS managers,
        (SELECT count(*)::int FROM users WHERE role = 'EMPLOYEE') AS employees`,
    );
    expect(made).toEqual({
      organization: 'Demo Coffee',
      shops: 2,
      products: 60,
      receipts: 500,
      managers: 2,
      employees: 6,
    });
  });

  test('switches activity on, and creates the platforms that people use', async () => {
    const [setUp] = await rows(
      db,
      `SELECT p.enabled, p.assessed_on < p.informed_on AND p.informed_on < n.published_at::date AS in_order,
        (SELECT count(*)::int FROM activity_acknowledgements) AS acknowledged,
        (SELECT count(*)::int FROM users) AS people, (SELECT count(*)::int FROM platforms) AS platforms,
        (SELECT count(DISTINCT platform_id)::int FROM platform_hosts) AS with_hosts
       FROM activity_policies p JOIN activity_notices n ON n.version = p.notice_version`,
    );
    const counts = { acknowledged: 9, people: 9, platforms: 8, with_hosts: 8 };
    expect(setUp).toEqual({ enabled: true, in_order: true, ...counts });
  });

  test('leaves up-to-date statistics for the planner', async () => {
    const text = `SELECT relname FROM pg_stat_user_tables WHERE last_analyze IS NOT NULL ORDER BY relname`;
    const analyzed = (await rows(db, text)).map((row) => row['relname']);
    expect(analyzed).toEqual([
      'breaks',
      'device_sessions',
      'products',
      'receipt_lines',
      'receipt_payments',
      'receipts',
      'scheduled_shifts',
      'shifts',
    ]);
  });

  test.each(Object.entries(BROKEN))('%s', async (_promise, text) => {
    expect(await rows(db, text)).toEqual([]);
  });

  test('places each receipt on the business date of its shop', async () => {
    const found = await rows<Record<string, string> & { occurred_at: Date }>(
      db,
      `SELECT r.occurred_at, r.business_date::text, s.time_zone, s.business_day_start
        FROM receipts r JOIN shops s ON s.id = r.shop_id`,
    );
    expect(new Set(found.map((row) => row['time_zone'])).size).toBe(2);
    for (const row of found) {
      const { time_zone = '', business_day_start = '' } = row;
      expect(row['business_date']).toBe(
        businessDate(row.occurred_at, time_zone, business_day_start),
      );
    }
  });

  test('has one shift that was closed automatically and one that was corrected, recently, with history', async () => {
    const found = await rows(
      db,
      `SELECT c.kind, u.role AS by, c.reason, s.version, s.needs_confirmation,
        ARRAY(SELECT jsonb_object_keys(c.before) ORDER BY 1) AS before,
        ARRAY(SELECT jsonb_object_keys(c.after) ORDER BY 1) AS after
       FROM shift_changes c JOIN shifts s ON s.id = c.shift_id LEFT JOIN users u ON u.id = c.actor_id
       WHERE s.start_at > now() - interval '3 days' ORDER BY c.kind`,
    );
    const closed = ['end_at', 'end_source', 'needs_confirmation'];
    expect(found).toEqual([
      {
        ...{ kind: 'AUTO_CLOSED', by: null, reason: null, version: 2 },
        ...{ needs_confirmation: true, before: closed, after: closed },
      },
      {
        ...{
          kind: 'CORRECTED',
          by: 'MANAGER',
          reason: 'Forgot to clock in on arrival',
          version: 2,
        },
        ...{ needs_confirmation: false, before: ['start_at'], after: ['start_at'] },
      },
    ]);
  });

  test('has plans two weeks ahead and as far back as the shifts, which match all but one, some of them late', async () => {
    const [span] = await rows<Record<string, number>>(
      db,
      `SELECT round(extract(epoch FROM now() - min(start_at)) / 86400)::int AS back,
        round(extract(epoch FROM max(start_at) - now()) / 86400)::int AS ahead FROM scheduled_shifts`,
    );
    expect(span).toEqual({ back: 9, ahead: 14 });
    expect(await rows(db, missedPlans('now()'))).toHaveLength(1);
    expect((await rows(db, LATE_SHIFTS)).length).toBeGreaterThan(0);
  });

  test('has numbers and ids that grow with time', async () => {
    const found = await rows<{ id: string; shop_id: string; number: string; occurred_at: Date }>(
      db,
      `SELECT id, shop_id, receipt_number AS number, occurred_at FROM receipts
        ORDER BY occurred_at, receipt_number`,
    );
    const last = new Map<string, number>();
    for (const { id, shop_id, number, occurred_at } of found) {
      expect(Number(number)).toBe((last.get(shop_id) ?? 0) + 1);
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(occurred_at.getTime());
      last.set(shop_id, Number(number));
    }
  });

  test('refuses a second demo unless it is asked to add one, and then continues counting', async () => {
    const refused = await cli.run('seed demo --receipts 20');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('already has receipts (--add adds to them)');
    const added = await cli.run('seed demo --receipts 20 --days 2 --add --seed more');
    expect(added.code).toBe(0);
    // Progress is only reported of what takes long enough, and then nothing but progress.
    expect(added.stderr).toMatch(/^(Receipts: [^\n]+\n)*$/);
    expect(await rows(db, 'SELECT FROM receipts')).toHaveLength(520);
    expect(await rows(db, 'SELECT FROM shops')).toHaveLength(2);
    for (const text of Object.values(BROKEN)) expect(await rows(db, text)).toEqual([]);
  });

  test('leaves nothing behind when interrupted', async () => {
    const running = cli.start('seed demo --receipts 1000000 --days 2 --add --seed long');
    await running.hasSaid('Receipts:');
    running.child.kill('SIGINT');
    // Ctrl-C reaches a process under npm twice.
    running.child.kill('SIGINT');
    const { code, stderr } = await running.ended;
    expect(code).toBe(130);
    expect(stderr).toContain('Interrupted');
    expect(await rows(db, 'SELECT FROM receipts')).toHaveLength(520);
  });
});

test('a command hands the server it started over to clients that came meanwhile, and stops it otherwise', async () => {
  const running = cli.start('seed demo --receipts 1000000 --days 2 --add --seed guest');
  await running.hasSaid('Receipts:');
  const guest = await cli.startServer();
  expect(guest.role).toBe('guest');
  const api = await connect(guest.url, 'tillclock till 1');
  running.child.kill('SIGTERM');
  expect((await running.ended).code).toBe(143);
  expect(await rows(api, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  await api.end();
  await guest.stop();
  expect(guest.postmasterPid()).toBeDefined();
  expect((await cli.run('migrate')).code).toBe(0);
  expect(guest.postmasterPid()).toBeUndefined();
});
