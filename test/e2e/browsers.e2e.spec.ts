import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { expectStatus, makeOwner, makeShop, PASSWORD, type Person } from '../support/makers.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PAGE = 'http://localhost:5173';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const document = JSON.parse(readFileSync(join(process.cwd(), 'openapi/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** The answer's headers as they were sent, and its length in bytes: `fetch` decompresses. */
function rawGet(
  url: string,
  headers: Record<string, string>,
): Promise<{ encoding: string | undefined; vary: string | undefined; bytes: number }> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => {
        const { 'content-encoding': encoding, vary } = answer.headers;
        resolve({ encoding, vary, bytes });
      });
    }).on('error', reject);
  });
}

describe('a page on another origin', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ CORS_ORIGINS: 'https://till.example.com' });
  });
  afterAll(() => app.close());

  function preflight(path: string, method: string, origin = PAGE): Promise<Response> {
    return fetch(app.http.baseUrl + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization, content-type, idempotency-key, if-match',
      },
    });
  }

  it('may use every method of every path in the document', async () => {
    let asked = 0;
    for (const [template, operations] of Object.entries(document.paths)) {
      const path = template.replace(/\{\w+\}/g, '0198b1c2-0000-7000-8000-00000000000a');
      for (const method of METHODS.filter((one) => one in operations)) {
        const answer = await preflight(path, method.toUpperCase());
        const allowed = answer.headers.get('access-control-allow-methods')?.split(/, ?/);
        expect([path, method, answer.status]).toEqual([path, method, 204]);
        expect(answer.headers.get('access-control-allow-origin')).toBe(PAGE);
        expect(allowed).toContain(method.toUpperCase());
        expect(answer.headers.get('access-control-allow-headers')).toContain('if-match');
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ['https://till.example.com', true],
    ['http://localhost', true],
    ['https://localhost:8443', true],
    ['http://127.0.0.1:4000', true],
    ['https://evil.example.com', false],
    ['http://localhost.evil.example.com', false],
    ['http://till.example.com', false],
    ['null', false],
  ])('on %s may call the API: %s', async (origin, may) => {
    const answer = await preflight('/shops', 'POST', origin);
    expect(answer.headers.get('access-control-allow-origin')).toBe(may ? origin : null);
    const refused = await fetch(`${app.http.baseUrl}/shops`, { headers: { origin } });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([
      401,
      may ? origin : null,
    ]);
  });

  it('can read the documented headers of the API', async () => {
    const answer = await fetch(`${app.http.baseUrl}/health`, { headers: { origin: PAGE } });
    const exposed = answer.headers.get('access-control-expose-headers')?.toLowerCase().split(/, ?/);
    expect(exposed).toEqual(
      expect.arrayContaining([
        'content-disposition',
        'date',
        'etag',
        'idempotent-replayed',
        'location',
        'ratelimit',
        'ratelimit-policy',
        'retry-after',
        'x-request-id',
      ]),
    );
  });

  it("gets the server's time with every response, also with one without a body", async () => {
    const first = await fetch(`${app.http.baseUrl}/currencies`);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    const again = await fetch(`${app.http.baseUrl}/currencies`, { headers });
    expect(again.status).toBe(304);
    for (const { headers: sent } of [first, again])
      expect(sent.get('date')).toMatch(/^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/);
  });
});

describe('a page on localhost in production', () => {
  it('is treated like any other origin', async () => {
    const { registerCors } = await import('../../src/platform/http/browsers.js');
    const { fastify: make } = await import('fastify');
    const fastify = make();
    await registerCors(fastify, { environment: 'production', corsOrigins: ['https://a.example'] });
    fastify.get('/', () => 'ok');
    for (const [origin, allowed] of [
      ['https://a.example', 'https://a.example'],
      [PAGE, undefined],
    ]) {
      const answer = await fastify.inject({ url: '/', headers: { origin } });
      expect(answer.headers['access-control-allow-origin']).toBe(allowed);
    }
    await fastify.close();
  });
});

