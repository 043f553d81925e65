import type { CurrencyDigits } from '../../../kernel/money.js';
import type { CashRounding } from '../cash-rounding.js';
import {
  allOf,
  faultsOf,
  readPayments,
  readQty,
  readTotal,
  type Checked,
} from '../document-figures.js';
import { checkSums, type ClaimedSums, type PricedDocument } from '../document-totals.js';
import { priceRefund, type LineReturn, type RefundedSale } from './refund-pricing.js';
import type { CreateRefundBody, RefundLineBody } from './refunds.dto.js';

/** The quantities and amounts of a refund as integers of the sale's currency. */
export interface RefundFigures extends ClaimedSums {
  readonly returns: readonly LineReturn[];
}

/** Reads the quantities and amounts of the body. */
export function readRefund(body: CreateRefundBody, digits: CurrencyDigits): Checked<RefundFigures> {
  const returns = allOf(body.lines.map(readReturn));
  const payments = readPayments(body.payments, digits);
  const total = readTotal(body.total, digits);
  if (!returns.ok || !payments.ok || !total.ok) {
    return { ok: false, faults: faultsOf(returns, payments, total) };
  }
  return {
    ok: true,
    value: { returns: returns.value, payments: payments.value, total: total.value },
  };
}

/** Prices the refund at the amounts of its sale, and compares it with the sums that the client sent. */
export function drawUpRefund(
  figures: RefundFigures,
  sale: RefundedSale,
  money: { readonly digits: CurrencyDigits; readonly rounding: CashRounding },
): Checked<PricedDocument> {
  const priced = priceRefund(sale, figures.returns);
  return priced.ok ? checkSums(priced.value, figures, money) : priced;
}

function readReturn({ line_number, qty }: RefundLineBody, index: number): Checked<LineReturn> {
  const milli = readQty(qty, `lines.${index}.qty`);
  return milli.ok ? { ok: true, value: { line_number, qty_milli: milli.value } } : milli;
}
