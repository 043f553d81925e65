import { AppError } from '../../../kernel/app-error.js';
import type { BreakRow } from '../break.entity.js';
import { assertTimes, breaksOf, changedFacts, factsOf, instantAt } from './shift-edit-rules.js';
import type { BreakBody } from './shift-edits.dto.js';
import type { ShiftRecord } from '../shift-record.js';
import type { ShiftRow } from '../shift.entity.js';

const NOON_MS = Date.UTC(2026, 2, 1, 12);
const HOUR_MS = 3_600_000;
const LIMIT_MS = 48 * HOUR_MS;

const at = (hours: number): Date => new Date(NOON_MS + hours * HOUR_MS);
const iso = (hours: number): string => at(hours).toISOString();

/** From noon to eight in the evening, edited at ten. */
function shiftRow(fields: Partial<ShiftRow> = {}): ShiftRow {
  return {
    id: 'shift-1',
    user_id: 'user-1',
    shop_id: 'shop-1',
    start_at: at(0),
    end_at: at(8),
    business_date: '2026-03-01',
    start_source: 'CLOCK',
    end_source: 'CLOCK',
    clocked_start_at: null,
    clocked_end_at: null,
    needs_confirmation: false,
    voided_at: null,
    version: 1,
    created_at: at(0),
    updated_at: at(10),
    ...fields,
  };
}

function breakRow(fields: Partial<BreakRow> = {}): BreakRow {
  return {
    id: 'break-1',
    shift_id: 'shift-1',
    break_type_id: null,
    name: 'Break',
    is_paid: false,
    expected_minutes: null,
    start_at: at(2),
    end_at: at(3),
    clocked_start_at: null,
    clocked_end_at: null,
    ...fields,
  };
}

/** Code and path of the refusal; undefined when there was none. */
function refusalOf(work: () => unknown): readonly unknown[] | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.details.errors?.[0]?.path];
    throw error;
  }
}

describe('an instant in a body', () => {
  it('is read to the millisecond, and reported by its path if it is invalid', () => {
    expect(instantAt('start_at', '2026-03-01T14:00:00+02:00')).toEqual(at(0));
    const refusal = refusalOf(() => instantAt('breaks.2.end_at', 'noon'));
    expect(refusal).toEqual(['VALIDATION_FAILED', 'breaks.2.end_at']);
  });
});

describe('the times of a shift', () => {
  /** In milliseconds from now. */
  const judged = ([startMs, endMs]: readonly [number, number | null]): unknown => {
    const shift = { start_at: new Date(startMs), end_at: endMs === null ? null : new Date(endMs) };
    return refusalOf(() => assertTimes(shift, new Date(0)));
  };
  const INVALID_START = ['SHIFT_TIMES_INVALID', 'start_at'];
  const INVALID_END = ['SHIFT_TIMES_INVALID', 'end_at'];

  it.each<[string, [number, number | null], string[] | undefined]>([
    ['an open one that begins now', [0, null], undefined],
    ['an open one that begins in a millisecond', [1, null], INVALID_START],
    ['an open one that began long ago', [-10 * LIMIT_MS, null], undefined],
    ['one that ends now', [-1, 0], undefined],
    ['one that ends in a millisecond', [-1, 1], INVALID_END],
    ['one that begins and ends in the future', [1, 2], INVALID_START],
    ['one of a millisecond', [-2, -1], undefined],
    ['an empty one', [-1, -1], INVALID_END],
    ['one that ends before it begins', [-1, -2], INVALID_END],
    ['one of 48 hours', [-LIMIT_MS, 0], undefined],
    ['one of 48 hours and a millisecond', [-LIMIT_MS - 1, 0], INVALID_END],
  ])('are checked for %s', (_, times, expected) => {
    expect(judged(times)).toEqual(expected);
  });
});

