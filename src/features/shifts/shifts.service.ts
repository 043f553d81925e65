import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Answer } from '../../platform/http/answer.js';
import { flagOf } from '../../platform/http/flag-filter.js';
import type { ShiftChangeRow } from './edits/shift-change.entity.js';
import { ShiftChangesRepository } from './edits/shift-changes.repository.js';
import { maySee, reachOf } from './shift-record.js';
import { ShiftStore } from './shift-store.service.js';
import { toShiftDetailView, toShiftView } from './shift-views.js';
import type { ShiftChangeView, ShiftDetailView, ShiftView } from './shift-views.dto.js';
import type { ShiftRow } from './shift.entity.js';
import type { ListShiftChangesQuery, ListShiftsQuery } from './shifts.dto.js';
import { ShiftsRepository, type ShiftFilter } from './shifts.repository.js';
import { databaseTime } from '../../platform/database/database-clock.js';

/** Reads shifts. Everyone reads their own, and a MANAGER reads those of their shops. */
@Injectable()
export class ShiftsService {
  constructor(
    private readonly db: Database,
    private readonly shifts: ShiftsRepository,
    private readonly store: ShiftStore,
    private readonly changes: ShiftChangesRepository,
  ) {}

  /** The latest start first. */
  async list(caller: Caller, query: ListShiftsQuery): Promise<Page<ShiftView>> {
    const page = pageRequest(query, 2);
    return this.db.read(caller, async (tx) => {
      const [now, rows] = await Promise.all([
        databaseTime(tx),
        this.shifts.list(tx, filterOf(caller, query), page),
      ]);
      const records = await this.store.withBreaks(tx, rows);
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
      const [now, whole] = await Promise.all([databaseTime(tx), this.store.whole(tx, shift)]);
      return toShiftDetailView(whole, now);
    });
  }

  /** The caller's open shift, with status 200; 204 without one. */
  async current(caller: Caller): Promise<Answer<ShiftDetailView | undefined>> {
    return this.db.read(caller, async (tx) => {
      const [now, open] = await Promise.all([
        databaseTime(tx),
        this.shifts.findOpen(tx, caller.userId),
      ]);
      if (!open) return new Answer(204, undefined);
      return new Answer(200, toShiftDetailView(await this.store.whole(tx, open), now));
    });
  }

  /** The changes of the shift after it was clocked, the first change first. @throws NOT_FOUND */
  async history(
    caller: Caller,
    id: string,
    query: ListShiftChangesQuery,
  ): Promise<Page<ShiftChangeView>> {
    const page = pageRequest(query, 1, id);
    return this.db.read(caller, async (tx) => {
      await this.getVisible(tx, caller, id);
      const rows = await this.changes.list(tx, id, page);
      return toPage(rows, page, {
        keysOf: (row) => [String(row.version)],
        view: toShiftChangeView,
      });
    });
  }

  async find(tx: Tx, id: string): Promise<ShiftRow | undefined> {
    return this.shifts.find(tx, id);
  }

  /** @throws NOT_FOUND  also for a shift out of the caller's reach */
  private async getVisible(tx: Tx, caller: Caller, id: string): Promise<ShiftRow> {
    const shift = await this.shifts.find(tx, id);
    if (!shift || !maySee(caller, shift)) throw new AppError('NOT_FOUND');
    return shift;
  }
}

function filterOf(caller: Caller, query: ListShiftsQuery): ShiftFilter {
  return {
    reach: reachOf(caller),
    userId: query.user_id,
    shopId: query.shop_id,
    from: query.from,
    to: query.to,
    status: query.status,
    needsConfirmation: query.needs_confirmation,
    voided: flagOf(query.voided),
  };
}

function toShiftChangeView(row: ShiftChangeRow): ShiftChangeView {
  return { ...row, changed_at: row.changed_at.toISOString() };
}
