import { connect } from 'node:net';
import { AppError } from '../../src/kernel/app-error.js';
import { PasswordHasher } from '../../src/features/users/password-hasher.js';
import type { HttpAnswer } from '../support/http-client.js';
import { expectStatus, makeOwner, makeShop, PASSWORD, type Person } from '../support/makers.js';
import { sendAndHangUp } from '../support/raw-http.js';
import { eventually } from '../faults/support/eventually.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** What a server sends on a connection until it closes it. */
function exchange(baseUrl: string, sent: string): Promise<string> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(sent));
    socket.setTimeout(20_000, () =>
      socket.destroy(new Error('The server neither answered nor hung up')),
    );
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    socket.on('close', () => resolve(received));
    socket.on('error', (error) => (received === '' ? reject(error) : resolve(received)));
  });
}

describe('a request that is sent too slowly', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ REQUEST_TIMEOUT_SECONDS: '1' });
  });
  afterAll(() => app.close());

  it.each([
    ['in its headers', 'POST /auth/login HTTP/1.1\r\nHost: x\r\n'],
    [
      'in its body',
      'POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    ],
  ])('%s is refused after the configured time, long before 20 seconds', async (_at, sent) => {
    const answer = await exchange(app.http.baseUrl, sent);
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(answer).toContain('"code":"REQUEST_TIMEOUT"');
    // One answer, whatever the server notices of the same request afterwards.
    expect(answer.split('HTTP/1.1 ')).toHaveLength(2);
  });
});

describe('a client without a sign-in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ REQUESTS_PER_MINUTE: '20' });
  });
  afterAll(() => app.close());

  it('is refused before the body has arrived', async () => {
    const answer = await exchange(
      app.http.baseUrl,
      'POST /products/import HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer x.y.z\r\n' +
        'Content-Type: text/csv\r\nContent-Length: 5000000\r\n\r\ns',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('is limited by address, whatever the token and path, without delaying signed-in people', async () => {
    const owner = await makeOwner(app.http);
    const paths = ['/auth/me', '/shops', '/unknown', '/auth/login'];
    const statuses: number[] = [];
    for (let time = 0; time < 24; time += 1) {
      const path = paths[time % paths.length] ?? '';
      const answer = await app.http.get(path, { token: `bad-${time}` });
      statuses.push(answer.status);
    }
    expect(statuses.slice(0, 4)).toEqual([401, 401, 404, 405]);
    expect(statuses.slice(-4)).toEqual([429, 429, 429, 429]);
    expectStatus(await app.http.get('/auth/me', { token: owner.token }), 200);
  });
});

describe('a request that is refused before all of it has arrived', () => {
  let app: TestApp;
  let owner: Person;
  beforeAll(async () => {
    app = await startTestApp();
    owner = await makeOwner(app.http);
  });

  const MEGABYTE = 1024 * 1024;

  /** Sends all of a request before it looks for the answer, as most clients do. */
  function upload(lines: readonly string[], megabytes: number): Promise<string> {
    const { hostname, port } = new URL(app.http.baseUrl);
    const head = ['POST /products/import HTTP/1.1', 'Host: x', ...lines];
    const body = Buffer.alloc(MEGABYTE, 'x');
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.pause();
        socket.write(`${head.join('\r\n')}\r\n\r\n`);
        send(megabytes);
      });
      let received = '';
      socket.on('error', reject);
      socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
      socket.on('close', () => resolve(received));
      const send = (left: number): void => {
        if (left === 0) return void socket.resume();
        socket.write(body, () => send(left - 1));
      };
    });
  }

  it.each([
    ['too large', { status: 413, type: 'text/csv', isSignedIn: true }],
    [
      'of a type that the route does not read',
      { status: 415, type: 'text/plain', isSignedIn: true },
    ],
    ['of a stranger', { status: 401, type: 'text/csv', isSignedIn: false }],
  ])(
    'delivers its response to a client that is still sending, with a body %s',
    async (_why, given) => {
      const { status, type, isSignedIn } = given;
      const lines = [
        `Content-Type: ${type}`,
        `Content-Length: ${12 * MEGABYTE}`,
        'Connection: close',
        ...(isSignedIn ? [`Authorization: Bearer ${owner.token}`] : []),
      ];
      const answer = await upload(lines, 12);
      expect(answer.slice(0, 13)).toBe(`HTTP/1.1 ${status} `);
      expect(answer.split('HTTP/1.1 ')).toHaveLength(2);
    },
  );

  it('leaves its connection usable for the next request', async () => {
    const next = 'GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const head = `POST /products/import HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: ${MEGABYTE}\r\n\r\n`;
    const answers = await exchange(app.http.baseUrl, `${head}${'x'.repeat(MEGABYTE)}${next}`);
    expect(answers.split('HTTP/1.1 ').map((answer) => answer.slice(0, 3))).toEqual([
      '',
      '401',
      '200',
    ]);
  });

  it('is not read without end: after 32 MB the connection is closed', async () => {
    const lines = ['Content-Type: text/csv', `Content-Length: ${900 * MEGABYTE}`];
    await expect(upload(lines, 900)).rejects.toThrow(/EPIPE|ECONNRESET/);
  });
});

