import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Product } from './product.entity.js';

/** A product that someone adds by hand. */
export type NewProduct = Pick<Product, 'id' | 'sku' | 'name' | 'price_minor' | 'currency'>;

export interface ProductFilter {
  /** Lower or upper case; undefined = all. */
  readonly search?: string | undefined;
  /** Undefined = archived or not. */
  readonly archived?: boolean | undefined;
}

/** Waits for another transaction that is inserting the same SKU, then inserts nothing. */
const INSERT = statement<Product>(
  'products.insert',
  `INSERT INTO products (organization_id, id, sku, name, price_minor, currency, source, version)
    VALUES ($1, $2, $3, $4, $5, $6, 'CATALOG', 1)
    ON CONFLICT (organization_id, sku) DO NOTHING
    RETURNING ${columnsOf(Product)}`,
);

/** The race for a SKU, and lists; everything else of one product goes through `tx.of(Product)`. */
@Injectable()
export class CatalogRepository {
  /** @returns undefined when the SKU exists already */
  insert(tx: Tx, product: NewProduct): Promise<Product | undefined> {
    const { id, sku, name, price_minor, currency } = product;
    return tx.row(INSERT, [tx.organizationId, id, sku, name, price_minor, currency]);
  }

  /** By SKU. Returns one more than the page holds. */
  list(tx: Tx, { search, archived }: ProductFilter, page: PageRequest): Promise<Product[]> {
    const pattern = search === undefined ? undefined : likeLiteral(search);
    return new ListStatement(tx)
      .where("(name ILIKE '%' || ? || '%' OR sku ILIKE ? || '%')", pattern, pattern)
      .where('(archived_at IS NOT NULL) = ?', archived)
      .page<Product>(
        `SELECT ${columnsOf(Product)} FROM products`,
        { after: 'sku > ?', order: 'sku' },
        page,
      );
  }
}

/** The text as a pattern that matches nothing but itself. */
function likeLiteral(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
