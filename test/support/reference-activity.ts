import type { ShiftView } from '../../src/features/shifts/shift-views.dto.js';
import type { TimeSpan } from '../../src/kernel/time-spans.js';
import { placeOf, shopOf, type KeyOf, type ReferenceWorld } from './reference-team.js';

/** What devices and people said of work. Every instant is a full second. */
export interface ObservedWorld extends ReferenceWorld {
  /** When activity was on first, by person; nobody else's counts. */
  readonly toldAt: ReadonlyMap<string, number>;
  /** By person: times in which a platform was in front, none within the pulse of another one. */
  readonly active: ReadonlyMap<string, readonly TimeSpan[]>;
  readonly explained: ReadonlyMap<string, readonly TimeSpan[]>;
  /** By shift: times in which a device session was live. */
  readonly sessions: ReadonlyMap<string, readonly TimeSpan[]>;
  readonly idleLimitS: number;
}

export interface ReferenceActivity {
  worked: number;
  working: number;
  active: number;
  idle: number;
}

/** One second of a shift that was worked. */
interface Second {
  readonly ms: number;
  readonly isRest: boolean;
  readonly isActive: boolean;
  isIdle: boolean;
}

/** The activity of rows, second by second, with none of the code that the application uses. */
export function referenceActivity(
  world: ObservedWorld,
  { keyOf, by }: { readonly keyOf: KeyOf; readonly by: string },
): Map<string, ReferenceActivity> {
  const rows = new Map<string, ReferenceActivity>();
  for (const shifts of daysOf(world)) {
    const shopIds = by === 'shop' ? new Set(shifts.map(({ shop_id }) => shop_id)) : [undefined];
    for (const shift of shifts) {
      const shop = shopOf(world, shift.shop_id);
      for (const second of secondsOf(world, shift))
        for (const shopId of shopIds) {
          const place = { ...placeOf(second.ms, shop), shopId: shopId ?? shop.id };
          add(rows, keyOf({ ...place, userId: shift.user_id }), second);
        }
    }
  }
  return rows;
}

/** The seconds of each shift in which somebody worked while a device session was live. */
export function referenceConnected(world: ObservedWorld, keyOf: KeyOf): Map<string, number> {
  const rows = new Map<string, number>();
  for (const shift of world.shifts) {
    const { id, user_id: userId, shop_id: shopId } = shift;
    for (const { ms } of workedSeconds(world, shift)) {
      const place = placeOf(ms, shopOf(world, shopId));
      if (place.date < world.range.from || place.date > world.range.to) continue;
      if (!covers(world.sessions.get(id), ms)) continue;
      const key = keyOf({ ...place, userId, shopId });
      rows.set(key, (rows.get(key) ?? 0) + 1);
    }
  }
  return rows;
}

/** The shifts of each person and business date that count: activity was on when the first of them began. */
function daysOf({ shifts, range, toldAt }: ObservedWorld): ShiftView[][] {
  const days = new Map<string, ShiftView[]>();
  for (const shift of shifts) {
    const { user_id, business_date: date } = shift;
    if (date < range.from || date > range.to) continue;
    days.set(`${user_id} ${date}`, [...(days.get(`${user_id} ${date}`) ?? []), shift]);
  }
  return [...days.values()].filter((day) => {
    const begin = Math.min(...day.map(({ start_at }) => Date.parse(start_at)));
    return begin >= (toldAt.get(day[0]?.user_id ?? '') ?? Infinity);
  });
}

function add(rows: Map<string, ReferenceActivity>, key: string, second: Second): void {
  const row = rows.get(key) ?? { worked: 0, working: 0, active: 0, idle: 0 };
  rows.set(key, row);
  row.worked += 1;
  if (second.isRest) return;
  row.working += 1;
  if (second.isActive) row.active += 1;
  if (second.isIdle) row.idle += 1;
}

/** Worked seconds with what they were; a silence ends with working time, a sign, or another second's rest. */
function secondsOf(world: ObservedWorld, shift: ShiftView): Second[] {
  const seconds = workedSeconds(world, shift);
  const sold = new Set(
    world.receipts
      .filter(({ user_id }) => user_id === shift.user_id)
      .map(({ occurred_at }) => Date.parse(occurred_at)),
  );
  let silent: Second[] = [];
  const endSilence = (): void => {
    const isLong = silent.length > world.idleLimitS;
    const explained = world.explained.get(shift.user_id);
    for (const second of silent) second.isIdle = isLong && !covers(explained, second.ms);
    silent = [];
  };
  let before = 0;
  for (const second of seconds) {
    const { ms, isRest, isActive } = second;
    if (ms !== before + 1_000 || isRest || sold.has(ms)) endSilence();
    if (isActive || covers(world.sessions.get(shift.id), ms)) endSilence();
    else if (!isRest) silent.push(second);
    before = ms;
  }
  endSilence();
  return seconds;
}

function workedSeconds(world: ObservedWorld, shift: ShiftView): Second[] {
  const breaks = shift.breaks.map(({ is_paid, start_at, end_at }) => {
    return { isPaid: is_paid, from: Date.parse(start_at), to: Date.parse(end_at ?? '') };
  });
  const active = world.active.get(shift.user_id);
  const end = Date.parse(shift.end_at ?? '');
  const seconds: Second[] = [];
  for (let ms = Date.parse(shift.start_at); ms < end; ms += 1_000) {
    const rest = breaks.find(({ from, to }) => from <= ms && ms < to);
    if (rest?.isPaid === false) continue;
    const isActive = rest === undefined && covers(active, ms);
    seconds.push({ ms, isRest: rest !== undefined, isActive, isIdle: false });
  }
  return seconds;
}

function covers(spans: readonly TimeSpan[] | undefined, ms: number): boolean {
  return spans?.some(({ from, to }) => from <= ms && ms < to) ?? false;
}
