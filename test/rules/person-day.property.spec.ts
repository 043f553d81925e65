import fc from 'fast-check';
import { ReferenceDay } from '../support/reference-day.js';
import type { TimeSpan } from '../../src/kernel/time-spans.js';
import { EVENT_TYPES, type DeviceEvent } from '../../src/features/activity/day/device-events.js';
import { personDayOf, type DayFacts } from '../../src/features/activity/day/person-day.js';

/** The reference looks at each step of 40 minutes. */
const STEP = 20_000;
const STEPS = 120;
const RULES = { pulseMs: 4 * STEP, idleLimitMs: 15 * STEP, observedFromMs: 0 };
const RUNS = 400;

const anyStep = fc.integer({ min: 0, max: STEPS }).map((step) => step * STEP);
const anySpan = fc
  .uniqueArray(anyStep, { minLength: 2, maxLength: 2 })
  .map(([a = 0, b = 0]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const anyBeat = fc.record({
  type: fc.constantFrom('HEARTBEAT' as const, 'HEARTBEAT' as const, 'OFF_LIST' as const),
  durationMs: fc.constantFrom(0, 0, STEP, 3 * STEP, 9 * STEP),
  platformId: fc.constantFrom('amazon', 'shopify'),
});
const anyChange = fc.record({
  type: fc.constantFrom(...EVENT_TYPES.filter((type) => !/HEART|OFF/.test(type))),
  durationMs: fc.constant(0),
  platformId: fc.constant(null),
});
const anyEvent: fc.Arbitrary<DeviceEvent> = fc
  .record({
    what: fc.oneof({ weight: 3, arbitrary: anyBeat }, anyChange),
    id: fc.uuid(),
    device: fc.constantFrom('till', 'laptop', 'phone'),
    at: anyStep,
  })
  .map(({ what, ...event }) => ({
    ...event,
    ...what,
    platformId: what.type === 'HEARTBEAT' ? what.platformId : null,
  }));
const anyShifts = fc.uniqueArray(anyStep, { minLength: 2, maxLength: 4 }).map((borders) => {
  const [a = 0, b = 0, c, d] = borders.sort((one, other) => one - other);
  return [{ from: a, to: b }, ...(c === undefined || d === undefined ? [] : [{ from: c, to: d }])];
});
const anyDay: fc.Arbitrary<DayFacts> = fc.record({
  shifts: anyShifts,
  breaks: fc.array(anySpan, { maxLength: 1 }),
  events: fc.uniqueArray(anyEvent, { maxLength: 40, selector: ({ id }) => id }),
  receipts: fc.array(anyStep, { maxLength: 3 }),
  sessions: fc.array(anySpan, { maxLength: 1 }),
  explanations: fc.array(anySpan, { maxLength: 2 }),
});

const covers = (spans: readonly TimeSpan[], at: number): boolean =>
  spans.some(({ from, to }) => from <= at && at < to);
const instants = Array.from({ length: STEPS }, (_, step) => step * STEP);

describe('the day of a person', () => {
  it('shows at each instant what a look back and ahead from this instant shows', () => {
    fc.assert(
      fc.property(anyDay, fc.oneof(fc.constant(0), anyStep), (facts, observedFromMs) => {
        const rules = { ...RULES, observedFromMs };
        const day = personDayOf(facts, rules);
        const reference = new ReferenceDay(facts, rules, STEP);
        const shown = instants.map((at) => ({
          platformId: day.platforms.find((span) => covers([span], at))?.platformId ?? null,
          isOffList: covers(day.offList, at),
          isPaused: covers(day.paused, at),
          isIdle: covers(day.idle, at),
          isExplained: covers(day.explained, at),
        }));
        expect(shown).toEqual(instants.map((at) => reference.at(at)));
        const active = shown.filter(
          ({ platformId, isOffList }) => platformId !== null || isOffList,
        );
        expect(day.activeMs).toBe(active.length * STEP);
      }),
      { numRuns: RUNS },
    );
  });

  it('does not depend on the order of its events, nor on their repetition', () => {
    fc.assert(
      fc.property(
        anyDay.chain((facts) =>
          fc.record({
            facts: fc.constant(facts),
            shuffled: fc.shuffledSubarray([...facts.events, ...facts.events], {
              minLength: facts.events.length * 2,
            }),
          }),
        ),
        ({ facts, shuffled }) => {
          const other = personDayOf({ ...facts, events: shuffled }, RULES);
          expect(other).toEqual(personDayOf(facts, RULES));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('never shows two platforms at the same time', () => {
    fc.assert(
      fc.property(anyDay, (facts) => {
        const { platforms, activeMs } = personDayOf(facts, RULES);
        platforms.slice(1).forEach((span, index) => {
          expect(span.from).toBeGreaterThanOrEqual(platforms[index]?.to ?? Infinity);
        });
        const sum = platforms.reduce((total, { from, to }) => total + to - from, 0);
        expect(sum).toBeLessThanOrEqual(activeMs);
      }),
      { numRuns: RUNS },
    );
  });
});
