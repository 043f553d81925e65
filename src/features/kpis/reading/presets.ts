import { addDays, weekStartOf } from '../../../kernel/business-day.js';
import type { Period } from './compared-days.js';

export const PRESETS = [
  'today',
  'yesterday',
  'last_7_days',
  'last_30_days',
  'this_week',
  'last_week',
  'this_month',
  'last_month',
  'this_year',
  'last_year',
] as const;
export type Preset = (typeof PRESETS)[number];

/**
 * Returns the business dates that a preset names. Periods that still run are whole, and those of so many days end
 * today.
 * @param today      the present business date of the shop
 * @param weekStart  1 Monday … 7 Sunday
 */
export function presetDays(preset: Preset, today: string, weekStart: number): Period {
  const week = weekStartOf(today, weekStart);
  const month = `${today.slice(0, 7)}-01`;
  const year = Number(today.slice(0, 4));
  switch (preset) {
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
      return monthOf(month);
    case 'last_month':
      return monthOf(addDays(month, -1));
    case 'this_year':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case 'last_year':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  }
}

/** Returns the days of the month to which a date belongs. */
export function monthOf(date: string): Period {
  const from = `${date.slice(0, 7)}-01`;
  // 31 days after the first day of a month is in the next one.
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) };
}
