import { businessDate } from '../../kernel/business-day.js';
import { seesWork, type Caller } from '../../kernel/caller.js';
import type { BreakRow } from './break.entity.js';
import type { SessionRow } from './sessions/device-session.entity.js';
import { clipBreaks, lengthMs, type Span } from './shift-rules.js';
import type { ShiftRow } from './shift.entity.js';

/** A shift with its breaks in chronological order. */
export interface ShiftRecord {
  readonly shift: ShiftRow;
  readonly breaks: readonly BreakRow[];
}

/** A shift with everything that belongs to it, each in chronological order. */
export interface WholeShift extends ShiftRecord {
  readonly sessions: readonly SessionRow[];
}

/** A shift as it was read, and as it is to be stored. */
export interface ShiftUpdate {
  readonly before: ShiftRecord;
  readonly after: ShiftRecord;
}

export function spanOf(row: { readonly start_at: Date; readonly end_at: Date | null }): Span {
  return { startAt: row.start_at, endAt: row.end_at };
}

/** The worked time of a shift in milliseconds; up to now while it is open. */
export function workedMs({ shift, breaks }: ShiftRecord, now: Date): number {
  const unpaid = breaks.filter((one) => !one.is_paid);
  const pausedMs = unpaid.reduce((sum, one) => sum + lengthMs(spanOf(one), now), 0);
  return lengthMs(spanOf(shift), now) - pausedMs;
}

/** The business date of a shift that starts then in this shop. */
export function dayOf(
  startAt: Date,
  shop: { readonly time_zone: string; readonly business_day_start: string },
): string {
  return businessDate(startAt, shop.time_zone, shop.business_day_start);
}

/** The breaks cut to the shift: see {@link clipBreaks}. */
export function clipRows(shift: ShiftRow, breaks: readonly BreakRow[]): BreakRow[] {
  const spans = breaks.map((row) => ({ ...spanOf(row), row }));
  return clipBreaks(spanOf(shift), spans).map(({ row, startAt, endAt }) => ({
    ...row,
    start_at: startAt,
    end_at: endAt,
  }));
}

/** Whether the caller may see a shift or session: a MANAGER those of their shops, everyone their own. */
export function maySee(caller: Caller, row: Pick<ShiftRow, 'user_id' | 'shop_id'>): boolean {
  return seesWork(caller, row);
}

/** Names the shift that another one overlaps, to someone who may see it. */
export function overlapDetails(
  other: ShiftRow | undefined,
  by: Caller | undefined,
): { readonly ids: Readonly<Record<string, string>> } | undefined {
  if (!other || !by || !maySee(by, other)) return undefined;
  const { id, shop_id, start_at, end_at } = other;
  const ids: Record<string, string> = {
    shift_id: id,
    shop_id,
    start_at: start_at.toISOString(),
  };
  if (end_at) ids['end_at'] = end_at.toISOString();
  return { ids };
}

/** The rows that a list may contain: those of these shops, and those of this person. */
export interface Reach {
  readonly shopIds: readonly string[];
  readonly userId: string;
}

/** The same rule as {@link maySee}, for the condition of a list; undefined = everything. */
export function reachOf(caller: Caller): Reach | undefined {
  if (caller.role === 'ADMIN') return undefined;
  return { shopIds: caller.role === 'MANAGER' ? caller.shopIds : [], userId: caller.userId };
}
