import { DatabaseProbe } from '../../support/database.js';
import { EventStreamClient } from '../../support/event-stream-client.js';
import { expectStatus, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeHours } from '../../support/work.js';

describe('the live stream of some shops', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    [app, probe] = await Promise.all([startTestApp(), DatabaseProbe.connect()]);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  it('has the people of each named shop, and of no other', async () => {
    const first = await makeHours(app.http, probe);
    const shops = [first, await first.nextShop(), await first.nextShop()];
    const people = await Promise.all(shops.map((shop) => shop.person()));
    const [inFirst, inSecond, elsewhere] = people as [Person, Person, Person];
    const named = shops.slice(0, 2).map(({ shopId }) => `shop_id=${shopId}`);
    const path = `/activity/live/stream?${named.join('&')}`;
    const client = await EventStreamClient.open(app, first.owner, { path });
    await client.until(() => client.of('snapshot').length > 0);
    const shown = client.of('snapshot')[0]?.['data'] as { user_id: string }[];
    const ids = shown.map(({ user_id }) => user_id);
    expect(ids).toEqual(expect.arrayContaining([inFirst.userId, inSecond.userId]));
    expect(ids).not.toContain(elsewhere.userId);

    // The changes come in the order of the shifts: after the last one nothing of the first is under way.
    for (const { token } of [elsewhere, inFirst, inSecond])
      expectStatus(await app.http.post('/shifts/start', { token, body: {} }), 201);
    const states = (): unknown[] => client.of('state').map(({ user_id }) => user_id);
    await client.until(() => states().includes(inSecond.userId));
    expect(states()).toEqual([inFirst.userId, inSecond.userId]);
    client.close();
  });
});
