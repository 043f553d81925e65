import { addDays } from '../../../kernel/business-day.js';
import { QUARTER_MINUTES } from '../roll-ups/sales-facts.js';
import type { SumPeriod } from '../roll-ups/sales-sum.entity.js';

/** Business dates of a shop that are read from its sums: periods that start from `first` to `last`. */
export interface RolledSpan {
  readonly shopId: string;
  readonly period: SumPeriod;
  readonly first: string;
  readonly last: string;
  /** The last business date of the last period. */
  readonly through: string;
  /** Only quarters of an hour before this one; null for all. */
  readonly quarterBefore: number | null;
}

/** Whole business dates of a shop whose receipts are read one by one. */
export interface ScannedSpan {
  readonly shopId: string;
  readonly first: string;
  readonly last: string;
}

/** A part of a business date of a shop, whose receipts are read one by one. */
export interface PartSpan {
  readonly shopId: string;
  readonly date: string;
  /** `[since, before)`; null from the beginning of the day. */
  readonly since: Date | null;
  readonly before: Date;
}

/** Everything that an answer counts. No receipt belongs to two spans. */
export interface Spans {
  readonly rolled: readonly RolledSpan[];
  readonly scanned: readonly ScannedSpan[];
  readonly parts: readonly PartSpan[];
}

/** Business dates of a shop; of the last one only what was sold before `until`, if there is one. */
export interface ShopDays {
  readonly shopId: string;
  readonly from: string;
  readonly to: string;
  readonly until: Date | undefined;
}

/** The finest period that an answer tells apart. */
export type Grain = 'QUARTER' | 'DAY' | 'MONTH' | 'YEAR';

const QUARTER_MS = QUARTER_MINUTES * 60_000;

/**
 * Returns the periods that cover the days, each as long as the grain permits.
 * @param hasQuarters  whether the sums are kept by quarters of an hour, so that a part of a day can be read from them
 */
export function rolledSpans(days: ShopDays, grain: Grain, hasQuarters: boolean): Spans {
  const { shopId, from, to, until } = days;
  if (until === undefined)
    return { rolled: periodsOf(shopId, { from, to, grain }), scanned: [], parts: [] };
  const whole = { from, to: addDays(to, -1), grain };
  const part = partOfDay({ shopId, date: to, until, hasQuarters });
  const before = whole.to >= from ? periodsOf(shopId, whole) : [];
  return { ...part, rolled: [...before, ...part.rolled] };
}

/** Returns the days as receipts to read one by one. */
export function scannedSpans({ shopId, from, to, until }: ShopDays): Spans {
  if (until === undefined)
    return { rolled: [], scanned: [{ shopId, first: from, last: to }], parts: [] };
  const parts = [{ shopId, date: to, since: null, before: until }];
  if (from === to) return { rolled: [], scanned: [], parts };
  return { rolled: [], scanned: [{ shopId, first: from, last: addDays(to, -1) }], parts };
}

function partOfDay(part: {
  readonly shopId: string;
  readonly date: string;
  readonly until: Date;
  readonly hasQuarters: boolean;
}): Spans {
  const { shopId, date, until } = part;
  const day = { shopId, date, before: until };
  if (!part.hasQuarters) return { rolled: [], scanned: [], parts: [{ ...day, since: null }] };
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const quarterBefore = Math.floor((until.getTime() - midnight) / QUARTER_MS);
  const since = new Date(midnight + quarterBefore * QUARTER_MS);
  const quarters = { shopId, period: 'QUARTER', first: date, last: date, through: date } as const;
  return {
    rolled: [{ ...quarters, quarterBefore }],
    scanned: [],
    parts: [{ ...day, since }],
  };
}

function periodsOf(
  shopId: string,
  { from, to, grain }: { readonly from: string; readonly to: string; readonly grain: Grain },
): RolledSpan[] {
  const spans = (period: SumPeriod, first: string, through: string): RolledSpan[] =>
    first <= through
      ? [{ shopId, period, first, through, last: startOf(period, through), quarterBefore: null }]
      : [];
  if (grain === 'QUARTER') return spans('QUARTER', from, to);
  const months = wholePeriods(from, to, 'MONTH');
  if (grain === 'DAY' || months === undefined) return spans('DAY', from, to);
  const years = grain === 'YEAR' ? wholePeriods(months.first, months.through, 'YEAR') : undefined;
  const whole =
    years === undefined
      ? spans('MONTH', months.first, months.through)
      : [
          ...spans('MONTH', months.first, addDays(years.first, -1)),
          ...spans('YEAR', years.first, years.through),
          ...spans('MONTH', addDays(years.through, 1), months.through),
        ];
  return [
    ...spans('DAY', from, addDays(months.first, -1)),
    ...whole,
    ...spans('DAY', addDays(months.through, 1), to),
  ];
}

/** Returns the first day of the period to which a date belongs. */
function startOf(period: SumPeriod, date: string): string {
  if (period === 'MONTH') return `${date.slice(0, 7)}-01`;
  return period === 'YEAR' ? `${date.slice(0, 4)}-01-01` : date;
}

/** Returns the whole months, or years, between two dates. */
function wholePeriods(
  from: string,
  to: string,
  period: 'MONTH' | 'YEAR',
): { readonly first: string; readonly through: string } | undefined {
  // 31 and 366 days after the first day of a month or year is the next one, or a few days into it.
  const nextOf = (start: string): string =>
    startOf(period, addDays(start, period === 'MONTH' ? 31 : 366));
  const start = startOf(period, from);
  const first = start === from ? from : nextOf(start);
  const through = addDays(startOf(period, addDays(to, 1)), -1);
  return first <= through ? { first, through } : undefined;
}
