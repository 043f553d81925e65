import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { columnsExcept } from '../../platform/database/entity-columns.js';
import { selection, statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Reach } from './shift-record.js';
import { Shift, type ShiftRow } from './shift.entity.js';

interface Now {
  readonly now: Date;
}

export interface ShiftFilter {
  /** Undefined = the caller sees all. */
  readonly reach: Reach | undefined;
  readonly userIds: readonly string[] | undefined;
  readonly shopIds: readonly string[] | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly status: 'OPEN' | 'CLOSED' | undefined;
  readonly voided: boolean | undefined;
  readonly needsConfirmation: boolean | undefined;
}

const COLUMNS = columnsExcept(Shift, 'organization_id', 'ends_before');

const HOLD_PERSON = statement<Now>('shifts.hold-person', 'SELECT hold_person($1, $2) AS now');
const FIND = statement<ShiftRow>(
  'shifts.find',
  `SELECT ${COLUMNS} FROM shifts WHERE organization_id = $1 AND id = $2`,
);
const FIND_OPEN = statement<ShiftRow>(
  'shifts.find-open',
  `SELECT ${COLUMNS} FROM shifts WHERE organization_id = $1 AND user_id = $2 AND end_at IS NULL`,
);
const LIST = selection<ShiftRow>('shifts.list', {
  columns: COLUMNS,
  from: 'shifts',
  order: 'start_at DESC, id DESC',
  after: '(start_at, id) < (?::timestamptz, ?::uuid)',
});
/**
 * By the start as the device sent it, also of a shift that a manager has moved or voided since. Devices
 * may date 31 days back at most, and a correction may move the start by as much; the bounds let the index
 * of a person's shifts serve.
 */
const FIND_CLOCKED = statement<ShiftRow>(
  'shifts.find-clocked',
  `SELECT ${COLUMNS} FROM shifts
    WHERE organization_id = $1 AND user_id = $2 AND coalesce(clocked_start_at, start_at) = $3
      AND start_at BETWEEN $3::timestamptz - interval '31 days' AND $3::timestamptz + interval '31 days'
    ORDER BY voided_at NULLS FIRST, start_at, id LIMIT 1`,
);
const FIND_LATEST = statement<ShiftRow>(
  'shifts.find-latest',
  `SELECT ${COLUMNS} FROM shifts
    WHERE organization_id = $1 AND user_id = $2 AND voided_at IS NULL AND start_at <= $3
    ORDER BY start_at DESC, id LIMIT 1`,
);
const FIND_NEXT = statement<ShiftRow>(
  'shifts.find-next',
  `SELECT ${COLUMNS} FROM shifts
    WHERE organization_id = $1 AND user_id = $2 AND voided_at IS NULL AND start_at > $3
    ORDER BY start_at, id LIMIT 1`,
);
/** The condition of the exclusion constraint, so that its index serves. */
const FIND_OVERLAP = statement<ShiftRow>(
  'shifts.find-overlap',
  `SELECT ${COLUMNS} FROM shifts
    WHERE organization_id = $1 AND user_id = $2 AND voided_at IS NULL AND id <> $3
      AND tstzrange(start_at, end_at) && tstzrange($4, $5)
    ORDER BY start_at, id LIMIT 1`,
);
/**
 * Takes the lock against an approval and looks for one in the same statement: one trip, and no gap between
 * them. A person who clocks in may have been deactivated since the guard admitted the request.
 */
const INSERT = statement<Pick<ShiftRow, 'id'>>(
  'shifts.insert',
  `INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, end_at, ends_before,
      business_date, start_source, end_source, needs_confirmation, clocked_start_at, clocked_end_at,
      version, created_at, updated_at)
    SELECT $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::timestamptz, $6::timestamptz,
      coalesce($6::timestamptz, 'infinity'), $7::date, $8::text, $9::text, $10::boolean,
      $11::timestamptz, $12::timestamptz, 1, $13::timestamptz, $13
    WHERE NOT is_day_approved($1, $4, $7) AND ($8 <> 'CLOCK' OR EXISTS (
      SELECT FROM users u WHERE u.organization_id = $1 AND u.id = $3 AND u.is_active))
    RETURNING id`,
);
const IS_DAY_APPROVED = statement<{ readonly approved: boolean }>(
  'shifts.is-day-approved',
  'SELECT is_day_approved($1, $2, $3) AS approved',
);
/** The copies of these bounds in sessions and breaks follow by their foreign keys. */
const UPDATE = statement(
  'shifts.update',
  `UPDATE shifts SET shop_id = $3, start_at = $4, end_at = $5,
      ends_before = coalesce($5::timestamptz, 'infinity'), business_date = $6, end_source = $7,
      needs_confirmation = $8, voided_at = $9, clocked_end_at = $10, version = version + 1,
      updated_at = $11
    WHERE organization_id = $1 AND id = $2`,
);

