import { one } from '../../api/filters';
import type { ReceiptsQuery } from '../../api/queries';
import type { ReceiptsSearch } from '../../app/search/sales';
import { todayOf } from '../../parts/shell/today';
import type { Me } from '../../parts/shell/me';
import { datesOf, type DateRange } from '../../parts/time/calendar';

/** The dates of the list: those in the URL, or of its period. */
export function rangeOf(search: ReceiptsSearch, me: Me): DateRange | undefined {
  if (search.from !== undefined && search.to !== undefined)
    return { from: search.from, to: search.to };
  const today = todayOf(me, search.shop);
  if (today === undefined) return undefined;
  return datesOf(search.period ?? 'today', today, me.organization.week_start);
}

/** The filters of the URL in the words of the API. */
export function filtersOf(search: ReceiptsSearch, me: Me): ReceiptsQuery {
  return {
    ...rangeOf(search, me),
    until: search.until,
    shop_id: one(search.shop),
    seller_id: one(search.seller),
    payment_method: one(search.method),
    type: one(search.type),
    text: search.text,
    min_total: search.min,
    max_total: search.max,
    weekday: one(search.weekday),
    hour: one(search.hour),
    category: one(search.category),
    sku: one(search.sku),
    tax_rate: one(search.tax),
    without: one(search.without),
  };
}

/** What the list is narrowed by, apart from shop and period, which are pickers. */
const NARROWING = [
  ...(['until', 'seller', 'method', 'type', 'text', 'min', 'max'] as const),
  ...(['weekday', 'hour', 'category', 'sku', 'tax', 'without'] as const),
] as const;

export function isNarrowed(search: ReceiptsSearch): boolean {
  return NARROWING.some((name) => search[name] !== undefined);
}

export function withoutFilters({ shop, period, from, to }: ReceiptsSearch): ReceiptsSearch {
  return { shop, period, from, to };
}
