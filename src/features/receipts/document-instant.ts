import { AppError } from '../../kernel/app-error.js';
import { MAX_AHEAD_MS, occurredAt } from '../../kernel/occurred-at.js';
import type { DocumentBody } from './document.dto.js';
import type { SaleContext } from './sale-context.repository.js';

/**
 * Returns the instant of the sale or refund. The organization limits how far back it may be dated: a clock
 * whose battery is dead says 2000-01-01.
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
 * Refuses a refund that is dated before its sale by more than two clocks may differ: it would change the
 * figures of days on which nothing had been sold yet.
 * @throws REFUND_BEFORE_SALE
 */
export function assertNotBefore(soldAt: Date, refundedAt: Date): void {
  if (soldAt.getTime() - refundedAt.getTime() <= MAX_AHEAD_MS) return;
  throw new AppError('REFUND_BEFORE_SALE', {
    errors: [
      {
        path: 'occurred_at',
        code: 'before_sale',
        params: { max_minutes: MAX_AHEAD_MS / 60_000, sold_at: soldAt.toISOString() },
        message: 'must not be more than 5 minutes before the sale',
      },
    ],
  });
}
