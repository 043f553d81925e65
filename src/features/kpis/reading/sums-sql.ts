import {
  factsOf,
  factsOfCategory,
  RECEIPT,
  SUMMED,
  summed,
  SUMS,
  type Dimension,
  type SumName,
} from '../roll-ups/sales-facts.js';

/**
 * Where an answer comes from. Each has statements of its own, because half of what an answer costs is planning: sums
 * alone, sums and a part of a day that still runs, or receipts that are read one by one.
 */
export const SOURCES = ['sums', 'sums-and-part', 'receipts', 'receipts-of-category'] as const;
export type Source = (typeof SOURCES)[number];

const asText = (names: readonly SumName[]): string =>
  names.map((name) => `q.${name}::text AS ${name}`).join(', ');
const OF_SUMS = SUMS.map((name) => `s.${name}`).join(', ');
const OF_FACTS = SUMS.map((name) => `f.${name}`).join(', ');

/** `$1` the organization, `$2` keys, `$3` a category; then the spans, and what the source filters by. */
const FIRST = 4;
const SELLERS = '$11';
const METHOD = '$12';
/** The parameters that a statement has besides. */
const REST: Readonly<Record<Source, number>> = {
  sums: 10,
  'sums-and-part': 14,
  receipts: 13,
  'receipts-of-category': 13,
};

/** Returns the place of a parameter after those that all statements of a source have. */
export function parameterAfter(source: Source, index: number): string {
  return `$${REST[source] + index}`;
}

/** Returns `$4::uuid[], $5::text[]`, … from the given number on. */
function arrays(from: number, ...types: string[]): string {
  return types.map((type, index) => `$${from + index}::${type}[]`).join(', ');
}

/** Each look-up names its whole key and is fenced by OFFSET, so that no plan depends on statistics. */
const ROLLED = `rolled AS (
    SELECT * FROM unnest(${arrays(FIRST, 'uuid', 'text', 'date', 'date', 'date', 'smallint')})
      AS g (shop_id, period, first, last, through, quarter_before))`;
const MARKED = `SELECT r.* FROM rolled g
    CROSS JOIN LATERAL (SELECT m.receipt_id FROM sales_marks m
      WHERE m.organization_id = $1 AND m.shop_id = g.shop_id AND m.business_date BETWEEN g.first AND g.through
      OFFSET 0) m
    CROSS JOIN LATERAL (SELECT ${RECEIPT} FROM receipts r
      WHERE r.organization_id = $1 AND r.id = m.receipt_id OFFSET 0) r
    WHERE g.quarter_before IS NULL OR r.quarter < g.quarter_before`;
const OF_ROLLED = (dimension: Dimension): string => `SELECT s.* FROM rolled g CROSS JOIN LATERAL (
      SELECT s.shop_id, s.starts, s.quarter, s.key, s.category, ${OF_SUMS} FROM sales_sums s
      WHERE s.organization_id = $1 AND s.shop_id = g.shop_id AND s.dimension = '${dimension}'
        AND s.period = g.period AND s.starts BETWEEN g.first AND g.last
        AND (g.quarter_before IS NULL OR s.quarter < g.quarter_before)
      OFFSET 0) s
    UNION ALL`;

/**
 * The order of the receipts is that of the index to use: without it one that knows only the shop looks as cheap. Only
 * plain columns are compared, because the policies let no other expression into the condition of an index.
 * @param which  more conditions
 */
function partsFrom(first: number, which = ''): { readonly cte: string; readonly receipts: string } {
  return {
    cte: `parts AS (
    SELECT * FROM unnest(${arrays(first, 'uuid', 'date', 'timestamptz', 'timestamptz')})
      AS g (shop_id, date, since, before))`,
    receipts: `SELECT r.* FROM parts g CROSS JOIN LATERAL (SELECT ${RECEIPT} FROM receipts r
      WHERE r.organization_id = $1 AND r.shop_id = g.shop_id AND r.business_date = g.date
        AND r.occurred_at >= g.since AND r.occurred_at < g.before ${which}
      ORDER BY r.occurred_at, r.id OFFSET 0) r`,
  };
}

/** With a payment method, what was paid is what was paid by it. */
const BY_METHOD = `(${METHOD}::text IS NULL OR y.method = ${METHOD})`;
const WHICH = `AND (${SELLERS}::uuid[] IS NULL OR r.user_id = ANY (${SELLERS}))
        AND (${METHOD}::text IS NULL OR EXISTS (SELECT FROM receipt_payments y
          WHERE y.organization_id = $1 AND y.receipt_id = r.id AND y.method = ${METHOD}))`;
const SCANNED = `scanned AS (
    SELECT * FROM unnest(${arrays(8, 'uuid', 'date', 'date')}) AS g (shop_id, first, last))`;
