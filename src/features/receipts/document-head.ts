import { AppError } from '../../kernel/app-error.js';
import { MAX_AHEAD_MS, occurredAt } from '../../kernel/occurred-at.js';
import type { DocumentBody } from './document.dto.js';
import type { NewReceipt } from './receipt.entity.js';
import type { SaleContext } from './storing/receipt-store.repository.js';

/** The parts of a receipt that are known before anything is looked up. */
export type DocumentHead = Pick<
  NewReceipt,
  'shop_id' | 'user_id' | 'type' | 'refund_for' | 'client_receipt_id' | 'note'
>;

/** @param place  `user_id` is the seller; `refund_for` is the sale that a refund returns */
export function headOf(
  body: DocumentBody,
  place: Pick<DocumentHead, 'shop_id' | 'user_id' | 'refund_for'>,
): DocumentHead {
  return {
    ...place,
    type: place.refund_for === null ? 'SALE' : 'REFUND',
    client_receipt_id: body.client_receipt_id ?? null,
    note: body.note ?? null,
  };
}

/**
 * When something was sold or taken back. The organization limits how far back that may lie: a clock whose
 * battery is dead says 2000-01-01.
 * @throws OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO
 */
export function receiptInstant(
  body: Pick<DocumentBody, 'occurred_at'>,
  context: Pick<SaleContext, 'now' | 'receipt_limit_days'>,
): Date {
  const limit = { count: context.receipt_limit_days, unit: 'days' } as const;
  return occurredAt(body.occurred_at, { now: context.now, limit });
}

/**
 * Refuses a refund that lies before its sale by more than two clocks may differ: it would change the
 * figures of days on which nothing had been sold yet.
 * @throws REFUND_BEFORE_SALE
 */
export function assertNotBefore(soldAt: Date, refundedAt: Date): void {
  if (soldAt.getTime() - refundedAt.getTime() <= MAX_AHEAD_MS) return;
  throw new AppError('REFUND_BEFORE_SALE', {
    errors: [{ path: 'occurred_at', message: 'lies more than 5 minutes before the sale' }],
  });
}
