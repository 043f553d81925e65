import type { FieldFault } from '../../kernel/app-error.js';
import { daysBetween } from '../../kernel/business-day.js';
import { reachesShop, type Caller } from '../../kernel/caller.js';
import type { Role } from '../../kernel/role.js';

/** What a manager decides of a scheduled shift. */
export interface Plan {
  readonly shop_id: string;
  readonly user_id: string;
  readonly start_at: Date;
  readonly end_at: Date;
  readonly note: string | null;
}

/** Business dates, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const LONGEST_MS = 24 * 3_600_000;

/** What is wrong with the times of a plan: it ends after it begins, at most 24 hours later. */
export function timesFault(plan: Pick<Plan, 'start_at' | 'end_at'>): FieldFault | undefined {
  const ms = plan.end_at.getTime() - plan.start_at.getTime();
  if (ms <= 0) return { path: 'end_at', message: 'must be after start_at' };
  if (ms > LONGEST_MS) {
    return { path: 'end_at', message: 'must be at most 24 hours after start_at' };
  }
  return undefined;
}

/** @param most  days that may be asked for at once */
export function rangeFault({ from, to }: DayRange, most: number): FieldFault | undefined {
  const days = daysBetween(from, to) + 1;
  if (days < 1) return { path: 'to', message: 'lies before from' };
  if (days > most) return { path: 'to', message: `must be at most ${most - 1} days after from` };
  return undefined;
}

/** Whether someone may be planned in a shop: an ADMIN anywhere, others where they are assigned. */
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

/** Whether a plan is within the caller's reach: an EMPLOYEE's are their own, once they are published. */
export function seesPlan(
  caller: Caller,
  plan: Pick<Plan, 'shop_id' | 'user_id'> & { readonly published_at: Date | null },
): boolean {
  if (caller.role !== 'EMPLOYEE') return reachesShop(caller, plan.shop_id);
  return plan.user_id === caller.userId && plan.published_at !== null;
}

/** Which plans; undefined = all of them. */
export interface PlanFilter {
  readonly shopIds: readonly string[] | undefined;
  readonly userIds: readonly string[] | undefined;
  readonly published: boolean | undefined;
}

/** Of the plans asked for, those of which {@link seesPlan} is true. */
export function plansSeen(
  caller: Caller,
  asked: {
    readonly shop_id?: string | undefined;
    readonly user_id?: string | undefined;
    readonly published?: boolean | undefined;
  },
): PlanFilter {
  const { shop_id: shopId, user_id: userId, published } = asked;
  const shopIds = shopId === undefined ? undefined : [shopId];
  if (caller.role === 'EMPLOYEE') {
    const none = published === false || (userId ?? caller.userId) !== caller.userId;
    return { shopIds, userIds: none ? [] : [caller.userId], published: true };
  }
  return {
    shopIds: caller.role === 'ADMIN' ? shopIds : (shopIds ?? caller.shopIds),
    userIds: userId === undefined ? undefined : [userId],
    published,
  };
}
