import { Injectable } from '@nestjs/common';
import { columnsExcept } from '../../../platform/database/entity-columns.js';
import { plainArray } from '../../../platform/database/plain-array.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ActivityBatch, type BatchRow } from './activity-batch.entity.js';

const HOUR_MS = 3_600_000;

/** Events of one person, in a time. */
export interface PersonTime {
  readonly userId: string;
  /** Included. */
  readonly from: Date;
  /** Excluded. */
  readonly to: Date;
}

/**
 * A batch does not reach into the next hour, so the hours of the events say where to look. However far
 * apart the events of a request are, nothing in between is read. INTERSECT hashes the ids: comparing each
 * stored one with each sent one would grow with their product.
 *
 * The lists are hidden in subselects: seeing how long a list is, the planner makes a plan of its own for
 * each batch, which takes three times as long as to run it.
 */
const KNOWN = statement<{ readonly id: string }>(
  'activity.known-events',
  `SELECT known.id FROM unnest((SELECT $3::timestamptz[])) AS hours (began)
    CROSS JOIN LATERAL (SELECT e.id FROM activity_batches b CROSS JOIN LATERAL unnest(b.event_ids) AS e (id)
      WHERE b.organization_id = $1 AND b.user_id = $2 AND b.occurred_at >= hours.began
        AND b.occurred_at < hours.began + interval '1 hour' OFFSET 0) known
    INTERSECT SELECT unnest((SELECT $4::uuid[]))`,
);
const COLUMNS = columnsExcept(ActivityBatch, 'organization_id');
const OF_PERSON = statement<BatchRow>(
  'activity.of-person',
  `SELECT ${COLUMNS} FROM activity_batches
    WHERE organization_id = $1 AND user_id = $2
      AND occurred_at >= date_trunc('hour', $3::timestamptz, 'UTC') AND occurred_at < $4::timestamptz
    ORDER BY occurred_at, id`,
);
const INSERT = statement(
  'activity.insert',
  `INSERT INTO activity_batches (organization_id, ${COLUMNS})
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

/** What devices reported. Named SQL, because batches arrive from everybody at work all the time. */
@Injectable()
export class ActivityBatchesRepository {
  /**
   * The ids among those of the events that are stored.
   * @param events  with their instants in milliseconds, none beyond what a timestamp can hold
   */
  async known(
    tx: Tx,
    userId: string,
    events: readonly { readonly id: string; readonly at: number }[],
  ): Promise<string[]> {
    const hours = new Set(events.map(({ at }) => Math.floor(at / HOUR_MS) * HOUR_MS));
    const began = [...hours].map((at) => new Date(at));
    const ids = events.map(({ id }) => id);
    const rows = await tx.rows(KNOWN, [tx.organizationId, userId, began, plainArray(ids)]);
    return rows.map(({ id }) => id);
  }

  /** The rows that have, or may have, events within the time. */
  async ofPerson(tx: Tx, { userId, from, to }: PersonTime): Promise<BatchRow[]> {
    return tx.rows(OF_PERSON, [tx.organizationId, userId, from, to]);
  }

  async insert(tx: Tx, row: BatchRow): Promise<void> {
    await tx.rows(INSERT, [
      tx.organizationId,
      row.occurred_at,
      row.id,
      row.user_id,
      row.device_id,
      plainArray(row.event_ids),
      plainArray(row.types),
      plainArray(row.after_ms),
      plainArray(row.durations_ms),
      plainArray(row.platforms),
      plainArray(row.platform_ids),
    ]);
  }
}
