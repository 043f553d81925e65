import { AppError } from '../../kernel/app-error.js';
import { parseInstant } from '../../kernel/business-day.js';
import { rangeFault, type DayRange, type Plan } from './schedule-rules.js';
import type { CreateScheduleBody, ScheduleView, UpdateScheduleBody } from './schedules.dto.js';
import type { ScheduleRow } from './schedules.repository.js';

export function planOf(body: CreateScheduleBody): Plan {
  return {
    shop_id: body.shop_id,
    user_id: body.user_id,
    start_at: instantOf(body.start_at),
    end_at: instantOf(body.end_at),
    note: body.note ?? null,
  };
}

/** The plan with what the body names. */
export function planAfter(before: Plan, body: UpdateScheduleBody): Plan {
  return {
    shop_id: body.shop_id ?? before.shop_id,
    user_id: body.user_id ?? before.user_id,
    start_at: body.start_at === undefined ? before.start_at : instantOf(body.start_at),
    end_at: body.end_at === undefined ? before.end_at : instantOf(body.end_at),
    // Null is a value here: no note any more.
    note: body.note === undefined ? before.note : body.note,
  };
}

/** The plan for the log: plain values, which can be compared. */
export function loggedPlan(plan: Plan): Record<string, string | null> {
  return {
    shop_id: plan.shop_id,
    user_id: plan.user_id,
    start_at: plan.start_at.toISOString(),
    end_at: plan.end_at.toISOString(),
    note: plan.note,
  };
}

export function toScheduleView(row: ScheduleRow): ScheduleView {
  return {
    id: row.id,
    shop_id: row.shop_id,
    user_id: row.user_id,
    start_at: row.start_at.toISOString(),
    end_at: row.end_at.toISOString(),
    business_date: row.business_date,
    note: row.note,
    published_at: row.published_at?.toISOString() ?? null,
    version: row.version,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  };
}

/** @param most  days that may be asked for at once @throws VALIDATION_FAILED */
export function assertRange(range: DayRange, most: number): void {
  const fault = rangeFault(range, most);
  if (fault) throw new AppError('VALIDATION_FAILED', { errors: [fault] });
}

/** The DTO has checked the form, so anything else is a mistake of ours. */
function instantOf(text: string): Date {
  const instant = parseInstant(text);
  if (!instant) throw new Error('A body passed its checks with something that is no instant');
  return instant;
}
