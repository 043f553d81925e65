import type { Period } from '../../app/search/sales';

// Arithmetic with dates `YYYY-MM-DD`; no clock and no zone is asked.

/** Both ends included. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** ISO: 1 = Monday to 7 = Sunday. */
export function weekdayOf(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** The dates of the week that holds a date. @param weekStart  ISO, 1 = Monday */
export function weekOf(date: string, weekStart: number): readonly string[] {
  const first = addDays(date, -((weekdayOf(date) - weekStart + 7) % 7));
  return Array.from({ length: 7 }, (_, day) => addDays(first, day));
}

/** The number of the week in ISO 8601: that of its Thursday. */
export function weekNumberOf(date: string): number {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const days =
    (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`)) /
    86_400_000;
  return Math.floor(days / 7) + 1;
}

function monthOf(date: string): DateRange {
  const from = `${date.slice(0, 7)}-01`;
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) };
}

/** The dates of a named period, as the API resolves them. @param today  a business date */
export function datesOf(period: Period, today: string, weekStart: number): DateRange {
  const week = weekOf(today, weekStart)[0] ?? today;
  const year = Number(today.slice(0, 4));
  const ofYear = (of: number) => ({ from: `${String(of)}-01-01`, to: `${String(of)}-12-31` });
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'last_7_days':
      return { from: addDays(today, -6), to: today };
    case 'last_30_days':
      return { from: addDays(today, -29), to: today };
    case 'this_week':
      return { from: week, to: addDays(week, 6) };
    case 'last_week':
      return { from: addDays(week, -7), to: addDays(week, -1) };
    case 'this_month':
      return monthOf(today);
    case 'last_month':
      return monthOf(addDays(`${today.slice(0, 7)}-01`, -1));
    case 'this_year':
      return ofYear(year);
    case 'last_year':
      return ofYear(year - 1);
  }
}
