import { AppError } from '../../kernel/app-error.js';
import { currencyDigits, toMajor, toMinor } from '../../kernel/money.js';
import { MAX_CASH_ROUNDING_MINOR, type Shop } from './shop.entity.js';
import type { CreateShopBody, UpdateShopBody } from './shops.dto.js';

/** The fields of a new shop as they are stored. */
type NewShop = Omit<Required<CreateShopBody>, 'refunds' | 'cash_rounding' | 'sales_channel'> &
  Pick<CreateShopBody, 'refunds' | 'sales_channel'> &
  Partial<Pick<Shop, 'cash_rounding_minor'>>;

/** @throws VALIDATION_FAILED  for a step that cash in the currency cannot have */
export function fieldsOf(
  body: CreateShopBody &
    Required<Pick<CreateShopBody, 'time_zone' | 'currency' | 'business_day_start'>>,
): NewShop {
  const { cash_rounding: step, ...fields } = body;
  if (step === undefined) return fields;
  return { ...fields, cash_rounding_minor: stepMinorOf(step, body.currency) };
}

/**
 * Returns the columns of a shop after the change; undefined ones stay. Another currency has other coins.
 * @throws VALIDATION_FAILED  for a step that cash in the currency cannot have
 */
export function fieldsAfter(before: Shop, body: UpdateShopBody): Partial<Shop> {
  const { cash_rounding: step, ...named } = body;
  // The version is not a field that somebody sets.
  const fields = { ...named, version: undefined };
  const currency = body.currency ?? before.currency;
  if (step === undefined) {
    return currency === before.currency ? fields : { ...fields, cash_rounding_minor: null };
  }
  return { ...fields, cash_rounding_minor: step === null ? null : stepMinorOf(step, currency) };
}

function stepMinorOf(step: number, currency: string): number {
  const digits = currencyDigits(currency);
  const minor = toMinor(step, digits);
  if (minor !== undefined && minor >= 1 && minor <= MAX_CASH_ROUNDING_MINOR) return minor;
  const [min, max] = [toMajor(1, digits), toMajor(MAX_CASH_ROUNDING_MINOR, digits)];
  const message = `must be from ${min} to ${max} ${currency}, with at most ${digits} decimals`;
  const errors = [{ path: 'cash_rounding', code: 'range', params: { min, max }, message }];
  throw new AppError('VALIDATION_FAILED', { errors });
}
