// What the pages about sales put into the URL.
import { dateOf, idOf, instantOf, numberOf, oneOf, textOf } from './values';

export const PERIODS = [
  ...(['today', 'yesterday', 'last_7_days', 'this_week', 'last_week'] as const),
  ...(['last_30_days', 'this_month', 'last_month', 'this_year', 'last_year'] as const),
] as const;
export type Period = (typeof PERIODS)[number];

export const COMPARES = ['previous_week', 'previous_period', 'previous_year'] as const;
export type Compare = (typeof COMPARES)[number];

export interface OverviewSearch {
  readonly shop?: string;
  readonly period?: Period;
  readonly compare?: Compare;
}

export function overviewSearch(search: Record<string, unknown>): OverviewSearch {
  return {
    shop: idOf(search.shop),
    period: oneOf(PERIODS, search.period),
    compare: oneOf(COMPARES, search.compare),
  };
}

const METHODS = ['CASH', 'CARD', 'TRANSFER', 'OTHER'] as const;
const LACKS = ['payment', 'category', 'tax_rate'] as const;

/** Filters of the receipts, as the proof of a figure can have them. */
export interface ReceiptsSearch {
  readonly shop?: string;
  /** In place of `from` and `to`. */
  readonly period?: Period;
  readonly from?: string;
  readonly to?: string;
  readonly until?: string;
  readonly seller?: string;
  readonly method?: (typeof METHODS)[number];
  readonly type?: 'SALE' | 'REFUND';
  readonly text?: string;
  readonly min?: number;
  readonly max?: number;
  readonly weekday?: number;
  readonly hour?: number;
  readonly category?: string;
  readonly sku?: string;
  readonly tax?: number;
  readonly without?: (typeof LACKS)[number];
}

export function receiptsSearch(search: Record<string, unknown>): ReceiptsSearch {
  const [from, to] = [dateOf(search.from), dateOf(search.to)];
  const dates = from !== undefined && to !== undefined && from <= to;
  return {
    shop: idOf(search.shop),
    period: oneOf(PERIODS, search.period),
    ...(dates ? { from, to, until: instantOf(search.until) } : {}),
    seller: idOf(search.seller),
    method: oneOf(METHODS, search.method),
    type: oneOf(['SALE', 'REFUND'] as const, search.type),
    text: textOf(search.text),
    min: numberOf(search.min),
    max: numberOf(search.max),
    weekday: numberOf(search.weekday),
    hour: numberOf(search.hour),
    category: textOf(search.category),
    sku: textOf(search.sku),
    tax: numberOf(search.tax),
    without: oneOf(LACKS, search.without),
  };
}

const TILL_VIEWS = ['basket', 'cash', 'queue', 'sold'] as const;

export interface TillSearch {
  readonly shop?: string;
  readonly category?: string;
  readonly find?: string;
  /** What stands beside the products; on a phone, in their place. */
  readonly view?: (typeof TILL_VIEWS)[number];
  /** The sale that was just made. */
  readonly sale?: string;
}

export function tillSearch(search: Record<string, unknown>): TillSearch {
  return {
    shop: idOf(search.shop),
    category: textOf(search.category),
    find: textOf(search.find),
    view: oneOf(TILL_VIEWS, search.view),
    sale: idOf(search.sale),
  };
}

export const REPORT_KINDS = ['DAY', 'WEEK', 'MONTH'] as const;

export interface ReportsSearch {
  readonly shop?: string;
  readonly kind?: (typeof REPORT_KINDS)[number];
}

export function reportsSearch(search: Record<string, unknown>): ReportsSearch {
  return { shop: idOf(search.shop), kind: oneOf(REPORT_KINDS, search.kind) };
}

/** An earlier version of a report; the latest otherwise. */
export function reportSearch(search: Record<string, unknown>): { readonly version?: number } {
  return { version: numberOf(search.version) };
}
