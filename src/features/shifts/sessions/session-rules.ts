import type { Tx } from '../../../platform/database/tx.js';

const SECONDS_PER_MINUTE = 60;

/** What ended a session: its shift, the device, a manager, or that nothing was heard of it. */
export type SessionEnd = 'SHIFT' | 'DEVICE' | 'MANAGER' | 'SILENCE';

/** A device that someone works on during a shift. */
export interface SessionRow {
  readonly id: string;
  readonly shift_id: string;
  readonly user_id: string;
  readonly shop_id: string;
  readonly device_label: string;
  readonly start_at: Date;
  readonly last_seen_at: Date;
  readonly end_at: Date | null;
  readonly end_source: SessionEnd | null;
  readonly silence_limit_s: number;
}

export interface NewSession {
  readonly shiftId: string;
  readonly userId: string;
  readonly shopId: string;
  /** What its user calls the device; undefined when they do not say. */
  readonly deviceLabel: string | undefined;
  readonly startAt: Date;
  /** By the database's clock. */
  readonly now: Date;
  readonly silenceLimitS: number;
}

/**
 * What shifts need of device sessions, which stand on shifts and provide it: a shift begins and ends
 * together with its sessions, in one transaction.
 */
export abstract class ShiftSessions {
  abstract begin(tx: Tx, session: NewSession): Promise<SessionRow>;
  /** None goes on beyond this instant, or beyond where it began if that is later. */
  abstract endAll(tx: Tx, shiftId: string, at: Date): Promise<void>;
  /** All sessions of these shifts, the first ones first. */
  abstract listOf(tx: Tx, shiftIds: readonly string[]): Promise<SessionRow[]>;
}

/** Seconds without a sign after which a session that begins now will count as over. */
export function silenceLimitS(work: { readonly session_silence_minutes: number }): number {
  return work.session_silence_minutes * SECONDS_PER_MINUTE;
}

/**
 * The session as it is at `now`: one that has been silent for longer than its limit is over since its
 * last sign, whether or not the job has written that down yet.
 */
export function asOf(row: SessionRow, now: Date): SessionRow {
  const silentMs = now.getTime() - row.last_seen_at.getTime();
  if (row.end_at !== null || silentMs <= row.silence_limit_s * 1_000) return row;
  return { ...row, end_at: row.last_seen_at, end_source: 'SILENCE' };
}
