import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { QUARTER_MINUTES } from '../../kpis/roll-ups/sales-facts.js';
import type { Shop } from '../../shops/shop.entity.js';
import type { ShopDays } from '../../kpis/reading/spans.js';

/** The sales of an hour of the week. */
export interface HourSales {
  /** 1 Monday … 7 Sunday, of the business date. */
  readonly weekday: number;
  /** The hour that clocks in the shop showed. */
  readonly hour: number;
  readonly sales: number;
}

const SALES = statement<HourSales>(
  'staffing.sales',
  `SELECT extract(isodow FROM q.date)::int AS weekday, extract(hour FROM q.at AT TIME ZONE q.zone)::int AS hour,
      sum(q.sales)::int AS sales
    FROM (
      SELECT s.starts AS date, s.starts::timestamp AT TIME ZONE 'UTC' + s.quarter * interval '${QUARTER_MINUTES} minutes' AS at,
        g.zone, s.sales
      FROM unnest($2::uuid[], $3::date[], $4::date[], $5::text[]) AS g (shop_id, first, last, zone)
      CROSS JOIN LATERAL (SELECT s.starts, s.quarter, s.sales FROM sales_sums s
        WHERE s.organization_id = $1 AND s.shop_id = g.shop_id AND s.dimension = 'ALL' AND s.period = 'QUARTER'
          AND s.starts BETWEEN g.first AND g.last OFFSET 0) s
      UNION ALL
      SELECT r.business_date, r.occurred_at, g.zone, 1
      FROM unnest($2::uuid[], $3::date[], $4::date[], $5::text[]) AS g (shop_id, first, last, zone)
      CROSS JOIN LATERAL (SELECT m.receipt_id FROM sales_marks m
        WHERE m.organization_id = $1 AND m.shop_id = g.shop_id AND m.business_date BETWEEN g.first AND g.last
        OFFSET 0) m
      CROSS JOIN LATERAL (SELECT r.business_date, r.occurred_at, r.type FROM receipts r
        WHERE r.organization_id = $1 AND r.id = m.receipt_id OFFSET 0) r
      WHERE r.type = 'SALE') q
    GROUP BY 1, 2`,
);

/** Reads how many receipts there were, from the sums of another feature and from what is not in them yet. */
@Injectable()
export class StaffingReadOnlyRepository {
  sales(tx: Tx, shops: readonly Shop[], days: readonly ShopDays[]): Promise<HourSales[]> {
    return tx.rows(SALES, [
      tx.organizationId,
      days.map(({ shopId }) => shopId),
      days.map(({ from }) => from),
      days.map(({ to }) => to),
      shops.map(({ time_zone }) => time_zone),
    ]);
  }
}
