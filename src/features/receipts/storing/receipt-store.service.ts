import { Injectable } from '@nestjs/common';
import { Quotas } from '../../../platform/quotas/quotas.js';
import { newId } from '../../../kernel/new-id.js';
import { AppError } from '../../../kernel/app-error.js';
import { businessDate } from '../../../kernel/business-day.js';
import type { Caller } from '../../../kernel/caller.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { violates } from '../../../platform/database/database-errors.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Answer } from '../../../platform/http/answer.js';
import { ReceiptDeliveriesRepository } from '../deliveries/receipt-deliveries.repository.js';
import type { DocumentHead } from '../document-head.js';
import type { PricedDocument } from '../document-totals.js';
import { ReceiptNumbers } from './receipt-numbers.service.js';
import type { SaleContext } from '../sale-context.repository.js';
import { ReceiptStoreRepository, type NewProduct } from './receipt-store.repository.js';
import type { ReceiptView } from '../receipt-views.dto.js';
import { toReceiptView } from '../receipt-views.js';
import type { NewReceipt } from '../receipt.entity.js';
import { ReceiptsRepository } from '../receipts.repository.js';
import { isRepetition, storedIdentity, type DocumentIdentity } from './repeated-document.js';

/** The parts of a priced sale or refund from which its receipt is made. */
interface Unnumbered {
  readonly head: DocumentHead;
  readonly occurredAt: Date;
  readonly context: Pick<SaleContext, 'now' | 'time_zone' | 'business_day_start' | 'currency'>;
  readonly priced: PricedDocument;
}

/** A priced sale or refund that only lacks its number. */
export interface NewDocument extends Unnumbered {
  readonly context: SaleContext;
  readonly newProducts: readonly NewProduct[];
}

/** Priced sales of one shop, each of which has the client's own id. */
export interface NewBatch {
  readonly shopId: string;
  readonly sales: readonly Unnumbered[];
  /** Of all of them, each once. */
  readonly newProducts: readonly NewProduct[];
}

