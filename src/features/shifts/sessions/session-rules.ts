import { newId } from '../../../kernel/new-id.js';
import type { Span } from '../shift-rules.js';
import type { ShiftRow } from '../shift.entity.js';
import type { SessionRow } from './device-session.entity.js';

const SECONDS_PER_MINUTE = 60;
const UNNAMED_DEVICE = 'Unnamed device';

/** Seconds without a sign after which a session that begins now will count as over. */
export function silenceLimitS(work: { readonly session_silence_minutes: number }): number {
  return work.session_silence_minutes * SECONDS_PER_MINUTE;
}

/**
 * A device that joins a shift.
 * @param device.label  its name; undefined when the client does not name it
 * @param device.now    the database's time, which is the session's first sign of life
 */
export function newSession(
  shift: Pick<ShiftRow, 'id' | 'user_id' | 'shop_id'>,
  device: {
    readonly label: string | undefined;
    readonly startAt: Date;
    readonly now: Date;
    readonly silenceLimitS: number;
  },
): SessionRow {
  return {
    id: newId(),
    shift_id: shift.id,
    user_id: shift.user_id,
    shop_id: shift.shop_id,
    device_label: device.label ?? UNNAMED_DEVICE,
    start_at: device.startAt,
    last_seen_at: device.now,
    end_at: null,
    end_source: null,
    silence_limit_s: device.silenceLimitS,
  };
}

/**
 * The device of a shift that was over before the server heard of it: it was connected for no time, and its
 * name is kept.
 */
export function pastSession(
  shift: Pick<ShiftRow, 'id' | 'user_id' | 'shop_id'>,
  device: {
    readonly label: string | undefined;
    readonly now: Date;
    readonly silenceLimitS: number;
  },
): SessionRow {
  const session = newSession(shift, { ...device, startAt: device.now });
  return { ...session, end_at: device.now, end_source: 'SHIFT' };
}

/**
 * The session as it is at `now`: one that has been silent for longer than its limit ended at its last
 * sign, whether or not the job has stored that yet.
 */
export function asOf(row: SessionRow, now: Date): SessionRow {
  const silentMs = now.getTime() - row.last_seen_at.getTime();
  if (row.end_at !== null || silentMs <= row.silence_limit_s * 1_000) return row;
  return { ...row, end_at: row.last_seen_at, end_source: 'SILENCE' };
}

/**
 * The time for which the session counts as connected. It begins when the server first heard of the device, and goes on
 * until the session was ended or, without that, until the device had been silent for as long as its limit allows: then
 * the device was live until a moment at which nothing had been heard of it. `end_at` stays its last sign.
 * Source: docs/adr/0007-shifts.md
 */
export function liveSpan(row: SessionRow, now: Date): Span {
  const startAt = row.start_at;
  if (row.end_at !== null && row.end_source !== 'SILENCE') return { startAt, endAt: row.end_at };
  const silentAtMs = row.last_seen_at.getTime() + row.silence_limit_s * 1_000;
  return { startAt, endAt: new Date(Math.min(silentAtMs, now.getTime())) };
}
