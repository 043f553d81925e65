import { Injectable } from '@nestjs/common';
import { columnsExcept } from '../../../platform/database/entity-columns.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ActivityBatch, type BatchRow } from '../events/activity-batch.entity.js';

/** A person, and when the oldest of their stored events happened. */
export interface OldestEvent {
  readonly user_id: string;
  readonly oldest: Date;
}

/** The business dates of some shifts. */
export interface Dates {
  readonly from: string | null;
  readonly to: string | null;
}

/** A row's place in the order of time. */
export type Place = Pick<BatchRow, 'occurred_at' | 'id'>;

/** The rows of one statement, few enough that no lock lasts long. */
export const ROWS_AT_ONCE = 500;

/** One look-up for each person, in the partitions that are old enough. */
const OLDEST = statement<OldestEvent>(
  'activity-retention.oldest',
  `SELECT u.id AS user_id, b.occurred_at AS oldest FROM users u
    CROSS JOIN LATERAL (SELECT x.occurred_at FROM activity_batches x
      WHERE x.organization_id = $1 AND x.user_id = u.id AND x.occurred_at < date_trunc('hour', $2::timestamptz, 'UTC')
      ORDER BY x.occurred_at LIMIT 1) b
    WHERE u.organization_id = $1 ORDER BY u.id`,
);
/** A row of events begins in the hour of all of them. */
const DATES = statement<Dates>(
  'activity-retention.dates',
  `SELECT min(business_date) AS from, max(business_date) AS to FROM shifts
    WHERE organization_id = $1 AND user_id = $2 AND voided_at IS NULL AND start_at < $4
      AND ends_before > date_trunc('hour', $3::timestamptz, 'UTC')`,
);
/** Bounded by time and not by ids, so that the index of a person's events is all that is read. */
const DELETE_EVENTS = statement<{ readonly events: number }>(
  'activity-retention.delete-events',
  `DELETE FROM activity_batches WHERE organization_id = $1 AND user_id = $2
      AND occurred_at < date_trunc('hour', $3::timestamptz, 'UTC')
      AND occurred_at <= coalesce((SELECT x.occurred_at FROM activity_batches x
        WHERE x.organization_id = $1 AND x.user_id = $2 AND x.occurred_at < date_trunc('hour', $3::timestamptz, 'UTC')
        ORDER BY x.occurred_at OFFSET ${ROWS_AT_ONCE - 1} LIMIT 1), 'infinity')
    RETURNING cardinality(event_ids) AS events`,
);
/** The days that explanations belong to are over by then. */
const DELETE_EXPLANATIONS = statement<{ readonly id: string }>(
  'activity-retention.delete-explanations',
  `DELETE FROM activity_explanations WHERE (organization_id, id) IN (
      SELECT organization_id, id FROM activity_explanations
      WHERE organization_id = $1 AND end_at < $2::timestamptz - interval '2 days' LIMIT ${ROWS_AT_ONCE})
    RETURNING id`,
);
const SWEPT_TO = statement<{ readonly swept_to: Date }>(
  'activity-retention.swept-to',
  'SELECT swept_to FROM activity_sweeps WHERE organization_id = $1',
);
const SET_SWEPT_TO = statement(
  'activity-retention.set-swept-to',
  `INSERT INTO activity_sweeps (organization_id, swept_to) VALUES ($1, $2)
    ON CONFLICT (organization_id) DO UPDATE SET swept_to = EXCLUDED.swept_to`,
);
/** Most rows lie in one shift as a whole, which is one look-up. */
const OUTSIDE = statement<BatchRow>(
  'activity-retention.outside-shifts',
  `SELECT ${columnsExcept(ActivityBatch, 'organization_id')} FROM activity_batches b
    WHERE b.organization_id = $1 AND b.occurred_at >= $2 AND b.occurred_at < $3
      AND (b.occurred_at, b.id) > ($4::timestamptz, $5::uuid)
      AND NOT EXISTS (SELECT FROM shifts s WHERE s.organization_id = $1
        AND s.id = shift_at($1, b.user_id, b.occurred_at)
        AND s.ends_before > b.occurred_at + b.after_ms[cardinality(b.after_ms)] * interval '1 millisecond' OFFSET 0)
    ORDER BY b.occurred_at, b.id LIMIT ${ROWS_AT_ONCE}`,
);
const DELETE_ROW = statement<{ readonly id: string }>(
  'activity-retention.delete-row',
  `DELETE FROM activity_batches WHERE organization_id = $1 AND occurred_at = $2 AND id = $3 RETURNING id`,
);

/** Events and explanations whose time is over. */
@Injectable()
export class OldActivityRepository {
  /** The people who have events before the hour of `keptFrom`. */
  oldest(tx: Tx, keptFrom: Date): Promise<OldestEvent[]> {
    return tx.rows(OLDEST, [tx.organizationId, keptFrom]);
  }

  /** The first and the last day of the shifts within a time. */
  async datesOf(tx: Tx, userId: string, time: { from: Date; to: Date }): Promise<Dates> {
    const row = await tx.row(DATES, [tx.organizationId, userId, time.from, time.to]);
    return row ?? { from: null, to: null };
  }

  /** Deletes {@link ROWS_AT_ONCE} rows, or all when there are fewer. @returns the number of events in each */
  async deleteEvents(tx: Tx, userId: string, before: Date): Promise<number[]> {
    const rows = await tx.rows(DELETE_EVENTS, [tx.organizationId, userId, before]);
    return rows.map(({ events }) => events);
  }

  /** Deletes at most {@link ROWS_AT_ONCE}. @returns how many */
  async deleteExplanations(tx: Tx, keptFrom: Date): Promise<number> {
    return (await tx.rows(DELETE_EXPLANATIONS, [tx.organizationId, keptFrom])).length;
  }

  async sweptTo(tx: Tx): Promise<Date | undefined> {
    return (await tx.row(SWEPT_TO, [tx.organizationId]))?.swept_to;
  }

  async setSweptTo(tx: Tx, to: Date): Promise<void> {
    await tx.rows(SET_SWEPT_TO, [tx.organizationId, to]);
  }

  /** Rows within a time that may have events outside of every shift, in order of time. */
  outsideShifts(tx: Tx, { from, to }: { from: Date; to: Date }, after: Place): Promise<BatchRow[]> {
    const place = [after.occurred_at, after.id];
    return tx.rows(OUTSIDE, [tx.organizationId, from, to, ...place]);
  }

  /** @returns false when another run was faster */
  async deleteRow(tx: Tx, { occurred_at, id }: Place): Promise<boolean> {
    const gone = await tx.row(DELETE_ROW, [tx.organizationId, occurred_at, id]);
    return gone !== undefined;
  }
}
