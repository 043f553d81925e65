import type { DatabaseProbe } from './database.js';
import { REPORTS_OF_CROWD } from './reports.js';

/** People of a crowd, each of whom works on every one of the days. */
export const CROWD = {
  people: 200,
  days: 100,
  receipts: 20_000,
  products: 5_000,
  platforms: 400,
  notices: 20,
} as const;
/** The first of the days, and the last of the first 31. */
export const CROWD_DAYS = { from: '2026-06-01', to: '2026-07-01' } as const;

const { people, days, receipts, products, platforms, notices } = CROWD;

/** Before PostgreSQL 18 there is no `uuidv7()`. */
const IDS_IN_ORDER_OF_TIME = `DO $$ BEGIN
  IF current_setting('server_version_num')::int < 180000 THEN
    CREATE OR REPLACE FUNCTION uuidv7() RETURNS uuid LANGUAGE sql VOLATILE AS
      'SELECT encode(overlay(uuid_send(gen_random_uuid()) PLACING
        substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), ''hex'')::uuid';
  END IF;
END $$`;

/** Without checks and foreign keys, which would take most of the time: what is stored obeys them all. */
const ROWS = [
  `INSERT INTO users (organization_id, id, email, name, role, is_active, sessions_valid_from, version, created_at, updated_at)
   SELECT $1, uuidv7(), 'p' || n || '@' || $1 || '.example.com', 'Person ' || n, 'EMPLOYEE', true, now(), 1, now(), now()
   FROM generate_series(1, ${people}) n`,
  `INSERT INTO shop_members (organization_id, shop_id, user_id)
   SELECT $1, $2, id FROM users WHERE organization_id = $1 AND name LIKE 'Person %'`,
  `INSERT INTO auth_sessions (organization_id, id, user_id, address, user_agent, created_at, expires_at)
   SELECT $1, uuidv7(), id, '', '', now(), now() + interval '1 day'
   FROM users, generate_series(1, ${days}) WHERE organization_id = $1 AND name LIKE 'Person %'`,
  `INSERT INTO refresh_tokens (organization_id, token_hash, session_id, issued_at)
   SELECT $1, uuid_send(gen_random_uuid()), id, now() FROM auth_sessions WHERE organization_id = $1`,
  `INSERT INTO idempotency_keys (organization_id, user_id, route, key, fingerprint, status, headers, body, created_at, expires_at)
   SELECT $1, user_id, 'POST /', id, '', 201, '{}', '', now(), now() + interval '1 day'
   FROM auth_sessions WHERE organization_id = $1`,
  `INSERT INTO audit_log (organization_id, occurred_at, id, actor_id, action, subject_type, subject_id, details, address, request_id)
   SELECT $1, now() - n * interval '1 second', uuidv7(), $3, 'user.updated', 'user', uuidv7(), '{}', '', ''
   FROM generate_series(1, ${receipts}) n`,
  `INSERT INTO products (organization_id, id, sku, name, price_minor, currency, source, version, created_at, updated_at)
   SELECT $1, uuidv7(), 'SKU-' || n, 'Product ' || n, 100, 'EUR', 'IMPORT', 1, now(), now()
   FROM generate_series(1, ${products}) n`,
  `INSERT INTO product_barcodes (organization_id, product_id, barcode)
   SELECT $1, id, 'code-' || n || sku FROM products, generate_series(1, 2) n WHERE organization_id = $1`,
  `INSERT INTO receipts (organization_id, id, shop_id, user_id, type, receipt_number, client_receipt_id, occurred_at,
     received_at, business_date, currency, gross_minor, discount_minor, tax_minor, added_tax_minor, total_minor)
   SELECT $1, uuidv7(), $2, $3, 'SALE', 1000 + n, 'client-' || n, at, now(), at::date, 'EUR', 200, 0, 0, 0, 200
   FROM generate_series(1, ${receipts}) n,
     LATERAL (SELECT '${CROWD_DAYS.from}T09:00:00Z'::timestamptz + (n % ${days}) * interval '1 day' AS at) sold`,
  `INSERT INTO receipt_lines (organization_id, receipt_id, line_number, sku, name, qty_milli, unit_price_minor, gross_minor,
     discount_minor, tax_minor, tax_included, total_minor)
   SELECT $1, id, line, 'SKU-' || (receipt_number * line % ${products} + 1), 'Product', 1000, 100, 100, 0, 0, true, 100
   FROM receipts, generate_series(1, 2) line WHERE organization_id = $1`,
  `INSERT INTO receipt_payments (organization_id, receipt_id, payment_number, method, amount_minor)
   SELECT $1, id, 1, 'CASH', 200 FROM receipts WHERE organization_id = $1`,
  `INSERT INTO sales_marks (organization_id, shop_id, business_date, receipt_id)
   SELECT $1, shop_id, business_date, id FROM receipts WHERE organization_id = $1`,
  `INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, end_at, ends_before, business_date,
     start_source, end_source, needs_confirmation, version, created_at, updated_at)
   SELECT $1, uuidv7(), u.id, $2, at, at + interval '8 hours', at + interval '8 hours', at::date,
     'CLOCK', 'CLOCK', n % 25 = 24, 1, at, at
   FROM users u, generate_series(0, ${days - 1}) n,
     LATERAL (SELECT '${CROWD_DAYS.from}T08:00:00Z'::timestamptz + n * interval '1 day' AS at) start
   WHERE u.organization_id = $1 AND u.name LIKE 'Person %' ORDER BY n, u.id`,
  `INSERT INTO breaks (organization_id, id, shift_id, shift_start_at, shift_ends_before, name, is_paid, start_at, end_at)
   SELECT $1, uuidv7(), id, start_at, ends_before, 'Lunch', false, start_at + interval '4 hours',
     start_at + interval '4.5 hours' FROM shifts WHERE organization_id = $1`,
  `INSERT INTO shift_changes (organization_id, id, shift_id, version, kind, changed_at, actor_id, reason, after)
   SELECT $1, uuidv7(), id, 1, 'CORRECTED', now(), $3, 'So it was', '{}' FROM shifts WHERE organization_id = $1`,
  `INSERT INTO correction_requests (organization_id, id, shift_id, user_id, shop_id, side, status, author_id, reason,
     shift_version, asked, before, proposed, proposed_at, answer_by, closed_at, closed_by)
   SELECT $1, uuidv7(), id, user_id, shop_id, 'WORKER', 'AGREED', user_id, 'So it was', 1, '{}', v.version, v.version,
     end_at, end_at + interval '7 days', end_at, $3
   FROM shifts, LATERAL (SELECT jsonb_build_object('start_at', start_at, 'end_at', end_at, 'breaks', '[]'::jsonb)
     AS version) v WHERE organization_id = $1`,
  `INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, shift_ends_before, device_label, start_at,
     last_seen_at, end_at, end_source, silence_limit_s)
   SELECT $1, uuidv7(), id, user_id, shop_id, ends_before, 'till', start_at, end_at, end_at, 'SHIFT', 300
   FROM shifts, generate_series(1, 2) WHERE organization_id = $1`,
  `INSERT INTO timesheet_periods (organization_id, id, shop_id, from_date, to_date, status, approved_by, approved_at, version)
   SELECT $1, uuidv7(), $2, '${CROWD_DAYS.from}'::date + 7 * n, '${CROWD_DAYS.from}'::date + 7 * n + 6, 'APPROVED',
     $3, now(), 1 FROM generate_series(0, 9) n`,
  `INSERT INTO wages (organization_id, id, user_id, amount_minor, currency, unit, valid_from, version)
   SELECT $1, uuidv7(), id, 1400 + 10 * n, 'EUR', 'HOUR', '2026-01-01'::date + 30 * n, 1
   FROM users, generate_series(0, 9) n WHERE organization_id = $1 AND name LIKE 'Person %'`,
  `INSERT INTO scheduled_shifts (organization_id, id, shop_id, user_id, start_at, end_at, business_date, published_at,
     version, created_at, updated_at)
   SELECT $1, uuidv7(), shop_id, user_id, start_at, end_at, business_date, now(), 1, now(), now()
   FROM shifts WHERE organization_id = $1`,
  `INSERT INTO platforms (organization_id, id, name, version, created_at, updated_at)
   SELECT $1, uuidv7(), 'platform-' || n, 1, now(), now() FROM generate_series(1, ${platforms}) n`,
  `INSERT INTO platform_hosts (organization_id, platform_id, pattern)
   SELECT $1, id, 'host-' || n || '.' || name || '.example' FROM platforms, generate_series(1, 40) n
   WHERE organization_id = $1`,
  `INSERT INTO activity_notices (organization_id, version, purpose, legal_basis, legal_basis_text, retention_days,
     counts_off_list, idle_limit_minutes, published_at, published_by)
   SELECT $1, n, 'Purpose', 'CONTRACT', 'Text', 90, false, 10, now(), $3 FROM generate_series(1, ${notices}) n`,
  `INSERT INTO activity_policies (organization_id, purpose, notice_version, version)
   VALUES ($1, 'Purpose', ${notices}, 1)`,
  `INSERT INTO activity_acknowledgements (organization_id, user_id, notice_version, acknowledged_at)
   SELECT $1, id, n, now() FROM users, generate_series(1, ${notices}) n WHERE organization_id = $1`,
  `INSERT INTO activity_batches (organization_id, occurred_at, id, user_id, device_id, event_ids, types, after_ms,
     durations_ms, platforms, platform_ids)
   SELECT $1, start_at + n * interval '1 hour', uuidv7(), user_id, user_id, ARRAY[uuidv7()], '{0}', '{0}', '{60000}',
     '{0}', '{}' FROM shifts, generate_series(1, 2) n WHERE organization_id = $1`,
  `INSERT INTO activity_days (organization_id, user_id, date, working_seconds, active_seconds, off_list_seconds,
     paused_seconds, idle_seconds, explained_seconds, by_hour, by_platform, facts, is_final)
   SELECT $1, user_id, business_date, 0, 0, 0, 0, 0, 0, '[]', '[]', '', true FROM shifts
   WHERE organization_id = $1 AND business_date >= '${CROWD_DAYS.to}'`,
  `INSERT INTO activity_explanations (organization_id, id, user_id, start_at, end_at, reason)
   SELECT $1, uuidv7(), user_id, start_at, start_at + interval '20 minutes', 'STOCK' FROM shifts
   WHERE organization_id = $1`,
  `INSERT INTO activity_looks (organization_id, reader_id, user_id, hour, looked_at)
   SELECT $1, $3, user_id, start_at, start_at FROM shifts WHERE organization_id = $1`,
  `INSERT INTO activity_idle_marks (organization_id, user_id, since)
   SELECT $1, id, now() FROM users WHERE organization_id = $1`,
  `INSERT INTO live_changes (organization_id, kind, user_id)
   SELECT $1, 'person', user_id FROM shifts WHERE organization_id = $1`,
  `INSERT INTO alerts (organization_id, id, rule, cause_key, shop_id, user_id, shift_id, since, details, state, opened_at,
     told_at, resolved_at, resolved_reason, updated_at)
   SELECT $1, uuidv7(), 'NO_DEVICE_SESSION', 'crowd:' || id, shop_id, user_id, id, start_at, '{}', 'RESOLVED', start_at,
     start_at, end_at, 'SHIFT_ENDED', end_at FROM shifts WHERE organization_id = $1`,
  `INSERT INTO activity_questions (organization_id, id, user_id, shop_id, shift_id, since, asked_at, answer_by, answer,
     closed_at, closed_reason)
   SELECT $1, uuidv7(), user_id, shop_id, id, start_at, start_at, start_at, 'STOCK', start_at, 'ANSWERED' FROM shifts
   WHERE organization_id = $1`,
  `INSERT INTO targets (organization_id, id, shop_id, user_id, kpi, period, direction, value, currency, version)
   SELECT $1, uuidv7(), $2, id, 'net_sales', 'DAY', 'AT_LEAST', 10000, 'EUR', 1
   FROM users WHERE organization_id = $1 AND name LIKE 'Person %'`,
  `INSERT INTO exception_answers (organization_id, id, exception_key, kind, shop_id, user_id, author_id, date, about, choice,
     closes, answered_at)
   SELECT $1, uuidv7(), 'SUGGESTED_CLOCK_OUT.' || shop_id || '.' || user_id || '.' || id, 'SUGGESTED_CLOCK_OUT', shop_id,
     user_id, user_id, business_date, '', 'FORGOTTEN', false, end_at FROM shifts WHERE organization_id = $1`,
  `INSERT INTO alert_rules (organization_id, scope_id, rule, shop_id, enabled, threshold_minutes, answer_minutes,
     notifies_managers, notifies_admins, version)
   VALUES ($1, $2, 'SHORT_REST', $2, true, 660, 10, true, false, 1)`,
  `INSERT INTO alert_rule_people (organization_id, scope_id, rule, user_id)
   SELECT $1, $2, 'SHORT_REST', id FROM users WHERE organization_id = $1 AND name LIKE 'Person %'`,
  `INSERT INTO alert_evaluations (organization_id, claimed_at) VALUES ($1, now())`,
  ...REPORTS_OF_CROWD,
] as const;

