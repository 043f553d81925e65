import { addDays, businessDate, businessDayStart, daysBetween } from '../../kernel/business-day.js';

export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * The period of the same length just before. While the period still runs, the earlier one counts
 * only as far: "today so far" is compared with yesterday until the same time of its business day.
 * @param now  instant, UTC
 * @returns    business dates, and the instant (exclusive) up to which the earlier period counts
 * Source: domain.md, "KPIs"
 */
export function previousPeriod(
  period: Period,
  now: Date,
  shop: { timeZone: string; businessDayStart: string },
): Period & { readonly until: Date | undefined } {
  const days = daysBetween(period.from, period.to) + 1;
  const from = addDays(period.from, -days);
  const to = addDays(period.to, -days);
  const today = businessDate(now, shop.timeZone, shop.businessDayStart);
  if (today < period.from || today > period.to) return { from, to, until: undefined };
  const startOf = (date: string): number =>
    businessDayStart(date, shop.timeZone, shop.businessDayStart).getTime();
  const then = addDays(today, -days);
  const sameTimeMs = startOf(then) + now.getTime() - startOf(today);
  // A day with an hour more, compared with one without, must not count into the next.
  return { from, to, until: new Date(Math.min(sameTimeMs, startOf(addDays(then, 1)))) };
}
