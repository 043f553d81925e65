import { randomUUID } from 'node:crypto';
import { DatabaseProbe } from '../../support/database.js';
import type { Person } from '../../support/makers.js';
import { makeUser } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal } from '../../support/till.js';
import { makeHours, type Hours } from '../../support/work.js';

const H = 3_600;
const RANGE = 'from=2026-03-01&to=2026-03-31';
const MORNING = { startAt: '2026-03-02T08:00:00Z', endAt: '2026-03-02T12:00:00Z' };
const EVENING = { startAt: '2026-03-02T14:00:00Z', endAt: '2026-03-02T20:00:00Z' };

describe('a request for timesheets', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  /** Two shops; Luis worked the morning here and the evening there, someone else an evening there. */
  async function twoShops(): Promise<{ here: Hours; there: Hours; luis: Person; other: Person }> {
    const here = await makeHours(app.http, probe);
    const there = await here.nextShop({ time_zone: 'UTC' });
    const [luis, other] = [await here.person(), await there.person()];
    await here.work(MORNING, luis);
    await there.work(EVENING, luis);
    await there.work(EVENING, other);
    return { here, there, luis, other };
  }

  async function seen(hours: Hours, query: string, person: Person): Promise<[string, number][]> {
    const sheets = await hours.sheets(query, person);
    return sheets.map(({ user_id, totals }) => [user_id, totals.worked_seconds / H]);
  }

  it('returns everyone to an ADMIN, and only the requested people and shops', async () => {
    const { here, there, luis, other } = await twoShops();
    const { owner } = here;
    const all = await seen(here, RANGE, owner);
    expect(new Map(all)).toEqual(
      new Map([
        [luis.userId, 10],
        [other.userId, 6],
      ]),
    );
    expect(await seen(here, `${RANGE}&user_id=${luis.userId}`, owner)).toEqual([[luis.userId, 10]]);
    expect(await seen(here, `${RANGE}&shop_id=${here.shopId}`, owner)).toEqual([[luis.userId, 4]]);
    const both = `${RANGE}&user_id=${luis.userId.toUpperCase()}&shop_id=${there.shopId}`;
    expect(await seen(here, both, owner)).toEqual([[luis.userId, 6]]);
    expect(await seen(here, `${RANGE}&user_id=${randomUUID()}`, owner)).toEqual([]);
  });

  it('returns to a MANAGER the work in the assigned shops, and no other shop seems to exist', async () => {
    const { here, there, luis, other } = await twoShops();
    const manager = await here.person('MANAGER');
    expect(await seen(here, RANGE, manager)).toEqual([[luis.userId, 4]]);
    expect(await seen(here, `${RANGE}&user_id=${other.userId}`, manager)).toEqual([]);
    expect(await seen(here, `${RANGE}&shop_id=${here.shopId.toUpperCase()}`, manager)).toEqual([
      [luis.userId, 4],
    ]);
    const unseen = await here.get(`?${RANGE}&shop_id=${there.shopId}`, manager);
    const nowhere = await here.get(`?${RANGE}&shop_id=${randomUUID()}`, manager);
    expect(refusal(unseen)).toEqual([404, 'NOT_FOUND']);
    expect({ ...unseen.json, instance: '' }).toEqual({ ...nowhere.json, instance: '' });
    const shopless = await makeUser(app.http, here.owner, { role: 'MANAGER' });
    expect(await seen(here, RANGE, shopless)).toEqual([]);
  });

  it('returns to an EMPLOYEE their own, in any shop, and nobody else seems to exist', async () => {
    const { here, luis, other } = await twoShops();
    expect(await seen(here, RANGE, luis)).toEqual([[luis.userId, 10]]);
    expect(await seen(here, `${RANGE}&user_id=${luis.userId}`, luis)).toEqual([[luis.userId, 10]]);
    expect(await seen(here, `${RANGE}&shop_id=${here.shopId}`, luis)).toEqual([[luis.userId, 4]]);
    for (const path of ['', '/export']) {
      const theirs = await here.get(`${path}?${RANGE}&user_id=${other.userId}`, luis);
      expect(refusal(theirs)).toEqual([404, 'NOT_FOUND']);
    }
    const shop = await here.nextShop();
    const unassigned = await here.get(`?${RANGE}&shop_id=${shop.shopId}`, luis);
    expect(refusal(unassigned)).toEqual([404, 'NOT_FOUND']);
  });

  it("returns nothing of another organization's people and shops, and requires a token", async () => {
    const { here, luis } = await twoShops();
    const stranger = await makeHours(app.http, probe);
    expect(await seen(here, RANGE, stranger.owner)).toEqual([]);
    expect(await seen(here, `${RANGE}&user_id=${luis.userId}`, stranger.owner)).toEqual([]);
    const shop = await here.get(`?${RANGE}&shop_id=${here.shopId}`, stranger.owner);
    expect(refusal(shop)).toEqual([404, 'NOT_FOUND']);
    const anonymous = await app.http.get(`/timesheets?${RANGE}`);
    expect(refusal(anonymous)).toEqual([401, 'UNAUTHENTICATED']);
  });

  it.each(['', '/export'])(
    'is refused for invalid filters, with the wrong field: %s',
    async (path) => {
      const hours = await makeHours(app.http, probe);
      for (const [fault, query] of [
        ['from', 'to=2026-03-31'],
        ['to', 'from=2026-03-01'],
        ['to', 'from=2026-03-02&to=2026-03-01'],
        ['to', 'from=2026-01-01&to=2026-04-03'],
        ['from', 'from=2026-02-30&to=2026-03-01'],
        ['to', 'from=2026-03-01&to=2026-03-01T00:00:00Z'],
        ['user_id', `${RANGE}&user_id=1`],
        ['shop_id', `${RANGE}&shop_id=x`],
        ['organization_id', `${RANGE}&organization_id=${hours.owner.organizationId}`],
      ]) {
        const answer = await hours.get(`${path}?${query}`);
        expect([query, refusal(answer)]).toEqual([query, [400, 'VALIDATION_FAILED']]);
        expect([query, faultPaths(answer)]).toEqual([query, [fault]]);
      }
      expect((await hours.get(`${path}?from=2026-01-01&to=2026-04-02`)).status).toBe(200);
    },
  );
});

