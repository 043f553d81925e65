import { PushTransport } from '../../../src/features/messages/push/push-transport.js';
import { eventually } from '../../faults/support/eventually.js';
import type { HttpClient } from '../../support/http-client.js';
import { expectStatus, makeOwner, type Person } from '../../support/makers.js';
import { MessagesApp } from '../../support/messages-app.js';
import { PushServer } from '../../support/push-server.js';

describe('a web push', () => {
  let own: MessagesApp;
  let pushes: PushServer;
  let http: HttpClient;
  let person: Person;
  beforeAll(async () => {
    own = await MessagesApp.start();
    ({ http } = own.app);
  });
  beforeEach(async () => {
    pushes = await PushServer.start();
    own.app.nest.get(PushTransport).agent.options.ca = pushes.certificate;
    person = await makeOwner(http);
  });
  afterEach(() => pushes.close());
  afterAll(() => own.close());

  async function subscribe(path: string, who = person): Promise<void> {
    const body = { ...pushes.subscription(path), device: 'Phone' };
    const answer = await http.post('/messages/push-subscriptions', { token: who.token, body });
    expectStatus(answer, 201);
  }

  const listed = async (who = person) =>
    (await http.get('/messages/push-subscriptions', { token: who.token })).json['data'] as object[];

  it("is signed, encrypted for the browser, in its reader's language, with one topic for each cause", async () => {
    await subscribe('browser');
    await http.patch('/auth/me', { token: person.token, body: { locale: 'es' } });
    await own.tell(person, 'té');
    await pushes.arrived(1);
    await own.tell(person, 'té');
    await own.tell(person, 'café');
    const [first, second, third] = await pushes.arrived(3);
    const { public_key } = (await http.get('/messages/push-key', { token: person.token })).json;
    expect(first?.claims).toMatchObject({ key: public_key });
    expect(first?.message).toMatchObject({
      title: 'Novedad: té',
      body: 'Ha ocurrido: té <b>',
      path: '/news/1',
      kind: 'test-news',
      about: 'té',
    });
    const topics = [first, second, third].map((push) => push?.topic);
    expect(topics[0]).toMatch(/^[\w-]{32}$/);
    expect(new Set(topics).size).toBe(2);
    expect(new Set(pushes.received.map(({ message }) => message['id'])).size).toBe(3);
  });

  it('is repeated with the same id after a refusal, and forgets a browser that is gone', async () => {
    await subscribe('browser');
    pushes.status = 503;
    await own.tell(person, 'tea');
    await pushes.arrived(1);
    pushes.status = 410;
    await eventually('the browser is forgotten', async () => {
      await own.hurry();
      return (await listed()).length === 0;
    });
    const ids = new Set(pushes.received.map(({ message }) => message['id']));
    expect([pushes.received.length, ids.size]).toEqual([2, 1]);
  });

  it('belongs to the latest person of a browser, who has at most ten', async () => {
    const other = await makeOwner(http);
    for (let n = 0; n < 11; n += 1) await subscribe(`browser-${n}`);
    await subscribe('browser-10');
    expect(await listed()).toHaveLength(10);
    expect(await listed(other)).toEqual([]);
  });
});
