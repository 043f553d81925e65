import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Answer } from '../../../platform/http/answer.js';
import { BreakTypesService } from '../../break-types/break-types.service.js';
import { ShiftStore } from '../shift-store.service.js';
import { toShiftView } from '../shift-views.js';
import type { ShiftView } from '../shift-views.dto.js';
import { ClockLookup, openShift } from './clock-lookup.service.js';
import { PLAIN_BREAK, withBreakEnded, withBreakStarted, type BreakKind } from './clock-rules.js';
import type { EndBreakBody, StartBreakBody } from './shift-clock.dto.js';

/** Breaks of the open shift. */
@Injectable()
export class ShiftBreaks {
  constructor(
    private readonly db: Database,
    private readonly lookup: ClockLookup,
    private readonly breakTypes: BreakTypesService,
    private readonly store: ShiftStore,
  ) {}

  /**
   * @throws SHIFT_NOT_OPEN, BREAK_ALREADY_OPEN, BREAK_OVERLAP, BREAK_TIMES_INVALID, BREAK_TYPE_ARCHIVED,
   *   NOT_FOUND, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO
   */
  async start(caller: Caller, body: StartBreakBody): Promise<Answer<ShiftView>> {
    return this.db.write(caller, async (tx) => {
      const [clock, kind] = await Promise.all([
        this.lookup.state(tx, caller),
        this.kindOf(tx, body.break_type_id),
      ]);
      const before = await this.store.record(tx, openShift(clock));
      const after = withBreakStarted(before, { occurred_at: body.occurred_at, kind }, clock);
      const view = toShiftView(await this.store.update(tx, { before, after }), clock.now);
      // A break is read with its shift.
      return Answer.created(view, `/shifts/${view.id}`);
    });
  }

  /** @throws SHIFT_NOT_OPEN, BREAK_NOT_OPEN, BREAK_TIMES_INVALID, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO */
  async end(caller: Caller, body: EndBreakBody): Promise<ShiftView> {
    return this.db.write(caller, async (tx) => {
      const clock = await this.lookup.state(tx, caller);
      const before = await this.store.record(tx, openShift(clock));
      const after = withBreakEnded(before, body, clock);
      return toShiftView(await this.store.update(tx, { before, after }), clock.now);
    });
  }

  /** @throws NOT_FOUND, BREAK_TYPE_ARCHIVED */
  private async kindOf(tx: Tx, id: string | undefined): Promise<BreakKind> {
    if (id === undefined) return PLAIN_BREAK;
    const type = await this.breakTypes.find(tx, id);
    if (!type) {
      throw new AppError('NOT_FOUND', { detail: 'There is no such break type', missing: id });
    }
    if (type.archived_at) throw new AppError('BREAK_TYPE_ARCHIVED');
    const { name, is_paid, expected_minutes } = type;
    return { break_type_id: type.id, name, is_paid, expected_minutes };
  }
}
