import { toCsvLines } from '../../platform/http/csv.js';
import type { TimesheetView } from './timesheets.dto.js';

const COLUMNS = [
  'user_id',
  'name',
  'date',
  'worked_seconds',
  'worked_hours',
  'paid_break_seconds',
  'unpaid_break_seconds',
  'connected_seconds',
  'overtime_seconds',
  'shifts',
  'open_shifts',
  'corrections_pending',
  'approval',
];
const S_PER_HOUR = 3_600;

/** The first line of the file. */
export function timesheetCsvHeader(): string {
  return toCsvLines([COLUMNS]);
}

/** The file has one line for each person and day. */
export function toTimesheetCsv(timesheets: readonly TimesheetView[]): string {
  return toCsvLines(
    timesheets.flatMap(({ user_id, name, days }) =>
      days.map((day) => [
        user_id,
        name,
        day.date,
        String(day.worked_seconds),
        hoursOf(day.worked_seconds),
        String(day.paid_break_seconds),
        String(day.unpaid_break_seconds),
        String(day.connected_seconds),
        String(day.overtime_seconds),
        String(day.shifts),
        String(day.open_shifts),
        String(day.corrections_pending),
        day.approval,
      ]),
    ),
  );
}

/**
 * Returns hours with two decimals for people to read; halves are rounded up. Pay is computed from the
 * seconds.
 * @param seconds  whole, ≥ 0
 */
export function hoursOf(seconds: number): string {
  // In whole hundredths: a floating-point quotient can be just below the half that it should be.
  const hundredths = Math.floor((seconds * 100 + S_PER_HOUR / 2) / S_PER_HOUR);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
