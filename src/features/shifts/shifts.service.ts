import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import type { ShiftChangeView, ShiftDetailView, ShiftView } from './shift-views.dto.js';
import { ShiftChangesRepository, type ShiftChangeRow } from './edits/shift-changes.repository.js';
import { maySee, ShiftRecords } from './shift-records.js';
import { ShiftSessions } from './sessions/session-rules.js';
import { toShiftDetailView, toShiftView } from './shift-views.js';
import type { ListShiftChangesQuery, ListShiftsQuery } from './shifts.dto.js';
import { ShiftsRepository, type ShiftFilter, type ShiftRow } from './shifts.repository.js';

/** Reading shifts: everyone their own, a MANAGER those of their shops. */
@Injectable()
export class ShiftsService {
  constructor(
    private readonly db: Database,
    private readonly shifts: ShiftsRepository,
    private readonly records: ShiftRecords,
    private readonly sessions: ShiftSessions,
    private readonly changes: ShiftChangesRepository,
  ) {}

  /** The latest start first. */
  async list(caller: Caller, query: ListShiftsQuery): Promise<Page<ShiftView>> {
    const page = pageRequest(query, 2);
    return this.db.read(caller, async (tx) => {
      const [now, rows] = await Promise.all([
        this.shifts.now(tx),
        this.shifts.list(tx, filterOf(caller, query), page),
      ]);
      const records = await this.records.withBreaks(tx, rows);
      return toPage(records, page, {
        keysOf: ({ shift }) => [shift.start_at.toISOString(), shift.id],
        view: (record) => toShiftView(record, now),
      });
    });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<ShiftDetailView> {
    return this.db.read(caller, async (tx) => {
      const shift = await this.getVisible(tx, caller, id);
      const [now, [record], sessions] = await Promise.all([
        this.shifts.now(tx),
        this.records.withBreaks(tx, [shift]),
        this.sessions.listOf(tx, [id]),
      ]);
      if (!record) throw new Error('A shift has no record');
      return toShiftDetailView(record, sessions, now);
    });
  }

  /** What was done to the shift afterwards, the first change first. @throws NOT_FOUND */
  async history(
    caller: Caller,
    id: string,
    query: ListShiftChangesQuery,
  ): Promise<Page<ShiftChangeView>> {
    const page = pageRequest(query, 1);
    return this.db.read(caller, async (tx) => {
      await this.getVisible(tx, caller, id);
      const rows = await this.changes.list(tx, id, page);
      return toPage(rows, page, {
        keysOf: (row) => [String(row.version)],
        view: toShiftChangeView,
      });
    });
  }

  /**
   * The shift of someone that is open, with the person held until the transaction ends.
   * @returns the time after the wait too
   */
  async holdOpen(tx: Tx, userId: string): Promise<{ now: Date; open: ShiftRow | undefined }> {
    const [now, open] = await Promise.all([
      this.shifts.holdPerson(tx, userId),
      this.shifts.findOpen(tx, userId),
    ]);
    return { now, open };
  }

  async find(tx: Tx, id: string): Promise<ShiftRow | undefined> {
    return this.shifts.find(tx, id);
  }

  /** @throws NOT_FOUND  also for a shift out of the caller's reach */
  async getVisible(tx: Tx, caller: Caller, id: string): Promise<ShiftRow> {
    const shift = await this.shifts.find(tx, id);
    if (!shift || !maySee(caller, shift)) throw new AppError('NOT_FOUND');
    return shift;
  }
}

function filterOf(caller: Caller, query: ListShiftsQuery): ShiftFilter {
  const voided = query.voided ?? 'false';
  return {
    reach: caller.role === 'ADMIN' ? undefined : reachOf(caller),
    userId: query.user_id,
    shopId: query.shop_id,
    from: query.from,
    to: query.to,
    status: query.status,
    needsConfirmation: query.needs_confirmation,
    voided: voided === 'all' ? undefined : voided === 'true',
  };
}

function reachOf(caller: Caller): NonNullable<ShiftFilter['reach']> {
  const shopIds = caller.role === 'MANAGER' ? caller.shopIds : [];
  return { shopIds, userId: caller.userId };
}

function toShiftChangeView(row: ShiftChangeRow): ShiftChangeView {
  return { ...row, changed_at: row.changed_at.toISOString() };
}
