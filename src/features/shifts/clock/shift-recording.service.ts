import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import { settled } from '../../../platform/database/transaction.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Answer } from '../../../platform/http/answer.js';
import { namesOfRows } from '../../../platform/names/names-of.js';
import type { BreakType } from '../../break-types/break-type.entity.js';
import { BreakTypesService } from '../../break-types/break-types.service.js';
import { ShopsService } from '../../shops/shops.service.js';
import { changedFacts, factsOf } from '../edits/shift-edit-rules.js';
import { pastSession } from '../sessions/session-rules.js';
import type { ShiftRecord } from '../shift-record.js';
import { ShiftStore } from '../shift-store.service.js';
import { shiftDetailViewWith, toShiftDetailView } from '../shift-views.js';
import type { ShiftDetailView } from '../shift-views.dto.js';
import type { ShiftRow } from '../shift.entity.js';
import { kindOf, withBreakEnded, withBreakStarted } from './break-rules.js';
import { ClockLookup, instantOf } from './clock-lookup.service.js';
import { assertNoneOpen, endedShift, newShift, type ClockState } from './clock-rules.js';
import { momentOf, type Limits } from './moment.js';
import type { RecordedBreakBody, RecordShiftBody } from './shift-clock.dto.js';

type BreakTypes = ReadonlyMap<string, BreakType>;

/** Complete shifts that people's own devices recorded while they were offline. */
@Injectable()
export class ShiftRecording {
  constructor(
    private readonly db: Database,
    private readonly lookup: ClockLookup,
    private readonly shops: ShopsService,
    private readonly breakTypes: BreakTypesService,
    private readonly store: ShiftStore,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Has the same effect as the separate messages of the shift: its start, its end, and the starts and ends
   * of its breaks. Messages that have arrived before change nothing.
   * @throws NOT_FOUND, SHOP_REQUIRED, SHOP_ARCHIVED, SHIFT_ALREADY_OPEN, SHIFT_OVERLAP,
   *   SHIFT_ALREADY_ENDED, SHIFT_VOIDED, SHIFT_REVIEWED, SHIFT_TIMES_INVALID, DAY_APPROVED,
   *   BREAK_TYPE_ARCHIVED, BREAK_ALREADY_ENDED, BREAK_OVERLAP, BREAK_TIMES_INVALID, OCCURRED_IN_FUTURE,
   *   OCCURRED_TOO_LONG_AGO
   */
  async record(caller: Caller, body: RecordShiftBody): Promise<Answer<ShiftDetailView>> {
    const { userId } = caller;
    return this.db.write(caller, async (tx) => {
      const [clock, known, shop, types] = await Promise.all([
        this.lookup.state(tx, caller),
        this.store.findClocked(tx, userId, instantOf(body.start_at)),
        this.shops.getNamedOrOnly(tx, caller, body.shop_id),
        this.typesOf(tx, body.breaks ?? []),
      ]);
      const start = momentOf(body.start_at, clock, 'start_at');
      const before = known && (await this.recordOf(tx, known));
      if (!before) assertNoneOpen(clock, start.at);
      const begun = before ?? {
        shift: newShift(start, { userId, shop }, clock.now),
        breaks: [],
      };
      const after = completed(begun, body, { clock, types });
      return before
        ? this.complete(tx, caller, { before, after, now: clock.now })
        : this.insert(tx, caller, { after, clock, label: body.device_label });
    });
  }

  private async insert(
    tx: Tx,
    caller: Caller,
    { after, clock, label }: { after: ShiftRecord; clock: ClockState; label: string | undefined },
  ): Promise<Answer<ShiftDetailView>> {
    const { now, silenceLimitS } = clock;
    const whole = {
      ...after,
      sessions: [pastSession(after.shift, { label, now, silenceLimitS })],
    };
    const [, names] = await settled([
      this.store.insert(tx, whole, caller),
      namesOfRows(tx, [after.shift]),
    ]);
    const { id, user_id } = after.shift;
    const details = { user_id, after: factsOf(after) };
    this.audit.record(tx, caller, { action: 'shift.recorded', id, details });
    return Answer.created(toShiftDetailView(whole, now, names), `/shifts/${id}`);
  }

  private async complete(
    tx: Tx,
    caller: Caller,
    { before, after, now }: { before: ShiftRecord; after: ShiftRecord; now: Date },
  ): Promise<Answer<ShiftDetailView>> {
    const { id, user_id } = before.shift;
    const location = `/shifts/${id}`;
    if (after === before) {
      const whole = this.store.whole(tx, before.shift);
      return Answer.existing(await shiftDetailViewWith(tx, before.shift, { whole, now }), location);
    }
    await this.lookup.assertOpenToDevices(tx, { before, after });
    const [stored, names] = await settled([
      this.store.updateWhole(tx, { before, after }, caller),
      namesOfRows(tx, [after.shift]),
    ]);
    const details = { user_id, ...changedFacts(before, stored) };
    this.audit.record(tx, caller, { action: 'shift.completed', id, details });
    return Answer.existing(toShiftDetailView(stored, now, names), location);
  }

  /** @throws SHIFT_VOIDED */
  private async recordOf(tx: Tx, shift: ShiftRow): Promise<ShiftRecord> {
    if (shift.voided_at) throw new AppError('SHIFT_VOIDED', { ids: { shift_id: shift.id } });
    return this.store.record(tx, shift);
  }

  /** @throws NOT_FOUND */
  private async typesOf(tx: Tx, breaks: readonly RecordedBreakBody[]): Promise<BreakTypes> {
    const ids = [...new Set(breaks.flatMap((one) => one.break_type_id ?? []))];
    const found = ids.length > 0 ? await this.breakTypes.listOf(tx, ids) : [];
    const types = new Map(found.map((type) => [type.id, type]));
    const missing = ids.find((id) => !types.has(id));
    if (missing === undefined) return types;
    throw new AppError('NOT_FOUND', { detail: 'There is no such break type', missing });
  }
}

/** The shift after all messages that the body stands for. @returns the same record when it knows them all */
function completed(
  begun: ShiftRecord,
  body: RecordShiftBody,
  { clock, types }: { clock: ClockState; types: BreakTypes },
): ShiftRecord {
  const end = momentOf(body.end_at, clock, 'end_at');
  const ended = endedShift(begun, { moment: end, isNamed: true }, clock);
  return (body.breaks ?? []).reduce(
    (record, one, index) => withBreak(record, one, { index, types, limits: clock }),
    ended,
  );
}

function withBreak(
  record: ShiftRecord,
  body: RecordedBreakBody,
  { index, types, limits }: { index: number; types: BreakTypes; limits: Limits },
): ShiftRecord {
  const path = (field: string): string => `breaks.${index}.${field}`;
  const start = momentOf(body.start_at, limits, path('start_at'));
  const end = momentOf(body.end_at, limits, path('end_at'));
  const type = body.break_type_id === undefined ? undefined : types.get(body.break_type_id);
  const kind = kindOf(type, start.at);
  const begun = withBreakStarted(record, { moment: start, isNamed: true, kind }, limits.now);
  const breakStartAt = start.claimed;
  return withBreakEnded(begun, { moment: end, isNamed: true, breakStartAt }, limits.now);
}