/**
 * The start is bounded too, because the indexes contain no business dates. Whatever the zone and the
 * beginning of the day, a shift starts within two days of its date in UTC.
 */
const DATED_FROM = 'business_date >= ?::date AND start_at >= (?::date - 3)::timestamptz';
const DATED_TO = 'business_date <= ?::date AND start_at < (?::date + 4)::timestamptz';

/** Shifts of one organization. */
@Injectable()
export class ShiftsRepository {
  /**
   * Waits for everyone who is writing this person's shifts, and keeps others waiting until the
   * transaction ends.
   * @returns the time after the wait, in milliseconds
   */
  async holdPerson(tx: Tx, userId: string): Promise<Date> {
    return nowOf(await tx.row(HOLD_PERSON, [tx.organizationId, userId]));
  }

  async find(tx: Tx, id: string): Promise<ShiftRow | undefined> {
    return tx.row(FIND, [tx.organizationId, id]);
  }

  async findOpen(tx: Tx, userId: string): Promise<ShiftRow | undefined> {
    return tx.row(FIND_OPEN, [tx.organizationId, userId]);
  }

  /** The shift of a person whose device sent this start, void or not. */
  async findClocked(tx: Tx, userId: string, startAt: Date): Promise<ShiftRow | undefined> {
    return tx.row(FIND_CLOCKED, [tx.organizationId, userId, startAt]);
  }

  /** The last shift of a person that had begun then. */
  async findLatest(tx: Tx, userId: string, at: Date): Promise<ShiftRow | undefined> {
    return tx.row(FIND_LATEST, [tx.organizationId, userId, at]);
  }

  /** The first shift of a person that begins later. */
  async findNext(tx: Tx, userId: string, at: Date): Promise<ShiftRow | undefined> {
    return tx.row(FIND_NEXT, [tx.organizationId, userId, at]);
  }

  /** Another shift of the same person at the same time. */
  async findOverlap(tx: Tx, shift: ShiftRow): Promise<ShiftRow | undefined> {
    const { id, user_id, start_at, end_at } = shift;
    return tx.row(FIND_OVERLAP, [tx.organizationId, user_id, id, start_at, end_at]);
  }

  /**
   * The insert may violate uq_shifts_open and ex_shifts_overlap.
   * @returns false, with nothing stored, when the day is approved in this shop, or when a person who
   *   clocks in is no longer active
   */
  async insert(tx: Tx, shift: ShiftRow): Promise<boolean> {
    const stored = await tx.row(INSERT, [
      tx.organizationId,
      shift.id,
      shift.user_id,
      shift.shop_id,
      shift.start_at,
      shift.end_at,
      shift.business_date,
      shift.start_source,
      shift.end_source,
      shift.needs_confirmation,
      shift.clocked_start_at,
      shift.clocked_end_at,
      shift.created_at,
    ]);
    return stored !== undefined;
  }

  /** Keeps approvals of this shop from beginning until the transaction ends. */
  async isDayApproved(tx: Tx, shopId: string, date: string): Promise<boolean> {
    const row = await tx.row(IS_DAY_APPROVED, [tx.organizationId, shopId, date]);
    return row?.approved === true;
  }

  /** Stores everything that can change, and raises the version. May violate ex_shifts_overlap. */
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
      shift.clocked_end_at,
      shift.updated_at,
    ]);
  }

  /** One row more than the page, the latest start first. */
  async list(tx: Tx, filter: ShiftFilter, page: PageRequest): Promise<ShiftRow[]> {
    const { reach, needsConfirmation, status } = filter;
    const rows = new ListStatement(tx)
      .where('(shop_id = ANY(?) OR user_id = ?)', reach?.shopIds, reach?.userId)
      .whereAmong('user_id', filter.userIds)
      .whereAmong('shop_id', filter.shopIds)
      .where(DATED_FROM, filter.from, filter.from)
      .where(DATED_TO, filter.to, filter.to)
      .where('(end_at IS NULL) = ?', status && status === 'OPEN')
      .where('(voided_at IS NOT NULL) = ?', filter.voided);
    // The condition has no parameter, so that the index of waiting shifts fits every plan.
    if (needsConfirmation !== undefined) {
      rows.where(needsConfirmation ? 'needs_confirmation' : 'NOT needs_confirmation');
    }
    return rows.page(LIST, page);
  }
}

function nowOf(row: Now | undefined): Date {
  if (!row) throw new Error('The database returned no time');
  return row.now;
}
