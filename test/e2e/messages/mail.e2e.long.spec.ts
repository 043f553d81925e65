import { Digests } from '../../../src/features/messages/mail/digest.service.js';
import { eventually } from '../../faults/support/eventually.js';
import type { HttpClient } from '../../support/http-client.js';
import { expectStatus, makeOwner, PASSWORD, type Person } from '../../support/makers.js';
import { MessagesApp, NEWS, PUBLIC_URL } from '../../support/messages-app.js';

const LINK = /https?:\/\/[^\s"<>]+/g;

describe('a mail', () => {
  let own: MessagesApp;
  let http: HttpClient;
  let person: Person;
  beforeAll(async () => {
    own = await MessagesApp.start();
    ({ http } = own.app);
  });
  beforeEach(async () => {
    own.mails.mood = 'accept';
    person = await makeOwner(http);
  });
  afterAll(() => own.close());

  async function signInWith(userAgent: string): Promise<void> {
    const body = { email: person.email, password: PASSWORD };
    const headers = { 'user-agent': userAgent };
    expectStatus(await http.post('/auth/login', { body, headers }), 200);
  }

  const speak = (locale: string) =>
    http.patch('/auth/me', { token: person.token, body: { locale } });

  it("reports in its reader's language that another device signed in, once", async () => {
    await signInWith('Till/1.0');
    await signInWith('Till/1.0');
    await own.mails.to(person.email);
    await speak('es-AR');
    await signInWith('Phone/2.0');
    const mails = await own.mails.to(person.email, 2);
    await eventually('nothing waits', async () => (await own.waiting()) === 0);
    expect(mails.map(({ headers }) => headers['subject'])).toEqual([
      'A sign-in from another device',
      'Un inicio de sesión desde otro dispositivo',
    ]);
    expect(mails[0]?.text).toContain('Till/1.0');
    expect(mails[1]?.html).toContain('<html lang="es">');
    expect(mails[1]?.html).toContain('cambie su contraseña');
  });

  it('has the same content as text and as escaped HTML, and contains no other host', async () => {
    await own.tell(person, 'a <i>tea</i>');
    const [mail] = await own.mails.to(person.email);
    expect(mail?.headers).toMatchObject({
      from: 'Tillclock <clock@example.com>',
      subject: 'News: a <i>tea</i>',
      'auto-submitted': 'auto-generated',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'message-id': expect.stringMatching(/^<[0-9a-f-]{36}@example\.com>$/) as string,
    });
    expect(mail?.text).toContain('It happened: a <i>tea</i> <b>');
    expect(mail?.html).toContain('It happened: a &lt;i&gt;tea&lt;/i&gt; &lt;b&gt;');
    const links = `${mail?.text ?? ''} ${mail?.html ?? ''}`.match(LINK) ?? [];
    expect(links).toContain(`${PUBLIC_URL}/news/1`);
    expect(links.filter((link) => !link.startsWith(`${PUBLIC_URL}/`))).toEqual([]);
  });

  it('has a link that unsubscribes from its kind without a sign-in, after a confirmation', async () => {
    await own.tell(person, 'first');
    const [mail] = await own.mails.to(person.email);
    const link = mail?.headers['list-unsubscribe']?.slice(1, -1) ?? '';
    const path = link.slice(PUBLIC_URL.length);
    const page = expectStatus(await http.get(path), 200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('<form method="post"');
    const token = person.token;
    const chosen = async () => {
      const { json } = await http.get('/messages/preferences', { token });
      return (json['kinds'] as { kind: string; email: boolean }[]).find(
        ({ kind }) => kind === NEWS.kind,
      )?.email;
    };
    expect(await chosen()).toBe(true);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const click = { body: 'List-Unsubscribe=One-Click', headers: form };
    expectStatus(await http.post(path, click), 200);
    expectStatus(await http.post(path, click), 200);
    expect(await chosen()).toBe(false);
    const forged = `${path.slice(0, -6)}AAAAAA`;
    expect((await http.post(forged, click)).json['code']).toBe('LINK_INVALID');
    await own.tell(person, 'second');
    await signInWith('Other/3.0');
    await eventually('nothing waits', async () => (await own.waiting()) === 0);
    const mails = await own.mails.to(person.email, 2);
    expect(mails.map(({ headers }) => headers['subject'])).toEqual([
      'News: first',
      'A sign-in from another device',
    ]);
    const entries = await http.get('/audit-log?action=user.mails-stopped', { token });
    expect(entries.json['data']).toHaveLength(1);
  });

  it('is not sent if the change that caused it is rolled back', async () => {
    const undone = own.within(person, async (tx) => {
      await own.tellIn(tx, person, 'never');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await own.tell(person, 'always');
    const mails = await own.mails.to(person.email);
    expect(mails.map(({ headers }) => headers['subject'])).toEqual(['News: always']);
  });

  it('is sent once a day with everything that is not urgent, to people who chose that', async () => {
    const { token } = person;
    const body = { digest_time: '08:00', quiet_from: '00:00', quiet_to: '00:00' };
    expectStatus(await http.put('/messages/preferences', { token, body }), 200);
    await own.tell(person, 'one');
    await own.tell(person, 'two');
    const digests = own.app.nest.get(Digests);
    await digests.sendDue();
    await own.database.probe.rows(
      'UPDATE message_digest_items SET due_at = now() WHERE user_id = $1',
      [person.userId],
    );
    await Promise.all([digests.sendDue(), digests.sendDue()]);
    const mails = await own.mails.to(person.email);
    await eventually('nothing waits', async () => (await own.waiting()) === 0);
    expect(mails.map(({ headers }) => headers['subject'])).toEqual(['Your messages of the day']);
    expect(mails[0]?.text).toMatch(/News: one[^]+News: two/);
  });

  it('waits until quiet hours are over, unless it is urgent', async () => {
    const { token } = person;
    const body = { quiet_from: '00:00', quiet_to: '00:00' };
    expectStatus(await http.put('/messages/preferences', { token, body }), 200);
    await own.tell(person, 'later');
    await signInWith('Phone/4.0');
    const mails = await own.mails.to(person.email);
    expect(mails.map(({ headers }) => headers['subject'])).toEqual([
      'A sign-in from another device',
    ]);
    const [waiting] = await own.database.probe.rows<{ at: string }>(
      `SELECT to_char(start_after, 'HH24:MI:SS') AS at FROM pgboss.job
        WHERE name = 'send-mail' AND state = 'created' AND data->>'organizationId' = $1 AND start_after > now()`,
      [person.organizationId],
    );
    expect(waiting?.at).toBe('00:00:00');
  });
});
