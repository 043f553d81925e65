import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { reachesShop, type Caller } from '../../../kernel/caller.js';
import { found } from '../../../kernel/found.js';
import { pageRequest, toPage, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ShiftsService } from '../../shifts/shifts.service.js';
import { ShopsService } from '../../shops/shops.service.js';
import type { ListedReceiptView, ReceiptView } from '../receipt-views.dto.js';
import { toListedView, toReceiptView } from '../receipt-views.js';
import { ReceiptsRepository, type ReceiptFilter } from '../receipts.repository.js';
import { receiptConditions } from './receipt-filter.js';
import { ReceiptListsRepository } from './receipt-lists.repository.js';
import { readParts } from './receipt-parts.js';
import type { ListReceiptsQuery } from './receipts.dto.js';

/** Reads receipts: one with everything that belongs to it, or a list. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly db: Database,
    private readonly repository: ReceiptsRepository,
    private readonly lists: ReceiptListsRepository,
    private readonly shops: ShopsService,
    private readonly shifts: ShiftsService,
  ) {}

  /** @throws NOT_FOUND */
  async get(caller: Caller, shopId: string, id: string): Promise<ReceiptView> {
    if (!reachesShop(caller, shopId)) throw new AppError('NOT_FOUND');
    return this.db.read(caller, async (tx) => {
      const [row, lines, payments] = await Promise.all([
        this.repository.find(tx, shopId, id),
        this.repository.lines(tx, id),
        this.repository.payments(tx, id),
      ]);
      return toReceiptView(found(row), { lines, payments });
    });
  }

  /** Newest business day first. @throws NOT_FOUND, VALIDATION_FAILED */
  async list(
    caller: Caller,
    shopId: string,
    query: ListReceiptsQuery,
  ): Promise<Page<ListedReceiptView>> {
    const { include = [], ...filters } = query;
    const page = pageRequest(filters, 2, shopId);
    return this.db.read(caller, async (tx: Tx) => {
      const { currency } = await this.shops.getReachable(tx, caller, shopId);
      const filter = await this.filterOf(tx, { id: shopId, currency }, query);
      const rows = filter ? await this.repository.list(tx, filter, page) : [];
      const ids = rows.slice(0, page.limit).map(({ id }) => id);
      const partsOf = await readParts(tx, this.lists, { ids, parts: include });
      return toPage(rows, page, {
        keysOf: (row) => [row.business_date, String(row.receipt_number)],
        view: (row) => toListedView(row, partsOf(row.id)),
      });
    });
  }

  /** @returns undefined when there is no such shift, and so no receipt of it */
  private async filterOf(
    tx: Tx,
    shop: { readonly id: string; readonly currency: string },
    query: ListReceiptsQuery,
  ): Promise<ReceiptFilter | undefined> {
    const conditions = receiptConditions(query, new Set([shop.currency]));
    const shift =
      query.shift_id === undefined ? undefined : await this.shifts.find(tx, query.shift_id);
    if (query.shift_id !== undefined && (!shift || shift.voided_at)) return undefined;
    if (shift && query.user_id !== undefined && query.user_id !== shift.user_id) return undefined;
    return {
      ...conditions,
      shopId: shop.id,
      userId: shift?.user_id ?? query.user_id,
      refundFor: query.refund_for,
      receiptNumber: query.receipt_number,
      clientReceiptId: query.client_receipt_id,
      soldWithin: shift && { from: shift.start_at, to: shift.end_at ?? undefined },
    };
  }
}