/** Where a crowd works, and who runs it. */
export interface CrowdPlace {
  readonly organizationId: string;
  readonly shopId: string;
  readonly ownerId: string;
}

/** Fills every table of an organization that grows with its people and its sales. */
export async function insertCrowd(probe: DatabaseProbe, place: CrowdPlace): Promise<void> {
  const values = [place.organizationId, place.shopId, place.ownerId];
  await probe.rows(IDS_IN_ORDER_OF_TIME);
  await probe.rows('SET session_replication_role = replica');
  for (const text of ROWS) {
    await probe.rows(
      text.replace(/\$(\d)/g, (_, n: string) => `'${values[Number(n) - 1] ?? ''}'::uuid`),
    );
  }
  await probe.rows('RESET session_replication_role');
}

const FIRST = [
  ['receipt_id', 'receipts'],
  ['product_id', 'products'],
  ['shift_id', 'shifts'],
  ['session_id', 'device_sessions'],
  ['schedule_id', 'scheduled_shifts'],
  ['period_id', 'timesheet_periods'],
  ['wage_id', 'wages'],
  ['platform_id', 'platforms'],
  ['alert_id', 'alerts'],
  ['report_id', 'reports'],
  ['correction_request_id', 'correction_requests'],
] as const;

type CrowdIds = Record<(typeof FIRST)[number][0] | 'user_id', string>;

/** Ids of what the crowd left behind: each names one of many thousands. */
export async function idsOfCrowd(probe: DatabaseProbe, organizationId: string): Promise<CrowdIds> {
  const columns = FIRST.map(
    ([name, table]) =>
      `(SELECT id FROM ${table} WHERE organization_id = $1 ORDER BY id LIMIT 1) AS ${name}`,
  );
  const [row] = await probe.rows<CrowdIds>(
    `SELECT ids.*, s.user_id FROM (SELECT ${columns.join(', ')}) ids
     JOIN shifts s ON s.organization_id = $1 AND s.id = ids.shift_id`,
    [organizationId],
  );
  if (!row) throw new Error('The crowd left nothing behind');
  return row;
}
