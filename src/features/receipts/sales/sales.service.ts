import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { parseInstant } from '../../../kernel/business-day.js';
import { reachesShop, type Caller } from '../../../kernel/caller.js';
import { found } from '../../../kernel/found.js';
import { Database } from '../../../platform/database/database.js';
import type { Answer } from '../../../platform/http/answer.js';
import { valueOf } from '../document-figures.js';
import { headOf } from '../document-head.js';
import { SaleContextRepository } from '../sale-context.repository.js';
import { ReceiptStore } from '../storing/receipt-store.service.js';
import type { ReceiptView } from '../receipt-views.dto.js';
import { saleIdentity } from '../storing/repeated-document.js';
import { notAMember, Sellers } from '../sellers.service.js';
import { drawUpSale } from './sale-document.js';
import { newProducts, soldAt } from './sale-rules.js';
import type { CreateReceiptBody } from './sales.dto.js';

/** Stores the sales that tills send. */
@Injectable()
export class SalesService {
  constructor(
    private readonly db: Database,
    private readonly contexts: SaleContextRepository,
    private readonly receipts: ReceiptStore,
    private readonly sellers: Sellers,
  ) {}

  /**
   * Stores a sale with one read and one write.
   * @returns 201 with the new receipt, or 200 with the first one if this is a repetition
   * @throws NOT_FOUND, FORBIDDEN, NOT_A_MEMBER, SHOP_ARCHIVED, LINE_INVALID, TOTAL_MISMATCH,
   *   PAYMENTS_MISMATCH, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO, CLIENT_RECEIPT_ID_TAKEN
   */
  async create(
    caller: Caller,
    shopId: string,
    body: CreateReceiptBody,
  ): Promise<Answer<ReceiptView>> {
    if (!reachesShop(caller, shopId)) throw new AppError('NOT_FOUND');
    const sellerId = this.sellers.idOf(caller, body.seller_id);
    const head = headOf(body, { shop_id: shopId, user_id: sellerId, refund_for: null });
    const skus = [...new Set(body.lines.map(({ sku }) => sku))];
    return this.db.write(caller, async (tx) => {
      const [shop, isMember] = await Promise.all([
        this.contexts.find(tx, {
          ...head,
          skus,
          occurredAt: parseInstant(body.occurred_at),
        }),
        this.sellers.isActiveMember(tx, caller, head),
      ]);
      const context = found(shop);
      const known = new Map(context.known?.map((product) => [product.sku, product]));
      const { currency, cash_rounding_minor: stepMinor, existing_id: existingId } = context;
      const rounding = { stepMinor, isKnown: existingId !== null };
      const priced = valueOf(drawUpSale(body, { currency, known, rounding }));
      const { lines, payments, totals } = priced;
      const identity = saleIdentity(lines, { sellerId, payments, totalMinor: totals.total_minor });
      if (existingId) return this.receipts.answerFirst(tx, head, identity);
      if (!isMember) throw notAMember();
      return this.receipts.store(tx, caller, {
        head,
        occurredAt: soldAt(body, context),
        context,
        priced,
        newProducts: newProducts(lines, known),
      });
    });
  }
}
