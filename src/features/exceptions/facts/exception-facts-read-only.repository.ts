import { Injectable } from '@nestjs/common';
import { columnsExcept } from '../../../platform/database/entity-columns.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { straySale } from '../../receipts/reading/stray-sale.js';
import type { PlannedShift } from '../../schedules/attendance-rules.js';
import { Shift, type ShiftRow } from '../../shifts/shift.entity.js';
import type { StraySales } from '../causes/exception.js';
import { isWithin, wholeRange, type Scope } from './scope.js';

/** So many hours after a shift a sale is one after its clock-out; later ones have no shift at all. */
export const AFTER_CLOCK_OUT_HOURS = 4;
/** The receipts that are named; all of them are counted. */
const MOST_NAMED = 20;

const SOLD =
  'x.id, x.shop_id, x.user_id, x.business_date, x.occurred_at, x.total_minor, x.currency';

/** Sales without a shift, those after one shift together, and the others by business date. */
function grouped(sales: string): string {
  return `SELECT g.shop_id, g.user_id, min(g.business_date) AS business_date, count(*)::int AS receipts,
      sum(g.total_minor)::text AS total_minor, min(g.currency) AS currency,
      (array_agg(g.id ORDER BY g.occurred_at, g.id))[1:${MOST_NAMED}] AS receipt_ids,
      min(g.occurred_at) AS first_at, max(g.occurred_at) AS last_at, g.after_shift_id, g.after_end_at
    FROM (SELECT r.*, after.id AS after_shift_id, after.end_at AS after_end_at,
        CASE WHEN after.id IS NULL THEN r.business_date END AS alone_on
      FROM (${sales}) r
      LEFT JOIN LATERAL (SELECT s.id, s.user_id, s.shop_id, s.end_at FROM shifts s
        WHERE s.organization_id = $1 AND s.voided_at IS NULL AND (s.user_id, s.start_at) <= (r.user_id, r.occurred_at)
        ORDER BY s.user_id DESC, s.start_at DESC LIMIT 1) after
      ON after.user_id = r.user_id AND after.shop_id = r.shop_id
        AND after.end_at > r.occurred_at - interval '${AFTER_CLOCK_OUT_HOURS} hours') g
    GROUP BY g.shop_id, g.user_id, g.after_shift_id, g.after_end_at, g.alone_on
    ORDER BY g.shop_id, g.user_id, min(g.occurred_at)`;
}

const STRAY_OF_SHOPS = statement<StraySales>(
  'exceptions.stray-sales-of-shops',
  grouped(`SELECT x.* FROM unnest($2::uuid[], $3::date[], $4::date[]) AS d (shop_id, first, last)
      CROSS JOIN LATERAL (SELECT ${SOLD} FROM receipts x
        WHERE x.organization_id = $1 AND x.shop_id = d.shop_id AND x.business_date BETWEEN d.first AND d.last
          AND ${straySale('x')}
        ORDER BY x.business_date, x.receipt_number OFFSET 0) x`),
);
const STRAY_OF_PEOPLE = statement<StraySales>(
  'exceptions.stray-sales-of-people',
  grouped(`SELECT x.* FROM unnest($5::uuid[]) AS p (user_id)
      CROSS JOIN LATERAL (SELECT ${SOLD} FROM receipts x
        WHERE x.organization_id = $1 AND x.user_id = p.user_id AND x.business_date BETWEEN $6 AND $7
          AND ${straySale('x')}
        ORDER BY x.business_date, x.receipt_number OFFSET 0) x
      JOIN unnest($2::uuid[], $3::date[], $4::date[]) AS d (shop_id, first, last)
        ON x.shop_id = d.shop_id AND x.business_date BETWEEN d.first AND d.last`),
);

const SHIFT = columnsExcept(Shift, 'organization_id', 'ends_before');

/** Few shifts wait or are open at once, and an index has each of them. */
const WAITING = statement<ShiftRow>(
  'exceptions.waiting-shifts',
  `SELECT ${SHIFT} FROM shifts
    WHERE organization_id = $1 AND needs_confirmation AND voided_at IS NULL
      AND start_at >= $2::date - interval '3 days' AND start_at < $3::date + interval '4 days'
    ORDER BY start_at, id`,
);
const OPEN = statement<ShiftRow>(
  'exceptions.open-shifts',
  `SELECT ${SHIFT} FROM shifts WHERE organization_id = $1 AND end_at IS NULL ORDER BY user_id`,
);

