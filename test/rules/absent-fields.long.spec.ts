import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  OpenAPIObject,
  OperationObject,
  ParameterObject,
  ReferenceObject,
  SchemaObject,
} from '@nestjs/swagger';
import { makeOwner, type Person } from '../support/makers.js';
import { pathWith, routesOf, type Route } from '../support/routes.js';
import {
  LOOSE_LISTS,
  makeBelongings,
  sampleBody,
  takesJson,
  type Belongings,
} from '../support/samples.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';

const document = JSON.parse(
  readFileSync(join(process.cwd(), 'openapi/openapi.json'), 'utf8'),
) as OpenAPIObject;
const schemas = (document.components?.schemas ?? {}) as Record<string, SchemaObject>;

/** The fields that the document requires in an object of that class. */
const requiredOf = (schema: string): readonly string[] => schemas[schema]?.required ?? [];

/** Names of the queries that the document says the route must have. */
function requiredQueriesOf({ method, path }: Route): string[] {
  const template = path.replace(/:(\w+)/g, '{$1}');
  const item = document.paths[template] as Record<string, OperationObject> | undefined;
  const parameters = item?.[method.toLowerCase()]?.parameters ?? [];
  return parameters
    .filter((one): one is ParameterObject => !('$ref' in one))
    .filter((one) => one.in === 'query' && one.required === true)
    .map(({ name }) => name);
}

const REQUIRED = { code: 'required', message: 'is required' };
const NULL = { code: 'null', message: 'must not be null' };

/** A body without one of its fields, or with null in its place. */
interface Spoilt {
  readonly path: string;
  readonly fault: { readonly code: string; readonly message: string };
  readonly body: Record<string, unknown>;
}

/** Every way to take one of the fields that it must have out of the body, or of an object in its lists. */
function spoil(body: Record<string, unknown>, schema: string): Spoilt[] {
  const own = requiredOf(schema).flatMap((path) => {
    const others = Object.fromEntries(Object.entries(body).filter(([name]) => name !== path));
    return [
      { path, fault: REQUIRED, body: others },
      { path, fault: NULL, body: { ...others, [path]: null } },
    ];
  });
  const inLists = Object.entries(schemas[schema]?.properties ?? {}).flatMap(([list, property]) => {
    const { items } = property as SchemaObject;
    if (!items || !('$ref' in items) || LOOSE_LISTS.has(`${schema}.${list}`)) return [];
    const [first = {}, ...rest] = (body[list] ?? []) as Record<string, unknown>[];
    return spoil(first, nameOf(items)).map((item) => ({
      path: `${list}.0.${item.path}`,
      fault: item.fault,
      body: { ...body, [list]: [item.body, ...rest] },
    }));
  });
  return [...own, ...inLists];
}

/** Every optional field of a body, and of the objects in its lists, as null. */
function nulled(body: Record<string, unknown>, schema: string): (Spoilt & { nullable: boolean })[] {
  const properties = Object.entries(schemas[schema]?.properties ?? {});
  return properties.flatMap(([path, property]) => {
    const { items, type, oneOf = [] } = property as SchemaObject;
    const types = [type, ...oneOf.map((one) => (one as SchemaObject).type)].flat();
    const own = requiredOf(schema).includes(path)
      ? []
      : [
          {
            path,
            fault: NULL,
            body: { ...body, [path]: null },
            nullable: types.includes('null'),
          },
        ];
    if (!items || !('$ref' in items) || LOOSE_LISTS.has(`${schema}.${path}`)) return own;
    const [first = {}, ...rest] = (body[path] ?? []) as Record<string, unknown>[];
    const inList = nulled(first, nameOf(items)).map((item) => ({
      ...item,
      path: `${path}.0.${item.path}`,
      body: { ...body, [path]: [item.body, ...rest] },
    }));
    return [...own, ...inList];
  });
}

const nameOf = ({ $ref }: ReferenceObject): string => $ref.split('/').at(-1) ?? '';

describe('a field that a route must have', () => {
  let app: NestApp;
  let owner: Person;
  let mine: Belongings;
  beforeAll(async () => {
    app = await startNestApp();
    owner = await makeOwner(app.http);
    mine = await makeBelongings(app.http, owner);
  });
  afterAll(() => app.close());

  it('is reported as missing or null, wherever it is in a body', async () => {
    const seen = new Set<string>();
    for (const route of routesOf(app).filter(takesJson)) {
      for (const { path, fault, body } of spoil(sampleBody(route, mine), route.body?.name ?? '')) {
        const { token } = owner;
        const answer = await app.http.send(route.method, pathWith(route, mine), { token, body });
        const { status, json } = answer;
        expect([route.name, status, json['code'], json['errors']]).toEqual([
          route.name,
          400,
          'VALIDATION_FAILED',
          [{ path, params: {}, ...fault }],
        ]);
        seen.add(`${route.body?.name ?? ''} ${path}`);
      }
    }
    expect(seen.size).toBeGreaterThanOrEqual(40);
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'CreateReceiptBody lines.0.unit_price',
        'CreateReceiptBody payments.0.method',
        'AddShiftBody breaks.0.start_at',
      ]),
    );
  });

  it('is refused as null, unless the document allows null, also if it is optional', async () => {
    const seen = { refused: 0, nullable: 0 };
    for (const route of routesOf(app).filter(takesJson)) {
      const cases = nulled(sampleBody(route, mine), route.body?.name ?? '');
      for (const { path, fault, body, nullable } of cases) {
        const { token } = owner;
        const answer = await app.http.send(route.method, pathWith(route, mine), { token, body });
        const { status, json } = answer;
        const expected = [{ path, params: {}, ...fault }];
        if (nullable) expect([route.name, path, json['errors']]).not.toContainEqual(expected);
        else
          expect([route.name, path, status, json['errors']]).toEqual([
            route.name,
            path,
            400,
            expected,
          ]);
        seen[nullable ? 'nullable' : 'refused'] += 1;
      }
    }
    process.stdout.write(`${seen.refused} optional fields refuse null, ${seen.nullable} take it\n`);
    expect(seen.refused).toBeGreaterThanOrEqual(50);
  });

  it('is reported as missing in a query', async () => {
    const routes = routesOf(app).filter((route) => requiredQueriesOf(route).length > 0);
    expect(routes.length).toBeGreaterThanOrEqual(4);
    for (const route of routes) {
      const names = requiredQueriesOf(route);
      const { status, json } = await app.http.send(route.method, pathWith(route, mine), {
        token: owner.token,
      });
      const errors = names.map((path) => ({ path, params: {}, ...REQUIRED }));
      expect([route.name, status, json['errors']]).toEqual([route.name, 400, errors]);
    }
  });

  it('includes the e-mail address for a sign-in without a username', async () => {
    const { json } = await app.http.post('/auth/login', { body: { password: 'x' } });
    expect(json['errors']).toEqual([{ path: 'email', params: {}, ...REQUIRED }]);
  });
});
