import { Injectable } from '@nestjs/common';
import { columnsOf } from '../../../platform/database/entity-columns.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { PersonTime } from '../events/activity-batches.repository.js';
import { ActivityExplanation } from './activity-explanation.entity.js';

/** By the range, whose index the constraint against overlaps has. */
const IN_TIME = statement<ActivityExplanation>(
  'activity.explanations',
  `SELECT ${columnsOf(ActivityExplanation)} FROM activity_explanations
    WHERE organization_id = $1 AND user_id = $2 AND tstzrange(start_at, end_at) && tstzrange($3, $4)
    ORDER BY start_at`,
);
/** The shift that contains the whole time, which has passed, and whether its day is still open. */
const SHIFT_AROUND = statement<{ readonly is_approved: boolean }>(
  'activity.shift-around',
  `SELECT is_day_approved($1, s.shop_id, s.business_date) AS is_approved FROM shifts s
    WHERE s.organization_id = $1 AND s.id = shift_at($1, $2, $3) AND least(s.ends_before, now()) >= $4`,
);

/** What people said about times without a sign of life. Plain reads and writes go through `tx.of`. */
@Injectable()
export class ActivityExplanationsRepository {
  inTime(tx: Tx, { userId, from, to }: PersonTime): Promise<ActivityExplanation[]> {
    return tx.rows(IN_TIME, [tx.organizationId, userId, from, to]);
  }

  /**
   * Keeps the day from being approved until the transaction ends.
   * @returns undefined when no shift of the person contains the whole time
   */
  async isApproved(tx: Tx, { userId, from, to }: PersonTime): Promise<boolean | undefined> {
    const row = await tx.row(SHIFT_AROUND, [tx.organizationId, userId, from, to]);
    return row?.is_approved;
  }
}
