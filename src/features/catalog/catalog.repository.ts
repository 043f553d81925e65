import { Injectable } from '@nestjs/common';
import type { Statement, Tx } from '../../platform/database/tx.js';
import type { ProductSource } from './catalog.dto.js';
import type { ProductFields } from './product-rules.js';

export interface ProductRow extends ProductFields {
  readonly id: string;
  readonly sku: string;
  readonly source: ProductSource;
  readonly archived_at: Date | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

export interface NewProduct extends ProductFields {
  readonly id: string;
  readonly sku: string;
}

export interface ProductFilter {
  /** Lower or upper case; undefined = all. */
  readonly search: string | undefined;
  /** Undefined = archived or not. */
  readonly archived: boolean | undefined;
}

/** Rows after a SKU, in its order. */
export interface ProductSlice {
  /** The empty text begins before all of them. */
  readonly afterSku: string;
  readonly limit: number;
}

const COLUMNS =
  'id, sku, name, price_minor, currency, source, archived_at, version, created_at, updated_at';

const FIND: Statement = {
  name: 'products.find',
  text: `SELECT ${COLUMNS} FROM products WHERE organization_id = $1 AND id = $2`,
};
const FIND_BY_SKU: Statement = {
  name: 'products.find-by-sku',
  text: `SELECT ${COLUMNS} FROM products WHERE organization_id = $1 AND sku = $2`,
};
/**
 * A second writer waits and then sees the first one's version. NO KEY, because every receipt line
 * that is being stored holds a share of the key and must not wait for a new price.
 */
const LOCK: Statement = {
  name: 'products.lock',
  text: `SELECT ${COLUMNS} FROM products WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE`,
};
/** `sku > $4` without an OR, so that a later page begins in the index where the last one ended. */
const LIST: Statement = {
  name: 'products.list',
  text: `SELECT ${COLUMNS} FROM products
    WHERE organization_id = $1
      AND ($2::text IS NULL OR name ILIKE '%' || $2 || '%' OR sku ILIKE $2 || '%')
      AND ($3::boolean IS NULL OR (archived_at IS NOT NULL) = $3)
      AND sku > $4
    ORDER BY sku LIMIT $5`,
};
/** Waits for another transaction that is inserting the same SKU, then inserts nothing. */
const INSERT: Statement = {
  name: 'products.insert',
  text: `INSERT INTO products (organization_id, id, sku, name, price_minor, currency, source,
      archived_at, version, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, 'CATALOG', NULL, 1, now(), now())
    ON CONFLICT (organization_id, sku) DO NOTHING
    RETURNING ${COLUMNS}`,
};
const UPDATE: Statement = {
  name: 'products.update',
  text: `UPDATE products SET name = $3, price_minor = $4, currency = $5,
      version = version + 1, updated_at = now()
    WHERE organization_id = $1 AND id = $2
    RETURNING ${COLUMNS}`,
};
const SET_ARCHIVED: Statement = {
  name: 'products.set-archived',
  text: `UPDATE products SET archived_at = CASE WHEN $3::boolean THEN now() END,
      version = version + 1, updated_at = now()
    WHERE organization_id = $1 AND id = $2
    RETURNING ${COLUMNS}`,
};

/** Products of one organization. */
@Injectable()
export class CatalogRepository {
  async find(tx: Tx, id: string): Promise<ProductRow | undefined> {
    return tx.row<ProductRow>(FIND, [tx.organizationId, id]);
  }

  async findBySku(tx: Tx, sku: string): Promise<ProductRow | undefined> {
    return tx.row<ProductRow>(FIND_BY_SKU, [tx.organizationId, sku]);
  }

  async lock(tx: Tx, id: string): Promise<ProductRow | undefined> {
    return tx.row<ProductRow>(LOCK, [tx.organizationId, id]);
  }

  async list(tx: Tx, filter: ProductFilter, slice: ProductSlice): Promise<ProductRow[]> {
    return tx.rows<ProductRow>(LIST, [
      tx.organizationId,
      filter.search === undefined ? null : likeLiteral(filter.search),
      filter.archived ?? null,
      slice.afterSku,
      slice.limit,
    ]);
  }

  /** Undefined when the SKU exists already. */
  async insert(tx: Tx, product: NewProduct): Promise<ProductRow | undefined> {
    const { id, sku } = product;
    return tx.row<ProductRow>(INSERT, [tx.organizationId, id, sku, ...valuesOf(product)]);
  }

  async update(tx: Tx, id: string, fields: ProductFields): Promise<ProductRow | undefined> {
    return tx.row<ProductRow>(UPDATE, [tx.organizationId, id, ...valuesOf(fields)]);
  }

  async setArchived(tx: Tx, id: string, archived: boolean): Promise<ProductRow | undefined> {
    return tx.row<ProductRow>(SET_ARCHIVED, [tx.organizationId, id, archived]);
  }
}

function valuesOf(fields: ProductFields): unknown[] {
  return [fields.name, fields.price_minor, fields.currency];
}

/** The text as a pattern that matches nothing but itself. */
function likeLiteral(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