/** A plan and its shop; plans of a person never overlap. */
export type PlanOfShop = PlannedShift & { readonly shop_id: string };

const PLANS = statement<PlanOfShop>(
  'exceptions.plans',
  `SELECT p.id, p.user_id, p.shop_id, p.start_at, p.end_at
    FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS w (user_id, start_at, before)
    CROSS JOIN LATERAL (SELECT x.id, x.user_id, x.shop_id, x.start_at, x.end_at FROM scheduled_shifts x
      WHERE x.organization_id = $1 AND x.user_id = w.user_id AND x.published_at IS NOT NULL
        AND x.business_date BETWEEN w.start_at::date - 3 AND w.before::date + 3
        AND x.start_at < w.before AND x.end_at > w.start_at
      ORDER BY x.business_date OFFSET 0) p
    ORDER BY p.user_id, p.start_at, p.id`,
);

const WITHOUT_SALES = statement<{ readonly n: number }>(
  'exceptions.days-without-sales',
  `SELECT d.n::int AS n FROM unnest($2::uuid[], $3::uuid[], $4::date[]) WITH ORDINALITY AS d (shop_id, user_id, date, n)
    LEFT JOIN LATERAL (SELECT true AS sold FROM (SELECT x.shop_id, x.type FROM receipts x
        WHERE x.organization_id = $1 AND x.user_id = d.user_id AND x.business_date = d.date
        ORDER BY x.business_date, x.receipt_number OFFSET 0) r
      WHERE r.shop_id = d.shop_id AND r.type = 'SALE' LIMIT 1) sale ON true
    WHERE sale.sold IS NULL ORDER BY d.n`,
);

/** Reads receipts, shifts and plans of other features; writes nothing. */
@Injectable()
export class ExceptionFactsReadOnlyRepository {
  /** Sales at times when their seller had no shift. */
  async straySales(tx: Tx, scope: Scope): Promise<StraySales[]> {
    const whole = wholeRange(scope);
    if (!whole) return [];
    const params = [tx.organizationId, ...columnsOfDays(scope)];
    if (scope.userIds === undefined) return tx.rows(STRAY_OF_SHOPS, params);
    return tx.rows(STRAY_OF_PEOPLE, [...params, scope.userIds, whole.from, whole.to]);
  }

  /** Shifts that a manager has to confirm, and all that are open. */
  async unfinishedShifts(tx: Tx, scope: Scope): Promise<ShiftRow[]> {
    const whole = wholeRange(scope);
    if (!whole) return [];
    const [waiting, open] = await Promise.all([
      tx.rows(WAITING, [tx.organizationId, whole.from, whole.to]),
      tx.rows(OPEN, [tx.organizationId]),
    ]);
    return [...waiting, ...open].filter((shift) => isWithin(scope, shift));
  }

  /** Those among the days on which the person has no sale in the shop. */
  async withoutSales<
    Day extends { readonly shop_id: string; readonly user_id: string; readonly date: string },
  >(tx: Tx, days: readonly Day[]): Promise<Day[]> {
    if (days.length === 0) return [];
    const rows = await tx.rows(WITHOUT_SALES, [
      tx.organizationId,
      days.map(({ shop_id }) => shop_id),
      days.map(({ user_id }) => user_id),
      days.map(({ date }) => date),
    ]);
    return rows.flatMap(({ n }) => days[n - 1] ?? []);
  }

  /** Published plans that touch these times of their people. */
  async plans(
    tx: Tx,
    times: readonly { readonly userId: string; readonly from: Date; readonly before: Date }[],
  ): Promise<PlanOfShop[]> {
    if (times.length === 0) return [];
    return tx.rows(PLANS, [
      tx.organizationId,
      times.map(({ userId }) => userId),
      times.map(({ from }) => from),
      times.map(({ before }) => before),
    ]);
  }
}

function columnsOfDays({ days }: Scope): readonly string[][] {
  const all = [...days];
  return [
    all.map(([shopId]) => shopId),
    all.map(([, { from }]) => from),
    all.map(([, { to }]) => to),
  ];
}
