import type { HttpClient } from '../../support/http-client.js';
import { send, type Load } from './load.js';
import type { SellingShop } from './market.js';
import type { Order } from './orders.js';
import { Probe } from './probe.js';
import { eventually } from './eventually.js';
import { MARKS_OF_NOTHING, WRONG_SUMS } from './sum-invariants.js';

/** Rows that must not exist: each finds what breaks one promise, over all organizations. */
const IMPOSSIBLE: Readonly<Record<string, string>> = {
  'a stored success without its receipt': `
    SELECT k.key FROM idempotency_keys k
    LEFT JOIN receipts r ON r.organization_id = k.organization_id
      AND r.id = (convert_from(k.body, 'UTF8')::json ->> 'id')::uuid AND r.note = k.key
    WHERE k.status = 201 AND k.route NOT LIKE 'POST /shifts/%' AND r.id IS NULL`,
  'a receipt without its stored success': `
    SELECT r.id FROM receipts r
    LEFT JOIN idempotency_keys k ON k.organization_id = r.organization_id AND k.key = r.note AND k.status = 201
    WHERE k.key IS NULL`,
  'a key with two receipts':
    'SELECT note FROM receipts GROUP BY organization_id, note HAVING count(*) > 1',
  'a receipt whose lines do not add up': `
    SELECT r.id FROM receipts r
    LEFT JOIN receipt_lines l ON l.organization_id = r.organization_id AND l.receipt_id = r.id
    GROUP BY r.organization_id, r.id
    HAVING coalesce(sum(l.total_minor), -1) <> r.total_minor OR sum(l.gross_minor) <> r.gross_minor
      OR sum(l.discount_minor) <> r.discount_minor OR sum(l.tax_minor) <> r.tax_minor`,
  'payments that do not add up': `
    SELECT r.id FROM receipts r
    JOIN receipt_payments p ON p.organization_id = r.organization_id AND p.receipt_id = r.id
    GROUP BY r.organization_id, r.id HAVING sum(p.amount_minor) <> r.total_minor`,
  'a returned quantity that is not the sum of its refunds': `
    SELECT s.receipt_id FROM receipt_lines s
    LEFT JOIN receipt_lines f ON f.organization_id = s.organization_id
      AND f.refunded_receipt_id = s.receipt_id AND f.refunded_line_number = s.line_number
    GROUP BY s.organization_id, s.receipt_id, s.line_number
    HAVING coalesce(sum(f.qty_milli), 0) <> s.refunded_qty_milli`,
  'a receipt of another organization’s shop': `
    SELECT r.id FROM receipts r JOIN shops s ON s.id = r.shop_id WHERE s.organization_id <> r.organization_id`,
  'a receipt of another organization’s seller': `
    SELECT r.id FROM receipts r JOIN users u ON u.id = r.user_id WHERE u.organization_id <> r.organization_id`,
  'a line of another organization’s receipt': `
    SELECT l.receipt_id FROM receipt_lines l JOIN receipts r ON r.id = l.receipt_id
    WHERE r.organization_id <> l.organization_id`,
  'a payment of another organization’s receipt': `
    SELECT p.receipt_id FROM receipt_payments p JOIN receipts r ON r.id = p.receipt_id
    WHERE r.organization_id <> p.organization_id`,
  'a sum that is not what its receipts add up to': WRONG_SUMS,
  'a mark of no receipt': MARKS_OF_NOTHING,
};

const KPI_SUMS = `
  SELECT count(*) FILTER (WHERE type = 'SALE')::int AS total_receipts,
    count(*) FILTER (WHERE type = 'REFUND')::int AS refunds_count,
    (coalesce(sum(sign * total_minor), 0) / 100)::float8 AS total_revenue,
    (coalesce(sum(gross_minor) FILTER (WHERE type = 'SALE'), 0) / 100)::float8 AS gross_sales,
    (coalesce(sum(discount_minor) FILTER (WHERE type = 'SALE'), 0) / 100)::float8 AS discounts,
    (coalesce(sum(gross_minor - discount_minor) FILTER (WHERE type = 'REFUND'), 0) / 100)::float8 AS returns,
    (coalesce(sum(sign * tax_minor), 0) / 100)::float8 AS taxes,
    (coalesce(sum(sign * qty), 0) / 1000)::float8 AS net_quantity
  FROM (SELECT r.*, CASE r.type WHEN 'SALE' THEN 1 ELSE -1 END AS sign,
      (SELECT sum(l.qty_milli) FROM receipt_lines l
        WHERE l.organization_id = r.organization_id AND l.receipt_id = r.id) AS qty
    FROM receipts r WHERE r.organization_id = $1 AND r.shop_id = $2) r`;

