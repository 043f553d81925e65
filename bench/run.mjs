// `npm run bench [-- --rounds 3 --seconds 5 --only receipts,spread]`
// Everything is measured in turns within one run, because the machine's speed changes from minute to
// minute: the ratios count, the absolute figures do not.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measurePgbench } from './pgbench.mjs';
import { assertSameStatements } from './same-statements.mjs';
import { startApi, startBare, startDatabase } from './servers.mjs';
import { call, makeWorld, saleBody } from './world.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(
    'npm run bench [-- --rounds N --seconds S --only receipts,replays,kpis,get,sign-ins,spread]',
  );
  process.exit(0);
}
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const only = values.only === '' ? undefined : values.only.split(',');

function load(job) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'load.mjs'), JSON.stringify({ seconds, ...job })],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let out = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.once('exit', (code) => {
      if (code !== 0) return reject(new Error(`the load generator ended with ${code}`));
      const result = JSON.parse(out);
      if (result.failed > 0)
        return reject(
          new Error(`${result.failed} requests failed: ${JSON.stringify(result.statuses)}`),
        );
      resolve(result);
    });
  });
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Measures the contestants in turns and compares the first with each of the others, round by round. */
async function compare(contestants) {
  const names = Object.keys(contestants);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) results[name].push(await contestants[name]());
    process.stderr.write('.');
  }
  const [first] = names;
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        perSecond: median(results[name].map((result) => result.perSecond)),
        p99: median(results[name].map((result) => result.p99 ?? 0)),
        ratioOfFirst: median(
          results[first].map((result, index) => result.perSecond / results[name][index].perSecond),
        ),
      },
    ]),
  );
}

const table = [];
const row = (what, perSecond, compared = '', note = '') =>
  table.push({ what, 'per second': Math.round(perSecond), compared, note });
const percent = (ratio) => `${Math.round(ratio * 100)} %`;
const wanted = (name) => only === undefined || only.includes(name);

const database = await startDatabase();
const api = await startApi(database.url);
let bare;
try {
  const world = await makeWorld(api.url, 32);
  const { token, shopIds, credentials } = world;
  const ids = {
    ORGANIZATION_ID: world.organizationId,
    USER_ID: world.userId,
    SESSION_ID: world.sessionId,
  };
  bare = await startBare({ DATABASE_URL: database.url, ...ids });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const receipt = (shopId) => ({
    method: 'POST',
    path: `/shops/${shopId}/receipts`,
    headers,
    body: saleBody,
    uniqueKeys: true,
  });
  const get = { method: 'GET', path: `/shops/${shopIds[0]}`, headers };
  console.log(await assertSameStatements({ database, api, bare, world }));
  // Until the compiler of either has seen its hot paths often enough.
  const warm = { connections: 16, seconds: 10, requests: [receipt(shopIds[0]), get] };
  await load({ ...warm, url: api.url });
  await load({ ...warm, url: bare.url });

  if (wanted('receipts')) {
    const requests = [receipt(shopIds[0])];
    const result = await compare({
      api: () => load({ url: api.url, connections: 16, requests }),
      bare: () => load({ url: bare.url, connections: 16, requests }),
      ...measurePgbench({ database, world, seconds }),
    });
    row('receipts, API', result.api.perSecond, '', `p99 ${result.api.p99} ms`);
    row(
      'receipts, bare node:http + pg',
      result.bare.perSecond,
      `API reaches ${percent(result.bare.ratioOfFirst)}`,
      `p99 ${result.bare.p99} ms`,
    );
    if (result.pgbench)
      row(
        'receipts, pgbench',
        result.pgbench.perSecond,
        `API reaches ${percent(result.pgbench.ratioOfFirst)}`,
      );
  }
  if (wanted('replays')) {
    const replayed = {
      ...receipt(shopIds[0]),
      uniqueKeys: false,
      headers: { ...headers, 'idempotency-key': 'bench-replay' },
    };
    await fetch(`${api.url}${replayed.path}`, {
      method: 'POST',
      headers: replayed.headers,
      body: JSON.stringify(saleBody),
    });
    // One key is one lock: with a second connection most answers would be 409.
    const result = await compare({
      replays: () => load({ url: api.url, connections: 1, requests: [replayed] }),
    });
    row('replays of one key, 1 connection', result.replays.perSecond);
  }
  if (wanted('kpis')) {
    const today = new Date().toISOString().slice(0, 10);
    const kpis = await call(api.url, `/shops/${shopIds[0]}/kpis`, { token });
    const read = (query) => ({ method: 'GET', path: `/shops/${shopIds[0]}/kpis${query}`, headers });
    const result = await compare({
      day: () =>
        load({ url: api.url, connections: 4, requests: [read(`?from=${today}&to=${today}`)] }),
    });
    row(
      `KPI reads of one day with ${kpis.total_receipts} receipts, 4 connections`,
      result.day.perSecond,
      '',
      `p99 ${result.day.p99} ms`,
    );
    const quiet = {
      ...read(`?from=${today}&to=${today}`),
      path: `/shops/${shopIds[31]}/kpis?from=${today}&to=${today}`,
    };
    const small = await compare({
      day: () => load({ url: api.url, connections: 16, requests: [quiet] }),
    });
    row('KPI reads of a quiet day', small.day.perSecond, '', `p99 ${small.day.p99} ms`);
  }
  if (wanted('get')) {
    const result = await compare({
      api: () => load({ url: api.url, connections: 16, requests: [get] }),
      bare: () => load({ url: bare.url, connections: 16, requests: [get] }),
    });
    row('guarded GET, API', result.api.perSecond, '', `p99 ${result.api.p99} ms`);
    row(
      'guarded GET, bare',
      result.bare.perSecond,
      `API reaches ${percent(result.bare.ratioOfFirst)}`,
    );
  }
  if (wanted('sign-ins')) {
    const signIn = {
      method: 'POST',
      path: '/auth/login',
      headers: { 'content-type': 'application/json' },
      body: credentials,
    };
    const results = [];
    for (let round = 0; round < rounds; round += 1) {
      const [signIns, others] = await Promise.all([
        load({ url: api.url, connections: 4, requests: [signIn] }),
        load({ url: api.url, connections: 2, requests: [get], overallRate: 50 }),
      ]);
      results.push({ perSecond: signIns.perSecond, p99: others.p99 });
    }
    row(
      'sign-ins, 4 connections',
      median(results.map((r) => r.perSecond)),
      '',
      `p99 of a guarded GET meanwhile ${median(results.map((r) => r.p99))} ms`,
    );
  }
  if (wanted('spread')) {
    const result = await compare({
      'one shop': () => load({ url: api.url, connections: 32, requests: [receipt(shopIds[0])] }),
      '32 shops': () => load({ url: api.url, connections: 32, requests: shopIds.map(receipt) }),
    });
    row('receipts, 32 clients on one shop', result['one shop'].perSecond);
    row(
      'receipts, 32 clients on 32 shops',
      result['32 shops'].perSecond,
      `one shop reaches ${percent(result['32 shops'].ratioOfFirst)}`,
    );
  }
} finally {
  process.stderr.write('\n');
  await bare?.stop();
  await api.stop();
  await database.stop();
}
console.table(table);