describe('a form body', () => {
  it('is accepted for signing in, and nowhere else', async () => {
    const app = await startTestApp();
    const owner = await makeOwner(app.http);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const form = new URLSearchParams({ username: owner.email, password: PASSWORD }).toString();
    expectStatus(await app.http.post('/auth/login', { body: form, headers }), 200);
    for (const path of ['/auth/register', '/auth/refresh', '/shops', '/users']) {
      const answer = await app.http.post(path, { token: owner.token, body: form, headers });
      expect([path, answer.status, answer.headers.get('accept')]).toEqual([
        path,
        415,
        'application/json',
      ]);
    }
  });
});

describe('an unknown id', () => {
  it('is reported by its field, in a body and in a query, and in the stored response of a key', async () => {
    const app = await startTestApp();
    const owner = await makeOwner(app.http);
    const shopId = await makeShop(app.http, owner);
    const { token, userId } = owner;
    const nothing = '0198b1c2-0000-7000-8000-00000000000a';
    const times = { start_at: '2026-03-02T08:00:00Z', end_at: '2026-03-02T16:00:00Z' };
    const breaks = [{ break_type_id: nothing, start_at: times.start_at, end_at: times.end_at }];
    const person = { email: `n-${nothing}@example.com`, name: 'Ana', role: 'EMPLOYEE' };
    const cases = [
      ['/schedules', { shop_id: nothing, user_id: userId, ...times }, 'shop_id'],
      ['/schedules', { shop_id: shopId, user_id: nothing, ...times }, 'user_id'],
      ['/shifts/start', { shop_id: nothing }, 'shop_id'],
      [
        '/shifts',
        { shop_id: shopId, user_id: userId, ...times, breaks, reason: 'The till was down' },
        'breaks.0.break_type_id',
      ],
      ['/users', { ...person, password: PASSWORD, shop_ids: [nothing] }, 'shop_ids'],
    ] as const;
    for (const [path, body, field] of cases) {
      const key = `missing ${path} ${field}`;
      for (const request of [
        { token, body },
        { token, body, key },
        { token, body, key },
      ]) {
        const { status, json } = await app.http.post(path, request);
        const errors = [expect.objectContaining({ path: field, code: 'not_found' })];
        expect([path, status, json['errors']]).toEqual([path, 404, errors]);
      }
    }
    const inQuery = await app.http.get(
      `/schedules?shop_id=${nothing}&from=2026-03-02&to=2026-03-03`,
      {
        token,
      },
    );
    expect([inQuery.status, inQuery.json['errors']]).toEqual([
      404,
      [expect.objectContaining({ path: 'shop_id', code: 'not_found' })],
    ]);
  });
});

describe('an import whose client has disconnected', () => {
  it('ends without an effect, and its key is free for the next attempt', async () => {
    const app = await startTestApp();
    const { token } = await makeOwner(app.http);
    const rows = Array.from({ length: 20_000 }, (_, n) => `S${n},Tea,1.80`).join('\n');
    const body = `sku,name,price\n${rows}\n`;
    const key = 'left';
    await sendAndHangUp(
      app.http.baseUrl,
      {
        method: 'POST',
        path: '/products/import',
        headers: [
          `Authorization: Bearer ${token}`,
          'Content-Type: text/csv',
          `Idempotency-Key: ${key}`,
        ],
        body,
      },
      // By then it is being parsed or written: 20,000 rows take longer than a few small requests.
      async () => {
        for (let time = 0; time < 3; time += 1) await app.http.get('/health');
      },
    );
    const headers = { 'content-type': 'text/csv' };
    await eventually('the end of the import', async () => {
      const answer = await app.http.post('/products/import', { token, key, headers, body: 'sku' });
      if (answer.json['code'] === 'IDEMPOTENCY_KEY_IN_USE') return false;
      // The key has no answer, or it would have been reused: the file is refused for its own sake.
      expect(answer.json['code']).toBe('VALIDATION_FAILED');
      return true;
    });
    const products = await app.http.get('/products', { token });
    expect(products.json['data']).toEqual([]);
  });
});

describe('an attempt to sign in without a verdict', () => {
  let app: NestApp;
  beforeAll(async () => {
    app = await startNestApp({ SIGN_IN_ATTEMPTS: '1', TRUSTED_PROXIES: '1' });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await app.close();
  });

  it('is not counted: a person who was turned away ten times can sign in at once', async () => {
    const open = await startTestApp();
    const owner = await makeOwner(open.http);
    // An address of its own: all suites count in the same database.
    const [a, b] = [owner.userId.slice(-4), owner.userId.slice(-8, -4)];
    const headers = { 'x-forwarded-for': `fd00:${a}:${b}::1` };
    const login = (password: string): Promise<HttpAnswer> =>
      app.http.post('/auth/login', { body: { email: owner.email, password }, headers });
    const verify = jest.spyOn(app.nest.get(PasswordHasher, { strict: false }), 'verify');
    for (let time = 0; time < 10; time += 1) {
      verify.mockRejectedValueOnce(new AppError('SERVICE_UNAVAILABLE', { retryAfterS: 2 }));
      expect((await login(PASSWORD)).status).toBe(503);
    }
    expectStatus(await login(PASSWORD), 200);
    expect((await login('not-the-password')).status).toBe(401);
    expect((await login(PASSWORD)).status).toBe(429);
  });
});
