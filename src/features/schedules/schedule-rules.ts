import type { FieldFault } from '../../kernel/app-error.js';
import { reachesShop, shopsInReach, type Caller } from '../../kernel/caller.js';
import type { Role } from '../../kernel/role.js';
import type { ScheduledShift } from './scheduled-shift.entity.js';

/** The columns of a scheduled shift that a manager decides. */
export type Plan = Pick<ScheduledShift, 'shop_id' | 'user_id' | 'start_at' | 'end_at' | 'note'>;

const LONGEST_MS = 24 * 3_600_000;

/**
 * Returns the fault in the times of a plan, if there is one: a plan ends after it begins, at most 24 hours
 * later.
 */
export function timesFault(plan: Pick<Plan, 'start_at' | 'end_at'>): FieldFault | undefined {
  const ms = plan.end_at.getTime() - plan.start_at.getTime();
  if (ms <= 0)
    return {
      path: 'end_at',
      code: 'not_after',
      params: { field: 'start_at' },
      message: 'must be after start_at',
    };
  if (ms > LONGEST_MS) {
    const message = 'must be at most 24 hours after start_at';
    return { path: 'end_at', code: 'max_hours', params: { max: 24 }, message };
  }
  return undefined;
}

/**
 * Whether a person may be planned in a shop. An ADMIN may be planned anywhere, and other people where they
 * are assigned.
 */
export function canWorkIn(
  shopId: string,
  person: {
    readonly role: Role;
    readonly is_active: boolean;
    readonly shop_ids: readonly string[];
  },
): boolean {
  return person.is_active && (person.role === 'ADMIN' || person.shop_ids.includes(shopId));
}

/** Whether the caller may see a plan: an EMPLOYEE sees their own, once it is published. */
export function seesPlan(
  caller: Caller,
  plan: Pick<Plan, 'shop_id' | 'user_id'> & { readonly published_at: Date | null },
): boolean {
  if (caller.role !== 'EMPLOYEE') return reachesShop(caller, plan.shop_id);
  return plan.user_id === caller.userId && plan.published_at !== null;
}

/** The plans to list; undefined = no condition. */
export interface PlanFilter {
  readonly shopIds: readonly string[] | undefined;
  readonly userIds: readonly string[] | undefined;
  readonly published: boolean | undefined;
}

/** The requested plans that the caller may see: the rule of {@link seesPlan}. */
export function plansSeen(
  caller: Caller,
  asked: {
    readonly shop_id?: readonly string[] | undefined;
    readonly user_id?: readonly string[] | undefined;
    readonly published?: boolean | undefined;
  },
): PlanFilter {
  const { shop_id: shopIds, user_id: userIds, published } = asked;
  if (caller.role === 'EMPLOYEE') {
    const none = published === false || userIds?.includes(caller.userId) === false;
    return { shopIds, userIds: none ? [] : [caller.userId], published: true };
  }
  return {
    shopIds: shopIds ?? shopsInReach(caller),
    userIds,
    published,
  };
}
