import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { parseInstant } from '../../../kernel/business-day.js';
import { hasRole, reachesShop, type Caller } from '../../../kernel/caller.js';
import { found } from '../../../kernel/found.js';
import { currencyDigits } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Answer } from '../../../platform/http/answer.js';
import { valueOf } from '../document-figures.js';
import { headOf } from '../document-head.js';
import { assertNotBefore, receiptInstant } from '../document-instant.js';
import type { ReceiptLine } from '../receipt-line.entity.js';
import {
  SaleContextRepository,
  type SaleContext,
  type SaleQuestion,
} from '../sale-context.repository.js';
import { ReceiptStore } from '../storing/receipt-store.service.js';
import type { ReceiptView } from '../receipt-views.dto.js';
import type { ReceiptRow } from '../receipt-row.js';
import { ReceiptsRepository } from '../receipts.repository.js';
import { refundIdentity } from '../storing/repeated-document.js';
import { notAMember, Sellers } from '../sellers.service.js';
import { drawUpRefund, readRefund } from './refund-document.js';
import type { CreateRefundBody } from './refunds.dto.js';

/** The look-up of a refund. */
interface Found {
  readonly sold: ReceiptRow;
  /** Locked until the transaction ends. */
  readonly lines: readonly ReceiptLine[];
  readonly context: SaleContext;
  /** Whether the seller is an active member of the shop. */
  readonly isMember: boolean;
}

/** Stores refunds, which are receipts of their own that name the refunded lines. */
@Injectable()
export class RefundsService {
  constructor(
    private readonly db: Database,
    private readonly contexts: SaleContextRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly documents: ReceiptStore,
    private readonly sellers: Sellers,
  ) {}

  /**
   * Refunds lines of a sale, in any number of parts, at the price of the sale.
   * @returns 201 with the new refund, or 200 with the first one if this is a repetition
   * @throws NOT_FOUND, FORBIDDEN, NOT_A_MEMBER, REFUND_INVALID, REFUND_BEFORE_SALE, LINE_INVALID,
   *   OVER_REFUND, TOTAL_MISMATCH, PAYMENTS_MISMATCH, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO,
   *   CLIENT_RECEIPT_ID_TAKEN
   */
  async create(
    caller: Caller,
    sale: { readonly shopId: string; readonly receiptId: string },
    body: CreateRefundBody,
  ): Promise<Answer<ReceiptView>> {
    const { shopId, receiptId } = sale;
    if (!reachesShop(caller, shopId)) throw new AppError('NOT_FOUND');
    const sellerId = this.sellers.idOf(caller, body.seller_id);
    const head = headOf(body, { shop_id: shopId, user_id: sellerId, refund_for: receiptId });
    return this.db.write(caller, async (tx) => {
      const { sold, lines, context, isMember } = await this.lookUp(tx, caller, {
        ...head,
        saleId: receiptId,
        skus: [],
        occurredAt: parseInstant(body.occurred_at),
      });
      const digits = currencyDigits(sold.currency);
      const figures = valueOf(readRefund(body, digits));
      const { returns, payments, total: totalMinor } = figures;
      const identity = refundIdentity(receiptId, returns, { sellerId, payments, totalMinor });
      if (context.existing_id) return this.documents.answerFirst(tx, head, identity);
      assertMayRefund(caller, context);
      if (!isMember) throw notAMember();
      const rounding = { stepMinor: context.cash_rounding_minor };
      return this.documents.store(tx, caller, {
        head,
        occurredAt: refundedAt(body, context, sold),
        context,
        priced: valueOf(drawUpRefund(figures, { id: receiptId, lines }, { digits, rounding })),
        newProducts: [],
      });
    });
  }

  /**
   * The lock on the lines comes first: a request that has waited for it must see the receipt with the same
   * client_receipt_id that the last holder has stored, and must not be refused because nothing is left.
   */
  private async lookUp(
    tx: Tx,
    caller: Caller,
    question: SaleQuestion & { readonly saleId: string },
  ): Promise<Found> {
    const { saleId, shop_id } = question;
    const [lines, context, sold, isMember] = await Promise.all([
      this.receipts.lockLines(tx, saleId),
      this.contexts.find(tx, question),
      this.receipts.find(tx, shop_id, saleId),
      this.sellers.isActiveMember(tx, caller, question),
    ]);
    return { lines, context: found(context), sold: found(sold), isMember };
  }
}

/** The shop decides whether everyone who sells there may refund. @throws FORBIDDEN */
function assertMayRefund(caller: Caller, { refunds }: SaleContext): void {
  if (refunds === 'EVERYONE' || hasRole(caller, 'MANAGER')) return;
  throw new AppError('FORBIDDEN', { detail: 'In this shop only managers may refund' });
}

/** @throws REFUND_INVALID, REFUND_BEFORE_SALE, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO */
function refundedAt(body: CreateRefundBody, context: SaleContext, sold: ReceiptRow): Date {
  if (sold.type !== 'SALE') throw new AppError('REFUND_INVALID');
  const instant = receiptInstant(body, context);
  assertNotBefore(sold.occurred_at, instant);
  return instant;
}
