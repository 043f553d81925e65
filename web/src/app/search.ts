// What the pickers put into the URL.

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

export interface TeamSearch {
  readonly shop?: string;
  readonly state?: string;
}

export function oneOf<Word extends string>(
  words: readonly Word[],
  value: unknown,
): Word | undefined {
  return words.find((word) => word === value);
}

export function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;
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

export function dateOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** What looks like a number is one in the URL, and a text here. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, 200) : undefined;
}

function instantOf(value: unknown): string | undefined {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined;
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

export interface TimesheetsSearch {
  readonly shop?: string;
  /** Any date of the week. */
  readonly week?: string;
  /** The person and the day that are open. */
  readonly person?: string;
  readonly day?: string;
}

export function timesheetsSearch(search: Record<string, unknown>): TimesheetsSearch {
  return {
    shop: idOf(search.shop),
    week: dateOf(search.week),
    person: idOf(search.person),
    day: dateOf(search.day),
  };
}

export interface ActivitySearch {
  readonly person?: string;
  readonly day?: string;
}

export function activitySearch(search: Record<string, unknown>): ActivitySearch {
  return { person: idOf(search.person), day: dateOf(search.day) };
}

const STATES = ['WORKING', 'ON_BREAK', 'IDLE', 'OFFLINE'] as const;

export function teamSearch(search: Record<string, unknown>): TeamSearch {
  return { shop: idOf(search.shop), state: oneOf(STATES, search.state) };
}

export interface SignInSearch {
  /** The page to which the person returns. */
  readonly then?: string;
  readonly ended?: boolean;
}

/** Only pages of this dashboard: an address elsewhere must not be a target. */
export function signInSearch(search: Record<string, unknown>): SignInSearch {
  const then = typeof search.then === 'string' && /^\/[a-z]/.test(search.then);
  return {
    then: then ? (search.then as string) : undefined,
    ended: search.ended === true ? true : undefined,
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

export const ALERT_STATES = ['OPEN', 'ACKNOWLEDGED', 'RESOLVED'] as const;
export const ALERT_RULES = [
  ...(['SALE_WITHOUT_SHIFT', 'NO_SHOW', 'LATE_START', 'FORGOTTEN_CLOCK_OUT', 'SILENT'] as const),
  ...(['BREAK_OVERRUN', 'BREAK_MISSING', 'SHORT_REST', 'OVERTIME_NEAR'] as const),
  ...(['NO_DEVICE_SESSION', 'CORRECTION_UNANSWERED', 'JOB_OVERDUE', 'BACKUP_OVERDUE'] as const),
] as const;

export interface AlertsSearch {
  readonly shop?: string;
  readonly state?: (typeof ALERT_STATES)[number];
  readonly rule?: (typeof ALERT_RULES)[number];
  /** The shop whose rules are shown, or `organization`. */
  readonly rules?: string;
}

export function alertsSearch(search: Record<string, unknown>): AlertsSearch {
  return {
    shop: idOf(search.shop),
    state: oneOf(ALERT_STATES, search.state),
    rule: oneOf(ALERT_RULES, search.rule),
    rules: search.rules === 'organization' ? search.rules : idOf(search.rules),
  };
}

export interface ScheduleSearch {
  readonly shop?: string;
  /** Any date of the week. */
  readonly week?: string;
  /** The plan that is open, or the person and day of a new one. */
  readonly plan?: string;
  readonly person?: string;
  readonly day?: string;
}

export function scheduleSearch(search: Record<string, unknown>): ScheduleSearch {
  return {
    shop: idOf(search.shop),
    week: dateOf(search.week),
    plan: idOf(search.plan),
    person: idOf(search.person),
    day: dateOf(search.day),
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

export const SETTINGS = [
  ...(['profile', 'devices', 'organization', 'shops', 'breaks', 'activity'] as const),
] as const;

export interface SettingsSearch {
  readonly view?: (typeof SETTINGS)[number];
}

export function settingsSearch(search: Record<string, unknown>): SettingsSearch {
  return { view: oneOf(SETTINGS, search.view) };
}
