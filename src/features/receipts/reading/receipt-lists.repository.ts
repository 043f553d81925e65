import { Injectable } from '@nestjs/common';
import { parseInstant } from '../../../kernel/business-day.js';
import type { PageRequest } from '../../../kernel/page.js';
import { columnsOf } from '../../../platform/database/entity-columns.js';
import { statement, type Statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ReceiptLine } from '../receipt-line.entity.js';
import { ReceiptPayment } from '../receipt-payment.entity.js';
import { RECEIPT_COLUMNS, type ReceiptRow } from '../receipt-row.js';
import type { ReceiptType } from '../receipt.entity.js';
import { allConditions, conditionParams, type ReceiptConditions } from './receipt-conditions.js';
import type { ReceiptOrder } from './receipts.dto.js';

/** A receipt with its instants to the microsecond, which a Date cannot hold: two can differ in nothing else. */
export type ListedReceipt = ReceiptRow & {
  readonly exact_occurred_at: string;
  readonly exact_received_at: string;
};

export interface AllReceiptsFilter extends ReceiptConditions {
  /** Undefined = all shops of the organization. */
  readonly shopIds: readonly string[] | undefined;
  /** Leaves out what arrived later; undefined = nothing. */
  readonly receivedUntil?: Date | undefined;
}

/** The receipts of one type in one currency; sums without a limit, as decimal text. */
export interface ReceiptSums {
  readonly currency: string;
  readonly type: ReceiptType;
  readonly receipts: number;
  readonly gross_minor: string;
  readonly discount_minor: string;
  readonly tax_minor: string;
  readonly total_minor: string;
}

export interface ShopCurrency {
  readonly id: string;
  readonly currency: string;
}

const exactText = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const COLUMNS = `${RECEIPT_COLUMNS},
    ${exactText('r.occurred_at')} AS exact_occurred_at, ${exactText('r.received_at')} AS exact_received_at`;

const FIRST_CONDITION = 4;
const { sql: FILTERS, next: NEXT } = allConditions(FIRST_CONDITION);
/** `$2` is the shops in reach, `$3` the latest arrival. */
const MATCHING = `($3::timestamptz IS NULL OR r.received_at <= $3::timestamptz)
      AND ${FILTERS}`;
const IN_REACH = 's.organization_id = $1 AND ($2::uuid[] IS NULL OR s.id = ANY($2::uuid[]))';
/** The parameters after the filters: how many rows, and the sort key of the last one that was seen. */
const [LIMIT, KEYS] = [`$${NEXT}`, [`$${NEXT + 1}`, `$${NEXT + 2}`, `$${NEXT + 3}`]] as const;

interface Sorting {
  /** The columns of the sort key with their types; the last one is unique together with those before it. */
  readonly key: readonly (readonly [column: string, type: string])[];
  readonly keysOf: (row: ListedReceipt) => readonly string[];
}

const BY_NUMBER: Sorting = {
  key: [
    ['business_date', 'date'],
    ['receipt_number', 'bigint'],
    ['shop_id', 'uuid'],
  ],
  keysOf: (row) => [row.business_date, String(row.receipt_number), row.shop_id],
};
/** The index is by date, so that a page sorts the receipts of its dates alone. */
const BY_INSTANT: Sorting = {
  key: [
    ['business_date', 'date'],
    ['occurred_at', 'timestamptz'],
    ['id', 'uuid'],
  ],
  keysOf: (row) => [row.business_date, row.exact_occurred_at, row.id],
};

/** The key of a row compared with the last one seen. */
function afterKey({ key }: Sorting, sign: '<' | '>'): string {
  const columns = key.map(([column]) => `r.${column}`).join(', ');
  const seen = key.map(([, type], at) => `${KEYS[at] ?? ''}::${type}`);
  return `(${seen[0] ?? ''} IS NULL OR (${columns}) ${sign} (${seen.join(', ')}))`;
}

function orderOf({ key }: Sorting, direction: 'ASC' | 'DESC'): string {
  return key.map(([column]) => `r.${column} ${direction}`).join(', ');
}

/**
 * Each shop gives as many receipts as the page holds, in the order of its index, and these are merged. Over
 * `shop_id = ANY(…)` no index has that order, and all receipts in reach would be sorted.
 */
const merged = (name: string, by: Sorting, direction: 'ASC' | 'DESC'): Statement<ListedReceipt> =>
  statement<ListedReceipt>(
    `receipts.list-all-${name}`,
    `SELECT ${COLUMNS}
  FROM (SELECT one.* FROM shops s CROSS JOIN LATERAL (
      SELECT r.* FROM receipts r WHERE r.organization_id = $1 AND r.shop_id = s.id
      AND ${MATCHING}
      AND ${afterKey(by, direction === 'ASC' ? '>' : '<')}
      ORDER BY ${orderOf(by, direction)} LIMIT ${LIMIT}) one
    WHERE ${IN_REACH}) r
  ORDER BY ${orderOf(by, direction)} LIMIT ${LIMIT}`,
  );

/**
 * What arrived since an instant, found by the ids, which are in the order of time: see {@link firstIdOf}. The
 * fence keeps the planner at the only index that has this order.
 */
const RECEIVED = statement<ListedReceipt>(
  'receipts.list-all-received',
  `SELECT ${COLUMNS}
  FROM (SELECT * FROM receipts
    WHERE organization_id = $1 AND id >= ${KEYS[2]}::uuid ORDER BY id OFFSET 0) r
  WHERE ($2::uuid[] IS NULL OR r.shop_id = ANY($2::uuid[]))
      AND ${MATCHING}
      AND (${KEYS[0]}::timestamptz IS NULL
        OR (r.received_at, r.id) > (${KEYS[0]}::timestamptz, ${KEYS[1]}::uuid))
  ORDER BY r.received_at, r.id LIMIT ${LIMIT}`,
);

