import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../kernel/day-range.js';
import type { PageRequest } from '../../kernel/page.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { selection, statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { TimesheetPeriod, type PeriodStatus } from './timesheet-period.entity.js';

/** Days of one shop. */
export interface ShopDays extends DayRange {
  readonly shopId: string;
}

export interface PeriodFilter {
  /** Undefined = all shops of the organization. */
  readonly shopIds: readonly string[] | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly statuses: readonly PeriodStatus[] | undefined;
}

/** The shifts that keep days from being approved, and the time after the wait for their writers. */
export interface Unfinished {
  readonly open_shifts: number;
  readonly corrections_pending: number;
  /** Shifts of the person who approves. */
  readonly own_shifts: number;
  readonly now: Date;
}

/** Waits for everyone who is writing shifts of the shop, and lets nobody begin before this transaction ends. */
const LIST = selection<TimesheetPeriod>('timesheet-periods.list', {
  columns: columnsOf(TimesheetPeriod),
  from: 'timesheet_periods',
  order: 'from_date DESC, id DESC',
  after: '(from_date, id) < (?::date, ?::uuid)',
});
const HOLD = statement('timesheet-periods.hold', 'SELECT hold_timesheets($1, $2)');
/** This is a statement of its own after the wait, because only then it sees what was committed meanwhile. */
const UNFINISHED = statement<Unfinished>(
  'timesheet-periods.unfinished',
  `SELECT count(*) FILTER (WHERE end_at IS NULL)::int AS open_shifts,
      count(*) FILTER (WHERE needs_confirmation)::int AS corrections_pending,
      count(*) FILTER (WHERE user_id = $5)::int AS own_shifts, clock_timestamp() AS now
    FROM shifts
    WHERE organization_id = $1 AND shop_id = $2 AND business_date BETWEEN $3::date AND $4::date
      AND start_at >= ($3::date - 3)::timestamptz AND start_at < ($4::date + 4)::timestamptz
      AND voided_at IS NULL`,
);

/**
 * Approved days of shops, and the shifts that keep days from being approved, which it only reads.
 * Everything else goes through `tx.of(TimesheetPeriod)`.
 */
@Injectable()
export class TimesheetPeriodsRepository {
  async hold(tx: Tx, shopId: string): Promise<void> {
    await tx.rows(HOLD, [tx.organizationId, shopId]);
  }

  /** The calling code must hold the timesheets. */
  async unfinished(
    tx: Tx,
    { shopId, from, to }: ShopDays,
    approverId: string,
  ): Promise<Unfinished> {
    const row = await tx.row(UNFINISHED, [tx.organizationId, shopId, from, to, approverId]);
    if (!row) throw new Error('A count returned no row');
    return row;
  }

  /** One row more than the page, the latest days first. */
  async list(tx: Tx, filter: PeriodFilter, page: PageRequest): Promise<TimesheetPeriod[]> {
    return new ListStatement(tx)
      .where('shop_id = ANY(?::uuid[])', filter.shopIds)
      .where('to_date >= ?::date', filter.from)
      .where('from_date <= ?::date', filter.to)
      .where('status = ANY(?::text[])', filter.statuses)
      .page(LIST, page);
  }
}
