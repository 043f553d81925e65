import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HttpClient } from '../support/http-client.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { expectStatus, makeOwner, PASSWORD, type Person } from '../support/makers.js';
import { PushServer } from '../support/push-server.js';
import { TEST_VAPID_KEY } from '../support/test-app.js';
import { eventually } from './support/eventually.js';
import { Installation, removeInstallations } from './support/installation.js';
import { ON_A_TERMINAL } from './support/on-a-terminal.js';
import { probing, type Probe } from './support/probe.js';
import type { ServerProcess } from './support/server-process.js';
import { beTalkative } from './support/talkative.js';

afterAll(removeInstallations);

const PUBLIC_URL = 'https://clock.example.com';
const NEW_PASSWORD = 'staple-orbit-lantern-7';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a secret that opens an account or a mailbox', () => {
  const smtpPassword = `smtp-${randomBytes(12).toString('hex')}`;
  /** By name; what a table may keep, because a push cannot be encrypted without it, is apart. */
  const secrets = new Map<string, string>([
    ['SMTP password', smtpPassword],
    ['VAPID key', TEST_VAPID_KEY],
    ['password', NEW_PASSWORD],
  ]);
  const kept = new Map<string, string>();
  let installation: Installation;
  let mails: MailServer;
  let pushes: PushServer;
  let servers: ServerProcess[];
  let tables: Record<string, string[]>;

  beforeAll(async () => {
    installation = await Installation.make();
    [mails, pushes] = [await MailServer.start(smtpPassword), await PushServer.start()];
    kept.set('push secret', pushes.auth.toString('base64url'));
    const shared = await variables();
    const plain = await installation.start(shared);
    await probing(await installation.adminUrl(), async (probe) => {
      await beTalkative(probe);
      // It delivers messages too, and is to connect again with these settings.
      await probe.rows(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'tillclock %'",
      );
    });
    const env = { ...shared, DATABASE_URL: await installation.databaseUrl() };
    const json = await installation.start(env);
    const lines = await installation.start(env, { wrapper: ON_A_TERMINAL });
    servers = [plain, json, lines];
    for (const server of [json, lines]) await visit(await server.http());
    const adminUrl = await installation.adminUrl();
    await probing(adminUrl, untilNothingWaits);
    // Or the log would have what is looked for from the statements that look for it.
    await probing(adminUrl, (probe) => probe.rows('ALTER ROLE ALL RESET ALL'));
    tables = await probing(adminUrl, tablesWith);
    for (const server of servers.toReversed()) {
      server.signal('SIGTERM');
      await server.ending();
    }
  });
  afterAll(async () => {
    await pushes.close();
    await mails.close();
  });

  async function variables(): Promise<Record<string, string>> {
    const certificate = join(installation.home, 'push.pem');
    await writeFile(certificate, pushes.certificate);
    const smtpUrl = new URL(mails.url);
    smtpUrl.username = 'clock';
    smtpUrl.password = smtpPassword;
    return {
      LOG_LEVEL: 'trace',
      SMTP_URL: smtpUrl.href,
      MAIL_FROM: 'Tillclock <clock@example.com>',
      VAPID_PRIVATE_KEY: TEST_VAPID_KEY,
      NODE_EXTRA_CA_CERTS: certificate,
      PUBLIC_URL,
    };
  }

  /** Uses every kind of link, rightly and wrongly, while mails and pushes are refused and accepted. */
  async function visit(http: HttpClient): Promise<void> {
    const owner = await makeOwner(http);
    const { token, userId } = owner;
    const key = { token, key: `once-${userId}` };
    const subscription = { ...pushes.subscription('browser'), device: 'Phone' };
    const subscribing = { ...key, body: subscription };
    expectStatus(await http.post('/messages/push-subscriptions', subscribing), 201);
    mails.mood = 'refuse';
    pushes.status = 500;
    const offered = mails.offered;
    const email = `invited-${userId}@example.com`;
    const invitation = { ...key, body: { email, name: 'Luisa', role: 'EMPLOYEE' } };
    for (let time = 0; time < 2; time += 1)
      expectStatus(await http.post('/users/invitations', invitation), 201);
    await signInWith(http, owner, 'Phone/1.0');
    await eventually('the password was refused', () => mails.offered > offered);
    mails.mood = 'accept';
    pushes.status = 201;
    await useLink(http, 'invitation', await delivered(email));
    const off = await delivered(owner.email);
    const stop = off.headers['list-unsubscribe']?.slice(1 + PUBLIC_URL.length, -1) ?? '';
    secrets.set(`unsubscribe ${userId}`, stop.split('token=')[1] ?? '');
    expectStatus(await http.get(stop), 200);
    await http.get(`${stop}&token=again`);
    expectStatus(await http.post(stop, { body: 'List-Unsubscribe=One-Click', headers: FORM }), 200);
    const next = `next-${userId}@example.com`;
    const change = { token, body: { email: next, current_password: PASSWORD } };
    expectStatus(await http.patch(`/users/${userId}`, change), 200);
    await useLink(http, 'address', await delivered(next));
    expectStatus(await http.post('/auth/forgotten-password', { body: { email: next } }), 204);
    await useLink(http, 'reset', await delivered(next, 2));
  }

  async function signInWith(http: HttpClient, { email }: Person, agent: string): Promise<void> {
    const request = { headers: { 'user-agent': agent }, body: { email, password: PASSWORD } };
    expectStatus(await http.post('/auth/login', request), 200);
  }

  async function delivered(email: string, count = 1): Promise<ReceivedMail> {
    const hurry = `UPDATE pgboss.job SET start_after = now() - interval '1 second' WHERE state = 'retry'`;
    const mine = (): ReceivedMail[] => mails.received.filter(({ to }) => to === email);
    await probing(await installation.adminUrl(), (probe) =>
      eventually(`${count} mails to ${email}`, async () => {
        await probe.rows(hurry);
        return mine().length >= count;
      }),
    );
    const mail = mine().at(-1);
    if (!mail) throw new Error('There is no mail');
    return mail;
  }

  async function useLink(
    http: HttpClient,
    name: string,
    { to, text }: ReceivedMail,
  ): Promise<void> {
    const [, token = ''] = /\/auth\/links\?token=([\w-]+)/.exec(text) ?? [];
    // What comes before the secret are ids, which are none.
    secrets.set(`${name} ${to}`, token.slice(-40));
    expectStatus(await http.get(`/auth/links?token=${token}`), 200);
    const forged = [`token=${token}%00`, `token=${token}&more=${token}`, `token=${token}${token}`];
    for (const query of forged) await http.get(`/auth/links?${query}`);
    await http.post('/auth/links', { body: { token, [token]: 1 } });
    await http.post('/auth/links', { body: `token=${token}&password=short`, headers: FORM });
    await http.post('/auth/links', { body: `{"token":"${token}"` });
    const body = `token=${token}&password=${NEW_PASSWORD}`;
    const used = name === 'address' ? `token=${token}` : body;
    expectStatus(await http.post('/auth/links', { body: used, headers: FORM }), 200);
    expect((await http.post('/auth/links', { body, headers: FORM })).status).toBe(404);
  }

  /** The tables of all schemas that have a secret, as text or as bytes, by the name of the secret. */
  async function tablesWith(probe: Probe): Promise<Record<string, string[]>> {
    const names = await probe.rows<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname IN ('public', 'pgboss')`,
    );
    const found: Record<string, string[]> = {};
    for (const [secret, text] of [...secrets, ...kept]) {
      const forms = [text, hexOf(text), Buffer.from(text, 'base64url').toString('hex')];
      for (const { name } of names) {
        const [row] = await probe.rows<{ count: number }>(
          `SELECT count(*)::int AS count FROM ${name} t, unnest($1::text[]) AS form WHERE strpos(t::text, form) > 0`,
          [forms],
        );
        if (row && row.count > 0) (found[secret] ??= []).push(name);
      }
    }
    return found;
  }

  function secretsIn(said: string): string[] {
    const all = [...secrets, ...kept];
    return all.filter(([, text]) => said.includes(text)).map(([name]) => name);
  }

  it('is in no line of the log of the application, as JSON or as text', () => {
    const [, json, lines] = servers;
    expect(secrets.size).toBe(3 + 2 * 4);
    for (const server of [json, lines]) expect(server?.output).toContain('/auth/links');
    const said = servers.map(({ output }) => output).join('\n');
    expect(said).toContain('was not delivered');
    expect(secretsIn(said)).toEqual([]);
    expect(json?.output).toContain('"level":20');
    expect(lines?.output).toMatch(/POST \/messages\/unsubscribe 200/);
  });

  it('is not in the log of PostgreSQL, even if that has every value of every statement', async () => {
    const said = await readFile(join(installation.dataDir, 'postgres.log'), 'utf8');
    expect(said).toContain('/users/invitations');
    // What is stored comes as the value of a statement.
    expect(secretsIn(said)).toEqual(['push secret']);
  });

  it('is in no table, including jobs and stored responses, except for the secret of a browser', () => {
    expect(tables).toEqual({ 'push secret': ['push_subscriptions'] });
  });
});

function hexOf(text: string): string {
  return Buffer.from(text).toString('hex');
}

async function untilNothingWaits(probe: Probe): Promise<void> {
  const waiting = `SELECT count(*) FROM pgboss.job WHERE name IN ('send-mail', 'send-push', 'reset-password')
    AND state < 'completed'`;
  await eventually('nothing waits', async () => {
    await probe.rows(
      "UPDATE pgboss.job SET start_after = now() - interval '1 second' WHERE state = 'retry'",
    );
    return (await probe.number(waiting)) === 0;
  });
}
