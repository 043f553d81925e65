import type { LineRow } from '../receipt-line.entity.js';
import type { PaymentRow } from '../receipt-payment.entity.js';
import type { Receipt } from '../receipt.entity.js';

/**
 * The parts of a sale or a refund that have to be equal for two of them to be the same one. The names of
 * lines are not among them: a line without a name gets that of the catalog, which changes.
 */
export interface DocumentIdentity {
  readonly sellerId: string;
  readonly refundFor: string | null;
  /** In the order of the document. */
  readonly lines: readonly string[];
  readonly payments: readonly string[];
  /** Undefined: the client sent no total, and the lines decide it. */
  readonly totalMinor: number | undefined;
}

type SoldLine = Pick<
  LineRow,
  'sku' | 'qty_milli' | 'unit_price_minor' | 'discount_minor' | 'tax_minor' | 'tax_included'
>;
/** The line of the sale and its refunded quantity. */
type ReturnedLine = Pick<LineRow, 'line_number' | 'qty_milli'>;

/** The parts that a client sent, without the lines. */
interface Sent {
  readonly sellerId: string;
  readonly payments: readonly PaymentRow[];
  readonly totalMinor: number | undefined;
}

export function saleIdentity(lines: readonly SoldLine[], sent: Sent): DocumentIdentity {
  const { sellerId, totalMinor } = sent;
  const payments = sent.payments.map(paymentKey);
  return { sellerId, refundFor: null, lines: lines.map(saleKey), payments, totalMinor };
}

export function refundIdentity(
  refundFor: string,
  returns: readonly ReturnedLine[],
  sent: Sent,
): DocumentIdentity {
  const { sellerId, totalMinor } = sent;
  const payments = sent.payments.map(paymentKey);
  return { sellerId, refundFor, lines: returns.map(returnKey), payments, totalMinor };
}

/** The identity of a receipt that is stored. */
export function storedIdentity(
  receipt: Pick<Receipt, 'user_id' | 'refund_for' | 'total_minor'>,
  lines: readonly LineRow[],
  payments: readonly PaymentRow[],
): DocumentIdentity {
  const { user_id: sellerId, refund_for: refundFor, total_minor: totalMinor } = receipt;
  const sent = { sellerId, payments, totalMinor };
  if (refundFor === null) return saleIdentity(lines, sent);
  const returns = lines.flatMap(({ refunded_line_number: line_number, qty_milli }) =>
    line_number === null ? [] : [{ line_number, qty_milli }],
  );
  return refundIdentity(refundFor, returns, sent);
}

/** Whether a document is a repetition of the first one, and not a different one under the same id. */
export function isRepetition(first: DocumentIdentity, again: DocumentIdentity): boolean {
  return (
    first.sellerId === again.sellerId &&
    first.refundFor === again.refundFor &&
    sameTexts(first.lines, again.lines) &&
    sameTexts(first.payments, again.payments) &&
    (again.totalMinor ?? first.totalMinor) === first.totalMinor
  );
}

function saleKey(line: SoldLine): string {
  const { sku, qty_milli, unit_price_minor, discount_minor, tax_minor, tax_included } = line;
  return JSON.stringify([
    sku,
    qty_milli,
    unit_price_minor,
    discount_minor,
    tax_minor,
    tax_included,
  ]);
}

function returnKey({ line_number, qty_milli }: ReturnedLine): string {
  return JSON.stringify([line_number, qty_milli]);
}

function paymentKey(payment: PaymentRow): string {
  const { method, amount_minor, reference, tip_minor, tendered_minor } = payment;
  return JSON.stringify([method, amount_minor, reference, tip_minor, tendered_minor]);
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
