import type { FieldFault } from '../../src/kernel/app-error.js';
import { mayBeAbsent } from '../../src/platform/http/field-rules.js';
import type { HttpAnswer } from '../support/http-client.js';
import { makeOwner, makeShop, saleBody, type Person } from '../support/makers.js';
import { faultOfRefusal } from '../support/problems.js';
import { fieldsOf, pathWith, routesOf, type Route } from '../support/routes.js';
import {
  LOOSE_LISTS,
  makeBelongings,
  sampleBody,
  takesJson,
  type Belongings,
} from '../support/samples.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';

/** The fields that a client must not be able to set, unless the body of the route declares them. */
const NEVER_BINDABLE = [
  'id',
  'organization_id',
  'role',
  'total',
  'user_id',
  'is_active',
  'created_at',
  'receipt_number',
  'unknown',
];

const MALFORMED: readonly (readonly [string, string | Uint8Array])[] = [
  ['cut off', '{"name":"A"'],
  ['no JSON', 'name=A'],
  ['blank', '   '],
  ['a trailing comma', '{"name":"A",}'],
  ['single quotes', "{'name':'A'}"],
  ['two values', '{} {}'],
  ['NaN', '{"name":NaN}'],
  ['a list', '[]'],
  ['a list of objects', '[{"name":"A"}]'],
  ['a text', '"name"'],
  ['a number', '1'],
  ['true', 'true'],
  ['null', 'null'],
  ['__proto__', '{"__proto__":{"role":"ADMIN"}}'],
  ['an escaped __proto__', '{"\\u005f_proto__":{"role":"ADMIN"}}'],
  ['a nested __proto__', '{"name":"A","lines":[{"__proto__":{"a":1}}]}'],
  ['constructor', '{"constructor":{"prototype":{"role":"ADMIN"}}}'],
  ['constructor as a text', '{"constructor":"x"}'],
  ['a nested constructor', '{"lines":[{"constructor":1}]}'],
  ['prototype', '{"prototype":{}}'],
  ['NUL', '{"name":"a\\u0000b"}'],
  ['NUL in a name', '{"na\\u0000me":"ab"}'],
  ['a raw NUL', '{"name":"a\0b"}'],
  ['half a character', '{"name":"\\ud83d"}'],
  ['the other half', '{"name":"\\udc00 x"}'],
  [
    'bytes that are no UTF-8',
    Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
  ],
  [
    'half a character in UTF-8',
    Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x7d]),
  ],
  ['a huge number', '{"version":1e400}'],
  ['a huge integer', '{"version":123456789012345678901234567890}'],
  ['an integer beyond a double', '{"version":9007199254740993}'],
  ['too many digits', '{"price":0.1000000000000000055511151231257827}'],
  ['10,000 lists in each other', `{"lines":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
  ['10,000 objects in each other', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ['10,000 lists that never end', '['.repeat(10_000)],
  ['300,000 empty objects', `{"lines":[${'{},'.repeat(300_000)}{}]}`],
  ['50,000 fields', `{${Array.from({ length: 50_000 }, (_, n) => `"f${n}":1`).join(',')}}`],
  ['a megabyte of escaped quotation marks', `1e"${'\\"'.repeat(500_000)}`],
  ['a megabyte of zeros in a number', `{"price":0.1${'0'.repeat(1_000_000)}1}`],
];

