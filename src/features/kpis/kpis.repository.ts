import { Injectable } from '@nestjs/common';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';

/**
 * The receipts that count: a shop, business dates (both included), and optionally only those before an
 * instant.
 */
export interface KpiRange {
  readonly shopId: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Exclusive; limits an earlier period to the part that corresponds to the elapsed one. */
  readonly until: Date | undefined;
}

/** A sum without a limit, as decimal text: a number could round it, and a bigint could overflow. */
type SumText = string;

export interface ReceiptSums {
  readonly sale_receipts: number;
  readonly refund_receipts: number;
  readonly sale_gross_minor: SumText;
  readonly sale_discount_minor: SumText;
  readonly sale_tax_minor: SumText;
  readonly sale_total_minor: SumText;
  readonly refund_tax_minor: SumText;
  readonly refund_total_minor: SumText;
  readonly returns_minor: SumText;
}

export interface SkuSums {
  readonly sku: string;
  readonly name: string;
  readonly qty_milli: SumText;
  readonly revenue_minor: SumText;
  /** The sum over all SKUs, not only the top ones. */
  readonly sale_qty_milli: SumText;
  readonly refund_qty_milli: SumText;
  /** As the quantities above, over all SKUs. */
  readonly sale_cost_minor: SumText;
  readonly refund_cost_minor: SumText;
  readonly lines_without_cost: SumText;
}

/** Bounds and not `IS NULL OR`, because a plan that a connection keeps can look only bounds up in the index. */
const IN_RANGE = `r.organization_id = $1 AND r.shop_id = $2
  AND r.business_date >= coalesce($3::date, '-infinity') AND r.business_date <= coalesce($4::date, 'infinity')
  AND ($5::timestamptz IS NULL OR r.occurred_at < $5)`;

const RECEIPT_SUMS = statement<ReceiptSums>(
  'kpis.receipt-sums',
  `SELECT count(*) FILTER (WHERE r.type = 'SALE') AS sale_receipts,
      count(*) FILTER (WHERE r.type = 'REFUND') AS refund_receipts,
      coalesce(sum(r.gross_minor) FILTER (WHERE r.type = 'SALE'), 0) AS sale_gross_minor,
      coalesce(sum(r.discount_minor) FILTER (WHERE r.type = 'SALE'), 0) AS sale_discount_minor,
      coalesce(sum(r.tax_minor) FILTER (WHERE r.type = 'SALE'), 0) AS sale_tax_minor,
      coalesce(sum(r.total_minor) FILTER (WHERE r.type = 'SALE'), 0) AS sale_total_minor,
      coalesce(sum(r.tax_minor) FILTER (WHERE r.type = 'REFUND'), 0) AS refund_tax_minor,
      coalesce(sum(r.total_minor) FILTER (WHERE r.type = 'REFUND'), 0) AS refund_total_minor,
      coalesce(sum(r.gross_minor - r.discount_minor) FILTER (WHERE r.type = 'REFUND'), 0) AS returns_minor
    FROM receipts r WHERE ${IN_RANGE}`,
);

/**
 * Each receipt's lines are looked up separately, which OFFSET enforces: as a join, a wrong estimate made it
 * quadratic.
 */
const TOP_SKUS = statement<SkuSums>(
  'kpis.top-skus',
  `SELECT t.sku, p.name, t.qty_milli, t.revenue_minor, t.sale_qty_milli, t.refund_qty_milli,
      t.sale_cost_minor, t.refund_cost_minor, t.lines_without_cost
    FROM (
      SELECT l.sku,
        sum(CASE r.type WHEN 'SALE' THEN l.qty_milli ELSE -l.qty_milli END) AS qty_milli,
        sum(CASE r.type WHEN 'SALE' THEN l.gross_minor - l.discount_minor
          ELSE l.discount_minor - l.gross_minor END) AS revenue_minor,
        sum(coalesce(sum(l.qty_milli) FILTER (WHERE r.type = 'SALE'), 0)) OVER () AS sale_qty_milli,
        sum(coalesce(sum(l.qty_milli) FILTER (WHERE r.type = 'REFUND'), 0)) OVER () AS refund_qty_milli,
        sum(coalesce(sum(l.cost_minor) FILTER (WHERE r.type = 'SALE'), 0)) OVER () AS sale_cost_minor,
        sum(coalesce(sum(l.cost_minor) FILTER (WHERE r.type = 'REFUND'), 0)) OVER () AS refund_cost_minor,
        sum(count(*) FILTER (WHERE r.type = 'SALE' AND l.cost_minor IS NULL)) OVER () AS lines_without_cost
      FROM receipts r
      CROSS JOIN LATERAL (
        SELECT x.sku, x.qty_milli, x.gross_minor, x.discount_minor, x.cost_minor FROM receipt_lines x
        WHERE x.organization_id = $1 AND x.receipt_id = r.id OFFSET 0) l
      WHERE ${IN_RANGE}
      GROUP BY l.sku
      ORDER BY qty_milli DESC, revenue_minor DESC, l.sku COLLATE "C" LIMIT $6
    ) t
    JOIN products p ON p.organization_id = $1 AND p.sku = t.sku
    ORDER BY t.qty_milli DESC, t.revenue_minor DESC, t.sku COLLATE "C"`,
);

/**
 * Adds up receipts and lines, and reads the names of products. These tables belong to other features, so it
 * writes nothing.
 */
@Injectable()
export class KpisRepository {
  async receiptSums(tx: Tx, range: KpiRange): Promise<ReceiptSums> {
    const row = await tx.row(RECEIPT_SUMS, paramsOf(tx, range));
    if (!row) throw new Error('The sums of the receipts returned no row');
    return row;
  }

  /** Returns the top SKUs by net quantity, then net revenue, then SKU. */
  async topSkus(tx: Tx, range: KpiRange, limit: number): Promise<SkuSums[]> {
    return tx.rows(TOP_SKUS, [...paramsOf(tx, range), limit]);
  }
}

function paramsOf(tx: Tx, range: KpiRange): unknown[] {
  return [
    tx.organizationId,
    range.shopId,
    range.from ?? null,
    range.to ?? null,
    range.until ?? null,
  ];
}