describe('the pages of timesheets', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  it('list people by name, each once with all their days, and nobody without shifts', async () => {
    const hours = await makeHours(app.http, probe);
    const { organizationId } = hours.owner;
    const people = await Promise.all(Array.from({ length: 5 }, () => hours.person()));
    const names = ['Berta', 'ana', 'Zoé', 'Ana', 'Ana'];
    for (const [index, person] of people.entries()) {
      const params = [organizationId, person.userId, names[index]];
      await probe.rows('UPDATE users SET name = $3 WHERE organization_id = $1 AND id = $2', params);
      await hours.work(MORNING, person);
      await hours.work(
        { ...MORNING, startAt: '2026-03-05T08:00:00Z', endAt: '2026-03-05T09:00:00Z' },
        person,
      );
    }
    await hours.person();
    const expected = await probe.rows<{ id: string }>(
      `SELECT id FROM users WHERE organization_id = $1 AND id = ANY($2) ORDER BY name, id`,
      [organizationId, people.map(({ userId }) => userId)],
    );
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await hours.page(`${RANGE}&limit=2${cursor}`);
      expect(page.data.length).toBeLessThanOrEqual(2);
      expect(page.data.map(({ days }) => days.length)).toEqual(page.data.map(() => 2));
      seen.push(...page.data.map(({ user_id }) => user_id));
      cursor = page.next_cursor === null ? '' : `&cursor=${page.next_cursor}`;
    } while (cursor !== '');
    expect(seen).toEqual(expected.map(({ id }) => id));
  });

  it('refuse an invalid cursor or limit', async () => {
    const hours = await makeHours(app.http, probe);
    const cursor = Buffer.from(JSON.stringify(['Ana', 'not-an-id'])).toString('base64url');
    for (const query of [`cursor=${cursor}`, 'cursor=x', 'limit=201', 'limit=0']) {
      const answer = await hours.get(`?${RANGE}&${query}`);
      expect([query, refusal(answer)]).toEqual([query, [400, 'VALIDATION_FAILED']]);
    }
  });
});
