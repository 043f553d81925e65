import { AppError } from '../../../kernel/app-error.js';
import { parseInstant } from '../../../kernel/business-day.js';
import { newId } from '../../../kernel/new-id.js';
import type { BreakRow } from '../break.entity.js';
import type { BreakBody } from './shift-edits.dto.js';
import { afterShift, areApart, beforeShift, fault, type Span, type Words } from '../shift-rules.js';
import { spanOf, type ShiftRecord } from '../shift-record.js';
import type { ShiftRow } from '../shift.entity.js';

/** The columns that a break takes from its type. */
export type BreakKind = Pick<BreakRow, 'name' | 'is_paid' | 'expected_minutes'>;

const LONGEST_HOURS = 48;
const MS_PER_HOUR = 3_600_000;

const IN_FUTURE: Words = { code: 'in_future', message: 'must not be in the future' };
const NOT_AFTER_START: Words = {
  code: 'not_after',
  params: { field: 'start_at' },
  message: 'must be after start_at',
};
const END_IS_REQUIRED: Words = { code: 'required', message: 'is required in a closed shift' };

/**
 * An instant of the body, past the validation.
 * @throws VALIDATION_FAILED
 */
export function instantAt(path: string, text: string): Date {
  const instant = parseInstant(text);
  if (!instant) {
    const message = 'must be an instant such as 2026-03-01T09:30:00Z';
    throw fault('VALIDATION_FAILED', { path, code: 'instant', message });
  }
  return instant;
}

/**
 * Whether a shift can have been worked at these times.
 * @param now  nothing is worked in advance
 * @throws SHIFT_TIMES_INVALID
 */
export function assertTimes(shift: Pick<ShiftRow, 'start_at' | 'end_at'>, now: Date): void {
  const { start_at: startAt, end_at: endAt } = shift;
  const wrong = (path: string, words: Words): AppError =>
    fault('SHIFT_TIMES_INVALID', { path, ...words });
  if (startAt > now) throw wrong('start_at', IN_FUTURE);
  if (endAt === null) return;
  if (endAt > now) throw wrong('end_at', IN_FUTURE);
  if (endAt <= startAt) throw wrong('end_at', NOT_AFTER_START);
  if (endAt.getTime() - startAt.getTime() > LONGEST_HOURS * MS_PER_HOUR) {
    const message = `must be at most ${LONGEST_HOURS} hours after start_at`;
    throw wrong('end_at', { code: 'max_hours', params: { max: LONGEST_HOURS }, message });
  }
}

/**
 * The breaks that a manager gives a shift.
 * @param kinds  by type id; the types of all bodies that name one
 * @throws BREAK_TIMES_INVALID, BREAK_OVERLAP
 */
export function breaksOf(
  bodies: readonly BreakBody[],
  shift: ShiftRow,
  kinds: ReadonlyMap<string, BreakKind>,
): BreakRow[] {
  const breaks = bodies.map((body, index) => breakOf(body, shift, { index, kinds }));
  if (!areApart(breaks.map(spanOf))) throw new AppError('BREAK_OVERLAP');
  return breaks.sort((a, b) => a.start_at.getTime() - b.start_at.getTime());
}

function breakOf(
  body: BreakBody,
  shift: ShiftRow,
  { index, kinds }: { index: number; kinds: ReadonlyMap<string, BreakKind> },
): BreakRow {
  const path = (field: string): string => `breaks.${index}.${field}`;
  const startAt = instantAt(path('start_at'), body.start_at);
  const endAt = body.end_at === undefined ? null : instantAt(path('end_at'), body.end_at);
  const wrong = breakFault({ startAt, endAt }, shift);
  if (wrong) throw fault('BREAK_TIMES_INVALID', { path: path(wrong.field), ...wrong.words });
  const kind = body.break_type_id === undefined ? undefined : kinds.get(body.break_type_id);
  return {
    id: newId(),
    shift_id: shift.id,
    break_type_id: body.break_type_id ?? null,
    name: kind?.name ?? body.name ?? 'Break',
    is_paid: kind?.is_paid ?? body.is_paid ?? false,
    expected_minutes: kind?.expected_minutes ?? null,
    start_at: startAt,
    end_at: endAt,
    clocked_start_at: null,
    clocked_end_at: null,
  };
}

/** Returns the fault in the times of a break that a manager adds to this shift, with its field. */
function breakFault(
  { startAt, endAt }: Span,
  shift: ShiftRow,
): { field: 'start_at' | 'end_at'; words: Words } | undefined {
  if (endAt === null && shift.end_at !== null) return { field: 'end_at', words: END_IS_REQUIRED };
  if (endAt !== null && endAt <= startAt) return { field: 'end_at', words: NOT_AFTER_START };
  if (startAt < shift.start_at) return { field: 'start_at', words: beforeShift(shift.start_at) };
  if (shift.end_at && endAt && endAt > shift.end_at) {
    return { field: 'end_at', words: afterShift(shift.end_at) };
  }
  if ((endAt ?? startAt) <= shift.updated_at) return undefined;
  return { field: endAt ? 'end_at' : 'start_at', words: IN_FUTURE };
}

/** A break as the history of a shift keeps it. */
export interface BreakFacts extends BreakKind {
  readonly break_type_id: string | null;
  readonly start_at: string;
  readonly end_at: string | null;
}

/** The facts of a shift that its history keeps: those a manager can change, and those that follow from them. */
export interface ShiftFacts {
  readonly shop_id: string;
  readonly start_at: string;
  readonly end_at: string | null;
  readonly business_date: string;
  readonly end_source: string | null;
  readonly needs_confirmation: boolean;
  readonly voided_at: string | null;
  readonly breaks: readonly BreakFacts[];
}

export function factsOf({ shift, breaks }: ShiftRecord): ShiftFacts {
  return {
    shop_id: shift.shop_id,
    start_at: shift.start_at.toISOString(),
    end_at: shift.end_at?.toISOString() ?? null,
    business_date: shift.business_date,
    end_source: shift.end_source,
    needs_confirmation: shift.needs_confirmation,
    voided_at: shift.voided_at?.toISOString() ?? null,
    breaks: breaks.map((one) => ({
      break_type_id: one.break_type_id,
      name: one.name,
      is_paid: one.is_paid,
      expected_minutes: one.expected_minutes,
      start_at: one.start_at.toISOString(),
      end_at: one.end_at?.toISOString() ?? null,
    })),
  };
}

/** The facts in which two states differ; undefined when there are none. */
export function changedFacts(
  before: ShiftRecord,
  after: ShiftRecord,
): { before: Record<string, unknown>; after: Record<string, unknown> } | undefined {
  const old: Record<string, unknown> = { ...factsOf(before) };
  const now: Record<string, unknown> = { ...factsOf(after) };
  const changed = Object.keys(now).filter(
    (fact) => JSON.stringify(old[fact]) !== JSON.stringify(now[fact]),
  );
  if (changed.length === 0) return undefined;
  const pick = (facts: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(changed.map((fact) => [fact, facts[fact]]));
  return { before: pick(old), after: pick(now) };
}
