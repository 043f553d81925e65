import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';

/** The person and the shift whose signs are looked for, and the time they must be in. */
export interface Watched {
  /** Null for a shift without device sessions. */
  readonly shiftId: string | null;
  readonly userId: string;
  /** Included. */
  readonly from: Date;
  /** Excluded. */
  readonly to: Date;
}

/**
 * A heartbeat is a sign when it came; a session when it began, and when its user ended it. A receipt
 * is a sign of its seller. Its day is bounded too, because the index of a person's receipts has no
 * instants; a receipt is dated within two days of its instant in UTC.
 *
 * An event of activity is a sign of its instant, and for as long as it says that the work went on: at most
 * until the next event of its device. Type 1 alone, the beginning of an idle time, is none. A row of events
 * begins in the hour of all of them.
 */
const LAST = statement<{ readonly seen_at: Date | null }>(
  'signs-of-life.last',
  `SELECT greatest(
      (SELECT max(seen_at) FROM device_sessions,
          LATERAL (VALUES (last_seen_at), (CASE WHEN end_source = 'DEVICE' THEN end_at END)) signs (seen_at)
        WHERE organization_id = $1 AND shift_id = $2 AND seen_at < $5),
      (SELECT max(occurred_at) FROM receipts
        WHERE organization_id = $1 AND user_id = $3 AND occurred_at >= $4 AND occurred_at < $5
          AND business_date BETWEEN $4::timestamptz::date - 3 AND $5::timestamptz::date + 3),
      (SELECT max(least(at + lasted, next_at, $5::timestamptz - interval '1 millisecond')) FROM (
        SELECT type, at, lasted, lead(at) OVER (PARTITION BY device_id ORDER BY at, event_id) AS next_at
          FROM activity_batches
          CROSS JOIN LATERAL unnest(event_ids, types, after_ms, durations_ms)
            AS e (event_id, type, after_ms, lasted_ms)
          CROSS JOIN LATERAL (SELECT occurred_at + e.after_ms * interval '1 millisecond' AS at,
            e.lasted_ms * interval '1 millisecond' AS lasted) t
          WHERE organization_id = $1 AND user_id = $3 AND occurred_at >= date_trunc('hour', $4::timestamptz, 'UTC')
            AND occurred_at < $5 AND at >= $4 AND at < $5) events
        WHERE type <> 1)
    ) AS seen_at`,
);

/**
 * Reads sessions, receipts and activity to find when a person was last seen at work; writes nothing. A new
 * feature that sees people at work adds its table here.
 */
@Injectable()
export class SignsOfLifeReadOnlyRepository {
  /** The last sign within the time; undefined when there was none. */
  async findLast(tx: Tx, { shiftId, userId, from, to }: Watched): Promise<Date | undefined> {
    const row = await tx.row(LAST, [tx.organizationId, shiftId, userId, from, to]);
    return row?.seen_at ?? undefined;
  }
}
