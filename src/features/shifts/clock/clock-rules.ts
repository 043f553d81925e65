import { AppError } from '../../../kernel/app-error.js';
import { newId } from '../../../kernel/new-id.js';
import { occurredAt } from '../../../kernel/occurred-at.js';
import type { BreakRow } from '../break.entity.js';
import { newSession } from '../sessions/session-rules.js';
import { clipRows, dayOf, type ShiftRecord, type WholeShift } from '../shift-record.js';
import { fault, isPastLimit, SHORTEST_MS } from '../shift-rules.js';
import type { ShiftRow } from '../shift.entity.js';

/** Everything that clocking starts from: the time, the open shift, and the organization's limits. */
export interface ClockState {
  /** The database's time, once the person is held. */
  readonly now: Date;
  readonly open: ShiftRow | undefined;
  readonly offlineLimitMinutes: number;
  readonly shiftLimitMinutes: number;
  readonly silenceLimitS: number;
}

/** The columns of the shop that a start depends on. */
interface StartShop {
  readonly id: string;
  readonly time_zone: string;
  readonly business_day_start: string;
  readonly archived_at: Date | null;
}

/** The columns that a break takes from its type. */
export type BreakKind = Pick<BreakRow, 'break_type_id' | 'name' | 'is_paid' | 'expected_minutes'>;

/** A break that is started without a type. */
export const PLAIN_BREAK: BreakKind = {
  break_type_id: null,
  name: 'Break',
  is_paid: false,
  expected_minutes: null,
};

/**
 * A shift that starts now, or started while the device was offline, with its first device session.
 * @throws SHIFT_ALREADY_OPEN, SHOP_ARCHIVED, VALIDATION_FAILED, OCCURRED_IN_FUTURE,
 *   OCCURRED_TOO_LONG_AGO
 */
export function startedShift(
  body: { readonly occurred_at?: string; readonly device_label?: string },
  { userId, shop }: { readonly userId: string; readonly shop: StartShop },
  clock: ClockState,
): WholeShift {
  if (clock.open) throw new AppError('SHIFT_ALREADY_OPEN', { ids: { shift_id: clock.open.id } });
  const startAt = pressedAt(body.occurred_at, clock);
  if (shop.archived_at && startAt >= shop.archived_at) throw new AppError('SHOP_ARCHIVED');
  const shift: ShiftRow = {
    id: newId(),
    user_id: userId,
    shop_id: shop.id,
    start_at: startAt,
    end_at: null,
    business_date: dayOf(startAt, shop),
    start_source: 'CLOCK',
    end_source: null,
    needs_confirmation: false,
    voided_at: null,
    version: 1,
    created_at: clock.now,
    updated_at: clock.now,
  };
  const { now, silenceLimitS } = clock;
  const session = newSession(shift, { label: body.device_label, startAt, now, silenceLimitS });
  return { shift, breaks: [], sessions: [session] };
}

/**
 * The shift once it has ended. Breaks that stick out are cut. Beyond the organization's limit the
 * pressed end is kept, but needs a manager's confirmation, as if the job had come first.
 * @throws SHIFT_TIMES_INVALID, VALIDATION_FAILED, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO
 */
export function endedShift(
  before: ShiftRecord,
  body: { readonly occurred_at?: string },
  clock: ClockState,
): ShiftRecord {
  const startAt = before.shift.start_at;
  const at = pressedAt(body.occurred_at, clock);
  if (at <= startAt && body.occurred_at !== undefined) {
    throw fault('SHIFT_TIMES_INVALID', 'occurred_at', 'must be after the start of the shift');
  }
  const endAt = afterStart(at, startAt);
  const shift: ShiftRow = {
    ...before.shift,
    end_at: endAt,
    end_source: 'CLOCK',
    needs_confirmation: isPastLimit(startAt, endAt, clock.shiftLimitMinutes),
    updated_at: clock.now,
  };
  return { shift, breaks: clipRows(shift, before.breaks) };
}

/**
 * The shift once a break has started in it.
 * @throws BREAK_ALREADY_OPEN, BREAK_TIMES_INVALID, VALIDATION_FAILED, OCCURRED_IN_FUTURE,
 *   OCCURRED_TOO_LONG_AGO
 */
export function withBreakStarted(
  before: ShiftRecord,
  {
    occurred_at: text,
    kind,
  }: { readonly occurred_at: string | undefined; readonly kind: BreakKind },
  clock: ClockState,
): ShiftRecord {
  if (runningBreak(before)) throw new AppError('BREAK_ALREADY_OPEN');
  const at = pressedAt(text, clock);
  if (at < before.shift.start_at) {
    throw fault('BREAK_TIMES_INVALID', 'occurred_at', 'must not be before the shift');
  }
  const started = { ...kind, id: newId(), shift_id: before.shift.id, start_at: at, end_at: null };
  return touched(before.shift, [...before.breaks, started], clock);
}

/**
 * The shift once its running break has ended.
 * @throws BREAK_NOT_OPEN, BREAK_TIMES_INVALID, VALIDATION_FAILED, OCCURRED_IN_FUTURE,
 *   OCCURRED_TOO_LONG_AGO
 */
export function withBreakEnded(
  before: ShiftRecord,
  body: { readonly occurred_at?: string },
  clock: ClockState,
): ShiftRecord {
  const running = runningBreak(before);
  if (!running) throw new AppError('BREAK_NOT_OPEN');
  const at = pressedAt(body.occurred_at, clock);
  if (at <= running.start_at && body.occurred_at !== undefined) {
    throw fault('BREAK_TIMES_INVALID', 'occurred_at', 'must be after the start of the break');
  }
  const ended = { ...running, end_at: afterStart(at, running.start_at) };
  const breaks = before.breaks.map((one) => (one === running ? ended : one));
  return touched(before.shift, breaks, clock);
}

function pressedAt(text: string | undefined, { now, offlineLimitMinutes }: ClockState): Date {
  return occurredAt(text, { now, limit: { count: offlineLimitMinutes, unit: 'minutes' } });
}

/** The end, or the shortest time after the start when both are in the same tick of the clock. */
function afterStart(at: Date, startAt: Date): Date {
  const soonest = new Date(startAt.getTime() + SHORTEST_MS);
  return at > soonest ? at : soonest;
}

function touched(shift: ShiftRow, breaks: readonly BreakRow[], { now }: ClockState): ShiftRecord {
  return { shift: { ...shift, updated_at: now }, breaks };
}

function runningBreak({ breaks }: ShiftRecord): BreakRow | undefined {
  return breaks.find((one) => one.end_at === null);
}
