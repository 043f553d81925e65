import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import type { Statement, Tx } from '../../platform/database/tx.js';
import type { EndSource, StartSource } from './shift.entity.js';

export interface ShiftRow {
  readonly id: string;
  readonly user_id: string;
  readonly shop_id: string;
  readonly start_at: Date;
  readonly end_at: Date | null;
  readonly business_date: string;
  readonly start_source: StartSource;
  readonly end_source: EndSource | null;
  readonly needs_confirmation: boolean;
  readonly voided_at: Date | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

export interface ShiftFilter {
  /** Only shifts in these shops, and of this person; undefined = all. */
  readonly reach: { readonly shopIds: readonly string[]; readonly userId: string } | undefined;
  readonly userId: string | undefined;
  readonly shopId: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly status: 'OPEN' | 'CLOSED' | undefined;
  readonly voided: boolean | undefined;
  readonly needsConfirmation: boolean | undefined;
}

const COLUMNS = `id, user_id, shop_id, start_at, end_at, business_date, start_source, end_source,
  needs_confirmation, voided_at, version, created_at, updated_at`;

const HOLD_PERSON: Statement = {
  name: 'shifts.hold-person',
  text: 'SELECT hold_person($1, $2) AS now',
};
const NOW: Statement = {
  name: 'shifts.now',
  text: `SELECT date_trunc('milliseconds', now()) AS now`,
};
const FIND: Statement = {
  name: 'shifts.find',
  text: `SELECT ${COLUMNS} FROM shifts WHERE organization_id = $1 AND id = $2`,
};
const FIND_OPEN: Statement = {
  name: 'shifts.find-open',
  text: `SELECT ${COLUMNS} FROM shifts WHERE organization_id = $1 AND user_id = $2 AND end_at IS NULL`,
};
/** The lock against an approval and the look at it come with the insert: one trip, no gap between them. */
const INSERT: Statement = {
  name: 'shifts.insert',
  text: `INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, end_at, ends_before,
      business_date, start_source, end_source, needs_confirmation, version, created_at, updated_at)
    SELECT $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::timestamptz, $6::timestamptz,
      coalesce($6::timestamptz, 'infinity'), $7::date, $8::text, $9::text, false, 1, $10::timestamptz, $10
    WHERE NOT is_day_approved($1, $4, $7)
    RETURNING id`,
};
const IS_DAY_APPROVED: Statement = {
  name: 'shifts.is-day-approved',
  text: 'SELECT is_day_approved($1, $2, $3) AS approved',
};
/** Sessions and breaks follow by their foreign keys. */
const UPDATE: Statement = {
  name: 'shifts.update',
  text: `UPDATE shifts SET shop_id = $3, start_at = $4, end_at = $5,
      ends_before = coalesce($5::timestamptz, 'infinity'), business_date = $6, end_source = $7,
      needs_confirmation = $8, voided_at = $9, version = version + 1, updated_at = $10
    WHERE organization_id = $1 AND id = $2`,
};

/** Shifts of one organization. */
@Injectable()
export class ShiftsRepository {
  /**
   * Waits for whoever writes this person's shifts, and keeps others waiting until the transaction ends.
   * @returns the time after the wait, in milliseconds
   */
  async holdPerson(tx: Tx, userId: string): Promise<Date> {
    return nowOf(await tx.row<{ now: Date }>(HOLD_PERSON, [tx.organizationId, userId]));
  }

  async now(tx: Tx): Promise<Date> {
    return nowOf(await tx.row<{ now: Date }>(NOW, []));
  }

  async find(tx: Tx, id: string): Promise<ShiftRow | undefined> {
    return tx.row<ShiftRow>(FIND, [tx.organizationId, id]);
  }

  async findOpen(tx: Tx, userId: string): Promise<ShiftRow | undefined> {
    return tx.row<ShiftRow>(FIND_OPEN, [tx.organizationId, userId]);
  }

  /**
   * May violate uq_shifts_open and ex_shifts_overlap.
   * @returns false, with nothing stored, when the day is approved in this shop
   */
  async insert(tx: Tx, shift: ShiftRow): Promise<boolean> {
    const stored = await tx.row<{ id: string }>(INSERT, [
      tx.organizationId,
      shift.id,
      shift.user_id,
      shift.shop_id,
      shift.start_at,
      shift.end_at,
      shift.business_date,
      shift.start_source,
      shift.end_source,
      shift.created_at,
    ]);
    return stored !== undefined;
  }

  /** From here on no approval of this shop can begin. */
  async isDayApproved(tx: Tx, shopId: string, date: string): Promise<boolean> {
    const row = await tx.row<{ approved: boolean }>(IS_DAY_APPROVED, [
      tx.organizationId,
      shopId,
      date,
    ]);
    return row?.approved === true;
  }

  /** Writes all that can change, and raises the version. May violate ex_shifts_overlap. */
  async update(tx: Tx, shift: ShiftRow): Promise<void> {
    await tx.rows(UPDATE, [
      tx.organizationId,
      shift.id,
      shift.shop_id,
      shift.start_at,
      shift.end_at,
      shift.business_date,
      shift.end_source,
      shift.needs_confirmation,
      shift.voided_at,
      shift.updated_at,
    ]);
  }

  /** One more than the page holds, the latest start first. */
  async list(tx: Tx, filter: ShiftFilter, page: PageRequest): Promise<ShiftRow[]> {
    const { reach, needsConfirmation, status } = filter;
    const statement = new ListStatement(tx)
      .where('(shop_id = ANY(?) OR user_id = ?)', reach?.shopIds, reach?.userId)
      .where('user_id = ?', filter.userId)
      .where('shop_id = ?', filter.shopId)
      .where('business_date >= ?::date', filter.from)
      .where('business_date <= ?::date', filter.to)
      .where('(end_at IS NULL) = ?', status && status === 'OPEN')
      .where('(voided_at IS NOT NULL) = ?', filter.voided);
    // Without a parameter, so that the index of those that wait fits whichever way it is planned.
    if (needsConfirmation !== undefined) {
      statement.where(needsConfirmation ? 'needs_confirmation' : 'NOT needs_confirmation');
    }
    return statement.page(
      `SELECT ${COLUMNS} FROM shifts`,
      { after: '(start_at, id) < (?::timestamptz, ?::uuid)', order: 'start_at DESC, id DESC' },
      page,
    );
  }
}

function nowOf(row: { now: Date } | undefined): Date {
  if (!row) throw new Error('The database did not tell the time');
  return row.now;
}
