import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { selection, statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { ReceiptLine } from './receipt-line.entity.js';
import { idByClientId, idByNumber } from './receipt-look-ups.js';
import { ReceiptPayment } from './receipt-payment.entity.js';
import { RECEIPT_COLUMNS, type ReceiptRow } from './receipt-row.js';
import { conditionsOf, type ReceiptConditions } from './reading/receipt-conditions.js';

/** The receipts of one shop. */
export interface ReceiptFilter extends ReceiptConditions {
  readonly shopId: string;
  readonly userId: string | undefined;
  readonly refundFor: string | undefined;
  readonly receiptNumber: number | undefined;
  readonly clientReceiptId: string | undefined;
  /** Sold within `[from, to)`. */
  readonly soldWithin: { readonly from: Date; readonly to: Date | undefined } | undefined;
}

const FIND = statement<ReceiptRow>(
  'receipts.find',
  `SELECT ${RECEIPT_COLUMNS} FROM receipts r
    WHERE r.organization_id = $1 AND r.shop_id = $2 AND r.id = $3`,
);
const FIND_BY_CLIENT_ID = statement<ReceiptRow>(
  'receipts.find-by-client-id',
  `SELECT ${RECEIPT_COLUMNS} FROM receipts r
    WHERE r.organization_id = $1 AND r.shop_id = $2 AND r.id = ${idByClientId('$2', '$3')}`,
);
const LIST = selection<ReceiptRow>('receipts.list', {
  columns: RECEIPT_COLUMNS,
  from: 'receipts r',
  order: 'business_date DESC, receipt_number DESC',
  after: '(business_date, receipt_number) < (?::date, ?::bigint)',
});
/** If two refunds of one line come at once, the second waits and then sees how much is left. */
const LOCK_LINES = statement<ReceiptLine>(
  'receipts.lock-lines',
  `SELECT ${columnsOf(ReceiptLine)} FROM receipt_lines
    WHERE organization_id = $1 AND receipt_id = $2 ORDER BY line_number FOR UPDATE`,
);
/**
 * The day is bounded too, because the index of a person's receipts contains no instants. Whatever the zone
 * and the beginning of the day, a receipt is dated within two days of its instant in UTC.
 */
const SOLD_FROM = 'occurred_at >= ?::timestamptz AND business_date >= ?::timestamptz::date - 3';
const SOLD_BEFORE = 'occurred_at < ?::timestamptz AND business_date <= ?::timestamptz::date + 3';

const BY_CLIENT_ID = `id = ${idByClientId('?', '?')}`;
const BY_NUMBER = `id = ${idByNumber('?', '?')}`;

/** Reads receipts, their lines and their payments. */
@Injectable()
export class ReceiptsRepository {
  async find(tx: Tx, shopId: string, id: string): Promise<ReceiptRow | undefined> {
    return tx.row(FIND, [tx.organizationId, shopId, id]);
  }

  async findByClientId(
    tx: Tx,
    shopId: string,
    clientReceiptId: string,
  ): Promise<ReceiptRow | undefined> {
    return tx.row(FIND_BY_CLIENT_ID, [tx.organizationId, shopId, clientReceiptId]);
  }

  async lines(tx: Tx, receiptId: string): Promise<ReceiptLine[]> {
    const where = { receipt_id: receiptId };
    return tx.of(ReceiptLine).find({ where, order: { line_number: 'ASC' } });
  }

  async payments(tx: Tx, receiptId: string): Promise<ReceiptPayment[]> {
    const where = { receipt_id: receiptId };
    return tx.of(ReceiptPayment).find({ where, order: { payment_number: 'ASC' } });
  }

  async lockLines(tx: Tx, receiptId: string): Promise<ReceiptLine[]> {
    return tx.rows(LOCK_LINES, [tx.organizationId, receiptId]);
  }

  /**
   * Returns one row more than the page holds, the newest business day first, and within it the highest
   * number.
   */
  async list(tx: Tx, filter: ReceiptFilter, page: PageRequest): Promise<ReceiptRow[]> {
    const { refundFor, receiptNumber, clientReceiptId, soldWithin } = filter;
    // In the order of the question marks: shop and id in the comparison, the id alone, shop and id again.
    const pair = [filter.shopId, clientReceiptId];
    const clientIdValues = [...pair, clientReceiptId, ...pair];
    const list = new ListStatement(tx);
    // Receipts of a shift are looked up by their seller: with the shop beside the seller, the planner may
    // take the index of the shop and read what everybody sold on those days.
    if (soldWithin)
      list
        .where('user_id = ?', filter.userId)
        .where(SOLD_FROM, soldWithin.from, soldWithin.from)
        .where(SOLD_BEFORE, soldWithin.to, soldWithin.to)
        .fenced();
    list
      .where('shop_id = ?', filter.shopId)
      .where('user_id = ?', filter.userId)
      .where('refund_for = ?', refundFor)
      .where(BY_NUMBER, filter.shopId, receiptNumber, filter.shopId, receiptNumber)
      .where(BY_CLIENT_ID, ...clientIdValues);
    for (const { sql, values } of conditionsOf(filter)) list.where(sql, ...values);
    const isNarrow = [refundFor, receiptNumber, clientReceiptId].some((one) => one !== undefined);
    return (isNarrow && !soldWithin ? list.fenced() : list).page(LIST, page);
  }
}
