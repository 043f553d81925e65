import { isoWeekday } from '../../kpis/reading/groups.js';
import type { DaysOfShop } from '../reading/team-part.js';
import type { PresenceRow } from '../work/work-read-only.repository.js';

const MS_PER_HOUR = 3_600_000;

/** Seconds of an hour of the week. */
export interface HourPresence {
  /** How long the hour is in all business dates of the range, until now. */
  lengthMs: number;
  onShiftMs: number;
}

/**
 * Adds up when people were on shift by the hour of the week. A shift costs the same however long it is: each adds one
 * at its beginning and takes it away at its end, and a single pass over the hours of the range adds these up.
 */
export class Presence {
  readonly hours = new Map<string, HourPresence>();

  /**
   * Adds one shop.
   * @param rows  its shifts that may lie in the range
   */
  add(rows: readonly PresenceRow[], days: DaysOfShop): void {
    const borders = bordersOf(days);
    const steps = stepsOf(rows, borders);
    let present = 0;
    for (const [index, border] of borders.entries()) {
      const next = borders[index + 1];
      if (!next) break;
      const { fromMs, key } = border;
      present += steps.present[index] ?? 0;
      const hour = this.hours.get(key) ?? { lengthMs: 0, onShiftMs: 0 };
      this.hours.set(key, hour);
      hour.lengthMs += next.fromMs - fromMs;
      hour.onShiftMs += present * (next.fromMs - fromMs) + (steps.partMs[index] ?? 0);
    }
  }
}

/** Where an hour of the range begins. The last one is where the range ends. */
interface Border {
  readonly fromMs: number;
  readonly key: string;
}

/** Returns the hours of all business dates until now, in the order of time. */
function bordersOf({ clock, from, to, nowMs }: DaysOfShop): Border[] {
  const borders: Border[] = [];
  const begin = clock.dayOfDate(from);
  const end = clock.dayOfDate(to) + 1;
  const endMs = Math.min(clock.startOf(end), Math.max(nowMs, clock.startOf(begin)));
  for (let day = begin; day < end; day += 1) {
    const weekday = isoWeekday(clock.dateOf(day));
    const nextMs = Math.min(clock.startOf(day + 1), endMs);
    for (let at = clock.startOf(day); at < nextMs;) {
      const hour = String(clock.hourOf(at)).padStart(2, '0');
      borders.push({ fromMs: at, key: `${weekday}T${hour}` });
      at = Math.min(nextMs, clock.hourEnd(at));
    }
  }
  borders.push({ fromMs: endMs, key: '' });
  return borders;
}

/** How many people more are there from each border on, and what those who come or go within an hour add to it. */
function stepsOf(
  rows: readonly PresenceRow[],
  borders: readonly Border[],
): { readonly present: Float64Array; readonly partMs: Float64Array } {
  const present = new Float64Array(borders.length + 1);
  const partMs = new Float64Array(borders.length + 1);
  const begin = borders[0]?.fromMs ?? 0;
  const end = borders.at(-1)?.fromMs ?? 0;
  const indexAt = finderOf(borders);
  for (const { start_at, until, shifts } of rows) {
    const from = Math.max(begin, start_at.getTime());
    const to = Math.min(end, until.getTime());
    if (from >= to) continue;
    const [first, last] = [indexAt(from), indexAt(to)];
    // The whole of the first hour and of none that follows the end; then what is missing or too much.
    present[first] = (present[first] ?? 0) + shifts;
    present[last] = (present[last] ?? 0) - shifts;
    partMs[first] = (partMs[first] ?? 0) - shifts * (from - (borders[first]?.fromMs ?? 0));
    partMs[last] = (partMs[last] ?? 0) + shifts * (to - (borders[last]?.fromMs ?? 0));
  }
  return { present, partMs };
}

/** Returns a look-up of the last border that is not after an instant; most borders are an hour apart. */
function finderOf(borders: readonly Border[]): (ms: number) => number {
  const begin = borders[0]?.fromMs ?? 0;
  return (ms) => {
    let index = Math.min(borders.length - 1, Math.floor((ms - begin) / MS_PER_HOUR));
    while (index > 0 && (borders[index]?.fromMs ?? 0) > ms) index -= 1;
    while (index + 1 < borders.length && (borders[index + 1]?.fromMs ?? Infinity) <= ms) index += 1;
    return index;
  };
}
