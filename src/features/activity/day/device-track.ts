import type { TimeSpan } from '../../../kernel/time-spans.js';
import { inOrderOfTime, type DeviceEvent } from './device-events.js';

/** A time that a person spent on one platform. */
export interface PlatformSpan extends TimeSpan {
  readonly platformId: string;
}

/** What one device saw of a person. */
export interface DeviceTrack {
  readonly platforms: readonly PlatformSpan[];
  readonly offList: readonly TimeSpan[];
  /** Times in which the person had switched recording off. */
  readonly paused: readonly TimeSpan[];
  /** Instants at which the person came back to the device. */
  readonly returns: readonly TimeSpan[];
}

/** A run of equal heartbeats; without a platform it is off the list. */
interface Run {
  readonly platformId: string | null;
  readonly from: number;
  to: number;
}

/** What is collected while the events are read in order. */
interface Track {
  readonly runs: Run[];
  readonly paused: TimeSpan[];
  readonly returns: TimeSpan[];
  /** The run that the next heartbeat may prolong. */
  open: Run | undefined;
  pausedSince: number | undefined;
}

/** How events become spans. */
export interface TrackRules {
  /** The longest gap between equal heartbeats that is still one span. */
  readonly pulseMs: number;
  /** The end of the shift: nothing that a device reports goes on after it. */
  readonly until: number;
}

/**
 * Joins the events of one device into spans. A heartbeat prolongs the span before it when both are of
 * one platform and no further apart than the pulse time; anything else in between ends the span. A
 * device is on one platform at a time: a span ends where the next one begins.
 * The result depends on the set of events alone, not on their order or on repetitions.
 * @param events  of one device and one shift
 * Source: domain.md, "Activity"
 */
export function trackOf(events: readonly DeviceEvent[], rules: TrackRules): DeviceTrack {
  const track: Track = {
    runs: [],
    paused: [],
    returns: [],
    open: undefined,
    pausedSince: undefined,
  };
  for (const event of distinct(inOrderOfTime(events))) add(track, event, rules.pulseMs);
  if (track.pausedSince !== undefined && track.pausedSince < rules.until)
    track.paused.push({ from: track.pausedSince, to: rules.until });
  const runs = track.runs.map((run) => ({ ...run, to: Math.min(run.to, rules.until) }));
  return {
    platforms: runs.flatMap(({ platformId, from, to }) =>
      platformId === null ? [] : [{ platformId, from, to }],
    ),
    offList: runs.flatMap(({ platformId, from, to }) =>
      platformId === null ? [{ from, to }] : [],
    ),
    paused: track.paused,
    returns: track.returns,
  };
}

function add(track: Track, event: DeviceEvent, pulseMs: number): void {
  const { at } = event;
  switch (event.type) {
    case 'HEARTBEAT':
    case 'OFF_LIST':
      if (track.pausedSince === undefined) beat(track, event, pulseMs);
      return;
    case 'IDLE_START':
      return end(track, at);
    case 'IDLE_END':
      end(track, at);
      track.returns.push({ from: at, to: at });
      return;
    case 'PAUSE_START':
      end(track, at);
      track.pausedSince ??= at;
      return;
    case 'PAUSE_END':
      if (track.pausedSince === undefined) return;
      track.paused.push({ from: track.pausedSince, to: at });
      track.pausedSince = undefined;
  }
}

function beat(track: Track, { at, durationMs, platformId }: DeviceEvent, pulseMs: number): void {
  const { open } = track;
  if (open?.platformId === platformId && at <= open.to + pulseMs) {
    open.to = Math.max(open.to, at + durationMs);
    return;
  }
  end(track, at);
  track.open = { platformId, from: at, to: at + durationMs };
  track.runs.push(track.open);
}

/** Ends the open run, at the latest at this instant. */
function end(track: Track, at: number): void {
  if (track.open) track.open.to = Math.min(track.open.to, at);
  track.open = undefined;
}

/** The first of each id: events are in order, so the one that is kept does not depend on arrival. */
function distinct(events: readonly DeviceEvent[]): DeviceEvent[] {
  const seen = new Set<string>();
  return events.filter(({ id }) => !seen.has(id) && seen.add(id));
}
