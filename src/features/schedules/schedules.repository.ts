import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import type { DayRange } from '../../kernel/day-range.js';
import type { PageRequest } from '../../kernel/page.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { selection, statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Plan, PlanFilter } from './schedule-rules.js';
import { ScheduledShift } from './scheduled-shift.entity.js';

/** A plan with the business date that it belongs to. */
export type DatedPlan = Plan & Pick<ScheduledShift, 'business_date'>;

/**
 * A second writer of a person's plans waits for the first: two overlapping plans at once would wait for
 * each other in the exclusion constraint, and one of them would fail only after the deadlock timeout.
 */
const HOLD_PERSON = statement<{ readonly hold_person: Date }>(
  'schedules.hold-person',
  'SELECT hold_person($1, $2)',
);
/** Named SQL, because thousands of drafts need not come back as whole rows. */
const PUBLISH = statement<Pick<ScheduledShift, 'id'>>(
  'schedules.publish',
  `UPDATE scheduled_shifts SET published_at = now(), version = version + 1, updated_at = now()
    WHERE organization_id = $1 AND shop_id = $2 AND business_date BETWEEN $3 AND $4
      AND published_at IS NULL
    RETURNING id`,
);
const PUBLISH_THESE = statement<Pick<ScheduledShift, 'id'>>(
  'schedules.publish-these',
  `UPDATE scheduled_shifts SET published_at = now(), version = version + 1, updated_at = now()
    WHERE organization_id = $1 AND shop_id = $2 AND id = ANY($3) AND published_at IS NULL
    RETURNING id`,
);
const OF_SHOP = statement<Pick<ScheduledShift, 'id'>>(
  'schedules.of-shop',
  `SELECT p.id FROM unnest($3::uuid[]) AS asked(id) CROSS JOIN LATERAL
    (SELECT * FROM scheduled_shifts s WHERE s.organization_id = $1 AND s.id = asked.id OFFSET 0) p
  WHERE p.shop_id = $2`,
);

/** The clock of the statement decides, because the transaction may have waited for the person. */
const WITHDRAW = statement<Pick<ScheduledShift, 'id'>>(
  'schedules.withdraw',
  `DELETE FROM scheduled_shifts
    WHERE organization_id = $1 AND user_id = $2 AND start_at > clock_timestamp() RETURNING id`,
);

const LIST = selection<ScheduledShift>('schedules.list', {
  columns: columnsOf(ScheduledShift),
  from: 'scheduled_shifts',
  order: 'start_at, id',
  after: '(start_at, id) > (?::timestamptz, ?::uuid)',
});

/** Writes of scheduled shifts that hold a person, and lists; everything else goes through `tx.of`. */
@Injectable()
export class SchedulesRepository {
  /** The write may violate ex_scheduled_shifts_overlap. */
  async insert(tx: Tx, plan: DatedPlan): Promise<ScheduledShift> {
    const [, row] = await Promise.all([
      tx.rows(HOLD_PERSON, [tx.organizationId, plan.user_id]),
      tx.of(ScheduledShift).insert({ ...plan, id: newId() }),
    ]);
    return row;
  }

  /** The write may violate ex_scheduled_shifts_overlap. */
  async update(tx: Tx, id: string, plan: DatedPlan): Promise<ScheduledShift | undefined> {
    const [, row] = await Promise.all([
      tx.rows(HOLD_PERSON, [tx.organizationId, plan.user_id]),
      tx.of(ScheduledShift).updateOne({ id }, plan),
    ]);
    return row;
  }

  /** @returns how many were drafts until now */
  async publish(
    tx: Tx,
    shopId: string,
    days: DayRange,
  ): Promise<{ published: number; missing?: undefined }> {
    const rows = await tx.rows(PUBLISH, [tx.organizationId, shopId, days.from, days.to]);
    return { published: rows.length };
  }

  /**
   * Publishes these plans of the shop.
   * @returns how many were drafts until now, and the first id that is no plan of the shop
   */
  async publishThese(
    tx: Tx,
    shopId: string,
    ids: readonly string[],
  ): Promise<{ published: number; missing: string | undefined }> {
    const params = [tx.organizationId, shopId, ids];
    const [there, drafts] = await Promise.all([
      tx.rows(OF_SHOP, params),
      tx.rows(PUBLISH_THESE, params),
    ]);
    const known = new Set(there.map(({ id }) => id));
    return { published: drafts.length, missing: ids.find((id) => !known.has(id)) };
  }

  /** Deletes the plans of a person that have not begun. @returns their ids */
  async withdraw(tx: Tx, userId: string): Promise<string[]> {
    const rows = await tx.rows(WITHDRAW, [tx.organizationId, userId]);
    return rows.map(({ id }) => id);
  }

  /** One row more than the page, in chronological order. */
  async list(tx: Tx, filter: DayRange & PlanFilter, page: PageRequest): Promise<ScheduledShift[]> {
    return new ListStatement(tx)
      .where('business_date BETWEEN ? AND ?', filter.from, filter.to)
      .where('shop_id = ANY(?::uuid[])', filter.shopIds)
      .where('user_id = ANY(?::uuid[])', filter.userIds)
      .where('(published_at IS NOT NULL) = ?', filter.published)
      .page(LIST, page);
  }
}
