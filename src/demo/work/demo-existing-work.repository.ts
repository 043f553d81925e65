import { Injectable } from '@nestjs/common';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';

/** A shift that a person of the demo has already worked. */
export interface ExistingShiftRow {
  readonly id: string;
  readonly user_id: string;
  readonly shop_id: string;
  readonly start_at: Date;
  readonly end_at: Date | null;
  /** The end; for a forgotten shift, the time at which the person was last seen. Null while it is running. */
  readonly worked_until: Date | null;
}

/** An unpaid break of such a shift, or a time that its person has explained. */
export interface ExistingAwayRow {
  readonly shift_id: string;
  readonly start_at: Date;
  readonly end_at: Date | null;
}

/** Days of a shop, both included, that are approved or locked. */
export interface ApprovedDays {
  readonly shop_id: string;
  readonly from_date: string;
  readonly to_date: string;
}

/** The people whose shifts are requested, and the period `[from, to)` that the shifts overlap. */
export interface WorkAsked {
  readonly userIds: readonly string[];
  readonly from: Date;
  readonly to: Date;
  /** An open shift that began earlier was forgotten. */
  readonly forgottenBefore: Date;
}

const SHIFTS = statement<ExistingShiftRow>(
  'demo.existing-shifts',
  `SELECT s.id, s.user_id, s.shop_id, s.start_at, s.end_at,
      CASE WHEN s.end_at IS NULL AND s.start_at < $5
        THEN greatest(s.start_at, (SELECT max(d.last_seen_at) FROM device_sessions d
          WHERE d.organization_id = $1 AND d.shift_id = s.id))
        ELSE s.end_at END AS worked_until
    FROM shifts s
    WHERE s.organization_id = $1 AND s.user_id = ANY($2) AND s.voided_at IS NULL
      AND s.start_at < $4 AND s.ends_before > $3
    ORDER BY s.start_at, s.id`,
);
/** Explained time on a break is part of the break. */
const TIMES_AWAY = statement<ExistingAwayRow>(
  'demo.existing-times-away',
  `SELECT shift_id, start_at, end_at FROM (
      SELECT id, shift_id, start_at, end_at FROM breaks
      WHERE organization_id = $1 AND shift_id = ANY($2) AND NOT is_paid
      UNION ALL SELECT x.id, s.id, x.start_at, x.end_at FROM shifts s
      JOIN activity_explanations x ON x.organization_id = s.organization_id AND x.user_id = s.user_id
        AND x.start_at >= s.start_at AND x.end_at <= s.ends_before
      WHERE s.organization_id = $1 AND s.id = ANY($2) AND NOT EXISTS (SELECT FROM breaks b
        WHERE b.organization_id = $1 AND b.shift_id = s.id AND b.start_at < x.end_at
          AND coalesce(b.end_at, 'infinity') > x.start_at)) AS away
    ORDER BY start_at, id`,
);
const APPROVED_DAYS = statement<ApprovedDays>(
  'demo.approved-days',
  `SELECT shop_id, from_date, to_date FROM timesheet_periods
    WHERE organization_id = $1 AND shop_id = ANY($2) AND status <> 'REOPENED'
    ORDER BY shop_id, from_date, id`,
);

/** Reads the work of people before the demo, which the demo does not change. */
@Injectable()
export class DemoExistingWorkRepository {
  /** Returns shifts in the order of time, without void ones. */
  async shifts(tx: Tx, asked: WorkAsked): Promise<ExistingShiftRow[]> {
    const { userIds, from, to, forgottenBefore } = asked;
    const params = [tx.organizationId, userIds, from, to, forgottenBefore];
    return tx.rows(SHIFTS, params);
  }

  /** In the order of time. */
  async timesAway(tx: Tx, shiftIds: readonly string[]): Promise<ExistingAwayRow[]> {
    return tx.rows(TIMES_AWAY, [tx.organizationId, shiftIds]);
  }

  async approvedDays(tx: Tx, shopIds: readonly string[]): Promise<ApprovedDays[]> {
    return tx.rows(APPROVED_DAYS, [tx.organizationId, shopIds]);
  }
}
