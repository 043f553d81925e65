/**
 * What a receipt adds to the sums of each dimension, as SQL. The job that folds receipts into sums and the reading of
 * those that are not folded yet use the same text, so that an answer does not depend on what is folded.
 */

export const DIMENSIONS = ['ALL', 'SELLER', 'METHOD', 'SKU', 'CATEGORY', 'TAX_RATE'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The dimensions whose sums are also kept by the quarter of an hour. */
export const BY_QUARTER: readonly Dimension[] = ['ALL', 'SELLER', 'METHOD', 'CATEGORY'];

/**
 * Gross and discount are those of sales, and returns are gross − discount of refunds. Taxes, totals, quantities, costs,
 * payments and tips are those of sales minus those of refunds.
 */
export const SUMS = [
  'sales',
  'refunds',
  'gross_minor',
  'discount_minor',
  'returns_minor',
  'tax_minor',
  'total_minor',
  'qty_milli',
  'cost_minor',
  'lines_without_cost',
  'paid_minor',
  'tip_minor',
] as const;
export type SumName = (typeof SUMS)[number];

/** Returns `sum(f.sales) AS sales, …` */
export const summed = (names: readonly SumName[]): string =>
  names.map((name) => `sum(f.${name}) AS ${name}`).join(', ');
export const SUMMED = summed(SUMS);

/** Zones differ from UTC by whole quarters of an hour, so quarters of UTC add up to hours of every zone. */
export const QUARTER_MINUTES = 15;

/** The columns of a receipt that {@link factsOf} uses. */
export const RECEIPT = `r.id, r.shop_id, r.user_id, r.business_date, r.gross_minor, r.discount_minor, r.tax_minor,
  r.total_minor, CASE r.type WHEN 'SALE' THEN 1 ELSE -1 END AS sign,
  floor(extract(epoch FROM r.occurred_at - r.business_date::timestamp AT TIME ZONE 'UTC')
    / ${QUARTER_MINUTES * 60})::smallint AS quarter`;

const LINES_OF_RECEIPT =
  'FROM receipt_lines x WHERE x.organization_id = $1 AND x.receipt_id = r.id';
const PAYMENTS_OF_RECEIPT =
  'FROM receipt_payments y WHERE y.organization_id = $1 AND y.receipt_id = r.id';
const AMOUNTS = `sum(x.gross_minor) AS gross_minor, sum(x.discount_minor) AS discount_minor,
  sum(x.tax_minor) AS tax_minor, sum(x.total_minor) AS total_minor`;
const CONTENTS = `coalesce(sum(x.qty_milli), 0) AS qty_milli, coalesce(sum(x.cost_minor), 0) AS cost_minor,
  count(*) FILTER (WHERE x.cost_minor IS NULL) AS lines_without_cost`;
const PAID = `coalesce(sum(y.amount_minor), 0) AS paid_minor, coalesce(sum(y.tip_minor), 0) AS tip_minor`;

interface FactParts {
  readonly key: string;
  readonly category?: string;
  /** The alias of what has the amounts, contents and payments. */
  readonly amounts: string;
  readonly contents: string;
  readonly paid: string | null;
}

/**
 * Returns a SELECT of what each receipt of `receipts` adds to the sums of a dimension: one row for each of its keys.
 * `$1` is the organization. A receipt that was paid in two ways counts in both, with what was paid in each.
 * @param receipts  a table expression with the columns of {@link RECEIPT}
 * @param paid  a condition that payments `y` must meet to count as paid
 */
export function factsOf(dimension: Dimension, receipts: string, paid = 'true'): string {
  switch (dimension) {
    case 'ALL':
      return ofReceipts(`''`, receipts, paid);
    case 'SELLER':
      return ofReceipts('r.user_id::text', receipts, paid);
    case 'METHOD':
      return `${added({ key: `coalesce(p.method, '')`, amounts: 'r', contents: 'l', paid: 'p' })}
        FROM ${receipts} r CROSS JOIN LATERAL (SELECT ${CONTENTS} ${LINES_OF_RECEIPT}) l
        LEFT JOIN LATERAL (SELECT y.method, ${PAID} ${PAYMENTS_OF_RECEIPT} GROUP BY y.method) p ON true`;
    case 'SKU':
      return ofLines({
        key: 'x.sku',
        category: `coalesce(x.category, '')`,
        receipts: `${receipts} r`,
      });
    case 'CATEGORY':
      return ofLines({
        key: `coalesce(x.category, '')`,
        category: `''`,
        receipts: `${receipts} r`,
      });
    case 'TAX_RATE':
      return ofLines({
        key: `coalesce(x.tax_rate_milli::text, '')`,
        category: `''`,
        receipts: `${receipts} r`,
      });
  }
}

function ofReceipts(key: string, receipts: string, paid: string): string {
  return `${added({ key, amounts: 'r', contents: 'l', paid: 'p' })}
    FROM ${receipts} r CROSS JOIN LATERAL (SELECT ${CONTENTS} ${LINES_OF_RECEIPT}) l
    CROSS JOIN LATERAL (SELECT ${PAID} ${PAYMENTS_OF_RECEIPT} AND ${paid}) p`;
}

/** The dimensions of receipts, and of other lines, in which the lines of one category can be told apart. */
const KEYS_OF_LINES: Readonly<Partial<Record<Dimension, string>>> = {
  SELLER: 'r.user_id::text',
  METHOD: `coalesce(p.method, '')`,
  TAX_RATE: `coalesce(x.tax_rate_milli::text, '')`,
};

/**
 * The same of the lines of one category alone, for which no sums are kept; undefined where the dimension tells
 * categories apart by itself.
 * @param category  SQL of its name
 */
export function factsOfCategory(
  dimension: Dimension,
  receipts: string,
  category: string,
): string | undefined {
  const key = KEYS_OF_LINES[dimension];
  if (key === undefined) return undefined;
  const methods =
    dimension === 'METHOD'
      ? `LEFT JOIN LATERAL (SELECT DISTINCT y.method ${PAYMENTS_OF_RECEIPT}) p ON true`
      : '';
  return ofLines({
    key,
    category: 'x.category',
    receipts: `${receipts} r ${methods}`,
    which: `AND x.category = ${category}`,
  });
}

/** Payments belong to receipts, not to their lines. */
function ofLines(asked: {
  readonly key: string;
  readonly category: string;
  readonly receipts: string;
  /** More conditions on the lines. */
  readonly which?: string;
}): string {
  const { key, category, receipts, which = '' } = asked;
  const parts = { key: 'l.key', category: 'l.category', amounts: 'l', contents: 'l', paid: null };
  return `${added(parts)} FROM ${receipts} CROSS JOIN LATERAL (
    SELECT ${key} AS key, ${category} AS category, ${AMOUNTS}, ${CONTENTS} ${LINES_OF_RECEIPT} ${which}
    GROUP BY 1, 2) l`;
}

function added({ key, category = `''`, amounts, contents, paid }: FactParts): string {
  const ofSales = (value: string): string => `CASE r.sign WHEN 1 THEN ${value} ELSE 0 END`;
  return `SELECT r.shop_id, r.business_date, r.quarter, ${key} AS key, ${category} AS category,
    ${ofSales('1')} AS sales, CASE r.sign WHEN 1 THEN 0 ELSE 1 END AS refunds,
    ${ofSales(`${amounts}.gross_minor`)} AS gross_minor, ${ofSales(`${amounts}.discount_minor`)} AS discount_minor,
    CASE r.sign WHEN 1 THEN 0 ELSE ${amounts}.gross_minor - ${amounts}.discount_minor END AS returns_minor,
    r.sign * ${amounts}.tax_minor AS tax_minor, r.sign * ${amounts}.total_minor AS total_minor,
    r.sign * ${contents}.qty_milli AS qty_milli, r.sign * ${contents}.cost_minor AS cost_minor,
    ${ofSales(`${contents}.lines_without_cost`)} AS lines_without_cost,
    ${paid === null ? '0' : `r.sign * coalesce(${paid}.paid_minor, 0)`} AS paid_minor,
    ${paid === null ? '0' : `r.sign * coalesce(${paid}.tip_minor, 0)`} AS tip_minor`;
}
