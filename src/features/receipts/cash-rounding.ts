import { roundHalfUpTo } from '../../kernel/money.js';
import { MAX_CASH_ROUNDING_MINOR } from '../shops/shop.entity.js';
import type { PaymentRow } from './receipt-payment.entity.js';

/** How the shop of a document rounds what is paid in cash. */
export interface CashRounding {
  /** The smallest coin in minor units; null = no rounding. */
  readonly stepMinor: number | null;
  /**
   * Whether a receipt with the same id of the till exists. The shop may have rounded otherwise when it was stored,
   * and whether this is a repetition is decided by comparing their payments.
   */
  readonly isKnown?: boolean;
}

type Paid = Pick<PaymentRow, 'method' | 'amount_minor'>;

/**
 * Returns by how much the payments differ from the total: 0, or the difference that arises when the part that is paid
 * in cash is rounded half-up to the smallest coin. The other payments are exact, and so is the total. A document
 * without payments is fine.
 * @param totalMinor  ≥ 0
 * @param payments    amounts in minor units ≥ 0
 * @returns undefined when the payments do not add up
 * Source: domain.md, "Receipts"
 */
export function cashRounding(
  totalMinor: number,
  payments: readonly Paid[],
  { stepMinor, isKnown = false }: CashRounding,
): number | undefined {
  if (payments.length === 0) return 0;
  const cash = payments.filter(({ method }) => method === 'CASH');
  const others = payments.filter(({ method }) => method !== 'CASH');
  const dueMinor = totalMinor - sumOf(others);
  if (dueMinor < 0) return undefined;
  const differenceMinor = sumOf(cash) - dueMinor;
  if (differenceMinor === 0) return 0;
  if (cash.length === 0) return undefined;
  const isRounded =
    stepMinor !== null && dueMinor + differenceMinor === roundHalfUpTo(dueMinor, stepMinor);
  if (isRounded) return differenceMinor;
  const isExplained = isKnown && Math.abs(differenceMinor) <= MAX_CASH_ROUNDING_MINOR / 2;
  return isExplained ? differenceMinor : undefined;
}

/** At most twenty amounts of 13 digits each, which stay within the safe integers. */
function sumOf(payments: readonly Paid[]): number {
  return payments.reduce((sum, { amount_minor }) => sum + amount_minor, 0);
}
