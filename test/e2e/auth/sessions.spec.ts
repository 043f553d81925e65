import { HeldRows } from '../../support/held-rows.js';
import type { HttpAnswer } from '../../support/http-client.js';
import {
  expectStatus,
  makeOwner,
  makeShop,
  makeUser,
  PASSWORD,
  signIn,
  type Person,
} from '../../support/makers.js';
import { startOtherApp, startTestApp, type TestApp } from '../../support/test-app.js';

const NEW_PASSWORD = 'quite-another-phrase-4';

describe('a session, from the next request on and on another instance,', () => {
  let app: TestApp;
  let other: TestApp;
  let owner: Person;
  beforeAll(async () => {
    [app, other] = [await startTestApp(), await startOtherApp()];
  });
  beforeEach(async () => {
    owner = await makeOwner(app.http);
  });
  afterAll(() => Promise.all([app.close(), other.close()]));

  async function isSignedIn(token: unknown): Promise<boolean> {
    const answer = await other.http.get('/auth/me', { token: String(token) });
    expect([200, 401]).toContain(answer.status);
    return answer.status === 200;
  }

  async function canRefresh(token: unknown): Promise<boolean> {
    const answer = await other.http.post('/auth/refresh', {
      body: { refresh_token: String(token) },
    });
    expect([200, 401]).toContain(answer.status);
    return answer.status === 200;
  }

  function change(person: Person, body: Record<string, unknown>): Promise<HttpAnswer> {
    return app.http.patch(`/users/${person.userId}`, { token: owner.token, body });
  }

  it('is ended by a sign-out, on this device alone', async () => {
    const phone = await signIn(app.http, owner.email);
    expectStatus(await app.http.post('/auth/logout', { token: owner.token }), 204);
    expect([await isSignedIn(owner.token), await canRefresh(owner.refreshToken)]).toEqual([
      false,
      false,
    ]);
    expect([await isSignedIn(phone.token), await canRefresh(phone.refreshToken)]).toEqual([
      true,
      true,
    ]);
    expect((await app.http.post('/auth/logout', { token: owner.token })).status).toBe(401);
  });

  it('is ended by a deactivation, and a reactivation requires a new sign-in', async () => {
    const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    expect(await isSignedIn(clerk.token)).toBe(true);
    expectStatus(await change(clerk, { is_active: false }), 200);
    expect([await isSignedIn(clerk.token), await canRefresh(clerk.refreshToken)]).toEqual([
      false,
      false,
    ]);
    expectStatus(await change(clerk, { is_active: true }), 200);
    expect([await isSignedIn(clerk.token), await canRefresh(clerk.refreshToken)]).toEqual([
      false,
      false,
    ]);
    expect(await isSignedIn((await signIn(app.http, clerk.email)).token)).toBe(true);
  });

  it('gets a new role, up and down', async () => {
    const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const list = async (): Promise<number> =>
      (await other.http.get('/users', { token: clerk.token })).status;
    expect(await list()).toBe(403);
    expectStatus(await change(clerk, { role: 'MANAGER' }), 200);
    expect(await list()).toBe(200);
    expectStatus(await change(clerk, { role: 'EMPLOYEE' }), 200);
    expect(await list()).toBe(403);
  });

  it('gains and loses a shop', async () => {
    const shopId = await makeShop(app.http, owner);
    const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const shop = async (): Promise<number> =>
      (await other.http.get(`/shops/${shopId}`, { token: clerk.token })).status;
    const member = `/shops/${shopId}/members/${clerk.userId}`;
    expect(await shop()).toBe(404);
    expectStatus(await app.http.put(member, { token: owner.token }), 204);
    expect(await shop()).toBe(200);
    expectStatus(await app.http.delete(member, { token: owner.token }), 204);
    expect(await shop()).toBe(404);
  });

  it('is ended by one’s own new password on all devices, except for the new session', async () => {
    const phone = await signIn(app.http, owner.email);
    const body = { current_password: PASSWORD, new_password: NEW_PASSWORD };
    const answer = expectStatus(
      await app.http.post('/auth/password', { token: owner.token, body }),
      200,
    );
    for (const old of [owner, phone]) {
      expect([await isSignedIn(old.token), await canRefresh(old.refreshToken)]).toEqual([
        false,
        false,
      ]);
    }
    expect(await isSignedIn(answer.json['access_token'])).toBe(true);
    expect(await canRefresh(answer.json['refresh_token'])).toBe(true);
    const login = (password: string): Promise<HttpAnswer> =>
      other.http.post('/auth/login', { body: { email: owner.email, password } });
    expect([(await login(PASSWORD)).status, (await login(NEW_PASSWORD)).status]).toEqual([
      401, 200,
    ]);
  });

  it('is ended by a password set by an ADMIN', async () => {
    const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const body = { password: NEW_PASSWORD };
    expectStatus(
      await app.http.post(`/users/${clerk.userId}/password`, { token: owner.token, body }),
      204,
    );
    expect([await isSignedIn(clerk.token), await canRefresh(clerk.refreshToken)]).toEqual([
      false,
      false,
    ]);
  });

  it.each([
    ['a reset', 'an ADMIN resets it'],
    ['a change', 'its owner changes it'],
  ])(
    'is ended by %s of the password, even if a sign-in with the old one is under way while %s',
    async (kind) => {
      const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
      // Shared, as a sign-in holds it: other sign-ins pass, the new password waits.
      const held = await HeldRows.by('SELECT 1 FROM users WHERE id = $1 FOR SHARE', [clerk.userId]);
      try {
        const replaced =
          kind === 'a reset'
            ? app.http.post(`/users/${clerk.userId}/password`, {
                token: owner.token,
                body: { password: NEW_PASSWORD },
              })
            : app.http.post('/auth/password', {
                token: clerk.token,
                body: { current_password: PASSWORD, new_password: NEW_PASSWORD },
              });
        await held.untilWaiting();
        const late = await signIn(other.http, clerk.email);
        await held.release();
        expect((await replaced).status).toBeLessThan(300);
        expect([await isSignedIn(late.token), await canRefresh(late.refreshToken)]).toEqual([
          false,
          false,
        ]);
      } finally {
        await held.release();
      }
    },
  );

  it('is ended by a deactivation, even if a sign-in is under way while it waits', async () => {
    const clerk = await makeUser(app.http, owner, { role: 'EMPLOYEE' });
    const held = await HeldRows.by('SELECT 1 FROM users WHERE id = $1 FOR SHARE', [clerk.userId]);
    try {
      const deactivated = change(clerk, { is_active: false });
      await held.untilWaiting();
      const late = await signIn(other.http, clerk.email);
      await held.release();
      expectStatus(await deactivated, 200);
      expectStatus(await change(clerk, { is_active: true }), 200);
      expect([await isSignedIn(late.token), await canRefresh(late.refreshToken)]).toEqual([
        false,
        false,
      ]);
    } finally {
      await held.release();
    }
  });
});
