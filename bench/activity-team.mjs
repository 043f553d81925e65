// A team of 200 whose activity is recorded, with as much history as asked for.
import { headersOf, inDatabase } from './people.mjs';
import { call, makeWorld } from './world.mjs';

export const BATCH = 100;
export const AT_WORK = 200;
/** Three batches of 100 a person and day. */
const BATCHES_A_DAY = 3;
/** Everybody worked from 9 to 17 on this day and had activity on many days before. */
export const DAY = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);

const POLICY = {
  enabled: true,
  purpose: 'To know which platforms are worth their time.',
  legal_basis: 'LEGITIMATE_INTERESTS',
  legal_basis_text: 'The interest in a fair sharing of the work.',
  assessed_on: '2026-01-01',
  informed_how: 'At a meeting.',
  informed_on: '2026-01-02',
  retention_days: 365,
};

const PEOPLE = `
WITH people AS (
  INSERT INTO users (organization_id, id, email, name, role, is_active, sessions_valid_from, version, created_at, updated_at)
  SELECT $1::uuid, gen_random_uuid(), 'team-' || n || '-' || $1::uuid || '@example.com', 'Person ' || n, 'EMPLOYEE', true,
    now(), 1, now(), now() FROM generate_series(1, ${AT_WORK}) n RETURNING id),
told AS (
  INSERT INTO activity_acknowledgements (organization_id, user_id, notice_version, acknowledged_at)
  SELECT $1::uuid, id, 1, now() - interval '400 days' FROM people),
worked AS (
  INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, end_at, ends_before, business_date,
    start_source, end_source, needs_confirmation, version, created_at, updated_at)
  SELECT $1::uuid, gen_random_uuid(), p.id, $2::uuid, $3::date + interval '9 hours', $3::date + interval '17 hours',
    $3::date + interval '17 hours', $3::date, 'CLOCK', 'CLOCK', false, 1, now(), now() FROM people p),
working AS (
  INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, end_at, ends_before, business_date,
    start_source, end_source, needs_confirmation, version, created_at, updated_at)
  SELECT $1::uuid, gen_random_uuid(), p.id, $2::uuid, now() - interval '6 hours', NULL, 'infinity', now()::date,
    'CLOCK', NULL, false, 1, now(), now() FROM people p RETURNING id, user_id, start_at)
INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, shift_ends_before, device_label,
  start_at, last_seen_at, end_at, end_source, silence_limit_s)
SELECT $1::uuid, gen_random_uuid(), id, user_id, $2::uuid, 'infinity', 'Laptop', start_at, now(), NULL, NULL, 14400
FROM working`;

/** The batches of days $5 to $6 before the day: of each, heartbeats every 30 s on two platforms in turn. */
const EVENTS = `INSERT INTO activity_batches (organization_id, occurred_at, id, user_id, device_id, event_ids, types,
    after_ms, durations_ms, platforms, platform_ids)
  SELECT $1, $2::date - n / ${BATCHES_A_DAY} + interval '9 hours' + (n % ${BATCHES_A_DAY}) * interval '2 hours', uuidv7(),
    u.id, u.id, ARRAY(SELECT gen_random_uuid() FROM generate_series(1, ${BATCH}) x WHERE u.id IS NOT NULL AND n IS NOT NULL),
    array_fill(0::smallint, ARRAY[${BATCH}]), ARRAY(SELECT x * 30000 FROM generate_series(0, ${BATCH} - 1) x),
    array_fill(30000, ARRAY[${BATCH}]), ARRAY(SELECT 1 + (x / 10) % 2 FROM generate_series(0, ${BATCH} - 1) x)::smallint[],
    $3::uuid[]
  FROM users u, generate_series($4::int, $5::int - 1) n
  WHERE u.organization_id = $1 AND u.email LIKE 'team-%'`;

const STORED = `SELECT coalesce(sum(cardinality(event_ids)), 0)::bigint AS events,
    (SELECT sum(pg_total_relation_size(inhrelid)) FROM pg_inherits
      WHERE inhparent = 'activity_batches'::regclass)::bigint AS bytes
  FROM activity_batches`;

/** How many events are stored, and in how many bytes, indexes included. */
export async function storedEvents(database) {
  const { rows } = await inDatabase(database, (client) => client.query(STORED));
  return { events: Number(rows[0].events), bytes: Number(rows[0].bytes) };
}

/** An organization with activity switched on and two platforms; its people are at work. */
export class Team {
  /** Batches of each person. */
  batches = 0;

  static async make(api, database) {
    const team = new Team();
    team.database = database;
    team.world = await makeWorld(api.url, 1);
    const { token, organizationId, shopIds } = team.world;
    team.headers = headersOf(token);
    team.platforms = [];
    for (const host of ['*.myshopify.com', 'sellercentral.amazon.com']) {
      const body = { name: host, host_patterns: [host] };
      team.platforms.push((await call(api.url, '/platforms', { token, body })).id);
    }
    const policy = { token, method: 'PUT', body: POLICY };
    await call(api.url, '/activity/policy', policy);
    await inDatabase(database, (client) => client.query(PEOPLE, [organizationId, shopIds[0], DAY]));
    return team;
  }

  /** Adds days of everybody, so that the team has about so many events. */
  async fillUpTo(events) {
    const wanted = Math.ceil(events / BATCH / AT_WORK);
    if (wanted <= this.batches) return;
    const { organizationId } = this.world;
    await inDatabase(this.database, (client) =>
      client.query(EVENTS, [organizationId, DAY, this.platforms, this.batches, wanted]),
    );
    this.batches = wanted;
  }
}
