import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { DayFacts } from './marks.js';

interface ReceiptsRow {
  readonly date: string;
  readonly receipts: number;
}
interface ShiftsRow {
  readonly date: string;
  readonly shifts: string;
}

/** The number of receipts by day: those of the sums, and those that are marked because they are not part of them. */
const RECEIPTS = statement<ReceiptsRow>(
  'reports.receipts-by-day',
  `SELECT f.date, sum(f.receipts)::int AS receipts FROM (
      SELECT s.* FROM (SELECT s.starts AS date, s.sales + s.refunds AS receipts FROM sales_sums s
        WHERE s.organization_id = $1 AND s.shop_id = $2 AND s.dimension = 'ALL' AND s.period = 'DAY'
          AND s.starts BETWEEN $3::date AND $4::date ORDER BY s.starts, s.quarter OFFSET 0) s
      UNION ALL
      SELECT m.* FROM (SELECT m.business_date AS date, 1 AS receipts FROM sales_marks m
        WHERE m.organization_id = $1 AND m.shop_id = $2 AND m.business_date BETWEEN $3::date AND $4::date
        ORDER BY m.business_date, m.receipt_id OFFSET 0) m) f
    GROUP BY f.date ORDER BY f.date`,
);

/** The start is bounded too, because the index of a shop's shifts is in the order of their starts. */
const SHIFTS = statement<ShiftsRow>(
  'reports.shifts-by-day',
  `SELECT s.date, sum(hashtextextended(s.id::text || ' ' || s.version, 0))::text AS shifts FROM (
      SELECT s.business_date AS date, s.id, s.version FROM shifts s
      WHERE s.organization_id = $1 AND s.shop_id = $2 AND s.business_date BETWEEN $3::date AND $4::date
        AND s.start_at >= ($3::date - 3)::timestamptz AND s.start_at < ($4::date + 4)::timestamptz
      ORDER BY s.start_at, s.id OFFSET 0) s
    GROUP BY s.date ORDER BY s.date`,
);

/** Reads what reports are made from. The tables belong to other features, so it writes nothing. */
@Injectable()
export class DayFactsReadOnlyRepository {
  /** By date; dates without receipts and shifts are missing. */
  async of(
    tx: Tx,
    shopId: string,
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<ReadonlyMap<string, DayFacts>> {
    const params = [tx.organizationId, shopId, from, to];
    const [receipts, shifts] = await Promise.all([
      tx.rows(RECEIPTS, params),
      tx.rows(SHIFTS, params),
    ]);
    const facts = new Map<string, DayFacts>();
    for (const { date, receipts: count } of receipts)
      facts.set(date, { date, receipts: count, shifts: '' });
    for (const { date, shifts: text } of shifts)
      facts.set(date, { date, receipts: facts.get(date)?.receipts ?? 0, shifts: text });
    return facts;
  }
}
