import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import type { Statement, Tx } from '../../platform/database/tx.js';
import type { PaymentMethod } from './receipt-payment.entity.js';
import type { ReceiptType } from './receipt.entity.js';

/** All that has to be known before a sale can be priced. */
export interface SaleContext {
  readonly currency: string;
  readonly time_zone: string;
  readonly business_day_start: string;
  readonly archived_at: Date | null;
  /** By the database's clock. */
  readonly now: Date;
  readonly known: { readonly sku: string; readonly name: string }[] | null;
  /** The receipt that has the same id of the till. */
  readonly existing_id: string | null;
  /** The seller's shift at the moment of the sale. */
  readonly shift_id: string | null;
}

/** What a sale asks of the database before it can be priced. */
export interface SaleQuestion {
  readonly shopId: string;
  readonly skus: readonly string[];
  readonly clientReceiptId: string | undefined;
  readonly sellerId: string;
  /** Undefined = now. */
  readonly occurredAt: Date | undefined;
}

export interface NewReceipt {
  readonly id: string;
  readonly shop_id: string;
  readonly user_id: string;
  readonly type: ReceiptType;
  readonly refund_for: string | null;
  readonly receipt_number: number;
  readonly client_receipt_id: string | null;
  readonly occurred_at: Date;
  readonly received_at: Date;
  readonly business_date: string;
  readonly currency: string;
  readonly gross_minor: number;
  readonly discount_minor: number;
  readonly tax_minor: number;
  readonly added_tax_minor: number;
  readonly total_minor: number;
  readonly note: string | null;
}

export interface NewLine {
  readonly line_number: number;
  readonly sku: string;
  readonly name: string;
  readonly qty_milli: number;
  readonly unit_price_minor: number;
  readonly gross_minor: number;
  readonly discount_minor: number;
  readonly tax_minor: number;
  readonly tax_included: boolean;
  readonly total_minor: number;
  readonly refunded_receipt_id: string | null;
  readonly refunded_line_number: number | null;
}

export interface NewPayment {
  readonly payment_number: number;
  readonly method: PaymentMethod;
  readonly amount_minor: number;
  readonly reference: string | null;
}

export interface NewProduct {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly price_minor: number;
}

/** With the seller's shift, which is looked up and never stored: it follows the shift's corrections. */
export type ReceiptRow = NewReceipt & { readonly shift_id: string | null };
export type LineRow = NewLine & { readonly refunded_qty_milli: number };

export interface ReceiptFilter {
  readonly shopId: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly type: ReceiptType | undefined;
  readonly userId: string | undefined;
  readonly refundFor: string | undefined;
  readonly receiptNumber: number | undefined;
  readonly clientReceiptId: string | undefined;
  /** Sold within `[from, to)`. */
  readonly soldWithin: { readonly from: Date; readonly to: Date | undefined } | undefined;
}

/** One statement for all that a sale needs: the CPU of a statement is what limits receipts. */
const SALE_CONTEXT: Statement = {
  name: 'receipts.sale-context',
  text: `SELECT s.currency, s.time_zone, s.business_day_start, s.archived_at, now() AS now,
      (SELECT jsonb_agg(jsonb_build_object('sku', p.sku, 'name', p.name)) FROM products p
        WHERE p.organization_id = $1 AND p.sku = ANY($3)) AS known,
      (SELECT r.id FROM receipts r
        WHERE r.organization_id = $1 AND r.shop_id = $2 AND r.client_receipt_id = $4) AS existing_id,
      shift_at($1, $5, coalesce($6, now())) AS shift_id
    FROM shops s WHERE s.organization_id = $1 AND s.id = $2`,
};
const STORE: Statement = {
  name: 'receipts.store',
  text: 'SELECT store_receipt($1, $2, $3, $4, $5) AS stored',
};
const RECEIPT_COLUMNS = `id, shop_id, user_id, type, refund_for, receipt_number, client_receipt_id, occurred_at,
  received_at, business_date, currency, gross_minor, discount_minor, tax_minor, added_tax_minor, total_minor, note,
  shift_at(organization_id, user_id, occurred_at) AS shift_id`;
const FIND: Statement = {
  name: 'receipts.find',
  text: `SELECT ${RECEIPT_COLUMNS} FROM receipts WHERE organization_id = $1 AND shop_id = $2 AND id = $3`,
};
const FIND_BY_CLIENT_ID: Statement = {
  name: 'receipts.find-by-client-id',
  text: `SELECT ${RECEIPT_COLUMNS} FROM receipts
    WHERE organization_id = $1 AND shop_id = $2 AND client_receipt_id = $3`,
};
const LINE_COLUMNS = `line_number, sku, name, qty_milli, unit_price_minor, gross_minor, discount_minor, tax_minor,
  tax_included, total_minor, refunded_receipt_id, refunded_line_number, refunded_qty_milli`;
