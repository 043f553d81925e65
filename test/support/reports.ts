import { newId } from '../../src/kernel/new-id.js';
import type { DatabaseProbe } from './database.js';

/** What has not been sold, as a report has it. */
const NO_FIGURES = `jsonb_build_object('total_receipts', 0, 'total_revenue', 0, 'gross_sales', 0, 'discounts', 0,
  'returns', 0, 'net_sales', 0, 'taxes', 0, 'refunds_count', 0, 'aov', NULL, 'upt', NULL, 'net_quantity', 0, 'costs', 0,
  'gross_profit', 0, 'gross_margin', NULL, 'lines_without_cost', 0, 'paid', 0, 'tips', 0)`;
const NO_CHANGE = `(SELECT jsonb_object_agg(key, NULL) FROM jsonb_object_keys(${NO_FIGURES}) AS key)`;
const NO_WORK = `jsonb_build_object('worked_seconds', 0, 'shifts', 0, 'total_receipts', 0, 'refunds_count', 0,
  'net_sales', 0, 'sales_per_labour_hour', NULL)`;
const CONTENT = `jsonb_build_object('shop_name', 'Shop', 'time_zone', 'UTC', 'starts_at', '2026-03-02T00:00:00.000Z',
  'ends_at', '2026-03-03T00:00:00.000Z', 'team', ${NO_WORK},
  'sales', ${NO_FIGURES} || jsonb_build_object('top_skus', '[]'::jsonb, 'series', '[]'::jsonb,
    'payment_methods', '[]'::jsonb, 'proof', '[]'::jsonb, 'change', ${NO_CHANGE},
    'previous', ${NO_FIGURES} || jsonb_build_object('from', '2026-02-23', 'to', '2026-02-23', 'until', NULL,
      'proof', '[]'::jsonb)))`;

const REPORT_COLUMNS = `organization_id, id, shop_id, kind, from_date, to_date, version, currency, total_receipts,
  net_sales_minor, worked_seconds, marks, created_at, made_at`;
const HEAD = `1, 'EUR', 0, 0, 0, '{"receipts":"","shifts":"","compared":""}', now(), now()`;

/** Stores the report of a day on which nothing happened, with one person in it. @returns its id */
export async function insertReport(
  probe: DatabaseProbe,
  { organizationId, userId }: { readonly organizationId: string; readonly userId: string },
  shopId: string,
): Promise<string> {
  const id = newId();
  const of = [organizationId, id];
  await probe.rows(
    `INSERT INTO report_shops (organization_id, shop_id, next_look_at) VALUES ($1, $2, 'infinity')
      ON CONFLICT DO NOTHING`,
    [organizationId, shopId],
  );
  await probe.rows(
    `INSERT INTO reports (${REPORT_COLUMNS}) VALUES ($1, $2, $3, 'DAY', '2026-03-02', '2026-03-02', ${HEAD})`,
    [...of, shopId],
  );
  await probe.rows(
    `INSERT INTO report_versions (organization_id, report_id, version, reasons, made_at, content)
      VALUES ($1, $2, 1, '{CLOSED}', now(), ${CONTENT})`,
    of,
  );
  await probe.rows(
    `INSERT INTO report_people (organization_id, report_id, version, user_id, to_date, figures)
      VALUES ($1, $2, 1, $3, '2026-03-02', ${NO_WORK})`,
    [...of, userId],
  );
  await probe.rows(
    `INSERT INTO report_subscriptions (organization_id, user_id, shop_id, day, week, month)
      VALUES ($1, $2, $3, true, true, true) ON CONFLICT DO NOTHING`,
    [organizationId, userId, shopId],
  );
  return id;
}

/** Three years of days, with 20 people each. */
export const REPORTS_OF_CROWD = [
  `INSERT INTO report_shops (organization_id, shop_id, next_look_at) VALUES ($1, $2, 'infinity')`,
  `INSERT INTO reports (${REPORT_COLUMNS})
   SELECT $1, uuidv7(), $2, 'DAY', day, day, ${HEAD}
   FROM generate_series('2023-06-01'::date, '2026-05-31', '1 day') AS day`,
  `INSERT INTO report_versions (organization_id, report_id, version, reasons, made_at, content)
   SELECT $1, id, 1, '{CLOSED}', now(), ${CONTENT} FROM reports WHERE organization_id = $1`,
  `INSERT INTO report_people (organization_id, report_id, version, user_id, to_date, figures)
   SELECT $1, r.id, 1, u.id, r.to_date, ${NO_WORK} FROM reports r
   CROSS JOIN (SELECT id FROM users WHERE organization_id = $1 ORDER BY id LIMIT 20) u WHERE r.organization_id = $1`,
  `INSERT INTO report_subscriptions (organization_id, user_id, shop_id, day, week, month)
   SELECT $1, id, $2, true, true, true FROM users WHERE organization_id = $1 AND name LIKE 'Person %'`,
] as const;
