import type { DatabaseProbe } from './database.js';

/** A stored response, as the database holds it. */
export interface StoredKey extends Record<string, unknown> {
  readonly key: string;
  readonly route: string;
  readonly user_id: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly fingerprint: Buffer;
  readonly hours: number;
  readonly created_at: Date;
  readonly received_at: Date;
}

/** The stored responses of an organization, by key. */
export async function storedKeys(
  probe: DatabaseProbe,
  organizationId: string,
): Promise<StoredKey[]> {
  return probe.rows<StoredKey>(
    `SELECT key, route, user_id, status, headers, convert_from(body, 'UTF8') AS body, fingerprint, created_at,
       extract(epoch FROM expires_at - created_at)::int / 3600 AS hours
     FROM idempotency_keys WHERE organization_id = $1 ORDER BY key, route`,
    [organizationId],
  );
}

const COUNTED = [
  'receipts',
  'products',
  'product_barcodes',
  'shops',
  'users',
  'break_types',
  'shifts',
  'breaks',
  'shift_changes',
  'correction_requests',
  'device_sessions',
  'scheduled_shifts',
  'timesheet_periods',
  'wages',
  'platforms',
  'platform_hosts',
  'activity_policies',
  'activity_notices',
  'activity_acknowledgements',
  'activity_batches',
  'activity_days',
  'activity_explanations',
  'activity_looks',
  'activity_idle_marks',
  'alerts',
  'alert_rules',
  'alert_rule_people',
  'activity_questions',
  'reports',
  'report_versions',
  'report_people',
  'report_subscriptions',
  'exception_answers',
  'targets',
  'live_changes',
  'message_settings',
  'message_choices',
  'message_digest_items',
  'push_subscriptions',
  'account_links',
  'idempotency_keys',
  'audit_log',
] as const;
type Ledger = Readonly<Record<(typeof COUNTED)[number], number>>;

/** How many rows an organization has in the tables that requests leave traces in. */
export async function ledgerOf(probe: DatabaseProbe, organizationId: string): Promise<Ledger> {
  const counts = COUNTED.map(
    (table) => `(SELECT count(*)::int FROM ${table} WHERE organization_id = $1) AS ${table}`,
  );
  const [ledger] = await probe.rows<Ledger>(`SELECT ${counts.join(', ')}`, [organizationId]);
  if (!ledger) throw new Error('Counting answered nothing');
  return ledger;
}
