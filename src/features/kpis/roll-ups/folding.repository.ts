import { Injectable } from '@nestjs/common';
import { SideDatabase } from '../../../platform/database/side-database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { BY_QUARTER, DIMENSIONS, factsOf, RECEIPT, SUMMED, SUMS } from './sales-facts.js';

/** A shop some of whose receipts are marked. */
export interface MarkedShop {
  readonly organization_id: string;
  readonly shop_id: string;
}

/** One look-up of the index for each shop, however many marks it has. */
const MARKED = statement<MarkedShop>(
  'sales-folding.marked',
  `WITH RECURSIVE marked AS (
    (SELECT m.organization_id, m.shop_id FROM sales_marks m ORDER BY m.organization_id, m.shop_id LIMIT 1)
    UNION ALL
    SELECT n.organization_id, n.shop_id FROM marked k CROSS JOIN LATERAL (
      SELECT m.organization_id, m.shop_id FROM sales_marks m
      WHERE (m.organization_id, m.shop_id) > (k.organization_id, k.shop_id)
      ORDER BY m.organization_id, m.shop_id LIMIT 1) n)
  SELECT organization_id, shop_id FROM marked LIMIT $1`,
);

const KINDS = DIMENSIONS.map(
  (dimension) => `SELECT '${dimension}' AS dimension, f.business_date,
      ${BY_QUARTER.includes(dimension) ? 'f.quarter' : '0::smallint'} AS quarter, f.key, f.category, ${SUMMED}
    FROM (${factsOf(dimension, 'receipts_taken')}) f GROUP BY 1, 2, 3, 4, 5`,
).join(' UNION ALL ');

/**
 * Takes marks and adds what their receipts are worth. The marks are deleted by their place in the table, which the lock
 * keeps: as a join with those that were locked, the plan was quadratic until the table had been analyzed. Two of these at once take different marks, and touch the sums
 * in the same order.
 */
const FOLD = statement<{ folded: number }>(
  'sales-folding.fold',
  `WITH taken AS MATERIALIZED (
    DELETE FROM sales_marks WHERE organization_id = $1 AND ctid = ANY (ARRAY(
      SELECT ctid FROM sales_marks WHERE organization_id = $1 AND shop_id = $2
      ORDER BY business_date, receipt_id LIMIT $3 FOR UPDATE SKIP LOCKED))
    RETURNING receipt_id),
  receipts_taken AS MATERIALIZED (
    SELECT r.* FROM taken t CROSS JOIN LATERAL (
      SELECT ${RECEIPT} FROM receipts r WHERE r.organization_id = $1 AND r.id = t.receipt_id OFFSET 0) r),
  added AS MATERIALIZED (${KINDS}),
  stored AS (
    INSERT INTO sales_sums AS s (organization_id, shop_id, dimension, period, starts, quarter, key, category,
      ${SUMS.join(', ')})
    SELECT $1, $2, f.dimension, p.period, p.starts, p.quarter, f.key, f.category, ${SUMMED}
    FROM added f CROSS JOIN LATERAL (VALUES
      ('QUARTER', f.business_date, f.quarter), ('DAY', f.business_date, 0::smallint),
      ('MONTH', date_trunc('month', f.business_date)::date, 0::smallint),
      ('YEAR', date_trunc('year', f.business_date)::date, 0::smallint)) AS p (period, starts, quarter)
    WHERE p.period <> 'QUARTER' OR f.dimension IN (${BY_QUARTER.map((one) => `'${one}'`).join(', ')})
    GROUP BY f.dimension, p.period, p.starts, p.quarter, f.key, f.category
    ORDER BY f.dimension, p.period, p.starts, p.quarter, f.key, f.category
    ON CONFLICT (organization_id, shop_id, dimension, period, starts, quarter, key, category) DO UPDATE
      SET ${SUMS.map((name) => `${name} = s.${name} + excluded.${name}`).join(', ')}
    RETURNING 1 AS one)
  SELECT count(*)::int AS folded FROM taken`,
);

/** Moves receipts from the marks into the sums. */
@Injectable()
export class Folding {
  constructor(private readonly side: SideDatabase) {}

  /** Returns shops of all organizations that have marks. */
  marked(limit: number): Promise<MarkedShop[]> {
    return this.side.survey(MARKED, [limit]);
  }

  /**
   * Adds receipts of a shop to its sums.
   * @returns how many they were; fewer than the limit when there are no more
   */
  async fold(tx: Tx, shopId: string, limit: number): Promise<number> {
    const row = await tx.row(FOLD, [tx.organizationId, shopId, limit]);
    return row?.folded ?? 0;
  }
}
