import { eventually } from './eventually.js';
import { Probe, probing } from './probe.js';

/**
 * The sums that are not what the receipts without a mark add up to: of every shop, dimension, period and key, written
 * without the text that the server uses.
 */
export const WRONG_SUMS = `
  WITH folded AS (
    SELECT r.*, CASE r.type WHEN 'SALE' THEN 1 ELSE -1 END AS sign FROM receipts r
    WHERE NOT EXISTS (SELECT FROM sales_marks m
      WHERE m.organization_id = r.organization_id AND m.receipt_id = r.id)),
  facts AS (
    SELECT f.organization_id, f.shop_id, f.business_date, d.dimension, d.key, f.sign * f.total_minor AS total
    FROM folded f CROSS JOIN LATERAL (
      SELECT 'ALL' AS dimension, '' AS key UNION ALL SELECT 'SELLER', f.user_id::text
      UNION ALL SELECT DISTINCT 'METHOD', coalesce(p.method, '') FROM (SELECT) one
        LEFT JOIN receipt_payments p ON p.organization_id = f.organization_id AND p.receipt_id = f.id) d
    UNION ALL
    SELECT f.organization_id, f.shop_id, f.business_date, l.dimension, l.key, f.sign * l.total
    FROM folded f CROSS JOIN LATERAL (
      SELECT d.dimension, d.key, sum(x.total_minor) AS total FROM receipt_lines x
      CROSS JOIN LATERAL (VALUES ('SKU', x.sku), ('CATEGORY', coalesce(x.category, '')),
        ('TAX_RATE', coalesce(x.tax_rate_milli::text, ''))) AS d (dimension, key)
      WHERE x.organization_id = f.organization_id AND x.receipt_id = f.id GROUP BY 1, 2) l),
  expected AS (
    SELECT f.organization_id, f.shop_id, f.dimension, p.period, p.starts, f.key COLLATE "C" AS key,
      count(*) AS receipts, sum(f.total) AS total
    FROM facts f CROSS JOIN LATERAL (VALUES ('QUARTER', f.business_date), ('DAY', f.business_date),
      ('MONTH', date_trunc('month', f.business_date)::date),
      ('YEAR', date_trunc('year', f.business_date)::date)) AS p (period, starts)
    WHERE p.period <> 'QUARTER' OR f.dimension IN ('ALL', 'SELLER', 'METHOD', 'CATEGORY')
    GROUP BY 1, 2, 3, 4, 5, 6),
  stored AS (
    SELECT organization_id, shop_id, dimension, period, starts, key, sum(sales + refunds) AS receipts,
      sum(total_minor) AS total
    FROM sales_sums GROUP BY 1, 2, 3, 4, 5, 6)
  SELECT *, e.receipts AS expected_receipts FROM expected e
  FULL JOIN stored s USING (organization_id, shop_id, dimension, period, starts, key)
  WHERE e.receipts IS DISTINCT FROM s.receipts OR e.total IS DISTINCT FROM s.total`;

export const MARKS_OF_NOTHING = `
  SELECT m.receipt_id FROM sales_marks m
  LEFT JOIN receipts r ON r.organization_id = m.organization_id AND r.id = m.receipt_id AND r.shop_id = m.shop_id
    AND r.business_date = m.business_date
  WHERE r.id IS NULL`;

/** A fold writes these last. */
const LAST_SUMS = `SELECT 1 FROM sales_sums WHERE dimension = 'TAX_RATE' AND period = 'YEAR'`;
const WAITING_FOLDS = `SELECT count(*) FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%DELETE FROM sales_marks%'`;

/**
 * Stops folding in its middle while receipts are sold: a fold has taken its marks and written nearly all of its sums,
 * and waits for the last ones.
 * @returns what lets it go on; the database may be gone by then
 */
export async function stopFoldInItsMiddle(adminUrl: string): Promise<() => Promise<void>> {
  const probe = await Probe.connect(adminUrl);
  await eventually('receipts are folded', async () => (await probe.rows(LAST_SUMS)).length > 0);
  await probe.rows('BEGIN');
  await probe.rows(`${LAST_SUMS} FOR UPDATE`);
  // Another connection, because a transaction sees the activity as it was when it first looked.
  await probing(adminUrl, (other) =>
    eventually('a fold waits', async () => (await other.number(WAITING_FOLDS)) > 0),
  );
  return () => probe.close().catch(() => undefined);
}

/** Waits until the sums have every receipt. */
export async function everythingIsFolded(adminUrl: string): Promise<void> {
  const marks = 'SELECT count(*) FROM sales_marks';
  await probing(adminUrl, (probe) =>
    eventually('every receipt is folded', async () => (await probe.number(marks)) === 0),
  );
}
