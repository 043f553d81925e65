import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject, OperationObject, ResponseObject, SchemaObject } from '@nestjs/swagger';
import { ERROR_CATALOGUE, type ErrorCode } from '../../src/kernel/app-error.js';
import { ORDER_OF_USE } from '../../src/platform/openapi/order-of-use.js';
import { pages } from '../../src/platform/openapi/document-text.js';

// The committed file: the plugin that reads the types works in the build alone. That it is the
// document of this code, `npm run openapi -- --check` proves.
const read = (file: string): string => readFileSync(join(process.cwd(), file), 'utf8');
const document = JSON.parse(read('openapi/openapi.json')) as OpenAPIObject;
const schemas = (document.components?.schemas ?? {}) as Record<string, SchemaObject>;

type Operation = OperationObject & {
  'x-permission'?: string;
  'x-public'?: string;
  'x-idempotent'?: boolean;
};
interface Route {
  readonly name: string;
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

const routes: Route[] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    method,
    operation: operation as Operation,
  })),
);
const withToken = routes.filter(({ operation }) => operation['x-permission']);
const writes = routes.filter(({ method }) => method !== 'get');

/** Returns the part of the document that a reference points to. */
function resolve<T extends object>(value: T | { $ref: string } | undefined): T {
  if (!value) throw new Error('nothing to resolve');
  if (!('$ref' in value)) return value;
  const parts = value.$ref.slice(2).split('/');
  return parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], document) as T;
}

const responseOf = (route: Route, status: string): ResponseObject =>
  resolve<ResponseObject>(route.operation.responses[status]);
const statusesOf = (route: Route): string[] => Object.keys(route.operation.responses);
const successesOf = (route: Route): string[] =>
  statusesOf(route).filter((status) => status < '300');

/** Codes a route answers with a status. */
function codesOf(route: Route, status: string): string[] {
  const schema = responseOf(route, status).content?.['application/problem+json']
    ?.schema as SchemaObject;
  const problems = (schema.oneOf ?? [schema]) as SchemaObject[];
  return problems.flatMap((problem) => {
    const { allOf } = resolve<SchemaObject>(problem);
    const [, narrowed] = allOf as [unknown, { properties: { code: { enum: string[] } } }];
    return narrowed.properties.code.enum;
  });
}

const refusalsOf = (route: Route): string[] =>
  statusesOf(route)
    .filter((status) => status >= '400')
    .filter((status) => 'application/problem+json' in (responseOf(route, status).content ?? {}));
const allCodesOf = (route: Route): string[] =>
  refusalsOf(route).flatMap((status) => codesOf(route, status));

