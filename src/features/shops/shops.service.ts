import { Injectable } from '@nestjs/common';
import { Quotas } from '../../platform/quotas/quotas.js';
import { found } from '../../kernel/found.js';
import { newId } from '../../kernel/new-id.js';
import { AppError } from '../../kernel/app-error.js';
import { parseInstant } from '../../kernel/business-day.js';
import { reachesShop, shopsInReach, type Caller } from '../../kernel/caller.js';
import { pageRequest, toPage, withCount, type Page } from '../../kernel/page.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import { violates } from '../../platform/database/database-errors.js';
import { refuseChange, refuseDeletion } from '../../platform/database/forbidding-keys.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import { flagOfChanged } from '../../platform/http/flag-filter.js';
import { nameKeys, nameWidth } from '../../platform/http/name-order.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { assertVersion, changesBetween } from '../../kernel/versioned.js';
import type { CreateShopBody, ListShopsQuery, ShopView, UpdateShopBody } from './shops.dto.js';
import { Shop } from './shop.entity.js';
import { fieldsAfter, fieldsOf } from './shop-rules.js';
import { toShopView } from './shop-views.js';
import { ShopsRepository } from './shops.repository.js';

/** By default a business day is the day of the calendar. */
const MIDNIGHT = '00:00';
/** The greatest number of shops in one answer. */
const MOST_IN_USE = 999;
/** More than any quota permits. */
const MOST_THERE_ARE = 1_000_000;

/**
 * Manages the shops of an organization: an ADMIN creates and changes them, and everyone who works in a shop
 * sees it.
 */
@Injectable()
export class ShopsService {
  constructor(
    private readonly db: Database,
    private readonly shops: ShopsRepository,
    private readonly organizations: OrganizationsService,
    private readonly quotas: Quotas,
    private readonly audit: AuditRepository,
  ) {}

  /** @throws SHOP_NAME_TAKEN, QUOTA_EXCEEDED, VALIDATION_FAILED */
  async create(caller: Caller, body: CreateShopBody): Promise<Answer<ShopView>> {
    return this.db.write(caller, async (tx) => {
      const { time_zone, currency } = await this.organizations.of(tx);
      const fields = fieldsOf({ time_zone, currency, business_day_start: MIDNIGHT, ...body });
      const shop = await tx
        .of(Shop)
        .insert({ ...fields, id: newId() })
        .catch(refused);
      const count = (upTo: number) => this.shops.count(tx, upTo);
      await this.quotas.claim(tx, { quota: 'shops', adding: 0, count });
      const details = { after: fields };
      this.audit.record(tx, caller, { action: 'shop.created', id: shop.id, details });
      return Answer.created(toShopView(shop), `/shops/${shop.id}`);
    });
  }

  /** Returns the shops within the caller's reach, by name. */
  async list(caller: Caller, query: ListShopsQuery): Promise<Page<ShopView>> {
    const { include_total: withTotal, ...filters } = query;
    const { order = 'name', search } = query;
    const page = pageRequest(filters, nameWidth(order), 'shops');
    const filter = {
      shopIds: shopsInReach(caller),
      archived: flagOfChanged(query),
      updatedSince: parseInstant(query.updated_since),
      search,
    };
    const [rows, count] = await this.db.readOnce(caller, (tx) =>
      Promise.all([
        this.shops.listBy(tx, filter, { order, page }),
        withTotal && !page.after ? this.shops.total(tx, filter) : undefined,
      ]),
    );
    const keysOf = (row: Shop): readonly string[] => nameKeys(order, row);
    return withCount(toPage(rows, page, { keysOf, view: toShopView }), count);
  }

  /** Returns the shops in use within the caller's reach, by name. */
  listInUse(tx: Tx, caller: Caller): Promise<Shop[]> {
    const all = { limit: MOST_IN_USE, after: undefined };
    return this.shops.list(tx, { shopIds: shopsInReach(caller), archived: false }, all);
  }

