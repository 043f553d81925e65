import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';

/** The product that has a barcode. */
export interface BarcodeOwner {
  readonly barcode: string;
  readonly product_id: string;
  readonly sku: string;
}

/** For the select list of a statement over `products`: the barcodes of each, in the order of their characters. */
export const BARCODES_COLUMN = `ARRAY(SELECT b.barcode FROM product_barcodes b
    WHERE b.organization_id = products.organization_id AND b.product_id = products.id
    ORDER BY b.barcode COLLATE "C") AS barcodes`;

/** A barcode that another product has is left out, also one that someone else adds at the same time. */
const ADD = statement<{ barcode: string }>(
  'product-barcodes.add',
  `INSERT INTO product_barcodes (organization_id, product_id, barcode)
    SELECT $1, $2, unnest($3::text[])
    ON CONFLICT (organization_id, barcode) DO NOTHING RETURNING barcode`,
);
const REMOVE = statement(
  'product-barcodes.remove',
  `DELETE FROM product_barcodes
    WHERE organization_id = $1 AND product_id = $2 AND barcode = ANY($3::text[])`,
);
/** Each by its key, whatever the planner knows of the organization; see docs/adr/0012-plans.md. */
const OWNERS = statement<BarcodeOwner>(
  'product-barcodes.owners',
  `SELECT asked.barcode, b.product_id, p.sku FROM unnest($2::text[]) AS asked (barcode)
    CROSS JOIN LATERAL (SELECT x.product_id FROM product_barcodes x
      WHERE x.organization_id = $1 AND x.barcode = asked.barcode OFFSET 0) b
    CROSS JOIN LATERAL (SELECT x.sku FROM products x
      WHERE x.organization_id = $1 AND x.id = b.product_id OFFSET 0) p
    ORDER BY asked.barcode COLLATE "C"`,
);

const REMOVE_BARCODES = statement(
  'product-barcodes.remove-others',
  `DELETE FROM product_barcodes b USING unnest($2::uuid[]) AS p (id)
    WHERE b.organization_id = $1 AND b.product_id = p.id AND b.barcode <> ALL ($3::text[])`,
);
/** Those that exist are left out, also those that another product has got since the look-up. */
const ADD_BATCH = statement(
  'product-barcodes.add-batch',
  `INSERT INTO product_barcodes (organization_id, product_id, barcode)
    SELECT $1, p.id, p.barcode FROM unnest($2::uuid[], $3::text[]) AS p (id, barcode) ORDER BY p.barcode
    ON CONFLICT (organization_id, barcode) DO NOTHING`,
);
const COUNT_BATCH = statement<{ count: number }>(
  'product-barcodes.count-batch',
  `SELECT count(*)::int AS count FROM unnest($2::uuid[], $3::text[]) AS p (id, barcode)
    CROSS JOIN LATERAL (SELECT FROM product_barcodes b
      WHERE b.organization_id = $1 AND b.product_id = p.id AND b.barcode = p.barcode OFFSET 0) stored`,
);

/** The barcodes of products. */
@Injectable()
export class ProductBarcodesRepository {
  /** @returns the barcodes that were added: all that no product of the organization had */
  async add(tx: Tx, productId: string, barcodes: readonly string[]): Promise<string[]> {
    const rows = await tx.rows(ADD, [tx.organizationId, productId, barcodes]);
    return rows.map(({ barcode }) => barcode);
  }

  async remove(tx: Tx, productId: string, barcodes: readonly string[]): Promise<void> {
    await tx.rows(REMOVE, [tx.organizationId, productId, barcodes]);
  }

  /** The products that have these barcodes. */
  ownersOf(tx: Tx, barcodes: readonly string[]): Promise<BarcodeOwner[]> {
    return tx.rows(OWNERS, [tx.organizationId, barcodes]);
  }

  /**
   * Gives each of the products these barcodes, and no other.
   * @throws BARCODE_TAKEN  when another product has got one since it was looked up
   */
  async putAll(
    tx: Tx,
    products: readonly { readonly id: string; readonly barcodes: readonly string[] }[],
  ): Promise<void> {
    const pairs = products.flatMap(({ id, barcodes }) => barcodes.map((code) => ({ id, code })));
    const codes = pairs.map(({ code }) => code);
    if (products.length === 0) return;
    await tx.rows(REMOVE_BARCODES, [tx.organizationId, products.map(({ id }) => id), codes]);
    if (pairs.length === 0) return;
    const ids = pairs.map(({ id }) => id);
    const params = [tx.organizationId, ids, codes];
    await tx.rows(ADD_BATCH, params);
    const stored = await tx.row(COUNT_BATCH, params);
    if (stored?.count !== pairs.length) throw new AppError('BARCODE_TAKEN');
  }
}
