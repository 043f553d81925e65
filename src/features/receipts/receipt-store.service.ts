import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { AppError } from '../../kernel/app-error.js';
import { businessDate } from '../../kernel/business-day.js';
import type { Caller } from '../../kernel/caller.js';
import { violates } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import type { PricedDocument } from './document-totals.js';
import { ReceiptNumbers } from './numbers/receipt-numbers.service.js';
import {
  ReceiptStoreRepository,
  type NewProduct,
  type SaleContext,
} from './receipt-store.repository.js';
import type { ReceiptView } from './receipt-views.dto.js';
import { toReceiptView } from './receipt-views.js';
import type { NewReceipt } from './receipt.entity.js';
import { ReceiptsRepository } from './receipts.repository.js';

/** Where, when and by whom something was sold or taken back. */
export type DocumentHead = Pick<
  NewReceipt,
  'shop_id' | 'user_id' | 'type' | 'refund_for' | 'client_receipt_id' | 'occurred_at' | 'note'
>;

/** A priced sale or refund that only lacks its number. */
export interface NewDocument {
  readonly head: DocumentHead;
  readonly context: SaleContext;
  readonly priced: PricedDocument;
  readonly newProducts: readonly NewProduct[];
}

/** Numbers a priced sale or refund, stores it and shows it. */
@Injectable()
export class ReceiptStore {
  constructor(
    private readonly repository: ReceiptStoreRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly numbers: ReceiptNumbers,
  ) {}

  /**
   * Stores it together with COMMIT. When another receipt has taken the client's own id meanwhile, the
   * transaction is repeated, and then finds that receipt.
   * @returns 201 with the new receipt
   * @throws SERVICE_UNAVAILABLE (see {@link shopChanged}), if not here, then at COMMIT
   */
  async store(tx: Tx, caller: Caller, document: NewDocument): Promise<Answer<ReceiptView>> {
    const { head, context, priced, newProducts } = document;
    const { lines, payments } = priced;
    const number = await this.numbers.take(caller, head.shop_id).catch(shopChanged);
    const receipt = toReceipt(document, number);
    const stored = this.repository.store(tx, { receipt, lines, payments, newProducts });
    tx.withCommit(stored.catch(shopChanged));
    const view = toReceiptView({ ...receipt, shift_id: context.shift_id }, { lines, payments });
    return Answer.created(view, locationOf(receipt));
  }

  /**
   * The receipt that already has the client's own id.
   * @throws CLIENT_RECEIPT_ID_TAKEN when this one cannot be a repetition of it
   */
  async answerFirst(
    tx: Tx,
    again: Pick<DocumentHead, 'shop_id' | 'client_receipt_id' | 'refund_for'>,
  ): Promise<Answer<ReceiptView>> {
    const { shop_id, client_receipt_id } = again;
    const first = await this.receipts.findByClientId(tx, shop_id, client_receipt_id ?? '');
    if (!first) throw new Error('A receipt was not stored, yet none has its client_receipt_id');
    if (first.refund_for !== again.refund_for) {
      throw new AppError('CLIENT_RECEIPT_ID_TAKEN', { ids: { receipt_id: first.id } });
    }
    const [lines, payments] = await Promise.all([
      this.receipts.lines(tx, first.id),
      this.receipts.payments(tx, first.id),
    ]);
    return Answer.existing(toReceiptView(first, { lines, payments }), locationOf(first));
  }
}

/**
 * The shop was deleted, or got another currency, after it was read here: its first receipt must not
 * be stored, and the retry sees the shop as it is now.
 */
function shopChanged(error: unknown): never {
  const constraints = ['fk_receipts_shop', 'fk_receipt_counters_shop'];
  if (!constraints.some((constraint) => violates(error, constraint))) throw error;
  throw new AppError('SERVICE_UNAVAILABLE', { retryAfterS: 1 }, { cause: error });
}

function toReceipt({ head, context, priced }: NewDocument, number: number): NewReceipt {
  return {
    id: newId(),
    ...head,
    receipt_number: number,
    received_at: context.now,
    business_date: businessDate(head.occurred_at, context.time_zone, context.business_day_start),
    currency: context.currency,
    ...priced.totals,
  };
}

function locationOf(receipt: Pick<NewReceipt, 'shop_id' | 'id'>): string {
  return `/shops/${receipt.shop_id}/receipts/${receipt.id}`;
}
