import { MAX_MINOR, toMajor, type CurrencyDigits } from '../../kernel/money.js';
import { cashRounding, type CashRounding } from './cash-rounding.js';
import type { Checked, DocumentFault } from './document-figures.js';
import type { LineRow } from './receipt-line.entity.js';
import type { PaymentRow } from './receipt-payment.entity.js';
import type { Receipt } from './receipt.entity.js';

/** `total = gross − discount + added tax`; each is the sum over the lines. */
export type Totals = Pick<
  Receipt,
  'gross_minor' | 'discount_minor' | 'tax_minor' | 'added_tax_minor' | 'total_minor'
>;

/** The lines of a sale or a refund with their amounts, and the sums of these. */
export interface PricedLines {
  readonly lines: readonly LineRow[];
  readonly totals: Totals;
}

/** A sale or a refund that only lacks its number and its place. */
export interface PricedDocument extends PricedLines {
  readonly payments: readonly PaymentRow[];
  /** The payments − the total, which rounding of cash explains. */
  readonly cashRoundingMinor: number;
}

/** The sums that the client sent for the lines: a total, payments, both or neither. */
export interface ClaimedSums {
  readonly total: number | undefined;
  readonly payments: readonly PaymentRow[];
}

/** Adds up priced lines. A sum beyond MAX_MINOR is a fault of the receipt as a whole. */
export function addUp(lines: readonly LineRow[]): Checked<PricedLines> {
  const totals = {
    gross_minor: 0,
    discount_minor: 0,
    tax_minor: 0,
    added_tax_minor: 0,
    total_minor: 0,
  };
  for (const line of lines) {
    totals.gross_minor += line.gross_minor;
    totals.discount_minor += line.discount_minor;
    totals.tax_minor += line.tax_minor;
    totals.added_tax_minor += line.tax_included ? 0 : line.tax_minor;
    totals.total_minor += line.total_minor;
    // Gross bounds the discount and the included tax, the total bounds the added tax.
    if (Math.max(totals.gross_minor, totals.total_minor) > MAX_MINOR) {
      return refused('LINE_INVALID', {
        path: 'lines',
        field: { code: 'receipt_too_large' },
        message: 'add up to more than a receipt can hold',
      });
    }
  }
  return { ok: true, value: { lines, totals } };
}

/** Returns the document if the total and the payments that the client sent match its lines. */
export function checkSums(
  { lines, totals }: PricedLines,
  { total, payments }: ClaimedSums,
  money: { readonly digits: CurrencyDigits; readonly rounding: CashRounding },
): Checked<PricedDocument> {
  const expected = toMajor(totals.total_minor, money.digits);
  const field = { code: 'sum', params: { expected } };
  if (total !== undefined && total !== totals.total_minor) {
    return refused('TOTAL_MISMATCH', {
      path: 'total',
      field,
      message: `must be ${expected}, to which the lines add up`,
    });
  }
  const cashRoundingMinor = cashRounding(totals.total_minor, payments, money.rounding);
  if (cashRoundingMinor === undefined) {
    return refused('PAYMENTS_MISMATCH', {
      path: 'payments',
      field,
      message: `must add up to ${expected}${roundedWords(money)}`,
    });
  }
  return { ok: true, value: { lines, totals, payments, cashRoundingMinor } };
}

function roundedWords({ digits, rounding }: Parameters<typeof checkSums>[2]): string {
  if (rounding.stepMinor === null) return '';
  return `, or with what is paid in cash rounded to ${toMajor(rounding.stepMinor, digits)}`;
}

/** @throws RangeError for what is not an integer from `least`: a mistake of ours */
export function mustCount(value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`Not an integer from ${least}: ${value}`);
  }
}

function refused(
  code: DocumentFault['code'],
  fault: Pick<DocumentFault, 'path' | 'field' | 'message'>,
): Checked<never> {
  return { ok: false, faults: [{ code, ...fault }] };
}
