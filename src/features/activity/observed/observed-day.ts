import { within, without, type TimeSpan } from '../../../kernel/time-spans.js';
import type { DayRow } from '../daily/activity-days.repository.js';
import type { DayHeader } from '../daily/daily-summaries.service.js';
import type { ShiftHeader } from '../daily/day-headers-read-only.repository.js';
import { wholeSeconds, type PlatformSeconds } from '../daily/day-summary.js';
import type { HourClock } from '../daily/hour-clock.js';
import { toSpans } from '../timeline/day-facts.js';

/** What was observed of work, in whole seconds. */
export interface ObservedSeconds {
  /** Shifts without unpaid breaks. */
  readonly workedS: number;
  /** The same without paid breaks: the time in which somebody can be active. */
  readonly workingS: number;
  readonly activeS: number;
  /** Not explained. */
  readonly idleS: number;
}

/** A person's day on which activity was on from its beginning. */
export interface ObservedDay extends ObservedSeconds {
  readonly userId: string;
  /** The business date of its shifts. */
  readonly date: string;
  /** In order of time, at least one. */
  readonly shifts: readonly ShiftHeader[];
  /** Active seconds by platform; null = off the list. */
  readonly platforms: readonly PlatformSeconds[];
  /** The same seconds by the hour of the day in the shop's zone. */
  readonly byHour: readonly (ObservedSeconds & { readonly hour: number })[];
}

/** Whether activity was on when the day began: switched on, and the person knew of it. */
export function isObserved({ rules, shifts }: DayHeader): boolean {
  const [first] = shifts;
  return first !== undefined && rules.observedFromMs <= first.start_at.getTime();
}

/** Puts beside the sums of a day how long was worked on it, paid breaks included. */
export function observedDay(header: DayHeader, row: DayRow, clock: HourClock): ObservedDay {
  const { userId, date, shifts } = header;
  const worked = workedByHour(header, clock);
  const known = new Map(row.by_hour.map((one) => [one.hour, one]));
  const hours = [...new Set([...worked.keys(), ...known.keys()])].sort((a, b) => a - b);
  const byHour = hours.map((hour) => {
    const { working_seconds = 0, active_seconds = 0, idle_seconds = 0 } = known.get(hour) ?? {};
    return {
      hour,
      workedS: worked.get(hour) ?? 0,
      ...{ workingS: working_seconds, activeS: active_seconds, idleS: idle_seconds },
    };
  });
  const workedS = [...worked.values()].reduce((sum, seconds) => sum + seconds, 0);
  const { working_seconds: workingS, active_seconds: activeS, idle_seconds: idleS } = row;
  return {
    userId,
    date,
    shifts,
    workedS,
    workingS,
    activeS,
    idleS,
    platforms: row.by_platform,
    byHour,
  };
}

/** The day is cut to whole seconds once, as its other measures are. */
function workedByHour({ shifts, now }: DayHeader, clock: HourClock): ReadonlyMap<number, number> {
  const seconds = new Map<number, number>();
  const take = wholeSeconds();
  for (const [index, span] of toSpans(shifts, now).entries()) {
    const shift = shifts[index];
    if (!shift) continue;
    for (const part of without([span], unpaidIn(shift, span)))
      for (const { hour, ms } of clock.hoursOf(part, shift.time_zone))
        seconds.set(hour, (seconds.get(hour) ?? 0) + take(ms));
  }
  return seconds;
}

function unpaidIn({ unpaid }: ShiftHeader, shift: TimeSpan): TimeSpan[] {
  if (unpaid === null) return [];
  const numbers = unpaid.split(' ').map(Number);
  const spans: TimeSpan[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2)
    spans.push({
      from: shift.from + (numbers[index] ?? 0),
      to: shift.from + (numbers[index + 1] ?? 0),
    });
  return within(spans, [shift]);
}
