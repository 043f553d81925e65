import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../../kernel/day-range.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { liveUntil } from '../../shifts/sessions/live-until.js';

/** A shift that is not void. Spans are milliseconds since its start, `from to from to …`; null = there are none. */
export interface WorkRow {
  readonly id: string;
  readonly user_id: string;
  readonly shop_id: string;
  /** The business date of its start. */
  readonly date: string;
  readonly start_at: Date;
  readonly end_at: Date | null;
  /** Unpaid breaks. */
  readonly unpaid: string | null;
  /** The times in which device sessions were live. */
  readonly connected: string | null;
}

/** A published plan. */
export interface PlanRow {
  readonly id: string;
  readonly user_id: string;
  readonly shop_id: string;
  readonly date: string;
  readonly start_at: Date;
  readonly end_at: Date;
}

/** Business dates of shops; of one person, or of everyone. */
export interface WorkScope extends DayRange {
  readonly shopIds: readonly string[];
  /** Undefined = everyone. */
  readonly userIds: readonly string[] | undefined;
}

/** The start is bounded too, because the indexes of shifts have no business date. */
const DATED = `x.voided_at IS NULL AND x.business_date BETWEEN $3::date AND $4::date
  AND x.start_at >= ($3::date - 3)::timestamptz AND x.start_at < ($4::date + 4)::timestamptz`;

const since = (instant: string): string =>
  `round(extract(epoch FROM ${instant} - s.start_at) * 1000)::bigint`;

/**
 * What was worked, with one look-up for each shift. OFFSET and the orders keep the planner on these look-ups, whatever
 * it believes of the number of rows.
 */
const worked = (
  shifts: string,
): string => `SELECT s.id, s.user_id, s.shop_id, s.business_date AS date, s.start_at,
    s.end_at, b.unpaid, d.connected
  FROM ${shifts} s
  CROSS JOIN LATERAL (
    SELECT string_agg(${since('x.start_at')} || ' ' || ${since('coalesce(x.end_at, now())')}, ' '
      ORDER BY x.start_at) AS unpaid
    FROM breaks x WHERE x.organization_id = $1 AND x.shift_id = s.id AND NOT x.is_paid OFFSET 0) b
  CROSS JOIN LATERAL (
    SELECT string_agg(${since('x.start_at')} || ' ' || ${since(liveUntil('x'))}, ' ' ORDER BY x.start_at) AS connected
    FROM device_sessions x WHERE x.organization_id = $1 AND x.shift_id = s.id OFFSET 0) d`;

const OF_SHOPS = statement<WorkRow>(
  'team-kpis.work-of-shops',
  worked(`(SELECT y.* FROM unnest($2::uuid[]) AS shop (id) CROSS JOIN LATERAL (SELECT x.* FROM shifts x
    WHERE x.organization_id = $1 AND x.shop_id = shop.id AND ${DATED} ORDER BY x.start_at, x.id OFFSET 0) y)`),
);

const OF_PEOPLE = statement<WorkRow>(
  'team-kpis.work-of-people',
  worked(`(SELECT y.* FROM unnest($2::uuid[]) AS person (id) CROSS JOIN LATERAL (SELECT x.* FROM shifts x
    WHERE x.organization_id = $1 AND x.user_id = person.id AND ${DATED} ORDER BY x.start_at OFFSET 0) y)`),
);

const PLAN = 'x.id, x.user_id, x.shop_id, x.business_date AS date, x.start_at, x.end_at';
const plansOf = (
  key: 'shop_id' | 'user_id',
): string => `SELECT p.* FROM unnest($2::uuid[]) AS one (id)
  CROSS JOIN LATERAL (SELECT ${PLAN} FROM scheduled_shifts x
    WHERE x.organization_id = $1 AND x.${key} = one.id AND x.business_date BETWEEN $3::date AND $4::date
      AND x.published_at IS NOT NULL ORDER BY x.business_date OFFSET 0) p`;

const PLANS_OF_SHOPS = statement<PlanRow>('team-kpis.plans-of-shops', plansOf('shop_id'));
const PLANS_OF_PEOPLE = statement<PlanRow>('team-kpis.plans-of-people', plansOf('user_id'));

/** When people were on shift, for the staffing of hours: only the times. */
export interface PresenceRow {
  readonly shop_id: string;
  readonly start_at: Date;
  /** Now, while the shift is open. */
  readonly until: Date;
  readonly shifts: number;
}

const PRESENCE = statement<PresenceRow>(
  'team-kpis.presence',
  `SELECT y.shop_id, y.start_at, y.until, count(*)::int AS shifts
    FROM unnest($2::uuid[]) AS shop (id)
    CROSS JOIN LATERAL (SELECT x.shop_id, x.start_at, coalesce(x.end_at, greatest(x.start_at, now())) AS until
      FROM shifts x WHERE x.organization_id = $1 AND x.shop_id = shop.id AND ${DATED}
      ORDER BY x.start_at, x.id OFFSET 0) y
    GROUP BY 1, 2, 3`,
);

/** Reads the shifts, breaks, sessions and plans of others to add them up; writes nothing. */
@Injectable()
export class WorkReadOnlyRepository {
  /** The work that began on these dates, in no particular order. */
  async work(tx: Tx, scope: WorkScope): Promise<WorkRow[]> {
    const { userIds, shopIds } = scope;
    if (userIds === undefined) return tx.unprepared(OF_SHOPS, paramsOf(tx, shopIds, scope));
    const rows = await this.workOf(tx, userIds, scope);
    return rows.filter(({ shop_id }) => shopIds.includes(shop_id));
  }

  /** The same of people in all shops of the organization. */
  async workOf(tx: Tx, userIds: readonly string[], range: DayRange): Promise<WorkRow[]> {
    return tx.unprepared(OF_PEOPLE, paramsOf(tx, userIds, range));
  }

  async plans(tx: Tx, scope: WorkScope): Promise<PlanRow[]> {
    const { userIds, shopIds } = scope;
    if (userIds === undefined) return tx.unprepared(PLANS_OF_SHOPS, paramsOf(tx, shopIds, scope));
    const rows = await tx.unprepared(PLANS_OF_PEOPLE, paramsOf(tx, userIds, scope));
    return rows.filter(({ shop_id }) => shopIds.includes(shop_id));
  }

  /** Shifts that began on these dates; those with the same times are one row. */
  presence(tx: Tx, shopIds: readonly string[], range: DayRange): Promise<PresenceRow[]> {
    return tx.unprepared(PRESENCE, paramsOf(tx, shopIds, range));
  }
}

function paramsOf(tx: Tx, ids: readonly string[], { from, to }: DayRange): unknown[] {
  return [tx.organizationId, ids, from, to];
}
