import { AppError, type FieldFault } from '../../../kernel/app-error.js';
import { parseInstant } from '../../../kernel/business-day.js';
import { currencyDigits, toMilli, toMinor } from '../../../kernel/money.js';
import { onlyOf } from '../../../platform/http/list-rules.js';
import { searchPatterns } from '../../../platform/database/search-patterns.js';
import type { ReceiptConditions } from './receipt-conditions.js';
import type { Lacking, ReceiptFilterQuery } from './receipt-filter.dto.js';

/**
 * Reads the filters of a list.
 * @param currencies  of the shops of the list; they are needed for filters by amounts alone
 * @throws VALIDATION_FAILED
 */
export function receiptConditions(
  query: ReceiptFilterQuery,
  currencies: ReadonlySet<string>,
): ReceiptConditions {
  if (query.until !== undefined && query.to === undefined) throw refused(requires('until', 'to'));
  const lacks = (what: Lacking): true | undefined => query.without?.includes(what) || undefined;
  const patterns = searchPatterns(query.text);
  return {
    from: query.from,
    to: query.to,
    until: parseInstant(query.until),
    type: onlyOf(query.type),
    sellerIds: query.seller_id,
    weekdays: query.weekday,
    hours: query.hour,
    methods: query.payment_method,
    categories: query.category,
    skus: query.sku,
    taxRatesMilli: query.tax_rate?.map(milliOf),
    withoutPayment: lacks('payment'),
    withoutCategory: lacks('category'),
    withoutTaxRate: lacks('tax_rate'),
    minTotalMinor: minorOf('min_total', query, currencies),
    maxTotalMinor: minorOf('max_total', query, currencies),
    patterns: patterns.length > 0 ? patterns : undefined,
    receivedSince: parseInstant(query.updated_since),
  };
}

/** Whether the filters can only be read with the currencies of the shops. */
export function comparesAmounts(query: ReceiptFilterQuery): boolean {
  return query.min_total !== undefined || query.max_total !== undefined;
}

/** The fault of a parameter that means nothing without another one. */
export function requires(path: string, field: string): FieldFault {
  const message = `requires ${field}`;
  return { path, code: 'requires', params: { field }, message };
}

export function refused(...errors: readonly FieldFault[]): AppError {
  return new AppError('VALIDATION_FAILED', { errors });
}

/** A percentage with at most three decimals, in thousandths of a percent. */
function milliOf(rate: number): number {
  return rate === 0 ? 0 : (toMilli(rate) ?? 0);
}

function minorOf(
  path: 'min_total' | 'max_total',
  query: ReceiptFilterQuery,
  currencies: ReadonlySet<string>,
): number | undefined {
  const amount = query[path];
  // Without a shop there is no receipt that could be compared.
  const [currency, ...others] = currencies;
  if (amount === undefined || currency === undefined) return undefined;
  if (others.length > 0) {
    const message = 'requires shops of one currency; name them by shop_id';
    throw refused({ path, code: 'one_currency', params: { currencies: [...currencies] }, message });
  }
  const digits = currencyDigits(currency);
  const minor = toMinor(amount, digits);
  if (minor !== undefined) return minor;
  const message = `must be an amount with at most ${digits} decimals`;
  throw refused({ path, code: 'max_decimals', params: { max: digits }, message });
}
