import { randomUUID } from 'node:crypto';
import { PasswordHasher } from '../../../src/features/users/password-hasher.js';
import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, makeOwner, makeUser, PASSWORD } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

function withoutInstance(answer: HttpAnswer): Record<string, unknown> {
  const { instance, ...problem } = answer.json;
  expect(instance).toMatch(/^urn:tillclock:request:/);
  return problem;
}

describe('a sign-in', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  function login(email: string, password = PASSWORD): Promise<HttpAnswer> {
    return app.http.post('/auth/login', { body: { email, password } });
  }

  it('works after registering: one organization, its ADMIN, and tokens that are valid at once', async () => {
    const email = `owner-${randomUUID()}@example.com`;
    const body = {
      email,
      password: PASSWORD,
      name: 'Ana',
      organization_name: 'Corner',
      currency: 'EUR',
      time_zone: 'Europe/Madrid',
    };
    const answer = expectStatus(await app.http.post('/auth/register', { body }), 201);
    expect(answer.json).toEqual({
      access_token: expect.any(String),
      token_type: 'bearer',
      expires_in: 900,
      refresh_token: expect.stringMatching(/^tcr_/),
      must_change_password: false,
    });
    const token = String(answer.json['access_token']);
    expect((await app.http.get('/auth/me', { token })).json).toMatchObject({
      email,
      name: 'Ana',
      role: 'ADMIN',
      organization_name: 'Corner',
      is_active: true,
    });
    expect((await app.http.get('/organization', { token })).json).toMatchObject({
      currency: 'EUR',
      time_zone: 'Europe/Madrid',
    });
  });

  it('requires a displayable name at registration, like everywhere else', async () => {
    for (const field of ['name', 'organization_name']) {
      const length = {
        code: 'length',
        params: { min: 1, max: 200 },
        message: 'must have 1 to 200 characters',
      };
      const invisible = (position: number, code_point: string) => ({
        code: 'invisible_character',
        params: { position, code_point },
        message: `must not contain invisible characters; character ${position} is ${code_point}`,
      });
      for (const [name, fault] of [
        ['a\u0007b', invisible(2, 'U+0007')],
        ['two\nlines', invisible(4, 'U+000A')],
        [' ', length],
        ['x'.repeat(201), length],
      ]) {
        const email = `owner-${randomUUID()}@example.com`;
        const body = { email, password: PASSWORD, [field]: name };
        const answer = await app.http.post('/auth/register', { body });
        expect([answer.status, answer.json['errors']]).toEqual([
          400,
          [{ path: field, ...Object(fault) }],
        ]);
      }
    }
  });

  it('accepts JSON, and the OAuth2 password form with its own field names', async () => {
    const { email, userId } = await makeOwner(app.http);
    const form = new URLSearchParams({
      grant_type: 'password',
      username: email,
      password: PASSWORD,
      scope: '',
      client_id: 'x',
    });
    const answers = [
      await login(email),
      await app.http.post('/auth/login', { body: form.toString(), headers: FORM }),
    ];
    for (const answer of answers) {
      const token = String(expectStatus(answer, 200).json['access_token']);
      expect((await app.http.get('/auth/me', { token })).json['id']).toBe(userId);
    }
  });

  it('ignores the case of the e-mail address, and spaces around it', async () => {
    const local = randomUUID();
    const { userId } = await makeOwner(app.http, { email: `Mixed.${local}@Example.COM` });
    const answer = expectStatus(await login(`  mIXED.${local}@eXample.com `), 200);
    const me = await app.http.get('/auth/me', { token: String(answer.json['access_token']) });
    expect(me.json).toMatchObject({ id: userId, email: `mixed.${local}@example.com` });
  });

  it('is unique to one person: an e-mail address is used once across organizations, in any case, also at once', async () => {
    const owner = await makeOwner(app.http);
    const again = await app.http.post('/auth/register', {
      body: { email: owner.email.toUpperCase(), password: PASSWORD },
    });
    expect([again.status, again.json['code']]).toEqual([409, 'EMAIL_TAKEN']);
    const stranger = await makeOwner(app.http);
    const person = {
      email: owner.email.toUpperCase(),
      name: 'Twin',
      role: 'EMPLOYEE',
      password: PASSWORD,
    };
    const created = await app.http.post('/users', { token: stranger.token, body: person });
    expect([created.status, created.json['code']]).toEqual([409, 'EMAIL_TAKEN']);
    const renamed = await app.http.patch(`/users/${stranger.userId}`, {
      token: stranger.token,
      body: { email: owner.email, current_password: PASSWORD },
    });
    expect([renamed.status, renamed.json['code']]).toEqual([409, 'EMAIL_TAKEN']);

    const email = `race-${randomUUID()}@example.com`;
    const organization_name = `Race ${randomUUID()}`;
    const emails = [email, email.toUpperCase(), email, email.toUpperCase()];
    const race = await Promise.all(
      emails.map((one) =>
        app.http.post('/auth/register', {
          body: { email: one, password: PASSWORD, organization_name },
        }),
      ),
    );
    expect(race.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409]);
    const left = 'SELECT count(*) FROM users WHERE email = $1';
    expect(await probe.count(left, [email])).toBe(1);
    const made = 'SELECT count(*) FROM organizations WHERE name = $1';
    expect(await probe.count(made, [organization_name])).toBe(1);
  });

  it('is refused alike for an unknown e-mail address, a wrong password and a deactivated person, after the same work', async () => {
    const owner = await makeOwner(app.http);
    const gone = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    expectStatus(
      await app.http.patch(`/users/${gone.userId}`, {
        token: owner.token,
        body: { is_active: false },
      }),
      200,
    );
    const verify = jest.spyOn(app.nest.get(PasswordHasher, { strict: false }), 'verify');
    const refused = [
      await login(`nobody-${randomUUID()}@example.com`),
      await login(owner.email, 'not-the-password'),
      await login(gone.email),
      await login(gone.email, 'not-the-password'),
    ];
    expect(verify).toHaveBeenCalledTimes(refused.length);
    for (const answer of refused) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(withoutInstance(answer)).toEqual(withoutInstance(refused[0] ?? answer));
    }
    expect(refused[0]?.json['code']).toBe('INVALID_CREDENTIALS');
  });

  it('requires an e-mail address and a password, and refuses any other field', async () => {
    const bodies = [
      {},
      { email: 'a@example.com' },
      { password: PASSWORD },
      { email: '', password: PASSWORD },
      { email: 'a@example.com', password: '' },
      { email: ['a'], password: PASSWORD },
      { email: ['a'], username: ['a'], password: PASSWORD },
      { email: null, username: null, password: PASSWORD },
      { email: 'a@example.com', password: PASSWORD, role: 'ADMIN' },
    ];
    for (const body of bodies) {
      const answer = await app.http.post('/auth/login', { body });
      expect([answer.status, answer.json['code']]).toEqual([400, 'VALIDATION_FAILED']);
    }
    const twice = await app.http.post('/auth/login', {
      body: 'username=a&username=b&password=c',
      headers: FORM,
    });
    expect([twice.status, twice.json['code']]).toEqual([400, 'MALFORMED_BODY']);
  });
});
