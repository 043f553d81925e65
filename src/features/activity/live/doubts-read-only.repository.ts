import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { OpenShift } from './live-state.js';

/** An open shift of somebody who may be idle. */
export type DoubtfulShift = Pick<OpenShift, 'user_id' | 'shift_id' | 'start_at'>;

const EVENT_AT = "x.occurred_at + after.ms * interval '1 millisecond'";
const LAST_AT = "x.occurred_at + x.after_ms[cardinality(x.after_ms)] * interval '1 millisecond'";
/**
 * Activity, receipts and signals of devices add no entry to the live log, because they are too many. What came
 * of them is counted for the few who may be idle. A device that is fast sends events of the next minutes: those
 * count once they are past. The look-ups are those of a person's day.
 */
const SIGNS = statement<{ readonly signs: string }>(
  'live.signs-of-doubtful',
  `SELECT concat_ws(' ', a.rows, a.past, r.rows, d.seen) AS signs
    FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) WITH ORDINALITY AS t (user_id, shift_id, from_at, n)
    CROSS JOIN LATERAL (SELECT count(*) AS rows, coalesce(sum(CASE WHEN ${LAST_AT} > now() THEN
        (SELECT count(*) FROM unnest(x.after_ms) AS after (ms) WHERE ${EVENT_AT} <= now()) END), 0) AS past
      FROM activity_batches x WHERE x.organization_id = $1 AND x.user_id = t.user_id
        AND x.occurred_at >= date_trunc('hour', t.from_at, 'UTC') AND x.occurred_at <= now() OFFSET 0) a
    CROSS JOIN LATERAL (SELECT count(*) AS rows FROM receipts x
      WHERE x.organization_id = $1 AND x.user_id = t.user_id
        AND x.occurred_at >= t.from_at AND x.occurred_at <= now()
        AND x.business_date BETWEEN t.from_at::date - 3 AND now()::date + 3 OFFSET 0) r
    CROSS JOIN LATERAL (SELECT max(x.last_seen_at) AS seen FROM device_sessions x
      WHERE x.organization_id = $1 AND x.shift_id = t.shift_id OFFSET 0) d
    ORDER BY t.n`,
);

/** Reads whether anything was heard of people who may be idle; writes nothing. */
@Injectable()
export class DoubtsReadOnlyRepository {
  /** A text that changes with each sign of life in these shifts. */
  async signsOf(tx: Tx, shifts: readonly DoubtfulShift[]): Promise<string> {
    if (shifts.length === 0) return '';
    const rows = await tx.rows(SIGNS, [
      tx.organizationId,
      shifts.map(({ user_id: id }) => id),
      shifts.map(({ shift_id: id }) => id),
      shifts.map(({ start_at: from }) => from),
    ]);
    return rows.map(({ signs }) => signs).join('\n');
  }
}
