import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Scope, Tx } from '../../../platform/database/tx.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { ActivityBatchesRepository } from '../events/activity-batches.repository.js';
import type { BatchRow } from '../events/activity-batch.entity.js';
import { packed, unpacked } from '../events/packed-batch.js';
import { WorkingTimesReadOnlyRepository } from '../work/working-times-read-only.repository.js';
import { OldActivityRepository, ROWS_AT_ONCE, type Place } from './old-activity.repository.js';
import { databaseTime } from '../../../platform/database/database-clock.js';

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
/** Longer than any transaction: whoever stored an event that still waited has committed by then. */
const SLACK_MS = 10 * MS_PER_MINUTE;
const BEGINNING: Place = { occurred_at: new Date(0), id: '00000000-0000-0000-0000-000000000000' };

/** Deletes events that waited for a shift which did not come. */
@Injectable()
export class WaitingEvents {
  constructor(
    private readonly db: Database,
    private readonly old: OldActivityRepository,
    private readonly batches: ActivityBatchesRepository,
    private readonly working: WorkingTimesReadOnlyRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  /**
   * Looks through everything whose limit has passed since the last run.
   * @returns the number of events that were deleted
   */
  async delete(organizationId: string, signal: AbortSignal): Promise<number> {
    const scope = { organizationId };
    const time = await this.db.read(scope, async (tx) => {
      const [now, { offline_limit_minutes }, swept] = await Promise.all([
        databaseTime(tx),
        this.organizations.of(tx),
        this.old.sweptTo(tx),
      ]);
      const limit = now.getTime() - offline_limit_minutes * MS_PER_MINUTE - SLACK_MS;
      const to = new Date(Math.floor(limit / MS_PER_HOUR) * MS_PER_HOUR);
      return { from: swept ?? new Date(0), to };
    });
    let deleted = 0;
    let last: Place | undefined = BEGINNING;
    while (last) {
      if (signal.aborted) return deleted;
      const run = await this.deleteSome(scope, time, last);
      deleted += run.deleted;
      last = run.last;
    }
    // Also backwards: after a longer limit was set, events that are older wait again.
    await this.db.write(scope, (tx) => this.old.setSweptTo(tx, time.to));
    return deleted;
  }

  private async deleteSome(
    scope: Scope,
    time: { readonly from: Date; readonly to: Date },
    after: Place,
  ): Promise<{ readonly deleted: number; readonly last: Place | undefined }> {
    return this.db.write(scope, async (tx) => {
      const rows = await this.old.outsideShifts(tx, time, after);
      let deleted = 0;
      for (const row of rows) deleted += await this.withoutWaiting(tx, row);
      return { deleted, last: rows.length === ROWS_AT_ONCE ? rows.at(-1) : undefined };
    });
  }

  /** Keeps the events of the row that are within a shift. @returns the number of the others */
  private async withoutWaiting(tx: Tx, row: BatchRow): Promise<number> {
    const events = unpacked(row);
    const to = new Date((events.at(-1)?.at ?? row.occurred_at.getTime()) + 1);
    const time = { userId: row.user_id, from: row.occurred_at, to };
    const shifts = await this.working.shifts(tx, time);
    const kept = events.filter(({ at }) =>
      shifts.some(
        ({ start_at, end_at }) => start_at.getTime() <= at && at < (end_at?.getTime() ?? Infinity),
      ),
    );
    if (kept.length === events.length || !(await this.old.deleteRow(tx, row))) return 0;
    for (const rest of packed(row.user_id, kept)) await this.batches.insert(tx, rest);
    return events.length - kept.length;
  }
}