const LINES: Statement = {
  name: 'receipts.lines',
  text: `SELECT ${LINE_COLUMNS} FROM receipt_lines
    WHERE organization_id = $1 AND receipt_id = $2 ORDER BY line_number`,
};
/** Two refunds of one line at once: the second waits and then sees how much is left. */
const LOCK_LINES: Statement = {
  name: 'receipts.lock-lines',
  text: `SELECT ${LINE_COLUMNS} FROM receipt_lines
    WHERE organization_id = $1 AND receipt_id = $2 ORDER BY line_number FOR UPDATE`,
};
const LAST_SOLD: Statement = {
  name: 'receipts.last-sold',
  text: `SELECT max(occurred_at) AS sold_at FROM receipts
    WHERE organization_id = $1 AND user_id = $2 AND occurred_at >= $3 AND occurred_at < $4`,
};
const PAYMENTS: Statement = {
  name: 'receipts.payments',
  text: `SELECT payment_number, method, amount_minor, reference FROM receipt_payments
    WHERE organization_id = $1 AND receipt_id = $2 ORDER BY payment_number`,
};

/** Receipts, their lines and payments. */
@Injectable()
export class ReceiptsRepository {
  /** @returns undefined when there is no such shop */
  async findSaleContext(tx: Tx, sale: SaleQuestion): Promise<SaleContext | undefined> {
    return tx.row<SaleContext>(SALE_CONTEXT, [
      tx.organizationId,
      sale.shopId,
      sale.skus,
      sale.clientReceiptId ?? null,
      sale.sellerId,
      sale.occurredAt ?? null,
    ]);
  }

  /** @returns false, with nothing stored, when another receipt has the same id of the till */
  async store(
    tx: Tx,
    receipt: NewReceipt,
    parts: {
      lines: readonly NewLine[];
      payments: readonly NewPayment[];
      newProducts: readonly NewProduct[];
    },
  ): Promise<boolean> {
    const row = await tx.row<{ stored: boolean }>(STORE, [
      tx.organizationId,
      JSON.stringify(receipt),
      JSON.stringify(parts.lines),
      parts.payments.length === 0 ? null : JSON.stringify(parts.payments),
      parts.newProducts.length === 0 ? null : JSON.stringify(parts.newProducts),
    ]);
    return row?.stored === true;
  }

  async find(tx: Tx, shopId: string, id: string): Promise<ReceiptRow | undefined> {
    return tx.row<ReceiptRow>(FIND, [tx.organizationId, shopId, id]);
  }

  async findByClientId(
    tx: Tx,
    shopId: string,
    clientReceiptId: string,
  ): Promise<ReceiptRow | undefined> {
    return tx.row<ReceiptRow>(FIND_BY_CLIENT_ID, [tx.organizationId, shopId, clientReceiptId]);
  }

  async lines(tx: Tx, receiptId: string): Promise<LineRow[]> {
    return tx.rows<LineRow>(LINES, [tx.organizationId, receiptId]);
  }

  async lockLines(tx: Tx, receiptId: string): Promise<LineRow[]> {
    return tx.rows<LineRow>(LOCK_LINES, [tx.organizationId, receiptId]);
  }

  async payments(tx: Tx, receiptId: string): Promise<NewPayment[]> {
    return tx.rows<NewPayment>(PAYMENTS, [tx.organizationId, receiptId]);
  }

  /** When someone last sold or took back within `[from, to)`. */
  async findLastSold(
    tx: Tx,
    sellerId: string,
    { from, to }: { from: Date; to: Date },
  ): Promise<Date | undefined> {
    const params = [tx.organizationId, sellerId, from, to];
    const row = await tx.row<{ sold_at: Date | null }>(LAST_SOLD, params);
    return row?.sold_at ?? undefined;
  }

  /** One more than the page holds, newest business day first, within it the highest number. */
  async list(tx: Tx, filter: ReceiptFilter, page: PageRequest): Promise<ReceiptRow[]> {
    return new ListStatement(tx)
      .where('shop_id = ?', filter.shopId)
      .where('business_date >= ?::date', filter.from)
      .where('business_date <= ?::date', filter.to)
      .where('type = ?', filter.type)
      .where('user_id = ?', filter.userId)
      .where('refund_for = ?', filter.refundFor)
      .where('receipt_number = ?', filter.receiptNumber)
      .where('client_receipt_id = ?', filter.clientReceiptId)
      .where('occurred_at >= ?::timestamptz', filter.soldWithin?.from)
      .where('occurred_at < ?::timestamptz', filter.soldWithin?.to)
      .page(
        `SELECT ${RECEIPT_COLUMNS} FROM receipts`,
        {
          after: '(business_date, receipt_number) < (?::date, ?::bigint)',
          order: 'business_date DESC, receipt_number DESC',
        },
        page,
      );
  }
}
