/** Whoever can look at all organizations: the probes of the suites. */
export interface Looker {
  rows<Row extends Record<string, unknown>>(
    text: string,
    params?: readonly unknown[],
  ): Promise<Row[]>;
}

/** Rows that must not exist, of one organization or of all: each finds what breaks one promise. */
const IMPOSSIBLE: Readonly<Record<string, string>> = {
  'a person with two open shifts': `
    SELECT s.user_id FROM shifts s WHERE ($1::uuid IS NULL OR s.organization_id = $1) AND s.end_at IS NULL
    GROUP BY s.organization_id, s.user_id HAVING count(*) > 1`,
  'two shifts of one person at once': `
    SELECT a.id, b.id AS other FROM shifts a
    JOIN shifts b ON b.organization_id = a.organization_id AND b.user_id = a.user_id AND b.id > a.id
    WHERE ($1::uuid IS NULL OR a.organization_id = $1) AND a.voided_at IS NULL AND b.voided_at IS NULL
      AND a.start_at < coalesce(b.end_at, 'infinity') AND b.start_at < coalesce(a.end_at, 'infinity')`,
  'a shift that ends no later than it begins': `
    SELECT s.id FROM shifts s WHERE ($1::uuid IS NULL OR s.organization_id = $1) AND s.end_at <= s.start_at`,
  'a break outside its shift': `
    SELECT b.id FROM breaks b JOIN shifts s ON s.organization_id = b.organization_id AND s.id = b.shift_id
    WHERE ($1::uuid IS NULL OR b.organization_id = $1) AND (b.start_at < s.start_at
      OR b.start_at >= coalesce(s.end_at, 'infinity')
      OR coalesce(b.end_at, 'infinity') > coalesce(s.end_at, 'infinity') OR b.end_at <= b.start_at)`,
  'two breaks at once': `
    SELECT a.id, b.id AS other FROM breaks a
    JOIN breaks b ON b.organization_id = a.organization_id AND b.shift_id = a.shift_id AND b.id > a.id
    WHERE ($1::uuid IS NULL OR a.organization_id = $1)
      AND a.start_at < coalesce(b.end_at, 'infinity') AND b.start_at < coalesce(a.end_at, 'infinity')`,
  'an open session of a shift that is over': `
    SELECT d.id FROM device_sessions d
    JOIN shifts s ON s.organization_id = d.organization_id AND s.id = d.shift_id
    WHERE ($1::uuid IS NULL OR d.organization_id = $1) AND d.end_at IS NULL AND s.end_at IS NOT NULL`,
  'a session that ends after its shift': `
    SELECT d.id FROM device_sessions d
    JOIN shifts s ON s.organization_id = d.organization_id AND s.id = d.shift_id
    WHERE ($1::uuid IS NULL OR d.organization_id = $1) AND d.end_at > greatest(d.start_at, s.end_at)`,
  'a session of another person or shop than its shift': `
    SELECT d.id FROM device_sessions d
    JOIN shifts s ON s.organization_id = d.organization_id AND s.id = d.shift_id
    WHERE ($1::uuid IS NULL OR d.organization_id = $1)
      AND (d.user_id, d.shop_id) IS DISTINCT FROM (s.user_id, s.shop_id)`,
  'a clocked shift without a session': `
    SELECT s.id FROM shifts s WHERE ($1::uuid IS NULL OR s.organization_id = $1)
      AND s.start_source = 'CLOCK' AND NOT EXISTS (SELECT FROM device_sessions d
        WHERE d.organization_id = s.organization_id AND d.shift_id = s.id)`,
};

/**
 * Returns the broken promises about shifts, breaks and sessions, from the rows as a superuser sees them.
 * @param organizationId  all organizations when absent
 */
export async function impossibleShifts(look: Looker, organizationId?: string): Promise<string[]> {
  const broken: string[] = [];
  for (const [what, query] of Object.entries(IMPOSSIBLE)) {
    const rows = await look.rows(query, [organizationId ?? null]);
    if (rows.length > 0) broken.push(`${rows.length} times ${what}: ${JSON.stringify(rows[0])}`);
  }
  return broken;
}

export interface StoredShift extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly is_open: boolean;
  /** As the rows say: shift − unpaid breaks, in milliseconds, up to the time of asking. */
  readonly worked_ms: number;
  /** Changes of people and of the job in its history. */
  readonly edits: number;
  readonly closings: number;
}

/** In the order in which they came to be. */
const STORED = `SELECT s.id, s.version, s.end_at IS NULL AS is_open,
    (extract(epoch FROM coalesce(s.end_at, $2) - s.start_at) * 1000 - coalesce((
      SELECT sum(extract(epoch FROM coalesce(b.end_at, $2) - b.start_at) * 1000) FROM breaks b
      WHERE b.organization_id = s.organization_id AND b.shift_id = s.id AND NOT b.is_paid), 0))::float8 AS worked_ms,
    (SELECT count(*)::int FROM shift_changes c
      WHERE c.organization_id = s.organization_id AND c.shift_id = s.id AND c.actor_id IS NOT NULL) AS edits,
    (SELECT count(*)::int FROM shift_changes c
      WHERE c.organization_id = s.organization_id AND c.shift_id = s.id AND c.kind = 'AUTO_CLOSED') AS closings
  FROM shifts s WHERE s.organization_id = $1 ORDER BY s.created_at, s.id`;

/** The shifts of an organization, as they came to be. */
export async function storedShifts(look: Looker, organizationId: string): Promise<StoredShift[]> {
  const [clock] = await look.rows('SELECT clock_timestamp() AS now');
  return look.rows<StoredShift>(STORED, [organizationId, clock?.['now']]);
}
