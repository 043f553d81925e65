import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../../kernel/page.js';
import { ListStatement } from '../../../platform/database/list-statement.js';
import { selection, statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { OpenShift } from './live-state.js';

/** A person who may be shown. */
export interface LivePerson {
  readonly id: string;
  readonly name: string;
}

/** A person of the list. */
export interface ListedPerson extends LivePerson {
  /** The present hour since 1970, by the database's clock. */
  readonly hour: number;
}

/** The people within a caller's reach. */
export interface LiveReach {
  /** Undefined = everybody; otherwise the people of these shops, and the caller. */
  readonly shopIds: readonly string[] | undefined;
  readonly callerId: string;
}

export interface LiveFilter extends LiveReach {
  /** Undefined = all shops. */
  readonly inShops: readonly string[] | undefined;
}

const WORKS_IN = `EXISTS (SELECT 1 FROM shop_members m
  WHERE m.organization_id = u.organization_id AND m.user_id = u.id AND m.shop_id`;
/** Since 1970. */
const HOUR = 'floor(extract(epoch FROM now()) / 3600)::integer';
const PRESENT_HOUR = statement<Pick<ListedPerson, 'hour'>>('live.hour', `SELECT ${HOUR} AS hour`);
const LIST = selection<ListedPerson>('live.people', {
  columns: `u.id, u.name, ${HOUR} AS hour`,
  from: 'users u',
  order: 'u.name, u.id',
  after: '(u.name, u.id) > (?, ?::uuid)',
});

/** Event types that are signs of life by themselves: HEARTBEAT, IDLE_END, OFF_LIST. */
const SIGNS = '0, 2, 3';
const NOW = 'coalesce($4::timestamptz, now())';
const LIMIT = 'make_interval(mins => $3)';
const LIMIT_AGO = `${NOW} - ${LIMIT}`;
/** Later than any answer is remembered. */
const FOR_LONG = `${NOW} + interval '1 day'`;
/**
 * The devices of each shift are heard until then. The open sessions of the organization are read once, because
 * they are as many as there are devices at work; as one value, so that no plan can read them for each person.
 */
const HEARD = `SELECT jsonb_object_agg(x.shift_id, x.until) AS until FROM (
    SELECT shift_id, max(last_seen_at + greatest(${LIMIT}, make_interval(secs => silence_limit_s))) AS until
    FROM device_sessions WHERE organization_id = $1 AND end_at IS NULL
      AND last_seen_at >= least(${LIMIT_AGO}, ${NOW} - make_interval(secs => silence_limit_s))
    GROUP BY shift_id) x`;
/**
 * How long one look-up shows that the person is not idle, whatever else arrives; NULL when none does. Each
 * is made only if those before it showed nothing. They are scalar, because the planner may turn an EXISTS into
 * a hash of the whole table. A batch whose first event is within the limit is a sign, whatever else its
 * device sent: while recording is paused, the pause is one. The other batches need the day. Nobody is idle
 * before they acknowledged a notice.
 */
const WORKING_UNTIL = `CASE
    WHEN $3::integer IS NULL THEN ${FOR_LONG}
    WHEN greatest(s.start_at, b.end_at) >= ${LIMIT_AGO} THEN greatest(s.start_at, b.end_at) + ${LIMIT}
    ELSE coalesce((heard.until ->> s.id::text)::timestamptz,
      (SELECT x.occurred_at + ${LIMIT} FROM activity_batches x
        WHERE x.organization_id = $1 AND x.user_id = s.user_id AND x.occurred_at >= ${LIMIT_AGO}
          AND x.occurred_at < ${NOW} AND x.types[1] IN (${SIGNS}) ORDER BY x.occurred_at DESC LIMIT 1),
      (SELECT x.end_at + ${LIMIT} FROM device_sessions x
        WHERE x.organization_id = $1 AND x.shift_id = s.id AND x.end_at >= ${LIMIT_AGO} LIMIT 1),
      (SELECT coalesce(min(x.acknowledged_at) + ${LIMIT}, ${FOR_LONG}) FROM activity_acknowledgements x
        WHERE x.organization_id = $1 AND x.user_id = s.user_id
        HAVING coalesce(min(x.acknowledged_at), 'infinity') >= ${LIMIT_AGO})) END`;
/**
 * A person has at most one open shift. Whichever index the planner takes, it is read once for all people, and
 * so are the sessions: looked up person by person, a plan that was made for small tables read all sessions of
 * the organization for each of them, which took 5 ms of 6.
 */
const OPEN_SHIFTS = statement<OpenShift>(
  'live.open-shifts',
  `SELECT s.user_id, s.id AS shift_id, s.shop_id,
      (SELECT z.time_zone FROM shops z WHERE z.organization_id = $1 AND z.id = s.shop_id) AS time_zone, s.start_at, b.start_at AS break_start_at,
      b.end_at AS break_end_at, ${WORKING_UNTIL} AS working_until,
      date_trunc('milliseconds', ${NOW}) AS now
    FROM shifts s CROSS JOIN (${HEARD}) heard
    LEFT JOIN LATERAL (SELECT x.start_at, x.end_at FROM breaks x
      WHERE x.organization_id = $1 AND x.shift_id = s.id ORDER BY x.start_at DESC LIMIT 1) b ON true
    WHERE s.organization_id = $1 AND s.user_id = ANY($2::uuid[]) AND s.end_at IS NULL AND s.voided_at IS NULL`,
);

/** Reads who is at work now; writes nothing. */
@Injectable()
export class LivePeopleReadOnlyRepository {
  /** Active people by name. Returns one more than the page holds. */
  list(tx: Tx, filter: LiveFilter, page: PageRequest): Promise<ListedPerson[]> {
    return new ListStatement(tx)
      .where('u.is_active')
      .where(
        `(u.id = ? OR ${WORKS_IN} = ANY(?::uuid[])))`,
        filter.shopIds && filter.callerId,
        filter.shopIds,
      )
      .where(`${WORKS_IN} = ANY(?::uuid[]))`, filter.inShops)
      .page(LIST, page);
  }

  /** The present hour since 1970. */
  async hour(tx: Tx): Promise<number> {
    return (await tx.row(PRESENT_HOUR, []))?.hour ?? 0;
  }

  /**
   * The open shifts of these people.
   * @param idle  the limit in minutes, undefined where nobody can be idle; and the instant to look at, the default
   *   of which is now
   */
  openShifts(
    tx: Tx,
    userIds: readonly string[],
    { limitMinutes, at }: { readonly limitMinutes: number | undefined; readonly at?: Date },
  ): Promise<OpenShift[]> {
    const params = [tx.organizationId, userIds, limitMinutes ?? null, at ?? null];
    return tx.rows(OPEN_SHIFTS, params);
  }
}
