import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../kernel/day-range.js';
import type { PageRequest } from '../../kernel/page.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { zoneOfPerson } from '../users/person-zone.js';
import type { ShownPerson } from '../users/users.repository.js';
import { liveUntil } from '../shifts/sessions/live-until.js';

/** The shops and the people whose shifts count. */
export interface TimesheetScope {
  /** Undefined = those of all shops. */
  readonly shopIds: readonly string[] | undefined;
  /** Undefined = those of everyone. */
  readonly userIds: readonly string[] | undefined;
}

export type PersonRow = Pick<ShownPerson, 'id' | 'name' | 'time_zone'>;

/**
 * Whether hours may still change. A day is open if any of its shifts is open to changes, and locked only
 * if all of them are.
 */
export const APPROVALS = ['OPEN', 'APPROVED', 'LOCKED'] as const;
export type Approval = (typeof APPROVALS)[number];

/** The figures that add up over days: whole seconds, and numbers of shifts. */
export interface WorkSums {
  readonly worked_seconds: number;
  readonly paid_break_seconds: number;
  readonly unpaid_break_seconds: number;
  readonly connected_seconds: number;
  readonly shifts: number;
  readonly open_shifts: number;
  readonly corrections_pending: number;
}

export interface DayRow extends WorkSums {
  readonly user_id: string;
  readonly date: string;
  readonly approval: Approval;
}

/**
 * The start is bounded too, because the index of a person's shifts contains no business dates. Whatever
 * the zone and the beginning of the day, a shift starts within two days of its date in UTC.
 */
const DATED = `s.voided_at IS NULL AND s.business_date BETWEEN $2::date AND $3::date
  AND s.start_at >= ($2::date - 3)::timestamptz AND s.start_at < ($3::date + 4)::timestamptz`;

/**
 * The shifts of one person. OFFSET keeps the planner from joining them in another way than by this
 * look-up, and the order keeps it on the index of a person's shifts: what it believes of the number of
 * shifts is often wrong, and then made other ways quadratic or took an index that is slow to look up.
 */
const shiftsOf = (person: string): string => `(SELECT s.* FROM shifts s
  WHERE s.organization_id = $1 AND s.user_id = ${person} AND ${DATED} ORDER BY s.start_at OFFSET 0)`;

/**
 * A parameter that is NULL does not restrict the list: the planner sees the parameters and removes such
 * conditions.
 */
const PEOPLE = statement<PersonRow>(
  'timesheets.people',
  `SELECT u.id, u.name, ${zoneOfPerson('u')} AS time_zone FROM users u
  CROSS JOIN LATERAL (SELECT FROM ${shiftsOf('u.id')} s
    WHERE $5::uuid[] IS NULL OR s.shop_id = ANY($5) LIMIT 1) worked
  WHERE u.organization_id = $1 AND ($4::uuid[] IS NULL OR u.id = ANY($4))
    AND ($6::text IS NULL OR (u.name, u.id) > ($6, $7::uuid))
  ORDER BY u.name, u.id LIMIT $8`,
);

/**
 * Returns one row for each person and business date. Each shift is cut to whole seconds on its own, so
 * that days and totals are sums of what is shown. An open shift or session lasts until now. If it began
 * after this transaction, its length is 0. A session that nobody ended is live until it has been silent for as
 * long as its limit allows. Sessions at the same time count once.
 */
const DAYS = statement<DayRow>(
  'timesheets.days',
  `SELECT s.user_id, s.business_date AS date,
    sum(floor(extract(epoch FROM w.until - s.start_at - b.unpaid)))::int AS worked_seconds,
    sum(floor(extract(epoch FROM b.paid)))::int AS paid_break_seconds,
    sum(floor(extract(epoch FROM b.unpaid)))::int AS unpaid_break_seconds,
    sum(floor(extract(epoch FROM c.connected)))::int AS connected_seconds,
    count(*)::int AS shifts,
    count(*) FILTER (WHERE s.end_at IS NULL)::int AS open_shifts,
    count(*) FILTER (WHERE s.needs_confirmation)::int AS corrections_pending,
    CASE WHEN count(p.id) < count(*) THEN 'OPEN'
      WHEN bool_and(p.status = 'LOCKED') THEN 'LOCKED' ELSE 'APPROVED' END AS approval
  FROM unnest($4::uuid[]) AS person (id)
  CROSS JOIN LATERAL ${shiftsOf('person.id')} s
  CROSS JOIN LATERAL (SELECT greatest(s.start_at, coalesce(s.end_at, now())) AS until) w
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(least(x.end_at, w.until) - x.start_at) FILTER (WHERE x.is_paid), interval '0') AS paid,
      coalesce(sum(least(x.end_at, w.until) - x.start_at) FILTER (WHERE NOT x.is_paid), interval '0') AS unpaid
    FROM breaks x
    WHERE x.organization_id = $1 AND x.shift_id = s.id AND x.start_at < w.until) b
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(upper(span) - lower(span)), interval '0') AS connected
    FROM unnest(tstzmultirange(tstzrange(s.start_at, w.until)) * (
      SELECT range_agg(tstzrange(d.start_at, ${liveUntil('d')}))
      FROM device_sessions d
      WHERE d.organization_id = $1 AND d.shift_id = s.id)) AS span) c
  LEFT JOIN timesheet_periods p ON p.organization_id = $1 AND p.shop_id = s.shop_id
    AND p.status <> 'REOPENED' AND p.from_date <= $3::date AND p.to_date >= $2::date
    AND s.business_date BETWEEN p.from_date AND p.to_date
  WHERE $5::uuid[] IS NULL OR s.shop_id = ANY($5)
  GROUP BY s.user_id, s.business_date
  ORDER BY s.user_id, s.business_date`,
);

/**
 * Reads the shifts, breaks, sessions and names of others to add them up; writes nothing.
 *
 * Nothing here is prepared: from one person on one day to 200 over a quarter, the plans that fit are
 * different ones.
 */
@Injectable()
export class TimesheetsRepository {
  /**
   * People who have shifts in the range, by name: one more than the page holds, or all without a page.
   */
  async people(
    tx: Tx,
    filter: DayRange & TimesheetScope,
    page?: PageRequest,
  ): Promise<PersonRow[]> {
    const [name, id] = page?.after ?? [];
    return tx.unprepared(PEOPLE, [
      tx.organizationId,
      filter.from,
      filter.to,
      filter.userIds ?? null,
      filter.shopIds ?? null,
      name ?? null,
      id ?? null,
      page ? page.limit + 1 : null,
    ]);
  }

  /** The days on which these people have shifts, each person's in order. */
  async days(
    tx: Tx,
    of: DayRange & Pick<TimesheetScope, 'shopIds'>,
    userIds: readonly string[],
  ): Promise<DayRow[]> {
    const { from, to, shopIds } = of;
    return tx.unprepared(DAYS, [tx.organizationId, from, to, userIds, shopIds ?? null]);
  }
}
