import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { newId } from '../../../kernel/new-id.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Answer } from '../../../platform/http/answer.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { ShopsService } from '../../shops/shops.service.js';
import type { EndShiftBody, StartShiftBody } from './shift-clock.dto.js';
import { changedFacts } from '../edits/shift-edit-rules.js';
import { clipRows, dayOf, ShiftRecords } from '../shift-records.js';
import { clockedAt, fault, isPastLimit, SHORTEST_MS } from '../shift-rules.js';
import { ShiftSessions, silenceLimitS } from '../sessions/session-rules.js';
import { toShiftDetailView, type ShiftRecord } from '../shift-views.js';
import type { ShiftDetailView } from '../shift-views.dto.js';
import { ShiftsRepository, type ShiftRow } from '../shifts.repository.js';

/** The person held, the time, and what they are at: all that clocking starts from. */
export interface AtTheClock {
  readonly now: Date;
  readonly offlineLimitMinutes: number;
  readonly shiftLimitMinutes: number;
  readonly silenceLimitS: number;
  readonly open: ShiftRow | undefined;
}

/** Clocking in and out. */
@Injectable()
export class ShiftClock {
  constructor(
    private readonly db: Database,
    private readonly shifts: ShiftsRepository,
    private readonly records: ShiftRecords,
    private readonly sessions: ShiftSessions,
    private readonly organizations: OrganizationsService,
    private readonly shops: ShopsService,
  ) {}

  /**
   * Opens a shift and its first device session.
   * @throws NOT_FOUND, SHOP_REQUIRED, SHOP_ARCHIVED, SHIFT_ALREADY_OPEN, SHIFT_OVERLAP, DAY_APPROVED,
   *   OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO
   */
  async start(caller: Caller, body: StartShiftBody): Promise<Answer<ShiftDetailView>> {
    return this.db.write(caller, async (tx) => {
      const [clock, shop] = await Promise.all([
        this.atTheClock(tx, caller),
        this.shops.getNamedOrOnly(tx, caller, body.shop_id),
      ]);
      if (clock.open) {
        throw new AppError('SHIFT_ALREADY_OPEN', { ids: { shift_id: clock.open.id } });
      }
      const startAt = clockedAt(body.occurred_at, clock);
      if (shop.archived_at && startAt >= shop.archived_at) throw new AppError('SHOP_ARCHIVED');
      const shift = newShift(
        caller,
        { shopId: shop.id, startAt, date: dayOf(startAt, shop) },
        clock,
      );
      const record: ShiftRecord = { shift, breaks: [] };
      const stored = this.records.insert(tx, record);
      const beginning = this.beginSession(tx, { shift, clock, label: body.device_label });
      // Without its shift the session fails too, and only the shift says why.
      beginning.catch(() => undefined);
      await stored;
      const session = await beginning;
      this.records.record(tx, caller, {
        action: 'shift.started',
        shift,
        details: { shop_id: shop.id, start_at: startAt, session_id: session.id },
      });
      return Answer.created(toShiftDetailView(record, [session], clock.now), `/shifts/${shift.id}`);
    });
  }

  /**
   * Closes the open shift, its sessions and a running break. Beyond the organization's limit the pressed
   * end stands, but waits for a manager, as if the job had come first.
   * @throws SHIFT_NOT_OPEN, SHIFT_TIMES_INVALID, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO
   */
  async end(caller: Caller, body: EndShiftBody): Promise<ShiftDetailView> {
    return this.db.write(caller, async (tx) => {
      const clock = await this.atTheClock(tx, caller);
      const before = await this.openRecord(tx, clock);
      const at = clockedAt(body.occurred_at, clock);
      const endAt = endOf(at, before.shift.start_at, body.occurred_at !== undefined);
      const shift = closed(before.shift, endAt, clock);
      const breaks = clipRows(shift, before.breaks);
      const [after, sessions] = await Promise.all([
        this.records.update(tx, { before, after: { shift, breaks } }),
        this.sessions.listOf(tx, [shift.id]),
      ]);
      const details = { ...changedFacts(before, after)?.after };
      this.records.record(tx, caller, { action: 'shift.ended', shift, details });
      return toShiftDetailView(after, sessions, clock.now);
    });
  }

  /** The caller's open shift, with status 200; 204 without one. */
  async current(caller: Caller): Promise<Answer<ShiftDetailView | undefined>> {
    return this.db.read(caller, async (tx) => {
      const [now, open] = await Promise.all([
        this.shifts.now(tx),
        this.shifts.findOpen(tx, caller.userId),
      ]);
      if (!open) return new Answer(204, undefined);
      const [[record], sessions] = await Promise.all([
        this.records.withBreaks(tx, [open]),
        this.sessions.listOf(tx, [open.id]),
      ]);
      return new Answer(200, record && toShiftDetailView(record, sessions, now));
    });
  }

  /** Holds the caller for the rest of the transaction; one trip. */
  async atTheClock(tx: Tx, caller: Caller): Promise<AtTheClock> {
    const [now, open, rules] = await Promise.all([
      this.shifts.holdPerson(tx, caller.userId),
      this.shifts.findOpen(tx, caller.userId),
      this.organizations.of(tx),
    ]);
    return {
      now,
      open,
      offlineLimitMinutes: rules.offline_limit_minutes,
      shiftLimitMinutes: rules.shift_limit_minutes,
      silenceLimitS: silenceLimitS(rules),
    };
  }

  /** @throws SHIFT_NOT_OPEN */
  async openRecord(tx: Tx, { open }: AtTheClock): Promise<ShiftRecord> {
    if (!open) throw new AppError('SHIFT_NOT_OPEN');
    const [record] = await this.records.withBreaks(tx, [open]);
    if (!record) throw new Error('A shift has no record');
    return record;
  }

  private beginSession(
    tx: Tx,
    start: { shift: ShiftRow; clock: AtTheClock; label: string | undefined },
  ): ReturnType<ShiftSessions['begin']> {
    const { shift, clock, label } = start;
    return this.sessions.begin(tx, {
      shiftId: shift.id,
      userId: shift.user_id,
      shopId: shift.shop_id,
      deviceLabel: label,
      startAt: shift.start_at,
      now: clock.now,
      silenceLimitS: clock.silenceLimitS,
    });
  }
}

/** @throws SHIFT_TIMES_INVALID  when a device says that it ended before it began */
function endOf(at: Date, startAt: Date, isTold: boolean): Date {
  if (at > startAt) return at;
  if (isTold)
    throw fault('SHIFT_TIMES_INVALID', 'occurred_at', 'must be after the start of the shift');
  return new Date(startAt.getTime() + SHORTEST_MS);
}

function newShift(
  caller: Caller,
  start: { readonly shopId: string; readonly startAt: Date; readonly date: string },
  clock: AtTheClock,
): ShiftRow {
  return {
    id: newId(),
    user_id: caller.userId,
    shop_id: start.shopId,
    start_at: start.startAt,
    end_at: null,
    business_date: start.date,
    start_source: 'CLOCK',
    end_source: null,
    needs_confirmation: false,
    voided_at: null,
    version: 1,
    created_at: clock.now,
    updated_at: clock.now,
  };
}

function closed(shift: ShiftRow, endAt: Date, clock: AtTheClock): ShiftRow {
  return {
    ...shift,
    end_at: endAt,
    end_source: 'CLOCK',
    needs_confirmation: isPastLimit(shift.start_at, endAt, clock.shiftLimitMinutes),
    updated_at: clock.now,
  };
}