describe('the cache of a browser', () => {
  let app: TestApp;
  let owner: Person;
  beforeAll(async () => {
    app = await startTestApp();
    owner = await makeOwner(app.http);
    for (let n = 0; n < 8; n += 1) await makeShop(app.http, owner);
  });
  afterAll(() => app.close());

  it('never contains a token or a refusal', async () => {
    const { email, token } = owner;
    for (const answer of [
      await app.http.post('/auth/login', { body: { email, password: PASSWORD } }),
      await app.http.post('/auth/login', { body: { email, password: 'not-the-password' } }),
      await app.http.get('/auth/me'),
      await app.http.get('/shops/0198b1c2-0000-7000-8000-00000000000a', { token }),
      await app.http.get('/unknown', { token }),
    ]) {
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('etag')).toBeNull();
    }
  });

  it('revalidates each time, and gets 304 without a body while nothing has changed', async () => {
    const { token } = owner;
    const first = expectStatus(await app.http.get('/shops', { token }), 200);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
    for (const sent of [tag, `"other", ${tag}`, tag.slice(2), '*']) {
      const again = await app.http.get('/shops', { token, headers: { 'if-none-match': sent } });
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
      expect(again.headers.get('cache-control')).toBe('private, no-cache');
    }
    await makeShop(app.http, owner);
    const changed = await app.http.get('/shops', { token, headers: { 'if-none-match': tag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(tag);
  });

  it('receives responses above 1 KiB compressed, if the client accepts that', async () => {
    const url = `${app.http.baseUrl}/shops`;
    const authorization = `Bearer ${owner.token}`;
    const plain = await rawGet(url, { authorization });
    expect([plain.encoding, plain.bytes > 1_024]).toEqual([undefined, true]);
    for (const encoding of ['br', 'gzip']) {
      const packed = await rawGet(url, { authorization, 'accept-encoding': encoding });
      expect([packed.encoding, packed.bytes < plain.bytes]).toEqual([encoding, true]);
      expect(packed.vary?.toLowerCase()).toContain('accept-encoding');
    }
    const small = await rawGet(`${app.http.baseUrl}/health`, { 'accept-encoding': 'br' });
    expect(small.encoding).toBeUndefined();
    const read = await app.http.get('/shops', { token: owner.token });
    expect(Array.isArray(read.json['data'])).toBe(true);
  });

  it('cannot send a compressed body, because it is not supported', async () => {
    const { token } = owner;
    const headers = { 'content-encoding': 'gzip' };
    const answer = await app.http.post('/shops', { token, body: { name: 'A' }, headers });
    expect([answer.status, answer.headers.get('accept-encoding')]).toEqual([415, 'identity']);
  });
});

describe('a change of a resource that was read before', () => {
  let app: TestApp;
  let owner: Person;
  let path: string;
  beforeAll(async () => {
    app = await startTestApp();
    owner = await makeOwner(app.http);
    path = `/shops/${await makeShop(app.http, owner)}`;
  });
  afterAll(() => app.close());

  const rename = (version: string | undefined, body: object): ReturnType<typeof app.http.patch> =>
    app.http.patch(path, {
      token: owner.token,
      body,
      ...(version === undefined ? {} : { headers: { 'if-match': version } }),
    });

  it('sends its version in If-Match or in the body, and a conflict returns the current version', async () => {
    expectStatus(await rename('"1"', { name: 'One' }), 200);
    expectStatus(await rename('W/"2"', { name: 'Two' }), 200);
    expectStatus(await rename('3', { name: 'Three', version: 3 }), 200);
    for (const answer of [
      await rename('"3"', { name: 'X' }),
      await rename(undefined, { name: 'X', version: 3 }),
    ]) {
      expect([answer.status, answer.json['code'], answer.json['version']]).toEqual([
        409,
        'VERSION_CONFLICT',
        4,
      ]);
    }
    expectStatus(await rename('*', { name: 'Four' }), 200);
  });

  it('is refused if If-Match is not a version, contradicts the body, or is not supported', async () => {
    const shown = async (answer: Awaited<ReturnType<typeof rename>>): Promise<unknown[]> => {
      const [fault] = answer.json['errors'] as { path: string; code: string }[];
      return [answer.status, fault?.path, fault?.code];
    };
    expect(await shown(await rename('"abc"', { name: 'X' }))).toEqual([400, 'If-Match', 'version']);
    expect(await shown(await rename('"5"', { name: 'X', version: 4 }))).toEqual([
      400,
      'If-Match',
      'contradiction',
    ]);
    const headers = { 'if-match': '"1"' };
    const { token } = owner;
    const created = await app.http.post('/shops', { token, body: { name: 'B' }, headers });
    expect(await shown(created)).toEqual([400, 'If-Match', 'unsupported']);
  });
});
