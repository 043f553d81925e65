import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { violates } from '../../../platform/database/database-errors.js';
import type { Tx } from '../../../platform/database/tx.js';
import { LiveLog } from '../../../platform/live/live-log.repository.js';
import { maySee } from '../shift-record.js';
import { ShiftStore } from '../shift-store.service.js';
import type { CorrectionRequestRow } from './correction-request.entity.js';
import { CorrectionTelling } from './correction-telling.service.js';
import { namesOfRequests, toCorrectionRequestView } from './correction-request-views.js';
import { CorrectionRequestsRepository, type RequestEnd } from './correction-requests.repository.js';
import type { CorrectionRequestView } from './correction-requests.dto.js';

const ENDED = {
  AGREED: 'correction-request.agreed',
  OBJECTED: 'correction-request.objected',
  WITHDRAWN: 'correction-request.withdrawn',
} as const;

/** Writes correction requests: each step with its audit entry, and on the streams of those who may see it. */
@Injectable()
export class CorrectionRequestStore {
  constructor(
    private readonly requests: CorrectionRequestsRepository,
    private readonly shifts: ShiftStore,
    private readonly audit: AuditRepository,
    private readonly log: LiveLog,
    private readonly telling: CorrectionTelling,
  ) {}

  /** Stores a request of somebody who holds the person. @throws CORRECTION_REQUEST_OPEN */
  async insert(tx: Tx, caller: Caller, row: CorrectionRequestRow): Promise<CorrectionRequestView> {
    const { id, shift_id, user_id, side, reason, before, proposed } = row;
    const open = await this.requests.findOpen(tx, shift_id, side);
    if (open) throw alreadyOpen(open);
    try {
      await this.requests.insert(tx, row);
    } catch (error) {
      if (violates(error, 'uq_correction_requests_open')) throw alreadyOpen(undefined, error);
      throw error;
    }
    const details = { shift_id, user_id, side, reason, before, proposed };
    this.audit.record(tx, caller, { action: 'correction-request.proposed', id, details });
    await this.telling.asked(tx, row);
    return this.shown(tx, row);
  }

  /**
   * Waits for everyone who is writing the person's shifts or requests, and returns the request as it is then.
   * @throws NOT_FOUND, CORRECTION_REQUEST_CLOSED
   */
  async hold(
    tx: Tx,
    caller: Caller,
    id: string,
  ): Promise<{ readonly request: CorrectionRequestRow; readonly now: Date }> {
    const seen = await this.visible(tx, caller, id);
    const now = await this.shifts.waitFor(tx, seen.user_id);
    const request = await this.visible(tx, caller, id);
    if (request.status !== 'OPEN') throw new AppError('CORRECTION_REQUEST_CLOSED');
    return { request, now };
  }

  /** @throws CORRECTION_REQUEST_CLOSED */
  async close(
    tx: Tx,
    caller: Caller,
    end: Omit<RequestEnd, 'by'> & { readonly id: string },
  ): Promise<CorrectionRequestView> {
    const { id, objection } = end;
    const row = await this.requests.close(tx, id, { ...end, by: caller.userId });
    if (!row) throw new AppError('CORRECTION_REQUEST_CLOSED');
    const { shift_id, user_id, side } = row;
    const details = { shift_id, user_id, side, ...(objection === null ? {} : { objection }) };
    this.audit.record(tx, caller, { action: ENDED[end.status], id, details });
    await this.telling.closed(tx, row);
    return this.shown(tx, row);
  }

  /** @throws NOT_FOUND  also for a request out of the caller's reach */
  async visible(tx: Tx, caller: Caller, id: string): Promise<CorrectionRequestRow> {
    const row = await this.requests.find(tx, id);
    if (!row || !maySee(caller, row)) throw new AppError('NOT_FOUND');
    return row;
  }

  private async shown(tx: Tx, row: CorrectionRequestRow): Promise<CorrectionRequestView> {
    this.log.subjects(tx, 'correction-request', [row]);
    return toCorrectionRequestView(row, await namesOfRequests(tx, [row]));
  }
}

function alreadyOpen(open: CorrectionRequestRow | undefined, cause?: unknown): AppError {
  const ids = open ? { ids: { correction_request_id: open.id } } : {};
  return new AppError('CORRECTION_REQUEST_OPEN', ids, { cause });
}
