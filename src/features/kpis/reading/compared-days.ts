import {
  addDays,
  businessDate,
  businessDayStart,
  daysBetween,
} from '../../../kernel/business-day.js';

export const COMPARISONS = ['previous_period', 'previous_week', 'previous_year'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const ALIGNMENTS = ['weekday', 'date'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** Business dates, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface ComparedDays extends Period {
  /** The last date that counts: earlier than `to` while the present period still runs. */
  readonly lastDay: string;
  /** Exclusive; of the last day only what is before it counts. Undefined when the whole day counts. */
  readonly until: Date | undefined;
}

/** A year back on the same weekday. */
const DAYS_OF_YEAR = 364;

/**
 * Returns the earlier period that a period is compared with. While the period still runs, the earlier one counts only
 * up to the same time: "today so far" is compared with yesterday until this time of its business day.
 * @param now  instant, UTC
 * @param align  of a year back: the same weekday (364 days), or the same date
 * Source: domain.md, "KPIs"
 */
export function comparedDays(
  period: Period,
  how: { readonly comparison: Comparison; readonly align: Alignment; readonly now: Date },
  shop: { readonly time_zone: string; readonly business_day_start: string },
): ComparedDays {
  const { now } = how;
  const back = backBy(period, how);
  const [from, to] = [back(period.from), back(period.to)];
  const today = businessDate(now, shop.time_zone, shop.business_day_start);
  if (today < period.from || today > period.to) return { from, to, lastDay: to, until: undefined };
  const startOf = (date: string): number =>
    businessDayStart(date, shop.time_zone, shop.business_day_start).getTime();
  const lastDay = back(today);
  const sameTimeMs = startOf(lastDay) + now.getTime() - startOf(today);
  // If today has an hour more than the earlier day, the end must not be in the day after that.
  const nextDayMs = startOf(addDays(lastDay, 1));
  return { from, to, lastDay, until: new Date(Math.min(sameTimeMs, nextDayMs)) };
}

function backBy(
  period: Period,
  { comparison, align }: { readonly comparison: Comparison; readonly align: Alignment },
): (date: string) => string {
  if (comparison === 'previous_year' && align === 'date') return sameDateOfLastYear;
  const days = {
    previous_period: daysBetween(period.from, period.to) + 1,
    previous_week: 7,
    previous_year: DAYS_OF_YEAR,
  }[comparison];
  return (date) => addDays(date, -days);
}

/** 29 February becomes 28 February. */
function sameDateOfLastYear(date: string): string {
  const year = String(Number(date.slice(0, 4)) - 1);
  const rest = date.slice(4);
  const isLeap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return rest === '-02-29' && !isLeap ? `${year}-02-28` : `${year}${rest}`;
}
