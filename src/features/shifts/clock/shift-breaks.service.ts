import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import { settled } from '../../../platform/database/transaction.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Answer } from '../../../platform/http/answer.js';
import { namesOfRows } from '../../../platform/names/names-of.js';
import { BreakTypesService } from '../../break-types/break-types.service.js';
import type { BreakType } from '../../break-types/break-type.entity.js';
import { changedFacts } from '../edits/shift-edit-rules.js';
import type { ShiftUpdate } from '../shift-record.js';
import { ShiftStore } from '../shift-store.service.js';
import { shiftView, toShiftView } from '../shift-views.js';
import type { ShiftView } from '../shift-views.dto.js';
import { kindOf, withBreakEnded, withBreakStarted } from './break-rules.js';
import { ClockLookup, instantOf } from './clock-lookup.service.js';
import type { EndBreakBody, StartBreakBody } from './shift-clock.dto.js';

/** Breaks that people's own devices report, of the open shift or of an earlier one. */
@Injectable()
export class ShiftBreaks {
  constructor(
    private readonly db: Database,
    private readonly lookup: ClockLookup,
    private readonly breakTypes: BreakTypesService,
    private readonly store: ShiftStore,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * The same start sent again returns the shift as it is.
   * @throws SHIFT_NOT_OPEN, SHIFT_NOT_STARTED, SHIFT_VOIDED, SHIFT_REVIEWED, DAY_APPROVED, SHIFT_OVERLAP,
   *   BREAK_ALREADY_OPEN, BREAK_OVERLAP, BREAK_TIMES_INVALID, BREAK_TYPE_ARCHIVED, NOT_FOUND,
   *   OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO
   */
  async start(caller: Caller, body: StartBreakBody): Promise<Answer<ShiftView>> {
    return this.db.write(caller, async (tx) => {
      const [{ clock, before, moment, isNamed }, type] = await Promise.all([
        this.lookup.target(tx, caller, body),
        this.typeOf(tx, body.break_type_id),
      ]);
      const kind = kindOf(type, moment.at);
      const after = withBreakStarted(before, { moment, isNamed, kind }, clock.now);
      const view = await this.stored(tx, caller, { update: { before, after }, now: clock.now });
      // A break is read with its shift.
      const location = `/shifts/${view.id}`;
      return after === before ? Answer.existing(view, location) : Answer.created(view, location);
    });
  }

  /**
   * @throws SHIFT_NOT_OPEN, SHIFT_NOT_STARTED, SHIFT_VOIDED, SHIFT_REVIEWED, DAY_APPROVED, SHIFT_OVERLAP,
   *   BREAK_NOT_OPEN, BREAK_NOT_STARTED, BREAK_ALREADY_ENDED, BREAK_OVERLAP, BREAK_TIMES_INVALID, NOT_FOUND,
   *   OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO
   */
  async end(caller: Caller, body: EndBreakBody): Promise<ShiftView> {
    return this.db.write(caller, async (tx) => {
      const { clock, before, moment, isNamed } = await this.lookup.target(tx, caller, body);
      const { break_start_at: start } = body;
      const breakStartAt = start === undefined ? undefined : instantOf(start);
      const after = withBreakEnded(before, { moment, isNamed, breakStartAt }, clock.now);
      return this.stored(tx, caller, { update: { before, after }, now: clock.now });
    });
  }

  /**
   * Stores the breaks. In a shift that has ended they change hours that were final, so the audit log
   * records the change.
   */
  private async stored(
    tx: Tx,
    caller: Caller,
    { update, now }: { update: ShiftUpdate; now: Date },
  ): Promise<ShiftView> {
    const { before, after } = update;
    if (after === before) return shiftView(tx, before, now);
    await this.lookup.assertOpenToDevices(tx, update);
    const hadEnded = before.shift.end_at !== null;
    const [stored, names] = await settled([
      this.store.update(tx, update, hadEnded ? caller : undefined),
      namesOfRows(tx, [after.shift]),
    ]);
    if (hadEnded) {
      const { id, user_id } = stored.shift;
      const details = { user_id, ...changedFacts(before, stored) };
      this.audit.record(tx, caller, { action: 'shift.completed', id, details });
    }
    return toShiftView(stored, now, names);
  }

  /** @throws NOT_FOUND */
  private async typeOf(tx: Tx, id: string | undefined): Promise<BreakType | undefined> {
    if (id === undefined) return undefined;
    const type = await this.breakTypes.find(tx, id);
    if (!type) {
      throw new AppError('NOT_FOUND', { detail: 'There is no such break type', missing: id });
    }
    return type;
  }
}
