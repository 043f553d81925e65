import { addDays } from '../../../kernel/business-day.js';
import type { ObservedDay, ObservedSeconds } from '../../activity/observed/observed-day.js';
import type { TeamRows, TeamSums } from '../figures/team-sums.js';
import { keyOf } from '../reading/row-sums.js';
import type { DaysOfShops, TeamPart } from '../reading/team-part.js';

const HOURS = 24;

/**
 * Adds the activity of whole days, each of which belongs to the business date of its shifts and to each shop in which
 * the person worked on it. Totals count it once.
 */
export function addActivity(
  rows: TeamRows,
  observed: readonly ObservedDay[],
  of: { readonly shops: DaysOfShops; readonly part: TeamPart },
): void {
  for (const day of observed) {
    const shopIds = shopsOf(day, of.shops);
    if (shopIds.length === 0) continue;
    const add = (sums: TeamSums, seconds: ObservedSeconds, there: readonly string[]): void => {
      for (const shopId of there) sums.shopIds.add(shopId);
      addSeconds(sums, seconds);
      addProof(sums, day, there);
    };
    add(rows.total, day, shopIds);
    switch (of.part.group) {
      case 'person':
        add(rows.row(day.userId), day, shopIds);
        break;
      case 'shop':
        for (const shopId of shopIds) add(rows.row(shopId), day, [shopId]);
        break;
      case 'weekday_hour':
        for (const { key, seconds } of hoursOf(day, of)) add(rows.row(key), seconds, shopIds);
        break;
    }
  }
}

/** The shops of the day whose dates count; none if a shift of it lasted until what an earlier period counts. */
function shopsOf({ shifts, date }: ObservedDay, shops: DaysOfShops): string[] {
  const ids = new Set<string>();
  for (const { shop_id: shopId, end_at } of shifts) {
    const days = shops.get(shopId);
    if (!days || date < days.from || date > days.to) continue;
    if (days.isCut && (end_at === null || end_at.getTime() > days.nowMs)) return [];
    ids.add(shopId);
  }
  return [...ids];
}

function addSeconds(sums: TeamSums, { workedS, workingS, activeS, idleS }: ObservedSeconds): void {
  sums.observed.workedS += workedS;
  sums.observed.workingS += workingS;
  sums.observed.activeS += activeS;
  sums.observed.idleS += idleS;
}

/** Summaries of a person prove the days from the first one that counts. */
function addProof(sums: TeamSums, { userId, date }: ObservedDay, shopIds: readonly string[]): void {
  const since = sums.observedSince.get(userId) ?? new Map<string, string>();
  sums.observedSince.set(userId, since);
  for (const shopId of shopIds) {
    const first = since.get(shopId);
    if (first === undefined || date < first) since.set(shopId, date);
  }
}

/** The hours of the week of a day. One that comes before the first hour of work belongs to the next date. */
function hoursOf(
  { shifts, date, byHour }: ObservedDay,
  { shops, part }: { readonly shops: DaysOfShops; readonly part: TeamPart },
): { readonly key: string; readonly seconds: ObservedSeconds }[] {
  const first = shifts.find(({ shop_id }) => shops.has(shop_id));
  const clock = first && shops.get(first.shop_id)?.clock;
  if (!clock) return [];
  const begin = clock.hourOf(first.start_at.getTime());
  const dayStart = part.shops.find(({ id }) => id === first.shop_id)?.business_day_start ?? '';
  const order = (hour: number): number => (hour - Number(dayStart.slice(0, 2)) + HOURS) % HOURS;
  return byHour.map(({ hour, ...seconds }) => {
    const at = order(hour) < order(begin) ? addDays(date, 1) : date;
    return { key: keyOf('weekday_hour', { userId: '', shopId: '', date: at, hour }), seconds };
  });
}
