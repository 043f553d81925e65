import { addDays } from '../../../kernel/business-day.js';
import { joined, type TimeSpan } from '../../../kernel/time-spans.js';
import type { DayClock } from './day-clock.js';
import type { WorkRow } from './work-read-only.repository.js';

/** Work within one business date, or one hour of it, in whole seconds. */
export interface WorkPiece {
  readonly date: string;
  /** The hour that clocks in the shop show; null where hours are not told apart. */
  readonly hour: number | null;
  /** The seconds of the shift that were worked before. */
  readonly beforeS: number;
  readonly workedS: number;
  readonly connectedS: number;
}

const MS_PER_SECOND = 1_000;

interface Cut {
  readonly clock: DayClock;
  readonly byHour: boolean;
  /** An open shift lasts until then, and nothing after it counts. */
  readonly nowMs: number;
}

/** Working time, with the part of it in which a device was connected, by date and hour. */
interface Slot {
  readonly day: number;
  readonly hour: number | null;
  workedMs: number;
  connectedMs: number;
}

/**
 * Cuts a shift where business days begin, and where hours do. Its working time is cut to whole seconds once, as the
 * timesheet does; its pieces share these seconds by their running total, and add up to them.
 *
 * The first piece has the stored business date of the shift, whatever the shop's zone is now; each border of days in
 * the shift is one date later.
 * Source: docs/adr/0020-wages.md
 */
export function piecesOf(shift: WorkRow, { clock, byHour, nowMs }: Cut): WorkPiece[] {
  const startMs = shift.start_at.getTime();
  const endMs = Math.min(shift.end_at?.getTime() ?? nowMs, nowMs);
  if (endMs <= startMs) return [];
  const whole = { from: startMs, to: endMs };
  const working = withoutHoles(whole, spansIn(shift.unpaid, whole));
  const connected = joined(spansIn(shift.connected, whole));
  const slots: Slot[] = [];
  for (const span of working) fill(slots, { span, connected }, { clock, byHour });
  return inSeconds(slots, shift.date, clock.dayOf(startMs));
}

function inSeconds(slots: readonly Slot[], date: string, firstDay: number): WorkPiece[] {
  let [workedMs, connectedMs] = [0, 0];
  return slots.map((slot) => {
    const beforeS = Math.floor(workedMs / MS_PER_SECOND);
    const connectedBeforeS = Math.floor(connectedMs / MS_PER_SECOND);
    workedMs += slot.workedMs;
    connectedMs += slot.connectedMs;
    return {
      date: slot.day === firstDay ? date : addDays(date, slot.day - firstDay),
      hour: slot.hour,
      beforeS,
      workedS: Math.floor(workedMs / MS_PER_SECOND) - beforeS,
      connectedS: Math.floor(connectedMs / MS_PER_SECOND) - connectedBeforeS,
    };
  });
}

/** Adds the span, and what is connected within it, to the last slot as long as day and hour stay the same. */
function fill(
  slots: Slot[],
  of: { readonly span: TimeSpan; readonly connected: readonly TimeSpan[] },
  cut: Omit<Cut, 'nowMs'>,
): void {
  const { from, to } = of.span;
  for (let at = from; at < to;) {
    const { day, hour, until } = slotAt(at, to, cut);
    const connectedMs = overlapOf({ from: at, to: until }, of.connected);
    const last = slots.at(-1);
    if (last?.day === day && last.hour === hour) {
      last.workedMs += until - at;
      last.connectedMs += connectedMs;
    } else slots.push({ day, hour, workedMs: until - at, connectedMs });
    at = until;
  }
}

function slotAt(
  at: number,
  to: number,
  { clock, byHour }: Omit<Cut, 'nowMs'>,
): { readonly day: number; readonly hour: number | null; readonly until: number } {
  const day = clock.dayOf(at);
  const nextDay = clock.startOf(day + 1);
  const hour = byHour ? clock.hourOf(at) : null;
  return { day, hour, until: Math.min(to, nextDay, byHour ? clock.hourEnd(at) : to) };
}

function overlapOf({ from, to }: TimeSpan, spans: readonly TimeSpan[]): number {
  let ms = 0;
  for (const span of spans) ms += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
  return ms;
}

/** Breaks never overlap, and come in order. */
function withoutHoles({ from, to }: TimeSpan, holes: readonly TimeSpan[]): TimeSpan[] {
  const spans: TimeSpan[] = [];
  let at = from;
  for (const hole of holes) {
    if (hole.from > at) spans.push({ from: at, to: hole.from });
    at = Math.max(at, hole.to);
  }
  if (at < to) spans.push({ from: at, to });
  return spans;
}

/** @param text  `from to from to …` in milliseconds since the beginning of the whole */
function spansIn(text: string | null, whole: TimeSpan): TimeSpan[] {
  if (text === null) return [];
  const numbers = text.split(' ').map(Number);
  const spans: TimeSpan[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const from = Math.max(whole.from, whole.from + (numbers[index] ?? 0));
    const to = Math.min(whole.to, whole.from + (numbers[index + 1] ?? 0));
    if (from < to) spans.push({ from, to });
  }
  return spans;
}
