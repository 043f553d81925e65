import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { straySale } from '../../receipts/reading/stray-sale.js';
import type {
  PlanFact,
  ShiftFact,
  StraySaleFact,
  UnansweredFact,
  UnconfirmedFact,
  WorkFact,
} from '../causes/alert-facts.js';
import { IN_SIGHT_DAYS } from '../causes/causes.js';
import type { RuledShop } from '../rules/rules-in-force.js';
import { DUE_SALES } from './due-sales.js';

/** How long the reason of an alert about the past is kept in sight. */
const PAST = { unconfirmedDays: IN_SIGHT_DAYS, planHours: 24, saleDays: IN_SIGHT_DAYS } as const;

const SHOPS = statement<RuledShop>(
  'alert-facts.shops',
  'SELECT id, time_zone FROM shops WHERE organization_id = $1 AND archived_at IS NULL ORDER BY id',
);

/**
 * The open shifts are read by the key of their organization and person: with their start as a condition, the planner
 * takes the index of all open shifts, of all organizations. The open sessions are read once, and those of one shift
 * only if none of them is live: a plan that was made for small tables reads all sessions for each shift.
 *
 * Void shifts are left out where the planner cannot see it, here and for plans: the index that keeps shifts from
 * overlapping has none of them, but it knows no time, so that every shift of a person would be read.
 */
const OPEN_SHIFTS = statement<ShiftFact>(
  'alert-facts.open-shifts',
  `SELECT s.id AS shift_id, s.user_id, s.shop_id, s.start_at, s.business_date,
      b.id AS break_id, b.start_at AS break_start_at, b.end_at AS break_end_at,
      b.expected_minutes AS break_expected_minutes,
      CASE WHEN NOT w.is_second THEN w.rested_from END AS rested_from,
      CASE WHEN s.id IN (SELECT x.shift_id FROM device_sessions x WHERE x.organization_id = $1 AND x.end_at IS NULL
          AND x.last_seen_at >= $2::timestamptz - make_interval(secs => x.silence_limit_s)) THEN $2
        ELSE (SELECT max(coalesce(x.end_at, x.last_seen_at)) FROM device_sessions x
          WHERE x.organization_id = $1 AND x.shift_id = s.id) END AS connected_until,
      w.week_span_s
    FROM (SELECT x.id, x.user_id, x.shop_id, x.start_at, x.business_date FROM shifts x
      WHERE x.organization_id = $1 AND x.end_at IS NULL ORDER BY x.user_id OFFSET 0) s
    LEFT JOIN LATERAL (SELECT x.id, x.start_at, x.end_at, x.expected_minutes FROM breaks x
      WHERE x.organization_id = $1 AND x.shift_id = s.id ORDER BY x.start_at DESC LIMIT 1) b ON true
    CROSS JOIN LATERAL (SELECT extract(epoch FROM sum(coalesce(x.end_at, greatest(x.start_at, $2::timestamptz))
        - x.start_at))::float8 AS week_span_s,
        max(x.end_at) FILTER (WHERE x.business_date < s.business_date) AS rested_from,
        coalesce(bool_or(x.business_date = s.business_date AND x.start_at < s.start_at), false) AS is_second
      FROM (SELECT y.start_at, y.end_at, y.business_date, y.voided_at FROM shifts y
        WHERE y.organization_id = $1 AND y.user_id = s.user_id
          AND y.start_at >= $2::timestamptz - interval '9 days' ORDER BY y.start_at OFFSET 0) x
      WHERE x.voided_at IS NULL) w
    WHERE s.start_at <= $2::timestamptz
    ORDER BY s.user_id`,
);

/** As timesheets add it up: what was worked on each date of the last nine days. */
const WORKED = statement<WorkFact>(
  'alert-facts.worked',
  `SELECT s.user_id, s.business_date AS date,
      sum(floor(extract(epoch FROM w.until - s.start_at - b.unpaid)))::float8 AS worked_s
    FROM unnest($3::uuid[]) AS person (id)
    CROSS JOIN LATERAL (SELECT x.id, x.user_id, x.business_date, x.start_at, x.end_at FROM shifts x
      WHERE x.organization_id = $1 AND x.user_id = person.id AND x.voided_at IS NULL
        AND x.start_at >= $2::timestamptz - interval '9 days' ORDER BY x.start_at OFFSET 0) s
    CROSS JOIN LATERAL (SELECT greatest(s.start_at, coalesce(s.end_at, $2::timestamptz)) AS until) w
    CROSS JOIN LATERAL (SELECT coalesce(sum(least(x.end_at, w.until) - x.start_at), interval '0') AS unpaid
      FROM breaks x WHERE x.organization_id = $1 AND x.shift_id = s.id AND x.start_at < w.until
        AND NOT x.is_paid) b
    GROUP BY s.user_id, s.business_date ORDER BY s.user_id, s.business_date`,
);