  /**
   * Returns shops within the caller's reach by name, archived ones included.
   * @param ids  undefined = all of them
   * @throws NOT_FOUND  for an id that is not within reach
   */
  async listReachable(tx: Tx, caller: Caller, ids: readonly string[] | undefined): Promise<Shop[]> {
    const reach = shopsInReach(caller);
    const missing = ids?.find((id) => !reachesShop(caller, id));
    if (missing !== undefined) throw new AppError('NOT_FOUND', { missing });
    const filter = { shopIds: ids ?? reach, archived: undefined };
    const rows = await this.shops.list(tx, filter, { limit: MOST_THERE_ARE, after: undefined });
    const unknown = ids?.find((id) => !rows.some((row) => row.id === id));
    if (unknown !== undefined) throw new AppError('NOT_FOUND', { missing: unknown });
    return rows;
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<ShopView> {
    return toShopView(await this.db.readOnce(caller, (tx) => this.getReachable(tx, caller, id)));
  }

  /**
   * Returns the shop, archived or not.
   * @throws NOT_FOUND  also for a shop outside of the caller's reach, so that nobody learns that it exists
   */
  async getReachable(tx: Tx, caller: Caller, id: string): Promise<Shop> {
    if (!reachesShop(caller, id)) throw new AppError('NOT_FOUND', { missing: id });
    return found(await this.shops.find(tx, id), id);
  }

  /** Returns these shops in one packet, archived or not. @throws NOT_FOUND  for one outside of the caller's reach */
  allReachable(tx: Tx, caller: Caller, ids: readonly string[]): Promise<Shop[]> {
    return Promise.all(ids.map((id) => this.getReachable(tx, caller, id)));
  }

  /** Returns the shop, archived or not, for work that has no caller. */
  find(tx: Tx, id: string): Promise<Shop | undefined> {
    return this.shops.find(tx, id);
  }

  /**
   * Returns the shop with this id, archived or not; without an id, the only one in use within the caller's
   * reach.
   * @throws NOT_FOUND, SHOP_REQUIRED
   */
  async getNamedOrOnly(tx: Tx, caller: Caller, id: string | undefined): Promise<Shop> {
    if (id !== undefined) return this.getReachable(tx, caller, id);
    const [only, ...others] = await this.shops.twoInUse(tx, shopsInReach(caller));
    if (!only || others.length > 0) {
      throw new AppError('SHOP_REQUIRED', {
        errors: [
          {
            path: 'shop_id',
            code: 'required',
            message: 'is required unless you have exactly one shop',
          },
        ],
      });
    }
    return only;
  }

  /** @throws NOT_FOUND, VERSION_CONFLICT, SHOP_NAME_TAKEN, CURRENCY_FIXED, VALIDATION_FAILED */
  async update(caller: Caller, id: string, body: UpdateShopBody): Promise<ShopView> {
    return this.db.write(caller, async (tx) => {
      const before = await this.lockReachable(tx, caller, id);
      assertVersion(before.version, body.version);
      const details = changesBetween<Shop>(before, fieldsAfter(before, body));
      if (!details) return toShopView(before);
      const after = found(await tx.of(Shop).updateOne({ id }, details.after).catch(refused));
      this.audit.record(tx, caller, { action: 'shop.updated', id, details });
      return toShopView(after);
    });
  }

  /** Archives or unarchives the shop; a repetition changes nothing. @throws NOT_FOUND */
  async setArchived(caller: Caller, id: string, archived: boolean): Promise<ShopView> {
    return this.db.write(caller, async (tx) => {
      const before = await this.lockReachable(tx, caller, id);
      if ((before.archived_at !== null) === archived) return toShopView(before);
      const archivedAt = archived ? () => 'now()' : null;
      const after = found(await tx.of(Shop).updateOne({ id }, { archived_at: archivedAt }));
      const action = archived ? 'shop.archived' : 'shop.unarchived';
      this.audit.record(tx, caller, { action, id });
      return toShopView(after);
    });
  }

  /** Deletes a shop in which nobody sold, worked or was planned. @throws NOT_FOUND, SHOP_IN_USE */
  async delete(caller: Caller, id: string): Promise<void> {
    await this.db.write(caller, async (tx) => {
      const before = await this.lockReachable(tx, caller, id);
      await tx.of(Shop).delete({ id }).catch(refuseDeletion);
      const details = { before: toShopView(before) };
      this.audit.record(tx, caller, { action: 'shop.deleted', id, details });
    });
  }

  private async lockReachable(tx: Tx, caller: Caller, id: string): Promise<Shop> {
    if (!reachesShop(caller, id)) throw new AppError('NOT_FOUND');
    return found(await tx.of(Shop).lockOneBy({ id }));
  }
}

/**
 * Translates a violated constraint. Other features can forbid the change of a column, as receipts do with
 * the currency.
 */
function refused(error: unknown): never {
  if (!violates(error, 'uq_shops_name')) return refuseChange(error);
  throw new AppError('SHOP_NAME_TAKEN', {}, { cause: error });
}
