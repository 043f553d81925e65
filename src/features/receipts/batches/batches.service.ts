import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { reachesShop, type Caller } from '../../../kernel/caller.js';
import { found } from '../../../kernel/found.js';
import { grouped } from '../../../kernel/grouped.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { headOf } from '../document-head.js';
import { ReceiptListsRepository } from '../reading/receipt-lists.repository.js';
import type { NewReceipt } from '../receipt.entity.js';
import { Sellers } from '../sellers.service.js';
import { ReceiptStore } from '../storing/receipt-store.service.js';
import { BatchContextRepository, type BatchContext } from './batch-context.repository.js';
import {
  BatchDecision,
  productsOf,
  type DecidedSale,
  type Decision,
  type ReadSale,
  type StoredReceipt,
} from './batch-decision.js';
import { inTurns, readSales, refusalOf, type Readable } from './batch-items.js';
import { resultOf, type Outcome } from './batch-results.js';
import type { BatchResultsView, CreateReceiptsBody } from './batches.dto.js';

type Read = ReadSale | { readonly refusal: AppError };
type Decided = Decision | { readonly refusal: AppError };

/** Stores the sales that a till made while it was offline. */
@Injectable()
export class BatchesService {
  constructor(
    private readonly db: Database,
    private readonly contexts: BatchContextRepository,
    private readonly receipts: ReceiptListsRepository,
    private readonly store: ReceiptStore,
    private readonly sellers: Sellers,
  ) {}

  /**
   * Stores what can be stored, with one look-up and one write for all sales.
   * @throws NOT_FOUND  the shop; VALIDATION_FAILED  the batch as a whole
   */
  async create(
    caller: Caller,
    shopId: string,
    body: CreateReceiptsBody,
  ): Promise<BatchResultsView> {
    if (!reachesShop(caller, shopId)) throw new AppError('NOT_FOUND');
    const sales = this.withSellers(caller, shopId, await readSales(body.receipts));
    return this.db.write(caller, async (tx) => {
      const context = found(await this.contexts.find(tx, questionOf(shopId, sales, caller)));
      const stored = await this.storedReceipts(tx, context);
      const decision = new BatchDecision(context, stored, caller.userId);
      const decided = await inTurns(sales, (sale) => decide(sale, decision));
      const allowed = await this.withinQuota(tx, decided);
      const receipts = await this.storeAll(tx, caller, { shopId, context, decided: allowed });
      const outcomes = allowed.map((one) => outcomeOf(one, receipts));
      this.store.countRepeats(tx, outcomes.flatMap(repeatedId));
      return {
        results: outcomes.map((one, index) => resultOf(body.receipts[index], one, caller)),
        server_time: context.now.toISOString(),
      };
    });
  }

  /** Each seller is looked at once: what the caller meets is remembered with the answer. */
  private withSellers(caller: Caller, shopId: string, items: readonly Readable[]): Read[] {
    const sellers = new Map<string | undefined, string | AppError>();
    return items.map((item) => {
      if ('refusal' in item) return item;
      const { seller_id: named } = item.body;
      const seller = sellers.get(named) ?? this.sellerOf(caller, named);
      sellers.set(named, seller);
      if (seller instanceof AppError) return { refusal: seller };
      const place = { shop_id: shopId, user_id: seller, refund_for: null };
      return { body: item.body, head: headOf(item.body, place) };
    });
  }

  private sellerOf(caller: Caller, named: string | undefined): string | AppError {
    try {
      return this.sellers.idOf(caller, named);
    } catch (thrown) {
      return refusalOf(thrown);
    }
  }

  /** The receipts that already have one of the ids, by that id. */
  private async storedReceipts(tx: Tx, context: BatchContext): Promise<Map<string, StoredReceipt>> {
    const ids = Object.values(context.existing ?? {});
    if (ids.length === 0) return new Map();
    const [receipts, lines, payments] = await Promise.all([
      this.contexts.receipts(tx, ids),
      this.receipts.lines(tx, ids),
      this.receipts.payments(tx, ids),
    ]);
    const linesOf = grouped(lines, ({ receipt_id }) => receipt_id);
    const paymentsOf = grouped(payments, ({ receipt_id }) => receipt_id);
    return new Map(
      receipts.map((receipt) => {
        const parts = {
          lines: linesOf.get(receipt.id) ?? [],
          payments: paymentsOf.get(receipt.id) ?? [],
        };
        return [receipt.client_receipt_id ?? '', { receipt, ...parts }];
      }),
    );
  }

  /** If the catalog has no room for the new products, the sales that need them are refused and no others. */
  private async withinQuota(tx: Tx, decided: readonly Decided[]): Promise<readonly Decided[]> {
    const adding = productsOf(toStore(decided)).length;
    if (adding === 0) return decided;
    try {
      await this.store.assertRoom(tx, adding);
      return decided;
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      return decided.map((one) => {
        const sale = 'store' in one ? one.store : 'repeats' in one ? one.repeats : undefined;
        return sale && sale.newProducts.length > 0 ? { refusal } : one;
      });
    }
  }

  private async storeAll(
    tx: Tx,
    caller: Caller,
    batch: { shopId: string; context: BatchContext; decided: readonly Decided[] },
  ): Promise<ReadonlyMap<DecidedSale, NewReceipt>> {
    const { shopId, context, decided } = batch;
    const sales = toStore(decided);
    const receipts = await this.store.storeAll(tx, caller, {
      shopId,
      sales: sales.map((sale) => ({ ...sale, context })),
      newProducts: productsOf(sales),
    });
    return new Map(
      receipts.flatMap((receipt, index) => {
        const sale = sales[index];
        return sale ? [[sale, receipt] as const] : [];
      }),
    );
  }
}

function questionOf(
  shopId: string,
  sales: readonly Read[],
  caller: Caller,
): Parameters<BatchContextRepository['find']>[1] {
  const read = sales.flatMap((sale) => ('refusal' in sale ? [] : [sale]));
  const skus = read.flatMap(({ body }) => body.lines.map(({ sku }) => sku));
  const others = read.flatMap(({ head: { user_id: id } }) => (id === caller.userId ? [] : [id]));
  return {
    shopId,
    skus: [...new Set(skus)],
    clientIds: [...new Set(read.map(({ body }) => body.client_receipt_id))],
    sellerIds: [...new Set(others)],
  };
}

function decide(sale: Read, decision: BatchDecision): Decided {
  if ('refusal' in sale) return sale;
  try {
    return decision.of(sale);
  } catch (thrown) {
    return { refusal: refusalOf(thrown) };
  }
}

function toStore(decided: readonly Decided[]): DecidedSale[] {
  return decided.flatMap((one) => ('store' in one ? [one.store] : []));
}

function outcomeOf(one: Decided, receipts: ReadonlyMap<DecidedSale, NewReceipt>): Outcome {
  if ('refusal' in one) return one;
  if ('existing' in one) return { status: 'existing', receipt: one.existing.receipt };
  const receipt = receipts.get('store' in one ? one.store : one.repeats);
  if (!receipt) throw new Error('A sale was decided about and not stored');
  return { status: 'store' in one ? 'stored' : 'existing', receipt };
}

/** The id of the receipt that a sale repeats, whether an earlier request or an earlier sale of the batch had it. */
function repeatedId(outcome: Outcome): string[] {
  return 'status' in outcome && outcome.status === 'existing' ? [outcome.receipt.id] : [];
}
