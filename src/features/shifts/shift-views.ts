import { toWire } from '../../kernel/wire.js';
import type { BreakRow } from './break.entity.js';
import type { SessionRow } from './sessions/device-session.entity.js';
import { asOf, liveSpan } from './sessions/session-rules.js';
import { spanOf, type ShiftRecord, type WholeShift } from './shift-record.js';
import { connectedSeconds, shiftSeconds } from './shift-rules.js';
import type { BreakView, SessionView, ShiftDetailView, ShiftView } from './shift-views.dto.js';

/** @param now  the end, for now, of a shift or break that is open */
export function toShiftView({ shift, breaks }: ShiftRecord, now: Date): ShiftView {
  const spans = breaks.map((one) => ({ ...spanOf(one), isPaid: one.is_paid }));
  const seconds = shiftSeconds(spanOf(shift), spans, now);
  return {
    ...toWire(shift, 'clocked_start_at', 'clocked_end_at'),
    status: statusOf(shift),
    worked_seconds: seconds.worked,
    paid_break_seconds: seconds.paidBreak,
    unpaid_break_seconds: seconds.unpaidBreak,
    breaks: breaks.map(toBreakView),
  };
}

export function toShiftDetailView(whole: WholeShift, now: Date): ShiftDetailView {
  const live = whole.sessions.map((row) => liveSpan(row, now));
  return {
    ...toShiftView(whole, now),
    connected_seconds: connectedSeconds(spanOf(whole.shift), live, now),
    sessions: whole.sessions.map((row) => toSessionView(row, now)),
  };
}

/** The session as it is at `now`; see {@link asOf}. */
export function toSessionView(row: SessionRow, now: Date): SessionView {
  const session = asOf(row, now);
  return { ...toWire(session, 'silence_limit_s'), status: statusOf(session) };
}

function toBreakView(row: BreakRow): BreakView {
  return toWire(row, 'shift_id', 'clocked_start_at', 'clocked_end_at');
}

function statusOf({ end_at: endAt }: { readonly end_at: Date | null }): 'OPEN' | 'CLOSED' {
  return endAt === null ? 'OPEN' : 'CLOSED';
}
