import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { ShownProduct } from './catalog.repository.js';
import { BARCODES_COLUMN, ProductBarcodesRepository } from './product-barcodes.repository.js';
import type { Product } from './product.entity.js';
import type { ProductFields } from './product-rules.js';

/** What a file may say of a product, as it is. */
export type BatchProduct = Pick<ShownProduct, 'sku' | 'barcodes'> & ProductFields;

/** What a file makes of a product. Without barcodes it keeps those that it has. */
export type PutProduct = Pick<BatchProduct, 'sku'> &
  ProductFields &
  Partial<Pick<BatchProduct, 'barcodes'>>;

const COLUMNS = `sku, name, price_minor, currency, category, cost_minor, tax_rate_milli,
  ${BARCODES_COLUMN}`;

const FIND = statement<BatchProduct>(
  'products.find-batch',
  `SELECT ${COLUMNS} FROM products
    WHERE organization_id = $1 AND sku = ANY($2::text[]) ORDER BY sku`,
);
/**
 * Always in the same order, so that two imports of the same products wait for each other and do not
 * deadlock.
 */
const LOCK = statement<BatchProduct>(
  'products.lock-batch',
  `SELECT ${COLUMNS} FROM products
    WHERE organization_id = $1 AND sku = ANY($2::text[]) ORDER BY sku FOR NO KEY UPDATE`,
);
/** A conflict means that a receipt or another person has added the product after the look-up. */
const PUT = statement<Pick<Product, 'id' | 'sku' | 'version'>>(
  'products.put-batch',
  `INSERT INTO products (organization_id, id, sku, name, price_minor, currency, category, cost_minor,
      tax_rate_milli, source, archived_at, version, created_at, updated_at)
    SELECT $1, p.id, p.sku, p.name, p.price_minor, p.currency, p.category, p.cost_minor, p.tax_rate_milli,
      'IMPORT', NULL, 1, now(), now()
    FROM unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::bigint[], $9::int[])
      AS p (id, sku, name, price_minor, currency, category, cost_minor, tax_rate_milli)
    ORDER BY p.sku
    ON CONFLICT (organization_id, sku) DO UPDATE
      SET name = EXCLUDED.name, price_minor = EXCLUDED.price_minor, currency = EXCLUDED.currency,
        category = EXCLUDED.category, cost_minor = EXCLUDED.cost_minor, tax_rate_milli = EXCLUDED.tax_rate_milli,
        version = products.version + 1, updated_at = EXCLUDED.updated_at
    RETURNING id, sku, version`,
);
/** Reads and writes many products at once. */
@Injectable()
export class ProductBatchesRepository {
  constructor(private readonly barcodes: ProductBarcodesRepository) {}

  /** Returns the SKUs of the products that have these barcodes, by barcode. */
  async ownersOf(tx: Tx, barcodes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (barcodes.length === 0) return new Map();
    const owners = await this.barcodes.ownersOf(tx, barcodes);
    return new Map(owners.map(({ barcode, sku }) => [barcode, sku]));
  }

  /** Returns the products with these SKUs, in no particular order. */
  async find(tx: Tx, skus: readonly string[]): Promise<BatchProduct[]> {
    return tx.rows(FIND, [tx.organizationId, skus]);
  }

  /** Does the same as {@link find} and locks the products until the transaction ends. */
  async lock(tx: Tx, skus: readonly string[]): Promise<BatchProduct[]> {
    return tx.rows(LOCK, [tx.organizationId, skus]);
  }

  /**
   * Creates or changes the products with these SKUs, each of which appears once, as do their barcodes.
   * @returns the SKUs that existed already
   * @throws BARCODE_TAKEN
   */
  async put(tx: Tx, products: readonly PutProduct[]): Promise<string[]> {
    const rows = await tx.rows(PUT, [
      tx.organizationId,
      products.map(() => newId()),
      products.map((product) => product.sku),
      products.map((product) => product.name),
      products.map((product) => product.price_minor),
      products.map((product) => product.currency),
      products.map((product) => product.category),
      products.map((product) => product.cost_minor),
      products.map((product) => product.tax_rate_milli),
    ]);
    const idOf = new Map(rows.map(({ sku, id }) => [sku, id]));
    const named = products.flatMap(({ sku, barcodes }) =>
      barcodes ? [{ id: idOf.get(sku) ?? '', barcodes }] : [],
    );
    await this.barcodes.putAll(tx, named);
    return rows.filter((row) => row.version > 1).map((row) => row.sku);
  }
}
