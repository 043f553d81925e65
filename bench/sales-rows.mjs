// Rows of sales: receipts, replays, KPIs, and what every request costs.
import { median, percent } from './measuring.mjs';
import { measurePgbench } from './pgbench.mjs';
import { call, receiptsOf, saleBody } from './world.mjs';

async function receipts(measuring, { api, bare, bareBefore, against, database, world, headers }) {
  const { shopIds } = world;
  const requests = [receiptsOf(headers, shopIds[0])];
  const loadOn = (url) => () => measuring.load({ url, connections: 16, requests });
  const result = await measuring.compare({
    api: loadOn(api.url),
    bare: loadOn(bare.url),
    before: loadOn(bareBefore.url),
    ...(against ? { against: () => measuring.load(receiptsAgainst(against)) } : {}),
    ...measurePgbench({ database, world, seconds: measuring.seconds }),
  });
  measuring.row('receipts, API', result.api.perSecond, '', `p99 ${result.api.p99} ms`);
  measuring.row(
    'receipts, bare node:http + pg, the same packets',
    result.bare.perSecond,
    `API reaches ${percent(result.bare.ratioOfFirst)}`,
    `p99 ${result.bare.p99} ms`,
  );
  measuring.row(
    'receipts, bare node:http + pg, five packets as at first',
    result.before.perSecond,
    `API reaches ${percent(result.before.ratioOfFirst)}`,
    `p99 ${result.before.p99} ms`,
  );
  if (result.against)
    measuring.row(
      `receipts, API at ${against.commit}`,
      result.against.perSecond,
      `API now is × ${result.against.ratioOfFirst.toFixed(2)}`,
      `p99 ${result.against.p99} ms`,
    );
  if (result.pgbench)
    measuring.row(
      'receipts, pgbench',
      result.pgbench.perSecond,
      `API reaches ${percent(result.pgbench.ratioOfFirst)}`,
    );
}

function receiptsAgainst({ url, world, headers }) {
  return { url, connections: 16, requests: [receiptsOf(headers, world.shopIds[0])] };
}

const BATCH = 100;

/** As many receipts as before, in fewer requests; both with keys. */
async function batches(measuring, { api, headers, world }) {
  const single = receiptsOf(headers, world.shopIds[0]);
  const path = `${single.path}/batch`;
  const batch = { sales: BATCH, sale: saleBody };
  const requests = [{ method: 'POST', path, headers, batch, uniqueKeys: true }];
  const result = await measuring.compare({
    batches: () => measuring.load({ url: api.url, connections: 4, requests }),
    single: () => measuring.load({ url: api.url, connections: 16, requests: [single] }),
  });
  const { batches: inBatches, single: alone } = result;
  measuring.row('receipts, one by one', alone.perSecond, '', `p99 ${alone.p99} ms`);
  measuring.row(
    `receipts, in batches of ${BATCH}`,
    inBatches.perSecond * BATCH,
    `× ${(alone.ratioOfFirst * BATCH).toFixed(1)}`,
    `p99 of a batch ${inBatches.p99} ms`,
  );
}

async function replays(measuring, { api, headers, world }) {
  const { shopIds } = world;
  const replayed = {
    ...receiptsOf(headers, shopIds[0]),
    uniqueKeys: false,
    headers: { ...headers, 'idempotency-key': 'bench-replay' },
  };
  await fetch(`${api.url}${replayed.path}`, {
    method: 'POST',
    headers: replayed.headers,
    body: JSON.stringify(saleBody),
  });
  // One key is one lock: with a second connection most answers would be 409.
  const result = await measuring.compare({
    replays: () => measuring.load({ url: api.url, connections: 1, requests: [replayed] }),
  });
  measuring.row('replays of one key, 1 connection', result.replays.perSecond);
}

async function kpis(measuring, { api, headers, world }) {
  const { shopIds, token } = world;
  const today = new Date().toISOString().slice(0, 10);
  const kpis = await call(api.url, `/shops/${shopIds[0]}/kpis`, { token });
  const read = (query) => ({ method: 'GET', path: `/shops/${shopIds[0]}/kpis${query}`, headers });
  const result = await measuring.compare({
    day: () =>
      measuring.load({
        url: api.url,
        connections: 4,
        requests: [read(`?from=${today}&to=${today}`)],
      }),
  });
  measuring.row(
    `KPI reads of one day with ${kpis.total_receipts} receipts, 4 connections`,
    result.day.perSecond,
    '',
    `p99 ${result.day.p99} ms`,
  );
  const quiet = {
    ...read(`?from=${today}&to=${today}`),
    path: `/shops/${shopIds[31]}/kpis?from=${today}&to=${today}`,
  };
  const small = await measuring.compare({
    day: () => measuring.load({ url: api.url, connections: 16, requests: [quiet] }),
  });
  measuring.row('KPI reads of a quiet day', small.day.perSecond, '', `p99 ${small.day.p99} ms`);
}

async function guardedGet(measuring, { api, bare, against, get }) {
  const result = await measuring.compare({
    api: () => measuring.load({ url: api.url, connections: 16, requests: [get] }),
    bare: () => measuring.load({ url: bare.url, connections: 16, requests: [get] }),
    ...(against ? { against: () => measuring.load(getAgainst(against)) } : {}),
  });
  if (result.against)
    measuring.row(
      `guarded GET, API at ${against.commit}`,
      result.against.perSecond,
      `API now is × ${result.against.ratioOfFirst.toFixed(2)}`,
    );
  measuring.row('guarded GET, API', result.api.perSecond, '', `p99 ${result.api.p99} ms`);
  measuring.row(
    'guarded GET, bare',
    result.bare.perSecond,
    `API reaches ${percent(result.bare.ratioOfFirst)}`,
  );
}

function getAgainst({ url, world, headers }) {
  const path = `/shops/${world.shopIds[0]}`;
  return { url, connections: 16, requests: [{ method: 'GET', path, headers }] };
}

async function signIns(measuring, { api, get, world }) {
  const { credentials } = world;
  const signIn = {
    method: 'POST',
    path: '/auth/login',
    headers: { 'content-type': 'application/json' },
    body: credentials,
  };
  const results = [];
  for (let round = 0; round < measuring.rounds; round += 1) {
    const [signIns, others] = await Promise.all([
      measuring.load({ url: api.url, connections: 4, requests: [signIn] }),
      measuring.load({ url: api.url, connections: 2, requests: [get], overallRate: 50 }),
    ]);
    results.push({ perSecond: signIns.perSecond, p99: others.p99 });
  }
  measuring.row(
    'sign-ins, 4 connections',
    median(results.map((r) => r.perSecond)),
    '',
    `p99 of a guarded GET meanwhile ${median(results.map((r) => r.p99))} ms`,
  );
}

async function spread(measuring, { api, headers, world }) {
  const { shopIds } = world;
  const result = await measuring.compare({
    'one shop': () =>
      measuring.load({
        url: api.url,
        connections: 32,
        requests: [receiptsOf(headers, shopIds[0])],
      }),
    '32 shops': () =>
      measuring.load({
        url: api.url,
        connections: 32,
        requests: shopIds.map((id) => receiptsOf(headers, id)),
      }),
  });
  measuring.row('receipts, 32 clients on one shop', result['one shop'].perSecond);
  measuring.row(
    'receipts, 32 clients on 32 shops',
    result['32 shops'].perSecond,
    `one shop reaches ${percent(result['32 shops'].ratioOfFirst)}`,
  );
}

export const SALES_ROWS = {
  receipts,
  batches,
  replays,
  kpis,
  get: guardedGet,
  'sign-ins': signIns,
  spread,
};
