import { AppError } from '../../kernel/app-error.js';
import { currencyDigits, MAX_MINOR, toMajor, toMinor } from '../../kernel/money.js';
import type { CreateProductBody, UpdateProductBody } from './catalog.dto.js';
import type { Product } from './product.entity.js';

/** The columns of a product that may change. Amounts are minor units of the currency. */
export type ProductFields = Pick<
  Product,
  'name' | 'price_minor' | 'currency' | 'category' | 'cost_minor' | 'tax_rate_milli'
>;

/** The decimals of a tax rate, which is a percentage. */
const MILLI_PER_PERCENT = 1_000;

/**
 * Converts a price or a cost of the API to the integer that is stored.
 * @param path      the field
 * @param amount    major units, ≥ 0
 * @param currency  ISO 4217
 * @throws VALIDATION_FAILED  more decimals than the currency has, or too large
 */
export function amountMinorOf(path: 'price' | 'cost', amount: number, currency: string): number {
  const digits = currencyDigits(currency);
  const minor = toMinor(amount, digits);
  if (minor !== undefined) return minor;
  const most = toMajor(MAX_MINOR, digits);
  const isTooLarge = amount > most;
  const code = isTooLarge ? 'max' : 'max_decimals';
  const params = { max: isTooLarge ? most : digits };
  const message = `must be ${amountRule(currency)}`;
  const errors = [{ path, code, params, message }];
  throw new AppError('VALIDATION_FAILED', { errors });
}

/** Describes the amounts that the currency can have. */
export function amountRule(currency: string): string {
  const digits = currencyDigits(currency);
  const most = toMajor(MAX_MINOR, digits);
  return digits === 0
    ? `a number of ${currency} without decimals, at most ${most}`
    : `a number of ${currency} with at most ${digits} decimals, at most ${most}`;
}

/**
 * Returns the columns of a new product.
 * @throws VALIDATION_FAILED  a price or a cost that the currency cannot have
 */
export function fieldsOf(body: CreateProductBody, currency: string): ProductFields {
  return {
    name: body.name,
    price_minor: amountMinorOf('price', body.price, currency),
    currency,
    category: body.category ?? null,
    cost_minor: body.cost === undefined ? null : amountMinorOf('cost', body.cost, currency),
    tax_rate_milli: body.tax_rate === undefined ? null : taxRateMilliOf(body.tax_rate),
  };
}

/**
 * Returns the columns of a product after the change; a field that is not in the body stays, and `null` empties
 * it. If only the currency changes, the numbers in major units stay: 2.40 EUR becomes 2.40 USD, whatever the
 * decimals of the currencies.
 * @throws VALIDATION_FAILED  a price or a cost that the currency cannot have
 */
export function fieldsAfter(before: ProductFields, body: UpdateProductBody): ProductFields {
  const currency = body.currency ?? before.currency;
  const digits = currencyDigits(before.currency);
  const costBefore = before.cost_minor === null ? null : toMajor(before.cost_minor, digits);
  const cost = body.cost === undefined ? costBefore : body.cost;
  const rate = body.tax_rate;
  return {
    name: body.name ?? before.name,
    price_minor: amountMinorOf(
      'price',
      body.price ?? toMajor(before.price_minor, digits),
      currency,
    ),
    currency,
    category: body.category === undefined ? before.category : body.category,
    cost_minor: cost === null ? null : amountMinorOf('cost', cost, currency),
    tax_rate_milli: rate === undefined ? before.tax_rate_milli : rate && taxRateMilliOf(rate),
  };
}

/** @param rate  percent, with at most three decimals */
export function taxRateMilliOf(rate: number): number {
  return Math.round(rate * MILLI_PER_PERCENT);
}

export function taxRateOf(milli: number): number {
  return milli / MILLI_PER_PERCENT;
}
