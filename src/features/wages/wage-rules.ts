import { AppError } from '../../kernel/app-error.js';
import { currencyDigits, MAX_MINOR, toMajor, toMinor } from '../../kernel/money.js';
import type { Changes } from '../../kernel/versioned.js';
import { toWire } from '../../kernel/wire.js';
import type { Wage } from './wage.entity.js';
import type { WageView } from './wages.dto.js';

/**
 * Converts an amount of the API to the integer that is stored.
 * @param amount    major units, ≥ 0
 * @param currency  ISO 4217
 * @throws VALIDATION_FAILED  more decimals than the currency has, or too large
 */
export function wageMinorOf(amount: number, currency: string): number {
  const digits = currencyDigits(currency);
  const minor = toMinor(amount, digits);
  if (minor !== undefined) return minor;
  const most = toMajor(MAX_MINOR, digits);
  const isTooLarge = amount > most;
  const fault = isTooLarge
    ? { code: 'max', params: { max: most } }
    : { code: 'max_decimals', params: { max: digits } };
  const message = `must be a number of ${currency} with at most ${digits} decimals, at most ${most}`;
  throw new AppError('VALIDATION_FAILED', { errors: [{ path: 'amount', ...fault, message }] });
}

/**
 * Returns a change as the audit log keeps it: whether the amount was changed, but no amount. The log cannot be
 * changed afterwards and is exported, so it must not contain what only an ADMIN may know.
 */
export function auditedChange(
  userId: string,
  { before, after }: Changes<Wage>,
): Readonly<Record<string, unknown>> {
  const { amount_minor: amountBefore, ...shownBefore } = before;
  const { amount_minor: amountAfter, ...shownAfter } = after;
  const amount_changed = amountBefore !== amountAfter;
  return { user_id: userId, amount_changed, before: shownBefore, after: shownAfter };
}

export function toWageView(row: Wage): WageView {
  const { amount_minor, ...shown } = toWire(row);
  return { ...shown, amount: toMajor(amount_minor, currencyDigits(row.currency)) };
}
