import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import type { Statement, Tx } from '../../platform/database/tx.js';
import type { DayRange, Plan, PlanFilter } from './schedule-rules.js';

export interface ScheduleRow extends Plan {
  readonly id: string;
  /** `YYYY-MM-DD` of `start_at` in the shop. */
  readonly business_date: string;
  readonly published_at: Date | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** A plan with the day it belongs to. */
export type DatedPlan = Plan & Pick<ScheduleRow, 'business_date'>;

const COLUMNS = `id, shop_id, user_id, start_at, end_at, business_date, note, published_at, version,
  created_at, updated_at`;

/**
 * Whoever plans someone waits for the one before: two overlapping plans at once would wait for each
 * other in the exclusion constraint, and one of them would only be told after the deadlock timeout.
 */
const HOLD_PERSON: Statement = {
  name: 'schedules.hold-person',
  text: 'SELECT hold_person($1, $2)',
};
const FIND: Statement = {
  name: 'schedules.find',
  text: `SELECT ${COLUMNS} FROM scheduled_shifts WHERE organization_id = $1 AND id = $2`,
};
/** A second writer waits and then sees the first one's version. */
const LOCK: Statement = {
  name: 'schedules.lock',
  text: `SELECT ${COLUMNS} FROM scheduled_shifts WHERE organization_id = $1 AND id = $2 FOR UPDATE`,
};
const INSERT: Statement = {
  name: 'schedules.insert',
  text: `INSERT INTO scheduled_shifts (organization_id, id, shop_id, user_id, start_at, end_at, business_date,
      note, published_at, version, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, 1, now(), now())
    RETURNING ${COLUMNS}`,
};
const UPDATE: Statement = {
  name: 'schedules.update',
  text: `UPDATE scheduled_shifts SET shop_id = $3, user_id = $4, start_at = $5, end_at = $6,
      business_date = $7, note = $8, version = version + 1, updated_at = now()
    WHERE organization_id = $1 AND id = $2
    RETURNING ${COLUMNS}`,
};
const DELETE: Statement = {
  name: 'schedules.delete',
  text: 'DELETE FROM scheduled_shifts WHERE organization_id = $1 AND id = $2',
};
const PUBLISH: Statement = {
  name: 'schedules.publish',
  text: `UPDATE scheduled_shifts SET published_at = now(), version = version + 1, updated_at = now()
    WHERE organization_id = $1 AND shop_id = $2 AND business_date BETWEEN $3 AND $4
      AND published_at IS NULL
    RETURNING id`,
};

/** Scheduled shifts of one organization. */
@Injectable()
export class SchedulesRepository {
  async find(tx: Tx, id: string): Promise<ScheduleRow | undefined> {
    return tx.row<ScheduleRow>(FIND, [tx.organizationId, id]);
  }

  async lock(tx: Tx, id: string): Promise<ScheduleRow | undefined> {
    return tx.row<ScheduleRow>(LOCK, [tx.organizationId, id]);
  }

  /** May violate ex_scheduled_shifts_overlap. */
  async insert(tx: Tx, id: string, plan: DatedPlan): Promise<ScheduleRow | undefined> {
    const [, row] = await Promise.all([
      tx.rows(HOLD_PERSON, [tx.organizationId, plan.user_id]),
      tx.row<ScheduleRow>(INSERT, [tx.organizationId, id, ...valuesOf(plan)]),
    ]);
    return row;
  }

  /** May violate ex_scheduled_shifts_overlap. */
  async update(tx: Tx, id: string, plan: DatedPlan): Promise<ScheduleRow | undefined> {
    const [, row] = await Promise.all([
      tx.rows(HOLD_PERSON, [tx.organizationId, plan.user_id]),
      tx.row<ScheduleRow>(UPDATE, [tx.organizationId, id, ...valuesOf(plan)]),
    ]);
    return row;
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.rows(DELETE, [tx.organizationId, id]);
  }

  /** @returns how many were drafts until now */
  async publish(tx: Tx, shopId: string, days: DayRange): Promise<number> {
    const rows = await tx.rows(PUBLISH, [tx.organizationId, shopId, days.from, days.to]);
    return rows.length;
  }

  /** One more than the page holds, in the order in which they begin. */
  async list(tx: Tx, filter: DayRange & PlanFilter, page: PageRequest): Promise<ScheduleRow[]> {
    return new ListStatement(tx)
      .where('business_date BETWEEN ? AND ?', filter.from, filter.to)
      .where('shop_id = ANY(?::uuid[])', filter.shopIds)
      .where('user_id = ANY(?::uuid[])', filter.userIds)
      .where('(published_at IS NOT NULL) = ?', filter.published)
      .page(
        `SELECT ${COLUMNS} FROM scheduled_shifts`,
        { after: '(start_at, id) > (?::timestamptz, ?::uuid)', order: 'start_at, id' },
        page,
      );
  }
}

function valuesOf(plan: DatedPlan): unknown[] {
  return [plan.shop_id, plan.user_id, plan.start_at, plan.end_at, plan.business_date, plan.note];
}
