import { IN_SIGHT_DAYS } from '../causes/causes.js';
import { defaultsOf } from '../rules/rule-kinds.js';

const { enabled, threshold_minutes: threshold } = defaultsOf('SALE_WITHOUT_SHIFT');

/** The least UUIDv7 of an instant: ids are in the order of time. */
const firstId = (instant: string): string =>
  `(lpad(to_hex((extract(epoch FROM ${instant}) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid`;

/**
 * The receipts that reached the threshold of a shop since the last look, and since when changed shifts may have left
 * sales without one. All are null where no shop has the rule. Sales that came while nothing was evaluated are looked
 * at as long as an alert about them would be in sight. Ids and times are made before the row is committed, those of
 * receipts by a clock that is not the database's, so a minute more is looked at. `$1` is the organization, `$2` the
 * instant to look at.
 */
export const DUE_SALES = `SELECT ${firstId("last_at - interval '1 minute' - make_interval(mins => most)")} AS from_id,
    ${firstId('$2::timestamptz - make_interval(mins => least)')} AS to_id,
    CASE WHEN most IS NOT NULL THEN last_at - interval '1 minute' END AS shifts_since
  FROM (SELECT max(coalesce(r.threshold_minutes, ${threshold})) AS most,
      min(coalesce(r.threshold_minutes, ${threshold})) AS least
    FROM shops p LEFT JOIN alert_rules r
      ON r.organization_id = $1 AND r.scope_id = p.id AND r.rule = 'SALE_WITHOUT_SHIFT'
    WHERE p.organization_id = $1 AND p.archived_at IS NULL AND coalesce(r.enabled, ${enabled})) thresholds
  CROSS JOIN (SELECT greatest(coalesce(max(evaluated_at), $2::timestamptz),
      $2::timestamptz - interval '${IN_SIGHT_DAYS} days') AS last_at
    FROM alert_evaluations WHERE organization_id = $1) last`;
