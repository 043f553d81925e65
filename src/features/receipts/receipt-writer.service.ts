import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { AppError, type FieldFault } from '../../kernel/app-error.js';
import { businessDate, parseInstant } from '../../kernel/business-day.js';
import type { Caller } from '../../kernel/caller.js';
import { toMajor, type CurrencyDigits } from '../../kernel/money.js';
import { violates } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import { ReceiptNumbers } from './receipt-numbers.service.js';
import {
  paymentsMatch,
  type PriceFault,
  type Pricing,
  type PricedLine,
  type ReceiptTotals,
} from './receipt-rules.js';
import type { ReceiptView } from './receipt-views.dto.js';
import { toReceiptView } from './receipt-views.js';
import {
  ReceiptsRepository,
  type NewLine,
  type NewPayment,
  type NewProduct,
  type ReceiptRow,
  type SaleContext,
  type SaleQuestion,
} from './receipts.repository.js';
import type { ReceiptType } from './receipt.entity.js';

/** A till's clock may run ahead by this much. */
const MAX_AHEAD_MS = 5 * 60_000;

/** A priced document that only needs its number to be stored. */
export interface Draft {
  readonly shopId: string;
  readonly context: SaleContext;
  readonly digits: CurrencyDigits;
  readonly type: ReceiptType;
  readonly refundFor: string | null;
  readonly clientReceiptId: string | undefined;
  readonly occurredAt: Date;
  readonly note: string | undefined;
  readonly totals: ReceiptTotals;
  readonly lines: readonly NewLine[];
  readonly payments: readonly NewPayment[];
  readonly newProducts: readonly NewProduct[];
  /** The total that the client computed. */
  readonly claimedTotalMinor: number | undefined;
}

/** Checks the sums of a priced document, numbers it and stores it. */
@Injectable()
export class ReceiptWriter {
  constructor(
    private readonly repository: ReceiptsRepository,
    private readonly numbers: ReceiptNumbers,
  ) {}

  /** @throws TOTAL_MISMATCH, PAYMENTS_MISMATCH, SERVICE_UNAVAILABLE (see {@link shopChanged}) */
  async store(tx: Tx, caller: Caller, draft: Draft): Promise<Answer<ReceiptView>> {
    assertSums(draft);
    const number = await this.numbers.take(caller, draft.shopId).catch(shopChanged);
    const row = toRow(caller, draft, number);
    const stored = await this.repository.store(tx, row, draft).catch(shopChanged);
    if (!stored) return this.answerFirst(tx, draft);
    const lines = draft.lines.map((line) => ({ ...line, refunded_qty_milli: 0 }));
    const view = toReceiptView(row, { lines, payments: draft.payments });
    return Answer.created(view, locationOf(row));
  }

  /**
   * The receipt that has the till's id already.
   * @throws CLIENT_RECEIPT_ID_TAKEN when this one cannot be a repetition of it
   */
  async answerFirst(
    tx: Tx,
    draft: Pick<Draft, 'shopId' | 'clientReceiptId' | 'refundFor'>,
  ): Promise<Answer<ReceiptView>> {
    const row = await this.repository.findByClientId(tx, draft.shopId, draft.clientReceiptId ?? '');
    if (!row) throw new Error('A receipt was not stored, yet none has its client id');
    if (row.refund_for !== draft.refundFor) {
      throw new AppError('CLIENT_RECEIPT_ID_TAKEN', { ids: { receipt_id: row.id } });
    }
    const [lines, payments] = await Promise.all([
      this.repository.lines(tx, row.id),
      this.repository.payments(tx, row.id),
    ]);
    return Answer.existing(toReceiptView(row, { lines, payments }), locationOf(row));
  }
}

