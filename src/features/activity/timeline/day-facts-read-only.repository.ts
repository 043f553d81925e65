import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { PersonTime } from '../events/activity-batches.repository.js';
import type { SpanRow } from '../work/working-times-read-only.repository.js';

/** A shift of the day. */
export interface DayShift extends SpanRow {
  readonly id: string;
  readonly shop_id: string;
}

/** A break or a session of a shift of the day. */
export interface ShiftPart extends SpanRow {
  readonly id: string;
  readonly shift_id: string;
  /** The name of the break or of the device. */
  readonly name: string;
}

/** A receipt that the person sold or took back. */
export interface DayReceipt {
  readonly id: string;
  readonly shop_id: string;
  readonly type: 'SALE' | 'REFUND';
  readonly occurred_at: Date;
  readonly currency: string;
  readonly total_minor: number;
}

/**
 * The start is bounded too, for the index of a person's shifts knows no business dates: a shift starts
 * within two days of its date in UTC.
 */
const SHIFTS = statement<DayShift>(
  'activity.day-shifts',
  `SELECT id, shop_id, start_at, end_at FROM shifts
    WHERE organization_id = $1 AND user_id = $2 AND business_date = $3::date AND voided_at IS NULL
      AND start_at >= ($3::date - 3)::timestamptz AND start_at < ($3::date + 4)::timestamptz
    ORDER BY start_at`,
);
const BREAKS = statement<ShiftPart>(
  'activity.day-breaks',
  `SELECT b.id, b.shift_id, b.name, b.start_at, b.end_at FROM unnest((SELECT $2::uuid[])) AS shift (id)
    CROSS JOIN LATERAL (SELECT x.id, x.shift_id, x.name, x.start_at, x.end_at FROM breaks x
      WHERE x.organization_id = $1 AND x.shift_id = shift.id OFFSET 0) b
    ORDER BY b.start_at`,
);
/** A session that has been silent for longer than its limit ended when it was last heard of. */
const SESSIONS = statement<ShiftPart>(
  'activity.day-sessions',
  `SELECT d.id, d.shift_id, d.device_label AS name, d.start_at, coalesce(d.end_at,
      CASE WHEN d.last_seen_at < now() - make_interval(secs => d.silence_limit_s) THEN d.last_seen_at END) AS end_at
    FROM unnest((SELECT $2::uuid[])) AS shift (id)
    CROSS JOIN LATERAL (SELECT * FROM device_sessions x
      WHERE x.organization_id = $1 AND x.shift_id = shift.id OFFSET 0) d
    ORDER BY d.start_at`,
);
/** The index of a person's receipts has no instants; a receipt is dated within two days of its instant in UTC. */
const RECEIPTS = statement<DayReceipt>(
  'activity.day-receipts',
  `SELECT id, shop_id, type, occurred_at, currency, total_minor FROM receipts
    WHERE organization_id = $1 AND user_id = $2 AND occurred_at >= $3 AND occurred_at < $4
      AND business_date BETWEEN $3::timestamptz::date - 3 AND $4::timestamptz::date + 3
    ORDER BY occurred_at, id`,
);
/** Reads the shifts, breaks, sessions and receipts of a person's day; writes nothing. */
@Injectable()
export class DayFactsReadOnlyRepository {
  shifts(tx: Tx, userId: string, date: string): Promise<DayShift[]> {
    return tx.rows(SHIFTS, [tx.organizationId, userId, date]);
  }

  breaks(tx: Tx, shiftIds: readonly string[]): Promise<ShiftPart[]> {
    return tx.rows(BREAKS, [tx.organizationId, shiftIds]);
  }

  sessions(tx: Tx, shiftIds: readonly string[]): Promise<ShiftPart[]> {
    return tx.rows(SESSIONS, [tx.organizationId, shiftIds]);
  }

  receipts(tx: Tx, { userId, from, to }: PersonTime): Promise<DayReceipt[]> {
    return tx.rows(RECEIPTS, [tx.organizationId, userId, from, to]);
  }
}
