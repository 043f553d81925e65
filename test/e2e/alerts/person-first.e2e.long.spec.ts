import { acknowledge, acknowledgedAt, enableActivity } from '../../support/activity.js';
import { DatabaseProbe } from '../../support/database.js';
import { EvaluatedShop, minutesBefore } from '../../support/evaluated-shop.js';
import { EventStreamClient } from '../../support/event-stream-client.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';

/** Somebody at work without a sign of life for 30 minutes, where silence is asked about after 15. */
interface Silent {
  readonly shop: EvaluatedShop;
  readonly person: Person;
  readonly shiftId: string;
  readonly since: Date;
  readonly now: Date;
}

describe('a person who is silent', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    [app, probe] = await Promise.all([startNestApp(), DatabaseProbe.connect()]);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  async function silent({ acknowledged = true } = {}): Promise<Silent> {
    const shop = await EvaluatedShop.open(app, probe);
    const person = await shop.hours.person();
    const version = await enableActivity(app.http, shop.owner, { idle_limit_minutes: 10 });
    const now = new Date();
    if (acknowledged) {
      expectStatus(await acknowledge(app.http, person, version), 200);
      await acknowledgedAt(probe, person, minutesBefore(now, 600).toISOString());
    }
    await shop.setRule('SILENT', { threshold_minutes: 15, answer_minutes: 10 });
    for (const rule of ['NO_DEVICE_SESSION', 'BREAK_MISSING'])
      await shop.setRule(rule, { enabled: false });
    const since = minutesBefore(now, 30);
    const shiftId = await shop.hours.work({ startAt: since.toISOString() }, person);
    return { shop, person, shiftId, since, now };
  }

  async function questionsTo(person: Person): Promise<Record<string, unknown>[]> {
    const answer = await app.http.get('/activity/questions', { token: person.token });
    return expectStatus(answer, 200).json['data'] as Record<string, unknown>[];
  }

  async function answerWith(
    { person }: Silent,
    body: Record<string, unknown>,
  ): Promise<HttpAnswer> {
    const [question] = await questionsTo(person);
    const path = `/activity/questions/${String(question?.['id'])}/answer`;
    return app.http.post(path, { token: person.token, body });
  }

  it('is asked first, on their own stream and by push, and nobody else is informed', async () => {
    const one = await silent();
    const { shop, person, shiftId, since, now } = one;
    await shop.subscribe(person);
    await shop.subscribe(shop.owner);
    const [own, owners] = await Promise.all(
      [person, shop.owner].map((reader) => EventStreamClient.open(app, reader)),
    );
    if (!own || !owners) throw new Error('A stream is missing');
    for (const stream of [own, owners])
      await stream.until(() => stream.of('snapshot').length === 1);
    await shop.evaluate(minutesBefore(now, 16));
    expect(await questionsTo(person)).toEqual([]);
    await shop.evaluate(now);
    await shop.evaluate(minutesBefore(now, -1));
    await own.until(() => own.of('question').length === 1);
    expect(await questionsTo(person)).toEqual([
      expect.objectContaining({ shift_id: shiftId, since: since.toISOString(), answer: null }),
    ]);
    expect(await questionsTo(shop.owner)).toEqual([]);
    expect(owners.of('question')).toEqual([]);
    expect(await shop.messagesTo(person)).toMatchObject([{ kind: 'activity-question' }]);
    expect(await shop.messagesTo(shop.owner)).toEqual([]);
    expect(await shop.alerts()).toEqual([]);
    own.close();
    owners.close();
  });

  it('is asked in the application even if they chose to get no questions there', async () => {
    const { shop, person, now } = await silent();
    const { token } = person;
    const kinds = [{ kind: 'activity-question', app: false, email: false, push: false }];
    const answer = await app.http.put('/messages/preferences', { token, body: { kinds } });
    expect(expectStatus(answer, 200).json['kinds']).toContainEqual(
      expect.objectContaining({ kind: 'activity-question', app: true, push: false }),
    );
    const own = await EventStreamClient.open(app, person);
    await own.until(() => own.of('snapshot').length === 1);
    await shop.evaluate(now);
    await own.until(() => own.of('question').length === 1);
    expect(await questionsTo(person)).toHaveLength(1);
    own.close();
  });

  it('explains the time by answering in time, and no alert is raised', async () => {
    const one = await silent();
    const { shop, since, now } = one;
    await shop.evaluate(now);
    const answered = expectStatus(
      await answerWith(one, { answer: 'CUSTOMER', note: 'Fitting' }),
      200,
    );
    expect(answered.json).toMatchObject({ answer: 'CUSTOMER', closed_reason: 'ANSWERED' });
    await shop.evaluate(minutesBefore(now, -11));
    expect(await shop.alerts()).toEqual([]);
    const rows = await probe.rows(
      'SELECT start_at, reason, note FROM activity_explanations WHERE user_id = $1',
      [one.person.userId],
    );
    expect(rows).toEqual([{ start_at: since, reason: 'CUSTOMER', note: 'Fitting' }]);
    const path = `/activity/questions/${String(answered.json['id'])}/answer`;
    const { token } = one.person;
    const again = await app.http.post(path, { token, body: { answer: 'CUSTOMER' } });
    expect(expectStatus(again, 200).json).toEqual(answered.json);
    const other = await app.http.post(path, { token, body: { answer: 'CALL' } });
    expect([other.status, other.json['code']]).toEqual([409, 'QUESTION_CLOSED']);
  });

  it('is reported if they do not answer in time, and a late answer resolves the alert', async () => {
    const one = await silent();
    const { shop, now, person } = one;
    await shop.evaluate(now);
    await shop.evaluate(minutesBefore(now, -9));
    expect(await shop.states()).toEqual([]);
    await shop.evaluate(minutesBefore(now, -10));
    await shop.evaluate(minutesBefore(now, -11));
    expect(await shop.states()).toEqual(['SILENT OPEN']);
    const readers = await app.http.get('/activity/readers', { token: person.token });
    expect(readers.json['data']).toMatchObject([{ reader_id: shop.owner.userId }]);
    expectStatus(await answerWith(one, { answer: 'STOCK' }), 200);
    expect(await shop.alerts()).toMatchObject([
      { state: 'RESOLVED', resolved_reason: 'EXPLAINED' },
    ]);
  });

  it('can end their own shift at the time when they left', async () => {
    const one = await silent();
    const { shop, now, person, shiftId } = one;
    await shop.evaluate(now);
    await shop.evaluate(minutesBefore(now, -10));
    const missing = await answerWith(one, { answer: 'LEFT' });
    expect([missing.status, missing.json['code']]).toEqual([400, 'VALIDATION_FAILED']);
    const left_at = minutesBefore(now, 20).toISOString();
    expectStatus(await answerWith(one, { answer: 'LEFT', left_at }), 200);
    const shift = await app.http.get(`/shifts/${shiftId}`, { token: person.token });
    expect(shift.json).toMatchObject({ status: 'CLOSED', end_at: left_at });
    expect(await shop.alerts()).toMatchObject([
      { state: 'RESOLVED', resolved_reason: 'SHIFT_ENDED' },
    ]);
  });

  it('is no longer asked after a sign of life', async () => {
    const one = await silent();
    const { shop, now, person } = one;
    await shop.evaluate(now);
    const session = await app.http.post('/sessions', { token: person.token, body: {} });
    expectStatus(session, 201);
    await shop.evaluate(minutesBefore(now, -1));
    expect(await questionsTo(person)).toEqual([]);
    await shop.evaluate(minutesBefore(now, -12));
    expect(await shop.alerts('?rule=SILENT')).toEqual([]);
  });

  it('is not asked before they have acknowledged the notice', async () => {
    const { shop, person, now } = await silent({ acknowledged: false });
    await shop.evaluate(now);
    await shop.evaluate(minutesBefore(now, -60));
    expect(await questionsTo(person)).toEqual([]);
    expect(await shop.alerts('?rule=SILENT')).toEqual([]);
  });
});
