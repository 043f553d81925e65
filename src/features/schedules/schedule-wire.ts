import { parseInstant } from '../../kernel/business-day.js';
import { toWire } from '../../kernel/wire.js';
import type { Tx } from '../../platform/database/tx.js';
import { namesOfRows, type Names } from '../../platform/names/names-of.js';
import type { Plan } from './schedule-rules.js';
import type { CreateScheduleBody, ScheduleView, UpdateScheduleBody } from './schedules.dto.js';
import type { ScheduledShift } from './scheduled-shift.entity.js';

export function planOf(body: CreateScheduleBody): Plan {
  return {
    shop_id: body.shop_id,
    user_id: body.user_id,
    start_at: instantOf(body.start_at),
    end_at: instantOf(body.end_at),
    note: body.note ?? null,
  };
}

/** The plan with the fields of the body. */
export function planAfter(before: Plan, body: UpdateScheduleBody): Plan {
  return {
    shop_id: body.shop_id ?? before.shop_id,
    user_id: body.user_id ?? before.user_id,
    start_at: body.start_at === undefined ? before.start_at : instantOf(body.start_at),
    end_at: body.end_at === undefined ? before.end_at : instantOf(body.end_at),
    // Null is a value here: it removes the note.
    note: body.note === undefined ? before.note : body.note,
  };
}

/** The plan as the audit log keeps it: plain values, which can be compared. */
export function loggedPlan(plan: Plan): Record<string, string | null> {
  return {
    shop_id: plan.shop_id,
    user_id: plan.user_id,
    start_at: plan.start_at.toISOString(),
    end_at: plan.end_at.toISOString(),
    note: plan.note,
  };
}

/** The view of one plan, with the names looked up. */
export async function scheduleView(tx: Tx, row: ScheduledShift): Promise<ScheduleView> {
  return toScheduleView(row, await namesOfRows(tx, [row]));
}

export function toScheduleView(row: ScheduledShift, names: Names): ScheduleView {
  const named = { shop: names.shop(row.shop_id), user: names.person(row.user_id) };
  return { ...toWire(row), ...named };
}

/** The DTO has checked the form, so anything else is a mistake of ours. */
function instantOf(text: string): Date {
  const instant = parseInstant(text);
  if (!instant) throw new Error('A body passed its checks with something that is no instant');
  return instant;
}
