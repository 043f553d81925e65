import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { acknowledge, enableActivity, putPolicy } from '../support/activity.js';
import { tenantTables } from '../support/catalogue.js';
import { connectAsApp, DatabaseProbe } from '../support/database.js';
import { expectStatus, type Person } from '../support/makers.js';
import { makeBelongings } from '../support/samples.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { makeTill, type Till } from '../support/till.js';

const FOREIGN_KEY_VIOLATED = '23503';
const PARTITION = /_(?:\d{4}_\d{2}|rest)$/;

describe("the separation of organizations, for the app's role,", () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let client: pg.Client;
  /** All tables but partitions, which the app reaches through their parent only. */
  let tables: string[];
  let partitions: string[];
  /** An organization with a row in every table. */
  let theirs: Till;
  let ours: Till;

  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
    client = await connectAsApp();
    const all = await tenantTables(probe);
    partitions = all.filter((name) => PARTITION.test(name));
    tables = all.filter((name) => !PARTITION.test(name));
    ours = await makeTill(app.http);
    theirs = await makeTill(app.http);
    const { token } = theirs.person;
    const belongings = await makeBelongings(app.http, theirs.person);
    const { shift_id: shiftId } = belongings;
    expectStatus(await app.http.post('/shifts/breaks/start', { token, body: {} }), 201);
    const voiding = { version: 1, reason: 'It was someone else' };
    expectStatus(await app.http.post(`/shifts/${shiftId}/void`, { token, body: voiding }), 200);
    const version = await enableActivity(app.http, theirs.person);
    expectStatus(await acknowledge(app.http, theirs.person, version), 200);
    const now = new Date().toISOString();
    // Before the break: an event within it would be refused.
    const earlier = new Date(Date.now() - 3_600_000).toISOString();
    const events = [{ id: randomUUID(), type: 'IDLE_END', occurred_at: earlier }];
    const sent = await app.http.post('/activity/events', { token, body: { events } });
    expect(sent.json).toMatchObject({ results: [{ id: events[0]?.id, status: 'accepted' }] });
    const look = `/activity/timeline?date=${now.slice(0, 10)}&user_id=${belongings.user_id}`;
    expectStatus(await app.http.get(look, { token }), 200);
    await insertWorkOfJobs(theirs.person);
    const late = { rule: 'LATE_START', enabled: true, user_ids: [belongings.user_id] };
    const rules = { token, body: { rules: [late] } };
    const shop = belongings.shop_id;
    const answers = `/kpis/exceptions/${belongings.exception_key}/answers`;
    const said = { token, body: { choice: 'IN_ORDER' } };
    expectStatus(await app.http.post(answers, said), 200);
    expectStatus(await app.http.put(`/shops/${shop}/alert-rules`, rules), 200);
    // Switched off, so that no job finds that the mark is not true.
    const off = { enabled: false, version: 1 };
    expectStatus(await putPolicy(app.http, theirs.person, off), 200);
    await probe.rows(
      `INSERT INTO activity_idle_marks (organization_id, user_id, since) VALUES ($1, $2, now())`,
      [theirs.person.organizationId, theirs.person.userId],
    );
    const payments = [{ method: 'CASH', amount: 1 }];
    const sale = { lines: [{ sku: 'A', qty: 1, unit_price: 1 }], payments };
    for (const status of [201, 201]) {
      expect((await theirs.postSale(sale, 'key')).status).toBe(status);
    }
  });
  afterAll(async () => {
    await client.end();
    await probe.close();
    await app.close();
  });

  /** The rows that only a job writes. */
  async function insertWorkOfJobs({ organizationId, userId }: Person): Promise<void> {
    await probe.rows(
      `INSERT INTO activity_days (organization_id, user_id, date, working_seconds, active_seconds, off_list_seconds,
          paused_seconds, idle_seconds, explained_seconds, by_hour, by_platform, facts, is_final)
        VALUES ($1, $2, '2026-03-02', 0, 0, 0, 0, 0, 0, '[]', '[]', '', true)`,
      [organizationId, userId],
    );
    await probe.rows(
      `INSERT INTO message_digest_items (organization_id, id, user_id, due_at, kind, about, params)
        VALUES ($1, gen_random_uuid(), $2, now() + interval '1 day', 'test', '', '{}')`,
      [organizationId, userId],
    );
    await probe.rows(
      `INSERT INTO account_links (organization_id, id, user_id, purpose, token_hash, expires_at)
        VALUES ($1, gen_random_uuid(), $2, 'PASSWORD', '', now())`,
      [organizationId, userId],
    );
    await probe.rows(
      `INSERT INTO message_settings (organization_id, user_id, digest_time) VALUES ($1, $2, '08:00')`,
      [organizationId, userId],
    );
    await probe.rows(
      `INSERT INTO message_choices (organization_id, user_id, kind, app, email, push)
        VALUES ($1, $2, 'test', true, true, true)`,
      [organizationId, userId],
    );
    await probe.rows(
      `INSERT INTO sales_sums
       SELECT organization_id, id, 'ALL', 'DAY', current_date, 0, '', '', 1, 0, 1, 0, 0, 0, 1, 1000, 0, 1, 0, 0
       FROM shops WHERE organization_id = $1`,
      [organizationId],
    );
    await probe.rows(
      'INSERT INTO alert_evaluations (organization_id, claimed_at) VALUES ($1, now())',
      [organizationId],
    );
    await probe.rows(
      `INSERT INTO activity_idle_looks (organization_id, due_at) VALUES ($1, 'infinity')
        ON CONFLICT DO NOTHING`,
      [organizationId],
    );
    await probe.rows('INSERT INTO activity_sweeps (organization_id, swept_to) VALUES ($1, now())', [
      organizationId,
    ]);
  }

  /** In a transaction of the organization (or of none), which is rolled back. */
  async function within(
    organizationId: string | undefined,
    text: string,
    params: unknown[],
  ): Promise<pg.QueryResult> {
    await client.query('BEGIN');
    try {
      if (organizationId) await client.query(`SET LOCAL app.organization_id = '${organizationId}'`);
      return await client.query(text, params);
    } finally {
      await client.query('ROLLBACK');
    }
  }

  async function seen(organizationId: string | undefined, table: string): Promise<number> {
    const text = `SELECT count(*)::int AS count FROM ${table}`;
    const { rows } = await within(organizationId, text, []);
    return Number((rows as { count: number }[])[0]?.count);
  }

  it('is tested with hidden rows in every table', async () => {
    for (const table of tables) {
      const text = `SELECT count(*) FROM ${table} WHERE organization_id = $1`;
      const count = await probe.count(text, [theirs.person.organizationId]);
      expect([table, count > 0]).toEqual([table, true]);
      expect([table, await seen(theirs.person.organizationId, table)]).toEqual([table, count]);
    }
  });

  it('allows no row without an organization', async () => {
    for (const table of tables) expect([table, await seen(undefined, table)]).toEqual([table, 0]);
  });

  it("hides another organization's rows, even if they are requested explicitly", async () => {
    for (const table of tables) {
      const text = `SELECT FROM ${table} WHERE organization_id = $1`;
      const params = [theirs.person.organizationId];
      const { rowCount } = await within(ours.person.organizationId, text, params);
      expect([table, rowCount]).toEqual([table, 0]);
    }
  });

  it('cannot be bypassed through a partition', async () => {
    for (const table of partitions) {
      await expect(seen(theirs.person.organizationId, table)).rejects.toThrow(
        `permission denied for table ${table}`,
      );
    }
  });

  it('refuses to insert a row without an organization, or into another one', async () => {
    for (const table of tables) {
      const columns = table === 'audit_log' ? 'organization_id, occurred_at' : 'organization_id';
      const values = table === 'audit_log' ? '$1, now()' : '$1';
      const text = `INSERT INTO ${table} (${columns}) VALUES (${values})`;
      for (const from of [undefined, ours.person.organizationId]) {
        await expect(within(from, text, [theirs.person.organizationId])).rejects.toThrow(
          'new row violates row-level security policy',
        );
      }
    }
  });

  it.each([
    'UPDATE users SET name = $2 WHERE organization_id = $1',
    'UPDATE shops SET name = $2 WHERE organization_id = $1',
    'UPDATE products SET name = $2 WHERE organization_id = $1',
    'UPDATE break_types SET name = $2 WHERE organization_id = $1',
    'UPDATE wages SET unit = $2 WHERE organization_id = $1',
    'UPDATE receipt_lines SET refunded_qty_milli = length($2) WHERE organization_id = $1',
    'DELETE FROM shop_members WHERE organization_id = $1 AND $2 <> $3',
    'DELETE FROM scheduled_shifts WHERE organization_id = $1 AND $2 <> $3',
    'DELETE FROM idempotency_keys WHERE organization_id = $1 AND $2 <> $3',
  ])("protects another organization's rows from %s", async (text) => {
    const params = [theirs.person.organizationId, 'mine', 'x'].slice(
      0,
      text.includes('$3') ? 3 : 2,
    );
    const { rowCount } = await within(ours.person.organizationId, text, params);
    expect(rowCount).toBe(0);
  });

  it('prevents moving a row to another organization', async () => {
    const text = 'UPDATE products SET organization_id = $1';
    await ours.sell([{ sku: 'MINE', qty: 1, unit_price: 1 }]);
    await expect(
      within(ours.person.organizationId, text, [theirs.person.organizationId]),
    ).rejects.toThrow('new row violates row-level security policy');
  });

  it('allows no reference across, not even for a role that bypasses the policies', async () => {
    const [{ id: receipt } = { id: '' }] = await probe.rows<{ id: string }>(
      'SELECT id FROM receipts WHERE organization_id = $1',
      [theirs.person.organizationId],
    );
    const member =
      'INSERT INTO shop_members (organization_id, shop_id, user_id) VALUES ($1, $2, $3)';
    const { organizationId, userId } = ours.person;
    const crossing: [string, unknown[]][] = [
      [member, [organizationId, theirs.shopId, userId]],
      [member, [organizationId, ours.shopId, theirs.person.userId]],
      [
        'INSERT INTO receipt_counters (organization_id, shop_id, last_number) VALUES ($1, $2, 1)',
        [organizationId, theirs.shopId],
      ],
      [
        `INSERT INTO receipts SELECT (jsonb_populate_record(r, jsonb_build_object('organization_id', $1::uuid))).*
         FROM receipts r WHERE r.id = $2`,
        [organizationId, receipt],
      ],
      [
        `INSERT INTO scheduled_shifts SELECT (jsonb_populate_record(s, jsonb_build_object('organization_id', $1::uuid))).*
         FROM scheduled_shifts s WHERE s.organization_id = $2`,
        [organizationId, theirs.person.organizationId],
      ],
      [
        `INSERT INTO receipt_payments VALUES ($1, $2, 9, 'CASH', 1, NULL)`,
        [organizationId, receipt],
      ],
      [
        `INSERT INTO auth_sessions VALUES ($1, $2, $3, '', '', now(), now(), NULL)`,
        [organizationId, randomUUID(), theirs.person.userId],
      ],
    ];
    for (const [text, params] of crossing) {
      await expect(probe.rows(text, params)).rejects.toMatchObject({ code: FOREIGN_KEY_VIOLATED });
    }
  });
});
