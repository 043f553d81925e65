import { randomUUID } from 'node:crypto';
import type { LivePersonView } from '../../../src/features/activity/live/live.dto.js';
import type { TimelineView } from '../../../src/features/activity/timeline/timeline.dto.js';
import { acknowledge, acknowledgedAt, enableActivity } from '../../support/activity.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, makeSale, makeUser, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeHours, type Hours, type ShiftFields } from '../../support/work.js';

const MIN = 60_000;
const HOST = 'shop.example.com';
/** Half a minute beyond, so that no border is crossed between two requests of a test. */
const START = Date.now() - MIN / 2;
const ago = (minutes: number): string => new Date(START - minutes * MIN).toISOString();

/** The numbers come from a seed, so that a failure can be repeated. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

describe('the live view', () => {
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

  /** A shop whose people are idle after ten minutes, and whose owner has acknowledged the notice. */
  async function recorded(): Promise<Hours> {
    const hours = await makeHours(app.http, probe);
    const { token } = hours.owner;
    const body = { name: HOST, host_patterns: [HOST] };
    expectStatus(await app.http.post('/platforms', { token, body }), 201);
    const policy = { idle_limit_minutes: 10, pulse_seconds: 80 };
    const version = await enableActivity(app.http, hours.owner, policy);
    await acknowledge(app.http, hours.owner, version);
    await acknowledgedAt(probe, hours.owner, ago(10_000));
    return hours;
  }

  async function live(person: Person, query = ''): Promise<LivePersonView[]> {
    const answer = await app.http.get(`/activity/live${query}`, { token: person.token });
    return expectStatus(answer, 200).json['data'] as LivePersonView[];
  }

  async function stateOf(person: Person, of = person): Promise<LivePersonView | undefined> {
    return (await live(person)).find(({ user_id }) => user_id === of.userId);
  }

  function send(person: Person, events: readonly Record<string, unknown>[]) {
    const body = { events, device_id: randomUUID() };
    return app.http.post('/activity/events', { token: person.token, body });
  }

  it.each<[string, ShiftFields | undefined, Partial<LivePersonView>]>([
    ['nobody clocked in', undefined, { state: 'OFFLINE', since: null, shift_id: null }],
    ['a shift that ended', { startAt: ago(60), endAt: ago(30) }, { state: 'OFFLINE', since: null }],
    ['a shift within the limit', { startAt: ago(9) }, { state: 'WORKING', since: ago(9) }],
    ['a silent shift', { startAt: ago(10) }, { state: 'IDLE', since: ago(10) }],
    [
      'a break',
      { startAt: ago(60), breaks: [{ startAt: ago(20) }] },
      { state: 'ON_BREAK', since: ago(20) },
    ],
    [
      'the time after a break',
      { startAt: ago(60), breaks: [{ startAt: ago(20), endAt: ago(5) }] },
      { state: 'WORKING', since: ago(5) },
    ],
    [
      'silence after a break',
      { startAt: ago(60), breaks: [{ startAt: ago(30), endAt: ago(11) }] },
      { state: 'IDLE', since: ago(11) },
    ],
    [
      'a device that is connected',
      { startAt: ago(60), sessions: [{ startAt: ago(60), lastSeenAt: ago(3) }] },
      { state: 'WORKING', since: ago(60) },
    ],
    [
      'a device that is gone',
      { startAt: ago(60), sessions: [{ startAt: ago(60), lastSeenAt: ago(12) }] },
      { state: 'IDLE', since: ago(12) },
    ],
  ])('shows the right state and its start after %s', async (_name, shift, expected) => {
    const hours = await recorded();
    if (shift) await hours.work(shift);
    expect(await stateOf(hours.owner)).toMatchObject(expected);
  });

  it('counts activity and receipts as signs of life, and explained time not as idle', async () => {
    const hours = await recorded();
    const { owner } = hours;
    await hours.work({ startAt: ago(60) });
    expect(await stateOf(owner)).toMatchObject({ state: 'IDLE', since: ago(60) });
    const body = { start_at: ago(60), end_at: ago(40), reason: 'STOCK' };
    const explained = await app.http.post('/activity/explanations', { token: owner.token, body });
    expectStatus(explained, 201);
    expect(await stateOf(owner)).toMatchObject({ state: 'IDLE', since: ago(40) });
    const sale = { lines: [{ sku: 'TEA', qty: 1, unit_price: 1.5 }], occurred_at: ago(20) };
    await makeSale(app.http, owner, { shopId: hours.shopId, body: sale });
    expect(await stateOf(owner)).toMatchObject({ state: 'IDLE', since: ago(20) });
    const beat = { id: randomUUID(), type: 'HEARTBEAT', host: HOST, occurred_at: ago(2) };
    expectStatus(await send(owner, [beat]), 200);
    expect(await stateOf(owner)).toMatchObject({ state: 'WORKING', since: ago(60) });
  });

  it('shows nobody as idle before they acknowledged the notice', async () => {
    const hours = await recorded();
    const person = await hours.person();
    await hours.work({ startAt: ago(60) }, person);
    expect(await stateOf(person)).toMatchObject({ state: 'WORKING', since: ago(60) });
    await acknowledgedAt(probe, hours.owner, ago(9));
    await hours.work({ startAt: ago(60) });
    expect(await stateOf(hours.owner)).toMatchObject({ state: 'WORKING', since: ago(60) });
    await acknowledgedAt(probe, hours.owner, ago(11));
    expect(await stateOf(hours.owner)).toMatchObject({ state: 'IDLE', since: ago(11) });
  });

  it('shows no idle people if activity is off', async () => {
    const hours = await makeHours(app.http, probe);
    await hours.work({ startAt: ago(60) });
    expect(await stateOf(hours.owner)).toMatchObject({ state: 'WORKING', since: ago(60) });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'equals the timeline at the same instant (seed %i)',
    async (seed) => {
      const hours = await recorded();
      const { owner } = hours;
      const random = randomFrom(seed * 7_919);
      const first = 40 + random(60);
      const rest = 15 + random(20);
      if (random(3) === 0) await acknowledgedAt(probe, owner, ago(random(60)));
      await hours.work({
        startAt: ago(first),
        breaks: random(2) ? [{ startAt: ago(rest + 5), endAt: ago(rest) }] : [],
        sessions: random(2) ? [{ startAt: ago(first), lastSeenAt: ago(random(30)) }] : [],
      });
      const types = [
        'HEARTBEAT',
        'HEARTBEAT',
        'IDLE_START',
        'IDLE_END',
        'PAUSE_START',
        'PAUSE_END',
      ];
      for (let batches = random(5); batches > 0; batches -= 1) {
        const events = Array.from({ length: 1 + random(4) }, () => {
          const type = types[random(random(3) ? 3 : types.length)] ?? '';
          const event = { id: randomUUID(), type, occurred_at: ago(1 + random(35)) };
          return type === 'HEARTBEAT' ? { ...event, host: HOST, duration: random(1_200) } : event;
        });
        expectStatus(await send(owner, events), 200);
      }
      const path = `/activity/timeline?date=${ago(first).slice(0, 10)}`;
      const day = expectStatus(await app.http.get(path, { token: owner.token }), 200)
        .json as unknown as TimelineView;
      const last = day.idle.at(-1);
      const isIdle = last?.end_at === day.as_of;
      const present = await stateOf(owner);
      expect(present?.state).toBe(isIdle ? 'IDLE' : 'WORKING');
      if (isIdle) expect(present?.since).toBe(last.start_at);
    },
  );

  it('shows an ADMIN everybody, a MANAGER their shops and an EMPLOYEE themselves, in the same bytes', async () => {
    const hours = await recorded();
    const other = await hours.nextShop();
    const [manager, person, elsewhere] = [
      await hours.person('MANAGER'),
      await hours.person(),
      await other.person(),
    ];
    await hours.work({ startAt: ago(30), breaks: [{ startAt: ago(20) }] }, person);
    await other.work({ startAt: ago(30) }, elsewhere);
    const ids = async (reader: Person, query = '') =>
      (await live(reader, query)).map(({ user_id }) => user_id).sort();
    const all = [hours.owner, manager, person, elsewhere].map(({ userId }) => userId).sort();
    expect(await ids(hours.owner)).toEqual(all);
    expect(await ids(manager)).toEqual([manager.userId, person.userId].sort());
    expect(await ids(person)).toEqual([person.userId]);
    expect(await ids(hours.owner, `?shop_id=${other.shopId}`)).toEqual([elsewhere.userId]);
    const rowOf = async (reader: Person) => JSON.stringify(await stateOf(reader, person));
    expect(await rowOf(manager)).toBe(await rowOf(person));
    expect(await rowOf(hours.owner)).toBe(await rowOf(person));
    const foreign = await app.http.get(`/activity/live?shop_id=${other.shopId}`, {
      token: manager.token,
    });
    expectStatus(foreign, 404);
    const stranger = await makeHours(app.http, probe);
    expect(await ids(stranger.owner)).toEqual([stranger.owner.userId]);
    const outsider = await makeUser(app.http, hours.owner, { role: 'MANAGER', shop_ids: [] });
    expect(await ids(outsider)).toEqual([outsider.userId]);
  });

  it("records access to other people's data once an hour, and none to one's own", async () => {
    const hours = await recorded();
    const [manager, person] = [await hours.person('MANAGER'), await hours.person()];
    await live(manager);
    await live(manager);
    await live(person);
    const readers = await app.http.get('/activity/readers', { token: person.token });
    expect(expectStatus(readers, 200).json['data']).toEqual([
      expect.objectContaining({ reader_id: manager.userId }),
    ]);
    const log = await app.http.get('/audit-log?action=user.activity-read', {
      token: hours.owner.token,
    });
    expect(expectStatus(log, 200).json['data']).toEqual([
      expect.objectContaining({ actor_id: manager.userId, subject_id: person.userId }),
    ]);
  });

  it('responds with 304 while nothing has changed, and is paginated by name', async () => {
    const hours = await recorded();
    await hours.person();
    await hours.work({ startAt: ago(60) });
    const { token } = hours.owner;
    const first = await app.http.get('/activity/live', { token });
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await app.http.get('/activity/live', { token, headers })).status).toBe(304);
    const page = expectStatus(await app.http.get('/activity/live?limit=1', { token }), 200);
    const cursor = String(page.json['next_cursor']);
    const rest = await live(hours.owner, `?limit=1&cursor=${cursor}`);
    expect([...(page.json['data'] as unknown[]), ...rest]).toEqual(first.json['data']);
  });
});
