import { Injectable } from '@nestjs/common';
import { grouped } from '../../../kernel/grouped.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { DayFacts, ShopFacts, WageFact, WorkFact } from './marks.js';

interface ReceiptsRow {
  readonly date: string;
  readonly receipts: number;
}
interface SellersRow {
  readonly date: string;
  readonly user_id: string;
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

/** Who sold on which date, from the same sums and marks. */
const SELLERS = statement<SellersRow>(
  'reports.sellers-by-day',
  `SELECT DISTINCT f.date, f.user_id FROM (
      SELECT s.* FROM (SELECT s.starts AS date, s.key::uuid AS user_id FROM sales_sums s
        WHERE s.organization_id = $1 AND s.shop_id = $2 AND s.dimension = 'SELLER' AND s.period = 'DAY'
          AND s.starts BETWEEN $3::date AND $4::date ORDER BY s.starts, s.quarter OFFSET 0) s
      UNION ALL
      SELECT r.* FROM (SELECT m.business_date, m.receipt_id FROM sales_marks m
        WHERE m.organization_id = $1 AND m.shop_id = $2 AND m.business_date BETWEEN $3::date AND $4::date
        ORDER BY m.business_date, m.receipt_id OFFSET 0) m
      CROSS JOIN LATERAL (SELECT m.business_date AS date, x.user_id FROM receipts x
        WHERE x.organization_id = $1 AND x.id = m.receipt_id OFFSET 0) r) f
    ORDER BY f.date, f.user_id`,
);

/** The people whose shifts in the shop began within these times, whatever the business date. */
const WORKERS = statement<{ readonly user_id: string }>(
  'reports.workers',
  `SELECT DISTINCT s.user_id FROM (SELECT s.user_id FROM shifts s
      WHERE s.organization_id = $1 AND s.shop_id = $2
        AND s.start_at >= ($3::date - 1)::timestamptz AND s.start_at < ($4::date + 3)::timestamptz
      ORDER BY s.start_at, s.id OFFSET 0) s
    ORDER BY s.user_id`,
);

const WORK = statement<WorkFact>(
  'reports.work-of-people',
  `SELECT w.user_id, w.shop_id, w.start_at, w.id, w.version FROM unnest($2::uuid[]) AS person (id)
    CROSS JOIN LATERAL (SELECT s.user_id, s.shop_id, s.start_at, s.id, s.version FROM shifts s
      WHERE s.organization_id = $1 AND s.user_id = person.id
        AND s.start_at >= ($3::date - 1)::timestamptz AND s.start_at < ($4::date + 3)::timestamptz
      ORDER BY s.start_at OFFSET 0) w`,
);

const WAGES = statement<WageFact>(
  'reports.wages-of-people',
  `SELECT w.user_id, w.valid_from, w.id, w.version FROM unnest($2::uuid[]) AS person (id)
    CROSS JOIN LATERAL (SELECT x.user_id, x.valid_from, x.id, x.version FROM wages x
      WHERE x.organization_id = $1 AND x.user_id = person.id AND x.valid_from <= $3::date
      ORDER BY x.valid_from OFFSET 0) w`,
);

/** Reads what reports are made from. The tables belong to other features, so it writes nothing. */
@Injectable()
export class DayFactsReadOnlyRepository {
  async of(
    tx: Tx,
    shopId: string,
    range: { readonly from: string; readonly to: string },
  ): Promise<ShopFacts> {
    const { from, to } = range;
    const params = [tx.organizationId, shopId, from, to];
    const [days, sellers, workers] = await Promise.all([
      this.days(tx, shopId, range),
      tx.rows(SELLERS, params),
      tx.rows(WORKERS, params),
    ]);
    const people = [...new Set([...sellers, ...workers].map(({ user_id }) => user_id))];
    const [work, wages] = await Promise.all([
      tx.rows(WORK, [tx.organizationId, people, from, to]),
      tx.rows(WAGES, [tx.organizationId, people, to]),
    ]);
    const sold = grouped(sellers, ({ date }) => date);
    return {
      days,
      sellers: new Map([...sold].map(([date, rows]) => [date, rows.map((row) => row.user_id)])),
      work: grouped(work, ({ start_at }) => start_at.toISOString().slice(0, 10)),
      wages: grouped(wages, ({ user_id }) => user_id),
    };
  }

  /** By date; dates without receipts and shifts are missing. */
  async days(
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
