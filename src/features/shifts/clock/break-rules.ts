import { AppError } from '../../../kernel/app-error.js';
import { newId } from '../../../kernel/new-id.js';
import type { BreakType } from '../../break-types/break-type.entity.js';
import type { BreakRow } from '../break.entity.js';
import { clipRows, type ShiftRecord } from '../shift-record.js';
import { afterShift, beforeShift, fault, SHORTEST_MS } from '../shift-rules.js';
import type { ShiftRow } from '../shift.entity.js';
import { isSameInstant, type Moment } from './moment.js';

/** The columns that a break takes from its type. */
export type BreakKind = Pick<BreakRow, 'break_type_id' | 'name' | 'is_paid' | 'expected_minutes'>;

/** A break that is started without a type. */
const PLAIN_BREAK: BreakKind = {
  break_type_id: null,
  name: 'Break',
  is_paid: false,
  expected_minutes: null,
};

/**
 * Returns the columns that a break takes from its type.
 * @throws BREAK_TYPE_ARCHIVED  when it was archived before the break began
 */
export function kindOf(type: BreakType | undefined, at: Date): BreakKind {
  if (!type) return PLAIN_BREAK;
  if (type.archived_at && type.archived_at <= at) throw new AppError('BREAK_TYPE_ARCHIVED');
  const { id, name, is_paid, expected_minutes } = type;
  return { break_type_id: id, name, is_paid, expected_minutes };
}

/** A message that begins or ends a break. */
export interface BreakMessage {
  readonly moment: Moment;
  /** Whether it names its shift. */
  readonly isNamed: boolean;
}

/**
 * The shift once a break has started in it. In a shift that has ended, the break reaches to the next one
 * or to the end of the shift until the device sends its own end.
 * @returns the same record when the break had begun by the same message
 * @throws BREAK_ALREADY_OPEN, BREAK_TIMES_INVALID, SHIFT_NOT_OPEN
 */
export function withBreakStarted(
  before: ShiftRecord,
  { moment, isNamed, kind }: BreakMessage & { readonly kind: BreakKind },
  now: Date,
): ShiftRecord {
  const { at, claimed, isDated, path } = moment;
  const { shift, breaks } = before;
  if (isDated && breaks.some((one) => isSameInstant(one.clocked_start_at, claimed))) return before;
  const running = runningBreak(before);
  if (running && running.start_at <= at) throw new AppError('BREAK_ALREADY_OPEN');
  if (at < shift.start_at) {
    throw fault('BREAK_TIMES_INVALID', { path, ...beforeShift(shift.start_at) });
  }
  if (shift.end_at && at >= shift.end_at && shift.end_source !== 'AUTO') {
    if (!isNamed) throw new AppError('SHIFT_NOT_OPEN');
    throw fault('BREAK_TIMES_INVALID', { path, ...afterShift(shift.end_at) });
  }
  const started: BreakRow = {
    ...kind,
    id: newId(),
    shift_id: shift.id,
    start_at: at,
    end_at: null,
    clocked_start_at: claimed,
    clocked_end_at: null,
  };
  return seenAt(at, { shift, breaks: [...breaks, started] }, now);
}

/**
 * The shift once a break of it has ended: the running one, the one whose start the message names, or
 * the last one that began before the instant of the message.
 * @returns the same record when the break had ended by the same message
 * @throws BREAK_NOT_OPEN, BREAK_NOT_STARTED, BREAK_ALREADY_ENDED, BREAK_TIMES_INVALID
 */
export function withBreakEnded(
  before: ShiftRecord,
  { moment, breakStartAt }: BreakMessage & { readonly breakStartAt: Date | undefined },
  now: Date,
): ShiftRecord {
  const { at, claimed, isDated, path } = moment;
  const found = endingBreak(before, moment, breakStartAt);
  if (!found) throw new AppError(breakStartAt ? 'BREAK_NOT_STARTED' : 'BREAK_NOT_OPEN');
  if (isDated && isSameInstant(found.clocked_end_at, claimed)) return before;
  if (found.end_at !== null && !hasMakeshiftEnd(found)) {
    throw new AppError(breakStartAt ? 'BREAK_ALREADY_ENDED' : 'BREAK_NOT_OPEN');
  }
  if (at <= found.start_at && isDated) {
    const start = found.start_at.toISOString();
    const message = `must be after the start of the break, ${start}`;
    const words = { code: 'not_after_start', params: { start_at: start }, message };
    throw fault('BREAK_TIMES_INVALID', { path, ...words });
  }
  const soonest = new Date(found.start_at.getTime() + SHORTEST_MS);
  const ended = { ...found, end_at: at > soonest ? at : soonest, clocked_end_at: claimed };
  const breaks = before.breaks.map((one) => (one === found ? ended : one));
  return seenAt(at, { shift: before.shift, breaks }, now);
}

function endingBreak(
  record: ShiftRecord,
  { at, isDated }: Moment,
  startAt: Date | undefined,
): BreakRow | undefined {
  if (startAt) return record.breaks.find((one) => isSameInstant(clockedStart(one), startAt));
  if (!isDated) return runningBreak(record);
  return record.breaks.findLast((one) => one.start_at <= at);
}

/**
 * The breaks as they are in this shift: one whose end the device has not sent reaches to the next break
 * or to the end of the shift, and what extends beyond the shift is cut.
 */
export function settledBreaks(shift: ShiftRow, breaks: readonly BreakRow[]): BreakRow[] {
  const inOrder = [...breaks].sort((a, b) => a.start_at.getTime() - b.start_at.getTime());
  const settled = inOrder.map((one, index) => {
    if (!hasMakeshiftEnd(one)) return one;
    const endAt = inOrder[index + 1]?.start_at ?? shift.end_at;
    return isSameInstant(endAt, one.end_at) ? one : { ...one, end_at: endAt };
  });
  return clipRows(shift, settled);
}

/** The shift after a sign of life: an end that was only guessed from the signs comes after all of them. */
function seenAt(at: Date, { shift, breaks }: ShiftRecord, now: Date): ShiftRecord {
  const isLater = shift.end_source === 'AUTO' && shift.end_at !== null && at >= shift.end_at;
  const endAt = isLater ? new Date(at.getTime() + SHORTEST_MS) : shift.end_at;
  const seen = { ...shift, end_at: endAt, updated_at: now };
  return { shift: seen, breaks: settledBreaks(seen, breaks) };
}

/** Whether the device has begun the break and not sent its end yet. */
function hasMakeshiftEnd(one: BreakRow): boolean {
  return one.clocked_start_at !== null && one.clocked_end_at === null;
}

/** The start by which a message names a break. Releases before this one stored no claims of a device. */
function clockedStart(one: BreakRow): Date {
  return one.clocked_start_at ?? one.start_at;
}

function runningBreak({ breaks }: ShiftRecord): BreakRow | undefined {
  return breaks.find((one) => one.end_at === null);
}
