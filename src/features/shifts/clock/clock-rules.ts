import { AppError } from '../../../kernel/app-error.js';
import { newId } from '../../../kernel/new-id.js';
import { newSession, pastSession } from '../sessions/session-rules.js';
import { dayOf, type ShiftRecord, type WholeShift } from '../shift-record.js';
import { fault, isPastLimit, SHORTEST_MS } from '../shift-rules.js';
import type { ShiftRow } from '../shift.entity.js';
import { settledBreaks } from './break-rules.js';
import { isSameInstant, type Limits, type Moment } from './moment.js';

/** Everything that clocking starts from: the time, the open shift, and the organization's limits. */
export interface ClockState extends Limits {
  readonly open: ShiftRow | undefined;
  readonly shiftLimitMinutes: number;
  readonly silenceLimitS: number;
}

/** The columns of the shop that a start depends on. */
export interface StartShop {
  readonly id: string;
  readonly time_zone: string;
  readonly business_day_start: string;
  readonly archived_at: Date | null;
}

/** The person whose shift begins, and the shop in which it begins. */
export interface StartPlace {
  readonly userId: string;
  readonly shop: StartShop;
}

/** When someone clocked in, and the name of the device. */
export interface ClockIn {
  readonly moment: Moment;
  readonly label: string | undefined;
}

/**
 * Refuses a shift that begins while another one is open. The end of that one may still be under way, so the
 * same message can succeed later.
 * @throws SHIFT_ALREADY_OPEN
 */
export function assertNoneOpen({ open }: ClockState, at: Date): void {
  if (!open || open.start_at > at) return;
  throw new AppError('SHIFT_ALREADY_OPEN', { ids: { shift_id: open.id } });
}

/**
 * A shift that starts now, or started while the device was offline, with its first device session. The
 * session begins now: nothing was heard of the device before.
 * @throws SHOP_ARCHIVED
 */
export function startedShift(
  { moment, label }: ClockIn,
  place: StartPlace,
  { now, silenceLimitS }: ClockState,
): WholeShift {
  const shift = newShift(moment, place, now);
  const session = newSession(shift, { label, startAt: now, now, silenceLimitS });
  return { shift, breaks: [], sessions: [session] };
}

/**
 * A shift whose start arrives after a later shift of the same person. It cannot stay open, so it ends at
 * its last sign of life, as a forgotten one does, until the device sends its end.
 * @param lastSign  the last sign of life in it; undefined when there is none
 */
export function startedInThePast(
  { moment, label, lastSign }: ClockIn & { readonly lastSign: Date | undefined },
  place: StartPlace,
  { now, silenceLimitS }: Pick<ClockState, 'now' | 'silenceLimitS'>,
): WholeShift {
  const started = newShift(moment, place, now);
  const shift: ShiftRow = {
    ...started,
    end_at: new Date((lastSign ?? started.start_at).getTime() + SHORTEST_MS),
    end_source: 'AUTO',
    needs_confirmation: true,
  };
  return { shift, breaks: [], sessions: [pastSession(shift, { label, now, silenceLimitS })] };
}

/** A shift that has begun. @throws SHOP_ARCHIVED */
export function newShift(
  { at, claimed }: Moment,
  { userId, shop }: StartPlace,
  now: Date,
): ShiftRow {
  if (shop.archived_at && at >= shop.archived_at) throw new AppError('SHOP_ARCHIVED');
  return {
    id: newId(),
    user_id: userId,
    shop_id: shop.id,
    start_at: at,
    end_at: null,
    clocked_start_at: claimed,
    clocked_end_at: null,
    business_date: dayOf(at, shop),
    start_source: 'CLOCK',
    end_source: null,
    needs_confirmation: false,
    voided_at: null,
    version: 1,
    created_at: now,
    updated_at: now,
  };
}

/**
 * The shift once it has ended. Breaks that extend beyond the end are cut. An end beyond the organization's
 * limit is kept, but a manager has to confirm it, as after the job. An automatic end is a guess, which the
 * end of the device replaces.
 * @param isNamed  whether the message names the shift; one that does not may belong to a start that has not
 *   arrived yet
 * @returns the same record when it had ended by the same message
 * @throws SHIFT_NOT_OPEN, SHIFT_ALREADY_ENDED, SHIFT_TIMES_INVALID
 */
export function endedShift(
  before: ShiftRecord,
  { moment, isNamed }: { readonly moment: Moment; readonly isNamed: boolean },
  { now, shiftLimitMinutes }: Pick<ClockState, 'now' | 'shiftLimitMinutes'>,
): ShiftRecord {
  const { id, start_at: startAt, end_at: endedAt, end_source: source } = before.shift;
  const { at, claimed, isDated, path } = moment;
  if (endedAt !== null && isDated && isSameInstant(clockedEnd(before.shift), claimed)) {
    return before;
  }
  if (endedAt !== null && source !== 'AUTO') {
    const ids = { shift_id: id };
    throw isNamed ? new AppError('SHIFT_ALREADY_ENDED', { ids }) : new AppError('SHIFT_NOT_OPEN');
  }
  if (at <= startAt && isDated) throw endsTooEarly(path, startAt);
  const endAt = afterStart(at, startAt);
  const shift: ShiftRow = {
    ...before.shift,
    end_at: endAt,
    clocked_end_at: claimed,
    end_source: 'CLOCK',
    needs_confirmation: isPastLimit(startAt, endAt, shiftLimitMinutes),
    updated_at: now,
  };
  return { shift, breaks: settledBreaks(shift, before.breaks) };
}

/** The end that a device sent; releases before this one stored no claim of it. */
function clockedEnd(shift: ShiftRow): Date | null {
  return shift.clocked_end_at ?? (shift.end_source === 'CLOCK' ? shift.end_at : null);
}

function endsTooEarly(path: string, startAt: Date): AppError {
  const start = startAt.toISOString();
  const message = `must be after the start of the shift, ${start}`;
  return fault('SHIFT_TIMES_INVALID', {
    ...{ path, code: 'not_after_start', params: { start_at: start }, message },
  });
}

/** The end, or the shortest time after the start when both are in the same tick of the clock. */
export function afterStart(at: Date, startAt: Date): Date {
  const soonest = new Date(startAt.getTime() + SHORTEST_MS);
  return at > soonest ? at : soonest;
}
