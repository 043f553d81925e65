import { v7 as uuid } from 'uuid';
import { businessDate } from '../../kernel/business-day.js';
import type { BreakRow } from '../../features/shifts/break.entity.js';
import type { SessionRow } from '../../features/shifts/sessions/device-session.entity.js';
import type { ShiftRecord } from '../../features/shifts/shift-record.js';
import type { Stretch } from './demo-calendar.js';
import type { DemoBreak, DemoBreakKind, Turn } from './demo-roster.js';
import type { Random } from '../random.js';

/** A shift with everything that belongs to it, as in the tables. */
export interface DemoShift extends ShiftRecord {
  readonly sessions: readonly SessionRow[];
  /** The turn from which it was created. */
  readonly turn: Turn;
}

/** A kind of break in the demo. */
export interface DemoBreakType {
  readonly name: string;
  readonly isPaid: boolean;
  readonly expectedMinutes: number;
}

/** The columns of its breaks, even if somebody has changed the types meanwhile. */
export const DEMO_BREAK_TYPES: Readonly<Record<DemoBreakKind, DemoBreakType>> = {
  LUNCH: { name: 'Lunch', isPaid: false, expectedMinutes: 30 },
  COFFEE: { name: 'Coffee', isPaid: true, expectedMinutes: 15 },
};

/** The shop of the shifts. */
export interface ShiftShop {
  readonly id: string;
  readonly timeZone: string;
  readonly businessDayStart: string;
}

/** The values that all shifts share. */
export interface ShiftSetting {
  /** The time by the database's clock: a shift that ends later is still running. */
  readonly nowMs: number;
  readonly silenceLimitS: number;
  readonly breakTypeIds: Readonly<Record<DemoBreakKind, string>>;
}

const MINUTE_MS = 60_000;
/** A device is seen every half minute, so its last sign is at most this much before its end. */
const HEARTBEAT_MS = 30_000;
/** The label of a device beside the till. */
export const SECOND_DEVICE = 'Tablet';
const SECOND_DEVICE_CHANCE = 0.25;
/** How long after the start the device is taken out, and how long before the end it is put away. */
const LEAST_APART_MIN = 35;
const MOST_APART_MIN = 80;

/** Returns the shift of a turn that has begun, which is running if its end is in the future. */
export function shiftOf(
  turn: Turn,
  shop: ShiftShop,
  told: { readonly setting: ShiftSetting; readonly random: Random },
): DemoShift {
  const { nowMs } = told.setting;
  const id = idAt(turn.startMs);
  const startAt = new Date(turn.startMs);
  const endAt = endOf(turn, nowMs);
  const shift = {
    id,
    user_id: turn.userId,
    shop_id: shop.id,
    start_at: startAt,
    end_at: endAt,
    business_date: businessDate(startAt, shop.timeZone, shop.businessDayStart),
    start_source: 'CLOCK' as const,
    end_source: endAt && ('CLOCK' as const),
    clocked_start_at: null,
    clocked_end_at: null,
    needs_confirmation: false,
    voided_at: null,
    version: 1,
    created_at: startAt,
    updated_at: endAt ?? startAt,
  };
  const breaks = turn.breaks
    .filter((pause) => pause.startMs < nowMs)
    .map((pause) => breakOf(pause, id, told.setting));
  return { shift, breaks, sessions: sessionsOf(turn, shift, told), turn };
}

/** Returns an id that is ordered by time. */
export function idAt(ms: number): string {
  return uuid({ msecs: ms });
}

function breakOf(pause: DemoBreak, shiftId: string, setting: ShiftSetting): BreakRow {
  const { name, isPaid, expectedMinutes } = DEMO_BREAK_TYPES[pause.kind];
  return {
    id: idAt(pause.startMs),
    shift_id: shiftId,
    break_type_id: setting.breakTypeIds[pause.kind],
    name,
    is_paid: isPaid,
    expected_minutes: expectedMinutes,
    start_at: new Date(pause.startMs),
    end_at: endOf(pause, setting.nowMs),
    clocked_start_at: null,
    clocked_end_at: null,
  };
}

/**
 * Returns the session of the till, from the first minute to the last, in two parts if its person was
 * elsewhere in between, and sometimes that of a second device.
 */
function sessionsOf(
  turn: Turn,
  shift: { readonly id: string; readonly user_id: string; readonly shop_id: string },
  { setting, random }: { setting: ShiftSetting; random: Random },
): SessionRow[] {
  const sessionOf = (span: Stretch, device: string, end: 'SHIFT' | 'DEVICE'): SessionRow => {
    const endAt = endOf(span, setting.nowMs);
    const seenMs = endAt ? span.endMs - random.below(HEARTBEAT_MS) : setting.nowMs;
    return {
      id: idAt(span.startMs),
      shift_id: shift.id,
      user_id: shift.user_id,
      shop_id: shift.shop_id,
      device_label: device,
      start_at: new Date(span.startMs),
      last_seen_at: new Date(seenMs),
      end_at: endAt,
      end_source: endAt && end,
      silence_limit_s: setting.silenceLimitS,
    };
  };
  const apart = (): number =>
    (LEAST_APART_MIN + random.below(MOST_APART_MIN - LEAST_APART_MIN)) * MINUTE_MS;
  const { silence } = turn;
  const atTill = silence ? [beforeOf(turn, silence), afterOf(turn, silence)] : [turn];
  const sessions = atTill.map((span, index) =>
    sessionOf(
      span,
      `Till ${(turn.part % 2) + 1}`,
      index === atTill.length - 1 ? 'SHIFT' : 'DEVICE',
    ),
  );
  const second = { startMs: turn.startMs + apart(), endMs: turn.endMs - apart() };
  const isOut = random.chance(SECOND_DEVICE_CHANCE) && second.startMs < setting.nowMs;
  // Nobody takes it to where they are silent.
  if (isOut && !silence) {
    sessions.push(sessionOf(second, SECOND_DEVICE, 'DEVICE'));
  }
  return sessions;
}

function beforeOf({ startMs }: Stretch, hole: Stretch): Stretch {
  return { startMs, endMs: hole.startMs };
}

function afterOf({ endMs }: Stretch, hole: Stretch): Stretch {
  return { startMs: hole.endMs, endMs };
}

/** Null while it is running. */
function endOf({ endMs }: Stretch, nowMs: number): Date | null {
  return endMs <= nowMs ? new Date(endMs) : null;
}
