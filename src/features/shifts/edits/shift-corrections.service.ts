import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../kernel/caller.js';
import { settled } from '../../../platform/database/transaction.js';
import type { Tx } from '../../../platform/database/tx.js';
import { namesOfRows } from '../../../platform/names/names-of.js';
import type { Shop } from '../../shops/shop.entity.js';
import { clipRows, dayOf, workedMs, type ShiftRecord, type ShiftUpdate } from '../shift-record.js';
import { isPastLimit } from '../shift-rules.js';
import { ShiftStore } from '../shift-store.service.js';
import { shiftView, toShiftView } from '../shift-views.js';
import type { ShiftView } from '../shift-views.dto.js';
import type { ShiftRow } from '../shift.entity.js';
import { HoursReview } from './hours-review.service.js';
import { assertTimes, changedFacts, instantAt } from './shift-edit-rules.js';
import type { CorrectShiftBody } from './shift-edits.dto.js';
import { ShiftEditLookup, type EditClock } from './shift-edit-lookup.service.js';
import { ShiftHistory } from './shift-history.service.js';

/** The times and breaks that a correction gives a shift. */
export type CorrectedTimes = Pick<CorrectShiftBody, 'start_at' | 'end_at' | 'breaks'>;

/** A correction, and on what grounds it is made. */
export interface Correction {
  /** The shift. */
  readonly id: string;
  readonly body: CorrectShiftBody;
  /** The request that both sides agreed on; undefined when a manager corrects on their own. */
  readonly request?: {
    readonly id: string;
    /** The side that may edit the hours, which is the caller or the author of the proposal. */
    readonly editor: Caller;
  };
}

/** The one way in which the times, the shop or the breaks of a shift are corrected. */
@Injectable()
export class ShiftCorrections {
  constructor(
    private readonly store: ShiftStore,
    private readonly history: ShiftHistory,
    private readonly lookup: ShiftEditLookup,
    private readonly review: HoursReview,
  ) {}

  /**
   * Corrects a shift under the rules of its editor, in the transaction of the caller.
   * @throws as `ShiftEdits.correct`
   */
  async apply(tx: Tx, caller: Caller, { id, body, request }: Correction): Promise<ShiftView> {
    const editor = request?.editor ?? caller;
    const asked = { id, version: body.version };
    const { before, ...clock } = await this.lookup.hold(tx, editor, asked);
    const shop = await this.lookup.shopOf(tx, editor, {
      shift: before.shift,
      asked: body.shop_id,
    });
    const edit = await this.decide(tx, body, { before, shop, ...clock });
    if (!changedFacts(before, edit.after)) return shiftView(tx, before, clock.now);
    await this.assertMayGrant(tx, editor, { edit, now: clock.now });
    // If the write fails, so does the look-up behind it, and the refusal of the write is what counts.
    const [after, names] = await settled([
      this.store.update(tx, edit, caller),
      namesOfRows(tx, [edit.after.shift]),
    ]);
    const { reason } = body;
    const requestId = request?.id;
    this.history.record(tx, caller, { before, after, kind: 'CORRECTED', reason, requestId });
    return toShiftView(after, clock.now, names);
  }

  /**
   * The shift as a correction would store it; nothing is written.
   * @throws SHIFT_TIMES_INVALID, DAY_APPROVED, NOT_FOUND (a break type), BREAK_TIMES_INVALID, BREAK_OVERLAP
   */
  async decide(
    tx: Tx,
    body: CorrectedTimes,
    { before, ...place }: EditClock & { readonly before: ShiftRecord; readonly shop: Shop },
  ): Promise<ShiftUpdate> {
    const shift = correctedShift(before.shift, body, place);
    assertTimes(shift, place.now);
    if (isOnOtherDay(before.shift, shift)) await this.store.assertDayOpen(tx, shift);
    const breaks = body.breaks
      ? await this.lookup.breaksGiven(tx, body.breaks, shift)
      : clipRows(shift, before.breaks);
    return { before, after: { shift, breaks } };
  }

  /** A correction of one's own shift may not add hours, or confirm those that wait. @throws OWN_HOURS */
  private async assertMayGrant(
    tx: Tx,
    caller: Caller,
    { edit: { before, after }, now }: { readonly edit: ShiftUpdate; readonly now: Date },
  ): Promise<void> {
    const grants = before.shift.needs_confirmation || workedMs(after, now) > workedMs(before, now);
    if (grants) await this.review.assertNotOwn(tx, caller, before.shift.user_id);
  }
}

function isOnOtherDay(before: ShiftRow, after: ShiftRow): boolean {
  return before.shop_id !== after.shop_id || before.business_date !== after.business_date;
}

/**
 * The shift with the times and the shop of the body. Its business date follows from its start and its shop
 * when one of them changes; otherwise it stays, even if the shop's zone or day start has changed since.
 */
function correctedShift(
  before: ShiftRow,
  body: CorrectedTimes,
  { shop, now, shiftLimitMinutes }: EditClock & { readonly shop: Shop },
): ShiftRow {
  const startAt =
    body.start_at === undefined ? before.start_at : instantAt('start_at', body.start_at);
  const endAt = body.end_at === undefined ? before.end_at : instantAt('end_at', body.end_at);
  const startMoved = startAt.getTime() !== before.start_at.getTime();
  const endMoved = endAt?.getTime() !== before.end_at?.getTime();
  const isDated = startMoved || shop.id !== before.shop_id;
  const isTooLong = endAt !== null && isPastLimit(startAt, endAt, shiftLimitMinutes);
  return {
    ...before,
    shop_id: shop.id,
    start_at: startAt,
    end_at: endAt,
    business_date: isDated ? dayOf(startAt, shop) : before.business_date,
    end_source: endMoved ? 'MANAGER' : before.end_source,
    needs_confirmation: (startMoved || endMoved) && isTooLong,
    updated_at: now,
  };
}
