import { within, type TimeSpan } from '../../../kernel/time-spans.js';
import type { PersonDay } from '../day/person-day.js';
import type { HourClock } from './hour-clock.js';

/** What is measured of a day, in whole seconds. */
export const MEASURES = ['working', 'active', 'off_list', 'paused', 'idle', 'explained'] as const;
export type Measure = (typeof MEASURES)[number];
export type Seconds = Readonly<Record<`${Measure}_seconds`, number>>;

/** The seconds within one hour of the day, 0 to 23. */
export type HourSeconds = Seconds & { readonly hour: number };

/** Active seconds on one platform; null = off the list, while no platform was in front. */
export interface PlatformSeconds {
  readonly platform_id: string | null;
  readonly active_seconds: number;
}

/** A person's day in whole seconds. */
export interface DaySummary extends Seconds {
  readonly by_hour: readonly HourSeconds[];
  readonly by_platform: readonly PlatformSeconds[];
}

/** A shift, and the zone of its shop. */
export interface ZonedShift extends TimeSpan {
  readonly zone: string;
}

const MS_PER_SECOND = 1_000;

/**
 * Adds up a day. Each measure is cut to whole seconds once for the whole day; its hours share exactly those
 * seconds, and so do the platforms: whatever a summary is grouped by, it adds up to the same total.
 * @param shifts  in order of time
 */
export function summaryOf(
  day: PersonDay,
  shifts: readonly ZonedShift[],
  clock: HourClock,
): DaySummary {
  const spans: Readonly<Record<Measure, readonly TimeSpan[]>> = {
    working: day.working,
    active: day.active,
    off_list: day.offList,
    paused: day.paused,
    idle: day.idle,
    explained: day.explained,
  };
  const hours = new Map<number, Record<`${Measure}_seconds`, number>>();
  const totals = noSeconds();
  for (const measure of MEASURES) {
    const name = `${measure}_seconds` as const;
    const take = wholeSeconds();
    for (const shift of shifts) {
      for (const span of within(spans[measure], [shift])) {
        for (const piece of clock.hoursOf(span, shift.zone)) {
          const seconds = take(piece.ms);
          const hour = hours.get(piece.hour) ?? noSeconds();
          hours.set(piece.hour, { ...hour, [name]: hour[name] + seconds });
          totals[name] += seconds;
        }
      }
    }
  }
  const by_hour = [...hours].sort(([a], [b]) => a - b).map(([hour, sums]) => ({ hour, ...sums }));
  return { ...totals, by_hour, by_platform: platformsOf(day) };
}

/** What is active without a platform in front is off the list. */
function platformsOf({ platforms, activeMs }: PersonDay): PlatformSeconds[] {
  const lengths = new Map<string, number>();
  for (const { platformId, from, to } of platforms)
    lengths.set(platformId, (lengths.get(platformId) ?? 0) + to - from);
  const shown = [...lengths].sort(([a], [b]) => (a < b ? -1 : 1));
  const alone = shown.reduce((rest, [, ms]) => rest - ms, activeMs);
  const take = wholeSeconds();
  return [...shown, [null, alone] as const]
    .map(([platform_id, ms]) => ({ platform_id, active_seconds: take(ms) }))
    .filter(({ active_seconds }) => active_seconds > 0);
}

/** Cuts a row of times to whole seconds so that they add up to their sum, which is cut once. */
export function wholeSeconds(): (ms: number) => number {
  let passedMs = 0;
  return (ms) => {
    const before = Math.floor(passedMs / MS_PER_SECOND);
    passedMs += ms;
    return Math.floor(passedMs / MS_PER_SECOND) - before;
  };
}

function noSeconds(): Record<`${Measure}_seconds`, number> {
  return {
    working_seconds: 0,
    active_seconds: 0,
    off_list_seconds: 0,
    paused_seconds: 0,
    idle_seconds: 0,
    explained_seconds: 0,
  };
}
