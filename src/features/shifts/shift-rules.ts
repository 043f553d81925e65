import { AppError, type FieldFault } from '../../kernel/app-error.js';

/** `[startAt, endAt)`; still running while there is no end. */
export interface Span {
  readonly startAt: Date;
  readonly endAt: Date | null;
}

/** The time of a shift by kind, in whole seconds. */
export interface ShiftSeconds {
  /** The shift without its unpaid breaks. */
  readonly worked: number;
  readonly paidBreak: number;
  readonly unpaidBreak: number;
}

/** The shortest shift or break: one that begins and ends within one tick of the clock has this length. */
export const SHORTEST_MS = 1;
const MS_PER_MINUTE = 60_000;
const MS_PER_SECOND = 1_000;

/**
 * The seconds of a shift: worked = shift − unpaid breaks. Each figure is cut to whole seconds once;
 * days, weeks and totals add these integers.
 * @param now  to where a running shift or break counts
 * Source: domain.md, "Shifts"
 */
export function shiftSeconds(
  shift: Span,
  breaks: readonly (Span & { readonly isPaid: boolean })[],
  now: Date,
): ShiftSeconds {
  const sumOf = (isPaid: boolean): number =>
    breaks.filter((one) => one.isPaid === isPaid).reduce((sum, one) => sum + lengthMs(one, now), 0);
  const unpaidMs = sumOf(false);
  return {
    worked: toSeconds(lengthMs(shift, now) - unpaidMs),
    paidBreak: toSeconds(sumOf(true)),
    unpaidBreak: toSeconds(unpaidMs),
  };
}

/**
 * How long someone was connected during a shift: the union of the sessions, cut to the shift. Devices
 * side by side count once.
 * @returns whole seconds, cut
 */
export function connectedSeconds(shift: Span, sessions: readonly Span[], now: Date): number {
  const from = shift.startAt.getTime();
  const to = endMs(shift, now);
  const pieces = sessions
    .map((session) => [
      Math.max(from, session.startAt.getTime()),
      Math.min(to, endMs(session, now)),
    ])
    .filter(([start = 0, end = 0]) => start < end)
    .sort(([a = 0], [b = 0]) => a - b);
  let sum = 0;
  let reached = from;
  for (const [start = 0, end = 0] of pieces) {
    sum += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return toSeconds(sum);
}

/**
 * Cuts the breaks to the shift: a break that sticks out is shortened, and one that is outside or would
 * become empty is left out.
 * @param shift  with its new times
 */
export function clipBreaks<Break extends Span>(shift: Span, breaks: readonly Break[]): Break[] {
  return breaks.flatMap((one) => {
    const startAt = later(one.startAt, shift.startAt);
    const endAt = shift.endAt === null ? one.endAt : earlier(one.endAt, shift.endAt);
    if (endAt !== null && endAt <= startAt) return [];
    const isSame = startAt.getTime() === one.startAt.getTime() && sameInstant(endAt, one.endAt);
    return [isSame ? one : { ...one, startAt, endAt }];
  });
}

/**
 * Whether a shift between these instants is longer than the organization's limit, so that a manager has to
 * look at it. A shift of exactly the limit is not. The job compares with the present time, and clocking
 * out compares with the end that the person pressed.
 * Source: docs/adr/0007-shifts.md
 */
export function isPastLimit(startAt: Date, endAt: Date, limitMinutes: number): boolean {
  return endAt.getTime() - startAt.getTime() > limitMinutes * MS_PER_MINUTE;
}

/** Whether no two of the breaks share time. A running one reaches to the end of time. */
export function areApart(breaks: readonly Span[]): boolean {
  const inOrder = [...breaks].sort((a, b) => a.startAt.getTime() - b.startAt.getTime());
  return inOrder.every((one, index) => {
    const next = inOrder[index + 1];
    return next === undefined || (one.endAt !== null && one.endAt <= next.startAt);
  });
}

/** A description of a fault, without the path of its field. */
export type Words = Omit<FieldFault, 'path'>;

export function beforeShift(startAt: Date): Words {
  const start = startAt.toISOString();
  const message = `must not be before the start of the shift, ${start}`;
  return { code: 'before_shift', params: { start_at: start }, message };
}

export function afterShift(endAt: Date): Words {
  const end = endAt.toISOString();
  const message = `must not be after the end of the shift, ${end}`;
  return { code: 'after_shift', params: { end_at: end }, message };
}

/** A refusal that names one field. */
export function fault(
  code: 'VALIDATION_FAILED' | 'SHIFT_TIMES_INVALID' | 'BREAK_TIMES_INVALID',
  error: FieldFault,
): AppError {
  return new AppError(code, { errors: [error] });
}

/** The length of a span in milliseconds; up to now while it has no end. */
export function lengthMs(span: Span, now: Date): number {
  return Math.max(0, endMs(span, now) - span.startAt.getTime());
}

function endMs(span: Span, now: Date): number {
  return (span.endAt ?? now).getTime();
}

function toSeconds(ms: number): number {
  return Math.floor(Math.max(0, ms) / MS_PER_SECOND);
}

function later(a: Date, b: Date): Date {
  return a >= b ? a : b;
}

/** Returns the earlier instant. Null stands for the end of time. */
function earlier(a: Date | null, b: Date): Date {
  return a !== null && a <= b ? a : b;
}

function sameInstant(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime();
}