/** What the database is asked about a document; whether its instant can be one, {@link occurredAtOf} decides. */
export function questionOf(
  caller: Caller,
  shopId: string,
  document: {
    readonly lines: readonly object[];
    readonly client_receipt_id?: string;
    readonly occurred_at?: string;
  },
): SaleQuestion {
  return {
    shopId,
    skus: [...new Set(document.lines.flatMap(skuOf))],
    clientReceiptId: document.client_receipt_id,
    sellerId: caller.userId,
    occurredAt: document.occurred_at === undefined ? undefined : parseInstant(document.occurred_at),
  };
}

/** A line of a refund names a line of the sale instead of a SKU. */
function skuOf(line: object): string[] {
  return 'sku' in line && typeof line.sku === 'string' ? [line.sku] : [];
}

/** @throws VALIDATION_FAILED, OCCURRED_IN_FUTURE */
export function occurredAtOf(text: string | undefined, now: Date): Date {
  if (text === undefined) return now;
  const instant = parseInstant(text);
  if (!instant) {
    throw new AppError('VALIDATION_FAILED', {
      errors: [{ path: 'occurred_at', message: 'must be an instant' }],
    });
  }
  if (instant.getTime() - now.getTime() > MAX_AHEAD_MS) {
    throw new AppError('OCCURRED_IN_FUTURE', {
      errors: [{ path: 'occurred_at', message: 'is more than 5 minutes ahead of the server' }],
    });
  }
  return instant;
}

/**
 * The shop was deleted, or got another currency, after it was read here: its first receipt must not
 * be stored, and the retry sees the shop as it is now.
 */
function shopChanged(error: unknown): never {
  if (!violates(error, 'fk_receipts_shop') && !violates(error, 'fk_receipt_counters_shop'))
    throw error;
  throw new AppError('SERVICE_UNAVAILABLE', { retryAfterS: 1 }, { cause: error });
}

/** @throws LINE_INVALID, OVER_REFUND */
export function pricedOrThrow<Line extends PricedLine>(
  pricing: Pricing<Line>,
): Extract<Pricing<Line>, { ok: true }> {
  if (pricing.ok) return pricing;
  const [first] = pricing.faults;
  throw new AppError(first?.code ?? 'LINE_INVALID', { errors: pricing.faults.map(toFieldFault) });
}

function toFieldFault({ path, message }: PriceFault): FieldFault {
  return { path, message };
}

function assertSums(draft: Draft): void {
  const { totalMinor } = draft.totals;
  const total = toMajor(totalMinor, draft.digits);
  if (draft.claimedTotalMinor !== undefined && draft.claimedTotalMinor !== totalMinor) {
    throw new AppError('TOTAL_MISMATCH', {
      errors: [{ path: 'total', message: `the lines add up to ${total}` }],
    });
  }
  const amounts = draft.payments.map((payment) => ({ amountMinor: payment.amount_minor }));
  if (!paymentsMatch(totalMinor, amounts)) {
    throw new AppError('PAYMENTS_MISMATCH', {
      errors: [{ path: 'payments', message: `must add up to ${total}` }],
    });
  }
}

function toRow(caller: Caller, draft: Draft, number: number): ReceiptRow {
  const { context, totals } = draft;
  return {
    id: newId(),
    shop_id: draft.shopId,
    user_id: caller.userId,
    type: draft.type,
    refund_for: draft.refundFor,
    receipt_number: number,
    client_receipt_id: draft.clientReceiptId ?? null,
    occurred_at: draft.occurredAt,
    received_at: context.now,
    business_date: businessDate(draft.occurredAt, context.time_zone, context.business_day_start),
    currency: context.currency,
    gross_minor: totals.grossMinor,
    discount_minor: totals.discountMinor,
    tax_minor: totals.taxMinor,
    added_tax_minor: totals.addedTaxMinor,
    total_minor: totals.totalMinor,
    note: draft.note ?? null,
    shift_id: context.shift_id,
  };
}

function locationOf(row: ReceiptRow): string {
  return `/shops/${row.shop_id}/receipts/${row.id}`;
}
