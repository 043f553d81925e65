import { getMetadataStorage } from 'class-validator';
import { AskedRoutes } from '../support/asked-routes.js';
import type { RawAnswer } from '../support/raw-http.js';
import { faultOfRefusal } from '../support/problems.js';
import { fieldsOf, pathWith, type Route } from '../support/routes.js';

/** Texts that have broken others: none may be more than a text here. */
const NASTY = [
  "' OR '1'='1",
  "'; DROP TABLE receipts; --",
  '1; SELECT pg_sleep(10)',
  '\\',
  '%',
  '_',
  '$1',
  '${7*7}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '\u202e\ufeff',
  '😀'.repeat(50),
  'x'.repeat(5_000),
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-1',
  '1e400',
  '99999999999999999999999',
  '0x7fffffff',
  '0001-01-01',
  '9999-12-31',
  '2026-02-30',
  '-271821-04-20',
  '275760-09-13',
];

/** How much an answer says: the fields of an object, or the characters of a file. */
function sizeOf({ headers, json, text }: RawAnswer): number {
  const isFile = headers['content-disposition']?.startsWith('attachment') === true;
  return isFile ? text.length : Object.keys(json).length;
}

/** Lists of numbers and texts; ids and choices refuse both values anyway. */
const LISTS = ['isCountFilter', 'isPercentageFilter', 'isSkuFilter', 'isTextFilter'];

function takesSeveral({ query }: Route, field: string): boolean {
  return query
    ? getMetadataStorage()
        .getTargetValidationMetadatas(query, '', false, false)
        .some(({ propertyName, name }) => propertyName === field && LISTS.includes(name ?? ''))
    : false;
}

describe('every route with a query or an id', () => {
  let asked: AskedRoutes;
  beforeAll(async () => {
    asked = await AskedRoutes.open();
  });
  afterAll(() => asked.app.close());
  afterEach(() => asked.expectServing());

  function withQueries(): Route[] {
    const found = asked.routes.filter(
      (route) => route.query !== undefined && route.method === 'GET',
    );
    expect(found.length).toBeGreaterThanOrEqual(6);
    return found;
  }

  it('refuses a query parameter that is undeclared or repeated', async () => {
    for (const route of withQueries()) {
      const path = pathWith(route, asked.mine);
      for (const name of [
        'unknown',
        'organization_id',
        '__proto__',
        'constructor',
        'prototype',
        'toString',
        '%00',
      ]) {
        await asked.expectRefused({ path: `${path}?${name}=1` }, 400);
      }
      for (const name of fieldsOf(route.query)) {
        // A filter with several values refuses the same one twice, and everything else a second one.
        const second = takesSeveral(route, name) ? '1' : '2';
        await asked.expectRefused({ path: `${path}?${name}=1&${name}=${second}` }, 400);
        await asked.expectRefused({ path: `${path}?${name}[]=1` }, 400);
        await asked.expectRefused({ path: `${path}?${name}[__proto__]=1` }, 400);
        await asked.expectRefused({ path: `${path}?${name}=a%00b` }, 400);
      }
    }
  });

  it('reads any value of a query as a text, and never fails', async () => {
    for (const route of withQueries()) {
      for (const name of fieldsOf(route.query)) {
        for (const text of NASTY) {
          const path = `${pathWith(route, asked.mine)}?${name}=${encodeURIComponent(text)}`;
          const answer = await asked.send({ path });
          if (answer.status === 200) expect(sizeOf(answer)).toBeGreaterThan(0);
          else expect([path, faultOfRefusal(answer)]).toEqual([path, undefined]);
        }
      }
    }
  });

  it('refuses invalid limits and cursors', async () => {
    const lists = withQueries().filter((route) => fieldsOf(route.query).includes('cursor'));
    const encode = (value: unknown): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const cursors = [
      'x',
      '',
      encode([]),
      encode(['a', 'b', 'c']),
      encode([1, 2]),
      encode({}),
      encode(['a', 'not-an-id']),
      encode(['a\0', asked.mine.shop_id]),
      encode(['\ud800', asked.mine.shop_id]),
      encode([{}, []]),
      'A'.repeat(5_000),
    ];
    for (const route of lists) {
      const path = pathWith(route, asked.mine);
      for (const limit of ['0', '-1', '201', '1.5', 'x', '', '1e9', '%20'])
        await asked.expectRefused({ path: `${path}?limit=${limit}` }, 400);
      for (const cursor of cursors)
        await asked.expectRefused({ path: `${path}?cursor=${cursor}` }, 400);
    }
  });

  it('treats a malformed id as an unknown one', async () => {
    for (const route of asked.routes.filter(
      (one) => one.method === 'GET' && one.params.length > 0,
    )) {
      for (const param of route.params) {
        for (const id of [
          'x',
          '%00',
          '%27',
          '1%20OR%201=1',
          '..%2f..%2f',
          'null',
          '%F0%9F%98%80',
          `${asked.mine.shop_id}%00`,
        ]) {
          await asked.expectRefused({ path: pathWith(route, { ...asked.mine, [param]: id }) }, 404);
        }
        await asked.expectRefused({
          path: pathWith(route, { ...asked.mine, [param]: 'x'.repeat(1_000) }),
        });
      }
    }
  });
});