/** Numbers and stores a priced sale or refund, and returns its view. */
@Injectable()
export class ReceiptStore {
  constructor(
    private readonly repository: ReceiptStoreRepository,
    private readonly receipts: ReceiptsRepository,
    private readonly numbers: ReceiptNumbers,
    private readonly deliveries: ReceiptDeliveriesRepository,
    private readonly quotas: Quotas,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Stores the document together with COMMIT. If another receipt has taken the client's own id meanwhile,
   * the transaction is repeated and then finds that receipt.
   * @returns 201 with the new receipt
   * @throws SERVICE_UNAVAILABLE (see {@link shopChanged}), if not here, then at COMMIT
   */
  async store(tx: Tx, caller: Caller, document: NewDocument): Promise<Answer<ReceiptView>> {
    const { head, context, priced, newProducts } = document;
    const { lines, payments } = priced;
    if (newProducts.length > 0) await this.assertRoom(tx, newProducts.length);
    const number = await this.numbers.take(caller, head.shop_id).catch(shopChanged);
    const receipt = toReceipt(document, number);
    const stored = this.repository.store(tx, { receipt, lines, payments, newProducts });
    tx.withCommit(stored.catch(shopChanged));
    if (head.user_id !== caller.userId) this.recordSeller(tx, caller, receipt);
    const { shift_id, shop_name, seller_name } = context;
    const names = { shop_name, seller_name: seller_name ?? '' };
    const shown = { ...receipt, ...names, shift_id, delivered_count: 1 };
    const view = toReceiptView(shown, { lines, payments });
    return Answer.created(view, locationOf(receipt));
  }

  /**
   * Stores the sales of a batch together with COMMIT, in the same way as {@link store} does one.
   * @returns their receipts, in the same order
   */
  async storeAll(tx: Tx, caller: Caller, batch: NewBatch): Promise<NewReceipt[]> {
    const { shopId, sales, newProducts } = batch;
    if (sales.length === 0) return [];
    const numbers = await this.numbers.takeMany(caller, shopId, sales.length).catch(shopChanged);
    const documents = sales.map((sale, index) => {
      const { lines, payments } = sale.priced;
      return { receipt: toReceipt(sale, numbers[index] ?? 0), lines, payments };
    });
    const receipts = documents.map(({ receipt }) => receipt);
    const stored = this.repository.storeAll(tx, documents, newProducts);
    tx.withCommit(stored.catch(shopChanged));
    const named = receipts.filter(({ user_id }) => user_id !== caller.userId);
    for (const seller_id of new Set(named.map(({ user_id }) => user_id))) {
      const ids = named.filter(({ user_id }) => user_id === seller_id).map(({ id }) => id);
      const event = { action: 'receipt.seller-named', ids, details: { seller_id } } as const;
      this.audit.recordAll(tx, caller, event);
    }
    return receipts;
  }

  /**
   * Returns the receipt that already has the client's own id, and counts this delivery of it, if this document is a
   * repetition of it. If a different sale got this answer, it would be lost.
   * @throws CLIENT_RECEIPT_ID_TAKEN
   */
  async answerFirst(
    tx: Tx,
    { shop_id, client_receipt_id }: Pick<DocumentHead, 'shop_id' | 'client_receipt_id'>,
    again: DocumentIdentity,
  ): Promise<Answer<ReceiptView>> {
    const first = await this.receipts.findByClientId(tx, shop_id, client_receipt_id ?? '');
    if (!first) throw new Error('A receipt was not stored, yet none has its client_receipt_id');
    const [lines, payments] = await Promise.all([
      this.receipts.lines(tx, first.id),
      this.receipts.payments(tx, first.id),
    ]);
    if (!isRepetition(storedIdentity(first, lines, payments), again)) {
      throw new AppError('CLIENT_RECEIPT_ID_TAKEN', { ids: { receipt_id: first.id } });
    }
    const delivered_count = await this.deliveries.repeat(tx, first.id);
    const view = toReceiptView({ ...first, delivered_count }, { lines, payments });
    return Answer.existing(view, locationOf(first));
  }

  /** Counts one further delivery for each of these ids, which may be those of receipts that are being stored. */
  countRepeats(tx: Tx, receiptIds: readonly string[]): void {
    this.deliveries.repeatAll(tx, receiptIds);
  }

  /** @throws QUOTA_EXCEEDED  when the catalog has no room for so many more products */
  assertRoom(tx: Tx, adding: number): Promise<void> {
    const count = (upTo: number) => this.repository.countProducts(tx, upTo);
    return this.quotas.claim(tx, { quota: 'products', adding, count });
  }

  /** Records which account sent a receipt that counts for somebody else. */
  private recordSeller(tx: Tx, caller: Caller, { id, user_id }: NewReceipt): void {
    const details = { seller_id: user_id };
    this.audit.record(tx, caller, { action: 'receipt.seller-named', id, details });
  }
}

/**
 * Translates the violation when the shop was deleted or got another currency after it was read: the receipt
 * is not stored, and a repetition sees the shop as it is now.
 */
function shopChanged(error: unknown): never {
  const constraints = ['fk_receipts_shop', 'fk_receipt_counters_shop'];
  if (!constraints.some((constraint) => violates(error, constraint))) throw error;
  throw new AppError('SERVICE_UNAVAILABLE', { retryAfterS: 1 }, { cause: error });
}

function toReceipt(document: Unnumbered, number: number): NewReceipt {
  const { head, occurredAt, context, priced } = document;
  return {
    id: newId(),
    ...head,
    occurred_at: occurredAt,
    receipt_number: number,
    received_at: context.now,
    business_date: businessDate(occurredAt, context.time_zone, context.business_day_start),
    currency: context.currency,
    ...priced.totals,
    cash_rounding_minor: priced.cashRoundingMinor,
  };
}

function locationOf(receipt: Pick<NewReceipt, 'shop_id' | 'id'>): string {
  return `/shops/${receipt.shop_id}/receipts/${receipt.id}`;
}
