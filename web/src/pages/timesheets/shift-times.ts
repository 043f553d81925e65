import type { Schemas } from '../../api/client';
import type { ShiftVersion } from '../../parts/corrections/versions';
import { addDays } from '../../parts/time/calendar';
import { spanAt } from '../../parts/time/span';
import { instantAt, wallDateOf, wallTimeOf } from '../../parts/time/wall-clock';

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

/** One break as it is typed. */
export interface TypedBreak {
  /** Tells rows apart while their times change. */
  readonly key: string;
  /** Empty for a break without a type. */
  readonly type: string;
  readonly name: string;
  readonly isPaid: boolean;
  readonly start: string;
  readonly end: string;
}

export function typedBreaksOf({ breaks, shop }: Shift): readonly TypedBreak[] {
  const time = (instant: string | null) =>
    instant === null ? '' : wallTimeOf(Date.parse(instant), shop.time_zone);
  return breaks.map((rest) => ({
    ...{ key: rest.id, type: rest.break_type_id ?? '', name: rest.name, isPaid: rest.is_paid },
    ...{ start: time(rest.start_at), end: time(rest.end_at) },
  }));
}

/** The first instant from the start of the shift on at which the clock of the shop shows a time. */
function instantFrom(startMs: number, time: string, zone: string): number {
  const date = wallDateOf(startMs, zone);
  const sameDay = instantAt(date, time, zone);
  return sameDay >= startMs ? sameDay : instantAt(addDays(date, 1), time, zone);
}

/** What the rows mean for a shift that begins at an instant; a time that was not changed keeps its seconds. */
export function breaksOf(shift: Shift, startMs: number, typed: readonly TypedBreak[]) {
  const zone = shift.shop.time_zone;
  const at = (time: string, old: string | null | undefined): string | null => {
    if (time === '') return null;
    if (old != null && wallTimeOf(Date.parse(old), zone) === time) return old;
    return new Date(instantFrom(startMs, time, zone)).toISOString();
  };
  return typed.flatMap(({ key, start, end, ...rest }) => {
    const old = shift.breaks.find(({ id }) => id === key);
    const startAt = at(start, old?.start_at);
    if (startAt === null) return [];
    return [{ ...rest, start_at: startAt, end_at: at(end, old?.end_at) }];
  });
}

/** What the shift will have worked: its new length without the unpaid breaks that lie within it. */
export function workedOf(
  { breaks }: Pick<ShiftVersion, 'breaks'>,
  { startMs, endMs }: Times,
): number | null {
  if (endMs === null) return null;
  const unpaid = breaks
    .filter(({ is_paid }) => !is_paid)
    .map(({ start_at, end_at }) => {
      const from = Math.max(startMs, Date.parse(start_at));
      const to = Math.min(endMs, end_at === null ? endMs : Date.parse(end_at));
      return Math.max(0, to - from);
    })
    .reduce((sum, length) => sum + length, 0);
  return Math.floor((endMs - startMs - unpaid) / 1000);
}
