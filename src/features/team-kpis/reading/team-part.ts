import { addDays, weekStartOf } from '../../../kernel/business-day.js';
import type { Caller } from '../../../kernel/caller.js';
import type { DayRange } from '../../../kernel/day-range.js';
import type { ShopDays } from '../../kpis/reading/spans.js';
import type { Organization } from '../../organizations/organization.entity.js';
import type { Shop } from '../../shops/shop.entity.js';
import type { TeamGroup } from '../team-groups.js';
import { DayClock } from '../work/day-clock.js';

/** What rows are made for: the shops of one currency, their days, and the people who count. */
export interface TeamPart {
  readonly currency: string;
  readonly shops: readonly Shop[];
  readonly days: readonly ShopDays[];
  readonly group: TeamGroup;
  /** Undefined = everyone. */
  readonly userIds: readonly string[] | undefined;
  readonly rules: Organization;
  readonly now: Date;
  readonly seesCost: boolean;
  /** Whoever reads the activity of these people, if anybody does. */
  readonly reader: Caller | undefined;
  /** Whether these are all shops of the organization, so that nobody works elsewhere. */
  readonly isWhole: boolean;
}

/** The business dates of a shop that count, and its clocks. */
export interface DaysOfShop extends DayRange {
  readonly clock: DayClock;
  /** Nothing after it counts: now, or the same time of an earlier period. */
  readonly nowMs: number;
  /** Whether that is an instant of an earlier period. */
  readonly isCut: boolean;
}

export type DaysOfShops = ReadonlyMap<string, DaysOfShop>;

/** The longest shift and the longest plan end within so many days. */
const MARGIN_DAYS = 3;

/**
 * Returns the business dates whose shifts are read: those whose time may lie in the range or count for one of its
 * plans, and all before them in the same week, which decide what is overtime.
 */
export function windowOf({ days, rules, seesCost }: TeamPart): DayRange {
  const { from: first, to: last } = rangeOf(days);
  const from = addDays(first, -MARGIN_DAYS);
  return {
    from: seesCost ? weekStartOf(from, rules.week_start) : from,
    to: addDays(last, MARGIN_DAYS),
  };
}

/** Returns the dates from the first that counts in any shop to the last. */
export function rangeOf(days: readonly ShopDays[]): DayRange {
  const [from = ''] = days.map((one) => one.from).sort();
  return {
    from,
    to:
      days
        .map((one) => one.to)
        .sort()
        .at(-1) ?? '',
  };
}

/** Shops with the same clocks share one. */
export function daysByShop(
  { shops, days, now }: Pick<TeamPart, 'shops' | 'days' | 'now'>,
  window: DayRange,
): DaysOfShops {
  const clocks = new Map<string, DayClock>();
  return new Map(
    shops.flatMap((shop, index): [string, DaysOfShop][] => {
      const own = days[index];
      if (!own) return [];
      const key = `${shop.time_zone} ${shop.business_day_start}`;
      const clock = clocks.get(key) ?? new DayClock(shop, window.from, window.to);
      clocks.set(key, clock);
      const { from, to, until } = own;
      return [
        [shop.id, { from, to, clock, nowMs: (until ?? now).getTime(), isCut: until !== undefined }],
      ];
    }),
  );
}
