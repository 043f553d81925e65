import fc from 'fast-check';
import type { TimeSpan } from '../../../kernel/time-spans.js';
import { EVENT_TYPES } from '../day/device-events.js';
import { personDayOf } from '../day/person-day.js';
import { MEASURES, summaryOf } from './day-summary.js';
import { HourClock } from './hour-clock.js';

const MIN_MS = 60_000;
const RULES = { pulseMs: 80_000, idleLimitMs: 10 * MIN_MS, observedFromMs: 0 };
const BEGAN = Date.parse('2026-03-28T20:00:00Z');
const hours = (from: string, to: string, zone = 'Europe/Madrid'): [number, number][] =>
  new HourClock()
    .hoursOf({ from: Date.parse(from), to: Date.parse(to) }, zone)
    .reduce<[number, number][]>((pieces, { hour, ms }) => {
      const last = pieces.at(-1);
      if (last?.[0] === hour) last[1] += ms / MIN_MS;
      else pieces.push([hour, ms / MIN_MS]);
      return pieces;
    }, []);

describe('the hours of a span', () => {
  it('are the hours of the local clock', () => {
    expect(hours('2026-03-10T08:50:00Z', '2026-03-10T10:05:00Z')).toEqual([
      [9, 10],
      [10, 60],
      [11, 5],
    ]);
  });

  it('leave out the hour that a clock change skips, and have the repeated hour twice', () => {
    expect(hours('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z')).toEqual([
      [1, 30],
      [3, 30],
    ]);
    expect(hours('2026-10-25T00:00:00Z', '2026-10-25T02:00:00Z')).toEqual([[2, 120]]);
  });

  it('are right in zones with an offset of three quarters of an hour', () => {
    expect(hours('2026-03-10T00:00:00Z', '2026-03-10T00:30:00Z', 'Asia/Kathmandu')).toEqual([
      [5, 15],
      [6, 15],
    ]);
  });
});

const anyInstant = fc.integer({ min: 0, max: 30 * 60 * MIN_MS }).map((ms) => BEGAN + ms);
const anySpans = (most: number): fc.Arbitrary<TimeSpan[]> =>
  fc.uniqueArray(anyInstant, { minLength: 0, maxLength: most * 2 }).map((borders) => {
    const sorted = borders.sort((a, b) => a - b);
    return sorted.flatMap((from, index) => {
      const to = sorted[index + 1];
      return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
    });
  });
const anyEvent = fc
  .record({
    id: fc.uuid(),
    device: fc.constantFrom('till', 'phone'),
    type: fc.constantFrom(...EVENT_TYPES),
    at: anyInstant,
    durationMs: fc.integer({ min: 0, max: 90 * MIN_MS }),
    platform: fc.constantFrom('amazon', 'mail', 'shop'),
  })
  .map(({ platform, ...event }) => ({
    ...event,
    platformId: event.type === 'HEARTBEAT' ? platform : null,
  }));

describe('the summary of a day', () => {
  it('has the whole seconds of the day, which its hours and its platforms divide exactly', () => {
    fc.assert(
      fc.property(
        fc.record({
          shifts: anySpans(3),
          breaks: anySpans(2),
          events: fc.array(anyEvent, { maxLength: 30 }),
          receipts: fc.array(anyInstant, { maxLength: 3 }),
          sessions: anySpans(1),
          explanations: anySpans(2),
        }),
        (facts) => {
          const day = personDayOf(facts, RULES);
          const zoned = facts.shifts.map((span, index) => ({
            ...span,
            zone: index === 1 ? 'Asia/Kathmandu' : 'Europe/Madrid',
          }));
          const summary = summaryOf(day, zoned, new HourClock());
          const ms = (spans: readonly TimeSpan[]): number =>
            spans.reduce((sum, { from, to }) => sum + to - from, 0);
          expect(MEASURES.map((measure) => summary[`${measure}_seconds`])).toEqual(
            [...[day.working, day.active, day.offList, day.paused, day.idle], day.explained].map(
              (spans) => Math.floor(ms(spans) / 1_000),
            ),
          );
          for (const measure of MEASURES) {
            const name = `${measure}_seconds` as const;
            const sum = summary.by_hour.reduce((total, hour) => total + hour[name], 0);
            expect(sum).toBe(summary[name]);
          }
          const active = summary.by_platform.reduce((sum, one) => sum + one.active_seconds, 0);
          expect(active).toBe(summary.active_seconds);
        },
      ),
      { numRuns: 300 },
    );
  });
});
