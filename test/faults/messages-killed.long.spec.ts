import type { HttpClient } from '../support/http-client.js';
import { expectStatus, makeOwner, PASSWORD, type Person } from '../support/makers.js';
import { eventually } from './support/eventually.js';
import { SendingServers } from './support/sending-servers.js';
import type { ServerProcess } from './support/server-process.js';

const HOLD = "SELECT id FROM pgboss.job WHERE name = $1 AND state = 'active' FOR UPDATE";

describe('a killed server', () => {
  let sending: SendingServers;
  let server: ServerProcess;
  let http: HttpClient;
  let owner: Person;
  beforeEach(async () => {
    sending = await SendingServers.open();
    server = await sending.start();
    http = await server.http();
    owner = await makeOwner(http);
  });
  afterEach(() => sending.close());

  async function invite(email: string): Promise<void> {
    const body = { email, name: 'Luisa', role: 'EMPLOYEE' };
    expectStatus(await http.post('/users/invitations', { token: owner.token, body }), 201);
  }

  /** A sign-in with another program, which is told by mail and by push. */
  async function signInWith(program: string): Promise<void> {
    const headers = { 'user-agent': program };
    const body = { email: owner.email, password: PASSWORD };
    expectStatus(await http.post('/auth/login', { headers, body }), 200);
  }

  async function subscribe(): Promise<void> {
    const body = { ...sending.pushes.subscription('browser'), device: 'Phone' };
    const { token } = owner;
    expectStatus(await http.post('/messages/push-subscriptions', { token, body }), 201);
  }

  /** Keeps the message that is being sent from being marked, until the server is dead. */
  async function unmarked(queue: string): Promise<() => Promise<void>> {
    const holder = await sending.holder();
    await holder.rows('BEGIN');
    expect(await holder.rows(HOLD, [queue])).toHaveLength(1);
    return () => holder.close();
  }

  it('loses no mail between commit and send, and its link works', async () => {
    const { mails } = sending;
    mails.mood = 'hang';
    await invite('first@example.com');
    await eventually('the first is being sent', () => mails.offered > 0);
    await invite('second@example.com');
    // The second was committed just now: nobody knows whether it was taken from the queue yet.
    await sending.kill(server);
    expect(mails.received).toEqual([]);
    mails.mood = 'accept';
    http = await (await sending.restart()).http();
    await sending.untilDelivered('both arrived', () => mails.received.length >= 2);
    await sending.untilNothingWaits();
    for (const email of ['first@example.com', 'second@example.com']) {
      const [mail, ...others] = await mails.to(email);
      expect(others).toEqual([]);
      const [, token = ''] = /\/auth\/links\?token=([\w-]+)/.exec(mail?.text ?? '') ?? [];
      expectStatus(await http.get(`/auth/links?token=${token}`), 200);
    }
  });

  it('sends a mail again between send and mark, with the same Message-ID and the same link', async () => {
    const { mails } = sending;
    let release: (() => Promise<void>) | undefined;
    mails.onArrived = async () => {
      release ??= await unmarked('send-mail');
    };
    // The client goes after it has read that the mail was accepted.
    const gone = new Promise<void>((resolve) => {
      mails.onGone = () => {
        if (mails.received.length > 0) resolve();
      };
    });
    await invite('twice@example.com');
    await gone;
    await sending.kill(server);
    await release?.();
    await sending.restart();
    await sending.untilDelivered('it arrived again', () => mails.received.length >= 2);
    await sending.untilNothingWaits();
    const [first, second, ...others] = mails.received;
    expect(others).toEqual([]);
    expect(first?.headers['message-id']).toMatch(/^<[\w-]{36}@example\.com>$/);
    expect(second?.headers['message-id']).toBe(first?.headers['message-id']);
    expect([second?.to, second?.text]).toEqual([first?.to, first?.text]);
  });

  it('loses no push at either point, and repeats it with the same topic and id', async () => {
    const { pushes } = sending;
    await subscribe();
    let release: (() => Promise<void>) | undefined;
    let isAnswered = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      isAnswered = resolve;
    });
    pushes.onArrived = async () => {
      release ??= await unmarked('send-push');
      isAnswered();
    };
    await signInWith('First');
    await answered;
    await signInWith('Second');
    await sending.kill(server);
    await release?.();
    await sending.restart();
    const bodies = (): string[] => pushes.received.map(({ message }) => String(message['body']));
    const about = (program: string): string[] => bodies().filter((body) => body.includes(program));
    await sending.untilDelivered('all arrived', () => {
      return about('First').length >= 2 && about('Second').length >= 1;
    });
    await sending.untilNothingWaits();
    const idsOf = (program: string): Set<unknown> =>
      new Set(
        pushes.received
          .filter(({ message }) => String(message['body']).includes(program))
          .map(({ message }) => message['id']),
      );
    expect([idsOf('First').size, idsOf('Second').size]).toEqual([1, 1]);
    expect([...idsOf('First')]).not.toEqual([...idsOf('Second')]);
    expect(new Set(pushes.received.map(({ topic }) => topic)).size).toBe(1);
  });
});
