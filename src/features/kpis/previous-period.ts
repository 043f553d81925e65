import { addDays, businessDate, businessDayStart, daysBetween } from '../../kernel/business-day.js';

export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface PreviousPeriod extends Period {
  /** Exclusive; undefined when the whole period counts. */
  readonly until: Date | undefined;
}

/**
 * Returns the period of the same length just before. While the period still runs, the earlier one counts
 * only up to the same time: "today so far" is compared with yesterday until this time of its business day.
 * @param now  instant, UTC
 * @returns    business dates, and the instant (exclusive) up to which the earlier period counts
 * Source: domain.md, "KPIs"
 */
export function previousPeriod(
  period: Period,
  now: Date,
  shop: { readonly time_zone: string; readonly business_day_start: string },
): PreviousPeriod {
  const days = daysBetween(period.from, period.to) + 1;
  const from = addDays(period.from, -days);
  const to = addDays(period.to, -days);
  const today = businessDate(now, shop.time_zone, shop.business_day_start);
  if (today < period.from || today > period.to) return { from, to, until: undefined };
  const startOf = (date: string): number =>
    businessDayStart(date, shop.time_zone, shop.business_day_start).getTime();
  const then = addDays(today, -days);
  const sameTimeMs = startOf(then) + now.getTime() - startOf(today);
  // If today has an hour more than the earlier day, the end must not be in the day after that.
  return { from, to, until: new Date(Math.min(sameTimeMs, startOf(addDays(then, 1)))) };
}
