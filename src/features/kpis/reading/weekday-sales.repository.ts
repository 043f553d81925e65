import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { RECEIPT } from '../roll-ups/sales-facts.js';

/** Business dates of a shop between which its clocks do not change, or a date alone. */
export interface SteadySpan {
  readonly shopId: string;
  readonly from: string;
  readonly to: string;
}

/** The SALE receipts of a quarter of an hour, on all dates of a span that are the same day of the week. */
export interface WeekdaySales {
  /** The place of the span in the list that was asked for, from 0 on. */
  readonly span: number;
  /** 1 Monday … 7 Sunday, of the business date. */
  readonly weekday: number;
  /** Quarters of an hour since midnight UTC of the business date. */
  readonly quarter: number;
  readonly sales: number;
}

/**
 * The sums, and the receipts that are still marked. Only numbers of receipts are added, and only quarters of a week are
 * returned: three months have 3,000 quarters with sales, each with a dozen amounts that nobody asked for.
 */
const SALES = statement<WeekdaySales>(
  'kpis.sales-by-quarter-of-week',
  `WITH asked AS (SELECT (g.place - 1)::int AS span, g.shop_id, g.first, g.last
    FROM unnest($2::uuid[], $3::date[], $4::date[]) WITH ORDINALITY AS g (shop_id, first, last, place))
  SELECT f.span, f.weekday, f.quarter, sum(f.sales)::int AS sales FROM (
    SELECT g.span, extract(isodow FROM s.starts)::int AS weekday, s.quarter, s.sales FROM asked g
    CROSS JOIN LATERAL (SELECT s.starts, s.quarter, s.sales FROM sales_sums s
      WHERE s.organization_id = $1 AND s.shop_id = g.shop_id AND s.dimension = 'ALL' AND s.period = 'QUARTER'
        AND s.starts BETWEEN g.first AND g.last
      ORDER BY s.starts, s.quarter OFFSET 0) s
    UNION ALL
    SELECT g.span, extract(isodow FROM r.business_date)::int, r.quarter, 1 FROM asked g
    CROSS JOIN LATERAL (SELECT m.receipt_id FROM sales_marks m
      WHERE m.organization_id = $1 AND m.shop_id = g.shop_id AND m.business_date BETWEEN g.first AND g.last
      OFFSET 0) m
    CROSS JOIN LATERAL (SELECT ${RECEIPT} FROM receipts r
      WHERE r.organization_id = $1 AND r.id = m.receipt_id OFFSET 0) r
    WHERE r.sign = 1) f
  WHERE f.sales > 0
  GROUP BY f.span, f.weekday, f.quarter`,
);

/** Reads when receipts were sold within the week, from the same sums and marks as every KPI. */
@Injectable()
export class WeekdaySalesRepository {
  of(tx: Tx, spans: readonly SteadySpan[]): Promise<WeekdaySales[]> {
    return tx.unprepared(SALES, [
      tx.organizationId,
      spans.map(({ shopId }) => shopId),
      spans.map(({ from }) => from),
      spans.map(({ to }) => to),
    ]);
  }
}
