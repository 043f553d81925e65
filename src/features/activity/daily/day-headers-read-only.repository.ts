import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../../kernel/day-range.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A shift, and what stands for everything that its part of the day is computed from. */
export interface ShiftHeader {
  readonly user_id: string;
  readonly date: string;
  readonly id: string;
  readonly shop_id: string;
  readonly time_zone: string;
  readonly start_at: Date;
  readonly end_at: Date | null;
  /** How many rows of events may have some within the shift. */
  readonly batches: number;
  readonly facts: string;
  /** Stands for the breaks alone. */
  readonly breaks: string;
  /** Unpaid breaks, as milliseconds since the start of the shift: `from to from to …`; null = there are none. */
  readonly unpaid: string | null;
}

/** Does not depend on order; of rows that are there twice or not at all it differs. */
const digest = (values: string): string =>
  `count(*) || ':' || coalesce(sum(hashtextextended(concat_ws(' ', ${values}), 0)), 0)`;
const since = (instant: string): string =>
  `round(extract(epoch FROM ${instant} - s.start_at) * 1000)::bigint`;
const seconds = (column: string): string => `extract(epoch FROM ${column})`;

/**
 * Why LATERAL with OFFSET 0: one look-up for each shift is the only plan that stays fast for an organization
 * of which the planner knows nothing. The start of a shift and the day of a receipt are bounded too, as for a
 * single day.
 */
const HEADERS = statement<ShiftHeader>(
  'activity.day-headers',
  `SELECT s.user_id, s.business_date AS date, s.id, s.shop_id, z.time_zone, s.start_at, s.end_at,
      a.batches::int AS batches, concat_ws(' ', a.facts, b.facts, d.facts, r.facts, e.facts) AS facts, b.facts AS breaks,
      b.unpaid
    FROM unnest($2::uuid[]) AS person (id)
    CROSS JOIN LATERAL (SELECT x.*, coalesce(x.end_at, greatest(x.start_at, now())) AS until FROM shifts x
      WHERE x.organization_id = $1 AND x.user_id = person.id AND x.voided_at IS NULL
        AND x.business_date BETWEEN $3::date AND $4::date
        AND x.start_at >= ($3::date - 3)::timestamptz AND x.start_at < ($4::date + 4)::timestamptz
      ORDER BY x.start_at OFFSET 0) s
    CROSS JOIN LATERAL (SELECT x.time_zone FROM shops x
      WHERE x.organization_id = $1 AND x.id = s.shop_id OFFSET 0) z
    CROSS JOIN LATERAL (SELECT count(*) AS batches, ${digest('x.id')} AS facts FROM activity_batches x
      WHERE x.organization_id = $1 AND x.user_id = s.user_id
        AND x.occurred_at >= date_trunc('hour', s.start_at, 'UTC') AND x.occurred_at < s.until OFFSET 0) a
    CROSS JOIN LATERAL (SELECT ${digest(`x.id, ${seconds('x.start_at')}, ${seconds('x.end_at')}`)} AS facts,
        string_agg(${since('x.start_at')} || ' ' || ${since('coalesce(x.end_at, greatest(x.start_at, now()))')}, ' '
          ORDER BY x.start_at) FILTER (WHERE NOT x.is_paid) AS unpaid
      FROM breaks x WHERE x.organization_id = $1 AND x.shift_id = s.id OFFSET 0) b
    CROSS JOIN LATERAL (SELECT ${digest(
      `x.id, ${seconds('x.start_at')}, ${seconds('coalesce(x.end_at, x.last_seen_at)')}, x.end_at IS NULL`,
    )} AS facts
      FROM device_sessions x WHERE x.organization_id = $1 AND x.shift_id = s.id OFFSET 0) d
    CROSS JOIN LATERAL (SELECT ${digest('x.id')} AS facts FROM receipts x
      WHERE x.organization_id = $1 AND x.user_id = s.user_id
        AND x.occurred_at >= s.start_at AND x.occurred_at < s.until
        AND x.business_date BETWEEN s.start_at::date - 3 AND s.until::date + 3 OFFSET 0) r
    CROSS JOIN LATERAL (SELECT ${digest(`x.id, ${seconds('x.start_at')}, ${seconds('x.end_at')}`)} AS facts
      FROM activity_explanations x WHERE x.organization_id = $1 AND x.user_id = s.user_id
        AND tstzrange(x.start_at, x.end_at) && tstzrange(s.start_at, s.until) OFFSET 0) e
    ORDER BY s.user_id, s.business_date, s.start_at`,
);

/** Reads of many days what their summaries depend on; writes nothing. */
@Injectable()
export class DayHeadersReadOnlyRepository {
  /** The shifts of these people by business date, each person's in order of time. */
  of(tx: Tx, userIds: readonly string[], { from, to }: DayRange): Promise<ShiftHeader[]> {
    return tx.unprepared(HEADERS, [tx.organizationId, userIds, from, to]);
  }
}
