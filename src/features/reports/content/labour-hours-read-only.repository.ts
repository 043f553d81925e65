import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';

export interface LabourRow {
  readonly user_id: string;
  readonly worked_seconds: number;
  readonly shifts: number;
}

/**
 * Worked time of each person within the period: the part of each shift that lies in it, minus that of its unpaid
 * breaks, in whole seconds of each shift. No shift is longer than two days, so that the start is bounded. A shift
 * that is still open lasts to the end of the period, whenever this is asked.
 */
const HOURS = statement<LabourRow>(
  'reports.labour-hours',
  `SELECT s.user_id, sum(floor(extract(epoch FROM s.until - s.since - b.unpaid)))::int AS worked_seconds,
      count(*)::int AS shifts
    FROM (SELECT x.id, x.user_id, greatest(x.start_at, $3) AS since, least(x.ends_before, $4) AS until FROM shifts x
      WHERE x.organization_id = $1 AND x.shop_id = $2 AND x.start_at >= $3 - interval '3 days' AND x.start_at < $4
        AND x.ends_before > $3 AND x.voided_at IS NULL
      ORDER BY x.start_at, x.id OFFSET 0) s
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(least(coalesce(y.end_at, s.until), s.until) - greatest(y.start_at, s.since)), interval '0')
        AS unpaid
      FROM breaks y
      WHERE y.organization_id = $1 AND y.shift_id = s.id AND y.start_at < s.until
        AND coalesce(y.end_at, s.until) > s.since AND NOT y.is_paid OFFSET 0) b
    GROUP BY s.user_id ORDER BY s.user_id`,
);

/** Reads the shifts of others to add them up. */
@Injectable()
export class LabourHoursReadOnlyRepository {
  /** @param span  instants: `[startAt, endAt)` */
  of(
    tx: Tx,
    shopId: string,
    { startAt, endAt }: { readonly startAt: Date; readonly endAt: Date },
  ): Promise<LabourRow[]> {
    return tx.rows(HOURS, [tx.organizationId, shopId, startAt, endAt]);
  }
}
