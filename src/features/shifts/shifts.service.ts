import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { pageRequest, toPage, type Page } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { flagOf } from '../../platform/http/flag-filter.js';
import { namesOf, namesOfRows, type Names } from '../../platform/names/names-of.js';
import type { ShiftChangeRow } from './edits/shift-change.entity.js';
import { ShiftChangesRepository } from './edits/shift-changes.repository.js';
import { namesOfRequests, toCorrectionRequestView } from './requests/correction-request-views.js';
import { CorrectionRequestsRepository } from './requests/correction-requests.repository.js';
import type { ShiftWithRequestsView } from './requests/correction-requests.dto.js';
import { maySee, reachOf } from './shift-record.js';
import { ShiftStore } from './shift-store.service.js';
import { shiftDetailViewWith, toShiftDetailView, toShiftView } from './shift-views.js';
import type { CurrentShiftView, ShiftChangeView, ShiftView } from './shift-views.dto.js';
import type { ShiftRow } from './shift.entity.js';
import type { ListShiftChangesQuery, ListShiftsQuery } from './shifts.dto.js';
import { ShiftsRepository, type ShiftFilter } from './shifts.repository.js';
import { databaseTime } from '../../platform/database/database-clock.js';
import { onlyOf } from '../../platform/http/list-rules.js';

/** The requests that the view of one shift contains; the others are listed. */
const MOST_REQUESTS = 20;

const NO_SHIFT: CurrentShiftView = {
  id: null,
  user_id: null,
  user: null,
  shop_id: null,
  shop: null,
  status: null,
  start_at: null,
  end_at: null,
  business_date: null,
  start_source: null,
  end_source: null,
  needs_confirmation: null,
  voided_at: null,
  worked_seconds: null,
  paid_break_seconds: null,
  unpaid_break_seconds: null,
  version: null,
  created_at: null,
  updated_at: null,
  connected_seconds: null,
  breaks: [],
  sessions: [],
};

/** Reads shifts. Everyone reads their own, and a MANAGER reads those of their shops. */
@Injectable()
export class ShiftsService {
  constructor(
    private readonly db: Database,
    private readonly shifts: ShiftsRepository,
    private readonly store: ShiftStore,
    private readonly changes: ShiftChangesRepository,
    private readonly requests: CorrectionRequestsRepository,
  ) {}

  /** The latest start first. */
  async list(caller: Caller, query: ListShiftsQuery): Promise<Page<ShiftView>> {
    const page = pageRequest(query, 2);
    return this.db.read(caller, async (tx) => {
      const [now, rows] = await Promise.all([
        databaseTime(tx),
        this.shifts.list(tx, filterOf(caller, query), page),
      ]);
      const [records, names] = await Promise.all([
        this.store.withBreaks(tx, rows),
        namesOfRows(tx, rows),
      ]);
      return toPage(records, page, {
        keysOf: ({ shift }) => [shift.start_at.toISOString(), shift.id],
        view: (record) => toShiftView(record, now, names),
      });
    });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<ShiftWithRequestsView> {
    return this.db.read(caller, async (tx) => {
      const shift = await this.getVisible(tx, caller, id);
      const [now, whole, names, requests] = await Promise.all([
        databaseTime(tx),
        this.store.whole(tx, shift),
        namesOfRows(tx, [shift]),
        this.requests.latest(tx, id, MOST_REQUESTS),
      ]);
      const people = await namesOfRequests(tx, requests);
      const correction_requests = requests.map((row) => toCorrectionRequestView(row, people));
      return { ...toShiftDetailView(whole, now, names), correction_requests };
    });
  }

  /** The caller's open shift. */
  async current(caller: Caller): Promise<CurrentShiftView> {
    return this.db.read(caller, async (tx) => {
      const [now, open] = await Promise.all([
        databaseTime(tx),
        this.shifts.findOpen(tx, caller.userId),
      ]);
      if (!open) return NO_SHIFT;
      return shiftDetailViewWith(tx, open, { whole: this.store.whole(tx, open), now });
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
      const people = rows.flatMap(({ actor_id }) => actor_id ?? []);
      const names = await namesOf(tx, { people, shops: [] });
      return toPage(rows, page, {
        keysOf: (row) => [String(row.version)],
        view: (row) => toShiftChangeView(row, names),
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
    userIds: query.user_id,
    shopIds: query.shop_id,
    from: query.from,
    to: query.to,
    status: onlyOf(query.status),
    needsConfirmation: query.needs_confirmation,
    voided: flagOf(query.voided),
  };
}

function toShiftChangeView(row: ShiftChangeRow, names: Names): ShiftChangeView {
  const actor = names.find(row.actor_id);
  return { ...row, actor, changed_at: row.changed_at.toISOString() };
}
