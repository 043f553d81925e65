import { randomUUID } from 'node:crypto';
import { MessageKinds, type MessageParams } from '../../../src/features/messages/message-kinds.js';
import type { Language } from '../../../src/kernel/language.js';
import { Database } from '../../../src/platform/database/database.js';
import { answer, proposed, requestOf } from '../../support/correction-requests.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { minutesAgo, type TimeClock, Workplace } from '../../support/workplace.js';

interface Sent {
  readonly kind: string;
  readonly params: MessageParams;
}

describe('the messages of a correction request', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  let place: Workplace;
  let ana: TimeClock;
  let shiftId: string;

  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
  });
  beforeEach(async () => {
    place = await Workplace.open(app.http, { name: 'Centro', time_zone: 'UTC' });
    ana = await place.hire();
    shiftId = await added(ana);
    for (const person of [place.owner, place.manager, ana.person]) await subscribe(person);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  async function added(clock: TimeClock): Promise<string> {
    const times = { start_at: minutesAgo(300), end_at: minutesAgo(120) };
    const answered = await clock.add({ shop_id: place.shopId, ...times });
    return String(expectStatus(answered, 201).json['id']);
  }

  /** From now on the person is told by web push. */
  async function subscribe({ organizationId, userId }: Person): Promise<void> {
    await probe.rows(
      `INSERT INTO push_subscriptions (organization_id, id, user_id, endpoint, p256dh, auth, device)
        VALUES ($1, $2, $3, $4, '', '', '')`,
      [organizationId, randomUUID(), userId, `https://push.example.com/${randomUUID()}`],
    );
  }

  /** The messages to the person, delivered or not. */
  async function sentTo({ userId }: Person): Promise<Sent[]> {
    const rows = await probe.rows<{ payload: Sent }>(
      `SELECT data->'payload' AS payload FROM pgboss.job
        WHERE name = 'send-push' AND data->'payload'->>'userId' = $1 ORDER BY created_on`,
      [userId],
    );
    return rows.map(({ payload }) => payload);
  }

  /** What a message says when it is sent now; undefined when it is not. */
  async function textOf(sent: Sent, language: Language): Promise<string | undefined> {
    const kind = app.nest.get(MessageKinds).get(sent.kind);
    const { organizationId } = place.owner;
    return app.nest.get(Database).write({ organizationId }, async (tx) => {
      const params = await kind.complete?.(tx, sent.params);
      return params && kind.texts[language](params, { timeZone: 'UTC' }).paragraphs.join();
    });
  }

  const only = async (person: Person): Promise<Sent> => {
    const [first, ...others] = await sentTo(person);
    expect(others).toEqual([]);
    if (!first) throw new Error('Nobody was told');
    return first;
  };

  it('go to the other side, and the answer goes to the person who made the request', async () => {
    const later = { shiftId, end_at: minutesAgo(60) };
    const { id, user } = await proposed(app.http, ana.person, later);
    const asked = await only(place.manager);
    expect(await textOf(asked, 'en')).toBe(
      `${user.name} asks for a correction of their shift at Centro on ${dayIn('en-GB')}.`,
    );
    expect([await sentTo(ana.person), await sentTo(place.owner)]).toEqual([[], []]);
    const { closer } = requestOf(await answer(app.http, place.manager, `${id}/object`), 200);
    expect(await textOf(await only(ana.person), 'es')).toBe(
      `${closer?.name} se opone a la corrección del turno en Centro del ${dayIn('es-ES')}. El turno queda como estaba.`,
    );
    // Nobody is asked for an answer that has been given.
    expect(await textOf(asked, 'en')).toBeUndefined();
  });

  it("ask the worker about a manager's proposal, and the manager is informed of the agreement", async () => {
    const proposal = { shiftId, end_at: minutesAgo(90) };
    const { id } = await proposed(app.http, place.manager, proposal);
    expect(await textOf(await only(ana.person), 'es')).toContain('propone corregir tu turno');
    expect(await sentTo(place.manager)).toEqual([]);
    requestOf(await answer(app.http, ana.person, `${id}/agree`), 200);
    expect(await textOf(await only(place.manager), 'en')).toContain('has agreed');
  });

  it('go to the ADMINs if the shop has no other MANAGER, and about an ADMIN to the other ADMINs', async () => {
    const boss = await makeUser(app.http, place.owner, { role: 'ADMIN', shop_ids: [] });
    await subscribe(boss);
    const times = { start_at: minutesAgo(300), end_at: minutesAgo(120), shop_id: place.shopId };
    for (const person of [place.manager, boss]) {
      const body = { ...times, user_id: person.userId, reason: 'Forgot' };
      const answered = await app.http.post('/shifts', { token: place.owner.token, body });
      const id = String(expectStatus(answered, 201).json['id']);
      await proposed(app.http, person, { shiftId: id, end_at: minutesAgo(60) });
    }
    expect(await sentTo(place.owner)).toHaveLength(2);
    expect(await sentTo(boss)).toHaveLength(1);
    expect(await sentTo(place.manager)).toEqual([]);
  });

  it('are not sent for a withdrawal', async () => {
    const proposal = { shiftId, end_at: minutesAgo(60) };
    const { id } = await proposed(app.http, ana.person, proposal);
    requestOf(await answer(app.http, ana.person, `${id}/withdraw`), 200);
    expect(await sentTo(ana.person)).toEqual([]);
    expect(await textOf(await only(place.manager), 'en')).toBeUndefined();
  });
});

/** The day on which the shift began. */
function dayIn(locale: string): string {
  const options = { timeZone: 'UTC', dateStyle: 'long' } as const;
  return new Date(minutesAgo(300)).toLocaleDateString(locale, options);
}
