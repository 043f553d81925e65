import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import { businessDate } from '../../kernel/business-day.js';
import { newId } from '../../kernel/new-id.js';
import type { AuditAction } from '../../platform/audit/audit-actions.js';
import { AuditRepository, type AuditAuthor } from '../../platform/audit/audit.repository.js';
import { violates } from '../../platform/database/database-errors.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Caller } from '../../kernel/caller.js';
import type { Shop } from '../shops/shop.entity.js';
import { BreaksRepository, type BreakRow } from './breaks.repository.js';
import type { ShiftChangeKind } from './edits/shift-change.entity.js';
import { ShiftChangesRepository } from './edits/shift-changes.repository.js';
import { changedFacts, factsOf } from './edits/shift-edit-rules.js';
import { ShiftSessions } from './sessions/session-rules.js';
import { clipBreaks } from './shift-rules.js';
import { spanOf, type ShiftRecord } from './shift-views.js';
import { ShiftsRepository, type ShiftRow } from './shifts.repository.js';

/** A shift that was read before it is changed. */
export interface Change {
  readonly before: ShiftRecord;
  readonly after: ShiftRecord;
}

const AUDIT_ACTIONS = {
  ADDED: 'shift.added',
  CORRECTED: 'shift.corrected',
  VOIDED: 'shift.voided',
  CONFIRMED: 'shift.confirmed',
  AUTO_CLOSED: 'shift.auto-closed',
} as const;

/** Later than any end: the last instant that a Date can hold. */
const NEVER = new Date(8.64e15);

/** Writes shifts together with what follows from them: breaks, sessions, audit. The person is held. */
@Injectable()
export class ShiftRecords {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly breaks: BreaksRepository,
    private readonly sessions: ShiftSessions,
    private readonly changes: ShiftChangesRepository,
    private readonly audit: AuditRepository,
  ) {}

  async withBreaks(tx: Tx, shifts: readonly ShiftRow[]): Promise<ShiftRecord[]> {
    if (shifts.length === 0) return [];
    const ids = shifts.map(({ id }) => id);
    const breaks = await this.breaks.listOf(tx, ids);
    return shifts.map((shift) => ({
      shift,
      breaks: breaks.filter((one) => one.shift_id === shift.id),
    }));
  }

  /** @throws SHIFT_ALREADY_OPEN, SHIFT_OVERLAP, DAY_APPROVED, BREAK_OVERLAP */
  async insert(tx: Tx, { shift, breaks }: ShiftRecord): Promise<void> {
    const [isStored] = await Promise.all([
      this.shifts.insert(tx, shift),
      this.breaks.insert(tx, shift.id, breaks),
    ]).catch(refused);
    if (!isStored) throw new AppError('DAY_APPROVED');
  }

  /**
   * Stores the new state. Breaks that changed go first and come back last, because each has to lie
   * inside the shift at every moment. A shift that ends, or ends earlier, takes its sessions along:
   * before it, because none may outlive it for a moment either.
   * @returns the record with the version that it has now
   * @throws SHIFT_OVERLAP, BREAK_OVERLAP
   */
  async update(tx: Tx, { before, after }: Change): Promise<ShiftRecord> {
    const { shift, breaks } = after;
    const moves = !sameBreaks(before.breaks, breaks);
    const writes = [
      ...(shift.end_at !== null && shift.end_at < (before.shift.end_at ?? NEVER)
        ? [this.sessions.endAll(tx, shift.id, shift.end_at)]
        : []),
      ...(moves ? [this.breaks.deleteOf(tx, shift.id)] : []),
      this.shifts.update(tx, shift),
      ...(moves ? [this.breaks.insert(tx, shift.id, breaks)] : []),
    ];
    await Promise.all(writes).catch(refused);
    return { shift: { ...shift, version: shift.version + 1 }, breaks };
  }

  /**
   * Tells the shift's history and the audit log what was done to it afterwards, with the commit.
   * @param edit  `after` with the version that it was stored with
   */
  tell(
    tx: Tx,
    by: AuditAuthor,
    edit: {
      readonly kind: ShiftChangeKind;
      readonly reason: string | undefined;
      readonly before: ShiftRecord | undefined;
      readonly after: ShiftRecord;
    },
  ): void {
    const { kind, after } = edit;
    const facts = edit.before && changedFacts(edit.before, after);
    const change = {
      id: newId(),
      version: after.shift.version,
      kind,
      changed_at: after.shift.updated_at,
      actor_id: by.userId ?? null,
      reason: edit.reason ?? null,
      before: facts?.before ?? null,
      after: edit.before ? (facts?.after ?? {}) : factsOf(after),
    };
    tx.withCommit(this.changes.append(tx, after.shift.id, change));
    const { reason, before } = change;
    const details = { reason, before, after: change.after };
    this.record(tx, by, { action: AUDIT_ACTIONS[kind], shift: after.shift, details });
  }

  /** Tells the audit log, with the commit. */
  record(
    tx: Tx,
    by: AuditAuthor,
    entry: { action: AuditAction; shift: ShiftRow; details: Readonly<Record<string, unknown>> },
  ): void {
    const details = { user_id: entry.shift.user_id, ...entry.details };
    this.audit.record(tx, by, { action: entry.action, id: entry.shift.id, details });
  }
}

/** The day that a shift of this shop belongs to. */
export function dayOf(startAt: Date, shop: Shop): string {
  return businessDate(startAt, shop.time_zone, shop.business_day_start);
}

/** The breaks as far as they lie inside the shift. */
export function clipRows(shift: ShiftRow, breaks: readonly BreakRow[]): BreakRow[] {
  const spans = breaks.map((row) => ({ ...spanOf(row), row }));
  return clipBreaks(spanOf(shift), spans).map(({ row, startAt, endAt }) => ({
    ...row,
    start_at: startAt,
    end_at: endAt,
  }));
}

/** Whether the caller may see shifts of this shop and person: a MANAGER their shops', everyone their own. */
export function maySee(caller: Caller, shift: Pick<ShiftRow, 'user_id' | 'shop_id'>): boolean {
  if (caller.role === 'ADMIN' || shift.user_id === caller.userId) return true;
  return caller.role === 'MANAGER' && caller.shopIds.includes(shift.shop_id);
}

function sameBreaks(a: readonly BreakRow[], b: readonly BreakRow[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function refused(error: unknown): never {
  const cause = { cause: error };
  if (violates(error, 'uq_shifts_open')) throw new AppError('SHIFT_ALREADY_OPEN', {}, cause);
  if (violates(error, 'ex_shifts_overlap')) throw new AppError('SHIFT_OVERLAP', {}, cause);
  if (violates(error, 'ex_breaks_overlap')) throw new AppError('BREAK_OVERLAP', {}, cause);
  // Deleted since it was read: the retry does not find it.
  if (violates(error, 'fk_shifts_shop')) {
    throw new AppError('SERVICE_UNAVAILABLE', { retryAfterS: 1 }, cause);
  }
  throw error;
}
