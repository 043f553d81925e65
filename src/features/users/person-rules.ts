import type { Caller } from '../../kernel/caller.js';
import type { Person } from './users.repository.js';

/** An ADMIN sees everyone. Other people see themselves and those who share a shop with them. */
export function isSeenBy(caller: Caller, user: Person): boolean {
  if (caller.role === 'ADMIN' || user.id === caller.userId) return true;
  return user.shop_ids.some((shop) => caller.shopIds.includes(shop));
}

/** An ADMIN works in every shop, other people in those that are assigned to them. */
export function mayWorkIn(shopId: string, user: Person): boolean {
  return user.role === 'ADMIN' || user.shop_ids.includes(shopId);
}
