import { AppError } from '../../../kernel/app-error.js';
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

/** Groups in which the lines of one category cannot be told apart. */
const NOT_BY_CATEGORY: readonly Group[] = ['seller', 'payment_method', 'tax_rate'];

/**
 * Decides from which sums a question is answered. One filter, or one group, is answered from the sums of its
 * dimension, and so are the SKUs of a category; other combinations need the receipts.
 * @throws VALIDATION_FAILED for a category's lines grouped by what belongs to receipts
 */
export function readingOf(filter: SalesFilter, group: Group | undefined): Reading {
  const { sellers, method, category } = filter;
  const grouped = group && DIMENSION_OF[group];
  if (category !== undefined && group && NOT_BY_CATEGORY.includes(group))
    throw notByCategory(group);
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
      category: of === 'SKU' ? (category ?? null) : null,
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
  };
}

function notByCategory(group: Group): AppError {
  const message = `a category cannot be grouped by ${group}`;
  return new AppError('VALIDATION_FAILED', {
    errors: [{ path: 'group_by', code: 'excludes', params: { fields: ['category'] }, message }],
  });
}
