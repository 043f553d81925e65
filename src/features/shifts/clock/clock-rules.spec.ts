import { AppError } from '../../../kernel/app-error.js';
import type { ShiftRecord } from '../shift-record.js';
import { kindOf, withBreakEnded, withBreakStarted } from './break-rules.js';
import { endedShift, startedInThePast, startedShift, type ClockState } from './clock-rules.js';
import { momentOf, type Moment } from './moment.js';

const NOON_MS = Date.UTC(2026, 2, 1, 12);
const MINUTE_MS = 60_000;

/** Minutes after noon. */
const at = (minutes: number): Date => new Date(NOON_MS + minutes * MINUTE_MS);
const text = (minutes: number): string => at(minutes).toISOString();

const clock: ClockState = {
  now: at(0),
  open: undefined,
  offlineLimitMinutes: 120,
  shiftLimitMinutes: 60,
  silenceLimitS: 300,
};
const shop = { id: 'shop', time_zone: 'UTC', business_day_start: '00:00', archived_at: null };
const place = { userId: 'ana', shop };
const PRESSED = momentOf(undefined, clock);
const told = (minutes: number): Moment => momentOf(text(minutes), clock);

function refusalOf(decide: () => unknown): unknown {
  try {
    return decide();
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
}

/** A shift that started then. */
function begun(minutes: number): ShiftRecord {
  return startedShift({ moment: told(minutes), label: undefined }, place, clock);
}

/** What a message does; it names its shift unless another word is given. */
const end = (before: ShiftRecord, moment: Moment, isNamed = true): ShiftRecord =>
  endedShift(before, { moment, isNamed }, clock);
const startBreak = (before: ShiftRecord, moment: Moment, isNamed = true): ShiftRecord =>
  withBreakStarted(before, { moment, isNamed, kind: kindOf(undefined, moment.at) }, clock.now);
const endBreak = (before: ShiftRecord, moment: Moment, start?: number): ShiftRecord => {
  const breakStartAt = start === undefined ? undefined : at(start);
  return withBreakEnded(before, { moment, isNamed: true, breakStartAt }, clock.now);
};
const spans = ({ breaks }: ShiftRecord): unknown => breaks.map((one) => [one.start_at, one.end_at]);

describe('the start of a shift', () => {
  it('is now, and its device is connected from then on', () => {
    const begins = { moment: PRESSED, label: 'Till 2' };
    const { shift, breaks, sessions } = startedShift(begins, place, clock);
    expect([shift.start_at, shift.end_at, breaks]).toEqual([at(0), null, []]);
    expect(sessions).toMatchObject([
      { shift_id: shift.id, user_id: 'ana', shop_id: 'shop', device_label: 'Till 2' },
    ]);
  });

  it('connects the device on arrival if it is reported late, not at the reported time', () => {
    const { shift, sessions } = startedShift({ moment: told(-90), label: 'Till 2' }, place, clock);
    expect([shift.start_at, sessions[0]?.start_at]).toEqual([at(-90), at(0)]);
  });

  it('may be as far back as the organization allows, and not a millisecond more', () => {
    expect(begun(-120).shift.start_at).toEqual(at(-120));
    const tooEarly = new Date(at(-120).getTime() - 1).toISOString();
    expect(refusalOf(() => momentOf(tooEarly, clock))).toBe('OCCURRED_TOO_LONG_AGO');
  });

  it('is now if a device with a fast clock reports it, so that it falls on the right day', () => {
    const midnight = { ...clock, now: new Date('2026-03-01T23:58:00Z') };
    const moment = momentOf('2026-03-02T00:02:00Z', midnight);
    const { shift } = startedShift({ moment, label: undefined }, place, midnight);
    expect([shift.start_at, shift.business_date]).toEqual([midnight.now, '2026-03-01']);
    expect(shift.clocked_start_at).toEqual(new Date('2026-03-02T00:02:00Z'));
  });

  it('is refused in a shop from the moment it was archived', () => {
    const archived = { userId: 'ana', shop: { ...shop, archived_at: at(-30) } };
    const start = (minutes: number) => () =>
      startedShift({ moment: told(minutes), label: undefined }, archived, clock);
    expect(refusalOf(start(-30))).toBe('SHOP_ARCHIVED');
    expect(start(-31)().shift.start_at).toEqual(at(-31));
  });

  it('ends at the last sign of life if a later shift exists, and the shift waits for a manager', () => {
    const clockIn = { moment: told(-90), label: 'Till 2', lastSign: undefined };
    const { shift, sessions } = startedInThePast(clockIn, place, clock);
    expect(sessions).toMatchObject([{ start_at: at(0), end_at: at(0), device_label: 'Till 2' }]);
    expect(shift).toMatchObject({ end_source: 'AUTO', needs_confirmation: true });
    expect(shift.end_at).toEqual(new Date(at(-90).getTime() + 1));
    const seen = startedInThePast({ ...clockIn, lastSign: at(-40) }, place, clock);
    expect(seen.shift.end_at).toEqual(new Date(at(-40).getTime() + 1));
  });
});

describe('the end of a shift', () => {
  it('is at least a millisecond after the start when both are pressed in the same instant', () => {
    expect(end(begun(0), PRESSED).shift.end_at).toEqual(new Date(NOON_MS + 1));
  });

  it('is refused at or before the start if a device reports it', () => {
    for (const minutes of [-10, -11]) {
      expect(refusalOf(() => end(begun(-10), told(minutes)))).toBe('SHIFT_TIMES_INVALID');
    }
  });

  it('needs a confirmation only beyond the limit', () => {
    expect(end(begun(-60), PRESSED).shift.needs_confirmation).toBe(false);
    expect(end(begun(-61), PRESSED).shift.needs_confirmation).toBe(true);
  });

  it('ends a running break', () => {
    const onBreak = startBreak(begun(-60), told(-20));
    expect(spans(end(onBreak, told(-5)))).toEqual([[at(-20), at(-5)]]);
  });

  it('may be repeated without effect, and a different one is refused', () => {
    const ended = end(begun(-60), told(-5));
    expect(end(ended, told(-5))).toBe(ended);
    expect(refusalOf(() => end(ended, told(-6)))).toBe('SHIFT_ALREADY_ENDED');
    // Its start may still be under way.
    expect(refusalOf(() => end(ended, told(-4), false))).toBe('SHIFT_NOT_OPEN');
  });

  it('replaces an automatic one, and is judged by its own time', () => {
    const clockIn = { moment: told(-60), label: undefined, lastSign: undefined };
    const guessed = startedInThePast(clockIn, place, clock);
    const told5 = end(guessed, told(-5)).shift;
    expect(told5).toMatchObject({ end_source: 'CLOCK', needs_confirmation: false });
    expect(told5.end_at).toEqual(at(-5));
  });
});

describe('a break', () => {
  const onBreak = startBreak(begun(-60), told(-20));

  it('is refused before its shift, and after the end of the shift that it names', () => {
    expect(refusalOf(() => startBreak(begun(-60), told(-61)))).toBe('BREAK_TIMES_INVALID');
    const ended = end(begun(-60), told(-5));
    expect(refusalOf(() => startBreak(ended, told(-5)))).toBe('BREAK_TIMES_INVALID');
    expect(refusalOf(() => startBreak(ended, told(-5), false))).toBe('SHIFT_NOT_OPEN');
  });

  it('is refused while another one is running', () => {
    expect(refusalOf(() => startBreak(onBreak, PRESSED))).toBe('BREAK_ALREADY_OPEN');
  });

  it('can end only after it started, and only if it was started', () => {
    expect(spans(endBreak(onBreak, PRESSED))).toEqual([[at(-20), at(0)]]);
    expect(refusalOf(() => endBreak(onBreak, told(-20), -20))).toBe('BREAK_TIMES_INVALID');
    expect(refusalOf(() => endBreak(begun(-60), PRESSED))).toBe('BREAK_NOT_OPEN');
    expect(refusalOf(() => endBreak(onBreak, told(-10), -30))).toBe('BREAK_NOT_STARTED');
  });

  it('lasts until the end of its shift if it is reported after that, until its own end is reported', () => {
    const late = startBreak(end(begun(-60), told(-5)), told(-30));
    expect(spans(late)).toEqual([[at(-30), at(-5)]]);
    expect(spans(endBreak(late, told(-20), -30))).toEqual([[at(-30), at(-20)]]);
  });

  it('lasts until a later break if it is reported after that, until its own end is reported', () => {
    const two = startBreak(onBreak, told(-50));
    expect(spans(two)).toEqual([
      [at(-50), at(-20)],
      [at(-20), null],
    ]);
    expect(spans(endBreak(two, told(-45)))).toEqual([
      [at(-50), at(-45)],
      [at(-20), null],
    ]);
  });

  it('may be repeated without effect, and a different end of it is refused', () => {
    expect(startBreak(onBreak, told(-20))).toBe(onBreak);
    const ended = endBreak(onBreak, told(-10));
    expect(endBreak(ended, told(-10))).toBe(ended);
    expect(refusalOf(() => endBreak(ended, told(-9), -20))).toBe('BREAK_ALREADY_ENDED');
  });

  it('counts as a sign of life for an automatic end', () => {
    const clockIn = { moment: told(-60), label: undefined, lastSign: undefined };
    const guessed = startedInThePast(clockIn, place, clock);
    const paused = startBreak(guessed, told(-30));
    expect(paused.shift.end_at).toEqual(new Date(at(-30).getTime() + 1));
    const worked = end(endBreak(paused, told(-20)), told(-5));
    expect([worked.shift.end_at, spans(worked)]).toEqual([at(-5), [[at(-30), at(-20)]]]);
  });
});
