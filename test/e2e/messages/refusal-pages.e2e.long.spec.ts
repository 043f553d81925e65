import { HttpClient, type HttpAnswer } from '../../support/http-client.js';
import { expectStatus, makeOwner, type Person } from '../../support/makers.js';
import { MessagesApp, PUBLIC_URL } from '../../support/messages-app.js';

const AS_BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const UNKNOWN = 'AZXwxHsaf4mNa2lgRTJBvAGV8MR7Gn-JjWtpYEUyQbwq';

describe('a page of a link in a mail', () => {
  let own: MessagesApp;
  /** What browsers are shown is no answer of the document. */
  let pages: HttpClient;
  let owner: Person;
  beforeAll(async () => {
    own = await MessagesApp.start();
    pages = new HttpClient(own.app.http.baseUrl, false);
  });
  beforeEach(async () => {
    owner = await makeOwner(own.app.http);
  });
  afterAll(() => own.close());

  function browse(
    path: string,
    language: string,
    form?: Record<string, string>,
  ): Promise<HttpAnswer> {
    const headers = { accept: AS_BROWSER, 'accept-language': language };
    if (!form) return pages.get(path, { headers });
    return pages.post(path, {
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
  }

  function expectPage(answer: HttpAnswer, status: number, language: string): string {
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'text/html; charset=utf-8',
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.text).toContain(`<html lang="${language}">`);
    expect(answer.text).not.toContain('urn:tillclock');
    return answer.text;
  }

  /** The token of the newest link that was sent to the owner. */
  async function newestToken(count: number): Promise<string> {
    const mail = (await own.mails.to(owner.email, count)).at(-1);
    const link = new RegExp(`${PUBLIC_URL}/auth/links\\?token=([\\w-]+)`);
    return link.exec(mail?.text ?? '')?.[1] ?? '';
  }

  it('says in the language of the browser that a link is over, and its form asks for a new one', async () => {
    const gone = expectPage(
      await browse(`/auth/links?token=${UNKNOWN}`, 'es-ES,es;q=0.9,en;q=0.5'),
      404,
      'es',
    );
    expect(gone).toContain('Este enlace ya no vale');
    expect(gone).toMatch(/<form method="post" action="\/auth\/forgotten-password">.*name="email"/);
    const cut = expectPage(await browse('/auth/links?token=%20', 'en'), 400, 'en');
    expect(cut).toContain('This link is no longer valid');
    const asked = await browse('/auth/forgotten-password', 'es', { email: owner.email });
    expect(expectPage(asked, 200, 'es')).toContain('Mire su correo');
    const link = await newestToken(1);
    expect((await browse(`/auth/links?token=${link}`, 'en')).text).toContain('type="password"');
    const wrong = await browse('/auth/forgotten-password', 'en', { email: 'nobody' });
    expect(expectPage(wrong, 400, 'en')).toContain('name="email"');
  });

  it('says in the language of the person why a password is refused, and asks again until one is good', async () => {
    const { token } = owner;
    const body = { locale: 'es' };
    expectStatus(await own.app.http.patch('/auth/me', { token, body }), 200);
    await browse('/auth/forgotten-password', 'en', { email: owner.email });
    const link = await newestToken(1);
    const weak = await browse('/auth/links', 'en', { token: link, password: 'password' });
    const page = expectPage(weak, 422, 'es');
    expect(page).toContain('Esta es una de las contraseñas más comunes.');
    expect(page).toContain(`name="token" value="${link}"`);
    expect(page).toContain('name="password"');
    const short = await browse('/auth/links', 'en', { token: link, password: 'short' });
    expect(expectPage(short, 400, 'en')).toContain('The password needs at least 8 characters.');
    const good = await browse('/auth/links', 'en', {
      token: link,
      password: 'staple-orbit-lantern-7',
    });
    expect(expectPage(good, 200, 'es')).toContain('Ya puede iniciar sesión.');
    const again = await browse('/auth/links', 'en', {
      token: link,
      password: 'staple-orbit-lantern-8',
    });
    expect(expectPage(again, 404, 'en')).toContain('This link is no longer valid');
  });

  it('says what to do about a link that stops no mails, and about a body that no page sends', async () => {
    const unknown = await browse(`/messages/unsubscribe?token=${UNKNOWN}`, 'es');
    expect(expectPage(unknown, 404, 'es')).toContain('Este enlace no vale');
    const stopped = await browse(`/messages/unsubscribe?token=${UNKNOWN}`, 'en', {
      'List-Unsubscribe': 'One-Click',
    });
    expect(expectPage(stopped, 404, 'en')).toContain('This link is not valid');
    const odd = await pages.post('/auth/links', {
      headers: { accept: AS_BROWSER, 'content-type': 'text/plain' },
      body: 'token',
    });
    expect(expectPage(odd, 415, 'en')).toContain('That did not work');
  });

  it('is for browsers alone: clients of the API get problems, and other routes have no pages', async () => {
    const { http } = own.app;
    for (const accept of ['application/json', '*/*', 'application/json, text/html']) {
      const answer = await http.get(`/auth/links?token=${UNKNOWN}`, { headers: { accept } });
      expect([answer.status, answer.json['code']]).toEqual([404, 'LINK_INVALID']);
    }
    expectStatus(
      await http.post('/auth/forgotten-password', { body: { email: owner.email } }),
      204,
    );
    const other = await browse('/auth/me', 'en');
    expect([other.status, other.headers.get('content-type')]).toEqual([
      401,
      'application/problem+json; charset=utf-8',
    ]);
  });
});