const REPLAYS = 25;

/**
 * Everything that must hold after a fault, looked at from outside: by a superuser and over HTTP.
 * @returns what does not hold; empty when all does
 */
export async function brokenPromises(
  load: Load,
  at: { adminUrl: string; http: HttpClient },
): Promise<string[]> {
  const probe = await Probe.connect(at.adminUrl);
  try {
    const broken = [...load.complaints, ...(await impossibleRows(probe))];
    broken.push(...(await lostOrDoubled(probe, load)));
    for (const shop of load.shops) broken.push(...(await wrongKpis(probe, at.http, shop)));
    broken.push(...(await wrongReplays(load.acknowledged, at.http.baseUrl)));
    await nobodyIdlesInTransaction(probe);
    return broken;
  } finally {
    await probe.close();
  }
}

/** Returns the rows of all organizations that break a promise, whatever was sent. */
export async function impossibleRows(probe: Probe): Promise<string[]> {
  const broken: string[] = [];
  for (const [what, query] of Object.entries(IMPOSSIBLE)) {
    const rows = await probe.rows(query);
    if (rows.length > 0) broken.push(`${rows.length} times ${what}: ${JSON.stringify(rows[0])}`);
  }
  return broken;
}

interface StoredReceipt extends Record<string, unknown> {
  readonly key: string;
  readonly id: string;
  /** The kept answer. */
  readonly text: string | null;
}

/** The receipts of the shops' organizations. */
export async function storedReceipts(
  probe: Probe,
  shops: readonly SellingShop[],
): Promise<StoredReceipt[]> {
  return probe.rows<StoredReceipt>(
    `SELECT r.note AS key, r.id, convert_from(k.body, 'UTF8') AS text FROM receipts r
    LEFT JOIN idempotency_keys k ON k.organization_id = r.organization_id AND k.key = r.note
    WHERE r.organization_id = ANY($1)`,
    [shops.map((shop) => shop.organizationId)],
  );
}

/** The receipts are those of the acknowledged keys, each once, and kept as they were answered. */
async function lostOrDoubled(probe: Probe, load: Load): Promise<string[]> {
  const stored = await storedReceipts(probe, load.shops);
  const receipts = new Map(stored.map((row) => [row.key, row]));
  const broken: string[] = [];
  for (const { key, receiptId, text } of load.acknowledged) {
    const row = receipts.get(key);
    if (row === undefined) broken.push(`${key} was acknowledged and is lost`);
    else if (row.id !== receiptId) broken.push(`${key} was acknowledged as another receipt`);
    else if (row.text !== text)
      broken.push(`${key} was answered ${text}, kept is ${row.text ?? 'nothing'}`);
  }
  if (stored.length !== load.acknowledged.length) {
    broken.push(`${stored.length} receipts for ${load.acknowledged.length} acknowledged keys`);
  }
  return broken;
}

/** The figures are what the rows add up to. */
export async function wrongKpis(
  probe: Probe,
  http: HttpClient,
  shop: SellingShop,
): Promise<string[]> {
  const { shopId, organizationId, token } = shop;
  const [expected] = await probe.rows(KPI_SUMS, [organizationId, shopId]);
  const answer = await http.get(`/shops/${shopId}/kpis`, { token });
  const wrong = Object.entries(expected ?? {}).filter(
    ([name, value]) => answer.json[name] !== value,
  );
  return wrong.map(
    ([name, value]) => `KPI ${name} is ${String(answer.json[name])} instead of ${String(value)}`,
  );
}

/** A repeat of what was answered answers the very same and adds nothing. */
export async function wrongReplays(
  answered: readonly (Order & { readonly status: number; readonly text: string })[],
  url: string,
): Promise<string[]> {
  const broken: string[] = [];
  const step = Math.max(1, Math.floor(answered.length / REPLAYS));
  for (const order of answered.filter((_, index) => index % step === 0)) {
    const response = await send(url, order);
    const replayed = response.headers.get('idempotent-replayed') === 'true';
    const same = response.status === order.status && response.text === order.text;
    if (!replayed || !same)
      broken.push(`${order.path} ${order.key} is not replayed as it was answered`);
  }
  return broken;
}

/** Waits for the end of what is only being given up. */
export async function nobodyIdlesInTransaction(probe: Probe): Promise<void> {
  await eventually('no session is left idle in a transaction', async () => {
    const idle = "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'";
    return (await probe.number(idle)) === 0;
  });
}
