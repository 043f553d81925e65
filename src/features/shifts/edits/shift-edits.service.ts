import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { newId } from '../../../kernel/new-id.js';
import { Database } from '../../../platform/database/database.js';
import { settled } from '../../../platform/database/transaction.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Answer } from '../../../platform/http/answer.js';
import { namesOfRows, type Names } from '../../../platform/names/names-of.js';
import type { Shop } from '../../shops/shop.entity.js';
import { assertTimes, instantAt } from './shift-edit-rules.js';
import type {
  AddShiftBody,
  ConfirmShiftBody,
  CorrectShiftBody,
  VoidShiftBody,
} from './shift-edits.dto.js';
import { clipRows, dayOf, type ShiftRecord, type ShiftUpdate } from '../shift-record.js';
import { isPastLimit, SHORTEST_MS } from '../shift-rules.js';
import { ShiftStore } from '../shift-store.service.js';
import { toShiftView } from '../shift-views.js';
import type { ShiftView } from '../shift-views.dto.js';
import type { ShiftRow } from '../shift.entity.js';
import { HoursReview } from './hours-review.service.js';
import { ShiftCorrections } from './shift-corrections.service.js';
import { ShiftEditLookup, type EditClock } from './shift-edit-lookup.service.js';
import { ShiftHistory } from './shift-history.service.js';

/** Changes of shifts by managers after they were clocked, each kept in the shift's history. */
@Injectable()
export class ShiftEdits {
  constructor(
    private readonly db: Database,
    private readonly store: ShiftStore,
    private readonly history: ShiftHistory,
    private readonly lookup: ShiftEditLookup,
    private readonly review: HoursReview,
    private readonly corrections: ShiftCorrections,
  ) {}

  /**
   * Adds a shift that nobody clocked. Beyond the organization's limit it waits for confirmation.
   * @throws NOT_FOUND, NOT_A_MEMBER, FORBIDDEN, OWN_HOURS, SHIFT_TIMES_INVALID, SHIFT_OVERLAP, DAY_APPROVED,
   *   BREAK_TIMES_INVALID, BREAK_OVERLAP
   */
  async add(caller: Caller, body: AddShiftBody): Promise<Answer<ShiftView>> {
    return this.db.write(caller, async (tx) => {
      const at = { userId: body.user_id, shopId: body.shop_id };
      const { shop, ...clock } = await this.lookup.workplace(tx, caller, at);
      const shift = addedShift(body, shop, clock);
      assertTimes(shift, clock.now);
      const breaks = await this.lookup.breaksGiven(tx, body.breaks ?? [], shift);
      const after = { shift, breaks, sessions: [] };
      const [, names] = await settled([
        this.store.insert(tx, after, caller),
        namesOfRows(tx, [shift]),
      ]);
      const { reason } = body;
      this.history.record(tx, caller, { kind: 'ADDED', reason, before: undefined, after });
      return Answer.created(toShiftView(after, clock.now, names), `/shifts/${shift.id}`);
    });
  }

  /**
   * Changes times, shop or breaks; a shift that was waiting for confirmation is confirmed by it, unless its
   * new times are beyond the limit. A correction that changes nothing leaves no trace. The shift can only
   * move to a shop to which its person is assigned now, as when a shift is added.
   * @throws NOT_FOUND, VERSION_CONFLICT, SHIFT_VOIDED, NOT_A_MEMBER, FORBIDDEN, OWN_HOURS,
   *   SHIFT_TIMES_INVALID, SHIFT_OVERLAP, DAY_APPROVED, BREAK_TIMES_INVALID, BREAK_OVERLAP
   */
  async correct(caller: Caller, id: string, body: CorrectShiftBody): Promise<ShiftView> {
    return this.db.write(caller, (tx) => this.corrections.apply(tx, caller, { id, body }));
  }

  /**
   * Voids a shift, so that it no longer counts. If it is open, it ends.
   * @throws NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, SHIFT_VOIDED, DAY_APPROVED
   */
  async void(caller: Caller, id: string, body: VoidShiftBody): Promise<ShiftView> {
    return this.db.write(caller, async (tx) => {
      const { before, now } = await this.lookup.hold(tx, caller, { id, version: body.version });
      const shift = voidedShift(before.shift, now);
      const edit = { before, after: { shift, breaks: clipRows(shift, before.breaks) } };
      const [after, names] = await this.stored(tx, edit);
      this.history.record(tx, caller, { before, after, kind: 'VOIDED', reason: body.reason });
      return toShiftView(after, now, names);
    });
  }

  /**
   * Accepts the end of a shift that was forgotten or was longer than the limit.
   * @throws NOT_FOUND, FORBIDDEN, OWN_HOURS, VERSION_CONFLICT, SHIFT_VOIDED, SHIFT_NOT_PENDING, DAY_APPROVED
   */
  async confirm(caller: Caller, id: string, body: ConfirmShiftBody): Promise<ShiftView> {
    return this.db.write(caller, async (tx) => {
      const { before, now } = await this.lookup.hold(tx, caller, { id, version: body.version });
      if (!before.shift.needs_confirmation) throw new AppError('SHIFT_NOT_PENDING');
      await this.review.assertNotOwn(tx, caller, before.shift.user_id);
      const shift = { ...before.shift, needs_confirmation: false, updated_at: now };
      const edit = { before, after: { shift, breaks: before.breaks } };
      const [after, names] = await this.stored(tx, edit);
      this.history.record(tx, caller, { before, after, kind: 'CONFIRMED', reason: body.reason });
      return toShiftView(after, now, names);
    });
  }

  /**
   * Stores the edit; the names for its view are looked up in the same trip. If the write fails, so does the look-up
   * behind it, and the refusal of the write is what counts.
   */
  private stored(tx: Tx, edit: ShiftUpdate, by?: Caller): Promise<[ShiftRecord, Names]> {
    const { shift } = edit.after;
    return settled([this.store.update(tx, edit, by), namesOfRows(tx, [shift])]);
  }
}

function addedShift(
  body: AddShiftBody,
  shop: Shop,
  { now, shiftLimitMinutes }: EditClock,
): ShiftRow {
  const startAt = instantAt('start_at', body.start_at);
  const endAt = instantAt('end_at', body.end_at);
  return {
    id: newId(),
    user_id: body.user_id,
    shop_id: shop.id,
    start_at: startAt,
    end_at: endAt,
    clocked_start_at: null,
    clocked_end_at: null,
    business_date: dayOf(startAt, shop),
    start_source: 'MANAGER',
    end_source: 'MANAGER',
    needs_confirmation: isPastLimit(startAt, endAt, shiftLimitMinutes),
    voided_at: null,
    version: 1,
    created_at: now,
    updated_at: now,
  };
}

function voidedShift(before: ShiftRow, now: Date): ShiftRow {
  const soonest = new Date(before.start_at.getTime() + SHORTEST_MS);
  const endAt = before.end_at ?? (now > soonest ? now : soonest);
  return {
    ...before,
    end_at: endAt,
    end_source: before.end_source ?? 'MANAGER',
    needs_confirmation: false,
    voided_at: now,
    updated_at: now,
  };
}
