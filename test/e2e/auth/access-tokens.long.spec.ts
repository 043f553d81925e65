import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { KeyRing } from '../../../src/platform/security/key-ring.js';
import type { HttpAnswer, HttpClient } from '../../support/http-client.js';
import { makeOwner, type Person } from '../../support/makers.js';
import { startTestApp, TEST_JWT_SECRET, type TestApp } from '../../support/test-app.js';

const NEW_SECRET = 'also-only-for-tests-77d0c1e9b3f24a58aa01';
const HOUR_S = 3_600;

type Json = Readonly<Record<string, unknown>>;
const kid = new KeyRing([TEST_JWT_SECRET]).signing.kid;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicPem = rsa.publicKey.export({ type: 'spki', format: 'pem' });

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decoded(token: string, part: number): Json {
  return JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString()) as Json;
}

/** A token with any header and claims, signed with any secret. */
function forged(header: Json, claims: Json, secret: string | Buffer = TEST_JWT_SECRET): string {
  const text = `${encoded(header)}.${encoded(claims)}`;
  const digest = header['alg'] === 'HS512' ? 'sha512' : 'sha256';
  return `${text}.${createHmac(digest, secret).update(text).digest('base64url')}`;
}

/** What a client reads in `WWW-Authenticate` when it has sent nothing that looks like a token. */
const NOTHING_SENT = 'Bearer';
const INVALID = challenge('The access token is invalid');
const EXPIRED = challenge('The access token has expired');
const ENDED = challenge('The access token is no longer valid: its session has ended');

function challenge(description: string): string {
  return `Bearer error="invalid_token", error_description="${description}"`;
}

function expectRefused(answer: HttpAnswer, expected = INVALID): void {
  expect([answer.status, answer.json['code']]).toEqual([401, 'UNAUTHENTICATED']);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.headers.get('www-authenticate')).toBe(expected);
}

