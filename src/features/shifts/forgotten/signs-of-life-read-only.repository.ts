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

/** The last sign of each kind, with the id of what it was; null where there was none. */
export interface LastSigns {
  readonly session_id: string | null;
  readonly session_at: Date | null;
  readonly receipt_id: string | null;
  readonly receipt_at: Date | null;
  readonly event_id: string | null;
  readonly event_at: Date | null;
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
const LAST = statement<LastSigns>(
  'signs-of-life.last',
  `SELECT session.id AS session_id, session.seen_at AS session_at, receipt.id AS receipt_id,
      receipt.occurred_at AS receipt_at, event.event_id, event.seen_at AS event_at
    FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[])
      WITH ORDINALITY AS w (shift_id, user_id, since, before, place)
    LEFT JOIN LATERAL (SELECT x.id, s.seen_at FROM device_sessions x,
        LATERAL (VALUES (x.last_seen_at), (CASE WHEN x.end_source = 'DEVICE' THEN x.end_at END)) s (seen_at)
      WHERE x.organization_id = $1 AND x.shift_id = w.shift_id AND s.seen_at < w.before
      ORDER BY s.seen_at DESC, x.id DESC LIMIT 1) session ON true
    LEFT JOIN LATERAL (SELECT r.id, r.occurred_at FROM (SELECT x.id, x.occurred_at FROM receipts x
        WHERE x.organization_id = $1 AND x.user_id = w.user_id
          AND x.occurred_at >= w.since AND x.occurred_at < w.before
          AND x.business_date BETWEEN w.since::date - 3 AND w.before::date + 3
        ORDER BY x.business_date, x.receipt_number OFFSET 0) r
      ORDER BY r.occurred_at DESC, r.id DESC LIMIT 1) receipt ON true
    LEFT JOIN LATERAL (SELECT e.event_id, least(e.at + e.lasted, e.next_at, w.before - interval '1 millisecond') AS seen_at
      FROM (SELECT f.event_id, f.type, t.at, t.lasted,
            lead(t.at) OVER (PARTITION BY b.device_id ORDER BY t.at, f.event_id) AS next_at
          FROM activity_batches b
          CROSS JOIN LATERAL unnest(b.event_ids, b.types, b.after_ms, b.durations_ms)
            AS f (event_id, type, after_ms, lasted_ms)
          CROSS JOIN LATERAL (SELECT b.occurred_at + f.after_ms * interval '1 millisecond' AS at,
            f.lasted_ms * interval '1 millisecond' AS lasted) t
          WHERE b.organization_id = $1 AND b.user_id = w.user_id
            AND b.occurred_at >= date_trunc('hour', w.since, 'UTC') AND b.occurred_at < w.before
            AND t.at >= w.since AND t.at < w.before) e
      WHERE e.type <> 1 ORDER BY seen_at DESC, e.event_id DESC LIMIT 1) event ON true
    ORDER BY w.place`,
);

/**
 * Reads sessions, receipts and activity to find when a person was last seen at work; writes nothing. A new
 * feature that sees people at work adds its table here.
 */
@Injectable()
export class SignsOfLifeReadOnlyRepository {
  /** The last signs of each, in the same order. */
  async last(tx: Tx, watched: readonly Watched[]): Promise<LastSigns[]> {
    if (watched.length === 0) return [];
    const columns = [
      watched.map(({ shiftId }) => shiftId),
      watched.map(({ userId }) => userId),
      watched.map(({ from }) => from),
      watched.map(({ to }) => to),
    ];
    return tx.rows(LAST, [tx.organizationId, ...columns]);
  }

  /** The last sign of any kind within the time; undefined when there was none. */
  async findLast(tx: Tx, watched: Watched): Promise<Date | undefined> {
    const [signs] = await this.last(tx, [watched]);
    return signs && lastOf(signs);
  }
}

/** The latest of the signs; undefined when there is none. */
export function lastOf({ session_at, receipt_at, event_at }: LastSigns): Date | undefined {
  return [session_at, receipt_at, event_at].reduce<Date | undefined>(
    (last, at) => (at && (!last || at > last) ? at : last),
    undefined,
  );
}
