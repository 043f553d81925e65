import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller.js';
import { found } from '../../kernel/found.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PageQuery } from '../../platform/http/page-query.dto.js';
import { ShopsService } from '../shops/shops.service.js';
import { ShopMember } from './shop-member.entity.js';
import { ShopMembersRepository } from './shop-members.repository.js';
import { notErased } from './user-refusals.js';
import type { UserView } from './users.dto.js';
import { UsersRepository } from './users.repository.js';
import { toUserView } from './user-views.js';

/** Manages the members of a shop. */
@Injectable()
export class ShopMembersService {
  constructor(
    private readonly db: Database,
    private readonly shops: ShopsService,
    private readonly users: UsersRepository,
    private readonly members: ShopMembersRepository,
    private readonly audit: AuditRepository,
  ) {}

  /** @throws NOT_FOUND */
  async list(caller: Caller, shopId: string, query: PageQuery): Promise<Page<UserView>> {
    const page = pageRequest(query, 2, shopId);
    return this.db.read(caller, async (tx) => {
      await this.shops.getReachable(tx, caller, shopId);
      const filter = {
        shopIds: undefined,
        callerId: caller.userId,
        isActive: undefined,
        worksIn: [shopId],
        search: undefined,
      };
      const rows = await this.users.list(tx, filter, page);
      return toPage(rows, page, { keysOf: (row) => [row.name, row.id], view: toUserView });
    });
  }

  /** @throws NOT_FOUND  the shop or the person */
  async add(caller: Caller, shopId: string, userId: string): Promise<void> {
    await this.db.write(caller, async (tx) => {
      await this.assertBoth(tx, caller, { shopId, userId });
      await this.members.add(tx, userId, shopId);
      await this.users.touch(tx, userId);
      this.users.announce(tx);
      const details = { shop_id: shopId };
      this.audit.record(tx, caller, { action: 'user.shop-added', id: userId, details });
    });
  }

  /** @throws NOT_FOUND  the shop or the person */
  async remove(caller: Caller, shopId: string, userId: string): Promise<void> {
    await this.db.write(caller, async (tx) => {
      await this.assertBoth(tx, caller, { shopId, userId });
      await tx.of(ShopMember).delete({ user_id: userId, shop_id: shopId });
      await this.users.touch(tx, userId);
      this.users.announce(tx);
      const details = { shop_id: shopId };
      this.audit.record(tx, caller, { action: 'user.shop-removed', id: userId, details });
    });
  }

  private async assertBoth(
    tx: Tx,
    caller: Caller,
    ids: { shopId: string; userId: string },
  ): Promise<void> {
    await this.shops.getReachable(tx, caller, ids.shopId);
    notErased(found(await this.users.lock(tx, ids.userId), ids.userId));
  }
}
