import { addDays } from '../../../kernel/business-day.js';
import { isTimeGroup, type Group, type TimeGroup } from './groups.js';
import { ALL_DAYS } from './parts.js';
import { monthOf } from './presets.js';
import type { SalesFilter } from './question.js';
import type { ShopDays } from './spans.js';

/** The most shops that one list takes. */
const MOST_SHOPS = 100;

/**
 * Returns the addresses of the lists whose rows make up the figures: one for all shops of the same days, as long as
 * they are not too many for one list.
 */
export function proofOf(days: readonly ShopDays[], filter: SalesFilter): string[] {
  const shopsOf = new Map<string, string[]>();
  for (const { shopId, from, to, until } of days) {
    const range = new URLSearchParams({
      ...(from === ALL_DAYS.from ? {} : { from }),
      ...(to === ALL_DAYS.to ? {} : { to }),
      ...(until ? { until: until.toISOString() } : {}),
    });
    shopsOf.set(range.toString(), [...(shopsOf.get(range.toString()) ?? []), shopId]);
  }
  const filters = filterParams(filter);
  return [...shopsOf].flatMap(([range, shops]) =>
    chunksOf(shops).map((ids) => {
      const shopParams = ids.map((id) => `shop_id=${id}`).join('&');
      return `/receipts?${[shopParams, range, filters].filter(Boolean).join('&')}`;
    }),
  );
}

/** The receipts, or lines, that count: on which days, and which of them. */
interface Counted {
  readonly days: readonly ShopDays[];
  readonly filter: SalesFilter;
}

/** Returns the lists of the rows of one bucket. */
export function proofOfBucket(group: Group, key: string, counted: Counted): string[] {
  const { days, filter } = counted;
  if (isTimeGroup(group)) return proofOfTime(group, key, counted);
  switch (group) {
    case 'shop':
      return proofOf(
        days.filter(({ shopId }) => shopId === key),
        filter,
      );
    case 'seller':
      return proofOf(days, { ...filter, sellers: [key] });
    case 'payment_method':
      return adding(counted, key === '' ? { without: 'payment' } : { payment_method: key });
    case 'category':
      return adding(counted, key === '' ? { without: 'category' } : { category: key });
    case 'sku':
      return adding(counted, { sku: key });
    case 'tax_rate':
      return adding(
        counted,
        key === '' ? { without: 'tax_rate' } : { tax_rate: String(Number(key) / 1_000) },
      );
  }
}

function proofOfTime(group: TimeGroup, key: string, { days, filter }: Counted): string[] {
  const within = (from: string, to: string): ShopDays[] => clipped(days, from, to);
  const [date = '', hour = ''] = key.split('T');
  switch (group) {
    case 'day':
      return proofOf(within(key, key), filter);
    case 'week':
      return proofOf(within(key, addDays(key, 6)), filter);
    case 'month': {
      const { from, to } = monthOf(`${key}-01`);
      return proofOf(within(from, to), filter);
    }
    case 'hour':
      return adding({ days: within(date, date), filter }, { hour: String(Number(hour)) });
    case 'weekday_hour':
      return adding({ days, filter }, { weekday: date, hour: String(Number(hour)) });
  }
}

function clipped(days: readonly ShopDays[], from: string, to: string): ShopDays[] {
  return days.flatMap((one) => {
    const first = one.from > from ? one.from : from;
    const last = one.to < to ? one.to : to;
    if (first > last) return [];
    return [{ ...one, from: first, to: last, until: last === one.to ? one.until : undefined }];
  });
}

function filterParams({ sellers, method, category }: SalesFilter): string {
  const params = new URLSearchParams();
  for (const id of sellers ?? []) params.append('seller_id', id);
  if (method !== undefined) params.append('payment_method', method);
  if (category !== undefined) params.append('category', category);
  return params.toString();
}

/** A condition that the filter names too is the narrower one. */
function adding({ days, filter }: Counted, params: Readonly<Record<string, string>>): string[] {
  const rest = {
    ...filter,
    ...('payment_method' in params ? { method: undefined } : {}),
    ...('category' in params ? { category: undefined } : {}),
  };
  return proofOf(days, rest).map((list) => `${list}&${new URLSearchParams(params).toString()}`);
}

function chunksOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / MOST_SHOPS) }, (_, chunk) =>
    ids.slice(chunk * MOST_SHOPS, (chunk + 1) * MOST_SHOPS),
  );
}
