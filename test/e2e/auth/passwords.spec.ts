import { randomUUID } from 'node:crypto';
import type { HttpAnswer } from '../../support/http-client.js';
import { DatabaseProbe } from '../../support/database.js';
import { HeldRows } from '../../support/held-rows.js';
import {
  expectStatus,
  GIVEN_PASSWORD,
  makeNewcomer,
  makeOwner,
  PASSWORD,
  signIn,
  type Person,
} from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

/** Of 80 bytes: bcrypt alone would read 72 of them. */
/** Of 255 characters. */
const LONGEST = 'the quick brown fox jumps over seven lazy dogs while nine wizards '
  .concat('brew jinxed potions of quartz, mercury and vodka in a very old ship ')
  .padEnd(255, 'that sails between far islands at dawn with grey gulls above its mast; ');
const LONG = 'correct horse battery staple '.repeat(3).slice(0, 79);

describe('a password', () => {
  let app: TestApp;
  let owner: Person;
  beforeAll(async () => {
    app = await startTestApp();
    owner = await makeOwner(app.http);
  });
  afterAll(() => app.close());

  function register(
    password: unknown,
    email = `p-${randomUUID()}@example.com`,
  ): Promise<HttpAnswer> {
    return app.http.post('/auth/register', { body: { email, password } });
  }

  function login(email: string, password: string): Promise<HttpAnswer> {
    return app.http.post('/auth/login', { body: { email, password } });
  }

  function change(token: string, body: Record<string, unknown>): Promise<HttpAnswer> {
    return app.http.post('/auth/password', { token, body });
  }

  /** Every way in which a password is set. */
  async function settings(password: unknown): Promise<HttpAnswer[]> {
    const { token } = owner;
    const person = {
      email: `p-${randomUUID()}@example.com`,
      name: 'P',
      role: 'EMPLOYEE',
      password,
    };
    return [
      await register(password),
      await change(token, { current_password: PASSWORD, new_password: password }),
      await app.http.post('/users', { token, body: person }),
      await app.http.post(`/users/${owner.userId}/password`, {
        token,
        body: { password, current_password: PASSWORD },
      }),
    ];
  }

  it.each(['p4ss-Wö', 'x'.repeat(257), '', 12345678, null, ['correct-horse-battery-9']])(
    'is refused with a wrong length or type wherever one is set: %j',
    async (password) => {
      for (const answer of await settings(password)) {
        expect([answer.status, answer.json['code']]).toEqual([400, 'VALIDATION_FAILED']);
        const path = JSON.stringify(answer.json['errors']);
        expect(path).toMatch(/"path":"(new_)?password"/);
      }
    },
  );

  it.each([
    ['aaaaaaaaaaaa', 'repeats one character'],
    ['            ', 'repeats one character'],
    ['abcabcabcabc', 'repeats the same characters'],
    ['Qwerty123!', 'is similar to a common password'],
  ])('is refused with the reason if it is easy to guess: %j', async (password, reason) => {
    const answer = await register(password);
    expect([answer.status, answer.json['code']]).toEqual([422, 'WEAK_PASSWORD']);
    expect(JSON.stringify(answer.json['errors'])).toContain(reason);
  });

  it("is refused wherever one is set if it equals one's own name or e-mail address", async () => {
    const email = `wilhelmina-${randomUUID()}@example.com`;
    const name = 'Wilhelmina Snow';
    const refused = (answer: HttpAnswer): void => {
      expect([answer.status, answer.json['code']]).toEqual([422, 'WEAK_PASSWORD']);
    };
    for (const password of [email, name]) {
      refused(await app.http.post('/auth/register', { body: { email, password, name } }));
    }
    const body = { email, password: PASSWORD, name };
    const registered = expectStatus(await app.http.post('/auth/register', { body }), 201);
    const token = String(registered.json['access_token']);
    const { id } = expectStatus(await app.http.get('/auth/me', { token }), 200).json;
    for (const password of [email, name]) {
      const current_password = PASSWORD;
      const own = { current_password, new_password: password };
      refused(await app.http.post('/auth/password', { token, body: own }));
      const reset = { current_password, password };
      refused(await app.http.post(`/users/${String(id)}/password`, { token, body: reset }));
      const invited = { email: `x-${email}`, name, role: 'EMPLOYEE', password: `x-${password}` };
      refused(await app.http.post('/users', { token, body: invited }));
    }
  });

  it('can only be changed by its owner with the current one, on any route', async () => {
    const ana = await makeOwner(app.http);
    const at = `/users/${ana.userId}`;
    const password = 'quite-another-phrase-4';
    for (const current of [{}, { current_password: 'not-the-password' }]) {
      const reset = await app.http.post(`${at}/password`, {
        token: ana.token,
        body: { password, ...current },
      });
      const renamed = await app.http.patch(at, {
        token: ana.token,
        body: { email: `p-${randomUUID()}@example.com`, ...current },
      });
      for (const answer of [reset, renamed]) {
        expect([answer.status, answer.json['code']]).toEqual([422, 'WRONG_PASSWORD']);
      }
    }
    const email = `p-${randomUUID()}@example.com`;
    const body = { email, current_password: PASSWORD };
    expectStatus(await app.http.patch(at, { token: ana.token, body }), 200);
    const reset = { password, current_password: PASSWORD };
    expectStatus(await app.http.post(`${at}/password`, { token: ana.token, body: reset }), 204);
    expectStatus(await login(email, password), 200);
  });

  it.each(['password1', 'PassWord1', '12345678', 'iloveyou', 'qwertyuiop'])(
    'is refused wherever one is set if it is a common one: %s',
    async (password) => {
      for (const answer of await settings(password)) {
        expect([answer.status, answer.json['code']]).toEqual([422, 'WEAK_PASSWORD']);
      }
    },
  );

  it.each([
    '8 signs!',
    'пароль-с-юникодом',
    '👩‍🍳 bakes 12 loaves',
    LONGEST,
    '        spaces count  ',
  ])('may be %j', async (password) => {
    const email = `p-${randomUUID()}@example.com`;
    expectStatus(await register(password, email), 201);
    expectStatus(await login(email, password), 200);
    expect(
      (await login(email, password.trim() === password ? `${password} ` : password.trim())).status,
    ).toBe(401);
  });

  it('is never truncated: two of 80 bytes that differ in the last one are different', async () => {
    const email = `p-${randomUUID()}@example.com`;
    expectStatus(await register(`${LONG}a`, email), 201);
    expect((await login(email, `${LONG}b`)).status).toBe(401);
    expect((await login(email, LONG)).status).toBe(401);
    expectStatus(await login(email, `${LONG}a`), 200);
  });

  it('is stored only as a slow hash, which differs for equal passwords', async () => {
    const [one, two] = [await makeOwner(app.http), await makeOwner(app.http)];
    const probe = await DatabaseProbe.connect();
    const rows = await probe.rows<{ password_hash: string }>(
      'SELECT password_hash FROM login_identities WHERE email = ANY($1)',
      [[one.email, two.email]],
    );
    await probe.close();
    const hashes = rows.map((row) => row.password_hash);
    expect(new Set(hashes).size).toBe(2);
    // bcrypt, at the cost that this application is configured with (10 or more in production).
    for (const hash of hashes) expect(hash).toMatch(/^\$2b\$04\$[./A-Za-z0-9]{53}$/);
  });

  it('set by somebody else must be changed, and one’s own need not', async () => {
    const clerk = await makeNewcomer(app.http, owner, { role: 'EMPLOYEE' });
    expect((await login(clerk.email, GIVEN_PASSWORD)).json['must_change_password']).toBe(true);
    const mine = 'my-own-phrase-for-this-1';
    const changed = expectStatus(
      await change(clerk.token, { current_password: GIVEN_PASSWORD, new_password: mine }),
      200,
    );
    expect(changed.json['must_change_password']).toBe(false);
    expect((await login(clerk.email, mine)).json['must_change_password']).toBe(false);
    const reset = { token: owner.token, body: { password: PASSWORD } };
    expectStatus(await app.http.post(`/users/${clerk.userId}/password`, reset), 204);
    expect((await login(clerk.email, PASSWORD)).json['must_change_password']).toBe(true);
  });

  it('can only be changed with the current one', async () => {
    const person = await makeOwner(app.http);
    const refused = await change(person.token, {
      current_password: 'guessed-wrongly',
      new_password: LONG,
    });
    expect([refused.status, refused.json['code']]).toEqual([422, 'WRONG_PASSWORD']);
    expectStatus(await app.http.get('/auth/me', { token: person.token }), 200);
    await signIn(app.http, person.email);
  });

  it('changed twice at once becomes one of the two, and the other change is refused', async () => {
    const person = await makeOwner(app.http);
    const words = ['the-first-of-two-phrases', 'the-second-of-two-phrases'];
    const held = await HeldRows.by('SELECT 1 FROM users WHERE id = $1 FOR UPDATE', [person.userId]);
    const changes = words.map((word) =>
      change(person.token, { current_password: PASSWORD, new_password: word }),
    );
    // Both have found the current password right before either is stored.
    await held.untilWaiting(changes.length);
    await held.release();
    const answers = await Promise.all(changes);
    const statuses = answers.map((answer) => answer.status);
    expect([...statuses].sort()).toEqual([200, 422]);
    const winner = words[statuses.indexOf(200)] ?? '';
    expectStatus(await login(person.email, winner), 200);
    expect((await login(person.email, words[statuses.indexOf(422)] ?? '')).status).toBe(401);
  });
});
