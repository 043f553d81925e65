import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { newId } from '../../../kernel/new-id.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { BreakTypesService } from '../../break-types/break-types.service.js';
import type { BreakRow } from '../breaks.repository.js';
import type { EndBreakBody, StartBreakBody } from './shift-clock.dto.js';
import { ShiftClock } from './shift-clock.service.js';
import { ShiftRecords } from '../shift-records.js';
import { clockedAt, fault, SHORTEST_MS } from '../shift-rules.js';
import { toShiftView, type ShiftRecord } from '../shift-views.js';
import type { ShiftView } from '../shift-views.dto.js';

type Kind = Pick<BreakRow, 'break_type_id' | 'name' | 'is_paid' | 'expected_minutes'>;

/** What a break is that says nothing of itself. */
const PLAIN_BREAK: Kind = {
  break_type_id: null,
  name: 'Break',
  is_paid: false,
  expected_minutes: null,
};

/** Breaks of the shift that is open. */
@Injectable()
export class ShiftBreaks {
  constructor(
    private readonly db: Database,
    private readonly clock: ShiftClock,
    private readonly records: ShiftRecords,
    private readonly breakTypes: BreakTypesService,
  ) {}

  /**
   * @throws SHIFT_NOT_OPEN, BREAK_ALREADY_OPEN, BREAK_OVERLAP, BREAK_TIMES_INVALID, BREAK_TYPE_ARCHIVED,
   *   NOT_FOUND, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO
   */
  async start(caller: Caller, body: StartBreakBody): Promise<ShiftView> {
    return this.db.write(caller, async (tx) => {
      const [clock, kind] = await Promise.all([
        this.clock.atTheClock(tx, caller),
        this.kindOf(tx, body.break_type_id),
      ]);
      const before = await this.clock.openRecord(tx, clock);
      if (runningOf(before)) throw new AppError('BREAK_ALREADY_OPEN');
      const at = clockedAt(body.occurred_at, clock);
      if (at < before.shift.start_at) {
        throw fault('BREAK_TIMES_INVALID', 'occurred_at', 'must not be before the shift');
      }
      const begun: BreakRow = {
        ...kind,
        id: newId(),
        shift_id: before.shift.id,
        start_at: at,
        end_at: null,
      };
      const breaks = [...before.breaks, begun];
      return this.store(tx, before, { breaks, now: clock.now });
    });
  }

  /** @throws SHIFT_NOT_OPEN, BREAK_NOT_OPEN, BREAK_TIMES_INVALID, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO */
  async end(caller: Caller, body: EndBreakBody): Promise<ShiftView> {
    return this.db.write(caller, async (tx) => {
      const clock = await this.clock.atTheClock(tx, caller);
      const before = await this.clock.openRecord(tx, clock);
      const running = runningOf(before);
      if (!running) throw new AppError('BREAK_NOT_OPEN');
      const at = clockedAt(body.occurred_at, clock);
      if (at <= running.start_at && body.occurred_at !== undefined) {
        throw fault('BREAK_TIMES_INVALID', 'occurred_at', 'must be after the start of the break');
      }
      const soonest = new Date(running.start_at.getTime() + SHORTEST_MS);
      const ended = { ...running, end_at: at > soonest ? at : soonest };
      const breaks = before.breaks.map((one) => (one === running ? ended : one));
      return this.store(tx, before, { breaks, now: clock.now });
    });
  }

  private async store(
    tx: Tx,
    before: ShiftRecord,
    { breaks, now }: { breaks: readonly BreakRow[]; now: Date },
  ): Promise<ShiftView> {
    const shift = { ...before.shift, updated_at: now };
    return toShiftView(await this.records.update(tx, { before, after: { shift, breaks } }), now);
  }

  /** @throws NOT_FOUND, BREAK_TYPE_ARCHIVED */
  private async kindOf(tx: Tx, id: string | undefined): Promise<Kind> {
    if (id === undefined) return PLAIN_BREAK;
    const type = await this.breakTypes.find(tx, id);
    if (!type) throw new AppError('NOT_FOUND', { detail: 'There is no such break type' });
    if (type.archived_at) throw new AppError('BREAK_TYPE_ARCHIVED');
    return {
      break_type_id: type.id,
      name: type.name,
      is_paid: type.is_paid,
      expected_minutes: type.expected_minutes,
    };
  }
}

function runningOf({ breaks }: ShiftRecord): BreakRow | undefined {
  return breaks.find((one) => one.end_at === null);
}
