/**
 * Sales of people who were clocked in nowhere: at most 12 minutes before a shift of theirs at this shop, or at most 25
 * after it; with the week of that shift.
 */
export const STRAYS = `SELECT DISTINCT ON (r.id) r.id, r.shop_id, r.user_id, beside.kind, beside.week FROM receipts r
  JOIN organizations o USING (organization_id)
  JOIN LATERAL (SELECT s.business_date - (extract(isodow FROM s.business_date)::int - o.week_start + 7) % 7 AS week,
      CASE WHEN s.start_at > r.occurred_at THEN 'BEFORE' ELSE 'AFTER' END AS kind
    FROM shifts s WHERE s.organization_id = r.organization_id AND s.user_id = r.user_id AND s.shop_id = r.shop_id
      AND (s.start_at - r.occurred_at BETWEEN interval '1 minute' AND interval '12 minutes'
        OR r.occurred_at - s.end_at BETWEEN interval '1 minute' AND interval '25 minutes')) beside ON true
  WHERE r.type = 'SALE' AND shift_at(r.organization_id, r.user_id, r.occurred_at) IS NULL
  ORDER BY r.id, beside.kind`;

/**
 * The promises of the demo about working hours. Each text finds the rows that break a promise.
 * @param now  an SQL expression: when the demo was made, or later on the same day
 */
