import { addDays } from '../../../kernel/business-day.js';
import type { ObservedDay, ObservedSeconds } from '../../activity/observed/observed-day.js';
import type { TeamRows, TeamSums } from '../figures/team-sums.js';
import { keyOf } from '../reading/row-sums.js';
import type { DaysOfShops, TeamPart } from '../reading/team-part.js';
import { DayClock } from '../work/day-clock.js';

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
  const clocks = new ClocksOfZones();
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
        for (const { key, seconds } of hoursOf(day, { part: of.part, clocks }))
          add(rows.row(key), seconds, shopIds);
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

/**
 * The hours of the week of a day. One that comes before the hour in which its first shift began, in whatever shop,
 * belongs to the next date. The next date may lie after the range: rows of the hours of the week are those of all
 * seven days, so it has one, and the rows add up to the total.
 */
function hoursOf(
  { shifts, date, byHour }: ObservedDay,
  { part, clocks }: { readonly part: TeamPart; readonly clocks: ClocksOfZones },
): { readonly key: string; readonly seconds: ObservedSeconds }[] {
  const [first] = shifts;
  if (!first) return [];
  const begin = clocks.of(first.time_zone, date).hourOf(first.start_at.getTime());
  const shop = shifts
    .map(({ shop_id }) => part.shops.find(({ id }) => id === shop_id))
    .find(Boolean);
  const dayStart = Number(shop?.business_day_start.slice(0, 2) ?? 0);
  const order = (hour: number): number => (hour - dayStart + HOURS) % HOURS;
  return byHour.map(({ hour, ...seconds }) => {
    const at = order(hour) < order(begin) ? addDays(date, 1) : date;
    return { key: keyOf('weekday_hour', { userId: '', shopId: '', date: at, hour }), seconds };
  });
}

/** The clocks of zones: a day that counts in one shop may have begun in another one. */
class ClocksOfZones {
  private readonly known = new Map<string, DayClock>();

  of(time_zone: string, date: string): DayClock {
    const known = this.known.get(time_zone);
    if (known) return known;
    const clock = new DayClock({ time_zone, business_day_start: '00:00' }, date, date);
    this.known.set(time_zone, clock);
    return clock;
  }
}
