import type { PaymentMethod } from '../receipt-payment.entity.js';
import type { ReceiptType } from '../receipt.entity.js';

/** The filters that every list of receipts has. An undefined one matches every receipt. */
export interface ReceiptConditions {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Exclusive; limits the day `to` alone. */
  readonly until: Date | undefined;
  readonly type: ReceiptType | undefined;
  readonly sellerIds: readonly string[] | undefined;
  /** From 1 for Monday. */
  readonly weekdays: readonly number[] | undefined;
  readonly hours: readonly number[] | undefined;
  readonly methods: readonly PaymentMethod[] | undefined;
  readonly categories: readonly string[] | undefined;
  readonly skus: readonly string[] | undefined;
  readonly taxRatesMilli: readonly number[] | undefined;
  readonly withoutPayment: true | undefined;
  readonly withoutCategory: true | undefined;
  readonly withoutTaxRate: true | undefined;
  readonly minTotalMinor: number | undefined;
  readonly maxTotalMinor: number | undefined;
  /** For LIKE; see `searchPatterns`. */
  readonly patterns: readonly string[] | undefined;
  readonly receivedSince: Date | undefined;
}

/**
 * Looks into the lines or payments of one receipt, by their whole key. Without OFFSET the planner may turn it
 * into a join, and read all lines of the organization for one page.
 */
const having = (table: 'receipt_lines' | 'receipt_payments', condition: string): string =>
  `EXISTS (SELECT FROM (SELECT * FROM ${table} x
      WHERE x.organization_id = r.organization_id AND x.receipt_id = r.id OFFSET 0) part WHERE ${condition})`;
const lineWith = (condition: string): string => having('receipt_lines', condition);
const OF_CATEGORY = 'part.category = ANY(?::text[])';
const OF_SKU = 'part.sku = ANY(?::text[])';
const OF_TAX_RATE = 'part.tax_rate_milli = ANY(?::int[])';

/** In the zone that the shop has now. */
const HOUR = `extract(hour FROM r.occurred_at AT TIME ZONE (SELECT z.time_zone FROM shops z
      WHERE z.organization_id = r.organization_id AND z.id = r.shop_id))`;
const WORD = 'search_fold(word)';
const EACH_WORD = `NOT EXISTS (SELECT FROM unnest(?::text[]) AS word
      WHERE NOT (search_fold(coalesce(r.note, '')) LIKE ${WORD} OR ${lineWith(`search_fold(part.name) LIKE ${WORD}`)}))`;

/**
 * SQL about the receipt `r` for each filter; each `?` stands for the value of the filter, or for the values of
 * several in their order. Every `?` names its type, because a statement with all filters has to be described.
 */
const CONDITIONS: readonly (readonly [string, ...(keyof ReceiptConditions)[]])[] = [
  ['r.business_date >= ?::date', 'from'],
  ['r.business_date <= ?::date', 'to'],
  ['(r.business_date < ?::date OR r.occurred_at < ?::timestamptz)', 'to', 'until'],
  ['r.type = ?::text', 'type'],
  ['r.user_id = ANY(?::uuid[])', 'sellerIds'],
  ['extract(isodow FROM r.business_date) = ANY(?::int[])', 'weekdays'],
  [`${HOUR} = ANY(?::int[])`, 'hours'],
  [having('receipt_payments', 'part.method = ANY(?::text[])'), 'methods'],
  [lineWith(OF_CATEGORY), 'categories'],
  [lineWith(OF_SKU), 'skus'],
  [lineWith(OF_TAX_RATE), 'taxRatesMilli'],
  // One line must meet both, so that the rows are those of a figure about the lines of a category.
  [lineWith(`${OF_CATEGORY} AND ${OF_SKU}`), 'categories', 'skus'],
  [lineWith(`${OF_CATEGORY} AND ${OF_TAX_RATE}`), 'categories', 'taxRatesMilli'],
  [
    `(${lineWith(`${OF_CATEGORY} AND part.tax_rate_milli IS NULL`)} AND ?::boolean)`,
    'categories',
    'withoutTaxRate',
  ],
  [`(?::boolean AND NOT ${having('receipt_payments', 'true')})`, 'withoutPayment'],
  [`(?::boolean AND ${lineWith('part.category IS NULL')})`, 'withoutCategory'],
  [`(?::boolean AND ${lineWith('part.tax_rate_milli IS NULL')})`, 'withoutTaxRate'],
  ['r.total_minor >= ?::bigint', 'minTotalMinor'],
  ['r.total_minor <= ?::bigint', 'maxTotalMinor'],
  [EACH_WORD, 'patterns'],
  ['r.received_at >= ?::timestamptz', 'receivedSince'],
];

/** A condition with its values; it holds for every receipt if one of them is undefined. */
export interface ConditionWithValues {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Returns all conditions with what they compare with. */
export function conditionsOf(filter: ReceiptConditions): ConditionWithValues[] {
  return CONDITIONS.map(([sql, ...keys]) => ({ sql, values: keys.map((key) => filter[key]) }));
}

/**
 * Returns SQL with all conditions, each of which holds when its parameters are NULL. It is for statements that
 * are planned for their parameters: only then does a condition without a value disappear.
 * @param first  the number of the first parameter
 */
export function allConditions(first: number): { readonly sql: string; readonly next: number } {
  let next = first;
  const parts = CONDITIONS.map(([sql]) => {
    const absent: string[] = [];
    const text = sql.replace(/\?(::[a-z]+(?:\[\])?)/g, (_, type: string) => {
      const param = `$${next}${type}`;
      next += 1;
      absent.push(`${param} IS NULL`);
      return param;
    });
    return `(${absent.join(' OR ')} OR ${text})`;
  });
  return { sql: parts.join('\n      AND '), next };
}

/** Returns the parameters of {@link allConditions}. */
export function conditionParams(filter: ReceiptConditions): unknown[] {
  return conditionsOf(filter).flatMap(({ values }) => values.map((value) => value ?? null));
}
