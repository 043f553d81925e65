import type { Role } from './role.js';

/** Everything that is known about a caller. */
export interface CallerFacts {
  readonly organizationId: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly role: Role;
  /** Shops assigned to a MANAGER or EMPLOYEE; an ADMIN reaches all of them. */
  readonly shopIds: readonly string[];
  /** Whether the caller signed in with a password that somebody else knows, and may only change it. */
  readonly mustChangePassword: boolean;
  /** The network address and request id, for the audit log. */
  readonly origin: Origin;
}

export interface Origin {
  readonly address: string;
  readonly requestId: string;
}

/** A condition that depends on nothing but the caller: their role, their shops, or who they are. */
export type Standing =
  | { readonly role: 'ADMIN' | 'MANAGER' }
  | { readonly shop_id: string }
  | { readonly shop_id: string; readonly user_id: string };

/**
 * The person who sends a request. The guard creates it once for each request, from the token and the
 * database, and it is passed on as an argument.
 *
 * Its identity matters: the services of a request share one transaction because they share this object. A
 * copy, such as `{ ...caller }`, would begin a second transaction, so it is not of this type.
 */
export class Caller implements CallerFacts {
  readonly organizationId: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly role: Role;
  readonly shopIds: readonly string[];
  readonly mustChangePassword: boolean;
  readonly origin: Origin;
  /**
   * The conditions that the request has met so far. They are stored with the answer to its Idempotency-Key,
   * so that a repetition is held to the very same ones.
   */
  readonly met: Standing[] = [];
  /** Never set. It exists so that no object of another class has this type. */
  declare protected readonly notACopy: never;

  constructor(facts: CallerFacts) {
    this.organizationId = facts.organizationId;
    this.userId = facts.userId;
    this.sessionId = facts.sessionId;
    this.role = facts.role;
    this.shopIds = facts.shopIds;
    this.mustChangePassword = facts.mustChangePassword;
    this.origin = facts.origin;
  }
}

/** Whether the shop is within the caller's reach; any other shop looks as if it did not exist. */
export function reachesShop(caller: Caller, shopId: string): boolean {
  return meets(caller, { shop_id: shopId });
}

/** Whether the caller may see someone's work: everyone their own, a MANAGER that of their shops. */
export function seesWork(
  caller: Caller,
  { user_id, shop_id }: { readonly user_id: string; readonly shop_id: string },
): boolean {
  return meets(caller, { user_id, shop_id });
}

/** Whether the caller has this role or a higher one, for the rules that the guard cannot know. */
export function hasRole(caller: Caller, role: 'ADMIN' | 'MANAGER'): boolean {
  return meets(caller, { role });
}

/** Whether the caller meets the condition; if so, it is remembered. */
export function meets(caller: Caller, standing: Standing): boolean {
  if (!isMet(caller, standing)) return false;
  caller.met.push(standing);
  return true;
}

function isMet({ role, userId, shopIds }: Caller, standing: Standing): boolean {
  if (role === 'ADMIN') return true;
  if ('role' in standing) return role === standing.role;
  if (!('user_id' in standing)) return shopIds.includes(standing.shop_id);
  if (standing.user_id === userId) return true;
  return role === 'MANAGER' && shopIds.includes(standing.shop_id);
}

/** The shops whose rows the caller may list; undefined = all shops of the organization. */
export function shopsInReach(caller: Caller): readonly string[] | undefined {
  return caller.role === 'ADMIN' ? undefined : caller.shopIds;
}
