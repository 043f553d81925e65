import type { BreakRow } from './break.entity.js';
import type { SessionRow } from './sessions/device-session.entity.js';
import { asOf } from './sessions/session-rules.js';
import { spanOf, type ShiftRecord, type WholeShift } from './shift-record.js';
import { connectedSeconds, shiftSeconds } from './shift-rules.js';
import type { BreakView, SessionView, ShiftDetailView, ShiftView } from './shift-views.dto.js';

/** @param now  the end, for now, of a shift or break that is open */
export function toShiftView({ shift, breaks }: ShiftRecord, now: Date): ShiftView {
  const spans = breaks.map((one) => ({ ...spanOf(one), isPaid: one.is_paid }));
  const seconds = shiftSeconds(spanOf(shift), spans, now);
  return {
    id: shift.id,
    user_id: shift.user_id,
    shop_id: shift.shop_id,
    status: shift.end_at === null ? 'OPEN' : 'CLOSED',
    start_at: shift.start_at.toISOString(),
    end_at: shift.end_at?.toISOString() ?? null,
    business_date: shift.business_date,
    start_source: shift.start_source,
    end_source: shift.end_source,
    needs_confirmation: shift.needs_confirmation,
    voided_at: shift.voided_at?.toISOString() ?? null,
    worked_seconds: seconds.worked,
    paid_break_seconds: seconds.paidBreak,
    unpaid_break_seconds: seconds.unpaidBreak,
    breaks: breaks.map(toBreakView),
    version: shift.version,
    created_at: shift.created_at.toISOString(),
    updated_at: shift.updated_at.toISOString(),
  };
}

export function toShiftDetailView(whole: WholeShift, now: Date): ShiftDetailView {
  const current = whole.sessions.map((row) => asOf(row, now));
  return {
    ...toShiftView(whole, now),
    connected_seconds: connectedSeconds(spanOf(whole.shift), current.map(spanOf), now),
    sessions: current.map((row) => toSessionView(row, now)),
  };
}

export function toSessionView(row: SessionRow, now: Date): SessionView {
  const session = asOf(row, now);
  return {
    id: session.id,
    shift_id: session.shift_id,
    user_id: session.user_id,
    shop_id: session.shop_id,
    device_label: session.device_label,
    status: session.end_at === null ? 'OPEN' : 'CLOSED',
    start_at: session.start_at.toISOString(),
    last_seen_at: session.last_seen_at.toISOString(),
    end_at: session.end_at?.toISOString() ?? null,
    end_source: session.end_source,
  };
}

function toBreakView(row: BreakRow): BreakView {
  return {
    id: row.id,
    break_type_id: row.break_type_id,
    name: row.name,
    is_paid: row.is_paid,
    expected_minutes: row.expected_minutes,
    start_at: row.start_at.toISOString(),
    end_at: row.end_at?.toISOString() ?? null,
  };
}
