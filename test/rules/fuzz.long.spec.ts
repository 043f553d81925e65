import fc from 'fast-check';
import type { HttpAnswer } from '../support/http-client.js';
import { makeOwner, makeSale, type Person } from '../support/makers.js';
import { faultOfRefusal } from '../support/problems.js';
import { pathWith, routesOf, type Route } from '../support/routes.js';
import { makeBelongings, sampleBody, takesJson, type Belongings } from '../support/samples.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';

/**
 * The seed is fixed, so that a failure can be repeated. The message contains it and the smallest
 * counterexample.
 */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
const RUNS_PER_ROUTE = 20;
/** After it each further route has only its least number of runs. */
const TIME_LIMIT_MS = 15_000;
/** Even on a slow machine, however long it takes: fewer would prove nothing. */
const LEAST_RUNS = 10;

/** Values near the borders of what columns, doubles, dates and texts can hold. */
const nasty = fc.constantFrom<unknown>(
  null,
  true,
  false,
  0,
  -0,
  -1,
  1e-7,
  0.1,
  0.005,
  1e15,
  1e21,
  2 ** 31,
  2 ** 53 - 1,
  -(2 ** 53),
  1e308,
  '',
  ' ',
  'x'.repeat(300),
  '\u0001',
  '\u200b',
  '\u202e',
  '😀',
  'İ',
  'ß',
  '%',
  "'",
  '\\',
  '${x}',
  '2026-02-30T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '0000-01-01T00:00:00Z',
  '2026-03-01T24:00:00Z',
  '2026-03-01T09:30:60Z',
  '2026-03-01T09:30:00+99:99',
  '+275760-09-13T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  [],
  {},
  [null],
  [[]],
  [{}],
  { a: {} },
  'ADMIN',
  'CASH',
  'USD',
  'XXX',
  'JPY',
  'Etc/GMT+12',
  'a@b.co',
  'á@b.co',
);
const anything = fc.oneof(nasty, fc.jsonValue({ maxDepth: 3 }));

/** A body of the route with one or more of its parts, at any depth, replaced or left out. */
function damaged(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) {
    const items = fc.tuple(...(value as unknown[]).map(damaged));
    return fc.oneof({ weight: 6, arbitrary: items }, { weight: 1, arbitrary: anything });
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, damaged(member)]),
    );
    const object = fc.record(members, { requiredKeys: [] });
    return fc.oneof({ weight: 6, arbitrary: object }, { weight: 1, arbitrary: anything });
  }
  return fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, { weight: 2, arbitrary: anything });
}

describe(`random bodies (seed ${SEED})`, () => {
  let app: NestApp;
  let owner: Person;
  let mine: Belongings;
  let routes: readonly Route[];
  beforeAll(async () => {
    app = await startNestApp();
    owner = await makeOwner(app.http);
    mine = await makeBelongings(app.http, owner);
    routes = routesOf(app).filter(takesJson);
  });
  afterAll(() => app.close());

  function send(route: Route, body: unknown): Promise<HttpAnswer> {
    return app.http.send(route.method, pathWith(route, mine), { token: owner.token, body });
  }

  it('never make any route fail: they are accepted, or refused with a code of the catalogue', async () => {
    const endsAt = performance.now() + TIME_LIMIT_MS;
    const runs = new Map<string, number>();
    for (const route of routes) {
      const property = fc.asyncProperty(damaged(sampleBody(route)), async (body) => {
        const before = runs.get(route.name) ?? 0;
        if (before >= LEAST_RUNS && performance.now() > endsAt) return;
        runs.set(route.name, before + 1);
        const answer = await send(route, body);
        if (answer.status < 300) return;
        const fault = faultOfRefusal(answer);
        if (fault !== undefined) throw new Error(`${route.name}: ${fault}`);
      });
      await fc.assert(property, { seed: SEED, numRuns: RUNS_PER_ROUTE });
    }
    const sent = [...runs.values()].reduce((total, count) => total + count, 0);
    process.stderr.write(`fuzz: FUZZ_SEED=${SEED}, ${sent} bodies for ${runs.size} routes\n`);
    expect(runs.size).toBe(routes.length);
    expect(Math.min(...runs.values())).toBeGreaterThanOrEqual(LEAST_RUNS);
    const sale = await makeSale(app.http, owner, { shopId: mine.shop_id });
    expect(sale['total']).toBe(4.8);
  });

  it('never make the server fail with any bytes', async () => {
    const [route] = routes.filter((one) => one.name === 'POST /shops/:shop_id/receipts');
    if (!route) throw new Error('Where are the receipts?');
    const property = fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      async (bytes) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await app.http.send('POST', pathWith(route, mine), {
          token: owner.token,
          body: bytes,
          headers,
        });
        expect(faultOfRefusal(answer)).toBeUndefined();
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: 100 });
  });
});
