import { eventually } from '../../faults/support/eventually.js';
import { PushTransport } from '../../../src/features/messages/push/push-transport.js';
import { expectStatus, makeOwner, type Person } from '../../support/makers.js';
import { MessagesApp } from '../../support/messages-app.js';
import { PushServer } from '../../support/push-server.js';

interface Attempt {
  readonly state: string;
  readonly retry_count: number;
  readonly is_later: boolean;
}

describe("a message that its recipient's server refuses", () => {
  let own: MessagesApp;
  let person: Person;
  beforeAll(async () => {
    own = await MessagesApp.start();
  });
  beforeEach(async () => {
    // A mail has arrived before its delivery is stored, and the news of the push has a mail too.
    await eventually('no mail of an earlier test waits', async () => !(await attempts()).length);
    person = await makeOwner(own.app.http);
  });
  afterAll(() => own.close());

  const failed = async () => {
    const { json } = await own.app.http.get('/jobs/failed', { token: person.token });
    return json['data'] as { id: string; queue: string; error: string }[];
  };

  /** The mails that have not arrived. */
  const attempts = () =>
    own.database.probe.rows<Attempt>(
      `SELECT state::text, retry_count, start_after > now() AS is_later FROM pgboss.job
        WHERE name = 'send-mail' AND state < 'completed'`,
    );

  it.each([
    ['an unknown recipient', 'RCPT TO', 550, '5.1.1 No such mailbox'],
    ['its content', 'DATA', 554, '5.7.1 Rejected as spam'],
  ] as const)(
    'is a dead letter at once for a permanent refusal of %s, with the reason',
    async (...refusal) => {
      const [, at, code, text] = refusal;
      const offered = own.mails.offered;
      own.mails.refusal = { at, code, text };
      await own.tell(person, 'refused');
      await eventually('it is dead', async () => (await failed()).length === 1);
      const [letter] = await failed();
      expect(letter).toMatchObject({ queue: 'send-mail' });
      expect(letter?.error).toContain(text);
      expect([own.mails.offered - offered, await attempts()]).toEqual([1, []]);

      own.mails.refusal = undefined;
      await own.tell(person, 'next');
      const path = `/jobs/failed/${letter?.id ?? ''}/redeliver`;
      expectStatus(await own.app.http.post(path, { token: person.token }), 204);
      const mails = await own.mails.to(person.email, 2);
      const subjects = mails.map(({ headers }) => headers['subject']);
      expect(subjects.sort()).toEqual(['News: next', 'News: refused']);
    },
  );

  it.each([
    ['a full mailbox', 'RCPT TO', 452, '4.2.2 Mailbox full'],
    ['too much to do', 'DATA', 451, '4.3.0 Try again later'],
  ] as const)(
    'is tried again later and arrives after a temporary refusal because of %s',
    async (...refusal) => {
      const [, at, code, text] = refusal;
      own.mails.refusal = { at, code, text };
      await own.tell(person, 'later');
      await untilTried(1);
      await own.hurry();
      await untilTried(2);
      own.mails.refusal = undefined;
      await own.hurry();
      expect(await own.mails.to(person.email)).toHaveLength(1);
      expect(await failed()).toEqual([]);
    },
  );

  it('is tried again later and arrives if the server refuses every mail of the sender', async () => {
    own.mails.mood = 'refuse';
    await own.tell(person, 'later');
    await untilTried(1);
    own.mails.mood = 'accept';
    await own.hurry();
    expect(await own.mails.to(person.email)).toHaveLength(1);
    expect(await failed()).toEqual([]);
  });

  it('is a dead letter at once if the push service can never accept it', async () => {
    const pushes = await PushServer.start();
    own.app.nest.get(PushTransport).agent.options.ca = pushes.certificate;
    const { token } = person;
    const body = { ...pushes.subscription('browser'), device: 'Phone' };
    expectStatus(await own.app.http.post('/messages/push-subscriptions', { token, body }), 201);
    pushes.status = 413;
    await own.tell(person, 'too long');
    await eventually('it is dead', async () => (await failed()).length === 1);
    const error = 'The push service answered 413';
    expect(await failed()).toEqual([expect.objectContaining({ queue: 'send-push', error })]);
    expect(pushes.received).toHaveLength(1);
    await pushes.close();
  });

  it('is tried again later if the server closes the connection, does not respond or is away', async () => {
    own.mails.mood = 'drop';
    await own.tell(person, 'later');
    await untilTried(1);
    own.mails.mood = 'hang';
    await own.hurry();
    await untilTried(2);
    // Nobody is there from now on: this test is the last one.
    await own.mails.close();
    await own.hurry();
    await untilTried(3);
    expect(await failed()).toEqual([]);
  });

  /** Waits until a mail has failed so many times and waits for the next attempt, later each time. */
  async function untilTried(times: number): Promise<void> {
    const expected = { state: 'retry', retry_count: times - 1, is_later: true };
    await eventually(`attempt ${times} has failed`, async () => {
      const [attempt] = await attempts();
      return attempt?.state === 'retry' && attempt.is_later && attempt.retry_count >= times - 1;
    });
    expect(await attempts()).toEqual([expected]);
  }
});
