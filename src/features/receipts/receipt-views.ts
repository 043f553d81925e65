import { currencyDigits, fromMilli, toMajor } from '../../kernel/money.js';
import type { ReceiptSummaryView, ReceiptView } from './receipt-views.dto.js';
import type { LineRow } from './receipt-line.entity.js';
import type { PaymentRow } from './receipt-payment.entity.js';
import type { NewReceipt } from './receipt.entity.js';

/** A receipt with the seller's shift at that moment. */
type ShownReceipt = NewReceipt & { readonly shift_id: string | null };

/** A receipt as lists show it, without its lines and payments. */
export function toSummaryView(row: ShownReceipt): ReceiptSummaryView {
  const digits = currencyDigits(row.currency);
  return {
    id: row.id,
    shop_id: row.shop_id,
    user_id: row.user_id,
    shift_id: row.shift_id,
    type: row.type,
    refund_for: row.refund_for,
    receipt_number: row.receipt_number,
    client_receipt_id: row.client_receipt_id,
    occurred_at: row.occurred_at.toISOString(),
    received_at: row.received_at.toISOString(),
    business_date: row.business_date,
    currency: row.currency,
    gross: toMajor(row.gross_minor, digits),
    discount: toMajor(row.discount_minor, digits),
    tax: toMajor(row.tax_minor, digits),
    total: toMajor(row.total_minor, digits),
    note: row.note,
  };
}

export function toReceiptView(
  row: ShownReceipt,
  parts: { lines: readonly LineRow[]; payments: readonly PaymentRow[] },
): ReceiptView {
  const digits = currencyDigits(row.currency);
  return {
    ...toSummaryView(row),
    lines: parts.lines.map((line) => ({
      line_number: line.line_number,
      sku: line.sku,
      name: line.name,
      qty: fromMilli(line.qty_milli),
      unit_price: toMajor(line.unit_price_minor, digits),
      gross: toMajor(line.gross_minor, digits),
      discount: toMajor(line.discount_minor, digits),
      tax: toMajor(line.tax_minor, digits),
      tax_included: line.tax_included,
      total: toMajor(line.total_minor, digits),
      refunded_qty: fromMilli(line.refunded_qty_milli),
      refund_line_number: line.refunded_line_number,
    })),
    payments: parts.payments.map((payment) => ({
      method: payment.method,
      amount: toMajor(payment.amount_minor, digits),
      reference: payment.reference,
    })),
  };
}
