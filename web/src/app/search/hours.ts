// What the pages about people at work put into the URL.
import { dateOf, idOf, oneOf } from './values';

export interface TeamSearch {
  readonly shop?: string;
  readonly state?: string;
}

const STATES = ['WORKING', 'ON_BREAK', 'IDLE', 'OFFLINE'] as const;

export function teamSearch(search: Record<string, unknown>): TeamSearch {
  return { shop: idOf(search.shop), state: oneOf(STATES, search.state) };
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
