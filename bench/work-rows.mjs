// Rows of work: clocking, heartbeats, timesheets.
import { inDatabase, makePeople } from './people.mjs';
import { call, makeWorld } from './world.mjs';

const PEOPLE = 16;
const OPEN_SESSIONS = 5_000;

/** Everyone clocks in and out, over and over. */
async function shifts(measuring, { api, world }) {
  const people = await makePeople(api.url, world, PEOPLE);
  const pairOf = ({ headers }) =>
    ['start', 'end'].map((verb) => ({
      method: 'POST',
      path: `/shifts/${verb}`,
      headers,
      body: {},
      uniqueKeys: true,
    }));
  const load = { url: api.url, people: people.map(pairOf) };
  const result = await measuring.compare({
    pairs: async () => {
      const answered = await measuring.load(load);
      // A round may end between a start and its end.
      for (const { token } of people) {
        const open = await call(api.url, '/shifts/current', { token });
        if (open.id) await call(api.url, '/shifts/end', { token, body: {} });
      }
      return { ...answered, perSecond: answered.perSecond / 2 };
    },
  });
  measuring.row(
    'start + end pairs, 16 people',
    result.pairs.perSecond,
    '',
    `p99 of a request ${result.pairs.p99} ms`,
  );
}

/** Heartbeats of 5,000 sessions in turn; each round all of them are due to be written. */
async function heartbeats(measuring, { api, world, database }) {
  const people = await makePeople(api.url, world, PEOPLE);
  const perPerson = Math.ceil(OPEN_SESSIONS / people.length);
  await inDatabase(database, async (client) => {
    for (const person of people) {
      const shift = await call(api.url, '/shifts/start', { token: person.token, body: {} });
      await client.query(
        `INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, shift_ends_before,
           device_label, start_at, last_seen_at, silence_limit_s)
         SELECT organization_id, gen_random_uuid(), shift_id, user_id, shop_id, shift_ends_before, 'Till ' || n, start_at,
           start_at, 14400
         FROM device_sessions, generate_series(2, $2) n WHERE shift_id = $1`,
        [shift.id, perPerson],
      );
      const { rows } = await client.query('SELECT id FROM device_sessions WHERE shift_id = $1', [
        shift.id,
      ]);
      person.sessionIds = rows.map(({ id }) => id);
    }
    await client.query('ANALYZE device_sessions');
    const beatsOf = ({ headers, sessionIds }) =>
      sessionIds.map((id) => ({ method: 'POST', path: `/sessions/${id}/heartbeat`, headers }));
    const load = { url: api.url, people: people.map(beatsOf) };
    const due = `UPDATE device_sessions SET start_at = start_at - interval '1 minute',
      last_seen_at = last_seen_at - interval '1 minute' WHERE end_at IS NULL`;
    const result = await measuring.compare({
      due: async () => {
        await client.query(due);
        return measuring.load(load);
      },
    });
    measuring.row(
      `heartbeats, ${(perPerson * PEOPLE).toLocaleString('en')} open sessions`,
      result.due.perSecond,
      '',
      `p99 ${result.due.p99} ms`,
    );
    for (const { token } of people) await call(api.url, '/shifts/end', { token, body: {} });
  });
}

export const FILL_MONTH = `
WITH people AS (
  INSERT INTO users (organization_id, id, email, name, role, is_active, sessions_valid_from, version, created_at, updated_at)
  SELECT $1::uuid, gen_random_uuid(), 'bench-' || n || '-' || $1::uuid || '@example.com', 'Person ' || n, 'EMPLOYEE', true,
    now(), 1, now(), now() FROM generate_series(1, 200) n RETURNING id),
worked AS (
  INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, end_at, ends_before, business_date,
    start_source, end_source, needs_confirmation, version, created_at, updated_at)
  SELECT $1::uuid, gen_random_uuid(), p.id, $2::uuid, day + interval '9 hours', day + interval '17 hours',
    day + interval '17 hours', day::date, 'CLOCK', 'CLOCK', false, 1, now(), now()
  FROM people p, generate_series('2026-01-01', '2026-01-31', interval '1 day') day
  RETURNING id, user_id, start_at, end_at),
rested AS (
  INSERT INTO breaks (organization_id, id, shift_id, shift_start_at, shift_ends_before, name, is_paid, start_at, end_at)
  SELECT $1::uuid, gen_random_uuid(), id, start_at, end_at, 'Lunch', false, start_at + interval '4 hours',
    start_at + interval '4 hours 30 minutes' FROM worked)
INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, shift_ends_before, device_label,
  start_at, last_seen_at, end_at, end_source, silence_limit_s)
SELECT $1::uuid, gen_random_uuid(), id, user_id, $2::uuid, end_at, 'Till', start_at, end_at, end_at, 'SHIFT', 300 FROM worked`;

/** 200 people over 31 days, each day a shift with a break and a session. */
async function timesheets(measuring, { api, database }) {
  const { token, organizationId, shopIds } = await makeWorld(api.url, 1);
  await inDatabase(database, async (client) => {
    await client.query(FILL_MONTH, [organizationId, shopIds[0]]);
    await client.query('ANALYZE users, shifts, breaks, device_sessions');
  });
  const path = '/timesheets?from=2026-01-01&to=2026-01-31&limit=200';
  const { data } = await call(api.url, path, { token });
  const days = data.reduce((sum, person) => sum + person.days.length, 0);
  if (data.length !== 200 || days !== 6_200) {
    throw new Error(`the timesheet has ${data.length} people and ${days} days`);
  }
  const headers = { authorization: `Bearer ${token}` };
  const result = await measuring.compare({
    month: () =>
      measuring.load({
        url: api.url,
        connections: 1,
        requests: [{ method: 'GET', path, headers }],
      }),
  });
  measuring.row(
    'timesheet of 200 people over 31 days, 1 connection',
    result.month.perSecond,
    '',
    `median ${result.month.p50} ms, p99 ${result.month.p99} ms`,
  );
}

export const WORK_ROWS = { shifts, heartbeats, timesheets };
