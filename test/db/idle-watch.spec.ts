import { randomUUID } from 'node:crypto';
import { IdleWatch } from '../../src/features/activity/live/idle-watch.service.js';
import { acknowledge, acknowledgedAt, enableActivity } from '../support/activity.js';
import { DatabaseProbe } from '../support/database.js';
import { EventStreamClient } from '../support/event-stream-client.js';
import { expectStatus } from '../support/makers.js';
import { startNestApp, type NestApp } from '../support/nest-app.js';
import { makeHours } from '../support/work.js';

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

describe('the watch for idle people', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startNestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  it('reports once that somebody became idle, and the first sign of life ends it', async () => {
    const hours = await makeHours(app.http, probe);
    const { owner } = hours;
    const host = 'shop.example.com';
    const platform = { name: host, host_patterns: [host] };
    const made = await app.http.post('/platforms', { token: owner.token, body: platform });
    expectStatus(made, 201);
    await acknowledge(app.http, owner, await enableActivity(app.http, owner));
    await acknowledgedAt(probe, owner, ago(100));
    const since = ago(30);
    await hours.work({ startAt: since });
    const client = await EventStreamClient.open(app, owner);
    await client.until(() => client.of('snapshot').length === 1);
    const watch = app.nest.get(IdleWatch, { strict: false });
    const reports = () =>
      probe.count(
        `SELECT count(*) FROM live_changes WHERE organization_id = $1 AND kind = 'person'`,
        [owner.organizationId],
      );
    for (let minutes = 0; minutes < 3; minutes += 1) await watch.lookAtAll();
    await client.until(() => client.of('state').length === 1);
    expect(client.of('state')).toEqual([expect.objectContaining({ state: 'IDLE', since })]);
    expect(await reports()).toBe(1);

    const events = [{ id: randomUUID(), type: 'HEARTBEAT', host, occurred_at: ago(0) }];
    const sent = await app.http.post('/activity/events', { token: owner.token, body: { events } });
    expect(sent.json).toMatchObject({ results: [{ status: 'accepted' }] });
    await client.until(() => client.of('state').length === 2);
    expect(client.of('state').at(-1)).toMatchObject({ state: 'WORKING', since });
    await watch.lookAtAll();
    expect(await reports()).toBe(2);
    client.close();
  });
});
