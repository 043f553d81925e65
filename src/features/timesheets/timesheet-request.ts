import { AppError } from '../../kernel/app-error.js';
import { shopsInReach, type Caller } from '../../kernel/caller.js';
import { assertDayRange, QUARTER_DAYS, type DayRange } from '../../kernel/day-range.js';
import type { ExportTimesheetsQuery } from './timesheets.dto.js';
import type { TimesheetScope } from './timesheets.repository.js';

/** The hours that a query asks for, within the caller's reach. */
export interface TimesheetRequest extends DayRange, TimesheetScope {
  /** The shops that the query names. */
  readonly named: readonly string[];
}

/**
 * An EMPLOYEE sees their own hours in every shop, a MANAGER sees everyone's hours in their shops, and an
 * ADMIN sees all hours.
 * @throws VALIDATION_FAILED  (the range), NOT_FOUND (an EMPLOYEE asks for someone else)
 */
export function requestedHours(caller: Caller, query: ExportTimesheetsQuery): TimesheetRequest {
  const { from, to, shop_id: named, user_id: userIds } = query;
  assertDayRange({ from, to }, QUARTER_DAYS);
  const isOwn = caller.role === 'EMPLOYEE';
  if (isOwn && userIds?.some((id) => id !== caller.userId)) throw new AppError('NOT_FOUND');
  const reached = isOwn ? undefined : shopsInReach(caller);
  return {
    ...{ from, to, named: named ?? [] },
    shopIds: named ?? reached,
    userIds: isOwn ? [caller.userId] : userIds,
  };
}
