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

/** The index of the shop gives its members; each person is one look-up by the key. */
const IN_CHARGE = statement<{ readonly id: string; readonly role: string }>(
  'shop-members.in-charge',
  `SELECT u.id, u.role FROM shop_members m
    CROSS JOIN LATERAL (SELECT x.id, x.role, x.is_active FROM users x
      WHERE x.organization_id = $1 AND x.id = m.user_id OFFSET 0) u
    WHERE m.organization_id = $1 AND m.shop_id = $2 AND u.is_active AND u.role = 'MANAGER'
  UNION
  SELECT id, role FROM users WHERE organization_id = $1 AND is_active AND role = 'ADMIN'
  ORDER BY id`,
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

  /**
   * The people who decide about the hours of a person in a shop, without that person: its MANAGERs, or the ADMINs where
   * it has none and where the person is an ADMIN.
   */
  async inCharge(
    tx: Tx,
    { userId, shopId }: { readonly userId: string; readonly shopId: string },
  ): Promise<string[]> {
    const people = await tx.rows(IN_CHARGE, [tx.organizationId, shopId]);
    const isOfAdmin = people.some(({ id, role }) => id === userId && role === 'ADMIN');
    const others = people.filter(({ id }) => id !== userId);
    const managers = others.filter(({ role }) => role === 'MANAGER');
    const admins = others.filter(({ role }) => role === 'ADMIN');
    return (isOfAdmin || managers.length === 0 ? admins : managers).map(({ id }) => id);
  }

  async add(tx: Tx, userId: string, shopId: string): Promise<void> {
    await tx.rows(ADD, [tx.organizationId, userId, [shopId]]);
  }
}
