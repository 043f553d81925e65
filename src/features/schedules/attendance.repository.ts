import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../kernel/day-range.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { selection } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { PlannedShift, WorkedShift } from './attendance-rules.js';
import type { ScheduledShift } from './scheduled-shift.entity.js';

type Placed = Pick<ScheduledShift, 'business_date' | 'shop_id'>;
export type PlannedRow = PlannedShift & Placed;
export type WorkedRow = WorkedShift & Placed;

/** Business dates of shops. */
export interface AttendanceRange extends DayRange {
  readonly shopIds: readonly string[];
  /** Undefined = everyone. */
  readonly userIds: readonly string[] | undefined;
}

const COLUMNS = 'id, user_id, shop_id, start_at, end_at, business_date';

const PLANS = selection<PlannedRow>('attendance.plans', {
  columns: COLUMNS,
  from: 'scheduled_shifts',
  order: 'start_at, id',
});
const SHIFTS = selection<WorkedRow>('attendance.shifts', {
  columns: COLUMNS,
  from: 'shifts',
  order: 'start_at, id',
});

/**
 * The start is bounded too, because the index of a shop's shifts has no business date. Whatever the zone
 * and the beginning of the day, a shift starts within two days of its date in UTC.
 */
const STARTED = `start_at >= (?::date - 3)::timestamptz AND start_at < (?::date + 4)::timestamptz`;

/** Reads plans, and the shifts of another feature to compare them with; writes nothing. */
@Injectable()
export class AttendanceRepository {
  /** Published plans. */
  async plans(tx: Tx, range: AttendanceRange): Promise<PlannedRow[]> {
    return inRange(tx, range).where('published_at IS NOT NULL').all(PLANS);
  }

  /** Shifts that are not void. */
  async shifts(tx: Tx, range: AttendanceRange): Promise<WorkedRow[]> {
    return inRange(tx, range).where('voided_at IS NULL').all(SHIFTS);
  }
}

/**
 * If people are named, their rows are looked up first and compared with the shop afterwards: the shop has
 * many more rows in the range, and the planner may not know that.
 */
function inRange(tx: Tx, { shopIds, from, to, userIds }: AttendanceRange): ListStatement {
  const rows = new ListStatement(tx)
    .where('user_id = ANY(?::uuid[])', userIds)
    .where('business_date BETWEEN ? AND ?', from, to)
    .where(STARTED, from, to);
  return (userIds === undefined ? rows : rows.fenced()).whereAmong('shop_id', shopIds);
}