describe('an access token', () => {
  let app: TestApp;
  let owner: Person;
  let header: Json;
  let claims: Json;
  beforeAll(async () => {
    app = await startTestApp();
    owner = await makeOwner(app.http);
    header = decoded(owner.token, 0);
    claims = decoded(owner.token, 1);
  });
  afterAll(() => app.close());

  function me(token: string): Promise<HttpAnswer> {
    return app.http.get('/auth/me', { token });
  }

  it('contains who and since when, and nothing else', async () => {
    expect(header).toEqual({ alg: 'HS256', typ: 'JWT', kid });
    expect(claims).toEqual({
      sub: owner.userId,
      org: owner.organizationId,
      sid: expect.any(String),
      typ: 'access',
      iss: 'tillclock',
      aud: 'tillclock-api',
      iat: expect.any(Number),
      nbf: expect.any(Number),
      exp: Number(claims['iat']) + 900,
    });
    expect((await me(forged(header, claims))).status).toBe(200);
  });

  const soon = Math.floor(Date.parse('2100-01-01') / 1_000);
  it.each<[string, () => string, string?]>([
    ['nothing', () => '', NOTHING_SENT],
    ['no token', () => 'nonsense'],
    ['too few parts', () => 'a.b'],
    ['parts that are no JSON', () => 'a.b.c'],
    ['a header that is no object', () => forged([] as unknown as Json, claims)],
    ['alg none', () => `${encoded({ ...header, alg: 'none' })}.${encoded(claims)}.`],
    ['alg None with a signature', () => forged({ ...header, alg: 'None' }, claims)],
    ['no alg', () => forged({ typ: 'JWT', kid }, claims)],
    ['HS512 with our key', () => forged({ ...header, alg: 'HS512' }, claims)],
    [
      'HS256 signed with a public key',
      () => forged({ ...header, alg: 'HS256' }, claims, publicPem),
    ],
    [
      'RS256 with our kid',
      () => {
        const text = `${encoded({ ...header, alg: 'RS256' })}.${encoded(claims)}`;
        return `${text}.${createSign('RSA-SHA256').update(text).sign(rsa.privateKey, 'base64url')}`;
      },
    ],
    [
      'an expiry in the past',
      () => forged(header, { ...claims, exp: Number(claims['iat']) - HOUR_S }),
      EXPIRED,
    ],
    ['an expiry that is no number', () => forged(header, { ...claims, exp: 'never' })],
    [
      'a beginning in the future',
      () => forged(header, { ...claims, nbf: soon, exp: soon + HOUR_S }),
    ],
    ['another audience', () => forged(header, { ...claims, aud: 'someone-else' })],
    ['no audience', () => forged(header, { ...claims, aud: undefined })],
    ['another issuer', () => forged(header, { ...claims, iss: 'someone-else' })],
    ['another type', () => forged(header, { ...claims, typ: 'refresh' })],
    ['no type', () => forged(header, { ...claims, typ: undefined })],
    ['no organization', () => forged(header, { ...claims, org: undefined })],
    [
      'an organization that is no id',
      () => forged(header, { ...claims, org: "'; DROP TABLE users; --" }),
    ],
    ['a session that is no text', () => forged(header, { ...claims, sid: { a: 1 } })],
    ['a person of nobody', () => forged(header, { ...claims, sub: claims['org'] }), ENDED],
    ['the session of nobody', () => forged(header, { ...claims, sid: claims['sub'] }), ENDED],
    ['another organization', () => forged(header, { ...claims, org: claims['sub'] }), ENDED],
    ['a wrong signature', () => forged(header, claims, 'guessed')],
    [
      'a changed claim under the old signature',
      () =>
        `${owner.token.split('.')[0] ?? ''}.${encoded({ ...claims, sub: claims['org'] })}.${owner.token.split('.')[2] ?? ''}`,
    ],
    ['no signature', () => `${encoded(header)}.${encoded(claims)}.`],
    ['no kid', () => forged({ alg: 'HS256', typ: 'JWT' }, claims)],
    ['an unknown kid', () => forged({ ...header, kid: 'unknown' }, claims)],
    [
      'an unknown kid and no signature',
      () => `${encoded({ ...header, kid: 'unknown' })}.${encoded(claims)}.`,
    ],
    ['a kid that is no text', () => forged({ ...header, kid: { toString: 1 } }, claims)],
    ['a kid that is a path', () => forged({ ...header, kid: '../../dev/null' }, claims, '')],
  ])('is required and must be valid: %s is refused', async (_what, make, expected = INVALID) => {
    expectRefused(await me(make()), expected);
  });

  it.each(['', 'Basic YTpi', 'Bearer', 'Bearer ', 'bearer', 'Token x', 'Bearer a b'])(
    'requires the scheme Bearer: the header %j is refused',
    async (authorization) => {
      const answer = await app.http.get('/auth/me', { headers: { authorization } });
      expectRefused(answer, authorization === 'Bearer a b' ? INVALID : NOTHING_SENT);
    },
  );

  it('is not accepted in the query or the body', async () => {
    const path = `/auth/me?access_token=${owner.token}&token=${owner.token}`;
    expectRefused(await app.http.get(path), NOTHING_SENT);
    const body = { access_token: owner.token, auth_token: owner.token };
    expectRefused(await app.http.post('/auth/logout', { body }), NOTHING_SENT);
  });
});

describe('an access token after a change of the signing key', () => {
  /** One after the other: Passport keeps one strategy for the whole process. */
  async function withSecrets<T>(
    secrets: string,
    work: (http: HttpClient) => Promise<T>,
  ): Promise<T> {
    const app = await startTestApp({ JWT_SECRET: secrets });
    return work(app.http).finally(() => app.close());
  }

  it('works as long as its key still verifies, and not a request longer', async () => {
    const old = await withSecrets(TEST_JWT_SECRET, (http) => makeOwner(http));
    const fresh = await withSecrets(`${NEW_SECRET},${TEST_JWT_SECRET}`, async (http) => {
      expect((await http.get('/auth/me', { token: old.token })).status).toBe(200);
      const mixed = forged(decoded(old.token, 0), decoded(old.token, 1), NEW_SECRET);
      expectRefused(await http.get('/auth/me', { token: mixed }));
      return makeOwner(http);
    });
    expect(decoded(fresh.token, 0)['kid']).toBe(new KeyRing([NEW_SECRET]).signing.kid);
    await withSecrets(NEW_SECRET, async (http) => {
      expect((await http.get('/auth/me', { token: fresh.token })).status).toBe(200);
      expectRefused(await http.get('/auth/me', { token: old.token }));
    });
    await withSecrets(TEST_JWT_SECRET, async (http) => {
      expectRefused(await http.get('/auth/me', { token: fresh.token }));
    });
  });
});
