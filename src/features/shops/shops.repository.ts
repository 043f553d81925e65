import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { selection, statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Shop } from './shop.entity.js';

export interface ShopFilter {
  /** Undefined = all shops of the organization. */
  readonly shopIds: readonly string[] | undefined;
  /** Undefined = archived or not. */
  readonly archived: boolean | undefined;
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

const LIST = selection<Shop>('shops.list', {
  columns: columnsOf(Shop),
  from: 'shops',
  order: 'name, id',
  after: '(name, id) > (?, ?::uuid)',
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
  list(tx: Tx, { shopIds, archived }: ShopFilter, page: PageRequest): Promise<Shop[]> {
    return new ListStatement(tx)
      .where('id = ANY(?::uuid[])', shopIds)
      .where('(archived_at IS NOT NULL) = ?', archived)
      .page(LIST, page);
  }
}
