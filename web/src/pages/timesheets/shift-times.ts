import type { Schemas } from '../../api/client';
import { spanAt } from '../../parts/time/span';
import { wallDateOf, wallTimeOf } from '../../parts/time/wall-clock';

type Shift = Schemas['ShiftView'];

export interface Typed {
  readonly start: string;
  readonly end: string;
}

export interface Times {
  readonly startMs: number;
  readonly endMs: number | null;
  /** Only what was changed: what stays keeps its seconds. */
  readonly changed: { readonly start_at?: string; readonly end_at?: string };
}

/** What the two fields mean for a shift. */
export function timesOf(shift: Shift, typed: Typed): Times {
  const zone = shift.shop.time_zone;
  const oldStart = Date.parse(shift.start_at);
  const oldEnd = shift.end_at === null ? null : Date.parse(shift.end_at);
  const span = spanAt(wallDateOf(oldStart, zone), typed, zone);
  const startChanged = typed.start !== '' && typed.start !== wallTimeOf(oldStart, zone);
  const endChanged =
    typed.end !== '' && (oldEnd === null || typed.end !== wallTimeOf(oldEnd, zone));
  return {
    startMs: startChanged ? span.startMs : oldStart,
    endMs: endChanged ? span.endMs : oldEnd,
    changed: {
      ...(startChanged ? { start_at: new Date(span.startMs).toISOString() } : {}),
      ...(endChanged ? { end_at: new Date(span.endMs).toISOString() } : {}),
    },
  };
}

/** What the shift will have worked: its new length without the unpaid breaks that lie within it. */
export function workedOf(shift: Shift, { startMs, endMs }: Times): number | null {
  if (endMs === null) return null;
  const unpaid = shift.breaks
    .filter(({ is_paid }) => !is_paid)
    .map(({ start_at, end_at }) => {
      const from = Math.max(startMs, Date.parse(start_at));
      const to = Math.min(endMs, end_at === null ? endMs : Date.parse(end_at));
      return Math.max(0, to - from);
    })
    .reduce((sum, length) => sum + length, 0);
  return Math.floor((endMs - startMs - unpaid) / 1000);
}
