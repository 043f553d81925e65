import { AppError } from '../../kernel/app-error.js';
import { currencyDigits, MAX_MINOR, toMajor, toMinor } from '../../kernel/money.js';
import type { UpdateProductBody } from './catalog.dto.js';
import type { Product } from './product.entity.js';

/** The fields of a product that may change. Prices are minor units of the currency. */
export type ProductFields = Pick<Product, 'name' | 'price_minor' | 'currency'>;

/**
 * Converts a price of the API to the integer that is stored.
 * @param price     major units, ≥ 0
 * @param currency  ISO 4217
 * @throws VALIDATION_FAILED  more decimals than the currency has, or too large
 */
export function priceMinorOf(price: number, currency: string): number {
  const digits = currencyDigits(currency);
  const minor = toMinor(price, digits);
  if (minor !== undefined) return minor;
  const most = toMajor(MAX_MINOR, digits);
  const isTooLarge = price > most;
  const code = isTooLarge ? 'max' : 'max_decimals';
  const params = { max: isTooLarge ? most : digits };
  const message = `must be ${priceRule(currency)}`;
  const errors = [{ path: 'price', code, params, message }];
  throw new AppError('VALIDATION_FAILED', { errors });
}

/** Describes the prices that the currency can have. */
export function priceRule(currency: string): string {
  const digits = currencyDigits(currency);
  const most = toMajor(MAX_MINOR, digits);
  return digits === 0
    ? `a number of ${currency} without decimals, at most ${most}`
    : `a number of ${currency} with at most ${digits} decimals, at most ${most}`;
}

/**
 * Returns the fields of a product after the change; a field that is not in the body stays. If only the
 * currency changes, the number in major units stays: 2.40 EUR becomes 2.40 USD, whatever the decimals of
 * the currencies.
 * @throws VALIDATION_FAILED  a price that the currency cannot have
 */
export function fieldsAfter(before: ProductFields, body: UpdateProductBody): ProductFields {
  const currency = body.currency ?? before.currency;
  const priceBefore = toMajor(before.price_minor, currencyDigits(before.currency));
  return {
    name: body.name ?? before.name,
    price_minor: priceMinorOf(body.price ?? priceBefore, currency),
    currency,
  };
}
