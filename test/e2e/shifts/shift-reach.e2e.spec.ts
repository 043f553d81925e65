import { randomUUID } from 'node:crypto';
import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { faultPaths, refusal } from '../../support/till.js';
import { minutesAgo, shiftOf, TimeClock, Workplace } from '../../support/workplace.js';

const NOT_FOUND = [404, 'NOT_FOUND'];

describe('access to shifts', () => {
  let app: TestApp;
  let place: Workplace;
  let otherShop: string;
  let otherManager: Person;
  beforeAll(async () => {
    app = await startTestApp();
    place = await Workplace.open(app.http);
    otherShop = await place.openShop();
    otherManager = await makeUser(app.http, place.owner, {
      role: 'MANAGER',
      shop_ids: [otherShop],
    });
  });
  afterAll(() => app.close());

  const assign = async ({ person: { userId } }: TimeClock, shops: string[]): Promise<void> => {
    const { token } = place.owner;
    const answer = await app.http.put(`/users/${userId}/shops`, {
      token,
      body: { shop_ids: shops },
    });
    expectStatus(answer, 200);
  };

  const edits = (clock: TimeClock, id: string, version: number) =>
    Promise.all([
      clock.correct(id, { version, end_at: minutesAgo(5) }),
      clock.void(id, { version }),
      clock.confirm(id, { version }),
    ]);

  it("hides a shop's shifts from a manager of another shop, as if they did not exist", async () => {
    const ana = (await place.hire()).under(otherManager);
    const { id } = await ana.worked(60, 10);
    const { token } = otherManager;
    const missing = randomUUID();
    for (const path of ['', '/history']) {
      const there = await app.http.get(`/shifts/${id}${path}`, { token });
      const nowhere = await app.http.get(`/shifts/${missing}${path}`, { token });
      expect(refusal(there)).toEqual(NOT_FOUND);
      expect(withoutInstance(there.json)).toEqual(withoutInstance(nowhere.json));
    }
    for (const answer of await edits(ana, id, 2)) expect(refusal(answer)).toEqual(NOT_FOUND);
    const add = { shop_id: place.shopId, start_at: minutesAgo(9), end_at: minutesAgo(8) };
    expect(refusal(await ana.add(add))).toEqual(NOT_FOUND);
    expect(await ana.shifts()).toEqual([]);
    expect(await ana.under(place.manager).shift(id)).toMatchObject({ version: 2, voided_at: null });
  });

  it('lets an employee see their own and edit nothing', async () => {
    const ana = await place.hire();
    const luis = await place.hire();
    const { id } = await ana.worked(60, 10);
    const own = ana.under(ana.person);
    expect((await own.shift(id)).id).toBe(id);
    expect(await own.history(id)).toEqual([]);
    for (const answer of await edits(own, id, 2))
      expect(refusal(answer)).toEqual([403, 'FORBIDDEN']);
    const add = { shop_id: place.shopId, start_at: minutesAgo(9), end_at: minutesAgo(8) };
    expect(refusal(await own.add(add))).toEqual([403, 'FORBIDDEN']);
    const { token } = luis.person;
    expect(refusal(await app.http.get(`/shifts/${id}`, { token }))).toEqual(NOT_FOUND);
    expect(refusal(await app.http.get(`/shifts/${id}/history`, { token }))).toEqual(NOT_FOUND);
    const { json } = expectStatus(await app.http.get('/shifts', { token }), 200);
    expect(json['data']).toEqual([]);
  });

  it('shows another organization nothing', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(60, 10);
    const stranger = ana.under((await Workplace.open(app.http)).owner);
    for (const answer of await edits(stranger, id, 2)) expect(refusal(answer)).toEqual(NOT_FOUND);
    const body = { start_at: minutesAgo(9), end_at: minutesAgo(8) };
    expect(refusal(await stranger.add({ ...body, shop_id: place.shopId }))).toEqual(NOT_FOUND);
    const { json } = await app.http.get(`/shifts?user_id=${ana.person.userId}`, {
      token: stranger.boss.token,
    });
    expect(json['data']).toEqual([]);
  });

  it('prevents a manager, but not an ADMIN, from moving a shift to a shop out of reach', async () => {
    const ana = await place.hire([place.shopId, otherShop]);
    const times = { start_at: minutesAgo(60), end_at: minutesAgo(10) };
    const { id } = shiftOf(
      await ana.start({ shop_id: place.shopId, occurred_at: times.start_at }),
      201,
    );
    shiftOf(await ana.end({ occurred_at: times.end_at }), 200);
    expect(refusal(await ana.correct(id, { version: 2, shop_id: otherShop }))).toEqual(NOT_FOUND);
    expect(refusal(await ana.correct(id, { version: 2, shop_id: randomUUID() }))).toEqual(
      NOT_FOUND,
    );
    const moved = await ana.under(place.owner).correct(id, { version: 2, shop_id: otherShop });
    expect(shiftOf(moved, 200)).toMatchObject({ shop_id: otherShop, version: 3 });
    // It is the other manager's now, sessions and all.
    expect(refusal(await ana.void(id, { version: 3 }))).toEqual(NOT_FOUND);
    const seen = await ana.under(otherManager).shift(id);
    expect(seen.sessions.map(({ shop_id }) => shop_id)).toEqual([otherShop]);
    shiftOf(await ana.under(otherManager).void(id, { version: 3 }), 200);
  });

  it('allows adding a shift only for someone who is assigned to the shop, or is an ADMIN', async () => {
    const luis = await place.hire([otherShop]);
    const body = { shop_id: place.shopId, start_at: minutesAgo(60), end_at: minutesAgo(10) };
    // The manager does not get to see people of other shops.
    expect(refusal(await luis.add(body))).toEqual(NOT_FOUND);
    expect(refusal(await luis.add({ ...body, user_id: randomUUID() }))).toEqual(NOT_FOUND);
    const byOwner = luis.under(place.owner);
    expect(refusal(await byOwner.add(body))).toEqual([422, 'NOT_A_MEMBER']);
    shiftOf(await byOwner.add({ ...body, shop_id: otherShop }), 201);
    shiftOf(await byOwner.add({ ...body, user_id: place.owner.userId }), 201);
  });

  it('allows moving a shift only to a shop that its person is assigned to, unless they are an ADMIN', async () => {
    const both = { role: 'MANAGER' as const, shop_ids: [place.shopId, otherShop] };
    const boss = await makeUser(app.http, place.owner, both);
    const ana = (await place.hire()).under(boss);
    const { id } = await ana.worked(60, 10);
    const move = { version: 2, shop_id: otherShop, start_at: minutesAgo(50) };
    const refused = await ana.correct(id, move);
    expect([refusal(refused), faultPaths(refused)]).toEqual([[422, 'NOT_A_MEMBER'], ['shop_id']]);
    // Also once the person shares no shop with the manager any more, whose shift it still is.
    await assign(ana, []);
    expect(refusal(await ana.correct(id, move))).toEqual([422, 'NOT_A_MEMBER']);
    expect(await ana.shift(id)).toMatchObject({ version: 2, start_at: minutesAgo(60) });
    await assign(ana, [otherShop]);
    const moved = shiftOf(await ana.correct(id, move), 200);
    expect(moved).toMatchObject({ shop_id: otherShop, start_at: minutesAgo(50), version: 3 });
    const add = { shop_id: place.shopId, start_at: minutesAgo(300), end_at: minutesAgo(290) };
    const owners = new TimeClock(app.http, place.owner, place.owner);
    const own = shiftOf(await owners.add(add), 201);
    shiftOf(await owners.correct(own.id, { version: 1, shop_id: otherShop }), 200);
  });

  it('still allows corrections of a shift in its shop after its person has left that shop', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(60, 10);
    await assign(ana, [otherShop]);
    const same = { version: 2, shop_id: place.shopId, end_at: minutesAgo(20) };
    expect(shiftOf(await ana.correct(id, same), 200).end_at).toBe(minutesAgo(20));
    shiftOf(await ana.correct(id, { version: 3, end_at: minutesAgo(30) }), 200);
  });

  it('allows no start in an archived shop, except before it was archived', async () => {
    const shop = await place.openShop();
    const [ana, luis] = [await place.hire([shop]), await place.hire([shop])];
    const before = new Date().toISOString();
    expectStatus(await app.http.post(`/shops/${shop}/archive`, { token: place.owner.token }), 200);
    expect(refusal(await ana.start({ shop_id: shop }))).toEqual([409, 'SHOP_ARCHIVED']);
    expect(refusal(await ana.start())).toEqual([422, 'SHOP_REQUIRED']);
    const late = shiftOf(await luis.start({ shop_id: shop, occurred_at: before }), 201);
    expect([late.start_at, late.shop_id]).toEqual([before, shop]);
    shiftOf(await luis.end(), 200);
    const added = { shop_id: shop, start_at: minutesAgo(60), end_at: minutesAgo(10) };
    shiftOf(await ana.under(place.owner).add(added), 201);
  });

  it('stops the clock for a deactivated person, whose shift can still be corrected', async () => {
    const ana = await place.hire();
    const { id } = await ana.worked(60);
    const path = `/users/${ana.person.userId}`;
    const off = { token: place.owner.token, body: { is_active: false } };
    expectStatus(await app.http.patch(path, off), 200);
    for (const answer of [await ana.end(), await ana.start(), await ana.current()]) {
      expect(refusal(answer)).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect(await ana.shift(id)).toMatchObject({ status: 'CLOSED', end_source: 'AUTO', version: 2 });
    const closed = shiftOf(await ana.correct(id, { version: 2, end_at: minutesAgo(5) }), 200);
    expect(closed).toMatchObject({ status: 'CLOSED', end_source: 'MANAGER' });
    const add = { shop_id: place.shopId, start_at: minutesAgo(90), end_at: minutesAgo(70) };
    shiftOf(await ana.add(add), 201);
  });
});

function withoutInstance({ instance, ...problem }: Record<string, unknown>): unknown {
  expect(typeof instance).toBe('string');
  return problem;
}
