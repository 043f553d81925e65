import { Injectable } from '@nestjs/common';
import type { Statement, Tx } from '../../platform/database/tx.js';

const REMOVE_ALL: Statement = {
  name: 'shop-members.remove-all',
  text: 'DELETE FROM shop_members WHERE organization_id = $1 AND user_id = $2 AND shop_id <> ALL($3)',
};
const ADD: Statement = {
  name: 'shop-members.add',
  text: `INSERT INTO shop_members (organization_id, user_id, shop_id)
    SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
};
const REMOVE: Statement = {
  name: 'shop-members.remove',
  text: 'DELETE FROM shop_members WHERE organization_id = $1 AND user_id = $2 AND shop_id = $3',
};

/** Which shops are assigned to whom. */
@Injectable()
export class ShopMembersRepository {
  /** The person's shops are these from now on. */
  async replace(tx: Tx, userId: string, shopIds: readonly string[]): Promise<void> {
    await Promise.all([
      tx.rows(REMOVE_ALL, [tx.organizationId, userId, shopIds]),
      tx.rows(ADD, [tx.organizationId, userId, shopIds]),
    ]);
  }

  async add(tx: Tx, userId: string, shopId: string): Promise<void> {
    await tx.rows(ADD, [tx.organizationId, userId, [shopId]]);
  }

  async remove(tx: Tx, userId: string, shopId: string): Promise<void> {
    await tx.rows(REMOVE, [tx.organizationId, userId, shopId]);
  }
}
