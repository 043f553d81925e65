// Rows of activity: storing events, a person's day, who is at work.
import { AT_WORK, BATCH, DAY, storedEvents, Team } from './activity-team.mjs';
import { copyOfBatches, copyOfEvents, copyOfEventsInBatches } from './activity-copy.mjs';
import { percent } from './measuring.mjs';
import { inDatabase, makePeople } from './people.mjs';
import { call } from './world.mjs';

const CONNECTIONS = 16;
const FEW = 100_000;
const COPIED = 200_000;
const PACKED_ROWS = 5_000;
/** So long that the batches of a run seldom lie in one hour: a person has some 700 events an hour. */
const DAYS = 60;

/** People of the team who have been at work for days, so that there is room for their events. */
async function makeReporters(api, team) {
  const people = await makePeople(api.url, team.world, CONNECTIONS);
  for (const { token } of people) {
    await call(api.url, '/activity/notice/acknowledge', { token, body: { version: 1 } });
    await call(api.url, '/shifts/start', { token, body: { shop_id: team.world.shopIds[0] } });
  }
  await inDatabase(team.database, (client) =>
    client.query(
      `UPDATE shifts SET start_at = now() - interval '${DAYS + 1} days' WHERE organization_id = $1 AND user_id = ANY($2) AND end_at IS NULL`,
      [team.world.organizationId, people.map(({ userId }) => userId)],
    ),
  );
  return people;
}

const batchesOf = ({ headers }) => [
  { method: 'POST', path: '/activity/events', headers, batch: { events: BATCH, days: DAYS } },
];

/** Batches of 100 events over 16 connections, with few and with many events stored. */
async function events(measuring, { api, database, events: many }) {
  const team = await Team.make(api, database);
  const people = await makeReporters(api, team);
  const load = { url: api.url, people: people.map(batchesOf) };
  const rates = new Map();
  for (const size of [FEW, many]) {
    await team.fillUpTo(size);
    const before = await storedEvents(database);
    const result = await measuring.compare({
      api: async () => {
        const sent = await measuring.load(load);
        return { ...sent, perSecond: sent.perSecond * BATCH };
      },
      batches: () =>
        copyOfEventsInBatches(database, {
          batch: BATCH,
          connections: CONNECTIONS,
          seconds: measuring.seconds,
        }),
      copy: () => copyOfEvents(database, COPIED),
    });
    const after = await storedEvents(database);
    const added = after.events - before.events;
    if (added === 0) throw new Error('no event was stored');
    rates.set(size, result.api.perSecond);
    measuring.row(
      `events in batches of ${BATCH}, ${size.toLocaleString('en')} stored`,
      result.api.perSecond,
      `${percent(result.batches.ratioOfFirst)} of COPY in such batches, ${percent(result.copy.ratioOfFirst)} of one COPY of all`,
      `${Math.round((after.bytes - before.bytes) / added)} bytes an event, p99 of a batch ${result.api.p99} ms`,
    );
  }
  measuring.row(
    'events by COPY of rows as they are stored',
    await copyOfBatches(database, { rows: PACKED_ROWS, batch: BATCH }),
    `API with ${many.toLocaleString('en')} stored is at ${percent(rates.get(many) / rates.get(FEW))} of ${FEW.toLocaleString('en')}`,
  );
}

/** A person's day beside a guarded GET, with few and with many events of the organization. */
async function timeline(measuring, { api, database, get, events: many }) {
  const team = await Team.make(api, database);
  const { rows } = await inDatabase(database, (client) =>
    client.query(`SELECT id FROM users WHERE organization_id = $1 AND email LIKE 'team-%'`, [
      team.world.organizationId,
    ]),
  );
  const days = rows.map(({ id }) => ({
    method: 'GET',
    path: `/activity/timeline?date=${DAY}&user_id=${id}`,
    headers: team.headers,
  }));
  const ratios = [];
  for (const size of [FEW / 2, many]) {
    await team.fillUpTo(size);
    const result = await measuring.compare({
      day: () => measuring.load({ url: api.url, connections: 4, requests: days }),
      get: () => measuring.load({ url: api.url, connections: 4, requests: [get] }),
    });
    ratios.push(1 / result.get.ratioOfFirst);
    measuring.row(
      `a person's day, ${size.toLocaleString('en')} events stored`,
      result.day.perSecond,
      `${ratios.at(-1).toFixed(1)} guarded GETs`,
      `median ${result.day.p50} ms, p99 ${result.day.p99} ms`,
    );
  }
  measuring.row(
    "a person's day with many events beside one with few",
    0,
    `takes × ${(ratios[1] / ratios[0]).toFixed(2)}`,
  );
}

/** Who is at work, of 200 people, beside a guarded GET. */
async function live(measuring, { api, database, get }) {
  const team = await Team.make(api, database);
  const path = `/activity/live?limit=${AT_WORK}`;
  const { data } = await call(api.url, path, { token: team.world.token });
  if (data.length !== AT_WORK) throw new Error(`the live view has ${data.length} people`);
  const request = { method: 'GET', path, headers: team.headers };
  const result = await measuring.compare({
    live: () => measuring.load({ url: api.url, connections: 4, requests: [request] }),
    get: () => measuring.load({ url: api.url, connections: 4, requests: [get] }),
  });
  measuring.row(
    `live view of ${AT_WORK} people`,
    result.live.perSecond,
    `${(1 / result.get.ratioOfFirst).toFixed(1)} guarded GETs`,
    `median ${result.live.p50} ms, p99 ${result.live.p99} ms`,
  );
}

export const ACTIVITY_ROWS = { events, timeline, live };
