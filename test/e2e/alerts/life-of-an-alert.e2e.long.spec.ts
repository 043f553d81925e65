import { DatabaseProbe } from '../../support/database.js';
import { EvaluatedShop, minutesBefore } from '../../support/evaluated-shop.js';
import { EventStreamClient } from '../../support/event-stream-client.js';
import { expectStatus } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';

describe('an alert', () => {
  let app: NestApp;
  let other: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    [app, other, probe] = await Promise.all([
      startNestApp(),
      startNestApp(),
      DatabaseProbe.connect(),
    ]);
  });
  afterAll(async () => {
    await probe.close();
    await Promise.all([app.close(), other.close()]);
  });

  const open = (): Promise<EvaluatedShop> => EvaluatedShop.open(app, probe);

  it('is opened once, acknowledged by the first person, and resolved automatically when its cause ends', async () => {
    const shop = await open();
    const [manager, second, late] = [
      await shop.hours.person('MANAGER'),
      await shop.hours.person('MANAGER'),
      await shop.hours.person(),
    ];
    const now = new Date();
    await shop.plan(late, minutesBefore(now, 20), minutesBefore(now, -300));
    await shop.evaluate(minutesBefore(now, 11));
    expect(await shop.alerts()).toEqual([]);
    for (let look = 0; look < 3; look += 1) await shop.evaluate(minutesBefore(now, 9 - look));
    const [alert, ...others] = await shop.alerts();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ rule: 'LATE_START', state: 'OPEN', user_id: late.userId });

    const path = `/alerts/${String(alert?.id)}/acknowledge`;
    for (const { token } of [manager, manager, second])
      expectStatus(await app.http.post(path, { token }), 200);
    await shop.hours.work({ startAt: now.toISOString() }, late);
    await shop.evaluate(new Date());
    const { token } = late;
    const seen = expectStatus(await app.http.get(`/alerts/${String(alert?.id)}`, { token }), 200);
    expect(seen.json).toMatchObject({
      state: 'RESOLVED',
      resolved_reason: 'PERSON_CAME',
      shop: { id: shop.hours.shopId, time_zone: expect.any(String) as string },
      user: { id: late.userId, name: 'A employee' },
      acknowledged_by: manager.userId,
      acknowledger: { id: manager.userId, name: 'A manager' },
      history: [
        { state: 'OPEN', by: null },
        { state: 'ACKNOWLEDGED', by: manager.userId },
        { state: 'RESOLVED', by: null, reason: 'PERSON_CAME' },
      ],
    });
    const updatedAt = String(seen.json['updated_at']);
    const after = new Date(Date.parse(updatedAt) + 1).toISOString();
    for (const [since, count] of [
      [updatedAt, 1],
      [after, 0],
    ] as const)
      expect(await shop.alerts(`?updated_since=${since}`)).toHaveLength(count);
    const logged = await app.http.get('/audit-log?action=alert.acknowledged', {
      token: shop.owner.token,
    });
    expect(logged.json['data']).toHaveLength(1);
  });

  it('is visible to the ADMIN, the managers of its shop and the person concerned, and to nobody else', async () => {
    const shop = await open();
    const elsewhere = await shop.hours.nextShop();
    const [manager, stranger, late, colleague] = [
      await shop.hours.person('MANAGER'),
      await elsewhere.person('MANAGER'),
      await shop.hours.person(),
      await shop.hours.person(),
    ];
    const now = new Date();
    await shop.plan(late, minutesBefore(now, 20), minutesBefore(now, -60));
    await shop.evaluate(now);
    for (const [person, count] of [
      [shop.owner, 1],
      [manager, 1],
      [late, 1],
      [stranger, 0],
      [colleague, 0],
    ] as const) {
      expect(await shop.alerts('', person)).toHaveLength(count);
      const counts = await app.http.get('/alerts/counts', { token: person.token });
      expect(counts.json).toMatchObject({ open: count });
    }
    const id = String((await shop.alerts())[0]?.id);
    for (const { token } of [stranger, colleague])
      expect((await app.http.get(`/alerts/${id}`, { token })).status).toBe(404);
  });

  it('is raised and sent once when two instances check at the same time', async () => {
    const shop = await open();
    const manager = await shop.hours.person('MANAGER');
    await shop.subscribe(manager);
    const now = new Date();
    await shop.plan(await shop.hours.person(), minutesBefore(now, 20), minutesBefore(now, -60));
    const both = [app, other, app, other];
    await Promise.all(both.map((one) => shop.evaluate(now, one)));
    expect(await shop.alerts()).toHaveLength(1);
    expect(await shop.messagesTo(manager)).toHaveLength(1);
  });

  it('is sent together with all other delayed ones, in one message with their number', async () => {
    const shop = await open();
    const manager = await shop.hours.person('MANAGER');
    await shop.subscribe(manager);
    const now = new Date();
    for (let people = 0; people < 5; people += 1)
      await shop.plan(await shop.hours.person(), minutesBefore(now, 200), minutesBefore(now, -60));
    await shop.evaluate(now);
    await shop.evaluate(new Date(now.getTime() + 1));
    expect(await shop.alerts('?rule=NO_SHOW')).toHaveLength(5);
    expect(await shop.messagesTo(manager)).toEqual([
      { kind: 'alerts-opened', params: { count: 5 } },
    ]);
  });

  it('is sent after the quiet hours of its rule, unless its cause has ended by then', async () => {
    const shop = await open();
    const manager = await shop.hours.person('MANAGER');
    await shop.subscribe(manager);
    await shop.setRule('LATE_START', { quiet_from: '22:00', quiet_to: '07:00' });
    const night = new Date(
      `${new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)}T05:30:00Z`,
    );
    await shop.setRule('NO_SHOW', { threshold_minutes: 600 });
    await shop.plan(
      await shop.hours.person(),
      minutesBefore(night, 60),
      minutesBefore(night, -400),
    );
    await shop.evaluate(night);
    expect(await shop.states()).toEqual(['LATE_START OPEN']);
    expect(await shop.messagesTo(manager)).toEqual([]);
    await shop.evaluate(minutesBefore(night, -91));
    expect(await shop.messagesTo(manager)).toEqual([
      { kind: 'alert-opened', params: expect.objectContaining({ rule: 'LATE_START' }) as unknown },
    ]);
  });

  it('is streamed to everyone who may see it when it is opened, acknowledged and resolved', async () => {
    const shop = await open();
    const [late, colleague] = [await shop.hours.person(), await shop.hours.person()];
    const streams = [shop.owner, late, colleague].map((person) =>
      EventStreamClient.open(app, person),
    );
    const [owners, own, foreign] = await Promise.all(streams);
    if (!owners || !own || !foreign) throw new Error('A stream is missing');
    for (const one of [owners, own, foreign])
      await one.until(() => one.of('snapshot').length === 1);
    const now = new Date();
    const plan = await shop.plan(late, minutesBefore(now, 20), minutesBefore(now, -60));
    await shop.evaluate(now);
    await owners.until(() => owners.of('alert').length === 1);
    const id = String(owners.of('alert')[0]?.['id']);
    expectStatus(
      await app.http.post(`/alerts/${id}/acknowledge`, { token: shop.owner.token }),
      200,
    );
    await owners.until(() => owners.of('alert').length === 2);
    await probe.rows('DELETE FROM scheduled_shifts WHERE id = $1', [plan]);
    await shop.evaluate(new Date());
    for (const one of [owners, own]) await one.until(() => one.of('alert').length === 3);
    expect(owners.of('alert').map(({ state }) => state)).toEqual([
      'OPEN',
      'ACKNOWLEDGED',
      'RESOLVED',
    ]);
    expect(owners.of('alert').at(-1)).toMatchObject({
      ...{ resolved_reason: 'CORRECTED', user: { id: late.userId, name: 'A employee' } },
      acknowledger: { id: shop.owner.userId },
    });
    expect(own.of('alert')).toEqual(owners.of('alert'));
    expect(foreign.of('alert')).toEqual([]);
    for (const one of [owners, own, foreign]) one.close();
  });

  it('is not streamed to a person who has switched it off in the application', async () => {
    const shop = await open();
    const [manager, late] = [await shop.hours.person('MANAGER'), await shop.hours.person()];
    const choose = async (isInApp: boolean): Promise<void> => {
      const kinds = [{ kind: 'alert-opened', app: isInApp, email: true, push: true }];
      const { token } = manager;
      const answer = await app.http.put('/messages/preferences', { token, body: { kinds } });
      expectStatus(answer, 200);
    };
    await choose(false);
    const [managers, owners] = await Promise.all([
      EventStreamClient.open(app, manager),
      EventStreamClient.open(app, shop.owner),
    ]);
    for (const one of [managers, owners]) await one.until(() => one.of('snapshot').length === 1);
    const now = new Date();
    const plan = await shop.plan(late, minutesBefore(now, 20), minutesBefore(now, -60));
    await shop.evaluate(now);
    await owners.until(() => owners.of('alert').length === 1);
    await choose(true);
    await probe.rows('DELETE FROM scheduled_shifts WHERE id = $1', [plan]);
    await shop.evaluate(new Date());
    // The stream that shows the end of the alert would have shown its beginning before.
    await managers.until(() => managers.of('alert').length > 0);
    expect(managers.of('alert').map(({ state }) => state)).toEqual(['RESOLVED']);
    expect(await shop.alerts('', manager)).toHaveLength(1);
    for (const one of [managers, owners]) one.close();
  });
});
