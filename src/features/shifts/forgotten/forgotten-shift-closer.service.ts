import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { GRACE_MS, type ForgottenShift } from './forgotten-shifts.repository.js';
import { clipRows, ShiftRecords } from '../shift-records.js';
import { isPastLimit, SHORTEST_MS } from '../shift-rules.js';
import type { ShiftRecord } from '../shift-views.js';
import { ShiftsRepository, type ShiftRow } from '../shifts.repository.js';
import { SignsOfLife } from './signs-of-life.js';

/** Nobody asked: the audit log names the job. */
const AUTHOR = { origin: { address: '', requestId: 'close-forgotten-shifts' } };

/**
 * Closes one forgotten shift, never at "now" but at the last sign of life, and asks for a manager's look.
 * Source: domain.md, "Shifts"
 */
@Injectable()
export class ForgottenShiftCloser {
  constructor(
    private readonly db: Database,
    private readonly shifts: ShiftsRepository,
    private readonly records: ShiftRecords,
    private readonly organizations: OrganizationsService,
    private readonly signs: SignsOfLife,
  ) {}

  /** @returns false when someone ended it meanwhile, the limit was raised, or it has only just arrived */
  async close({ organization_id: organizationId, id }: ForgottenShift): Promise<boolean> {
    return this.db.write({ organizationId }, async (tx) => {
      const found = await this.shifts.find(tx, id);
      if (!found) return false;
      const [now, shift, rules] = await Promise.all([
        this.shifts.holdPerson(tx, found.user_id),
        this.shifts.find(tx, id),
        this.organizations.of(tx),
      ]);
      if (!shift || shift.end_at) return false;
      const isForgotten = isPastLimit(shift.start_at, now, rules.shift_limit_minutes);
      const hasJustArrived = now.getTime() - shift.created_at.getTime() < GRACE_MS;
      if (!isForgotten || hasJustArrived) return false;
      const [before] = await this.records.withBreaks(tx, [shift]);
      if (!before) throw new Error('A shift has no record');
      const edit = { before, after: closedAt(before, await this.lastSign(tx, before, now), now) };
      const after = await this.records.update(tx, edit);
      this.records.tell(tx, AUTHOR, { before, after, kind: 'AUTO_CLOSED', reason: undefined });
      return true;
    });
  }

  /** The last moment at which the person was surely there: at least the start of the shift. */
  private async lastSign(tx: Tx, { shift, breaks }: ShiftRecord, now: Date): Promise<Date> {
    const seen = await this.signs.last(tx, {
      shiftId: shift.id,
      userId: shift.user_id,
      from: shift.start_at,
      to: now,
    });
    const pressed = breaks.flatMap((one) => [one.start_at, one.end_at ?? one.start_at]);
    return [seen ?? shift.start_at, ...pressed].reduce((a, b) => (a >= b ? a : b), shift.start_at);
  }
}

/** The end is excluded, so it lies just behind the last sign: that receipt still belongs to the shift. */
function closedAt({ shift, breaks }: ShiftRecord, sign: Date, now: Date): ShiftRecord {
  const closed: ShiftRow = {
    ...shift,
    end_at: new Date(sign.getTime() + SHORTEST_MS),
    end_source: 'AUTO',
    needs_confirmation: true,
    updated_at: now,
  };
  return { shift: closed, breaks: clipRows(closed, breaks) };
}
