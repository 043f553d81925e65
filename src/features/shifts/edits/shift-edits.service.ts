import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { reachesShop, type Caller } from '../../../kernel/caller.js';
import { newId } from '../../../kernel/new-id.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Answer } from '../../../platform/http/answer.js';
import { BreakTypesService } from '../../break-types/break-types.service.js';
import { assertVersion } from '../../../kernel/versioned.js';
import { ShopsService } from '../../shops/shops.service.js';
import type { Shop } from '../../shops/shop.entity.js';
import { UsersService } from '../../users/users.service.js';
import type { BreakRow } from '../break.entity.js';
import { assertTimes, breaksOf, changedFacts, instantAt } from './shift-edit-rules.js';
import type {
  AddShiftBody,
  BreakBody,
  ConfirmShiftBody,
  CorrectShiftBody,
  VoidShiftBody,
} from './shift-edits.dto.js';
import { clipRows, dayOf, type ShiftRecord } from '../shift-record.js';
import { SHORTEST_MS } from '../shift-rules.js';
import { ShiftStore } from '../shift-store.service.js';
import { toShiftView } from '../shift-views.js';
import type { ShiftView } from '../shift-views.dto.js';
import type { ShiftRow } from '../shift.entity.js';
import { ShiftHistory } from './shift-history.service.js';

/** Changes of shifts by managers after they were clocked, each kept in the shift's history. */
@Injectable()
export class ShiftEdits {
  constructor(
    private readonly db: Database,
    private readonly store: ShiftStore,
    private readonly history: ShiftHistory,
    private readonly shops: ShopsService,
    private readonly users: UsersService,
    private readonly breakTypes: BreakTypesService,
  ) {}

  /**
   * Adds a shift that nobody clocked.
   * @throws NOT_FOUND, NOT_A_MEMBER, SHIFT_TIMES_INVALID, SHIFT_OVERLAP, DAY_APPROVED,
   *   BREAK_TIMES_INVALID, BREAK_OVERLAP
   */
  async add(caller: Caller, body: AddShiftBody): Promise<Answer<ShiftView>> {
    return this.db.write(caller, async (tx) => {
      const shop = await this.shops.getReachable(tx, caller, body.shop_id);
      await this.users.getMember(tx, caller, { userId: body.user_id, shopId: shop.id });
      const { now } = await this.store.holdPerson(tx, body.user_id);
      const shift = addedShift(body, shop, now);
      assertTimes(shift, now);
      const breaks = await this.breaksGiven(tx, body.breaks ?? [], shift);
      const after = { shift, breaks, sessions: [] };
      await this.store.insert(tx, after);
      const { reason } = body;
      this.history.record(tx, caller, { kind: 'ADDED', reason, before: undefined, after });
      return Answer.created(toShiftView(after, now), `/shifts/${shift.id}`);
    });
  }

  /**
   * Changes times, shop or breaks; a shift that was waiting for confirmation is confirmed by it. A
   * correction that changes nothing leaves no trace. The shift can only move to a shop to which its person
   * is assigned now, as when a shift is added.
   * @throws NOT_FOUND, VERSION_CONFLICT, SHIFT_VOIDED, NOT_A_MEMBER, SHIFT_TIMES_INVALID, SHIFT_OVERLAP, DAY_APPROVED,
   *   BREAK_TIMES_INVALID, BREAK_OVERLAP
   */
  async correct(caller: Caller, id: string, body: CorrectShiftBody): Promise<ShiftView> {
    return this.db.write(caller, async (tx) => {
      const { before, now } = await this.hold(tx, caller, { id, version: body.version });
      const shopId = body.shop_id ?? before.shift.shop_id;
      const shop = await this.shops.getReachable(tx, caller, shopId);
      // People leave shops, and the shifts that they worked there stay true.
      if (shop.id !== before.shift.shop_id) {
        await this.users.assertMember(tx, before.shift.user_id, shop.id);
      }
      const shift = correctedShift(before.shift, body, { shop, now });
      assertTimes(shift, now);
      await this.store.assertDayOpen(tx, shift);
      const breaks = body.breaks
        ? await this.breaksGiven(tx, body.breaks, shift)
        : clipRows(shift, before.breaks);
      const edit = { before, after: { shift, breaks } };
      if (!changedFacts(before, edit.after)) return toShiftView(before, now);
      const after = await this.store.update(tx, edit);
      this.history.record(tx, caller, { before, after, kind: 'CORRECTED', reason: body.reason });
      return toShiftView(after, now);
    });
  }

