import { roundHalfUpTo } from '../../kernel/money.js';
import type { PaymentMethod, PaymentRow } from '../../features/receipts/receipt-payment.entity.js';
import type { Random } from '../random.js';

const METHODS: readonly PaymentMethod[] = ['CARD', 'CASH', 'OTHER', 'TRANSFER'];
const METHOD_WEIGHTS = [58, 39, 2, 1];
const SPLIT_CHANCE = 0.01;
const TIP_CHANCE = 0.07;
const TIP_PART = 10;
const TIP_COIN_MINOR = 10;
const SMALLEST_NOTE_MINOR = 500;

/** What is paid. */
interface Due {
  readonly totalMinor: number;
  /** The smallest coin of the shop in minor units; null = cash is not rounded. */
  readonly coinMinor: number | null;
}

/** One payment, seldom two, now and then with a tip. */
export function salePayments({ totalMinor, coinMinor }: Due, random: Random): PaymentRow[] {
  const cashMinor = Math.floor(totalMinor / 200) * 100;
  if (cashMinor > 0 && random.chance(SPLIT_CHANCE)) {
    return [
      payment(1, 'CARD', { amount_minor: totalMinor - cashMinor }),
      payment(2, 'CASH', { amount_minor: rounded(cashMinor, coinMinor) }),
    ];
  }
  const method = METHODS[random.weighted(METHOD_WEIGHTS)] ?? 'CARD';
  const tip_minor = random.chance(TIP_CHANCE) ? tipOf(totalMinor) : 0;
  return [onePayment(method, { totalMinor, coinMinor }, tip_minor)];
}

/** The whole amount by one method, in cash rounded to the smallest coin. */
export function onePayment(
  method: PaymentMethod,
  { totalMinor, coinMinor }: Due,
  tip_minor = 0,
): PaymentRow {
  const amount_minor = method === 'CASH' ? rounded(totalMinor, coinMinor) : totalMinor;
  return payment(1, method, { amount_minor, tip_minor });
}

/** The payments − the total. */
export function roundingOf(payments: readonly PaymentRow[], totalMinor: number): number {
  return payments.reduce((sum, { amount_minor }) => sum + amount_minor, 0) - totalMinor;
}

function rounded(minor: number, coinMinor: number | null): number {
  return coinMinor === null ? minor : roundHalfUpTo(minor, coinMinor);
}

/** About a tenth, up to the next coin of ten cents. */
function tipOf(totalMinor: number): number {
  return Math.ceil(totalMinor / TIP_PART / TIP_COIN_MINOR) * TIP_COIN_MINOR;
}

function payment(
  payment_number: number,
  method: PaymentMethod,
  { amount_minor, tip_minor = 0 }: { readonly amount_minor: number; readonly tip_minor?: number },
): PaymentRow {
  const tendered_minor = method === 'CASH' ? tenderedFor(amount_minor + tip_minor) : null;
  return { payment_number, method, amount_minor, reference: null, tip_minor, tendered_minor };
}

/** The next banknotes: people seldom pay to the cent. */
function tenderedFor(amountMinor: number): number {
  return Math.ceil(amountMinor / SMALLEST_NOTE_MINOR) * SMALLEST_NOTE_MINOR;
}
