import { AppError, type FieldFault } from '../../kernel/app-error.js';
import { toMajor, toMilli, toMinor, type CurrencyDigits } from '../../kernel/money.js';
import type { PaymentBody } from './document.dto.js';
import type { PaymentRow } from './receipt-payment.entity.js';

/** A fault of one field of a sale or a refund, and the error code of the whole document. */
export interface DocumentFault extends FieldFault {
  readonly code:
    'VALIDATION_FAILED' | 'LINE_INVALID' | 'OVER_REFUND' | 'TOTAL_MISMATCH' | 'PAYMENTS_MISMATCH';
  /** The code and the figures of the field itself. */
  readonly field: Pick<FieldFault, 'code' | 'params'>;
}

/** The result of a check: a value, or at least one fault. */
export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly DocumentFault[] };

/** The value of a check that must have succeeded. @throws the code of the first fault, with all of them */
export function valueOf<Value>(checked: Checked<Value>): Value {
  if (checked.ok) return checked.value;
  const errors = checked.faults.map(({ path, field, message }) => ({ path, ...field, message }));
  throw new AppError(checked.faults[0]?.code ?? 'VALIDATION_FAILED', { errors });
}

/** Returns all values in their order, or all faults. */
export function allOf<Value>(parts: readonly Checked<Value>[]): Checked<Value[]> {
  const faults = faultsOf(...parts);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: parts.flatMap((part) => (part.ok ? [part.value] : [])) };
}

export function faultsOf(...parts: readonly Checked<unknown>[]): DocumentFault[] {
  return parts.flatMap((part) => (part.ok ? [] : part.faults));
}

/**
 * Converts an amount of the API to minor units; an absent one is zero. Why the DTO cannot check the
 * decimals: their number depends on the shop's currency.
 */
export function readAmount(
  value: number | undefined,
  digits: CurrencyDigits,
  path: string,
): Checked<number> {
  const minor = value === undefined ? 0 : toMinor(value, digits);
  if (minor !== undefined) return { ok: true, value: minor };
  return tooPrecise(path, digits, `must be an amount with at most ${digits} decimals`);
}

/** Converts a quantity of the API to thousandths. */
export function readQty(value: number, path: string): Checked<number> {
  const milli = toMilli(value);
  if (milli !== undefined) return { ok: true, value: milli };
  return tooPrecise(path, 3, 'must be a quantity above 0 with at most 3 decimals');
}

/** Converts the total that the client computed; undefined if it sent none. */
export function readTotal(
  total: number | undefined,
  digits: CurrencyDigits,
): Checked<number | undefined> {
  return total === undefined ? { ok: true, value: undefined } : readAmount(total, digits, 'total');
}

export function readPayments(
  payments: readonly PaymentBody[] = [],
  digits: CurrencyDigits,
): Checked<PaymentRow[]> {
  return allOf(payments.map((payment, index) => readPayment(payment, digits, index)));
}

function readPayment(
  payment: PaymentBody,
  digits: CurrencyDigits,
  index: number,
): Checked<PaymentRow> {
  const path = `payments.${index}`;
  const amount = readAmount(payment.amount, digits, `${path}.amount`);
  const tip = readAmount(payment.tip, digits, `${path}.tip`);
  const tendered = readAmount(payment.tendered, digits, `${path}.tendered`);
  if (!amount.ok || !tip.ok || !tendered.ok) {
    return { ok: false, faults: faultsOf(amount, tip, tendered) };
  }
  const { method, reference = null } = payment;
  const least = amount.value + tip.value;
  if (payment.tendered !== undefined) {
    if (method !== 'CASH') return tenderedFault(path, { code: 'cash_only' }, 'is for CASH alone');
    const min = toMajor(least, digits);
    const field = { code: 'min', params: { min } };
    const message = `must be at least ${min}, the amount and the tip`;
    if (tendered.value < least) return tenderedFault(path, field, message);
  }
  const value = {
    payment_number: index + 1,
    method,
    amount_minor: amount.value,
    reference,
    tip_minor: tip.value,
    tendered_minor: payment.tendered === undefined ? null : tendered.value,
  };
  return { ok: true, value };
}

function tenderedFault(
  path: string,
  field: DocumentFault['field'],
  message: string,
): Checked<never> {
  const fault = { path: `${path}.tendered`, field, message };
  return { ok: false, faults: [{ code: 'VALIDATION_FAILED', ...fault }] };
}

function tooPrecise(path: string, max: number, message: string): Checked<never> {
  const field = { code: 'max_decimals', params: { max } };
  return { ok: false, faults: [{ code: 'VALIDATION_FAILED', path, field, message }] };
}
