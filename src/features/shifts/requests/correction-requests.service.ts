import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { pageRequest, toPage, type Page, type PageRequest } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { onlyOf } from '../../../platform/http/list-rules.js';
import { maySee, reachOf } from '../shift-record.js';
import { ShiftStore } from '../shift-store.service.js';
import { CorrectionRequestStore } from './correction-request-store.service.js';
import { namesOfRequests, toCorrectionRequestView } from './correction-request-views.js';
import {
  CorrectionRequestsRepository,
  type CorrectionRequestFilter,
  type DaysOfShops,
  type RequestOfDay,
} from './correction-requests.repository.js';
import type {
  CorrectionRequestView,
  ListCorrectionRequestsQuery,
  ListShiftCorrectionRequestsQuery,
} from './correction-requests.dto.js';

/** Reads correction requests. Everyone reads those about their own shifts, and a MANAGER those of their shops. */
@Injectable()
export class CorrectionRequestsService {
  constructor(
    private readonly db: Database,
    private readonly requests: CorrectionRequestsRepository,
    private readonly store: CorrectionRequestStore,
    private readonly shifts: ShiftStore,
  ) {}

  /** The latest first. */
  async list(
    caller: Caller,
    query: ListCorrectionRequestsQuery,
  ): Promise<Page<CorrectionRequestView>> {
    const page = pageRequest(query, 2);
    const filter = {
      reach: reachOf(caller),
      statuses: query.status,
      side: onlyOf(query.side),
      userIds: query.user_id,
      shopIds: query.shop_id,
    };
    return this.db.read(caller, (tx) => this.page(tx, filter, page));
  }

  /** Those of one shift, the latest first. @throws NOT_FOUND */
  async listOf(
    caller: Caller,
    shiftId: string,
    query: ListShiftCorrectionRequestsQuery,
  ): Promise<Page<CorrectionRequestView>> {
    const page = pageRequest(query, 2, shiftId);
    return this.db.read(caller, async (tx) => {
      const shift = await this.shifts.find(tx, shiftId);
      if (!shift || !maySee(caller, shift)) throw new AppError('NOT_FOUND');
      return this.page(tx, { reach: undefined, shiftId }, page);
    });
  }

  /** @throws NOT_FOUND */
  async get(caller: Caller, id: string): Promise<CorrectionRequestView> {
    return this.db.read(caller, async (tx) => {
      const row = await this.store.visible(tx, caller, id);
      return toCorrectionRequestView(row, await namesOfRequests(tx, [row]));
    });
  }

  /** What both sides last said about the shifts of these people, for their timesheets. */
  ofDays(tx: Tx, range: DaysOfShops, userIds: readonly string[]): Promise<RequestOfDay[]> {
    return this.requests.ofDays(tx, range, userIds);
  }

  private async page(
    tx: Tx,
    filter: CorrectionRequestFilter,
    page: PageRequest,
  ): Promise<Page<CorrectionRequestView>> {
    const rows = await this.requests.list(tx, filter, page);
    const names = await namesOfRequests(tx, rows);
    return toPage(rows, page, {
      keysOf: (row) => [row.proposed_at.toISOString(), row.id],
      view: (row) => toCorrectionRequestView(row, names),
    });
  }
}
