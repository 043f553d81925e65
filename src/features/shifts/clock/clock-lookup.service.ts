import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import type { Tx } from '../../../platform/database/tx.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { silenceLimitS } from '../sessions/session-rules.js';
import { ShiftStore } from '../shift-store.service.js';
import type { ShiftRow } from '../shift.entity.js';
import type { ClockState } from './clock-rules.js';

/** Reads what clocking decides from. */
@Injectable()
export class ClockLookup {
  constructor(
    private readonly store: ShiftStore,
    private readonly organizations: OrganizationsService,
  ) {}

  /** Holds the caller until the transaction ends; one trip. */
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
}

/** @throws SHIFT_NOT_OPEN */
export function openShift({ open }: ClockState): ShiftRow {
  if (!open) throw new AppError('SHIFT_NOT_OPEN');
  return open;
}
