import { Injectable } from '@nestjs/common';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';

const REMOVE_OTHERS = statement(
  'shop-members.remove-others',
  'DELETE FROM shop_members WHERE organization_id = $1 AND user_id = $2 AND shop_id <> ALL($3)',
);
/** Assigning a person twice, or two times at once, is not an error. */
const ADD = statement(
  'shop-members.add',
  `INSERT INTO shop_members (organization_id, user_id, shop_id)
    SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`,
);

/** Reads and writes the assignments of people to shops. */
@Injectable()
export class ShopMembersRepository {
  /** Assigns these shops to the person, and no others. */
  async replace(tx: Tx, userId: string, shopIds: readonly string[]): Promise<void> {
    await Promise.all([
      tx.rows(REMOVE_OTHERS, [tx.organizationId, userId, shopIds]),
      tx.rows(ADD, [tx.organizationId, userId, shopIds]),
    ]);
  }

  async add(tx: Tx, userId: string, shopId: string): Promise<void> {
    await tx.rows(ADD, [tx.organizationId, userId, [shopId]]);
  }
}
