import { Injectable } from '@nestjs/common';
import { statement, type Statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import {
  DIMENSIONS,
  factsOf,
  RECEIPT,
  SUMMED,
  SUMS,
  type Dimension,
} from '../roll-ups/sales-facts.js';
import type { Spans } from './spans.js';
import type { SumTexts } from './sums.js';

/** The receipts that count. Lists are null where everything counts. */
export interface SumsFilter {
  /** Keys of the dimension. */
  readonly keys: readonly string[] | null;
  /** Of SKUs only. */
  readonly category: string | null;
  /** These two filter receipts that are read one by one, and never those of the sums. */
  readonly sellers: readonly string[] | null;
  readonly method: string | null;
}

/** The detail of an answer. */
export interface SumsDetail {
  readonly starts: boolean;
  readonly hours: boolean;
  readonly keys: boolean;
}

export interface FoundSums extends SumTexts {
  readonly shop_id: string;
  /** The first business date of the period; null unless asked for. */
  readonly starts: string | null;
  /** The hour of the day in the shop's zone; null unless asked for. */
  readonly hour: number | null;
  /** Null unless asked for. */
  readonly key: string | null;
}

export interface SkuSums extends SumTexts {
  readonly key: string;
  readonly name: string;
}

const OF_SUMS = SUMS.map((name) => `s.${name}`).join(', ');
const OF_FACTS = SUMS.map((name) => `f.${name}`).join(', ');
const AS_TEXT = SUMS.map((name) => `q.${name}::text AS ${name}`).join(', ');

/** With a payment method, what was paid is what was paid by it. */
const BY_METHOD = '($16::text IS NULL OR y.method = $16)';

/**
 * Everything that counts, from sums and from receipts that are not in them. Each look-up names its whole key and is
 * fenced by OFFSET, so that no plan depends on statistics. The order of the receipts is that of the index to use: without
 * it one that knows only the shop looks as cheap.
 */
function found(dimension: Dimension): string {
  return `WITH rolled AS (
    SELECT * FROM unnest($2::uuid[], $3::text[], $4::date[], $5::date[], $6::date[], $7::smallint[])
      AS g (shop_id, period, first, last, through, quarter_before)),
  scanned AS (
    SELECT * FROM unnest($8::uuid[], $9::date[], $10::date[], $11::timestamptz[], $12::timestamptz[])
      AS g (shop_id, first, last, since, before)),
  receipts_read AS MATERIALIZED (
    SELECT r.* FROM rolled g
    CROSS JOIN LATERAL (SELECT m.receipt_id FROM sales_marks m
      WHERE m.organization_id = $1 AND m.shop_id = g.shop_id AND m.business_date BETWEEN g.first AND g.through
      OFFSET 0) m
    CROSS JOIN LATERAL (SELECT ${RECEIPT} FROM receipts r
      WHERE r.organization_id = $1 AND r.id = m.receipt_id OFFSET 0) r
    WHERE g.quarter_before IS NULL OR r.quarter < g.quarter_before
    UNION ALL
    SELECT r.* FROM scanned g CROSS JOIN LATERAL (SELECT ${RECEIPT} FROM receipts r
      WHERE r.organization_id = $1 AND r.shop_id = g.shop_id AND r.business_date BETWEEN g.first AND g.last
        AND r.occurred_at >= coalesce(g.since, '-infinity') AND r.occurred_at < coalesce(g.before, 'infinity')
        AND ($15::uuid[] IS NULL OR r.user_id = ANY ($15))
        AND ($16::text IS NULL OR EXISTS (SELECT FROM receipt_payments y
          WHERE y.organization_id = $1 AND y.receipt_id = r.id AND y.method = $16))
      ORDER BY r.business_date, r.receipt_number OFFSET 0) r),
  found AS (
    SELECT s.* FROM rolled g CROSS JOIN LATERAL (
      SELECT s.shop_id, s.starts, s.quarter, s.key, s.category, ${OF_SUMS} FROM sales_sums s
      WHERE s.organization_id = $1 AND s.shop_id = g.shop_id AND s.dimension = '${dimension}'
        AND s.period = g.period AND s.starts BETWEEN g.first AND g.last
        AND (g.quarter_before IS NULL OR s.quarter < g.quarter_before)
      OFFSET 0) s
    UNION ALL
    SELECT f.shop_id, f.business_date, f.quarter, f.key, f.category, ${OF_FACTS}
    FROM (${factsOf(dimension, 'receipts_read', BY_METHOD)}) f),
  counted AS (
    SELECT f.* FROM found f
    WHERE ($13::text[] IS NULL OR f.key = ANY ($13)) AND ($14::text IS NULL OR f.category = $14))`;
}

const SUMS_OF = Object.fromEntries(
  DIMENSIONS.map((dimension) => [
    dimension,
    statement<FoundSums>(
      `kpis.sums-of-${dimension}`,
      `${found(dimension)}
    SELECT q.shop_id, q.starts, q.key, ${AS_TEXT},
      CASE WHEN $18 THEN (SELECT extract(hour FROM (q.starts_at::timestamp AT TIME ZONE 'UTC'
          + q.quarter * interval '15 minutes') AT TIME ZONE z.time_zone)::int
        FROM shops z WHERE z.organization_id = $1 AND z.id = q.shop_id) END AS hour
    FROM (
      SELECT f.shop_id, CASE WHEN $17 THEN f.starts END AS starts, CASE WHEN $19 THEN f.key END AS key,
        CASE WHEN $18 THEN f.quarter END AS quarter, CASE WHEN $18 THEN f.starts END AS starts_at, ${SUMMED}
      FROM counted f GROUP BY 1, 2, 3, 4, 5) q`,
    ),
  ]),
) as Readonly<Record<Dimension, Statement<FoundSums>>>;

/** By net quantity, then net revenue, then SKU. */
const TOP_SKUS = statement<SkuSums>(
  'kpis.top-skus',
  `${found('SKU')}
  SELECT q.key, p.name, ${AS_TEXT}
  FROM (
    SELECT f.key, ${SUMMED} FROM counted f GROUP BY f.key
    ORDER BY sum(f.qty_milli) DESC, sum(f.gross_minor - f.discount_minor - f.returns_minor) DESC,
      f.key COLLATE "C" LIMIT $17) q
  CROSS JOIN LATERAL (SELECT p.name FROM products p
    WHERE p.organization_id = $1 AND p.sku = q.key OFFSET 0) p
  ORDER BY q.qty_milli DESC, q.gross_minor - q.discount_minor - q.returns_minor DESC, q.key COLLATE "C"`,
);

const NAMES = statement<{ readonly id: string; readonly name: string }>(
  'kpis.names-of-sellers',
  `SELECT u.id, u.name FROM unnest($2::uuid[]) AS s (id)
    CROSS JOIN LATERAL (SELECT u.id, u.name FROM users u
      WHERE u.organization_id = $1 AND u.id = s.id OFFSET 0) u`,
);

/** Reads sums of receipts. The tables of receipts, products and people belong to other features, so it writes nothing. */
@Injectable()
export class SumsRepository {
  sums(
    tx: Tx,
    dimension: Dimension,
    question: { readonly spans: Spans; readonly filter: SumsFilter; readonly detail: SumsDetail },
  ): Promise<FoundSums[]> {
    const { spans, filter, detail } = question;
    const params = [...paramsOf(tx, spans, filter), detail.starts, detail.hours, detail.keys];
    return tx.rows(SUMS_OF[dimension], params);
  }

  topSkus(
    tx: Tx,
    question: { readonly spans: Spans; readonly filter: SumsFilter; readonly limit: number },
  ): Promise<SkuSums[]> {
    const { spans, filter, limit } = question;
    return tx.rows(TOP_SKUS, [...paramsOf(tx, spans, filter), limit]);
  }

  /** Returns the names of people by their ids. */
  async names(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.rows(NAMES, [tx.organizationId, ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

function paramsOf(tx: Tx, { rolled, scanned }: Spans, filter: SumsFilter): unknown[] {
  return [
    tx.organizationId,
    rolled.map(({ shopId }) => shopId),
    rolled.map(({ period }) => period),
    rolled.map(({ first }) => first),
    rolled.map(({ last }) => last),
    rolled.map(({ through }) => through),
    rolled.map(({ quarterBefore }) => quarterBefore),
    scanned.map(({ shopId }) => shopId),
    scanned.map(({ first }) => first),
    scanned.map(({ last }) => last),
    scanned.map(({ since }) => since),
    scanned.map(({ before }) => before),
    filter.keys,
    filter.category,
    filter.sellers,
    filter.method,
  ];
}
