import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import { settled } from '../../../platform/database/transaction.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Answer } from '../../../platform/http/answer.js';
import { ShopsService } from '../../shops/shops.service.js';
import { changedFacts } from '../edits/shift-edit-rules.js';
import { SignsOfLifeReadOnlyRepository } from '../forgotten/signs-of-life-read-only.repository.js';
import { ShiftStore } from '../shift-store.service.js';
import { namesOfRows } from '../../../platform/names/names-of.js';
import { shiftDetailViewWith, toShiftDetailView } from '../shift-views.js';
import type { ShiftDetailView } from '../shift-views.dto.js';
import type { ShiftRow } from '../shift.entity.js';
import { ClockLookup, instantOf } from './clock-lookup.service.js';
import {
  assertNoneOpen,
  endedShift,
  startedInThePast,
  startedShift,
  type ClockIn,
  type ClockState,
} from './clock-rules.js';
import { momentOf } from './moment.js';
import type { EndShiftBody, StartShiftBody } from './shift-clock.dto.js';

/** Clocking in and out. */
@Injectable()
export class ShiftClock {
  constructor(
    private readonly db: Database,
    private readonly lookup: ClockLookup,
    private readonly shops: ShopsService,
    private readonly store: ShiftStore,
    private readonly signs: SignsOfLifeReadOnlyRepository,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Opens a shift and its first device session. The same start sent again returns the shift that it began.
   * @throws NOT_FOUND, SHOP_REQUIRED, SHOP_ARCHIVED, SHIFT_ALREADY_OPEN, SHIFT_OVERLAP, SHIFT_VOIDED,
   *   DAY_APPROVED, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO
   */
  async start(caller: Caller, body: StartShiftBody): Promise<Answer<ShiftDetailView>> {
    const { userId } = caller;
    const claimed = body.occurred_at === undefined ? undefined : instantOf(body.occurred_at);
    return this.db.write(caller, async (tx) => {
      const [clock, shop, known, next] = await Promise.all([
        this.lookup.state(tx, caller),
        this.shops.getNamedOrOnly(tx, caller, body.shop_id),
        claimed && this.store.findClocked(tx, userId, claimed),
        claimed && this.store.findNext(tx, userId, claimed),
      ]);
      if (known) return this.repeated(tx, known, clock);
      const moment = momentOf(body.occurred_at, clock);
      assertNoneOpen(clock, moment.at);
      const place = { userId, shop };
      const clockIn = { moment, label: body.device_label };
      const started = next
        ? startedInThePast(
            { ...clockIn, lastSign: await this.lastSign(tx, clockIn, next) },
            place,
            clock,
          )
        : startedShift(clockIn, place, clock);
      // The names travel with the write, so that they cost no trip of their own.
      const [, names] = await settled([
        this.store.insert(tx, started, claimed && caller),
        namesOfRows(tx, [started.shift]),
      ]);
      const { id, shop_id, start_at } = started.shift;
      const details = { user_id: userId, shop_id, start_at, session_id: started.sessions[0]?.id };
      this.audit.record(tx, caller, { action: 'shift.started', id, details });
      return Answer.created(toShiftDetailView(started, clock.now, names), `/shifts/${id}`);
    });
  }

  /**
   * Closes the shift that the message belongs to, its sessions and a running break. The same end sent again
   * returns the shift as it is.
   * @throws NOT_FOUND, SHIFT_NOT_OPEN, SHIFT_NOT_STARTED, SHIFT_ALREADY_ENDED, SHIFT_VOIDED, SHIFT_REVIEWED,
   *   SHIFT_OVERLAP, DAY_APPROVED, SHIFT_TIMES_INVALID, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO
   */
  async end(caller: Caller, body: EndShiftBody): Promise<ShiftDetailView> {
    return this.db.write(caller, (tx) => this.endIn(tx, caller, body));
  }

  /** As {@link end}, in a transaction of the caller. @throws as {@link end} */
  async endIn(tx: Tx, caller: Caller, body: EndShiftBody): Promise<ShiftDetailView> {
    const { clock, before, moment, isNamed } = await this.lookup.target(tx, caller, body);
    const after = endedShift(before, { moment, isNamed }, clock);
    if (after === before) return this.view(tx, before.shift, clock);
    await this.lookup.assertOpenToDevices(tx, { before, after });
    const by = before.shift.end_at === null ? undefined : caller;
    const [stored, names] = await settled([
      this.store.updateWhole(tx, { before, after }, by),
      namesOfRows(tx, [after.shift]),
    ]);
    const { id, user_id } = stored.shift;
    const details = { user_id, ...changedFacts(before, stored)?.after };
    this.audit.record(tx, caller, { action: 'shift.ended', id, details });
    return toShiftDetailView(stored, clock.now, names);
  }

  /** @throws SHIFT_VOIDED */
  private async repeated(
    tx: Tx,
    shift: ShiftRow,
    clock: ClockState,
  ): Promise<Answer<ShiftDetailView>> {
    if (shift.voided_at) throw new AppError('SHIFT_VOIDED', { ids: { shift_id: shift.id } });
    return Answer.existing(await this.view(tx, shift, clock), `/shifts/${shift.id}`);
  }

  private async view(tx: Tx, shift: ShiftRow, { now }: ClockState): Promise<ShiftDetailView> {
    return shiftDetailViewWith(tx, shift, { whole: this.store.whole(tx, shift), now });
  }

  /** The signs of life of a shift that has no session yet are receipts, up to the shift that comes next. */
  private async lastSign(tx: Tx, { moment }: ClockIn, next: ShiftRow): Promise<Date | undefined> {
    const { user_id: userId, start_at: to } = next;
    return this.signs.findLast(tx, { shiftId: null, userId, from: moment.at, to });
  }
}
