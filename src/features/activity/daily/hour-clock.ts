import { Temporal } from 'temporal-polyfill';
import type { TimeSpan } from '../../../kernel/time-spans.js';

/** Every clock in use is ahead of UTC, or behind, by a multiple of this; so are its changes. */
const QUARTER_MS = 900_000;

/** A part of a span within one hour of the day. */
export interface HourPiece {
  /** 0 to 23, as clocks in the zone show it. */
  readonly hour: number;
  readonly ms: number;
}

/** Splits spans at the hours of clocks on a wall. It remembers what they showed, for the days of one request. */
export class HourClock {
  private readonly known = new Map<string, number>();

  /** @returns in order of time; an hour that a change of the clocks repeats comes twice */
  hoursOf({ from, to }: TimeSpan, zone: string): HourPiece[] {
    const pieces: HourPiece[] = [];
    for (let at = from; at < to;) {
      const quarter = Math.floor(at / QUARTER_MS);
      const until = Math.min(to, (quarter + 1) * QUARTER_MS);
      pieces.push({ hour: this.hourOf(quarter, zone), ms: until - at });
      at = until;
    }
    return pieces;
  }

  private hourOf(quarter: number, zone: string): number {
    const key = `${zone} ${quarter}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const instant = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_MS);
    const { hour } = instant.toZonedDateTimeISO(zone);
    this.known.set(key, hour);
    return hour;
  }
}
