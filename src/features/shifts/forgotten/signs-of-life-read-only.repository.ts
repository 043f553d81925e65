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
 */
const LAST = statement<{ readonly seen_at: Date | null }>(
  'signs-of-life.last',
  `SELECT greatest(
      (SELECT max(seen_at) FROM device_sessions,
          LATERAL (VALUES (last_seen_at), (CASE WHEN end_source = 'DEVICE' THEN end_at END)) signs (seen_at)
        WHERE organization_id = $1 AND shift_id = $2 AND seen_at < $5),
      (SELECT max(occurred_at) FROM receipts
        WHERE organization_id = $1 AND user_id = $3 AND occurred_at >= $4 AND occurred_at < $5
          AND business_date BETWEEN $4::timestamptz::date - 3 AND $5::timestamptz::date + 3)
    ) AS seen_at`,
);

/**
 * Reads sessions and receipts to find when a person was last seen at work; writes nothing. A new
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
