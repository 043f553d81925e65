import { multiplyHalfUp, shareOf, toMajor, type CurrencyDigits } from '../../../kernel/money.js';
import type { Checked } from '../document-figures.js';
import type { SaleLine } from './sale-pricing.js';

/**
 * Spreads a discount on the whole receipt over its lines, in proportion to what each of them costs after its own
 * discount. The shares are those of the sums up to each line, so they add up to the discount exactly, and none
 * is more than its line costs. From then on it is a part of the line's discount, so that refunds return it in
 * parts as they return any other.
 * @returns a fault for a discount above what the lines cost
 */
export function spreadDiscount(
  lines: readonly SaleLine[],
  discountMinor: number,
  digits: CurrencyDigits,
): Checked<readonly SaleLine[]> {
  if (discountMinor === 0) return { ok: true, value: lines };
  const costs = lines.map(costOf);
  const wholeMinor = costs.reduce((sum, cost) => sum + cost, 0);
  if (discountMinor > wholeMinor) return tooMuch(toMajor(wholeMinor, digits));
  let costMinor = 0;
  let givenMinor = 0;
  const value = lines.map((line, index) => {
    costMinor += costs[index] ?? 0;
    const shareMinor = shareOf(discountMinor, costMinor, wholeMinor) - givenMinor;
    givenMinor += shareMinor;
    return { ...line, discount_minor: line.discount_minor + shareMinor };
  });
  return { ok: true, value };
}

/** Of a line that is too large or has too large a discount, the pricing says so afterwards. */
function costOf({ qty_milli, unit_price_minor, discount_minor }: SaleLine): number {
  return Math.max((multiplyHalfUp(unit_price_minor, qty_milli) ?? 0) - discount_minor, 0);
}

function tooMuch(max: number): Checked<never> {
  const field = { code: 'max', params: { max } };
  const message = `must be at most ${max}, to which the lines add up`;
  return { ok: false, faults: [{ code: 'LINE_INVALID', path: 'discount', field, message }] };
}
