import { AppError } from '../../../kernel/app-error.js';
import type { ShiftRecord } from '../shift-record.js';
import {
  endedShift,
  PLAIN_BREAK,
  startedShift,
  withBreakEnded,
  withBreakStarted,
  type ClockState,
} from './clock-rules.js';

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
const who = { userId: 'ana', shop };

function refusalOf(decide: () => unknown): unknown {
  try {
    return decide();
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
}

/** A shift that started then. */
function begun(minutes: number): ShiftRecord {
  return startedShift({ occurred_at: text(minutes) }, who, clock);
}

describe('a start', () => {
  it('is now, with a device that is connected from then on', () => {
    const { shift, breaks, sessions } = startedShift({ device_label: 'Till 2' }, who, clock);
    expect([shift.start_at, shift.end_at, breaks]).toEqual([at(0), null, []]);
    expect(sessions).toMatchObject([
      { shift_id: shift.id, user_id: 'ana', shop_id: 'shop', device_label: 'Till 2' },
    ]);
  });

  it('may be as long ago as the organization allows, and no millisecond longer', () => {
    expect(begun(-120).shift.start_at).toEqual(at(-120));
    const tooEarly = { occurred_at: new Date(at(-120).getTime() - 1).toISOString() };
    expect(refusalOf(() => startedShift(tooEarly, who, clock))).toBe('OCCURRED_TOO_LONG_AGO');
  });

  it('by a device whose clock is fast is now, so that it is on the right day', () => {
    const midnight = { ...clock, now: new Date('2026-03-01T23:58:00Z') };
    const { shift } = startedShift({ occurred_at: '2026-03-02T00:02:00Z' }, who, midnight);
    expect([shift.start_at, shift.business_date]).toEqual([midnight.now, '2026-03-01']);
  });

  it('is refused beside an open shift', () => {
    const { shift: open } = begun(-60);
    expect(refusalOf(() => startedShift({}, who, { ...clock, open }))).toBe('SHIFT_ALREADY_OPEN');
  });

  it('is refused in a shop from the moment at which it was archived', () => {
    const archived = { userId: 'ana', shop: { ...shop, archived_at: at(-30) } };
    const start = (minutes: number) => () =>
      startedShift({ occurred_at: text(minutes) }, archived, clock);
    expect(refusalOf(start(-30))).toBe('SHOP_ARCHIVED');
    expect(start(-31)().shift.start_at).toEqual(at(-31));
  });
});

describe('an end', () => {
  it('lasts at least a millisecond when it is pressed in the tick of the start', () => {
    const { shift } = endedShift(begun(0), {}, clock);
    expect(shift.end_at).toEqual(new Date(NOON_MS + 1));
  });

  it('is refused before the start or at it when a device reports it', () => {
    for (const minutes of [-10, -11]) {
      const end = { occurred_at: text(minutes) };
      expect(refusalOf(() => endedShift(begun(-10), end, clock))).toBe('SHIFT_TIMES_INVALID');
    }
  });

  it('needs a confirmation only beyond the limit', () => {
    expect(endedShift(begun(-60), {}, clock).shift.needs_confirmation).toBe(false);
    expect(endedShift(begun(-61), {}, clock).shift.needs_confirmation).toBe(true);
  });

  it('ends a running break', () => {
    const onBreak = withBreakStarted(
      begun(-60),
      { occurred_at: text(-20), kind: PLAIN_BREAK },
      clock,
    );
    expect(endedShift(onBreak, { occurred_at: text(-5) }, clock).breaks).toMatchObject([
      { start_at: at(-20), end_at: at(-5) },
    ]);
  });
});

describe('a break', () => {
  const onBreak = withBreakStarted(
    begun(-60),
    { occurred_at: text(-20), kind: PLAIN_BREAK },
    clock,
  );

  it('is refused before its shift', () => {
    const early = { occurred_at: text(-61), kind: PLAIN_BREAK };
    expect(refusalOf(() => withBreakStarted(begun(-60), early, clock))).toBe('BREAK_TIMES_INVALID');
  });

  it('is refused while another one is running', () => {
    const again = { occurred_at: undefined, kind: PLAIN_BREAK };
    expect(refusalOf(() => withBreakStarted(onBreak, again, clock))).toBe('BREAK_ALREADY_OPEN');
  });

  it('ends after it started, or not at all', () => {
    expect(withBreakEnded(onBreak, {}, clock).breaks).toMatchObject([{ end_at: at(0) }]);
    const early = { occurred_at: text(-20) };
    expect(refusalOf(() => withBreakEnded(onBreak, early, clock))).toBe('BREAK_TIMES_INVALID');
    expect(refusalOf(() => withBreakEnded(begun(-60), {}, clock))).toBe('BREAK_NOT_OPEN');
  });
});