const UNCONFIRMED = statement<UnconfirmedFact>(
  'alert-facts.unconfirmed',
  `SELECT id AS shift_id, user_id, shop_id, start_at FROM shifts
    WHERE organization_id = $1 AND needs_confirmation AND end_source = 'AUTO' AND voided_at IS NULL
      AND start_at > $2::timestamptz - make_interval(days => ${PAST.unconfirmedDays}) AND start_at <= $2::timestamptz
    ORDER BY start_at, id`,
);

/**
 * A person has come when they are at work now, worked for more than the grace or at the middle of the plan, or
 * worked a whole shift within it: see attendance-rules.ts. Those who are at work now are read once for all plans that
 * have not ended; shifts are looked up for the other plans alone.
 */
const MISSED_PLANS = statement<PlanFact>(
  'alert-facts.missed-plans',
  `SELECT schedule_id, user_id, shop_id, start_at, end_at, has_come FROM (
      SELECT p.id AS schedule_id, p.user_id, p.shop_id, p.start_at, p.end_at,
        CASE WHEN p.end_at > $2::timestamptz AND (p.user_id, p.shop_id) IN (SELECT x.user_id, x.shop_id FROM shifts x
            WHERE x.organization_id = $1 AND x.end_at IS NULL AND x.voided_at IS NULL AND x.start_at <= $2::timestamptz
              AND x.start_at > $2::timestamptz - interval '3 days') THEN true
        ELSE coalesce((SELECT true FROM (
            SELECT y.start_at, y.end_at, y.shop_id, y.voided_at FROM shifts y
              WHERE y.organization_id = $1 AND y.user_id = p.user_id AND y.start_at > p.start_at - interval '3 days'
                AND y.start_at < p.end_at AND y.start_at <= $2::timestamptz ORDER BY y.start_at OFFSET 0) x
          WHERE x.shop_id = p.shop_id AND x.voided_at IS NULL AND coalesce(x.end_at, 'infinity') > p.start_at
            AND (x.end_at IS NULL OR x.start_at >= p.start_at AND x.end_at <= p.end_at
              OR least(x.end_at, p.end_at) - greatest(x.start_at, p.start_at) > (SELECT make_interval(mins => o.schedule_grace_minutes)
              FROM organizations o WHERE o.organization_id = $1)
              OR x.start_at <= p.start_at + (p.end_at - p.start_at) / 2
                AND x.end_at > p.start_at + (p.end_at - p.start_at) / 2)
          LIMIT 1), false) END AS has_come
        FROM shops shop
        CROSS JOIN LATERAL (SELECT x.id, x.user_id, x.shop_id, x.start_at, x.end_at FROM scheduled_shifts x
          WHERE x.organization_id = $1 AND x.shop_id = shop.id AND x.business_date
              BETWEEN ($2::timestamptz - interval '3 days')::date AND ($2::timestamptz + interval '1 day')::date
            AND x.published_at IS NOT NULL AND x.start_at <= $2::timestamptz
            AND x.end_at > $2::timestamptz - make_interval(hours => ${PAST.planHours}) OFFSET 0) p
        WHERE shop.organization_id = $1 AND shop.archived_at IS NULL) plan
    WHERE NOT has_come OR schedule_id = ANY($3::uuid[])
    ORDER BY start_at, schedule_id`,
);

/**
 * New receipts by their ids, which are in the order of time; those that alerts are about; and those of the people
 * whose shifts were ended, corrected or voided since the last look, from the beginning of the shift until a day after
 * its end. The audit log says which these are, in the order of time; before a correction they were somewhere else.
 */