export function workPromises(now: string): Readonly<Record<string, string>> {
  return {
    'every receipt but strays was sold in a shift of its seller, at its shop': `SELECT r.id FROM receipts r
      LEFT JOIN shifts s ON s.organization_id = r.organization_id
        AND s.id = shift_at(r.organization_id, r.user_id, r.occurred_at)
      WHERE s.shop_id IS DISTINCT FROM r.shop_id AND r.id NOT IN (SELECT id FROM (${STRAYS}) strays)`,
    'of strays, a shop has at most one of each kind a week': `SELECT strays.shop_id FROM (${STRAYS}) strays
      GROUP BY strays.shop_id, strays.kind, strays.week HAVING count(*) > 1`,
    'nobody sells in an unpaid break': `SELECT r.id FROM receipts r
      JOIN shifts s ON s.organization_id = r.organization_id AND s.user_id = r.user_id
      JOIN breaks b ON b.organization_id = s.organization_id AND b.shift_id = s.id AND NOT b.is_paid
      WHERE r.occurred_at >= b.start_at AND r.occurred_at < coalesce(b.end_at, 'infinity')`,
    'a shift lasts 4 to 9 h': `SELECT id FROM shifts
      WHERE end_at - start_at NOT BETWEEN interval '4 hours' AND interval '9 hours'`,
    'an open shift has begun, and not longer ago than a shift lasts': `SELECT id FROM shifts
      WHERE end_at IS NULL AND start_at NOT BETWEEN ${now} - interval '9 hours' AND ${now}`,
    'nothing has happened in the future': `SELECT id FROM shifts WHERE end_at > ${now}
      UNION ALL SELECT id FROM breaks WHERE start_at > ${now} OR end_at > ${now}
      UNION ALL SELECT id FROM device_sessions WHERE last_seen_at > ${now} OR end_at > ${now}
      UNION ALL SELECT id FROM shift_changes WHERE changed_at > ${now}
      UNION ALL SELECT id FROM scheduled_shifts WHERE coalesce(published_at, 'infinity') > ${now}`,
    'nobody works longer than 10 h a day': `SELECT s.user_id FROM shifts s
      LEFT JOIN LATERAL (SELECT sum(coalesce(b.end_at, ${now}) - b.start_at) AS unpaid FROM breaks b
        WHERE b.organization_id = s.organization_id AND b.shift_id = s.id AND NOT b.is_paid) b ON true
      GROUP BY s.user_id, s.business_date
      HAVING extract(epoch FROM sum(coalesce(s.end_at, ${now}) - s.start_at - coalesce(b.unpaid, '0')))
        NOT BETWEEN 1 AND 36000`,
    'a closed shift has one break: unpaid over 6 h, else a short paid one': `SELECT s.id FROM shifts s
      LEFT JOIN breaks b ON b.organization_id = s.organization_id AND b.shift_id = s.id
      WHERE s.end_at IS NOT NULL GROUP BY s.organization_id, s.id
      HAVING count(b.id) <> 1 OR bool_or(b.is_paid) <> (s.end_at - s.start_at <= interval '6 hours')
        OR max(b.end_at - b.start_at) NOT BETWEEN interval '12 minutes' AND interval '33 minutes'`,
    'breaks are of the types Lunch and Coffee': `SELECT b.id FROM breaks b
      LEFT JOIN break_types t ON t.organization_id = b.organization_id AND t.id = b.break_type_id
      WHERE (t.name, t.is_paid, t.expected_minutes, b.name, b.is_paid, b.expected_minutes) NOT IN (
        ('Lunch', false, 30, 'Lunch', false, 30), ('Coffee', true, 15, 'Coffee', true, 15))`,
    'sessions lie in their shift': `SELECT d.id FROM device_sessions d
      JOIN shifts s ON s.organization_id = d.organization_id AND s.id = d.shift_id
      WHERE d.start_at < s.start_at OR coalesce(d.end_at, 'infinity') > s.ends_before
        OR d.last_seen_at NOT BETWEEN d.start_at AND coalesce(d.end_at, 'infinity')`,
    'a till was on from the start of a shift to its end, but for one time of up to 34 min': `SELECT s.id FROM shifts s
      LEFT JOIN LATERAL (SELECT count(*) AS parts, min(d.start_at) AS first, max(coalesce(d.end_at, 'infinity')) AS last,
          max(d.start_at) - min(d.end_at) AS off
        FROM device_sessions d WHERE d.organization_id = s.organization_id AND d.shift_id = s.id
          AND d.device_label LIKE 'Till %') d ON true
      WHERE s.end_source IS DISTINCT FROM 'AUTO' AND s.version = 1
        AND ((d.first, d.last) IS DISTINCT FROM (s.start_at, s.ends_before) OR d.parts > 2
          OR (d.parts = 2 AND d.off NOT BETWEEN interval '13 minutes' AND interval '34 minutes'))`,
    'who works is assigned to the shop': `SELECT w.id FROM (
        SELECT organization_id, id, user_id, shop_id FROM shifts
        UNION ALL SELECT organization_id, id, user_id, shop_id FROM scheduled_shifts) w
      LEFT JOIN shop_members m USING (organization_id, shop_id, user_id) WHERE m.user_id IS NULL`,
    'a shift that needs a look was closed by the machine, at the last sign of its till': `
      SELECT s.id FROM shifts s
      LEFT JOIN shift_changes c ON c.organization_id = s.organization_id AND c.shift_id = s.id
        AND c.kind = 'AUTO_CLOSED' AND c.after->>'end_source' = 'AUTO'
      LEFT JOIN device_sessions d ON d.organization_id = s.organization_id AND d.shift_id = s.id
        AND d.end_source = 'SILENCE' AND d.last_seen_at = s.end_at - interval '1 millisecond'
      WHERE (s.end_source = 'AUTO') <> s.needs_confirmation
        OR (s.needs_confirmation AND (c.id IS NULL OR d.id IS NULL))`,
  };
}

/** Plans that have begun and that nobody followed. */
export function missedPlans(now: string): string {
  return `SELECT p.id FROM scheduled_shifts p WHERE p.start_at <= ${now} - interval '20 minutes'
    AND NOT EXISTS (SELECT FROM shifts s WHERE s.organization_id = p.organization_id
      AND s.user_id = p.user_id AND s.shop_id = p.shop_id
      AND s.start_at < p.end_at AND s.ends_before > p.start_at)`;
}

/** Shifts that began later than their plan and the organization's grace. */
export const LATE_SHIFTS = `SELECT s.id FROM shifts s JOIN organizations o USING (organization_id)
  JOIN scheduled_shifts p ON p.organization_id = s.organization_id AND p.user_id = s.user_id
    AND s.start_at < p.end_at AND s.ends_before > p.start_at
  WHERE s.start_at > p.start_at + make_interval(mins => o.schedule_grace_minutes)`;
