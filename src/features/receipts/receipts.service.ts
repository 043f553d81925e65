import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { AppError } from '../../kernel/app-error.js';
import { reachesShop, type Caller } from '../../kernel/caller.js';
import { currencyDigits } from '../../kernel/money.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Answer } from '../../platform/http/answer.js';
import { ShiftsService } from '../shifts/shifts.service.js';
import { ShopsService } from '../shops/shops.service.js';
import { saleLine } from './new-line.js';
import { priceSale } from './receipt-rules.js';
import { toReceiptView, toSummaryView } from './receipt-views.js';
import { WireReader, type NamedSaleLine } from './receipt-wire.js';
import {
  occurredAtOf,
  pricedOrThrow,
  questionOf,
  ReceiptWriter,
} from './receipt-writer.service.js';
import type { ReceiptSummaryView, ReceiptView } from './receipt-views.dto.js';
import type { CreateReceiptBody, ListReceiptsQuery } from './receipts.dto.js';
import {
  ReceiptsRepository,
  type NewProduct,
  type ReceiptFilter,
  type SaleContext,
} from './receipts.repository.js';

/** Sales as they arrive from tills, and reading receipts. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly db: Database,
    private readonly repository: ReceiptsRepository,
    private readonly writer: ReceiptWriter,
    private readonly shops: ShopsService,
    private readonly shifts: ShiftsService,
  ) {}

  /**
   * Stores a sale: one read, one write.
   * @returns 201 with the receipt, or 200 with the one that has the same id of the till
   * @throws NOT_FOUND, SHOP_ARCHIVED, LINE_INVALID, TOTAL_MISMATCH, PAYMENTS_MISMATCH,
   *   OCCURRED_IN_FUTURE, CLIENT_RECEIPT_ID_TAKEN
   */
  async create(
    caller: Caller,
    shopId: string,
    body: CreateReceiptBody,
  ): Promise<Answer<ReceiptView>> {
    if (!reachesShop(caller, shopId)) throw new AppError('NOT_FOUND');
    return this.db.write(caller, async (tx) => {
      const place = { shopId, refundFor: null, clientReceiptId: body.client_receipt_id };
      const question = questionOf(caller, shopId, body);
      const context = await this.repository.findSaleContext(tx, question);
      if (!context) throw new AppError('NOT_FOUND');
      if (context.existing_id) return this.writer.answerFirst(tx, place);
      const occurredAt = occurredAtOf(body.occurred_at, context.now);
      assertOpen(context, occurredAt);
      const digits = currencyDigits(context.currency);
      const reader = new WireReader(digits);
      const names = new Map(context.known?.map(({ sku, name }) => [sku, name]));
      const lines = reader.saleLines(body.lines, names);
      const payments = reader.payments(body.payments);
      const claimed = body.total === undefined ? undefined : reader.amount(body.total, 'total');
      reader.finish();
      const priced = pricedOrThrow(priceSale(lines));
      return this.writer.store(tx, caller, {
        ...place,
        context,
        digits,
        type: 'SALE',
        occurredAt,
        note: body.note,
        totals: priced.totals,
        lines: priced.lines.map((line, index) => saleLine(line, lines[index]?.name, index)),
        payments,
        newProducts: newProducts(lines, context),
        claimedTotalMinor: claimed,
      });
    });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, shopId: string, id: string): Promise<ReceiptView> {
    if (!reachesShop(caller, shopId)) throw new AppError('NOT_FOUND');
    return this.db.read(caller, async (tx) => {
      const [row, lines, payments] = await Promise.all([
        this.repository.find(tx, shopId, id),
        this.repository.lines(tx, id),
        this.repository.payments(tx, id),
      ]);
      if (!row) throw new AppError('NOT_FOUND');
      return toReceiptView(row, { lines, payments });
    });
  }

  /** Newest business day first. @throws NOT_FOUND */
  async list(
    caller: Caller,
    shopId: string,
    query: ListReceiptsQuery,
  ): Promise<Page<ReceiptSummaryView>> {
    const page = pageRequest(query, 2);
    return this.db.read(caller, async (tx: Tx) => {
      await this.shops.getReachable(tx, caller, shopId);
      const filter = await this.filterOf(tx, shopId, query);
      const rows = filter ? await this.repository.list(tx, filter, page) : [];
      return toPage(rows, page, {
        keysOf: (row) => [row.business_date, String(row.receipt_number)],
        view: toSummaryView,
      });
    });
  }

  /** @returns undefined when there is no such shift, and so no receipt of it */
  private async filterOf(
    tx: Tx,
    shopId: string,
    query: ListReceiptsQuery,
  ): Promise<ReceiptFilter | undefined> {
    const shift =
      query.shift_id === undefined ? undefined : await this.shifts.find(tx, query.shift_id);
    if (query.shift_id !== undefined && (!shift || shift.voided_at)) return undefined;
    if (shift && query.user_id !== undefined && query.user_id !== shift.user_id) return undefined;
    return {
      shopId,
      from: query.from,
      to: query.to,
      type: query.type,
      userId: shift?.user_id ?? query.user_id,
      refundFor: query.refund_for,
      receiptNumber: query.receipt_number,
      clientReceiptId: query.client_receipt_id,
      soldWithin: shift && { from: shift.start_at, to: shift.end_at ?? undefined },
    };
  }
}

/** A till that was offline may still deliver what it sold while the shop was open. @throws SHOP_ARCHIVED */
function assertOpen({ archived_at: archivedAt }: SaleContext, occurredAt: Date): void {
  if (archivedAt && occurredAt >= archivedAt) throw new AppError('SHOP_ARCHIVED');
}

/** SKUs that the catalog does not know yet, each once, at the price and name of its first line. */
function newProducts(lines: readonly NamedSaleLine[], context: SaleContext): NewProduct[] {
  const seen = new Set(context.known?.map(({ sku }) => sku));
  const products: NewProduct[] = [];
  for (const line of lines) {
    if (seen.has(line.sku)) continue;
    seen.add(line.sku);
    products.push({
      id: newId(),
      sku: line.sku,
      name: line.name,
      price_minor: line.unitPriceMinor,
    });
  }
  return products;
}
