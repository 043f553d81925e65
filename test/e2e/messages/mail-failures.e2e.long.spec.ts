import { eventually } from '../../faults/support/eventually.js';
import { Database } from '../../../src/platform/database/database.js';
import { JobsService } from '../../../src/platform/jobs/jobs.service.js';
import type { HttpClient } from '../../support/http-client.js';
import { expectStatus, makeOwner, type Person } from '../../support/makers.js';
import { MessagesApp, NEWS } from '../../support/messages-app.js';

describe('a failing mail server', () => {
  let own: MessagesApp;
  let http: HttpClient;
  let person: Person;
  beforeEach(async () => {
    own = await MessagesApp.start();
    ({ http } = own.app);
    person = await makeOwner(http);
  });
  afterEach(() => own.close());

  const failed = async (of = person) => {
    const { json } = await http.get('/jobs/failed', { token: of.token });
    return json['data'] as { id: string; kind: string; user_id: string; error: string }[];
  };

  /** Uses up all attempts of everything that waits. */
  async function exhaust(): Promise<void> {
    await own.database.probe.rows(
      "UPDATE pgboss.job SET retry_count = retry_limit WHERE name = 'send-mail' AND state = 'retry'",
    );
    await own.hurry();
  }

  it('delays mails by refusing them, and loses none', async () => {
    own.mails.mood = 'refuse';
    for (let n = 0; n < 12; n += 1) await own.tell(person, `news ${n}`);
    await eventually('all were refused', () => own.mails.offered >= 12);
    own.mails.mood = 'accept';
    await eventually('all arrived', async () => {
      await own.hurry();
      return own.mails.received.length >= 12;
    });
    await eventually('nothing waits', async () => (await own.waiting()) === 0);
    const ids = own.mails.received.map(({ headers }) => headers['message-id']);
    expect([ids.length, new Set(ids).size]).toEqual([12, 12]);
  });

  it('delays nothing but mails by hanging', async () => {
    own.mails.mood = 'hang';
    for (let n = 0; n < 20; n += 1) await own.tell(person, `news ${n}`);
    await eventually('it hangs', () => own.mails.offered >= 8);
    expectStatus(await http.get('/auth/me', { token: person.token }), 200);
    expectStatus(await http.get('/health/ready'), 200);
    // No more than one instance's places: the others wait without a connection.
    expect(own.mails.offered).toBe(8);
    expect(await own.waiting()).toBe(20);
  });

  it('loses no mail whose sender stops between commit and delivery', async () => {
    own.mails.mood = 'hang';
    await own.tell(person, 'kept');
    await eventually('it hangs', () => own.mails.offered === 1);
    own.mails.mood = 'accept';
    await own.expire();
    const other = await own.another();
    await eventually('it arrived', async () => {
      await own.hurry();
      return own.mails.received.length > 0;
    });
    await other.close();
    expect(own.mails.received).toHaveLength(1);
  });

  it('gets a mail twice, with one Message-ID, if its sender stops between delivery and the mark', async () => {
    let other: Awaited<ReturnType<typeof own.another>> | undefined;
    // The server has the mail, and the sender does not know it yet.
    own.mails.onArrived = async () => {
      own.mails.onArrived = () => Promise.resolve();
      await own.expire();
      other = await own.another();
    };
    await own.tell(person, 'twice');
    await eventually('it arrived twice', async () => {
      await own.hurry();
      return own.mails.received.length > 1;
    });
    await other?.close();
    const ids = own.mails.received.map(({ headers }) => headers['message-id']);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  it('causes dead letters in the end, which an ADMIN delivers again as the same mail, or discards', async () => {
    const stranger = await makeOwner(http);
    own.mails.mood = 'refuse';
    await own.tell(person, 'kept');
    await own.tell(person, 'dropped');
    await eventually('both were refused', () => own.mails.offered >= 2);
    await eventually('both wait', async () => (await own.waiting()) === 2);
    await eventually('both are dead', async () => {
      await exhaust();
      return (await failed()).length === 2;
    });
    const [newest, oldest] = await failed();
    expect(newest).toMatchObject({ kind: 'test-news', user_id: person.userId });
    expect(newest?.error).toContain('Try again later');
    expect((await http.get('/health/ready')).json['dead_letters']).toBe(2);
    expect(await failed(stranger)).toEqual([]);
    const theirs = { token: stranger.token };
    for (const answer of [
      await http.post(`/jobs/failed/${newest?.id ?? ''}/redeliver`, theirs),
      await http.delete(`/jobs/failed/${newest?.id ?? ''}`, theirs),
    ])
      expect(answer.status).toBe(404);
    own.mails.mood = 'accept';
    const { token } = person;
    expectStatus(await http.post(`/jobs/failed/${oldest?.id ?? ''}/redeliver`, { token }), 204);
    expectStatus(await http.delete(`/jobs/failed/${newest?.id ?? ''}`, { token }), 204);
    const mails = await own.mails.to(person.email);
    expect(mails).toHaveLength(1);
    expect(await failed()).toEqual([]);
    for (const action of ['job.redelivered', 'job.discarded']) {
      const entries = await http.get(`/audit-log?action=${action}`, { token });
      expect(entries.json['data']).toHaveLength(1);
    }
  });
});

describe('a queue that nobody can write to', () => {
  it('loses no mail, because nothing is acknowledged unless its message is stored', async () => {
    // The request has to give up, and does nothing until then.
    const own = await MessagesApp.start({ DATABASE_LOCK_SECONDS: '2' });
    const { http } = own.app;
    const { probe } = own.database;
    const { token, userId } = await makeOwner(http);
    await probe.rows('BEGIN');
    await probe.rows('LOCK TABLE pgboss.job IN SHARE MODE');
    const email = `unheard-${userId}@example.com`;
    const body = { email, name: 'Luisa', role: 'EMPLOYEE' };
    const answer = await http.post('/users/invitations', { token, body });
    await probe.rows('COMMIT');
    expect(answer.status).toBe(503);
    expect(await probe.count('SELECT count(*) FROM users WHERE email = $1', [email])).toBe(0);
    await own.close();
  });
});

describe('an instance without a mail server', () => {
  it('leaves mails and forgotten passwords to an instance that has one', async () => {
    const without = await MessagesApp.start({ SMTP_URL: '' });
    const { nest, http } = without.app;
    const { userId, email, organizationId } = await makeOwner(http);
    const jobs = nest.get(JobsService);
    // As the other instance sends them.
    await nest.get(Database).write({ organizationId }, async (tx) => {
      const params = { what: 'left' };
      const mail = { kind: NEWS.kind, userId, about: userId, params, timeZone: 'UTC' };
      await jobs.send(tx, 'send-mail', mail);
      await jobs.send(tx, 'reset-password', { email });
    });
    const beside = await without.another();
    const mails = await without.mails.to(email, 2);
    const subjects = mails.map(({ headers }) => headers['subject']);
    expect(subjects.sort()).toEqual(['Choose a new password', 'News: left']);
    const failed = 'SELECT count(*) FROM pgboss.job WHERE retry_count > 0';
    expect(await without.database.probe.count(failed)).toBe(0);
    await beside.close();
    await without.close();
  });
});
