import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../kernel/caller.js';
import { AuditRepository } from '../../../platform/audit/audit.repository.js';
import { Database } from '../../../platform/database/database.js';
import { Answer } from '../../../platform/http/answer.js';
import { ShopsService } from '../../shops/shops.service.js';
import { changedFacts } from '../edits/shift-edit-rules.js';
import { ShiftStore } from '../shift-store.service.js';
import { toShiftDetailView } from '../shift-views.js';
import type { ShiftDetailView } from '../shift-views.dto.js';
import { ClockLookup, openShift } from './clock-lookup.service.js';
import { endedShift, startedShift } from './clock-rules.js';
import type { EndShiftBody, StartShiftBody } from './shift-clock.dto.js';

/** Clocking in and out. */
@Injectable()
export class ShiftClock {
  constructor(
    private readonly db: Database,
    private readonly lookup: ClockLookup,
    private readonly shops: ShopsService,
    private readonly store: ShiftStore,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * Opens a shift and its first device session.
   * @throws NOT_FOUND, SHOP_REQUIRED, SHOP_ARCHIVED, SHIFT_ALREADY_OPEN, SHIFT_OVERLAP, DAY_APPROVED,
   *   OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO
   */
  async start(caller: Caller, body: StartShiftBody): Promise<Answer<ShiftDetailView>> {
    const { userId } = caller;
    return this.db.write(caller, async (tx) => {
      const [clock, shop] = await Promise.all([
        this.lookup.state(tx, caller),
        this.shops.getNamedOrOnly(tx, caller, body.shop_id),
      ]);
      const started = startedShift(body, { userId, shop }, clock);
      await this.store.insert(tx, started);
      const { id, shop_id, start_at } = started.shift;
      const details = { user_id: userId, shop_id, start_at, session_id: started.sessions[0]?.id };
      this.audit.record(tx, caller, { action: 'shift.started', id, details });
      return Answer.created(toShiftDetailView(started, clock.now), `/shifts/${id}`);
    });
  }

  /**
   * Closes the open shift, its sessions and a running break.
   * @throws SHIFT_NOT_OPEN, SHIFT_TIMES_INVALID, OCCURRED_IN_FUTURE, OCCURRED_TOO_LONG_AGO
   */
  async end(caller: Caller, body: EndShiftBody): Promise<ShiftDetailView> {
    return this.db.write(caller, async (tx) => {
      const clock = await this.lookup.state(tx, caller);
      const before = await this.store.record(tx, openShift(clock));
      const after = endedShift(before, body, clock);
      const stored = await this.store.updateWhole(tx, { before, after });
      const { id, user_id } = stored.shift;
      const details = { user_id, ...changedFacts(before, stored)?.after };
      this.audit.record(tx, caller, { action: 'shift.ended', id, details });
      return toShiftDetailView(stored, clock.now);
    });
  }
}
