import fc from 'fast-check';
import { areApart, clipBreaks, isPastLimit, shiftSeconds, type Span } from './shift-rules.js';

const NOON_MS = Date.UTC(2026, 2, 1, 12);
const MINUTE_MS = 60_000;

/** Minutes after noon; a fraction is part of a minute. */
const at = (minutes: number): Date => new Date(NOON_MS + minutes * MINUTE_MS);
const span = (from: number, to: number | null): Span => ({
  startAt: at(from),
  endAt: to === null ? null : at(to),
});
const paid = (from: number, to: number | null) => ({ ...span(from, to), isPaid: true });
const unpaid = (from: number, to: number | null) => ({ ...span(from, to), isPaid: false });

describe('the worked seconds of a shift', () => {
  it('are those between its start and its end, whatever the current time', () => {
    for (const now of [at(0), at(60), at(600)]) {
      const seconds = shiftSeconds(span(0, 60), [], now);
      expect(seconds).toEqual({ worked: 3_600, paidBreak: 0, unpaidBreak: 0 });
    }
  });

  it('exclude unpaid breaks and include paid ones', () => {
    const breaks = [unpaid(10, 25), paid(30, 35), unpaid(40, 41)];
    const seconds = shiftSeconds(span(0, 60), breaks, at(90));
    expect(seconds).toEqual({ worked: 44 * 60, paidBreak: 5 * 60, unpaidBreak: 16 * 60 });
  });

  it('grow while the shift is running, and do not during an unpaid break', () => {
    expect(shiftSeconds(span(0, null), [], at(30)).worked).toBe(1_800);
    for (const minutes of [30, 31, 50]) {
      const seconds = shiftSeconds(span(0, null), [unpaid(30, null)], at(minutes));
      expect(seconds).toMatchObject({ worked: 1_800, unpaidBreak: (minutes - 30) * 60 });
    }
    const seconds = shiftSeconds(span(0, null), [paid(30, null)], at(50));
    expect(seconds).toEqual({ worked: 3_000, paidBreak: 1_200, unpaidBreak: 0 });
  });

  it('are rounded down once, after the milliseconds were added up', () => {
    const ms = (from: number, to: number): Span => ({
      startAt: new Date(NOON_MS + from),
      endAt: new Date(NOON_MS + to),
    });
    expect(shiftSeconds(ms(0, 999), [], at(1)).worked).toBe(0);
    expect(shiftSeconds(ms(1, 1_001), [], at(1)).worked).toBe(1);
    const breaks = [
      { ...ms(0, 600), isPaid: false },
      { ...ms(1_000, 1_600), isPaid: false },
      { ...ms(2_000, 2_700), isPaid: true },
      { ...ms(3_000, 3_700), isPaid: true },
    ];
    const seconds = shiftSeconds(ms(0, 5_200), breaks, at(1));
    expect(seconds).toEqual({ worked: 4, paidBreak: 1, unpaidBreak: 1 });
  });

  it("are never negative, even if the shift starts ahead of the reader's clock", () => {
    const seconds = shiftSeconds(span(1, null), [unpaid(2, null)], at(0));
    expect(seconds).toEqual({ worked: 0, paidBreak: 0, unpaidBreak: 0 });
  });
});

describe('breaks clipped to the shift', () => {
  it('are unchanged if they are inside, borders included', () => {
    const breaks = [span(0, 5), span(10, 20), span(55, 60)];
    const clipped = clipBreaks(span(0, 60), breaks);
    expect(clipped).toHaveLength(3);
    breaks.forEach((one, index) => expect(clipped[index]).toBe(one));
  });

  it('lose the part that is outside', () => {
    const clipped = clipBreaks(span(10, 20), [span(5, 12), span(18, 25)]);
    expect(clipped).toEqual([span(10, 12), span(18, 20)]);
    expect(clipBreaks(span(10, 20), [span(5, 25)])).toEqual([span(10, 20)]);
  });

  it('are removed if nothing of them is left, or if they only touch the shift', () => {
    const breaks = [span(0, 5), span(0, 10), span(20, 30), span(25, 30), span(20, null)];
    expect(clipBreaks(span(10, 20), breaks)).toEqual([]);
  });

  it('end with the shift if they are running, and continue while it is open', () => {
    expect(clipBreaks(span(0, 60), [span(30, null)])).toEqual([span(30, 60)]);
    const running = span(30, null);
    expect(clipBreaks(span(0, null), [running])[0]).toBe(running);
    expect(clipBreaks(span(40, null), [running])).toEqual([span(40, null)]);
  });

  it('keep their other fields', () => {
    const lunch = { ...span(0, 30), name: 'Lunch' };
    expect(clipBreaks(span(0, 20), [lunch])).toEqual([{ ...span(0, 20), name: 'Lunch' }]);
  });

  it('are always inside, never empty and never longer than before', () => {
    const minute = fc.integer({ min: 0, max: 20 });
    const end = fc.option(fc.integer({ min: 1, max: 10 }));
    const anySpan = fc
      .tuple(minute, end)
      .map(([from, length]) => span(from, length === null ? null : from + length));
    fc.assert(
      fc.property(anySpan, fc.array(anySpan, { maxLength: 5 }), (shift, breaks) => {
        const [low, high] = [shift.startAt.getTime(), shift.endAt?.getTime() ?? Infinity];
        for (const one of clipBreaks(shift, breaks)) {
          const [from, to] = [one.startAt.getTime(), one.endAt?.getTime() ?? Infinity];
          expect(from).toBeGreaterThanOrEqual(low);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(high);
          expect(breaks.some((whole) => liesIn([from, to], whole))).toBe(true);
        }
      }),
    );
  });

  function liesIn([from, to]: readonly [number, number], whole: Span): boolean {
    return whole.startAt.getTime() <= from && to <= (whole.endAt?.getTime() ?? Infinity);
  }
});

describe('the check that breaks do not overlap', () => {
  it.each([
    ['none', [], true],
    ['one that is running', [span(0, null)], true],
    ['two that touch', [span(0, 10), span(10, 20)], true],
    ['two that touch, given the other way round', [span(10, 20), span(0, 10)], true],
    ['a running one after another', [span(10, null), span(0, 10)], true],
    ['two that share a moment', [span(0, 10.001), span(10, 20)], false],
    ['one within the other', [span(0, 20), span(5, 10)], false],
    ['the same twice', [span(0, 10), span(0, 10)], false],
    ['a long and a short one from the same minute', [span(0, 10), span(0, 1)], false],
    ['two that are running', [span(0, null), span(10, null)], false],
    ['one after a running one', [span(0, null), span(10, 20)], false],
    ['the first and the last of three', [span(0, 30), span(5, 6), span(20, 40)], false],
  ])('is right for %s: %#', (_, breaks, expected) => {
    expect(areApart(breaks)).toBe(expected);
  });
});

describe('the maximum length of a shift', () => {
  it('is exceeded one millisecond after it, by the length alone', () => {
    const end = at(60).getTime();
    expect(isPastLimit(at(0), at(60), 60)).toBe(false);
    expect(isPastLimit(at(0), new Date(end + 1), 60)).toBe(true);
    expect(isPastLimit(at(1), new Date(end + 1), 60)).toBe(false);
  });
});
