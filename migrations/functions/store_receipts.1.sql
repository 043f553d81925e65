-- Stores priced sales, as store_receipt does for one: it holds no rule.
-- Sales are inserted in the order of the client's own ids, and missing products in the order of their SKU, so
-- that two batches with the same ones wait for each other instead of deadlocking.
-- Fails with a serialization failure when another receipt has taken one of those ids since they were looked
-- up: the call travels with COMMIT, and the repeated transaction finds that receipt.
CREATE OR REPLACE FUNCTION store_receipts(org uuid, receipts_in jsonb, lines_in jsonb, payments_in jsonb, new_products jsonb)
RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  stored bigint;
BEGIN
  INSERT INTO receipts (organization_id, id, shop_id, user_id, type, refund_for, receipt_number,
    client_receipt_id, occurred_at, received_at, business_date, currency, gross_minor, discount_minor,
    tax_minor, added_tax_minor, total_minor, cash_rounding_minor, note)
  SELECT org, r.id, r.shop_id, r.user_id, r.type, NULL, r.receipt_number, r.client_receipt_id,
    r.occurred_at, r.received_at, r.business_date, r.currency, r.gross_minor, r.discount_minor,
    r.tax_minor, r.added_tax_minor, r.total_minor, r.cash_rounding_minor, r.note
  FROM jsonb_to_recordset(receipts_in) AS r (id uuid, shop_id uuid, user_id uuid, type text,
    receipt_number bigint, client_receipt_id text, occurred_at timestamptz, received_at timestamptz,
    business_date date, currency text, gross_minor bigint, discount_minor bigint, tax_minor bigint,
    added_tax_minor bigint, total_minor bigint, cash_rounding_minor smallint, note text)
  ORDER BY r.client_receipt_id
  ON CONFLICT (organization_id, shop_id, client_receipt_id) WHERE client_receipt_id IS NOT NULL DO NOTHING;
  GET DIAGNOSTICS stored = ROW_COUNT;
  IF stored <> jsonb_array_length(receipts_in) THEN
    RAISE EXCEPTION 'another receipt has taken a client_receipt_id' USING ERRCODE = 'serialization_failure';
  END IF;

  IF new_products IS NOT NULL THEN
    INSERT INTO products (organization_id, id, sku, name, price_minor, currency, source, version, created_at, updated_at)
    SELECT org, p.id, p.sku, p.name, p.price_minor, receipts_in -> 0 ->> 'currency', 'ON_THE_FLY', 1,
      (receipts_in -> 0 ->> 'received_at')::timestamptz, (receipts_in -> 0 ->> 'received_at')::timestamptz
    FROM jsonb_to_recordset(new_products) AS p (id uuid, sku text, name text, price_minor bigint)
    ORDER BY p.sku
    ON CONFLICT (organization_id, sku) DO NOTHING;
  END IF;

  INSERT INTO receipt_lines (organization_id, receipt_id, line_number, sku, name, qty_milli,
    unit_price_minor, gross_minor, discount_minor, tax_minor, tax_included, total_minor,
    category, unit_cost_minor, cost_minor, tax_rate_milli)
  SELECT org, l.receipt_id, l.line_number, l.sku, l.name, l.qty_milli, l.unit_price_minor,
    l.gross_minor, l.discount_minor, l.tax_minor, l.tax_included, l.total_minor,
    l.category, l.unit_cost_minor, l.cost_minor, l.tax_rate_milli
  FROM jsonb_to_recordset(lines_in) AS l (receipt_id uuid, line_number smallint, sku text, name text,
    qty_milli bigint, unit_price_minor bigint, gross_minor bigint, discount_minor bigint, tax_minor bigint,
    tax_included boolean, total_minor bigint, category text, unit_cost_minor bigint, cost_minor bigint,
    tax_rate_milli integer);

  IF payments_in IS NOT NULL THEN
    INSERT INTO receipt_payments (organization_id, receipt_id, payment_number, method, amount_minor, reference,
      tip_minor, tendered_minor)
    SELECT org, p.receipt_id, p.payment_number, p.method, p.amount_minor, p.reference, p.tip_minor, p.tendered_minor
    FROM jsonb_to_recordset(payments_in) AS p (receipt_id uuid, payment_number smallint, method text,
      amount_minor bigint, reference text, tip_minor bigint, tendered_minor bigint);
  END IF;
  INSERT INTO sales_marks (organization_id, shop_id, business_date, receipt_id)
  SELECT org, r.shop_id, r.business_date, r.id
  FROM jsonb_to_recordset(receipts_in) AS r (id uuid, shop_id uuid, business_date date);
  RETURN true;
END $$;
