import { Injectable } from '@nestjs/common';
import type { AuditAuthor } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { ShiftHistory } from '../edits/shift-history.service.js';
import { settledBreaks } from '../clock/break-rules.js';
import type { ShiftRecord } from '../shift-record.js';
import { isPastLimit, SHORTEST_MS } from '../shift-rules.js';
import { ShiftStore } from '../shift-store.service.js';
import type { ShiftRow } from '../shift.entity.js';
import { GRACE_MS, type ForgottenShift } from './forgotten-shifts.repository.js';
import { lastPress, lastSignOf } from './shift-evidence.service.js';
import { SignsOfLifeReadOnlyRepository } from './signs-of-life-read-only.repository.js';

/** No user caused the change: the audit log names the job. */
const AUTHOR = { origin: { address: '', requestId: 'close-forgotten-shifts' } };

/**
 * Closes one forgotten shift, never at "now" but at the last sign of life, and marks it for a
 * manager's confirmation.
 * Source: domain.md, "Shifts"
 */
@Injectable()
export class ForgottenShiftCloser {
  constructor(
    private readonly db: Database,
    private readonly store: ShiftStore,
    private readonly organizations: OrganizationsService,
    private readonly signs: SignsOfLifeReadOnlyRepository,
    private readonly history: ShiftHistory,
  ) {}

  /** @returns false when the shift has ended meanwhile, the limit was raised, or it has only just arrived */
  async close({ organization_id: organizationId, id }: ForgottenShift): Promise<boolean> {
    return this.db.write({ organizationId }, async (tx) => {
      const found = await this.store.find(tx, id);
      if (!found) return false;
      const [{ now, shift }, rules] = await Promise.all([
        this.store.holdShift(tx, found),
        this.organizations.of(tx),
      ]);
      if (!shift || !isForgotten(shift, now, rules.shift_limit_minutes)) return false;
      await this.closeAtLastSign(tx, { shift, now, author: AUTHOR });
      return true;
    });
  }

  /** Closes the open shift of a person who leaves the organization, as if it had been forgotten. */
  async closeOf(tx: Tx, userId: string, { origin }: Pick<AuditAuthor, 'origin'>): Promise<void> {
    const { now, open } = await this.store.holdPerson(tx, userId);
    if (open) await this.closeAtLastSign(tx, { shift: open, now, author: { origin } });
  }

  private async closeAtLastSign(
    tx: Tx,
    { shift, now, author }: { shift: ShiftRow; now: Date; author: AuditAuthor },
  ): Promise<void> {
    const before = await this.store.record(tx, shift);
    const closed = closedAt(before, await this.lastSign(tx, before, now), now);
    const after = await this.store.update(tx, { before, after: closed });
    this.history.record(tx, author, { before, after, kind: 'AUTO_CLOSED', reason: undefined });
  }

  private async lastSign(tx: Tx, { shift, breaks }: ShiftRecord, now: Date): Promise<Date> {
    const seen = await this.signs.findLast(tx, {
      shiftId: shift.id,
      userId: shift.user_id,
      from: shift.start_at,
      to: now,
    });
    return lastSignOf(shift.start_at, [seen, lastPress(shift, breaks)?.at]);
  }
}

function isForgotten(shift: ShiftRow, now: Date, limitMinutes: number): boolean {
  const hasJustArrived = now.getTime() - shift.created_at.getTime() < GRACE_MS;
  return shift.end_at === null && isPastLimit(shift.start_at, now, limitMinutes) && !hasJustArrived;
}

/** The end is excluded, so it is just after the last sign: that receipt still belongs to the shift. */
function closedAt({ shift, breaks }: ShiftRecord, sign: Date, now: Date): ShiftRecord {
  const closed: ShiftRow = {
    ...shift,
    end_at: new Date(sign.getTime() + SHORTEST_MS),
    end_source: 'AUTO',
    needs_confirmation: true,
    updated_at: now,
  };
  return { shift: closed, breaks: settledBreaks(closed, breaks) };
}
