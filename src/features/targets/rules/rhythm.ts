import { addDays, businessDayStart, daysBetween } from '../../../kernel/business-day.js';
import type { DayRange } from '../../../kernel/day-range.js';
import { isoWeekday } from '../../kpis/reading/groups.js';
import type { Share } from './pace.js';

/** The most weeks before a period that its rhythm is taken from. */
export const RHYTHM_WEEKS = 8;
const DAYS_PER_WEEK = 7;
const QUARTER_MS = 15 * 60_000;

/** How a shop counts its days. */
export interface ShopClock {
  readonly id: string;
  readonly time_zone: string;
  readonly business_day_start: string;
  /** Its present business date. */
  readonly today: string;
}

/** What was sold on one business date: all of it, and until the same time of the day as it is now. */
export interface SoldDay {
  readonly shopId: string;
  readonly date: string;
  readonly whole: bigint;
  readonly untilNow: bigint;
}

/** The share that is expected by now, and where it comes from. */
export interface Rhythm {
  readonly share: Share;
  /** The whole weeks before the period that it was taken from; 0 = time itself, because nothing was sold in them. */
  readonly weeks: number;
}

/** Returns the dates of the weeks before a period. */
export function rhythmDays({ from }: DayRange): DayRange {
  return { from: addDays(from, -RHYTHM_WEEKS * DAYS_PER_WEEK), to: addDays(from, -1) };
}

/** Returns the dates among them that are the weekday of today, if today is in the period. */
export function sameWeekdays(period: DayRange, { today }: ShopClock): string[] {
  if (today < period.from || today > period.to) return [];
  const days = rhythmDays(period);
  const first = addDays(days.from, (isoWeekday(today) - isoWeekday(days.from) + 7) % 7);
  return Array.from({ length: RHYTHM_WEEKS }, (_, week) => addDays(first, week * DAYS_PER_WEEK));
}

/**
 * Returns the quarter of an hour, from midnight UTC of an earlier date, before which its business day was no older than
 * today's is now. Quarters that have only begun do not count.
 */
export function quarterOfNow(date: string, shop: ShopClock, now: Date): number {
  const { today, time_zone, business_day_start } = shop;
  const startOf = (day: string): number =>
    businessDayStart(day, time_zone, business_day_start).getTime();
  const sameTimeMs = startOf(date) + now.getTime() - startOf(today);
  return Math.floor((sameTimeMs - Date.parse(`${date}T00:00:00Z`)) / QUARTER_MS);
}

/**
 * Returns the share of a period that is expected by now. Each day of the period weighs what was sold on its weekday in
 * the weeks before the period: as many whole weeks as there are since the first sale, at most eight. Of today counts
 * what was sold until the same time of the day. Without a whole week, the share is that of the time.
 */
export function rhythmOf(
  period: DayRange,
  shops: readonly ShopClock[],
  of: { readonly sold: readonly SoldDay[]; readonly now: Date },
): Rhythm {
  const weeks = wholeWeeks(period, of.sold);
  const from = addDays(period.from, -weeks * DAYS_PER_WEEK);
  const counted = of.sold.filter(({ date }) => date >= from);
  const shares = shops.map((shop) =>
    shareOf(
      period,
      shop,
      counted.filter(({ shopId }) => shopId === shop.id),
    ),
  );
  const share = sumOf(shares);
  if (weeks > 0 && share.whole > 0n) return { share, weeks };
  return { share: sumOf(shops.map((shop) => timeShare(period, shop, of.now))), weeks: 0 };
}

function wholeWeeks({ from }: DayRange, sold: readonly SoldDay[]): number {
  const dates = sold.filter(({ whole }) => whole > 0n).map(({ date }) => date);
  const [first, ...others] = dates;
  if (first === undefined) return 0;
  const earliest = others.reduce((least, date) => (date < least ? date : least), first);
  return Math.min(RHYTHM_WEEKS, Math.floor(daysBetween(earliest, from) / DAYS_PER_WEEK));
}

function shareOf(period: DayRange, { today }: ShopClock, sold: readonly SoldDay[]): Share {
  const weights = new Map<number, bigint>();
  for (const { date, whole } of sold) {
    const weekday = isoWeekday(date);
    weights.set(weekday, (weights.get(weekday) ?? 0n) + whole);
  }
  let [done, all] = [0n, 0n];
  for (let date = period.from; date <= period.to; date = addDays(date, 1)) {
    const weight = weights.get(isoWeekday(date)) ?? 0n;
    all += weight;
    if (date < today) done += weight;
    if (date === today)
      done += sold
        .filter((day) => isoWeekday(day.date) === isoWeekday(today))
        .reduce((sum, { untilNow }) => sum + untilNow, 0n);
  }
  return { done, whole: all };
}

/** The part of the period's time that has passed, in milliseconds. */
function timeShare({ from, to }: DayRange, shop: ShopClock, now: Date): Share {
  const startOf = (day: string): number =>
    businessDayStart(day, shop.time_zone, shop.business_day_start).getTime();
  const [startMs, endMs] = [startOf(from), startOf(addDays(to, 1))];
  const doneMs = Math.min(Math.max(now.getTime(), startMs), endMs) - startMs;
  return { done: BigInt(doneMs), whole: BigInt(endMs - startMs) };
}

function sumOf(shares: readonly Share[]): Share {
  return shares.reduce((sum, { done, whole }) => {
    return { done: sum.done + done, whole: sum.whole + whole };
  }, NOTHING);
}

const NOTHING: Share = { done: 0n, whole: 0n };
