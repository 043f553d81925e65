import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { found } from '../../../kernel/found.js';
import { newId } from '../../../kernel/new-id.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Answer } from '../../../platform/http/answer.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { ShopsService } from '../../shops/shops.service.js';
import { changedFacts } from '../edits/shift-edit-rules.js';
import { ShiftCorrections } from '../edits/shift-corrections.service.js';
import { ShiftEditLookup } from '../edits/shift-edit-lookup.service.js';
import type { ShiftUpdate } from '../shift-record.js';
import type { ShiftRow } from '../shift.entity.js';
import type { CorrectionRequestRow } from './correction-request.entity.js';
import { versionOf } from './correction-request-views.js';
import { CorrectionRequestStore } from './correction-request-store.service.js';
import type { CorrectionRequestView, ProposeCorrectionBody } from './correction-requests.dto.js';
import { sideOf } from './correction-sides.service.js';

const MS_PER_DAY = 86_400_000;

/** The days of the organization's settings. */
interface Limits {
  readonly correction_request_days: number;
  readonly correction_answer_days: number;
}

/** Proposals of the person or of their manager to correct a shift; nothing changes before the other side agrees. */
@Injectable()
export class CorrectionProposals {
  constructor(
    private readonly db: Database,
    private readonly lookup: ShiftEditLookup,
    private readonly corrections: ShiftCorrections,
    private readonly shops: ShopsService,
    private readonly organizations: OrganizationsService,
    private readonly requests: CorrectionRequestStore,
  ) {}

  /**
   * Refuses what could not be applied now, except for other shifts of the person, which may still change.
   * @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, SHIFT_VOIDED, DAY_APPROVED, SHIFT_TIMES_INVALID,
   *   BREAK_TIMES_INVALID, BREAK_OVERLAP, CORRECTION_CHANGES_NOTHING, CORRECTION_TOO_LATE, CORRECTION_REQUEST_OPEN
   */
  async propose(
    caller: Caller,
    shiftId: string,
    body: ProposeCorrectionBody,
  ): Promise<Answer<CorrectionRequestView>> {
    return this.db.write(caller, async (tx) => {
      const asked = { id: shiftId, version: body.version };
      const { before, ...clock } = await this.lookup.holdSeen(tx, caller, asked);
      const limits = await this.organizations.of(tx);
      assertInTime(before.shift, clock.now, limits);
      const shop = found(await this.shops.find(tx, before.shift.shop_id));
      const edit = await this.corrections.decide(tx, body, { before, shop, ...clock });
      if (!changedFacts(before, edit.after)) throw new AppError('CORRECTION_CHANGES_NOTHING');
      return this.store(tx, caller, requestOf(caller, body, { edit, now: clock.now, limits }));
    });
  }

  private async store(
    tx: Tx,
    caller: Caller,
    row: CorrectionRequestRow,
  ): Promise<Answer<CorrectionRequestView>> {
    const view = await this.requests.insert(tx, caller, row);
    return Answer.created(view, `/correction-requests/${row.id}`);
  }
}

/** An open shift can be asked about for as long as it lasts. @throws CORRECTION_TOO_LATE */
function assertInTime(shift: ShiftRow, now: Date, limits: Limits): void {
  const { correction_request_days: days } = limits;
  if (shift.end_at && now.getTime() - shift.end_at.getTime() > days * MS_PER_DAY) {
    throw new AppError('CORRECTION_TOO_LATE', {
      detail: `A correction can be asked for within ${days} days after the end of the shift`,
    });
  }
}

function requestOf(
  caller: Caller,
  body: ProposeCorrectionBody,
  { edit, now, limits }: { edit: ShiftUpdate; now: Date; limits: Limits },
): CorrectionRequestRow {
  const { shift } = edit.before;
  const { version, reason, ...asked } = body;
  return {
    id: newId(),
    shift_id: shift.id,
    user_id: shift.user_id,
    shop_id: shift.shop_id,
    side: sideOf(caller, shift),
    status: 'OPEN',
    author_id: caller.userId,
    reason,
    shift_version: version,
    asked,
    before: versionOf(edit.before),
    proposed: versionOf(edit.after),
    proposed_at: now,
    answer_by: new Date(now.getTime() + limits.correction_answer_days * MS_PER_DAY),
    closed_at: null,
    closed_by: null,
    objection: null,
  };
}
