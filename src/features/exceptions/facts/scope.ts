import type { Caller } from '../../../kernel/caller.js';
import type { DayRange } from '../../../kernel/day-range.js';

/** Business dates of a shop, and its present one. */
export interface ShopDays extends DayRange {
  readonly today: string;
}

/** The business dates of shops, and the people if only theirs are meant. */
export interface Scope {
  readonly days: ReadonlyMap<string, ShopDays>;
  readonly userIds: readonly string[] | undefined;
  /** Whoever reads it; undefined for work that has no caller, which finds nothing about activity. */
  readonly reader: Caller | undefined;
}

/** The earliest and the latest date of all shops; undefined without a shop. */
export function wholeRange({ days }: Scope): DayRange | undefined {
  const all = [...days.values()];
  const [first] = all;
  if (!first) return undefined;
  return {
    from: all.reduce((least, { from }) => (from < least ? from : least), first.from),
    to: all.reduce((most, { to }) => (to > most ? to : most), first.to),
  };
}

export function isWithin(
  { days, userIds }: Scope,
  row: { readonly shop_id: string; readonly user_id: string; readonly business_date: string },
): boolean {
  const range = days.get(row.shop_id);
  if (!range || userIds?.includes(row.user_id) === false) return false;
  return range.from <= row.business_date && row.business_date <= range.to;
}