describe('every route with a body', () => {
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
  afterEach(async () => {
    const sale = await app.http.post(`/shops/${mine.shop_id}/receipts`, {
      token: owner.token,
      body: saleBody(),
    });
    expect([sale.status, 'the server still sells']).toEqual([201, 'the server still sells']);
  });

  function send(route: Route, body: unknown, type = 'application/json'): Promise<HttpAnswer> {
    const headers = { 'content-type': type };
    return app.http.send(route.method, pathWith(route, mine), {
      token: owner.token,
      body,
      headers,
    });
  }

  async function refuseAll(body: unknown, type?: string): Promise<HttpAnswer[]> {
    const answers = [];
    // The bytes of a megabyte once, and not for every route.
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    for (const route of routes) {
      const answer = await send(route, bytes, type);
      expect([route.name, faultOfRefusal(answer)]).toEqual([route.name, undefined]);
      answers.push(answer);
    }
    return answers;
  }

  function pathsOf(answer: HttpAnswer): string[] {
    return ((answer.json['errors'] ?? []) as FieldFault[]).map((fault) => fault.path);
  }

  it('is covered, at least fifteen in all', () => {
    expect(routes.length).toBeGreaterThanOrEqual(15);
  });

  it.each(NEVER_BINDABLE)('refuses the undeclared field %s by name', async (field) => {
    for (const route of routes) {
      if (fieldsOf(route.body).includes(field)) continue;
      const answer = await send(route, { ...sampleBody(route), [field]: 'x' });
      expect([route.name, answer.status, pathsOf(answer)]).toEqual([route.name, 400, [field]]);
    }
  });

  it('refuses unknown fields inside lists by name', async () => {
    for (const route of routes) {
      const body = sampleBody(route);
      for (const [list, items] of Object.entries(body)) {
        const [first, ...rest] = Array.isArray(items) ? (items as unknown[]) : [];
        const isLoose = LOOSE_LISTS.has(`${route.body?.name ?? ''}.${list}`);
        if (typeof first !== 'object' || isLoose) continue;
        const answer = await send(route, { ...body, [list]: [{ ...first, id: 'x' }, ...rest] });
        expect([route.name, answer.status, pathsOf(answer)]).toEqual([
          route.name,
          400,
          [`${list}.0.id`],
        ]);
      }
    }
  });

  it('refuses every declared field of another type by name', async () => {
    for (const route of routes) {
      for (const field of Object.keys(sampleBody(route))) {
        const answer = await send(route, { ...sampleBody(route), [field]: { not: 'this' } });
        expect([route.name, field, answer.status]).toEqual([route.name, field, 400]);
        expect(pathsOf(answer).every((path) => path.startsWith(field))).toBe(true);
      }
    }
  });

  it.each(MALFORMED)('refuses %s with 400', async (_what, body) => {
    for (const answer of await refuseAll(body)) expect(answer.status).toBe(400);
  });

  it('refuses a missing body with 400, unless the body is optional', async () => {
    for (const route of routes) {
      const nothingToSay = mayBeAbsent(Object(route.body) as object);
      for (const body of [undefined, '']) {
        const answer = await send(route, body);
        if (nothingToSay) expect([400, 415, 500]).not.toContain(answer.status);
        else expect([route.name, faultOfRefusal(answer)]).toEqual([route.name, undefined]);
        if (!nothingToSay) expect([route.name, answer.status]).toEqual([route.name, 400]);
      }
    }
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/octet-stream',
    'nonsense',
  ])('refuses the content type %s with 415', async (type) => {
    for (const answer of await refuseAll('{"name":"A"}', type)) expect(answer.status).toBe(415);
  });

  it('refuses 2 MB with 413', async () => {
    for (const answer of await refuseAll(`{"name":"${'x'.repeat(2_000_000)}"}`))
      expect(answer.status).toBe(413);
  });

  it('refuses a form with a prototype, a repeated field, or NUL', async () => {
    for (const body of [
      '__proto__=1',
      'constructor=1',
      'prototype=1',
      'name=a&name=b',
      'name=a%00b',
    ]) {
      await refuseAll(body, 'application/x-www-form-urlencoded');
    }
  });

  it('never fails on a field that is null', async () => {
    for (const route of routes) {
      const body = sampleBody(route);
      for (const field of Object.keys(body)) {
        const answer = await send(route, { ...body, [field]: null });
        expect([route.name, field, answer.status < 500]).toEqual([route.name, field, true]);
      }
    }
  });
});

describe('the import of a catalog', () => {
  let app: NestApp;
  beforeAll(async () => {
    app = await startNestApp();
  });
  afterAll(() => app.close());

  it.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['NUL', 'sku,name,price\nA\0,B,1\n'],
    ['no UTF-8', Buffer.from([0x73, 0x6b, 0x75, 0xff, 0xfe])],
    ['a quotation mark that never ends', 'sku,name,price\n"A,B,1\n'],
    ['6 MB', 'x'.repeat(6_000_000)],
  ])('refuses %s and keeps working', async (_what, body) => {
    const { token, ...owner } = await makeOwner(app.http);
    const headers = { 'content-type': 'text/csv' };
    const answer = await app.http.post('/products/import', { token, body, headers });
    expect(answer.status).toBeLessThan(500);
    if (answer.status >= 400) expect(faultOfRefusal(answer)).toBeUndefined();
    await makeShop(app.http, { token, ...owner });
  });
});

describe('every route without a body', () => {
  let app: NestApp;
  let owner: Person;
  let mine: Belongings;
  beforeAll(async () => {
    app = await startNestApp();
    owner = await makeOwner(app.http);
    mine = await makeBelongings(app.http, owner);
  });
  afterAll(() => app.close());

  it('refuses, by name, fields that it would not read, and changes nothing', async () => {
    const { token } = owner;
    const routes = routesOf(app).filter(
      (route) => route.method !== 'GET' && route.body === undefined,
    );
    expect(routes.length).toBeGreaterThanOrEqual(10);
    for (const route of routes) {
      const path = pathWith(route, mine);
      for (const [body, paths] of [
        [{ version: 1, occurred_at: null }, ['version', 'occurred_at']],
        [[], ['body']],
        ['"text"', ['body']],
      ] as const) {
        const answer = await app.http.send(route.method, path, { token, body });
        const errors = (answer.json['errors'] ?? []) as FieldFault[];
        const refused = [route.name, answer.status, errors.map((fault) => fault.path)];
        expect(refused).toEqual([route.name, 400, paths]);
      }
      const stranger = await app.http.send(route.method, path, { body: { version: 1 } });
      expect([route.name, stranger.status]).toEqual([route.name, 401]);
    }
    expect((await app.http.get(`/shops/${mine.shop_id}`, { token })).json).toMatchObject({
      archived_at: null,
    });
  });

  it('accepts an empty object', async () => {
    for (const body of [{}, '{}', '', null]) {
      const path = `/shops/${mine.shop_id}/unarchive`;
      const answer = await app.http.post(path, { token: owner.token, body });
      expect([body, answer.status]).toEqual([body, 200]);
    }
  });
});
