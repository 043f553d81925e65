import type { Dimension } from '../roll-ups/sales-facts.js';
import { BY_QUARTER } from '../roll-ups/sales-facts.js';
import { DIMENSION_OF, grainOf, type Group } from './groups.js';
import { rolledSpans, scannedSpans, type ShopDays, type Spans } from './spans.js';
import type { SumsFilter } from './sums.repository.js';

/** The receipts, or the lines, that count. Undefined = all. */
export interface SalesFilter {
  readonly sellers: readonly string[] | undefined;
  readonly method: string | undefined;
  readonly category: string | undefined;
}

/** Where the sums of an answer come from. */
export interface Reading {
  readonly dimension: Dimension;
  readonly filter: SumsFilter;
  /** Whether no sums are kept for this combination, so that receipts are read one by one. */
  readonly scans: boolean;
}

/**
 * Decides from which sums a question is answered. One filter, or one group, is answered from the sums of its
 * dimension, and so are the SKUs of a category; other combinations need the receipts.
 */
export function readingOf(filter: SalesFilter, group: Group | undefined): Reading {
  const { sellers, method, category } = filter;
  const grouped = group && DIMENSION_OF[group];
  const keysOf: Partial<Record<Dimension, readonly string[]>> = {
    ...(sellers ? { SELLER: sellers } : {}),
    ...(method === undefined ? {} : { METHOD: [method] }),
    ...(category === undefined ? {} : { CATEGORY: [category] }),
  };
  const filtered = Object.keys(keysOf) as Dimension[];
  const dimension =
    grouped ??
    (category === undefined ? (filtered.length === 1 ? filtered[0] : 'ALL') : 'CATEGORY');
  const of = dimension ?? 'ALL';
  const others = filtered.filter((one) => one !== of && !(of === 'SKU' && one === 'CATEGORY'));
  return {
    dimension: of,
    scans: others.length > 0,
    filter: {
      keys: keysOf[of] ?? null,
      category: of === 'CATEGORY' ? null : (category ?? null),
      sellers: others.includes('SELLER') ? (sellers ?? null) : null,
      method: others.includes('METHOD') ? (method ?? null) : null,
    },
  };
}

/** Returns the spans that the reading needs for the days of all shops. */
export function spansOf(
  { dimension, scans }: Reading,
  days: readonly ShopDays[],
  group: Group | undefined,
): Spans {
  const hasQuarters = BY_QUARTER.includes(dimension);
  const each = days.map((one) =>
    scans ? scannedSpans(one) : rolledSpans(one, grainOf(group), hasQuarters),
  );
  return {
    rolled: each.flatMap(({ rolled }) => rolled),
    scanned: each.flatMap(({ scanned }) => scanned),
    parts: each.flatMap(({ parts }) => parts),
  };
}
