// The API's own statements of the hot routes, word for word. `npm run bench` first lets both servers
// answer one request and compares what PostgreSQL saw: a copy that has gone stale stops it.
export const SCOPE = {
  name: 'transaction.scope',
  text: "SELECT set_config('app.organization_id', $1, true)",
};
export const CALLER = {
  name: 'auth.caller',
  text: 'SELECT role, shop_ids, must_change_password FROM find_caller($1, $2, $3)',
};
export const CLAIM = {
  name: 'idempotency.claim',
  text: 'SELECT locked, fingerprint, status, headers, body, met FROM claim_key($1, $2, $3, $4, $5)',
};
export const SALE_CONTEXT = {
  name: 'receipts.sale-context',
  text: `SELECT s.name AS shop_name, s.currency, s.time_zone, s.business_day_start, s.archived_at, s.refunds,
      s.cash_rounding_minor, now() AS now,
      (SELECT o.receipt_limit_days FROM organizations o WHERE o.organization_id = $1) AS receipt_limit_days,
      (SELECT jsonb_agg(jsonb_build_object('sku', p.sku, 'name', p.name, 'category', p.category,
          'cost_minor', CASE WHEN p.currency = s.currency THEN p.cost_minor END, 'tax_rate_milli', p.tax_rate_milli))
        FROM products p
        WHERE p.organization_id = $1 AND p.sku = ANY($3)) AS known,
      (SELECT u.name FROM users u WHERE u.organization_id = $1 AND u.id = $5) AS seller_name,
      (SELECT r.id FROM (SELECT id, shop_id, client_receipt_id FROM receipts
          WHERE organization_id = $1 AND (shop_id, client_receipt_id) >= ($2, $4)
            AND client_receipt_id IS NOT NULL AND $4::text IS NOT NULL
          ORDER BY shop_id, client_receipt_id LIMIT 1) r
        WHERE r.shop_id = $2 AND r.client_receipt_id = $4) AS existing_id,
      shift_at($1, $5, least($6, now())) AS shift_id
    FROM shops s WHERE s.organization_id = $1 AND s.id = $2`,
};
export const STORE_RECEIPT = {
  name: 'receipts.store',
  text: 'SELECT store_receipt($1, $2, $3, $4, $5) AS stored',
};
export const STORE_KEY = {
  name: 'idempotency.store',
  text: `INSERT INTO idempotency_keys
      (organization_id, user_id, route, key, fingerprint, status, headers, body, met, created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now(), now() + make_interval(hours => $10))
    ON CONFLICT (organization_id, user_id, route, key) DO UPDATE SET
      fingerprint = EXCLUDED.fingerprint, status = EXCLUDED.status, headers = EXCLUDED.headers,
      body = EXCLUDED.body, met = EXCLUDED.met, created_at = EXCLUDED.created_at, expires_at = EXCLUDED.expires_at`,
};
export const READ_SHOP = {
  name: 'shops.find',
  text: `SELECT organization_id, id, name, name_key, time_zone, currency, business_day_start, archived_at, refunds, cash_rounding_minor, sales_channel, version, created_at, updated_at FROM shops WHERE organization_id = $1 AND id = $2`,
};
