import { addDays, weekStartOf } from '../../../kernel/business-day.js';
import type { Dimension } from '../roll-ups/sales-facts.js';
import type { Period } from './compared-days.js';
import type { Grain } from './spans.js';
import type { FoundSums } from './sums.repository.js';

export const GROUPS = [
  'hour',
  'day',
  'week',
  'month',
  'weekday_hour',
  'shop',
  'seller',
  'payment_method',
  'category',
  'sku',
  'tax_rate',
] as const;
export type Group = (typeof GROUPS)[number];

/** Groups whose buckets are known from the dates alone, so that empty ones are shown too. */
export type TimeGroup = 'hour' | 'day' | 'week' | 'month' | 'weekday_hour';

/** The most days of one answer. */
export const MOST_DAYS: Readonly<Record<TimeGroup, number>> = {
  hour: 31,
  day: 1_100,
  week: 3_700,
  month: 36_600,
  weekday_hour: 400,
};

const GRAINS: Readonly<Record<TimeGroup, Grain>> = {
  hour: 'QUARTER',
  weekday_hour: 'QUARTER',
  day: 'DAY',
  week: 'DAY',
  month: 'MONTH',
};

export const DIMENSION_OF: Readonly<Partial<Record<Group, Dimension>>> = {
  seller: 'SELLER',
  payment_method: 'METHOD',
  category: 'CATEGORY',
  sku: 'SKU',
  tax_rate: 'TAX_RATE',
};

export function isTimeGroup(group: Group | undefined): group is TimeGroup {
  return group !== undefined && group in GRAINS;
}

/** Returns the finest period that the group tells apart; without one, the longest periods are read. */
export function grainOf(group: Group | undefined): Grain {
  return isTimeGroup(group) ? GRAINS[group] : 'YEAR';
}

/** How weeks and days begin. */
export interface Calendar {
  /** 1 Monday … 7 Sunday. */
  readonly weekStart: number;
  /** `HH:MM` */
  readonly dayStart: string;
}

/** Returns the keys of all buckets of a period, in the order of time. */
export function bucketsOf(group: TimeGroup, days: Period, calendar: Calendar): string[] {
  const dates = Array.from({ length: countDays(days) }, (_, day) => addDays(days.from, day));
  switch (group) {
    case 'hour':
      return dates.flatMap((date) =>
        hoursFrom(calendar.dayStart).map((hour) => hourKey(date, hour)),
      );
    case 'weekday_hour':
      return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
        hoursFrom(calendar.dayStart).map((hour) => weekdayKey(weekday, hour)),
      );
    case 'day':
      return dates;
    case 'week':
      return [...new Set(dates.map((date) => weekStartOf(date, calendar.weekStart)))];
    case 'month':
      return [...new Set(dates.map((date) => date.slice(0, 7)))];
  }
}

/** Returns the bucket to which sums belong. */
export function bucketOf(
  group: Group,
  { starts, hour, key, shop_id: shopId }: FoundSums,
  weekStart: number,
): string {
  switch (group) {
    case 'hour':
      return hourKey(starts ?? '', hour ?? 0);
    case 'weekday_hour':
      return weekdayKey(isoWeekday(starts ?? ''), hour ?? 0);
    case 'day':
      return starts ?? '';
    case 'week':
      return weekStartOf(starts ?? '', weekStart);
    case 'month':
      return (starts ?? '').slice(0, 7);
    case 'shop':
      return shopId;
    case 'seller':
    case 'payment_method':
    case 'category':
    case 'sku':
    case 'tax_rate':
      return key ?? '';
  }
}

/** 1 Monday … 7 Sunday. */
export function isoWeekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The hours of a business day, from the one in which it begins. */
function hoursFrom(dayStart: string): number[] {
  const first = Number(dayStart.slice(0, 2));
  return Array.from({ length: 24 }, (_, hour) => (first + hour) % 24);
}

function hourKey(date: string, hour: number): string {
  return `${date}T${twoDigits(hour)}`;
}

function weekdayKey(weekday: number, hour: number): string {
  return `${weekday}T${twoDigits(hour)}`;
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0');
}

function countDays({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}
