import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import type { Statement, Tx } from '../../platform/database/tx.js';

/** What an ADMIN may change. */
export interface ShopFields {
  readonly name: string;
  /** IANA name. */
  readonly time_zone: string;
  /** ISO 4217. */
  readonly currency: string;
  /** `HH:MM`. */
  readonly business_day_start: string;
}

export interface ShopRow extends ShopFields {
  readonly id: string;
  readonly archived_at: Date | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

export interface ShopFilter {
  /** Undefined = all shops of the organization. */
  readonly shopIds: readonly string[] | undefined;
  /** Undefined = archived or not. */
  readonly archived: boolean | undefined;
}

const COLUMNS =
  'id, name, time_zone, currency, business_day_start, archived_at, version, created_at, updated_at';

const FIND: Statement = {
  name: 'shops.find',
  text: `SELECT ${COLUMNS} FROM shops WHERE organization_id = $1 AND id = $2`,
};
/**
 * A second writer waits and then sees the first one's version. NO KEY, because every receipt that is
 * being stored holds a share of the key and must not wait for a change of the name.
 */
const LOCK: Statement = {
  name: 'shops.lock',
  text: `SELECT ${COLUMNS} FROM shops WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE`,
};
const LIST: Statement = {
  name: 'shops.list',
  text: `SELECT ${COLUMNS} FROM shops
    WHERE organization_id = $1
      AND ($2::uuid[] IS NULL OR id = ANY($2))
      AND ($3::boolean IS NULL OR (archived_at IS NOT NULL) = $3)
      AND ($4::text IS NULL OR (name, id) > ($4, $5::uuid))
    ORDER BY name, id LIMIT $6`,
};
const INSERT: Statement = {
  name: 'shops.insert',
  text: `INSERT INTO shops (organization_id, id, name, time_zone, currency, business_day_start,
      archived_at, version, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, NULL, 1, now(), now())
    RETURNING ${COLUMNS}`,
};
const UPDATE: Statement = {
  name: 'shops.update',
  text: `UPDATE shops SET name = $3, time_zone = $4, currency = $5, business_day_start = $6,
      version = version + 1, updated_at = now()
    WHERE organization_id = $1 AND id = $2
    RETURNING ${COLUMNS}`,
};
const SET_ARCHIVED: Statement = {
  name: 'shops.set-archived',
  text: `UPDATE shops SET archived_at = CASE WHEN $3::boolean THEN now() END,
      version = version + 1, updated_at = now()
    WHERE organization_id = $1 AND id = $2
    RETURNING ${COLUMNS}`,
};
const DELETE: Statement = {
  name: 'shops.delete',
  text: 'DELETE FROM shops WHERE organization_id = $1 AND id = $2',
};

/** Shops of one organization. */
@Injectable()
export class ShopsRepository {
  async find(tx: Tx, id: string): Promise<ShopRow | undefined> {
    return tx.row<ShopRow>(FIND, [tx.organizationId, id]);
  }

  async lock(tx: Tx, id: string): Promise<ShopRow | undefined> {
    return tx.row<ShopRow>(LOCK, [tx.organizationId, id]);
  }

  /** One more than the page holds, by name. */
  async list(tx: Tx, filter: ShopFilter, page: PageRequest): Promise<ShopRow[]> {
    const [name = null, id = null] = page.after ?? [];
    return tx.rows<ShopRow>(LIST, [
      tx.organizationId,
      filter.shopIds ?? null,
      filter.archived ?? null,
      name,
      id,
      page.limit + 1,
    ]);
  }

  /** May violate uq_shops_name. */
  async insert(tx: Tx, id: string, fields: ShopFields): Promise<ShopRow | undefined> {
    return tx.row<ShopRow>(INSERT, [tx.organizationId, id, ...valuesOf(fields)]);
  }

  /** May violate uq_shops_name and, with another currency, fk_receipts_shop. */
  async update(tx: Tx, id: string, fields: ShopFields): Promise<ShopRow | undefined> {
    return tx.row<ShopRow>(UPDATE, [tx.organizationId, id, ...valuesOf(fields)]);
  }

  async setArchived(tx: Tx, id: string, archived: boolean): Promise<ShopRow | undefined> {
    return tx.row<ShopRow>(SET_ARCHIVED, [tx.organizationId, id, archived]);
  }

  /** May violate the references to it. Its members and its counter go with it. */
  async delete(tx: Tx, id: string): Promise<void> {
    await tx.rows(DELETE, [tx.organizationId, id]);
  }
}

function valuesOf(fields: ShopFields): unknown[] {
  return [fields.name, fields.time_zone, fields.currency, fields.business_day_start];
}
