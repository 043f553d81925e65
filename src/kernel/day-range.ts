import { AppError, type FieldFault } from './app-error.js';
import { daysBetween } from './business-day.js';

/** Business dates `YYYY-MM-DD`, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The longest quarter of a year: the most that a list or an approval covers at once. */
export const QUARTER_DAYS = 92;

/**
 * Refuses a range that ends before it begins, or is too long.
 * @param mostDays  the longest range that is accepted, both ends included
 * @throws VALIDATION_FAILED
 */
export function assertDayRange({ from, to }: DayRange, mostDays: number): void {
  const days = daysBetween(from, to) + 1;
  if (days < 1) {
    const message = 'must not be before from';
    throw faultyTo({ code: 'not_before', params: { field: 'from' }, message });
  }
  if (days > mostDays) {
    const message = `must be at most ${mostDays - 1} days after from`;
    throw faultyTo({ code: 'max_days', params: { field: 'from', max: mostDays - 1 }, message });
  }
}

/** A refusal of the end of a range. */
export function faultyTo(fault: Omit<FieldFault, 'path'>): AppError {
  return new AppError('VALIDATION_FAILED', { errors: [{ path: 'to', ...fault }] });
}
