import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { columnsExcept } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { selection, statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { searchPatterns } from '../../platform/database/search-patterns.js';
import { Product } from './product.entity.js';

/** A product without what serves its search alone. */
export type ShownProduct = Omit<Product, 'search_text'>;

/** A product that a person adds to the catalog. */
export type NewProduct = Pick<Product, 'id' | 'sku' | 'name' | 'price_minor' | 'currency'>;

export interface ProductFilter {
  /** The product of this SKU alone; undefined = all. */
  readonly sku?: string | undefined;
  /** Words that a product has in its SKU or name, in any order; undefined = all. */
  readonly search?: string | undefined;
  /** Undefined = archived or not. */
  readonly archived?: boolean | undefined;
}

const COLUMNS = columnsExcept(Product, 'search_text');

/** If another transaction is inserting the same SKU, this waits for it and then inserts nothing. */
const INSERT = statement<ShownProduct>(
  'products.insert',
  `INSERT INTO products (organization_id, id, sku, name, price_minor, currency, source, version)
    VALUES ($1, $2, $3, $4, $5, $6, 'CATALOG', 1)
    ON CONFLICT (organization_id, sku) DO NOTHING
    RETURNING ${COLUMNS}`,
);

const LIST = selection<ShownProduct>('products.list', {
  columns: COLUMNS,
  from: 'products',
  order: 'sku',
  after: 'sku > ?',
});

const COUNT = statement<{ count: number }>(
  'products.count',
  `SELECT count(*) AS count FROM (SELECT FROM products WHERE organization_id = $1 LIMIT $2) counted`,
);

/** Adds a product in a race for its SKU, and reads lists. Everything else goes through `tx.of(Product)`. */
@Injectable()
export class CatalogRepository {
  /** Counts no further than `upTo`: see `Quotas`. */
  async count(tx: Tx, upTo: number): Promise<number> {
    const row = await tx.row(COUNT, [tx.organizationId, upTo]);
    return row?.count ?? 0;
  }

  /** @returns undefined when the SKU exists already */
  insert(tx: Tx, product: NewProduct): Promise<ShownProduct | undefined> {
    const { id, sku, name, price_minor, currency } = product;
    return tx.row(INSERT, [tx.organizationId, id, sku, name, price_minor, currency]);
  }

  /** By SKU. Returns one more than the page holds. */
  list(tx: Tx, filter: ProductFilter, page: PageRequest): Promise<ShownProduct[]> {
    const list = new ListStatement(tx)
      .where('sku = ?', filter.sku)
      .where('(archived_at IS NOT NULL) = ?', filter.archived);
    for (const pattern of searchPatterns(filter.search)) {
      list.where('search_text LIKE search_fold(?)', pattern);
    }
    return list.page(LIST, page);
  }
}
