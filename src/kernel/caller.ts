import type { Role } from './role.js';

/**
 * Who asks: made once a request, from the token and the database, and handed on as an argument.
 * Its identity matters: the transaction of an idempotent request is bound to this very object.
 */
export interface Caller {
  readonly organizationId: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly role: Role;
  /** Shops assigned to a MANAGER or EMPLOYEE; an ADMIN reaches all of them. */
  readonly shopIds: readonly string[];
  /** Where the request came from, for the audit log. */
  readonly origin: Origin;
}

export interface Origin {
  readonly address: string;
  readonly requestId: string;
}

/** Whether the shop is within the caller's reach; a shop out of reach answers as if it did not exist. */
export function reachesShop(caller: Caller, shopId: string): boolean {
  return caller.role === 'ADMIN' || caller.shopIds.includes(shopId);
}

/** The shops whose rows the caller may list; undefined = all shops of the organization. */
export function shopsInReach(caller: Caller): readonly string[] | undefined {
  return caller.role === 'ADMIN' ? undefined : caller.shopIds;
}
