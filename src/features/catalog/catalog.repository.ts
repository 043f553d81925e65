import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { columnsExcept } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { selection, statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { searchPatterns } from '../../platform/database/search-patterns.js';
import { BARCODES_COLUMN } from './product-barcodes.repository.js';
import { Product } from './product.entity.js';
import type { ProductFields } from './product-rules.js';

/** A product with its barcodes in the order of their characters, without what serves its search alone. */
export type ShownProduct = Omit<Product, 'search_text'> & { readonly barcodes: string[] };

/** A product that a person adds to the catalog. */
export type NewProduct = Pick<Product, 'id' | 'sku'> & ProductFields;

/** A category with the numbers of its products that are in use, and of those that are archived. */
export interface UsedCategory {
  readonly category: string;
  readonly product_count: number;
  readonly archived_count: number;
}

export interface ProductFilter {
  /** The product of this SKU alone; undefined = all. */
  readonly sku?: string | undefined;
  /** The product that has this barcode; undefined = all. */
  readonly barcode?: string | undefined;
  /** The products of this category, compared exactly; undefined = all. */
  readonly category?: string | undefined;
  /** Words that a product has in its SKU or name, in any order; undefined = all. */
  readonly search?: string | undefined;
  /** Undefined = archived or not. */
  readonly archived?: boolean | undefined;
  /** Undefined = whenever they changed. */
  readonly updatedSince?: Date | undefined;
}

const COLUMNS = `${columnsExcept(Product, 'search_text')},
  ${BARCODES_COLUMN}`;

/** If another transaction is inserting the same SKU, this waits for it and then inserts nothing. */
const INSERT = statement<{ id: string }>(
  'products.insert',
  `INSERT INTO products (organization_id, id, sku, name, price_minor, currency, category, cost_minor,
      tax_rate_milli, source, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'CATALOG', 1)
    ON CONFLICT (organization_id, sku) DO NOTHING
    RETURNING id`,
);

const FIND = statement<ShownProduct>(
  'products.find',
  `SELECT ${COLUMNS} FROM products WHERE organization_id = $1 AND id = $2`,
);
const FIND_BY_SKU = statement<ShownProduct>(
  'products.find-by-sku',
  `SELECT ${COLUMNS} FROM products WHERE organization_id = $1 AND sku = $2`,
);

const HAS_BARCODE = `id = (SELECT b.product_id FROM product_barcodes b
  WHERE b.organization_id = products.organization_id AND b.barcode = ?)`;

const LIST = selection<ShownProduct>('products.list', {
  columns: COLUMNS,
  from: 'products',
  order: 'sku',
  after: 'sku > ?',
});

const TOTAL = selection<{ count: number }>('products.total', {
  columns: 'count(*) AS count',
  from: 'products',
  order: '1',
});

/** The products of a category are those of the organization that have exactly this one. */
const CATEGORIES = selection<UsedCategory>('products.categories', {
  columns: `category, product_count, archived_count`,
  from: `(SELECT organization_id, category, count(*) FILTER (WHERE archived_at IS NULL) AS product_count,
      count(*) FILTER (WHERE archived_at IS NOT NULL) AS archived_count
    FROM products WHERE organization_id = $1 AND category IS NOT NULL GROUP BY organization_id, category) c`,
  order: 'category',
  after: 'category > ?',
});

const COUNT = statement<{ count: number }>(
  'products.count',
  `SELECT count(*) AS count FROM (SELECT FROM products WHERE organization_id = $1 LIMIT $2) counted`,
);

/**
 * Adds a product in a race for its SKU, and reads products with their barcodes. Everything else goes through
 * `tx.of(Product)`.
 */
@Injectable()
export class CatalogRepository {
  /** Counts no further than `upTo`: see `Quotas`. */
  async count(tx: Tx, upTo: number): Promise<number> {
    const row = await tx.row(COUNT, [tx.organizationId, upTo]);
    return row?.count ?? 0;
  }

  /** @returns whether it was added: false when the SKU exists already */
  async insert(tx: Tx, product: NewProduct): Promise<boolean> {
    const { id, sku, name, price_minor, currency, category, cost_minor, tax_rate_milli } = product;
    const columns = [id, sku, name, price_minor, currency, category, cost_minor, tax_rate_milli];
    return (await tx.row(INSERT, [tx.organizationId, ...columns])) !== undefined;
  }

  find(tx: Tx, id: string): Promise<ShownProduct | undefined> {
    return tx.row(FIND, [tx.organizationId, id]);
  }

  findBySku(tx: Tx, sku: string): Promise<ShownProduct | undefined> {
    return tx.row(FIND_BY_SKU, [tx.organizationId, sku]);
  }

  /** By SKU. Returns one more than the page holds. */
  list(tx: Tx, filter: ProductFilter, page: PageRequest): Promise<ShownProduct[]> {
    return matching(tx, filter).page(LIST, page);
  }

  /** By name. Returns one more than the page holds. */
  categories(tx: Tx, page: PageRequest): Promise<UsedCategory[]> {
    return new ListStatement(tx).page(CATEGORIES, page);
  }

  /** How many products the whole list has. */
  async total(tx: Tx, filter: ProductFilter): Promise<number> {
    const [row] = await matching(tx, filter).all(TOTAL);
    return row?.count ?? 0;
  }
}

function matching(tx: Tx, filter: ProductFilter): ListStatement {
  const list = new ListStatement(tx)
    .where('sku = ?', filter.sku)
    .where('category = ?', filter.category)
    .where(HAS_BARCODE, filter.barcode)
    .where('(archived_at IS NOT NULL) = ?', filter.archived)
    // Without an index of its own: while statistics are young, look-ups by SKU would take that one.
    .where('updated_at >= ?', filter.updatedSince);
  for (const pattern of searchPatterns(filter.search)) {
    list.where('search_text LIKE search_fold(?)', pattern);
  }
  return list;
}
