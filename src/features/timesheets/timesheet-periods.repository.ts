import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import type { Statement, Tx } from '../../platform/database/tx.js';
import type { PeriodStatus } from './timesheet-period.entity.js';
import type { DateRange } from './timesheet-range.js';

/** Days of one shop. */
export interface ShopDays extends DateRange {
  readonly shopId: string;
}

export interface PeriodRow {
  readonly id: string;
  readonly shop_id: string;
  readonly from_date: string;
  readonly to_date: string;
  readonly status: PeriodStatus;
  readonly approved_by: string;
  readonly approved_at: Date;
  readonly locked_by: string | null;
  readonly locked_at: Date | null;
  readonly reopened_by: string | null;
  readonly reopened_at: Date | null;
  readonly reopen_reason: string | null;
  readonly version: number;
}

export interface PeriodFilter {
  /** Undefined = all shops of the organization. */
  readonly shopIds: readonly string[] | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly status: PeriodStatus | undefined;
}

/** What keeps days from being approved, and the time after the wait for those who wrote it. */
export interface Unfinished {
  readonly open_shifts: number;
  readonly corrections_pending: number;
  readonly now: Date;
}

const COLUMNS = `id, shop_id, from_date, to_date, status, approved_by, approved_at, locked_by, locked_at,
  reopened_by, reopened_at, reopen_reason, version`;

/** Waits for all who write shifts of the shop, and lets none begin before this transaction ends. */
const HOLD: Statement = {
  name: 'timesheet-periods.hold',
  text: 'SELECT hold_timesheets($1, $2)',
};
/** A statement of its own after the wait: only so does it see what was committed meanwhile. */
const UNFINISHED: Statement = {
  name: 'timesheet-periods.unfinished',
  text: `SELECT count(*) FILTER (WHERE end_at IS NULL)::int AS open_shifts,
      count(*) FILTER (WHERE needs_confirmation)::int AS corrections_pending, clock_timestamp() AS now
    FROM shifts
    WHERE organization_id = $1 AND shop_id = $2 AND business_date BETWEEN $3::date AND $4::date
      AND voided_at IS NULL`,
};
const INSERT: Statement = {
  name: 'timesheet-periods.insert',
  text: `INSERT INTO timesheet_periods
      (organization_id, id, shop_id, from_date, to_date, status, approved_by, approved_at, version)
    VALUES ($1, $2, $3, $4, $5, 'APPROVED', $6, clock_timestamp(), 1)
    RETURNING ${COLUMNS}`,
};
const FIND: Statement = {
  name: 'timesheet-periods.find',
  text: `SELECT ${COLUMNS} FROM timesheet_periods WHERE organization_id = $1 AND id = $2`,
};
/** A second writer waits and then sees the state that the first one left. */
const LOCK_ROW: Statement = {
  name: 'timesheet-periods.lock-row',
  text: `SELECT ${COLUMNS} FROM timesheet_periods WHERE organization_id = $1 AND id = $2 FOR UPDATE`,
};
const SET_LOCKED: Statement = {
  name: 'timesheet-periods.set-locked',
  text: `UPDATE timesheet_periods SET status = 'LOCKED', locked_by = $3, locked_at = clock_timestamp(),
      version = version + 1
    WHERE organization_id = $1 AND id = $2
    RETURNING ${COLUMNS}`,
};
const SET_REOPENED: Statement = {
  name: 'timesheet-periods.set-reopened',
  text: `UPDATE timesheet_periods SET status = 'REOPENED', reopened_by = $3, reopened_at = clock_timestamp(),
      reopen_reason = $4, version = version + 1
    WHERE organization_id = $1 AND id = $2
    RETURNING ${COLUMNS}`,
};

/** Approved days of shops. Reads the shifts of others to see whether they are finished. */
@Injectable()
export class TimesheetPeriodsRepository {
  async hold(tx: Tx, shopId: string): Promise<void> {
    await tx.rows(HOLD, [tx.organizationId, shopId]);
  }

  /** To be called with the timesheets held. */
  async unfinished(tx: Tx, { shopId, from, to }: ShopDays): Promise<Unfinished> {
    const row = await tx.row<Unfinished>(UNFINISHED, [tx.organizationId, shopId, from, to]);
    if (!row) throw new Error('Counting answered nothing');
    return row;
  }

  /** May violate ex_timesheet_periods_overlap. */
  async insert(
    tx: Tx,
    days: ShopDays,
    by: { id: string; userId: string },
  ): Promise<PeriodRow | undefined> {
    const { shopId, from, to } = days;
    return tx.row<PeriodRow>(INSERT, [tx.organizationId, by.id, shopId, from, to, by.userId]);
  }

  async find(tx: Tx, id: string): Promise<PeriodRow | undefined> {
    return tx.row<PeriodRow>(FIND, [tx.organizationId, id]);
  }

  async lockRow(tx: Tx, id: string): Promise<PeriodRow | undefined> {
    return tx.row<PeriodRow>(LOCK_ROW, [tx.organizationId, id]);
  }

  async setLocked(tx: Tx, id: string, userId: string): Promise<PeriodRow | undefined> {
    return tx.row<PeriodRow>(SET_LOCKED, [tx.organizationId, id, userId]);
  }

  async setReopened(
    tx: Tx,
    id: string,
    by: { userId: string; reason: string },
  ): Promise<PeriodRow | undefined> {
    return tx.row<PeriodRow>(SET_REOPENED, [tx.organizationId, id, by.userId, by.reason]);
  }

  /** One more than the page holds, the latest days first. */
  async list(tx: Tx, filter: PeriodFilter, page: PageRequest): Promise<PeriodRow[]> {
    return new ListStatement(tx)
      .where('shop_id = ANY(?::uuid[])', filter.shopIds)
      .where('to_date >= ?::date', filter.from)
      .where('from_date <= ?::date', filter.to)
      .where('status = ?', filter.status)
      .page(
        `SELECT ${COLUMNS} FROM timesheet_periods`,
        { after: '(from_date, id) < (?::date, ?::uuid)', order: 'from_date DESC, id DESC' },
        page,
      );
  }
}
