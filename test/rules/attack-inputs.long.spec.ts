import { makeOwner, type Person } from '../support/makers.js';
import { sendRaw } from '../support/raw-http.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';

/**
 * Inputs that once stopped the process for everybody. Each is sent at two sizes, the larger one four
 * times as long: linear work takes four times as long then, quadratic work sixteen times. Nothing is
 * compared with a clock on the wall: the machine may be slow, and busy.
 */
const GROWTH = 4;
/** Between four and sixteen, with room for what a busy machine adds. */
const MOST = 9;
const RUNS = 5;
/** CPU time below it is noise: what takes so little stops nobody, whatever its shape. */
const NOISE_MS = 8;

interface Attack {
  readonly name: string;
  readonly size: number;
  /** The request with an input of this size. */
  readonly request: (
    size: number,
    token: string,
  ) => {
    readonly method?: string;
    readonly path: string;
    readonly headers?: readonly string[];
    readonly body?: string;
  };
}

const JSON_TYPE = 'Content-Type: application/json';
const FORM = 'Content-Type: application/x-www-form-urlencoded';
const bearer = (token: string): string => `Authorization: Bearer ${token}`;
const login = (body: string, type = JSON_TYPE): ReturnType<Attack['request']> => ({
  method: 'POST',
  path: '/auth/login',
  headers: [type],
  body,
});
const imported = (body: string, token: string): ReturnType<Attack['request']> => ({
  method: 'POST',
  path: '/products/import?dry_run=true',
  headers: [bearer(token), 'Content-Type: text/csv'],
  body,
});
const named = (count: number): string =>
  Array.from({ length: count }, (_, index) => `"k${index}":1`).join(',');

const ATTACKS: readonly Attack[] = [
  {
    name: 'a form of empty fields',
    size: 15_000,
    request: (size) => login('&'.repeat(size), FORM),
  },
  {
    name: 'a form of many names',
    size: 6_000,
    request: (size) => login(Array.from({ length: size }, (_, n) => `k${n}=`).join('&'), FORM),
  },
  {
    name: 'an object of many names',
    size: 19_000,
    request: (size) => login(`{${named(size)}}`),
  },
  {
    name: 'many objects of as many names as one may have',
    size: 20,
    request: (size) =>
      login(`[${Array.from({ length: size }, () => `{${named(200)}}`).join(',')}]`),
  },
  {
    name: 'a list in place of a text',
    size: 4_500,
    request: (size) => login(`{"email":[${'{},'.repeat(size)}{}],"password":"x"}`),
  },
  {
    name: 'a sale of more lines than a receipt may have',
    size: 4_500,
    request: (size, token) => ({
      method: 'POST',
      path: '/shops/0198b1c2-0000-7000-8000-00000000000a/receipts',
      headers: [bearer(token), JSON_TYPE],
      body: `{"lines":[${'{},'.repeat(size)}{}]}`,
    }),
  },
  {
    name: 'a long text with quotation marks and digits',
    size: 60_000,
    request: (size) => login(`{"email":"${'\\"1.'.repeat(size)}","password":"x"}`),
  },
  {
    name: 'an e-mail of at signs',
    size: 200_000,
    request: (size) => login(`{"email":"${'@.'.repeat(size)}","password":"x"}`),
  },
  {
    name: 'a query of many names',
    size: 650,
    request: (size, token) => ({
      path: `/shops?${Array.from({ length: size }, (_, n) => `k${n}`).join('&')}`,
      headers: [bearer(token)],
    }),
  },
  {
    name: 'an Authorization header without blanks',
    size: 3_500,
    request: (size) => ({ path: '/shops', headers: [`Authorization: ${'x'.repeat(size)}`] }),
  },
  {
    name: 'a Content-Type of semicolons',
    size: 3_500,
    request: (size) => ({ ...login('{}'), headers: [`Content-Type: ${'a;'.repeat(size / 2)}`] }),
  },
  {
    name: 'an If-None-Match of commas',
    size: 3_500,
    request: (size) => ({ path: '/health', headers: [`If-None-Match: ${', '.repeat(size / 2)}`] }),
  },
  {
    name: 'an Accept-Encoding of commas',
    size: 3_500,
    request: (size) => ({
      path: '/health',
      headers: [`Accept-Encoding: ${'a,'.repeat(size / 2)}`],
    }),
  },
  {
    name: 'an X-Forwarded-For of commas',
    size: 3_500,
    request: (size) => ({
      path: '/health',
      headers: [`X-Forwarded-For: ${'1,'.repeat(size / 2)}`],
    }),
  },
  {
    name: 'a catalog whose first line is blank',
    size: 60_000,
    request: (size, token) => imported(`${' '.repeat(size)}\nsku,name,price\n`, token),
  },
  {
    name: 'a catalog of blank lines',
    size: 60_000,
    request: (size, token) => imported(`sku,name,price\n${'\n'.repeat(size)}`, token),
  },
  {
    name: 'a catalog of blank lines that are few enough',
    size: 500,
    request: (size, token) => imported(`sku,name,price\n${'\n'.repeat(size)}`, token),
  },
  {
    name: 'a catalog whose lines lack a cell',
    size: 500,
    request: (size, token) => imported(`sku,name,price\n${'A,a\n'.repeat(size)}`, token),
  },
  {
    name: 'a catalog of one endless line',
    size: 1_000_000,
    request: (size, token) => imported(`sku,name,price\n${'x'.repeat(size)}`, token),
  },
  {
    name: 'a catalog of quotation marks',
    size: 100_000,
    request: (size, token) => imported(`sku,name,price\n${'""'.repeat(size)}`, token),
  },
];

describe('the work on a request grows linearly with its bytes', () => {
  let app: NestApp;
  let owner: Person;
  beforeAll(async () => {
    // In this process, whose CPU time is what is measured.
    app = await startNestApp({ TRUSTED_PROXIES: '10' });
    owner = await makeOwner(app.http);
  });
  afterAll(() => app.close());

  /** CPU time of this process for one request, the least of several: whatever disturbs only adds. */
  async function workOf(attack: Attack, size: number): Promise<number> {
    const request = attack.request(size, owner.token);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const before = process.cpuUsage();
      const { status } = await sendRaw(app.http.baseUrl, request);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1_000);
      expect([attack.name, status < 500]).toEqual([attack.name, true]);
    }
    return Math.min(...times);
  }

  it.each(ATTACKS)(
    '$name',
    async (attack) => {
      await workOf(attack, attack.size);
      const small = await workOf(attack, attack.size);
      const large = await workOf(attack, attack.size * GROWTH);
      process.stdout.write(`${attack.name}: ${small.toFixed(1)} → ${large.toFixed(1)} ms of CPU\n`);
      expect(large).toBeLessThan(Math.max(small, NOISE_MS) * MOST);
    },
    120_000,
  );
});