const LISTS: Readonly<
  Record<Exclude<ReceiptOrder, 'received_at'>, readonly [Statement<ListedReceipt>, Sorting]>
> = {
  '-business_date': [merged('newest', BY_NUMBER, 'DESC'), BY_NUMBER],
  business_date: [merged('oldest', BY_NUMBER, 'ASC'), BY_NUMBER],
  '-occurred_at': [merged('latest', BY_INSTANT, 'DESC'), BY_INSTANT],
  occurred_at: [merged('earliest', BY_INSTANT, 'ASC'), BY_INSTANT],
};

const SUMS = statement<ReceiptSums>(
  'receipts.sums',
  `SELECT r.currency, r.type, count(*) AS receipts, sum(r.gross_minor) AS gross_minor,
    sum(r.discount_minor) AS discount_minor, sum(r.tax_minor) AS tax_minor, sum(r.total_minor) AS total_minor
  FROM shops s CROSS JOIN LATERAL (
    SELECT * FROM receipts r WHERE r.organization_id = $1 AND r.shop_id = s.id
      AND ${MATCHING} OFFSET 0) r
  WHERE ${IN_REACH}
  GROUP BY r.currency, r.type ORDER BY r.currency, r.type DESC`,
);

/** Each receipt's parts are one look-up of their key: as a join, a wrong estimate reads all of the table. */
const partsOf = (columns: string, table: string, number: string): string =>
  `SELECT ${columns} FROM unnest((SELECT $2::uuid[])) AS page (id) CROSS JOIN LATERAL (
    SELECT * FROM ${table} x WHERE x.organization_id = $1 AND x.receipt_id = page.id OFFSET 0) part
  ORDER BY part.receipt_id, part.${number}`;
const LINES = statement<ReceiptLine>(
  'receipts.lines-of-page',
  partsOf(columnsOf(ReceiptLine, 'part'), 'receipt_lines', 'line_number'),
);
const PAYMENTS = statement<ReceiptPayment>(
  'receipts.payments-of-page',
  partsOf(columnsOf(ReceiptPayment, 'part'), 'receipt_payments', 'payment_number'),
);
const SHOPS = statement<ShopCurrency>(
  'receipts.shops-in-reach',
  `SELECT s.id, s.currency FROM shops s WHERE ${IN_REACH} ORDER BY s.id`,
);

const MS_PER_DAY = 86_400_000;
const HEX_OF_MS = 12;

/**
 * The least id that a receipt can have that arrived at this instant or later. Ids begin with the application's
 * time, and `received_at` is the database's; their clocks are never a day apart.
 */
export function firstIdOf(receivedAt: Date): string {
  const ms = Math.max(0, receivedAt.getTime() - MS_PER_DAY);
  const hex = ms.toString(16).padStart(HEX_OF_MS, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, HEX_OF_MS)}-0000-0000-000000000000`;
}

/** Lists receipts over shops. Every statement is planned for its parameters, so that absent filters cost nothing. */
@Injectable()
export class ReceiptListsRepository {
  /** Returns one row more than the page holds. */
  list(
    tx: Tx,
    filter: AllReceiptsFilter,
    at: { readonly order: ReceiptOrder; readonly page: PageRequest },
  ): Promise<ListedReceipt[]> {
    const { order, page } = at;
    const params = [...paramsOf(tx, filter), page.limit + 1];
    if (order === 'received_at') return this.received(tx, { filter, page, params });
    const [sql] = LISTS[order];
    const [first = null, second = null, third = null] = page.after ?? [];
    return tx.unprepared(sql, [...params, first, second, third]);
  }

  /** The sort key of a row, for the cursor. */
  keysOf(order: ReceiptOrder, row: ListedReceipt): readonly string[] {
    if (order === 'received_at') return [row.exact_received_at, row.id];
    return LISTS[order][1].keysOf(row);
  }

  /** How many values the sort key has. */
  widthOf(order: ReceiptOrder): number {
    return order === 'received_at' ? 2 : LISTS[order][1].key.length;
  }

  sums(tx: Tx, filter: AllReceiptsFilter): Promise<ReceiptSums[]> {
    return tx.unprepared(SUMS, paramsOf(tx, filter));
  }

  /** In the order of the receipts' ids and of their numbers in them. */
  lines(tx: Tx, receiptIds: readonly string[]): Promise<ReceiptLine[]> {
    return tx.rows(LINES, [tx.organizationId, receiptIds]);
  }

  payments(tx: Tx, receiptIds: readonly string[]): Promise<ReceiptPayment[]> {
    return tx.rows(PAYMENTS, [tx.organizationId, receiptIds]);
  }

  /** The shops among these, archived or not; undefined = all of the organization. */
  shops(tx: Tx, shopIds: readonly string[] | undefined): Promise<ShopCurrency[]> {
    return tx.rows(SHOPS, [tx.organizationId, shopIds ?? null]);
  }

  private received(
    tx: Tx,
    asked: {
      readonly filter: AllReceiptsFilter;
      readonly page: PageRequest;
      readonly params: readonly unknown[];
    },
  ): Promise<ListedReceipt[]> {
    const [seenAt = null, seenId = null] = asked.page.after ?? [];
    const seen = seenAt === null ? undefined : parseInstant(seenAt);
    const since = seen ?? asked.filter.receivedSince ?? new Date(0);
    return tx.unprepared(RECEIVED, [...asked.params, seenAt, seenId, firstIdOf(since)]);
  }
}

function paramsOf(tx: Tx, filter: AllReceiptsFilter): unknown[] {
  const { shopIds = null, receivedUntil = null } = filter;
  return [tx.organizationId, shopIds, receivedUntil, ...conditionParams(filter)];
}
