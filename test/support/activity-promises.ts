const EVENTS = `(SELECT b.organization_id, b.user_id, b.device_id, b.occurred_at AS batch_at, e.id, e.type,
    b.occurred_at + e.after_ms * interval '1 millisecond' AS at,
    b.occurred_at + (e.after_ms + e.duration_ms) * interval '1 millisecond' AS until,
    b.platform_ids[nullif(e.platform, 0)] AS platform_id
  FROM activity_batches b CROSS JOIN LATERAL unnest(b.event_ids, b.types, b.after_ms, b.durations_ms, b.platforms)
    AS e (id, type, after_ms, duration_ms, platform)) AS e`;

/**
 * What the demo promises of recorded activity; each text finds what breaks a promise.
 * @param now  an SQL expression: when the demo was made
 */
export function activityPromises(now: string): Readonly<Record<string, string>> {
  return {
    'an event happened in a shift of its person, and what it reports ended with the shift': `SELECT e.id FROM ${EVENTS}
      WHERE NOT EXISTS (SELECT FROM shifts s WHERE s.organization_id = e.organization_id AND s.user_id = e.user_id
        AND e.at >= s.start_at AND e.until <= s.ends_before AND e.at < s.ends_before)`,
    'nothing was recorded on a break': `SELECT e.id FROM ${EVENTS}
      JOIN shifts s ON s.organization_id = e.organization_id AND s.user_id = e.user_id
      JOIN breaks b ON b.organization_id = s.organization_id AND b.shift_id = s.id
      WHERE e.at < coalesce(b.end_at, 'infinity') AND (e.until > b.start_at OR e.at >= b.start_at)`,
    'an event is neither older than the retention nor than the acknowledgement, nor in the future': `
      SELECT e.id FROM ${EVENTS}
      JOIN activity_policies p ON p.organization_id = e.organization_id
      LEFT JOIN activity_acknowledgements a ON a.organization_id = e.organization_id AND a.user_id = e.user_id
      WHERE a.acknowledged_at IS NULL OR e.at < a.acknowledged_at OR e.until > ${now} + interval '90 seconds'
        OR e.at > ${now} OR e.at < ${now} - make_interval(days => p.retention_days)`,
    'heartbeats have a platform of the list, and nothing else has': `SELECT e.id FROM ${EVENTS}
      LEFT JOIN platforms p ON p.organization_id = e.organization_id AND p.id = e.platform_id
      WHERE (e.type = 0) <> (p.id IS NOT NULL)`,
    'time off the list is there only where the policy counts it': `SELECT e.id FROM ${EVENTS}
      JOIN activity_policies p ON p.organization_id = e.organization_id WHERE e.type = 3 AND NOT p.counts_off_list`,
    'what a batch has happened within its hour': `SELECT e.id FROM ${EVENTS}
      WHERE date_trunc('hour', e.at, 'UTC') <> date_trunc('hour', e.batch_at, 'UTC')`,
    'explained time is in one shift, without a receipt, a session or a platform': `SELECT x.id
      FROM activity_explanations x WHERE NOT EXISTS (SELECT FROM shifts s WHERE s.organization_id = x.organization_id
          AND s.user_id = x.user_id AND x.start_at >= s.start_at AND x.end_at <= s.ends_before)
        OR EXISTS (SELECT FROM receipts r WHERE r.organization_id = x.organization_id AND r.user_id = x.user_id
          AND r.occurred_at >= x.start_at AND r.occurred_at < x.end_at)
        OR EXISTS (SELECT FROM device_sessions d WHERE d.organization_id = x.organization_id AND d.user_id = x.user_id
          AND d.start_at < x.end_at AND coalesce(d.end_at, 'infinity') > x.start_at)
        OR EXISTS (SELECT FROM ${EVENTS} WHERE e.organization_id = x.organization_id AND e.user_id = x.user_id
          AND e.type IN (0, 3) AND e.at < x.end_at AND e.until > x.start_at)`,
    'an explanation was given after what it explains, and for longer than the idle limit': `SELECT x.id
      FROM activity_explanations x JOIN activity_policies p ON p.organization_id = x.organization_id
      WHERE x.created_at NOT BETWEEN x.end_at AND ${now}
        OR x.end_at - x.start_at <= make_interval(mins => p.idle_limit_minutes)`,
  };
}
