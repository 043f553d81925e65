import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Product } from '../../catalog/product.entity.js';
import type { LineRow } from '../receipt-line.entity.js';
import type { PaymentRow } from '../receipt-payment.entity.js';
import type { NewReceipt } from '../receipt.entity.js';

/** A product that its first sale adds to the catalog. */
export type NewProduct = Pick<Product, 'id' | 'sku' | 'name' | 'price_minor'>;

/** A receipt with everything that is stored with it. */
export interface StoredDocument {
  readonly receipt: NewReceipt;
  readonly lines: readonly LineRow[];
  readonly payments: readonly PaymentRow[];
  readonly newProducts: readonly NewProduct[];
}

const COUNT_PRODUCTS = statement<{ count: number }>(
  'receipts.count-products',
  `SELECT count(*) AS count FROM (SELECT FROM products WHERE organization_id = $1 LIMIT $2) counted`,
);
const STORE = statement<{ stored: boolean }>(
  'receipts.store',
  'SELECT store_receipt($1, $2, $3, $4, $5) AS stored',
);

const STORE_ALL = statement<{ stored: boolean }>(
  'receipts.store-all',
  'SELECT store_receipts($1, $2, $3, $4, $5) AS stored',
);

/** Has the only write of every sale and refund. `SaleContextRepository` has the read before it. */
@Injectable()
export class ReceiptStoreRepository {
  /** Counts no further than `upTo`: see `Quotas`. */
  async countProducts(tx: Tx, upTo: number): Promise<number> {
    const row = await tx.row(COUNT_PRODUCTS, [tx.organizationId, upTo]);
    return row?.count ?? 0;
  }

  /** Fails with a serialization failure when another receipt has the client's own id. */
  async store(tx: Tx, document: StoredDocument): Promise<void> {
    const { receipt, lines, payments, newProducts } = document;
    await tx.row(STORE, [
      tx.organizationId,
      JSON.stringify(receipt),
      JSON.stringify(lines),
      payments.length === 0 ? null : JSON.stringify(payments),
      newProducts.length === 0 ? null : JSON.stringify(newProducts),
    ]);
  }

  /**
   * Stores sales that all have a client's own id, in one statement. Fails as {@link store} does.
   * @param newProducts  of all of them, each once
   */
  async storeAll(
    tx: Tx,
    sales: readonly Omit<StoredDocument, 'newProducts'>[],
    newProducts: readonly NewProduct[],
  ): Promise<void> {
    const partsOf = (part: 'lines' | 'payments'): object[] =>
      sales.flatMap(({ receipt, [part]: rows }) =>
        rows.map((row) => ({ ...row, receipt_id: receipt.id })),
      );
    const payments = partsOf('payments');
    await tx.row(STORE_ALL, [
      tx.organizationId,
      JSON.stringify(sales.map(({ receipt }) => receipt)),
      JSON.stringify(partsOf('lines')),
      payments.length === 0 ? null : JSON.stringify(payments),
      newProducts.length === 0 ? null : JSON.stringify(newProducts),
    ]);
  }
}