describe('an error about the times', () => {
  const faultOf = (work: () => unknown): unknown => {
    try {
      work();
    } catch (error) {
      if (error instanceof AppError) return error.details.errors?.[0];
    }
    return undefined;
  };
  const times = (start: number, end: number | null) => () =>
    assertTimes({ start_at: at(start), end_at: end === null ? null : at(end) }, at(20));
  const given = (start: number, end?: number) => () =>
    breaksOf(
      [{ start_at: iso(start), ...(end === undefined ? {} : { end_at: iso(end) }) }],
      shiftRow(),
      new Map(),
    );
  const [start, end] = [at(0).toISOString(), at(8).toISOString()];

  it.each<[string, () => unknown, string, Record<string, unknown>]>([
    ['in the future', times(21, null), 'in_future', {}],
    ['of an end before the start', times(2, 1), 'not_after', { field: 'start_at' }],
    ['of a shift that is too long', times(-40, 9), 'max_hours', { max: 48 }],
    ['of a break without an end', given(1), 'required', {}],
    ['of a break that ends too early', given(2, 1), 'not_after', { field: 'start_at' }],
    ['of a break before the shift', given(-1, 1), 'before_shift', { start_at: start }],
    ['of a break after the shift', given(1, 9), 'after_shift', { end_at: end }],
    ['that is no instant', () => instantAt('end_at', 'noon'), 'instant', {}],
  ])('%s has a code, its figures and a sentence', (...[, work, code, params]) => {
    const { message, ...fault } = faultOf(work) as { message: string; path: string };
    expect({ params: {}, ...fault }).toMatchObject({ code, params });
    expect(message).toMatch(/^(must|is) /);
  });
});

describe("the breaks in a manager's edit", () => {
  const give = (bodies: readonly BreakBody[], shift = shiftRow()): BreakRow[] =>
    breaksOf(bodies, shift, new Map());
  const pause = (from: number, to?: number): BreakBody => ({
    start_at: iso(from),
    ...(to === undefined ? {} : { end_at: iso(to) }),
  });
  const times = (rows: readonly BreakRow[]) => rows.map((row) => [row.start_at, row.end_at]);

  it('may fill the shift from start to end, and are returned in the order of time', () => {
    const rows = give([pause(4, 8), pause(0, 2), pause(2, 4)]);
    expect(times(rows)).toEqual([
      [at(0), at(2)],
      [at(2), at(4)],
      [at(4), at(8)],
    ]);
    expect(rows.map((row) => row.shift_id)).toEqual(['shift-1', 'shift-1', 'shift-1']);
    expect(new Set(rows.map((row) => row.id)).size).toBe(3);
  });

  it.each([
    ['begins before the shift', pause(-0.001, 1), 'start_at'],
    ['ends after the shift', pause(7, 8.001), 'end_at'],
    ['ends where it begins', pause(2, 2), 'end_at'],
    ['ends before it begins', pause(2, 1), 'end_at'],
    ['begins at the end of the shift', pause(8, 9), 'end_at'],
    ['has no end in a closed shift', pause(2), 'end_at'],
  ])('are refused, by place, if one %s', (_, wrong, field) => {
    const refusal = refusalOf(() => give([pause(0, 1), wrong]));
    expect(refusal).toEqual(['BREAK_TIMES_INVALID', `breaks.1.${field}`]);
  });

  it('may include a running one in an open shift, but nothing after it and nothing in the future', () => {
    const open = shiftRow({ end_at: null, end_source: null });
    expect(times(give([pause(9), pause(1, 9)], open))).toEqual([
      [at(1), at(9)],
      [at(9), null],
    ]);
    expect(times(give([pause(10)], open))).toEqual([[at(10), null]]);
    expect(refusalOf(() => give([pause(2), pause(3, 4)], open))).toEqual([
      'BREAK_OVERLAP',
      undefined,
    ]);
    expect(refusalOf(() => give([pause(2), pause(3)], open))).toEqual(['BREAK_OVERLAP', undefined]);
    const ahead = refusalOf(() => give([pause(10.001)], open));
    expect(ahead).toEqual(['BREAK_TIMES_INVALID', 'breaks.0.start_at']);
    const endsAhead = refusalOf(() => give([pause(9, 10.001)], open));
    expect(endsAhead).toEqual(['BREAK_TIMES_INVALID', 'breaks.0.end_at']);
  });

  it('are refused if two of them overlap', () => {
    expect(refusalOf(() => give([pause(1, 3), pause(2, 4)]))).toEqual(['BREAK_OVERLAP', undefined]);
  });

  it('take name, pay and length from their type, whatever the body says', () => {
    const kinds = new Map([['type-1', { name: 'Lunch', is_paid: true, expected_minutes: 30 }]]);
    const body = { ...pause(1, 2), break_type_id: 'type-1', name: 'Nap', is_paid: false };
    const [row] = breaksOf([body], shiftRow(), kinds);
    expect(row).toMatchObject({
      break_type_id: 'type-1',
      name: 'Lunch',
      is_paid: true,
      expected_minutes: 30,
    });
  });

  it('are unpaid and called Break if nothing else is given', () => {
    const [plain, named] = give([pause(1, 2), { ...pause(3, 4), name: 'Nap', is_paid: true }]);
    const untyped = { break_type_id: null, expected_minutes: null };
    expect(plain).toMatchObject({ ...untyped, name: 'Break', is_paid: false });
    expect(named).toMatchObject({ ...untyped, name: 'Nap', is_paid: true });
  });
});

