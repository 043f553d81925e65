import type { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { currencyDigits, toMajor } from '../../../kernel/money.js';
import { toProblem } from '../../../platform/http/problem.js';
import type { NewReceipt } from '../receipt.entity.js';
import type { BatchReceiptView, BatchResultView } from './batches.dto.js';

/** What became of one sale. */
export type Outcome =
  | { readonly status: 'stored' | 'existing'; readonly receipt: ShownReceipt }
  | { readonly refusal: AppError };

type ShownReceipt = Pick<
  NewReceipt,
  'id' | 'receipt_number' | 'business_date' | 'currency' | 'total_minor'
>;

/** @param item  the sale as it was sent */
export function resultOf(item: unknown, outcome: Outcome, caller: Caller): BatchResultView {
  const client_receipt_id = clientIdOf(item);
  if (!('refusal' in outcome)) {
    const { status, receipt } = outcome;
    return { client_receipt_id, status, receipt: toView(receipt) };
  }
  const { text } = toProblem(outcome.refusal, caller.origin.requestId);
  return { client_receipt_id, status: 'refused', problem: JSON.parse(text) as object };
}

function toView(receipt: ShownReceipt): BatchReceiptView {
  const { id, receipt_number, business_date, currency, total_minor } = receipt;
  const total = toMajor(total_minor, currencyDigits(currency));
  return { id, receipt_number, business_date, currency, total };
}

/** Of a sale that is refused, the id is shown as far as it can be one. */
function clientIdOf(item: unknown): string | null {
  const id: unknown =
    typeof item === 'object' && item ? Reflect.get(item, 'client_receipt_id') : null;
  return typeof id === 'string' && id.length <= MAX_SHOWN ? id : null;
}

const MAX_SHOWN = 100;
