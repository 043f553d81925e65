import { getMetadataStorage } from 'class-validator';
import type { FieldFault } from '../../src/kernel/app-error.js';
import { wordingOf } from '../../src/platform/http/fault-words.js';
import { makeOwner, type Person } from '../support/makers.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { pathWith, routesOf, type Route } from '../support/routes.js';
import { makeBelongings, sampleBody, takesJson, type Belongings } from '../support/samples.js';

/** How class-validator, class-transformer, Nest and Fastify speak. */
const LIBRARY =
  /should not exist|must be a string|must be an? (?:array|integer|email|boolean|UUID\.)|each value in|must be (?:longer|shorter)|nested property|conforming|should not be empty|must not be (?:less|greater)|Cannot (?:GET|POST)|Unsupported Media Type|FST_|Body cannot|is not iterable|undefined|\[object/;

/** Each of a wrong type for most fields. */
const WRONG: readonly unknown[] = [
  1,
  1.23456,
  -1,
  true,
  '',
  ' ',
  'x'.repeat(5_000),
  [],
  [1],
  {},
  { a: 1 },
];

type Constructor = abstract new (...args: never[]) => unknown;

describe('the texts of refusals', () => {
  let app: NestApp;
  let owner: Person;
  let mine: Belongings;
  let routes: Route[];
  beforeAll(async () => {
    app = await startNestApp();
    owner = await makeOwner(app.http);
    mine = await makeBelongings(app.http, owner);
    routes = routesOf(app);
  });
  afterAll(() => app.close());

  /** The DTOs of all routes, and those of their lists. */
  function dtos(): Constructor[] {
    const found = routes.flatMap(({ body, query }) => [body, query]);
    const nested = getMetadataStorage() as unknown as {
      validationMetadatas: Map<Constructor, unknown>;
    };
    return [...new Set([...found, ...nested.validationMetadatas.keys()])].filter(
      (dto) => dto !== undefined,
    );
  }

  it('are our own for every rule of every field', () => {
    const rules = dtos().flatMap((dto) =>
      getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false),
    );
    const names = new Set(
      rules
        .filter(({ type }) => type !== 'conditionalValidation')
        .map(({ name, type }) => name ?? type),
    );
    expect(names.size).toBeGreaterThanOrEqual(20);
    expect([...names].filter((name) => !wordingOf(name))).toEqual([]);
  });

  it('are never those of a library, whatever the value of a field', async () => {
    let seen = 0;
    for (const route of routes.filter(takesJson)) {
      const body = sampleBody(route, mine);
      for (const field of Object.keys(body)) {
        for (const value of WRONG) {
          const { token } = owner;
          const sent = { ...body, [field]: value };
          const answer = await app.http.send(route.method, pathWith(route, mine), {
            token,
            body: sent,
          });
          if (answer.status !== 400) continue;
          const faults = (answer.json['errors'] ?? []) as FieldFault[];
          for (const fault of faults) {
            expect([route.name, field, fault.code, fault.message]).toEqual([
              route.name,
              field,
              expect.stringMatching(/^(?!invalid$)[a-z_]+$/),
              expect.not.stringMatching(LIBRARY),
            ]);
            expect(typeof fault.params).toBe('object');
            seen += 1;
          }
          expect(answer.text).not.toMatch(LIBRARY);
        }
      }
    }
    process.stdout.write(`${seen} faults were read\n`);
    expect(seen).toBeGreaterThanOrEqual(300);
  }, 120_000);

  it('are our own also if the server itself refuses', async () => {
    const { token } = owner;
    const json = { 'content-type': 'application/json' };
    for (const answer of [
      await app.http.get('/unknown'),
      await app.http.get('/%zz'),
      await app.http.put('/shops', { token, body: {} }),
      await app.http.get(`/shops/${'x'.repeat(300)}`, { token }),
      await app.http.post('/shops', { token, body: '{"name":', headers: json }),
      await app.http.post('/shops', {
        token,
        body: 'x',
        headers: { 'content-type': 'text/plain' },
      }),
      await app.http.post('/shops', { token, body: `"${'x'.repeat(1_100_000)}"`, headers: json }),
    ]) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.text).not.toMatch(LIBRARY);
    }
  });
});
