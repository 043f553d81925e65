import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { reachesShop, shopsInReach, type Caller } from '../../../kernel/caller.js';
import { currencyDigits, exactSum, toMajor } from '../../../kernel/money.js';
import { pageRequest, toPage, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type {
  ListedReceiptView,
  ReceiptSumsView,
  ReceiptTotalsView,
} from '../receipt-views.dto.js';
import { toListedView } from '../receipt-views.js';
import { comparesAmounts, receiptConditions, refused, requires } from './receipt-filter.js';
import {
  ReceiptListsRepository,
  type AllReceiptsFilter,
  type ReceiptSums,
} from './receipt-lists.repository.js';
import { readParts } from './receipt-parts.js';
import type { ReceiptFilterQuery } from './receipt-filter.dto.js';
import type { ListAllReceiptsQuery, ReceiptOrder } from './receipts.dto.js';

/** A page of receipts; the first one can have the figures of the whole list. */
type TotalledPage = Page<ListedReceiptView> & { readonly total?: ReceiptTotalsView };

/** Lists receipts over all shops that the caller may see. */
@Injectable()
export class ReceiptLists {
  constructor(
    private readonly db: Database,
    private readonly receipts: ReceiptListsRepository,
  ) {}

  /** @throws NOT_FOUND, VALIDATION_FAILED, SUM_OUT_OF_RANGE */
  async list(caller: Caller, query: ListAllReceiptsQuery): Promise<TotalledPage> {
    const { include = [], include_total: withTotal, ...filters } = query;
    const order = orderOf(query);
    const page = pageRequest(filters, this.receipts.widthOf(order));
    // One instant for the rows, their parts and the sums.
    return this.db.snapshot(caller, async (tx) => {
      const filter = await this.filterOf(tx, caller, query);
      const [rows, sums] = await Promise.all([
        this.receipts.list(tx, filter, { order, page }),
        withTotal && !page.after ? this.receipts.sums(tx, filter) : undefined,
      ]);
      const ids = rows.slice(0, page.limit).map(({ id }) => id);
      const partsOf = await readParts(tx, this.receipts, { ids, parts: include });
      const found = toPage(rows, page, {
        keysOf: (row) => this.receipts.keysOf(order, row),
        view: (row) => toListedView(row, partsOf(row.id)),
      });
      return { ...found, ...(sums && { total: toTotals(sums) }) };
    });
  }

  /** Reads the filters and the caller's reach. @throws NOT_FOUND, VALIDATION_FAILED */
  async filterOf(
    tx: Tx,
    caller: Caller,
    query: ReceiptFilterQuery & { readonly shop_id?: readonly string[] },
  ): Promise<AllReceiptsFilter> {
    const { shop_id: named } = query;
    const missing = named?.find((id) => !reachesShop(caller, id));
    if (missing !== undefined) throw new AppError('NOT_FOUND', { missing });
    const shopIds = named ?? shopsInReach(caller);
    const areNeeded = named !== undefined || comparesAmounts(query);
    const shops = areNeeded ? await this.receipts.shops(tx, shopIds) : [];
    const absent = named?.find((id) => !shops.some((shop) => shop.id === id));
    if (absent !== undefined) throw new AppError('NOT_FOUND', { missing: absent });
    const currencies = new Set(shops.map(({ currency }) => currency));
    return { ...receiptConditions(query, currencies), shopIds };
  }
}

/** @throws VALIDATION_FAILED  for the order by arrival of everything that ever arrived */
function orderOf({ order, updated_since: since }: ListAllReceiptsQuery): ReceiptOrder {
  if (order === 'received_at' && since === undefined) {
    throw refused(requires('order', 'updated_since'));
  }
  return order ?? (since === undefined ? '-business_date' : 'received_at');
}

function toTotals(rows: readonly ReceiptSums[]): ReceiptTotalsView {
  const receipt_count = rows.reduce((sum, { receipts }) => sum + receipts, 0);
  return { receipt_count, sums: rows.map(toSums) };
}

function toSums(row: ReceiptSums): ReceiptSumsView {
  const digits = currencyDigits(row.currency);
  const shown = (sum: string): number => toMajor(exact(sum), digits);
  return {
    currency: row.currency,
    type: row.type,
    receipt_count: row.receipts,
    gross: shown(row.gross_minor),
    discount: shown(row.discount_minor),
    tax: shown(row.tax_minor),
    total: shown(row.total_minor),
  };
}

/** @throws SUM_OUT_OF_RANGE for a sum that a JSON number cannot hold exactly */
function exact(sum: string): number {
  const value = exactSum(sum);
  if (value === undefined) throw new AppError('SUM_OUT_OF_RANGE');
  return value;
}