describe('the OpenAPI document', () => {
  test('is OpenAPI 3.1 of this release', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Tillclock', version });
  });

  test('describes every group it uses and uses every group it describes', () => {
    const used = new Set(routes.flatMap(({ operation }) => operation.tags ?? ['none']));
    expect([...used].sort()).toEqual((document.tags ?? []).map(({ name }) => name).sort());
    expect((document.tags ?? []).every(({ description }) => description)).toBe(true);
  });

  test('has its groups and its operations in the order in which a client first needs them', () => {
    const tags = (document.tags ?? []).map(({ name }) => name);
    expect(tags).toEqual(ORDER_OF_USE.map(([tag]) => tag));
    const groups = routes.map(({ operation }) => tags.indexOf(operation.tags?.[0] ?? ''));
    expect(groups).toEqual([...groups].sort((a, b) => a - b));
    const missing = ORDER_OF_USE.flatMap(([, ...paths]) => paths).filter(
      (path) => !document.paths[path],
    );
    expect(missing).toEqual([]);
    const places = ['login', 'getMe', 'listShops', 'listUsers', 'listProducts', 'startShift'];
    const names = routes.map(({ operation }) => operation.operationId ?? '');
    const shown = names.filter((name) =>
      [...places, 'createReceipt', 'getAllSalesKpis'].includes(name),
    );
    expect(shown).toEqual([...places, 'createReceipt', 'getAllSalesKpis']);
  });

  test('names each operation once, in a form that clients can use', () => {
    const ids = routes.map(({ operation }) => operation.operationId ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id))).toEqual([]);
  });

  test('publishes how long keys are kept and what each KPI means', () => {
    const text = pages({ idempotencyKeyHours: 24 })
      .map((page) => page.text)
      .join('\n');
    expect(text).toContain('24 hours');
    const figures = Object.keys(
      schemas['SalesFiguresView']?.properties ?? schemas['SalesKpisView']?.properties ?? {},
    );
    const defined = [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, field]) => field);
    const places = ['from', 'to', 'shop_id', 'currency'];
    expect(
      figures.filter((figure) => !places.includes(figure) && !defined.includes(figure)),
    ).toEqual([]);
    expect(figures.length).toBeGreaterThan(10);
  });

  test('has each list of values once, under a name', () => {
    const lists: string[] = [];
    JSON.stringify(document, (_, value: unknown) => {
      const values =
        typeof value === 'object' && value ? (Reflect.get(value, 'enum') as unknown) : 0;
      if (Array.isArray(values) && values.length > 1) lists.push([...values].sort().join(' '));
      return value;
    });
    // Headers have values that no schema of a body has.
    const repeated = lists.filter((list, index) => lists.indexOf(list) !== index);
    expect(repeated).toEqual([]);
    expect(schemas['Role']?.enum).toEqual(['ADMIN', 'MANAGER', 'EMPLOYEE']);
  });

  test('types everything in the generated client', () => {
    expect(read('openapi/client.d.ts')).not.toMatch(/[:<|(]\s*any\b/);
  });

  test('declares nullable fields as in 3.1', () => {
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  test('lists exactly the codes of the catalogue', () => {
    expect(schemas['ErrorCode']?.enum).toEqual(Object.keys(ERROR_CATALOGUE));
  });

  test('has a route for every code, except for those that no route returns', () => {
    const anywhere: ErrorCode[] = [
      'ROUTE_NOT_FOUND',
      'METHOD_NOT_ALLOWED',
      'IDEMPOTENCY_KEY_REQUIRED',
    ];
    const answered = new Set(routes.flatMap(allCodesOf));
    const missing = Object.keys(ERROR_CATALOGUE).filter((code) => !answered.has(code));
    expect(missing.sort()).toEqual([...anywhere].sort());
  });

  test('gives fields the formats that their names have in requests and responses', () => {
    const wrong = Object.entries(schemas).flatMap(([owner, schema]) =>
      Object.entries(schema.properties ?? {})
        .filter(([name, property]) => !keepsWireFormat(name, property as SchemaObject))
        .map(([name]) => `${owner}.${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

function keepsWireFormat(name: string, property: SchemaObject): boolean {
  const value = (property.items ?? property) as SchemaObject;
  if (/^client_|^request_id$/.test(name)) return value.format === undefined;
  if (/(^|_)ids?$/.test(name)) return value.format === 'uuid';
  if (name.endsWith('_at')) return value.format === 'date-time';
  if (name.endsWith('_date')) return value.format === 'date';
  if (['version', 'limit', 'receipt_number', 'line_number'].includes(name))
    return [value.type].flat().includes('integer');
  return true;
}

describe.each(routes)('$name', (route) => {
  const { operation } = route;

  test('describes what it does and who may call it', () => {
    expect(operation.summary).toBeTruthy();
    expect(operation.description).toBeTruthy();
    if (operation['x-public']) expect(operation.security).toEqual([]);
    else expect(operation.security).toEqual([{ bearer: [] }, { oauth2: [] }]);
    expect(Boolean(operation['x-public'])).not.toBe(Boolean(operation['x-permission']));
  });

  test('documents at least one success, each with an example', () => {
    expect(successesOf(route).length).toBeGreaterThan(0);
    for (const status of successesOf(route)) {
      const { content, description, headers } = responseOf(route, status);
      expect(description).toBeTruthy();
      expect(headers).toHaveProperty('X-Request-Id');
      expect(content === undefined).toBe(status === '204');
      for (const media of Object.values(content ?? {}))
        expect(media.example ?? media.examples).toBeDefined();
    }
  });

  test('documents rate limiting, a failure and unavailability', () => {
    expect(statusesOf(route)).toEqual(expect.arrayContaining(['429', '500', '503']));
    const limited = responseOf(route, '429').headers ?? {};
    expect(Object.keys(limited)).toEqual(
      expect.arrayContaining(['RateLimit', 'RateLimit-Policy', 'Retry-After']),
    );
  });

  test('documents only refusals of the catalogue, of that status, each with an example', () => {
    for (const status of refusalsOf(route)) {
      const media = responseOf(route, status).content?.['application/problem+json'];
      const codes = codesOf(route, status);
      expect(Object.keys(media?.examples ?? {})).toEqual(codes);
      for (const code of codes) {
        expect(String(ERROR_CATALOGUE[code as ErrorCode].status)).toBe(status);
        const { value } = resolve<{ value?: unknown }>(media?.examples?.[code]);
        expect(value).toMatchObject({ code, status: Number(status) });
      }
    }
  });

  test('documents 404 for an unknown id in its path', () => {
    if (route.path.includes('{')) expect(allCodesOf(route)).toContain('NOT_FOUND');
  });
});

describe.each(withToken)('$name, which requires a sign-in,', (route) => {
  test('documents 401 and 403', () => {
    expect(allCodesOf(route)).toEqual(expect.arrayContaining(['UNAUTHENTICATED', 'FORBIDDEN']));
    expect(responseOf(route, '401').headers).toHaveProperty('WWW-Authenticate');
  });
});

describe.each(writes)('$name, which writes,', (route) => {
  const { operation } = route;

  test('documents the refusal of an unreadable body', () => {
    expect(statusesOf(route)).toEqual(expect.arrayContaining(['400', '413', '415']));
  });

  test('documents a body with an example and no unknown fields', () => {
    if (!operation.requestBody) return;
    const { content } = resolve(operation.requestBody);
    for (const [type, media] of Object.entries(content)) {
      if (type !== 'text/csv')
        expect(resolve<SchemaObject>(media.schema).additionalProperties).toBe(false);
      expect(media.example ?? media.schema).toBeTruthy();
      expect(media.example).not.toEqual({});
      // What a field shows that has no example of its own.
      expect(JSON.stringify(media.example)).not.toContain('"text"');
    }
    expect(allCodesOf(route)).toContain('VALIDATION_FAILED');
  });

  test('can be repeated safely, unless it returns tokens or has no caller', () => {
    const hasNoKey = route.path.startsWith('/auth/') || 'x-public' in operation;
    expect(Boolean(operation['x-idempotent'])).toBe(!hasNoKey);
    if (hasNoKey) return;
    const parameters = (operation.parameters ?? []) as { name: string; in: string }[];
    expect(parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }),
    );
    expect(allCodesOf(route)).toEqual(
      expect.arrayContaining([
        'IDEMPOTENCY_KEY_INVALID',
        'IDEMPOTENCY_KEY_IN_USE',
        'IDEMPOTENCY_KEY_REUSED',
      ]),
    );
    for (const status of successesOf(route)) {
      expect(responseOf(route, status).headers).toHaveProperty('Idempotent-Replayed');
    }
    expect(responseOf(route, '409').headers).toHaveProperty('Retry-After');
  });

  test('documents the location of a created resource', () => {
    if (operation['x-public'] || !('201' in operation.responses)) return;
    for (const status of successesOf(route))
      expect(responseOf(route, status).headers).toHaveProperty('Location');
  });
});

describe.each(Object.entries(schemas).filter(([, schema]) => schema.enum))(
  'the named enum %s',
  (name) => {
    test('has its values in the generated client, where a typo does not compile', () => {
      const line = read('openapi/client.d.ts').match(new RegExp(`^        ${name}: (.*);$`, 'm'));
      expect(line?.[1]).toMatch(/^"/);
    });
  },
);
