import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { searchPatterns } from '../../platform/database/search-patterns.js';
import { selection, statement, type Selection } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { nameSortings, type NameOrder } from '../../platform/http/name-order.js';
import { Shop } from './shop.entity.js';

export interface ShopFilter {
  /** Undefined = all shops of the organization. */
  readonly shopIds: readonly string[] | undefined;
  /** Undefined = archived or not. */
  readonly archived: boolean | undefined;
  readonly updatedSince?: Date | undefined;
  /** Words that a shop has in its name, in any order. */
  readonly search?: string | undefined;
}

/** Prepared, because every clock-in and every KPI request reads it. */
const FIND = statement<Shop>(
  'shops.find',
  `SELECT ${columnsOf(Shop)} FROM shops WHERE organization_id = $1 AND id = $2`,
);
const TWO_IN_USE = statement<Shop>(
  'shops.two-in-use',
  `SELECT ${columnsOf(Shop)} FROM shops
    WHERE organization_id = $1 AND archived_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY($2))
    ORDER BY name, id LIMIT 2`,
);

const listed = (order: NameOrder, name: string): Selection<Shop> =>
  selection<Shop>(`shops.list${name}`, {
    columns: columnsOf(Shop),
    from: 'shops',
    ...nameSortings('shops')[order],
  });
const LISTS: Readonly<Record<NameOrder, Selection<Shop>>> = {
  name: listed('name', ''),
  '-name': listed('-name', '-backwards'),
  created_at: listed('created_at', '-oldest'),
  '-created_at': listed('-created_at', '-newest'),
};
const TOTAL = selection<{ count: number }>('shops.total', {
  columns: 'count(*) AS count',
  from: 'shops',
  order: '1',
});

const COUNT = statement<{ count: number }>(
  'shops.count',
  `SELECT count(*) AS count FROM (SELECT FROM shops WHERE organization_id = $1 LIMIT $2) counted`,
);

/** Reads shops for hot routes and lists. Everything else goes through `tx.of(Shop)`. */
@Injectable()
export class ShopsRepository {
  /** Counts no further than `upTo`: see `Quotas`. */
  async count(tx: Tx, upTo: number): Promise<number> {
    const row = await tx.row(COUNT, [tx.organizationId, upTo]);
    return row?.count ?? 0;
  }

  find(tx: Tx, id: string): Promise<Shop | undefined> {
    return tx.row(FIND, [tx.organizationId, id]);
  }

  /**
   * Returns at most two shops in use, which is enough to find out whether there is exactly one.
   * @param shopIds  undefined = any shop of the organization
   */
  twoInUse(tx: Tx, shopIds: readonly string[] | undefined): Promise<Shop[]> {
    return tx.rows(TWO_IN_USE, [tx.organizationId, shopIds ?? null]);
  }

  /** Returns one row more than the page holds, by name. */
  list(tx: Tx, filter: ShopFilter, page: PageRequest): Promise<Shop[]> {
    return this.listBy(tx, filter, { order: 'name', page });
  }

  /** Does the same as {@link list} in any order. */
  listBy(
    tx: Tx,
    filter: ShopFilter,
    at: { readonly order: NameOrder; readonly page: PageRequest },
  ): Promise<Shop[]> {
    return matching(tx, filter).page(LISTS[at.order], at.page);
  }

  /** How many shops the whole list has. */
  async total(tx: Tx, filter: ShopFilter): Promise<number> {
    const [row] = await matching(tx, filter).all(TOTAL);
    return row?.count ?? 0;
  }
}

function matching(tx: Tx, filter: ShopFilter): ListStatement {
  const list = new ListStatement(tx)
    .where('id = ANY(?::uuid[])', filter.shopIds)
    .where('(archived_at IS NOT NULL) = ?', filter.archived)
    .where('updated_at >= ?', filter.updatedSince);
  for (const pattern of searchPatterns(filter.search)) {
    list.where('search_fold(name) LIKE search_fold(?)', pattern);
  }
  return list;
}
