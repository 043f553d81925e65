import { AppError } from '../../kernel/app-error.js';
import { daysBetween } from '../../kernel/business-day.js';

/** Business dates, both included. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** A quarter of a year and a day or two: the longest that is paid at once. */
export const MAX_DAYS = 92;

/** @throws VALIDATION_FAILED  when it runs backwards, or over more than {@link MAX_DAYS} days */
export function assertRange({ from, to }: DateRange): void {
  const days = daysBetween(from, to) + 1;
  if (days < 1) throw faultyTo('lies before from');
  if (days > MAX_DAYS) throw faultyTo(`must be at most ${MAX_DAYS} days from from, both included`);
}

/** What is wrong with the end of a range. */
export function faultyTo(message: string): AppError {
  return new AppError('VALIDATION_FAILED', { errors: [{ path: 'to', message }] });
}
