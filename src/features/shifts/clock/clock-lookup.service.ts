import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { parseInstant } from '../../../kernel/business-day.js';
import type { Caller } from '../../../kernel/caller.js';
import type { Tx } from '../../../platform/database/tx.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { ShiftChangesRepository } from '../edits/shift-changes.repository.js';
import { silenceLimitS } from '../sessions/session-rules.js';
import type { ShiftRecord, ShiftUpdate } from '../shift-record.js';
import { ShiftStore } from '../shift-store.service.js';
import type { ShiftRow } from '../shift.entity.js';
import type { ClockState } from './clock-rules.js';
import { momentOf, type Moment } from './moment.js';

/** The fields of a message that say which shift it belongs to. */
export interface ShiftNames {
  readonly shift_id?: string;
  readonly shift_start_at?: string;
  readonly occurred_at?: string;
}

/** The shift that a message belongs to, with the facts that decide about the message. */
export interface ClockTarget {
  readonly clock: ClockState;
  readonly moment: Moment;
  readonly before: ShiftRecord;
  /** Whether the message names it. */
  readonly isNamed: boolean;
}

/** Reads the facts that decide about clocking in and out. */
@Injectable()
export class ClockLookup {
  constructor(
    private readonly store: ShiftStore,
    private readonly organizations: OrganizationsService,
    private readonly changes: ShiftChangesRepository,
  ) {}

  /** Reads the state of the caller's clock and holds the caller until the transaction ends; one trip. */
  async state(tx: Tx, caller: Caller): Promise<ClockState> {
    const [{ now, open }, rules] = await Promise.all([
      this.store.holdPerson(tx, caller.userId),
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

  /**
   * Holds the caller, and finds the shift that a message names or dates. A message that does neither
   * belongs to the open shift.
   * @throws NOT_FOUND, SHIFT_NOT_OPEN, SHIFT_NOT_STARTED, SHIFT_VOIDED, OCCURRED_IN_FUTURE,
   *   OCCURRED_TOO_LONG_AGO
   */
  async target(tx: Tx, caller: Caller, message: ShiftNames): Promise<ClockTarget> {
    const [clock, found] = await Promise.all([
      this.state(tx, caller),
      this.findTarget(tx, caller, message),
    ]);
    const moment = momentOf(message.occurred_at, clock);
    const isNamed = message.shift_id !== undefined || message.shift_start_at !== undefined;
    const shift = isNamed || message.occurred_at !== undefined ? found : clock.open;
    if (!shift) throw new AppError(isNamed ? 'SHIFT_NOT_STARTED' : 'SHIFT_NOT_OPEN');
    if (shift.voided_at) throw new AppError('SHIFT_VOIDED');
    return { clock, moment, before: await this.store.record(tx, shift), isNamed };
  }

  /**
   * Refuses to change a shift that has ended if a manager has decided about it or about its day.
   * @throws SHIFT_REVIEWED, DAY_APPROVED
   */
  async assertOpenToDevices(tx: Tx, { before: { shift } }: ShiftUpdate): Promise<void> {
    if (shift.end_at === null) return;
    const [isReviewed] = await Promise.all([
      this.changes.isReviewed(tx, shift.id),
      this.store.assertDayOpen(tx, shift),
    ]);
    if (isReviewed) throw new AppError('SHIFT_REVIEWED', { ids: { shift_id: shift.id } });
  }

  private async findTarget(
    tx: Tx,
    { userId }: Caller,
    { shift_id: id, shift_start_at: startAt, occurred_at: at }: ShiftNames,
  ): Promise<ShiftRow | undefined> {
    if (id !== undefined) {
      const shift = await this.store.find(tx, id);
      if (shift?.user_id !== userId) throw new AppError('NOT_FOUND', { missing: id });
      return shift;
    }
    if (startAt !== undefined) {
      return this.store.findClocked(tx, userId, instantOf(startAt));
    }
    return at === undefined ? undefined : this.store.findLatest(tx, userId, instantOf(at));
  }
}

/** @throws SHIFT_NOT_OPEN */
export function openShift({ open }: ClockState): ShiftRow {
  if (!open) throw new AppError('SHIFT_NOT_OPEN');
  return open;
}

/** The DTO has checked the form, so anything else is a mistake of ours. */
export function instantOf(text: string): Date {
  const instant = parseInstant(text);
  if (!instant) throw new Error('A body passed its checks with something that is no instant');
  return instant;
}