const OF_SCANNED = `SELECT r.* FROM scanned g CROSS JOIN LATERAL (SELECT ${RECEIPT} FROM receipts r
      WHERE r.organization_id = $1 AND r.shop_id = g.shop_id AND r.business_date BETWEEN g.first AND g.last ${WHICH}
      ORDER BY r.business_date, r.receipt_number OFFSET 0) r`;

/** The CTEs of a source, and the receipts that it reads one by one. */
function partsOf(source: Source): { readonly ctes: string; readonly receipts: string } {
  if (source === 'sums') return { ctes: ROLLED, receipts: MARKED };
  if (source === 'sums-and-part') {
    const { cte, receipts } = partsFrom(10);
    return { ctes: `${ROLLED}, ${cte}`, receipts: `${MARKED} UNION ALL ${receipts}` };
  }
  const { cte, receipts } = partsFrom(FIRST, WHICH);
  return { ctes: `${cte}, ${SCANNED}`, receipts: `${receipts} UNION ALL ${OF_SCANNED}` };
}

/**
 * Returns the text of `counted`, everything that counts: the sums of a dimension, and what the receipts add that are
 * not in them. Undefined for a category's lines in a dimension that has them apart by itself.
 */
function countedSql(dimension: Dimension, source: Source): string | undefined {
  const { ctes, receipts } = partsOf(source);
  const ofSums = source.startsWith('sums');
  const facts =
    source === 'receipts-of-category'
      ? factsOfCategory(dimension, 'receipts_read', '$3')
      : factsOf(dimension, 'receipts_read', ofSums ? 'true' : BY_METHOD);
  if (facts === undefined) return undefined;
  return `WITH ${ctes},
  receipts_read AS MATERIALIZED (${receipts}),
  counted AS (
    SELECT f.* FROM (${ofSums ? OF_ROLLED(dimension) : ''}
      SELECT f.shop_id, f.business_date AS starts, f.quarter, f.key, f.category, ${OF_FACTS} FROM (${facts}) f) f
    WHERE ($2::text[] IS NULL OR f.key = ANY ($2)) AND ($3::text IS NULL OR f.category = $3))`;
}

/** Returns the sums that `counted` adds up to. The last parameters are whether dates, hours and keys are told apart. */
export function sumsSql(dimension: Dimension, source: Source): string | undefined {
  const counted = countedSql(dimension, source);
  if (counted === undefined) return undefined;
  const [starts, hours, keys] = [0, 1, 2].map((index) => parameterAfter(source, index));
  return `${counted}
    SELECT q.shop_id, q.starts, q.key, ${asText(SUMS)},
      CASE WHEN ${hours} THEN (SELECT extract(hour FROM (q.starts_at::timestamp AT TIME ZONE 'UTC'
          + q.quarter * interval '15 minutes') AT TIME ZONE z.time_zone)::int
        FROM shops z WHERE z.organization_id = $1 AND z.id = q.shop_id) END AS hour
    FROM (
      SELECT f.shop_id, CASE WHEN ${starts} THEN f.starts END AS starts, CASE WHEN ${keys} THEN f.key END AS key,
        CASE WHEN ${hours} THEN f.quarter END AS quarter, CASE WHEN ${hours} THEN f.starts END AS starts_at, ${SUMMED}
      FROM counted f GROUP BY 1, 2, 3, 4, 5) q`;
}

/** What top SKUs are ordered by and shown with. A day can have thousands, each with a state for every sum. */
const SKU_SUMS = ['qty_milli', 'gross_minor', 'discount_minor', 'returns_minor'] as const;
export type SkuSum = (typeof SKU_SUMS)[number];

/**
 * Returns the SKUs by net quantity, then net revenue, then SKU. The last parameter is how many. The catalog has SKUs in
 * the order of the database and the sums have theirs in that of bytes, in which no index of the catalog finds them: the
 * whole of it would be read for each name.
 */
export function topSkusSql(source: Source): string | undefined {
  const counted = countedSql('SKU', source);
  if (counted === undefined) return undefined;
  return `${counted}
  SELECT q.key, p.name, ${asText(SKU_SUMS)}
  FROM (
    SELECT f.key, ${summed(SKU_SUMS)} FROM counted f GROUP BY f.key
    ORDER BY sum(f.qty_milli) DESC, sum(f.gross_minor - f.discount_minor - f.returns_minor) DESC,
      f.key COLLATE "C" LIMIT ${parameterAfter(source, 0)}) q
  CROSS JOIN LATERAL (SELECT p.name FROM products p
    WHERE p.organization_id = $1 AND p.sku = q.key COLLATE "default" OFFSET 0) p
  ORDER BY q.qty_milli DESC, q.gross_minor - q.discount_minor - q.returns_minor DESC, q.key COLLATE "C"`;
}
