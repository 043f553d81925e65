import { AppError } from '../../../kernel/app-error.js';
import { parseInstant } from '../../../kernel/business-day.js';
import { newId } from '../../../kernel/new-id.js';
import type { BreakRow } from '../break.entity.js';
import type { BreakBody } from './shift-edits.dto.js';
import { areApart, fault } from '../shift-rules.js';
import { spanOf, type ShiftRecord } from '../shift-record.js';
import type { ShiftRow } from '../shift.entity.js';

/** The columns that a break takes from its type. */
export type BreakKind = Pick<BreakRow, 'name' | 'is_paid' | 'expected_minutes'>;

const LONGEST_MS = 48 * 3_600_000;

/**
 * An instant of the body, past the validation.
 * @throws VALIDATION_FAILED
 */
export function instantAt(path: string, text: string): Date {
  const instant = parseInstant(text);
  if (!instant) throw fault('VALIDATION_FAILED', path, 'must be an instant');
  return instant;
}

/**
 * Whether a shift can have been worked at these times.
 * @param now  nothing is worked in advance
 * @throws SHIFT_TIMES_INVALID
 */
export function assertTimes(shift: Pick<ShiftRow, 'start_at' | 'end_at'>, now: Date): void {
  const { start_at: startAt, end_at: endAt } = shift;
  if (startAt > now) throw fault('SHIFT_TIMES_INVALID', 'start_at', 'must not be in the future');
  if (endAt === null) return;
  if (endAt > now) throw fault('SHIFT_TIMES_INVALID', 'end_at', 'must not be in the future');
  if (endAt <= startAt) throw fault('SHIFT_TIMES_INVALID', 'end_at', 'must be after start_at');
  if (endAt.getTime() - startAt.getTime() > LONGEST_MS) {
    throw fault('SHIFT_TIMES_INVALID', 'end_at', 'is more than 48 hours after start_at');
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
  const refuse = (field: string, message: string): never => {
    throw fault('BREAK_TIMES_INVALID', path(field), message);
  };
  if (endAt === null && shift.end_at !== null) refuse('end_at', 'is needed in a closed shift');
  if (endAt !== null && endAt <= startAt) refuse('end_at', 'must be after start_at');
  if (startAt < shift.start_at) refuse('start_at', 'must not be before the shift');
  if (shift.end_at && endAt && endAt > shift.end_at)
    refuse('end_at', 'must not be after the shift');
  if ((endAt ?? startAt) > shift.updated_at)
    refuse(endAt ? 'end_at' : 'start_at', 'must not be in the future');
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
  };
}

/** The facts of a shift that its history keeps: those a manager can change, and those that follow from them. */
export function factsOf({ shift, breaks }: ShiftRecord): Record<string, unknown> {
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
  const [old, now] = [factsOf(before), factsOf(after)];
  const changed = Object.keys(now).filter(
    (fact) => JSON.stringify(old[fact]) !== JSON.stringify(now[fact]),
  );
  if (changed.length === 0) return undefined;
  const pick = (facts: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(changed.map((fact) => [fact, facts[fact]]));
  return { before: pick(old), after: pick(now) };
}