describe('a change in the history', () => {
  const record = (shift: Partial<ShiftRow> = {}, breaks: BreakRow[] = []): ShiftRecord => ({
    shift: shiftRow(shift),
    breaks,
  });

  it('is empty if two states differ only in version and time of writing', () => {
    const after = record({ version: 2, updated_at: at(20) });
    expect(changedFacts(record(), after)).toBeUndefined();
  });

  it('contains each fact that changed, before and after, and no others', () => {
    const after = record({ end_at: at(9), end_source: 'MANAGER' });
    expect(changedFacts(record(), after)).toEqual({
      before: { end_at: iso(8), end_source: 'CLOCK' },
      after: { end_at: iso(9), end_source: 'MANAGER' },
    });
  });

  it('shows a removed, a shortened and an added break beside the unchanged ones', () => {
    const told = (from: number, to: number, name = 'Break') => ({
      break_type_id: null,
      name,
      is_paid: false,
      expected_minutes: null,
      start_at: iso(from),
      end_at: iso(to),
    });
    const stays = breakRow({ start_at: at(0), end_at: at(1) });
    const before = record({}, [
      stays,
      breakRow(),
      breakRow({ id: 'b', start_at: at(4), end_at: at(6) }),
    ]);
    const after = record({}, [
      stays,
      breakRow({ id: 'b', start_at: at(4), end_at: at(5) }),
      breakRow({ id: 'c', start_at: at(6), end_at: at(7), name: 'Nap' }),
    ]);
    expect(changedFacts(before, after)).toEqual({
      before: { breaks: [told(0, 1), told(2, 3), told(4, 6)] },
      after: { breaks: [told(0, 1), told(4, 5), told(6, 7, 'Nap')] },
    });
  });

  it('shows that a break got a type, although its name, pay and times stayed the same', () => {
    const typed = { break_type_id: 'type-1', expected_minutes: 30 };
    const changes = changedFacts(record({}, [breakRow()]), record({}, [breakRow(typed)]));
    expect(changes).toMatchObject({
      before: { breaks: [{ break_type_id: null, expected_minutes: null }] },
      after: { breaks: [typed] },
    });
  });

  it('contains every fact that a manager can change or that follows from it', () => {
    const before = record({ end_at: null, end_source: null }, [breakRow({ end_at: null })]);
    const after = record({
      shop_id: 'shop-2',
      start_at: at(-14),
      business_date: '2026-02-28',
      end_source: 'AUTO',
      needs_confirmation: true,
      voided_at: at(10),
    });
    const changes = changedFacts(before, after);
    expect(Object.keys(changes?.after ?? {}).sort()).toEqual(Object.keys(factsOf(after)).sort());
    expect(changes?.before).toMatchObject({ end_at: null, voided_at: null, end_source: null });
  });
});
