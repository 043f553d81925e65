import { Injectable } from '@nestjs/common';
import type { Statement, Tx } from '../../platform/database/tx.js';
import type { PlannedShift, WorkedShift } from './attendance-rules.js';
import type { DayRange } from './schedule-rules.js';

interface Dated {
  /** `YYYY-MM-DD`. */
  readonly business_date: string;
}
export type PlannedRow = PlannedShift & Dated;
export type WorkedRow = WorkedShift & Dated;

/** Of one shop, by business date. */
export interface AttendanceRange extends DayRange {
  readonly shopId: string;
  /** Undefined = everyone. */
  readonly userIds: readonly string[] | undefined;
}

const PLANS: Statement = {
  name: 'attendance.plans',
  text: `SELECT id, user_id, start_at, end_at, business_date FROM scheduled_shifts
    WHERE organization_id = $1 AND shop_id = $2 AND business_date BETWEEN $3 AND $4
      AND ($5::uuid[] IS NULL OR user_id = ANY($5)) AND published_at IS NOT NULL
    ORDER BY start_at, id`,
};
const SHIFTS: Statement = {
  name: 'attendance.shifts',
  text: `SELECT id, user_id, start_at, end_at, business_date FROM shifts
    WHERE organization_id = $1 AND shop_id = $2 AND business_date BETWEEN $3 AND $4
      AND ($5::uuid[] IS NULL OR user_id = ANY($5)) AND voided_at IS NULL
    ORDER BY start_at, id`,
};
const NOW: Statement = { name: 'attendance.now', text: 'SELECT now() AS now' };

/** Reads plans, and the shifts of another feature to compare them with; writes nothing. */
@Injectable()
export class AttendanceRepository {
  /** By the database's clock. */
  async now(tx: Tx): Promise<Date> {
    const row = await tx.row<{ now: Date }>(NOW, []);
    if (!row) throw new Error('The database has no clock');
    return row.now;
  }

  /** Published ones. */
  async plans(tx: Tx, range: AttendanceRange): Promise<PlannedRow[]> {
    return tx.rows<PlannedRow>(PLANS, paramsOf(tx, range));
  }

  /** Void ones left out. */
  async shifts(tx: Tx, range: AttendanceRange): Promise<WorkedRow[]> {
    return tx.rows<WorkedRow>(SHIFTS, paramsOf(tx, range));
  }
}

function paramsOf(tx: Tx, range: AttendanceRange): unknown[] {
  return [tx.organizationId, range.shopId, range.from, range.to, range.userIds ?? null];
}
