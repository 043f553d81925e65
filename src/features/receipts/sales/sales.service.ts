import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { parseInstant } from '../../../kernel/business-day.js';
import { reachesShop, type Caller } from '../../../kernel/caller.js';
import { found } from '../../../kernel/found.js';
import { newId } from '../../../kernel/new-id.js';
import { occurredAt } from '../../../kernel/occurred-at.js';
import { Database } from '../../../platform/database/database.js';
import type { Answer } from '../../../platform/http/answer.js';
import { valueOf } from '../document-figures.js';
import type { LineRow } from '../receipt-line.entity.js';
import {
  ReceiptStoreRepository,
  type NewProduct,
  type SaleContext,
} from '../receipt-store.repository.js';
import { ReceiptStore } from '../receipt-store.service.js';
import type { ReceiptView } from '../receipt-views.dto.js';
import { drawUpSale } from './sale-document.js';
import type { CreateReceiptBody } from './sales.dto.js';

/** Sales as they arrive from tills. */
@Injectable()
export class SalesService {
  constructor(
    private readonly db: Database,
    private readonly repository: ReceiptStoreRepository,
    private readonly receipts: ReceiptStore,
  ) {}

  /**
   * Stores a sale: one read, one write.
   * @returns 201 with the receipt, or 200 with the one that has the same client_receipt_id
   * @throws NOT_FOUND, SHOP_ARCHIVED, LINE_INVALID, TOTAL_MISMATCH, PAYMENTS_MISMATCH,
   *   OCCURRED_IN_FUTURE, CLIENT_RECEIPT_ID_TAKEN
   */
  async create(
    caller: Caller,
    shopId: string,
    body: CreateReceiptBody,
  ): Promise<Answer<ReceiptView>> {
    if (!reachesShop(caller, shopId)) throw new AppError('NOT_FOUND');
    const question = {
      shopId,
      skus: [...new Set(body.lines.map(({ sku }) => sku))],
      clientReceiptId: body.client_receipt_id,
      sellerId: caller.userId,
      occurredAt: parseInstant(body.occurred_at),
    };
    return this.db.write(caller, async (tx) => {
      const context = found(await this.repository.findContext(tx, question));
      const head = {
        shop_id: shopId,
        user_id: caller.userId,
        type: 'SALE' as const,
        refund_for: null,
        client_receipt_id: body.client_receipt_id ?? null,
        note: body.note ?? null,
      };
      if (context.existing_id) return this.receipts.answerFirst(tx, head);
      const occurred_at = soldAt(body, context);
      const names = new Map(context.known?.map(({ sku, name }) => [sku, name]));
      const priced = valueOf(drawUpSale(body, { currency: context.currency, names }));
      return this.receipts.store(tx, caller, {
        head: { ...head, occurred_at },
        context,
        priced,
        newProducts: newProducts(priced.lines, names),
      });
    });
  }
}

/**
 * A till that was offline may still deliver what it sold while the shop was open.
 * @throws OCCURRED_IN_FUTURE, SHOP_ARCHIVED
 */
function soldAt(body: CreateReceiptBody, { now, archived_at }: SaleContext): Date {
  const instant = occurredAt(body.occurred_at, { now });
  if (archived_at && instant >= archived_at) throw new AppError('SHOP_ARCHIVED');
  return instant;
}

/** SKUs that the catalog does not know yet, each once, at the price and name of its first line. */
function newProducts(
  lines: readonly LineRow[],
  known: { has(sku: string): boolean },
): NewProduct[] {
  const products = new Map<string, NewProduct>();
  for (const { sku, name, unit_price_minor: price_minor } of lines) {
    if (known.has(sku) || products.has(sku)) continue;
    products.set(sku, { id: newId(), sku, name, price_minor });
  }
  return [...products.values()];
}
