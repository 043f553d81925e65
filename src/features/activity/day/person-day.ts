import { grouped } from '../../../kernel/grouped.js';
import { joined, lengthOf, within, without, type TimeSpan } from '../../../kernel/time-spans.js';
import type { DeviceEvent } from './device-events.js';
import { trackOf, type DeviceTrack, type PlatformSpan } from './device-track.js';
import { foregroundOf } from './foreground.js';
import { idleIn, lastSignIn } from './idle.js';

/** Everything that is known of a person's work on one day. */
export interface DayFacts {
  /** Each shift of the day, up to now while it is open. */
  readonly shifts: readonly TimeSpan[];
  /** Breaks of these shifts, paid or not. */
  readonly breaks: readonly TimeSpan[];
  readonly events: readonly DeviceEvent[];
  /** When each of the person's receipts was sold. */
  readonly receipts: readonly number[];
  /** The times in which a device session was alive. */
  readonly sessions: readonly TimeSpan[];
  /** What the person explained. */
  readonly explanations: readonly TimeSpan[];
}

/** The parts of the policy that decide what the events mean. */
export interface DayRules {
  readonly pulseMs: number;
  readonly idleLimitMs: number;
  /**
   * When the person first acknowledged the notice. Nobody is idle before it: a device that may not report yet
   * says nothing about the person. Infinity = never.
   */
  readonly observedFromMs: number;
}

/** What can be seen of the day, everything within working time alone. */
export interface PersonDay {
  /** The shifts without their breaks. */
  readonly working: readonly TimeSpan[];
  /** One platform at a time, over all devices. */
  readonly platforms: readonly PlatformSpan[];
  readonly offList: readonly TimeSpan[];
  readonly paused: readonly TimeSpan[];
  /** Without a sign of life, and not explained. */
  readonly idle: readonly TimeSpan[];
  /** Without a sign of life, but explained. */
  readonly explained: readonly TimeSpan[];
  /** The last sign of life; undefined while the person is not observed at work. */
  readonly lastSign: number | undefined;
  /** On platforms or off the list; devices side by side count once. */
  readonly active: readonly TimeSpan[];
  /** The length of `active` in milliseconds. */
  readonly activeMs: number;
}

/**
 * Computes a person's day. It is a function of facts alone: the order in which they arrived, their
 * repetition and their splitting into batches change nothing.
 * Nothing here is time worked: hours come from shifts and breaks only.
 */
export function personDayOf(facts: DayFacts, rules: DayRules): PersonDay {
  const working = without(facts.shifts, facts.breaks);
  const tracks = facts.shifts.flatMap((shift) => tracksIn(shift, facts.events, rules));
  const inWork = <Span extends TimeSpan>(spans: readonly Span[]): Span[] => within(spans, working);
  const seen = tracks.flatMap((track) => track.platforms);
  const platforms = inWork(seen);
  const offList = inWork(tracks.flatMap((track) => track.offList));
  const paused = inWork(tracks.flatMap((track) => track.paused));
  const returns = inWork(tracks.flatMap((track) => track.returns));
  const sold = inWork(facts.receipts.map((at) => ({ from: at, to: at })));
  const signs = [platforms, offList, paused, returns, sold, inWork(facts.sessions)].flat();
  const observed = within(working, [{ from: rules.observedFromMs, to: Infinity }]);
  const silent = idleIn(observed, signs, rules.idleLimitMs);
  const active = positive(joined([...platforms, ...offList]));
  return {
    working,
    // Before it is cut to working time: a break must not change which platform began last.
    platforms: inWork(foregroundOf(seen)),
    offList: positive(joined(offList)),
    paused: positive(joined(paused)),
    idle: without(silent, facts.explanations),
    explained: within(silent, facts.explanations),
    lastSign: lastSignIn(observed, signs),
    active,
    activeMs: lengthOf(active),
  };
}

/** One track a device: what a device saw in another shift has nothing to do with this one. */
function tracksIn(
  shift: TimeSpan,
  events: readonly DeviceEvent[],
  { pulseMs }: DayRules,
): DeviceTrack[] {
  const inShift = events.filter(({ at }) => shift.from <= at && at < shift.to);
  const byDevice = grouped(inShift, ({ device }) => device);
  return [...byDevice.values()].map((own) => trackOf(own, { pulseMs, until: shift.to }));
}

function positive(spans: readonly TimeSpan[]): TimeSpan[] {
  return spans.filter(({ from, to }) => from < to);
}
