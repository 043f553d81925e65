-- Stores a priced receipt: it holds no rule. Products that are missing are added in the order of
-- their SKU, so that two receipts with the same new SKUs cannot deadlock.
-- Fails with a serialization failure when another receipt has taken the client's own id since it was
-- looked up: the call travels with COMMIT, so that nobody could act on what it returns, and a
-- transaction that fails so is repeated from its start.
-- The mark says that the receipt is not part of the sums of its shop yet.
CREATE OR REPLACE FUNCTION store_receipt(org uuid, receipt jsonb, lines jsonb, payments jsonb, new_products jsonb)
RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
  refunded record;
BEGIN
  -- The release before sends no cash rounding.
  INSERT INTO receipts (organization_id, id, shop_id, user_id, type, refund_for, receipt_number,
    client_receipt_id, occurred_at, received_at, business_date, currency, gross_minor, discount_minor,
    tax_minor, added_tax_minor, total_minor, cash_rounding_minor, note)
  SELECT org, r.id, r.shop_id, r.user_id, r.type, r.refund_for, r.receipt_number, r.client_receipt_id,
    r.occurred_at, r.received_at, r.business_date, r.currency, r.gross_minor, r.discount_minor,
    r.tax_minor, r.added_tax_minor, r.total_minor, coalesce(r.cash_rounding_minor, 0), r.note
  FROM jsonb_to_record(receipt) AS r (id uuid, shop_id uuid, user_id uuid, type text, refund_for uuid,
    receipt_number bigint, client_receipt_id text, occurred_at timestamptz, received_at timestamptz,
    business_date date, currency text, gross_minor bigint, discount_minor bigint, tax_minor bigint,
    added_tax_minor bigint, total_minor bigint, cash_rounding_minor smallint, note text)
  ON CONFLICT (organization_id, shop_id, client_receipt_id) WHERE client_receipt_id IS NOT NULL DO NOTHING;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'another receipt has taken this client_receipt_id' USING ERRCODE = 'serialization_failure';
  END IF;

  IF new_products IS NOT NULL THEN
    INSERT INTO products (organization_id, id, sku, name, price_minor, currency, source, version, created_at, updated_at)
    SELECT org, p.id, p.sku, p.name, p.price_minor, receipt ->> 'currency', 'ON_THE_FLY', 1,
      (receipt ->> 'received_at')::timestamptz, (receipt ->> 'received_at')::timestamptz
    FROM jsonb_to_recordset(new_products) AS p (id uuid, sku text, name text, price_minor bigint)
    ORDER BY p.sku
    ON CONFLICT (organization_id, sku) DO NOTHING;
  END IF;

  INSERT INTO receipt_lines (organization_id, receipt_id, line_number, sku, name, qty_milli,
    unit_price_minor, gross_minor, discount_minor, tax_minor, tax_included, total_minor,
    refunded_receipt_id, refunded_line_number, category, unit_cost_minor, cost_minor,
    tax_rate_milli)
  SELECT org, (receipt ->> 'id')::uuid, l.line_number, l.sku, l.name, l.qty_milli, l.unit_price_minor,
    l.gross_minor, l.discount_minor, l.tax_minor, l.tax_included, l.total_minor,
    l.refunded_receipt_id, l.refunded_line_number, l.category, l.unit_cost_minor,
    l.cost_minor, l.tax_rate_milli
  FROM jsonb_to_recordset(lines) AS l (line_number smallint, sku text, name text, qty_milli bigint,
    unit_price_minor bigint, gross_minor bigint, discount_minor bigint, tax_minor bigint,
    tax_included boolean, total_minor bigint, refunded_receipt_id uuid, refunded_line_number smallint,
    category text, unit_cost_minor bigint, cost_minor bigint, tax_rate_milli integer);

  IF receipt ->> 'type' = 'REFUND' THEN
    -- One look-up of the key for each line. As a join, the plan would depend on what the planner believes
    -- of the table, and could read all lines of the organization.
    FOR refunded IN
      SELECT * FROM jsonb_to_recordset(lines)
        AS l (qty_milli bigint, refunded_receipt_id uuid, refunded_line_number smallint)
    LOOP
      UPDATE receipt_lines s SET refunded_qty_milli = s.refunded_qty_milli + refunded.qty_milli
      WHERE s.organization_id = org AND s.receipt_id = refunded.refunded_receipt_id
        AND s.line_number = refunded.refunded_line_number;
    END LOOP;
  END IF;

  IF payments IS NOT NULL THEN
    -- The release before sends neither tip nor tendered.
    INSERT INTO receipt_payments (organization_id, receipt_id, payment_number, method, amount_minor, reference,
      tip_minor, tendered_minor)
    SELECT org, (receipt ->> 'id')::uuid, p.payment_number, p.method, p.amount_minor, p.reference,
      coalesce(p.tip_minor, 0), p.tendered_minor
    FROM jsonb_to_recordset(payments) AS p (payment_number smallint, method text, amount_minor bigint, reference text,
      tip_minor bigint, tendered_minor bigint);
  END IF;
  INSERT INTO sales_marks (organization_id, shop_id, business_date, receipt_id)
  VALUES (org, (receipt ->> 'shop_id')::uuid, (receipt ->> 'business_date')::date, (receipt ->> 'id')::uuid);
  RETURN true;
END $$;
