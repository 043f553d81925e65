// Rows of several organizations: one that is new beside one that is known, one that is busy beside a
// quiet one.
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { median, percent } from './measuring.mjs';
import { headersOf, inDatabase } from './people.mjs';
import { quietLoad } from './quiet-load.mjs';
import { makeWorld, receiptsOf } from './world.mjs';

const PRODUCTS = 100_000;
const SEARCHES = 24;

/** Sales of an organization that came after ANALYZE, whose id the planner has never seen. */
async function fresh(measuring, { api, database, headers, world }) {
  await inDatabase(database, (client) => client.query('ANALYZE'));
  const late = await makeWorld(api.url, 1);
  const salesOf = (of, shopId) => () =>
    measuring.load({ url: api.url, connections: 16, requests: [receiptsOf(of, shopId)] });
  const result = await measuring.compare({
    fresh: salesOf(headersOf(late.token), late.shopIds[0]),
    known: salesOf(headers, world.shopIds[0]),
  });
  measuring.row('receipts of an organization that ANALYZE knows', result.known.perSecond);
  measuring.row(
    'receipts of one that came after ANALYZE',
    result.fresh.perSecond,
    `reaches ${percent(result.known.ratioOfFirst)}`,
  );
}

/** Adds products to the catalog, past the API: an import of so many would take most of the run. */
const FILL_CATALOG = `INSERT INTO products
    (organization_id, id, sku, name, price_minor, currency, source, version, created_at, updated_at)
  SELECT $1, gen_random_uuid(), 'SKU-' || n, 'Product ' || n, 100, 'EUR', 'CATALOG', 1, now(), now()
  FROM generate_series(1, $2::int) n`;

const csvOf = (count) =>
  ['sku,name,price', ...Array.from({ length: count }, (_, n) => `SKU-${n},Product ${n},1.50`)].join(
    '\n',
  );

/** Occupies one core: what is beside it on two cores is slower though no request is sent. */
async function occupyCore(seconds) {
  const loop = spawn(process.execPath, ['--eval', 'for (;;);']);
  await pause(seconds * 1_000);
  loop.kill('SIGKILL');
}

/** What another organization does as fast as it can, and what a machine does without us. */
async function noisesBeside({ measuring, api, database, seconds }) {
  const noisy = await makeWorld(api.url, 1);
  await inDatabase(database, (client) =>
    client.query(FILL_CATALOG, [noisy.organizationId, PRODUCTS]),
  );
  const search = {
    method: 'GET',
    path: '/products?search=nothing',
    headers: headersOf(noisy.token),
  };
  const upload = {
    method: 'POST',
    path: '/products/import',
    headers: { ...headersOf(noisy.token), 'content-type': 'text/csv' },
    text: csvOf(2_000),
  };
  const sent = (connections, request) => () =>
    measuring.load({ url: api.url, connections, requests: [request], mayFail: true, seconds });
  return {
    [`${SEARCHES} searches in ${PRODUCTS.toLocaleString('en')} products`]: sent(SEARCHES, search),
    '4 imports of 2,000 products': sent(4, upload),
    'an endless loop of another process': () => occupyCore(seconds),
  };
}

/** How long a quiet organization waits beside each of the noises, in turns. */
async function neighbour(measuring, { api, database, get }) {
  const quiet = quietLoad(measuring, { api, get });
  const noises = await noisesBeside({
    ...{ measuring, api, database },
    // It is not measured before it is warm.
    seconds: quiet.warmSeconds + quiet.seconds,
  });
  const rounds = [];
  for (let round = 0; round < measuring.rounds; round += 1) {
    const alone = await measuring.load(quiet);
    const beside = {};
    for (const [name, noise] of Object.entries(noises))
      [beside[name]] = await Promise.all([measuring.load(quiet), noise()]);
    rounds.push({ alone, beside });
    process.stderr.write('.');
  }
  for (const name of Object.keys(noises)) {
    const of = (figure) => median(rounds.map(figure));
    const ratio = of(({ alone, beside }) => beside[name].p99 / Math.max(alone.p99, 1));
    measuring.row(
      `guarded GET of a quiet organization beside ${name}`,
      of(({ beside }) => beside[name].perSecond),
      `p99 is × ${ratio.toFixed(1)}`,
      `p99 ${of(({ alone }) => alone.p99)} ms alone, ${of(({ beside }) => beside[name].p99)} ms beside it`,
    );
  }
}

export const TENANT_ROWS = { fresh, neighbour };
