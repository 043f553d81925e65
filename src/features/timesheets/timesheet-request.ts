import { AppError } from '../../kernel/app-error.js';
import { shopsInReach, type Caller } from '../../kernel/caller.js';
import { assertDayRange, QUARTER_DAYS, type DayRange } from '../../kernel/day-range.js';
import type { ExportTimesheetsQuery } from './timesheets.dto.js';
import type { TimesheetScope } from './timesheets.repository.js';

/** The hours that a query asks for, within the caller's reach. */
export interface TimesheetRequest extends DayRange, TimesheetScope {
  /** The shop that the query names. */
  readonly shopId: string | undefined;
}

/**
 * An EMPLOYEE sees their own hours in every shop, a MANAGER sees everyone's hours in their shops, and an
 * ADMIN sees all hours.
 * @throws VALIDATION_FAILED  (the range), NOT_FOUND (an EMPLOYEE asks for someone else)
 */
export function requestedHours(caller: Caller, query: ExportTimesheetsQuery): TimesheetRequest {
  const { from, to, shop_id: shopId, user_id: userId } = query;
  assertDayRange({ from, to }, QUARTER_DAYS);
  const isOwn = caller.role === 'EMPLOYEE';
  if (isOwn && (userId ?? caller.userId) !== caller.userId) throw new AppError('NOT_FOUND');
  const reached = isOwn ? undefined : shopsInReach(caller);
  const shopIds = shopId === undefined ? reached : [shopId];
  return { from, to, shopId, shopIds, userId: isOwn ? caller.userId : userId };
}
