import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Product } from './product.entity.js';

/** The columns of a product that a file contains. */
export type BatchProduct = Pick<Product, 'sku' | 'name' | 'price_minor' | 'currency'>;

const FIND = statement<BatchProduct>(
  'products.find-batch',
  `SELECT sku, name, price_minor, currency FROM products
    WHERE organization_id = $1 AND sku = ANY($2::text[]) ORDER BY sku`,
);
/**
 * Always in the same order, so that two imports of the same products wait for each other and do not
 * deadlock.
 */
const LOCK = statement<BatchProduct>(
  'products.lock-batch',
  `SELECT sku, name, price_minor, currency FROM products
    WHERE organization_id = $1 AND sku = ANY($2::text[]) ORDER BY sku FOR NO KEY UPDATE`,
);
/** A conflict means that a receipt or another person has added the product after the look-up. */
const PUT = statement<Pick<Product, 'sku' | 'version'>>(
  'products.put-batch',
  `INSERT INTO products (organization_id, id, sku, name, price_minor, currency, source,
      archived_at, version, created_at, updated_at)
    SELECT $1, p.id, p.sku, p.name, p.price_minor, p.currency, 'IMPORT', NULL, 1, now(), now()
    FROM unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::text[])
      AS p (id, sku, name, price_minor, currency)
    ORDER BY p.sku
    ON CONFLICT (organization_id, sku) DO UPDATE
      SET name = EXCLUDED.name, price_minor = EXCLUDED.price_minor, currency = EXCLUDED.currency,
        version = products.version + 1, updated_at = EXCLUDED.updated_at
    RETURNING sku, version`,
);

/** Reads and writes many products at once. */
@Injectable()
export class ProductBatchesRepository {
  /** Returns the products with these SKUs, in no particular order. */
  async find(tx: Tx, skus: readonly string[]): Promise<BatchProduct[]> {
    return tx.rows(FIND, [tx.organizationId, skus]);
  }

  /** Does the same as {@link find} and locks the products until the transaction ends. */
  async lock(tx: Tx, skus: readonly string[]): Promise<BatchProduct[]> {
    return tx.rows(LOCK, [tx.organizationId, skus]);
  }

  /**
   * Creates or changes the products with these SKUs, each of which appears once.
   * @returns the SKUs that existed already
   */
  async put(tx: Tx, products: readonly BatchProduct[]): Promise<string[]> {
    const rows = await tx.rows(PUT, [
      tx.organizationId,
      products.map(() => newId()),
      products.map((product) => product.sku),
      products.map((product) => product.name),
      products.map((product) => product.price_minor),
      products.map((product) => product.currency),
    ]);
    return rows.filter((row) => row.version > 1).map((row) => row.sku);
  }
}
