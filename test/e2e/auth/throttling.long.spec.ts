import { randomUUID } from 'node:crypto';
import type { HttpAnswer, HttpClient } from '../../support/http-client.js';
import { expectStatus, makeOwner, PASSWORD, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

/** As few as can be: 1 try on an account from one address, 10 from one address, 5 on an account by strangers. */
const STRICT = { SIGN_IN_ATTEMPTS: '1', TRUSTED_PROXIES: '1' };
const OF_AN_ADDRESS = 10;
const OF_STRANGERS = 5;

/** An address in a network that nobody else uses. */
function someAddress(): string {
  const [a, b, c] = randomUUID().replaceAll('-', '').match(/.{4}/g) ?? [];
  return `fd00:${a ?? 0}:${b ?? 0}:${c ?? 0}::1`;
}

function someEmail(): string {
  return `nobody-${randomUUID()}@example.com`;
}

describe('guessing passwords', () => {
  let open: TestApp;
  let one: TestApp;
  let two: TestApp;
  beforeAll(async () => {
    open = await startTestApp();
    [one, two] = [await startTestApp(STRICT), await startTestApp(STRICT)];
  });
  afterAll(() => Promise.all([open.close(), one.close(), two.close()]));

  function login(
    http: HttpClient,
    attempt: { email: string; from: string; password?: string },
  ): Promise<HttpAnswer> {
    const { email, from, password = 'not-the-password' } = attempt;
    return http.post('/auth/login', {
      body: { email, password },
      headers: { 'x-forwarded-for': from },
    });
  }

  /** Signed in once from the address, which is known from then on. */
  async function makeOwnerAt(from: string): Promise<Person> {
    const owner = await makeOwner(open.http);
    expectStatus(await login(one.http, { email: owner.email, from, password: PASSWORD }), 200);
    return owner;
  }

  function expectThrottled(answer: HttpAnswer): void {
    expect([answer.status, answer.json['code']]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const seconds = Number(answer.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(900);
  }

  it('is slowed down for one account from one address, counted over all instances', async () => {
    const owner = await makeOwner(open.http);
    const from = someAddress();
    expect((await login(one.http, { email: owner.email, from })).status).toBe(401);
    expectThrottled(
      await login(two.http, { email: owner.email.toUpperCase(), from, password: PASSWORD }),
    );
    expectStatus(
      await login(two.http, { email: owner.email, from: someAddress(), password: PASSWORD }),
      200,
    );
  });

  it('is slowed down in the same way for an account that does not exist', async () => {
    const [email, from] = [someEmail(), someAddress()];
    expect((await login(one.http, { email, from })).status).toBe(401);
    expectThrottled(await login(two.http, { email, from }));
  });

  it('is slowed down for one address that tries many accounts, counted over all instances', async () => {
    const from = someAddress();
    for (let attempt = 0; attempt < OF_AN_ADDRESS; attempt += 1) {
      const http = attempt % 2 ? one.http : two.http;
      expect((await login(http, { email: someEmail(), from })).status).toBe(401);
    }
    expectThrottled(await login(one.http, { email: someEmail(), from }));
    expect((await login(one.http, { email: someEmail(), from: someAddress() })).status).toBe(401);
  });

  it('is slowed down from many addresses, without locking out an address that signed in before', async () => {
    const home = someAddress();
    const owner = await makeOwnerAt(home);
    for (let attempt = 0; attempt < OF_STRANGERS; attempt += 1) {
      const answer = await login(attempt % 2 ? one.http : two.http, {
        email: owner.email,
        from: someAddress(),
      });
      expect(answer.status).toBe(401);
    }
    expectThrottled(
      await login(two.http, { email: owner.email, from: someAddress(), password: PASSWORD }),
    );
    expectStatus(
      await login(two.http, { email: owner.email, from: home, password: PASSWORD }),
      200,
    );
  });

  it('is limited for simultaneous attempts too', async () => {
    const [email, from] = [someEmail(), someAddress()];
    const attempts = Array.from({ length: 6 }, (_, index) =>
      login(index % 2 ? one.http : two.http, { email, from }),
    );
    const statuses = (await Promise.all(attempts)).map((answer) => answer.status);
    expect(statuses.sort()).toEqual([401, 429, 429, 429, 429, 429]);
  });

  it('costs people who know the password nothing: their attempts are not counted', async () => {
    const from = someAddress();
    const owner = await makeOwnerAt(from);
    for (let time = 0; time < OF_AN_ADDRESS + 1; time += 1) {
      expectStatus(await login(two.http, { email: owner.email, from, password: PASSWORD }), 200);
    }
  });

  it('is slowed down for the current password too, as on an unlocked screen', async () => {
    const owner = await makeOwner(open.http);
    const body = { current_password: 'guess', new_password: 'quite-another-phrase-4' };
    const change = (http: HttpClient): Promise<HttpAnswer> =>
      http.post('/auth/password', { token: owner.token, body });
    expect((await change(one.http)).status).toBe(422);
    expectThrottled(await change(two.http));
  });

  it('cannot be avoided by registering: one address can create only a few organizations', async () => {
    const headers = { 'x-forwarded-for': someAddress() };
    const register = (): Promise<HttpAnswer> =>
      one.http.post('/auth/register', {
        body: { email: someEmail(), password: PASSWORD },
        headers,
      });
    for (let time = 0; time < OF_AN_ADDRESS; time += 1) expectStatus(await register(), 201);
    expectThrottled(await register());
  });

  it('is slowed down for one address, however it is written, and for the /64 network of IPv6', async () => {
    const [a, b] = randomUUID().match(/[0-9a-f]{4}/g) ?? [];
    const network = `2001:db8:${a ?? 0}:${b ?? 0}`;
    const email = someEmail();
    expect((await login(one.http, { email, from: `${network}::1` })).status).toBe(401);
    for (const host of ['::2', ':0:0:0:1', ':ffff:ffff:ffff:ffff']) {
      expectThrottled(await login(two.http, { email, from: `${network}${host}` }));
      expectThrottled(await login(two.http, { email, from: `${network}${host}`.toUpperCase() }));
    }
    expect((await login(two.http, { email, from: someAddress() })).status).toBe(401);
  });

  it('cannot be hidden behind an address of any length or kind', async () => {
    for (const from of ['x'.repeat(300), '<script>', `1.2.3.4, ${'y'.repeat(2_000)}`, ',,,']) {
      const answer = await login(one.http, { email: someEmail(), from });
      expect([400, 401, 429]).toContain(answer.status);
    }
  });
});

describe('requests beyond the limit of a minute', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ REQUESTS_PER_MINUTE: '5', TRUSTED_PROXIES: '1' });
  });
  afterAll(() => app.close());

  it('are refused with 429 and the time to retry, separately for a person and for an address', async () => {
    const owner = await makeOwner(app.http);
    const answers: HttpAnswer[] = [];
    for (let time = 0; time < 5; time += 1)
      answers.push(await app.http.get('/auth/me', { token: owner.token }));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 429]);
    expect(answers[0]?.headers.get('ratelimit-policy')).toBe('"requests";q=5;w=60');
    expect(answers[0]?.headers.get('ratelimit')).toMatch(/^"requests";r=3;t=\d+$/);
    const refused = answers[4];
    expect(refused?.json['code']).toBe('TOO_MANY_REQUESTS');
    expect(refused?.headers.get('ratelimit')).toMatch(/^"requests";r=0;t=\d+$/);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    const headers = { 'x-forwarded-for': someAddress() };
    const body = { email: someEmail(), password: PASSWORD };
    const login = (): Promise<HttpAnswer> => app.http.post('/auth/login', { body, headers });
    const statuses = [];
    for (let time = 0; time < 6; time += 1) statuses.push((await login()).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });
});
