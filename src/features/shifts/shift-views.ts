import { toWire } from '../../kernel/wire.js';
import type { Tx } from '../../platform/database/tx.js';
import { namesOfRows, type Names } from '../../platform/names/names-of.js';
import type { BreakRow } from './break.entity.js';
import type { SessionRow } from './sessions/device-session.entity.js';
import { asOf, liveSpan } from './sessions/session-rules.js';
import { spanOf, type ShiftRecord, type WholeShift } from './shift-record.js';
import { connectedSeconds, shiftSeconds } from './shift-rules.js';
import type { BreakView, SessionView, ShiftDetailView, ShiftView } from './shift-views.dto.js';

type Named = Pick<SessionRow, 'user_id' | 'shop_id'>;

/** The view of one shift, with the names looked up. @param now  as for {@link toShiftView} */
export async function shiftView(tx: Tx, record: ShiftRecord, now: Date): Promise<ShiftView> {
  return toShiftView(record, now, await namesOfRows(tx, [record.shift]));
}

/**
 * The detailed view of a shift, whose names are looked up in the same trip.
 * @param shift  its person and its shop; its sessions have the same ones
 * @param whole  the read, which has been sent already
 */
export async function shiftDetailViewWith(
  tx: Tx,
  shift: Named,
  { whole, now }: { readonly whole: Promise<WholeShift>; readonly now: Date },
): Promise<ShiftDetailView> {
  const [read, names] = await Promise.all([whole, namesOfRows(tx, [shift])]);
  return toShiftDetailView(read, now, names);
}

/** @param now  the end, for now, of a shift or break that is open */
export function toShiftView({ shift, breaks }: ShiftRecord, now: Date, names: Names): ShiftView {
  const spans = breaks.map((one) => ({ ...spanOf(one), isPaid: one.is_paid }));
  const seconds = shiftSeconds(spanOf(shift), spans, now);
  return {
    ...toWire(shift, 'clocked_start_at', 'clocked_end_at'),
    ...namesFor(shift, names),
    status: statusOf(shift),
    worked_seconds: seconds.worked,
    paid_break_seconds: seconds.paidBreak,
    unpaid_break_seconds: seconds.unpaidBreak,
    breaks: breaks.map(toBreakView),
  };
}

export function toShiftDetailView(whole: WholeShift, now: Date, names: Names): ShiftDetailView {
  const live = whole.sessions.map((row) => liveSpan(row, now));
  return {
    ...toShiftView(whole, now, names),
    connected_seconds: connectedSeconds(spanOf(whole.shift), live, now),
    sessions: whole.sessions.map((row) => toSessionView(row, now, names)),
  };
}

/** The session as it is at `now`; see {@link asOf}. */
export function toSessionView(row: SessionRow, now: Date, names: Names): SessionView {
  const session = asOf(row, now);
  return {
    ...toWire(session, 'silence_limit_s'),
    ...namesFor(session, names),
    status: statusOf(session),
  };
}

function namesFor({ user_id, shop_id }: Named, names: Names): Pick<SessionView, 'user' | 'shop'> {
  return { user: names.person(user_id), shop: names.shop(shop_id) };
}

function toBreakView(row: BreakRow): BreakView {
  return toWire(row, 'shift_id', 'clocked_start_at', 'clocked_end_at');
}

function statusOf({ end_at: endAt }: { readonly end_at: Date | null }): 'OPEN' | 'CLOSED' {
  return endAt === null ? 'OPEN' : 'CLOSED';
}