const STRAY_SALES = statement<StraySaleFact>(
  'alert-facts.stray-sales',
  `WITH due AS MATERIALIZED (${DUE_SALES})
    SELECT DISTINCT ON (shop_id, user_id, business_date)
      receipt_id, user_id, shop_id, business_date, occurred_at, received_at
    FROM (
      SELECT r.id AS receipt_id, r.user_id, r.shop_id, r.business_date, r.occurred_at, r.received_at FROM receipts r
        WHERE r.organization_id = $1 AND r.id >= (SELECT from_id FROM due) AND r.id < (SELECT to_id FROM due)
          AND ${straySale('r')}
      UNION ALL
      SELECT r.id, r.user_id, r.shop_id, r.business_date, r.occurred_at, r.received_at FROM alerts a
        CROSS JOIN LATERAL (SELECT x.id, x.user_id, x.shop_id, x.business_date, x.occurred_at, x.received_at
          FROM receipts x WHERE x.organization_id = $1 AND x.user_id = a.user_id AND x.shop_id = a.shop_id
            AND x.occurred_at >= a.since - interval '2 days' AND x.occurred_at < a.since + interval '2 days'
            AND x.business_date = (a.details->>'business_date')::date
            AND ${straySale('x')}
          ORDER BY x.received_at LIMIT 1) r
        WHERE a.organization_id = $1 AND a.resolved_at IS NULL AND a.rule = 'SALE_WITHOUT_SHIFT'
          AND a.since > $2::timestamptz - make_interval(days => ${PAST.saleDays})
      UNION ALL
      SELECT r.id, r.user_id, r.shop_id, r.business_date, r.occurred_at, r.received_at FROM (
          SELECT a.subject_id, (a.details->'before'->>'start_at')::timestamptz AS start_at,
            (a.details->'before'->>'end_at')::timestamptz AS end_at FROM audit_log a
          WHERE a.organization_id = $1 AND a.occurred_at >= (SELECT shifts_since FROM due) AND a.subject_type = 'shift'
            AND a.action <> 'shift.started' OFFSET 0) change
        CROSS JOIN LATERAL (SELECT x.user_id, least(x.start_at, change.start_at) AS from_at,
            greatest(x.start_at, x.end_at, change.start_at, change.end_at) + interval '1 day' AS to_at
          FROM shifts x WHERE x.organization_id = $1 AND x.id = change.subject_id OFFSET 0) s
        CROSS JOIN LATERAL (SELECT x.id, x.user_id, x.shop_id, x.business_date, x.occurred_at, x.received_at
          FROM receipts x WHERE x.organization_id = $1 AND x.user_id = s.user_id
            AND x.business_date BETWEEN (s.from_at - interval '1 day')::date AND (s.to_at + interval '1 day')::date
            AND x.occurred_at >= s.from_at AND x.occurred_at < s.to_at AND x.type = 'SALE'
            AND x.occurred_at > $2::timestamptz - make_interval(days => ${PAST.saleDays})
          ORDER BY x.business_date, x.receipt_number OFFSET 0) r
        WHERE shift_at($1, r.user_id, r.occurred_at) IS NULL
    ) stray
    ORDER BY shop_id, user_id, business_date, received_at, receipt_id`,
);

const UNANSWERED = statement<UnansweredFact>(
  'alert-facts.unanswered-requests',
  `SELECT id AS correction_request_id, user_id, shop_id, shift_id, answer_by FROM correction_requests
    WHERE organization_id = $1 AND status = 'OPEN' AND answer_by <= $2::timestamptz ORDER BY answer_by, id`,
);

/** Reads the rows of many features at one instant; writes nothing. */
@Injectable()
export class AlertFactsReadOnlyRepository {
  /** The shops in use. */
  shops(tx: Tx): Promise<RuledShop[]> {
    return tx.rows(SHOPS, [tx.organizationId]);
  }

  openShifts(tx: Tx, now: Date): Promise<ShiftFact[]> {
    return tx.rows(OPEN_SHIFTS, [tx.organizationId, now]);
  }

  worked(tx: Tx, now: Date, userIds: readonly string[]): Promise<WorkFact[]> {
    return tx.rows(WORKED, [tx.organizationId, now, userIds]);
  }

  unconfirmed(tx: Tx, now: Date): Promise<UnconfirmedFact[]> {
    return tx.rows(UNCONFIRMED, [tx.organizationId, now]);
  }

  unanswered(tx: Tx, now: Date): Promise<UnansweredFact[]> {
    return tx.rows(UNANSWERED, [tx.organizationId, now]);
  }

  /**
   * Plans to which nobody has come.
   * @param known  ids of plans that are returned even if somebody has
   */
  missedPlans(tx: Tx, now: Date, known: readonly string[] = []): Promise<PlanFact[]> {
    return tx.rows(MISSED_PLANS, [tx.organizationId, now, known]);
  }

  straySales(tx: Tx, now: Date): Promise<StraySaleFact[]> {
    return tx.rows(STRAY_SALES, [tx.organizationId, now]);
  }
}
