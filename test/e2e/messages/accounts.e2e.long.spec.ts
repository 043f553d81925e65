import { eventually } from '../../faults/support/eventually.js';
import type { HttpClient } from '../../support/http-client.js';
import {
  expectStatus,
  GIVEN_PASSWORD,
  makeOwner,
  PASSWORD,
  signIn,
  type Person,
} from '../../support/makers.js';
import type { ReceivedMail } from '../../support/mail-server.js';
import { MessagesApp, PUBLIC_URL } from '../../support/messages-app.js';
import { startTestApp } from '../../support/test-app.js';

const NEW_PASSWORD = 'staple-orbit-lantern-7';

/** The token of the link in a mail. */
function tokenIn({ text }: Pick<ReceivedMail, 'text'>): string {
  const [, token = ''] = new RegExp(`${PUBLIC_URL}/auth/links\\?token=([\\w-]+)`).exec(text) ?? [];
  return token;
}

describe('an account set up by mail', () => {
  let own: MessagesApp;
  let http: HttpClient;
  let owner: Person;
  beforeAll(async () => {
    own = await MessagesApp.start();
    ({ http } = own.app);
  });
  beforeEach(async () => {
    owner = await makeOwner(http);
  });
  afterAll(() => own.close());

  const login = (email: string, password: string) =>
    http.post('/auth/login', { body: { email, password } });
  const use = (token: string, password?: string) =>
    http.post('/auth/links', { body: { token, ...(password !== undefined && { password }) } });
  const forgot = (email: string) => http.post('/auth/forgotten-password', { body: { email } });

  async function newest(email: string, count = 1): Promise<ReceivedMail> {
    const mail = (await own.mails.to(email, count)).at(-1);
    if (!mail) throw new Error('There is no mail');
    return mail;
  }

  it("starts with an invitation in the person's language, whose link sets the password once", async () => {
    const email = `invited-${owner.userId}@example.com`;
    const body = { email, name: 'Luisa', role: 'EMPLOYEE', locale: 'es' };
    const { token } = owner;
    expectStatus(await http.post('/users/invitations', { token, body }), 201);
    const mail = await newest(email);
    expect(mail.headers['subject']).toBe('Le han invitado a Tillclock');
    expect(mail.headers).not.toHaveProperty('list-unsubscribe');
    const link = tokenIn(mail);
    const page = expectStatus(await http.get(`/auth/links?token=${link}`), 200);
    expect(page.text).toContain('type="password"');
    expect((await use(link)).status).toBe(400);
    expect((await use(link, 'password')).json['code']).toBe('WEAK_PASSWORD');
    const answers = await Promise.all([use(link, NEW_PASSWORD), use(link, NEW_PASSWORD)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    const signedIn = expectStatus(await login(email, NEW_PASSWORD), 200);
    expect(signedIn.json['must_change_password']).toBe(false);
    expect((await http.get(`/auth/links?token=${link}`)).json['code']).toBe('LINK_INVALID');
  });

  it('is invited again with a new link, which ends the earlier one, until a password was chosen', async () => {
    const email = `again-${owner.userId}@example.com`;
    const body = { email, name: 'Luisa', role: 'EMPLOYEE' };
    const { token, organizationId } = owner;
    const { json } = expectStatus(await http.post('/users/invitations', { token, body }), 201);
    const again = (by: string, key?: string) =>
      http.post(`/users/invitations/${String(json['id'])}/resend`, {
        token: by,
        ...(key && { key }),
      });
    const first = tokenIn(await newest(email));
    await own.database.probe.rows(
      'UPDATE account_links SET expires_at = now() WHERE organization_id = $1',
      [organizationId],
    );
    expectStatus(await again(token, 'once'), 204);
    expectStatus(await again(token, 'once'), 204);
    const second = tokenIn(await newest(email, 2));
    expect((await use(first, NEW_PASSWORD)).json['code']).toBe('LINK_INVALID');
    const both = await Promise.all([again(token), again(token)]);
    expect(both.map(({ status }) => status)).toEqual([204, 204]);
    const valid = 'SELECT count(*) FROM account_links WHERE organization_id = $1';
    expect(await own.database.probe.count(valid, [organizationId])).toBe(1);
    expect((await use(second, NEW_PASSWORD)).json['code']).toBe('LINK_INVALID');
    await eventually('both were delivered', async () => (await own.waiting()) === 0);
    const tokens = (await own.mails.to(email, 3)).slice(2).map(tokenIn);
    const answers = await Promise.all(tokens.map((one) => use(one, NEW_PASSWORD)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await again(token)).json['code']).toBe('INVITATION_CLOSED');
    expect((await again((await makeOwner(http)).token)).status).toBe(404);
    const entries = await http.get('/audit-log?action=user.invited-again', { token });
    expect(entries.json['data']).toHaveLength(3);
  });

  it('gets at most five invitations in a quarter of an hour', async () => {
    const email = `often-${owner.userId}@example.com`;
    const body = { email, name: 'Luisa', role: 'EMPLOYEE' };
    const { token } = owner;
    const { json } = expectStatus(await http.post('/users/invitations', { token, body }), 201);
    const again = () => http.post(`/users/invitations/${String(json['id'])}/resend`, { token });
    for (let n = 0; n < 5; n += 1) expectStatus(await again(), 204);
    const refused = await again();
    expect([refused.status, refused.json['code']]).toEqual([429, 'TOO_MANY_REQUESTS']);
  });

  it('has no other valid link to choose a password once one was used', async () => {
    const email = `both-${owner.userId}@example.com`;
    const body = { email, name: 'Luisa', role: 'EMPLOYEE' };
    const { token } = owner;
    expectStatus(await http.post('/users/invitations', { token, body }), 201);
    const invitation = tokenIn(await newest(email));
    expectStatus(await forgot(email), 204);
    expectStatus(await use(tokenIn(await newest(email, 2)), NEW_PASSWORD), 200);
    expect((await use(invitation, `${NEW_PASSWORD}-other`)).json['code']).toBe('LINK_INVALID');
  });

  it('keeps no valid link of an earlier mail when an ADMIN sets a password, or its person changes theirs', async () => {
    const email = `given-${owner.userId}@example.com`;
    const body = { email, name: 'Luisa', role: 'EMPLOYEE' };
    const { token } = owner;
    const { json } = expectStatus(await http.post('/users/invitations', { token, body }), 201);
    const invitation = tokenIn(await newest(email));
    const given = { password: GIVEN_PASSWORD };
    const path = `/users/${String(json['id'])}`;
    expectStatus(await http.post(`${path}/password`, { token, body: given }), 204);
    expect((await use(invitation, NEW_PASSWORD)).json['code']).toBe('LINK_INVALID');
    const again = await http.post(`/users/invitations/${String(json['id'])}/resend`, { token });
    expect(again.json['code']).toBe('INVITATION_CLOSED');
    expectStatus(await forgot(email), 204);
    const forgotten = tokenIn(await newest(email, 2));
    const { token: theirs } = await signIn(http, email, GIVEN_PASSWORD);
    const change = { current_password: GIVEN_PASSWORD, new_password: NEW_PASSWORD };
    expectStatus(await http.post('/auth/password', { token: theirs, body: change }), 200);
    expect((await use(forgotten, 'another-staple-orbit-8')).json['code']).toBe('LINK_INVALID');
    expectStatus(await login(email, NEW_PASSWORD), 200);
  });

  it('gets a new password by a link, only the newest one, which signs all devices out', async () => {
    expectStatus(await forgot(owner.email), 204);
    const first = tokenIn(await newest(owner.email));
    expectStatus(await forgot(owner.email.toUpperCase()), 204);
    const second = tokenIn(await newest(owner.email, 2));
    expect((await use(first, NEW_PASSWORD)).json['code']).toBe('LINK_INVALID');
    expectStatus(await use(second, NEW_PASSWORD), 200);
    expect((await http.get('/auth/me', { token: owner.token })).status).toBe(401);
    expect((await login(owner.email, PASSWORD)).status).toBe(401);
    expectStatus(await login(owner.email, NEW_PASSWORD), 200);
  });

  it('returns the same response after the same work for any requested address', async () => {
    const traces = (): Promise<number> =>
      own.database.probe.count("SELECT count(*) FROM pgboss.job WHERE name = 'reset-password'");
    const before = await traces();
    const known = await forgot(owner.email);
    const unknown = await forgot(`nobody-${owner.userId}@example.com`);
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    expect(await traces()).toBe(before + 2);
    await newest(owner.email);
    expect(own.mails.received.filter(({ to }) => to.startsWith('nobody-'))).toEqual([]);
  });

  it('refuses a link that has expired, was altered, or belongs to nobody', async () => {
    expectStatus(await forgot(owner.email), 204);
    const link = tokenIn(await newest(owner.email));
    const bytes = Buffer.from(link, 'base64url');
    for (const at of [0, 20, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8((changed.readUInt8(at) + 1) % 256, at);
      const answer = await use(changed.toString('base64url'), NEW_PASSWORD);
      expect(answer.json['code']).toBe('LINK_INVALID');
    }
    await own.database.probe.rows(
      'UPDATE account_links SET expires_at = now() WHERE organization_id = $1',
      [owner.organizationId],
    );
    expect((await use(link, NEW_PASSWORD)).json['code']).toBe('LINK_INVALID');
  });

  it('keeps its address until the owner of the new one confirms it', async () => {
    const { token, userId } = owner;
    const email = `new-${userId}@example.com`;
    const body = { email, current_password: PASSWORD, name: 'Renamed' };
    const changed = expectStatus(await http.patch(`/users/${userId}`, { token, body }), 200);
    expect(changed.json).toMatchObject({ email: owner.email, name: 'Renamed' });
    const link = tokenIn(await newest(email));
    expect((await http.get(`/auth/links?token=${link}`)).text).not.toContain('type="password"');
    expectStatus(await use(link), 200);
    const me = await signIn(http, email);
    expect((await http.get('/auth/me', { token: me.token })).json['email']).toBe(email);
    expect((await login(owner.email, PASSWORD)).status).toBe(401);
    const other = await makeOwner(http);
    const taken = await http.patch(`/users/${other.userId}`, {
      token: other.token,
      body: { email, current_password: PASSWORD },
    });
    expect(taken.json['code']).toBe('EMAIL_TAKEN');
  });

  it('has its tokens in no table, no audit entry and no stored response', async () => {
    const email = `secret-${owner.userId}@example.com`;
    const body = { email, name: 'Luisa', role: 'EMPLOYEE' };
    const request = { token: owner.token, body, key: 'invite-once' };
    const sent = expectStatus(await http.post('/users/invitations', request), 201);
    expect((await http.post('/users/invitations', request)).text).toBe(sent.text);
    const token = tokenIn(await newest(email));
    const secret = Buffer.from(token, 'base64url').subarray(32);
    const tables = await own.database.probe.rows<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname IN ('public', 'pgboss')`,
    );
    expect(tables.length).toBeGreaterThan(30);
    for (const { name } of tables) {
      const found = await own.database.probe.count(
        `SELECT count(*) FROM ${name} t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0`,
        [token.slice(-40), secret.toString('hex')],
      );
      expect([name, found]).toEqual([name, 0]);
    }
  });
});

describe('an installation without mail', () => {
  it('reports that, and sends no invitations', async () => {
    const app = await startTestApp();
    const owner = await makeOwner(app.http);
    const { token } = owner;
    const body = { email: `i-${owner.userId}@example.com`, name: 'Luisa', role: 'EMPLOYEE' };
    for (const answer of [
      await app.http.post('/users/invitations', { token, body }),
      await app.http.post('/auth/forgotten-password', { body: { email: owner.email } }),
    ])
      expect([answer.status, answer.json['code']]).toEqual([409, 'MAIL_UNAVAILABLE']);
    const preferences = await app.http.get('/messages/preferences', { token });
    expect(preferences.json['email_available']).toBe(false);
    await app.close();
  });
});