  /**
   * Makes a shift count for nothing. An open shift ends.
   * @throws NOT_FOUND, VERSION_CONFLICT, SHIFT_VOIDED, DAY_APPROVED
   */
  async void(caller: Caller, id: string, body: VoidShiftBody): Promise<ShiftView> {
    return this.db.write(caller, async (tx) => {
      const { before, now } = await this.hold(tx, caller, { id, version: body.version });
      const shift = voidedShift(before.shift, now);
      const edit = { before, after: { shift, breaks: clipRows(shift, before.breaks) } };
      const after = await this.store.update(tx, edit);
      this.history.record(tx, caller, { before, after, kind: 'VOIDED', reason: body.reason });
      return toShiftView(after, now);
    });
  }

  /**
   * Accepts the end of a shift that was forgotten or was longer than the limit.
   * @throws NOT_FOUND, VERSION_CONFLICT, SHIFT_VOIDED, SHIFT_NOT_PENDING, DAY_APPROVED
   */
  async confirm(caller: Caller, id: string, body: ConfirmShiftBody): Promise<ShiftView> {
    return this.db.write(caller, async (tx) => {
      const { before, now } = await this.hold(tx, caller, { id, version: body.version });
      if (!before.shift.needs_confirmation) throw new AppError('SHIFT_NOT_PENDING');
      const shift = { ...before.shift, needs_confirmation: false, updated_at: now };
      const edit = { before, after: { shift, breaks: before.breaks } };
      const after = await this.store.update(tx, edit);
      this.history.record(tx, caller, { before, after, kind: 'CONFIRMED', reason: body.reason });
      return toShiftView(after, now);
    });
  }

  /**
   * Holds the shift's person and keeps its day from being approved, then reads the shift.
   * @throws NOT_FOUND  also when it is out of reach; VERSION_CONFLICT, SHIFT_VOIDED, DAY_APPROVED
   */
  private async hold(
    tx: Tx,
    caller: Caller,
    asked: { readonly id: string; readonly version: number },
  ): Promise<{ before: ShiftRecord; now: Date }> {
    const found = await this.store.find(tx, asked.id);
    if (!found || !reachesShop(caller, found.shop_id)) throw new AppError('NOT_FOUND');
    const { now, shift } = await this.store.holdShift(tx, found);
    if (!shift || !reachesShop(caller, shift.shop_id)) throw new AppError('NOT_FOUND');
    assertVersion(shift.version, asked.version);
    if (shift.voided_at) throw new AppError('SHIFT_VOIDED');
    await this.store.assertDayOpen(tx, shift);
    const before = await this.store.record(tx, shift);
    return { before, now };
  }

  /** @throws NOT_FOUND (a break type), BREAK_TIMES_INVALID, BREAK_OVERLAP */
  private async breaksGiven(
    tx: Tx,
    bodies: readonly BreakBody[],
    shift: ShiftRow,
  ): Promise<BreakRow[]> {
    const ids = new Set(bodies.flatMap((body) => body.break_type_id ?? []));
    const types = ids.size > 0 ? await this.breakTypes.listOf(tx, [...ids]) : [];
    const known = new Map(types.map((type) => [type.id, type]));
    const missing = [...ids].find((id) => !known.has(id));
    if (missing !== undefined) {
      throw new AppError('NOT_FOUND', { detail: 'There is no such break type', missing });
    }
    return breaksOf(bodies, shift, known);
  }
}

function addedShift(body: AddShiftBody, shop: Shop, now: Date): ShiftRow {
  const startAt = instantAt('start_at', body.start_at);
  return {
    id: newId(),
    user_id: body.user_id,
    shop_id: shop.id,
    start_at: startAt,
    end_at: instantAt('end_at', body.end_at),
    business_date: dayOf(startAt, shop),
    start_source: 'MANAGER',
    end_source: 'MANAGER',
    needs_confirmation: false,
    voided_at: null,
    version: 1,
    created_at: now,
    updated_at: now,
  };
}

function correctedShift(
  before: ShiftRow,
  body: CorrectShiftBody,
  { shop, now }: { shop: Shop; now: Date },
): ShiftRow {
  const startAt =
    body.start_at === undefined ? before.start_at : instantAt('start_at', body.start_at);
  const endAt = body.end_at === undefined ? before.end_at : instantAt('end_at', body.end_at);
  const endMoved = endAt?.getTime() !== before.end_at?.getTime();
  return {
    ...before,
    shop_id: shop.id,
    start_at: startAt,
    end_at: endAt,
    business_date: dayOf(startAt, shop),
    end_source: endMoved ? 'MANAGER' : before.end_source,
    needs_confirmation: false,
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
