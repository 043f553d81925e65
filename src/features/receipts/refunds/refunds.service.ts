import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { parseInstant } from '../../../kernel/business-day.js';
import { reachesShop, type Caller } from '../../../kernel/caller.js';
import { found } from '../../../kernel/found.js';
import { occurredAt } from '../../../kernel/occurred-at.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Answer } from '../../../platform/http/answer.js';
import { valueOf } from '../document-figures.js';
import type { ReceiptLine } from '../receipt-line.entity.js';
import {
  ReceiptStoreRepository,
  type SaleContext,
  type SaleQuestion,
} from '../receipt-store.repository.js';
import { ReceiptStore } from '../receipt-store.service.js';
import type { ReceiptView } from '../receipt-views.dto.js';
import { ReceiptsRepository, type ReceiptRow } from '../receipts.repository.js';
import { drawUpRefund } from './refund-document.js';
import type { CreateRefundBody } from './refunds.dto.js';

/** Returns: receipts of their own that name the lines they take back. */
@Injectable()
export class RefundsService {
  constructor(
    private readonly db: Database,
    private readonly repository: ReceiptStoreRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly documents: ReceiptStore,
  ) {}

  /**
   * Takes back lines of a sale, in as many parts as it needs, at the price they were sold for.
   * @returns 201 with the refund, or 200 with the one that has the same client_receipt_id
   * @throws NOT_FOUND, REFUND_INVALID, LINE_INVALID, OVER_REFUND, TOTAL_MISMATCH, PAYMENTS_MISMATCH,
   *   OCCURRED_IN_FUTURE, CLIENT_RECEIPT_ID_TAKEN
   */
  async create(
    caller: Caller,
    sale: { readonly shopId: string; readonly receiptId: string },
    body: CreateRefundBody,
  ): Promise<Answer<ReceiptView>> {
    const { shopId, receiptId } = sale;
    if (!reachesShop(caller, shopId)) throw new AppError('NOT_FOUND');
    const question = {
      shopId,
      skus: [],
      clientReceiptId: body.client_receipt_id,
      sellerId: caller.userId,
      occurredAt: parseInstant(body.occurred_at),
    };
    return this.db.write(caller, async (tx) => {
      const { sold, lines, context } = await this.lookUp(tx, receiptId, question);
      const head = {
        shop_id: shopId,
        user_id: caller.userId,
        type: 'REFUND' as const,
        refund_for: receiptId,
        client_receipt_id: body.client_receipt_id ?? null,
        note: body.note ?? null,
      };
      if (context.existing_id) return this.documents.answerFirst(tx, head);
      if (sold.type !== 'SALE') throw new AppError('REFUND_INVALID');
      const occurred_at = occurredAt(body.occurred_at, context);
      const priced = valueOf(drawUpRefund(body, { ...sold, lines }));
      return this.documents.store(tx, caller, {
        head: { ...head, occurred_at },
        context,
        priced,
        newProducts: [],
      });
    });
  }

  /**
   * The sale, with its lines locked. The lock goes first: a request that waited for it must see the
   * receipt with the same client_receipt_id that its last holder stored, and not find nothing left.
   */
  private async lookUp(
    tx: Tx,
    receiptId: string,
    question: SaleQuestion,
  ): Promise<{ sold: ReceiptRow; lines: ReceiptLine[]; context: SaleContext }> {
    const [lines, context, sold] = await Promise.all([
      this.receipts.lockLines(tx, receiptId),
      this.repository.findContext(tx, question),
      this.receipts.find(tx, question.shopId, receiptId),
    ]);
    return { lines, context: found(context), sold: found(sold) };
  }
}
