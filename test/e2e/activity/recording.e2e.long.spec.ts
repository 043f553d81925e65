import { randomUUID } from 'node:crypto';
import { personDayOf } from '../../../src/features/activity/day/person-day.js';
import type { DeviceEvent } from '../../../src/features/activity/day/device-events.js';
import type { EventResultsView } from '../../../src/features/activity/events/events.dto.js';
import type { TimelineView } from '../../../src/features/activity/timeline/timeline.dto.js';
import { acknowledgedAt, acknowledge, enableActivity, putPolicy } from '../../support/activity.js';
import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, makeSale, makeUser, type Person } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeHours, type Hours } from '../../support/work.js';

const MIN = 60_000;
/** Yesterday: all of it has passed, and shifts of it can still arrive. */
const DAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const at = (time: string): string => `${DAY}T${time}:00.000Z`;
const HOSTS = ['shop.example.com', 'mail.example.com'];

type Item = Record<string, unknown>;

function heartbeat(time: string, fields: Item = {}): Item {
  return { id: randomUUID(), type: 'HEARTBEAT', occurred_at: at(time), host: HOSTS[0], ...fields };
}

/** The numbers come from a seed, so that a failure can be repeated. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

describe('the recording of activity', () => {
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

  /** A shop with activity on and two platforms, whose owner has acknowledged the notice. */
  async function recorded(fields: Item = {}): Promise<{ hours: Hours; platforms: string[] }> {
    const hours = await makeHours(app.http, probe);
    const limit = { token: hours.owner.token, body: { offline_limit_minutes: 4_320 } };
    expectStatus(await app.http.patch('/organization', limit), 200);
    const platforms: string[] = [];
    for (const host of HOSTS) {
      const body = { name: host, host_patterns: [host] };
      const answer = await app.http.post('/platforms', { token: hours.owner.token, body });
      platforms.push(String(expectStatus(answer, 201).json['id']));
    }
    const policy = { idle_limit_minutes: 10, pulse_seconds: 80, ...fields };
    await acknowledge(app.http, hours.owner, await enableActivity(app.http, hours.owner, policy));
    await acknowledgedAt(probe, hours.owner, at('00:00'));
    return { hours, platforms };
  }

  function send(
    person: Person,
    events: readonly unknown[],
    fields: Item = {},
  ): Promise<HttpAnswer> {
    const body = { events, ...fields };
    return app.http.post('/activity/events', { token: person.token, body });
  }

  async function results(person: Person, events: readonly unknown[], fields: Item = {}) {
    const { json } = expectStatus(await send(person, events, fields), 200);
    return (json as unknown as EventResultsView).results;
  }

  async function timeline(person: Person, of = person): Promise<TimelineView> {
    const answer = await app.http.get(`/activity/timeline?date=${DAY}&user_id=${of.userId}`, {
      token: person.token,
    });
    return expectStatus(answer, 200).json as unknown as TimelineView;
  }

  it('is refused until the organization has switched it on and the person has read the notice', async () => {
    const hours = await makeHours(app.http, probe);
    const refused = await send(hours.owner, [heartbeat('09:00')]);
    expect([refused.status, refused.json['code']]).toEqual([403, 'ACTIVITY_NOT_ENABLED']);
    const version = await enableActivity(app.http, hours.owner);
    const unread = await send(hours.owner, [heartbeat('09:00')]);
    expect([unread.status, unread.json['code']]).toEqual([403, 'NOTICE_NOT_ACKNOWLEDGED']);
    await acknowledge(app.http, hours.owner, version);
    expectStatus(await send(hours.owner, [heartbeat('09:00')]), 200);
    await putPolicy(app.http, hours.owner, { purpose: 'Another purpose.', version: 1 });
    const anew = await send(hours.owner, [heartbeat('09:01')]);
    expect([anew.status, anew.json['code']]).toEqual([403, 'NOTICE_NOT_ACKNOWLEDGED']);
  });

  it('gives each item its own result: an invalid one never affects the others', async () => {
    const { hours } = await recorded({ counts_off_list: false });
    await hours.work({
      startAt: at('09:00'),
      endAt: at('17:00'),
      breaks: [{ startAt: at('12:00'), endAt: at('12:30') }],
    });
    const good = heartbeat('10:00');
    const found = await results(hours.owner, [
      good,
      good,
      heartbeat('12:10'),
      heartbeat('10:01', { host: 'off.example.org' }),
      heartbeat('10:02', { host: null }),
      heartbeat('10:03', { title: 'Inbox' }),
      [1],
      null,
      { id: randomUUID(), type: 'OFF_LIST', occurred_at: at('10:04'), duration: 30 },
    ]);
    expect(found.map(({ status, code }) => code ?? status)).toEqual([
      ...['accepted', 'duplicate', 'ON_A_BREAK', 'NOT_ON_THE_LIST', 'MALFORMED', 'UNKNOWN_FIELD'],
      ...['MALFORMED', 'MALFORMED', 'OFF_LIST_NOT_COUNTED'],
    ]);
    expect((await results(hours.owner, [good])).map(({ status }) => status)).toEqual(['duplicate']);
    expectStatus(await send(hours.owner, []), 400);
    expectStatus(
      await send(
        hours.owner,
        Array.from({ length: 501 }, () => good),
      ),
      400,
    );
  });

  it('keeps events of a shift that arrives later, and shows none without a shift', async () => {
    const { hours, platforms } = await recorded();
    await results(hours.owner, [heartbeat('10:00', { duration: 60 }), heartbeat('08:59')]);
    expect((await timeline(hours.owner)).platforms).toEqual([]);
    await hours.work({ startAt: at('09:00'), endAt: at('17:00') });
    expect((await timeline(hours.owner)).platforms).toEqual([
      { platform_id: platforms[0], start_at: at('10:00'), end_at: at('10:01') },
    ]);
  });

  it('corrects the clock of a device by its reported offset, and measures the current one', async () => {
    const { hours } = await recorded();
    await hours.work({ startAt: at('09:00'), endAt: at('17:00') });
    const sentAt = new Date(Date.now() - 90_000).toISOString();
    const fields = { clock_offset_ms: 90_000, sent_at: sentAt };
    const event = heartbeat('10:00', { duration: 30 });
    const { json } = expectStatus(await send(hours.owner, [event], fields), 200);
    expect(json['clock_offset_ms']).toBeGreaterThanOrEqual(90_000 - 1_000);
    expect(Date.parse(String(json['server_time'])) - Date.parse(sentAt)).toBe(
      json['clock_offset_ms'],
    );
    expect((await timeline(hours.owner)).platforms[0]?.start_at).toBe(`${DAY}T10:01:30.000Z`);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'results in the same day however batches are split, shuffled and repeated (seed %i)',
    async (seed) => {
      const { hours, platforms } = await recorded({ counts_off_list: true });
      const random = randomFrom(seed);
      const shift = { startAt: at('09:00'), endAt: at('12:00') };
      const pause = { startAt: at('10:30'), endAt: at('10:45') };
      const devices = [randomUUID(), randomUUID()];
      const types = ['HEARTBEAT', 'HEARTBEAT', 'HEARTBEAT', 'OFF_LIST', 'IDLE_START', 'IDLE_END'];
      const start = Date.parse(shift.startAt);
      const sent = Array.from({ length: 120 }, () => {
        const type = types[random(types.length)] ?? '';
        const lasts = type === 'HEARTBEAT' || type === 'OFF_LIST';
        return {
          device: devices[random(2)] ?? '',
          item: {
            id: randomUUID(),
            type,
            occurred_at: new Date(start + random(180) * MIN).toISOString(),
            ...(type === 'HEARTBEAT' ? { host: HOSTS[random(2)] } : {}),
            ...(lasts ? { duration: random(120) } : {}),
          },
        };
      });
      const waiting = [...sent, ...sent].sort(() => random(3) - 1);
      const isShiftFirst = seed % 2 === 0;
      if (isShiftFirst) await hours.work({ ...shift, breaks: [pause] });
      while (waiting.length > 0) {
        const batch = waiting.splice(0, 1 + random(20));
        await Promise.all(
          devices.map(async (device_id) => {
            const items = batch.flatMap(({ device, item }) => (device === device_id ? [item] : []));
            if (items.length > 0) await results(hours.owner, items, { device_id });
          }),
        );
      }
      if (!isShiftFirst) await hours.work({ ...shift, breaks: [pause] });
      const toSpan = (span: { startAt: string; endAt: string }) => ({
        from: Date.parse(span.startAt),
        to: Date.parse(span.endAt),
      });
      const events = sent.map(({ device, item }): DeviceEvent => ({
        id: item.id,
        device,
        type: item.type as DeviceEvent['type'],
        at: Date.parse(item.occurred_at),
        durationMs: ('duration' in item ? Number(item.duration) : 0) * 1_000,
        platformId: 'host' in item ? (platforms[HOSTS.indexOf(String(item.host))] ?? null) : null,
      }));
      const isOnBreak = (time: number): boolean =>
        toSpan(pause).from <= time && time < toSpan(pause).to;
      const expected = personDayOf(
        {
          shifts: [toSpan(shift)],
          breaks: [toSpan(pause)],
          // An event that happened during a break is not stored once the break is known.
          events: events.filter((event) => !isShiftFirst || !isOnBreak(event.at)),
          ...{ receipts: [], sessions: [], explanations: [] },
        },
        { pulseMs: 80_000, idleLimitMs: 10 * MIN, observedFromMs: 0 },
      );
      const day = await timeline(hours.owner);
      const iso = ({ from, to }: { from: number; to: number }) => ({
        start_at: new Date(from).toISOString(),
        end_at: new Date(to).toISOString(),
      });
      expect(day.platforms).toEqual(
        expected.platforms.map((span) => ({ platform_id: span.platformId, ...iso(span) })),
      );
      expect(day.off_list).toEqual(expected.offList.map(iso));
      expect(day.idle).toEqual(expected.idle.map(iso));
      const [{ count } = { count: 0 }] = await probe.rows<{ count: number }>(
        `SELECT coalesce(sum(cardinality(event_ids)), 0)::int AS count FROM activity_batches WHERE user_id = $1`,
        [hours.owner.userId],
      );
      expect(count).toBe(events.filter((event) => !isShiftFirst || !isOnBreak(event.at)).length);
    },
  );

  it('shows a person and their manager the same bytes, logs the access once an hour, and shows a colleague nothing', async () => {
    const { hours } = await recorded();
    const manager = await hours.person('MANAGER');
    const [person, colleague] = [await hours.person(), await hours.person()];
    await hours.work({ startAt: at('09:00'), endAt: at('17:00') }, person);
    const path = `/activity/timeline?date=${DAY}&user_id=${person.userId}`;
    const own = await app.http.get(path, { token: person.token });
    const first = await app.http.get(path, { token: manager.token });
    await app.http.get(path, { token: manager.token });
    const withoutTime = (text: string) => text.replace(/"as_of":"[^"]*"/, '');
    expect(withoutTime(first.text)).toBe(withoutTime(own.text));
    const readers = await app.http.get('/activity/readers', { token: person.token });
    expect(expectStatus(readers, 200).json['data']).toEqual([
      expect.objectContaining({ reader_id: manager.userId, name: 'A manager' }),
    ]);
    const log = await app.http.get(
      `/audit-log?action=user.activity-read&subject_id=${person.userId}`,
      {
        token: hours.owner.token,
      },
    );
    expect(expectStatus(log, 200).json['data']).toEqual([
      expect.objectContaining({ actor_id: manager.userId, subject_id: person.userId }),
    ]);
    expectStatus(await app.http.get(path, { token: colleague.token }), 404);
    const stranger = await makeHours(app.http, probe);
    expectStatus(await app.http.get(path, { token: stranger.owner.token }), 404);
    const outsider = await makeUser(app.http, hours.owner, { role: 'MANAGER', shop_ids: [] });
    expectStatus(await app.http.get(path, { token: outsider.token }), 404);
  });

  it('treats nobody as idle before they acknowledged the notice, nor while activity is off', async () => {
    const { hours } = await recorded();
    await hours.work({ startAt: at('09:00'), endAt: at('12:00') });
    await acknowledgedAt(probe, hours.owner, at('11:00'));
    expect((await timeline(hours.owner)).idle).toEqual([
      { start_at: at('11:00'), end_at: at('12:00') },
    ]);
    expectStatus(await putPolicy(app.http, hours.owner, { enabled: false, version: 1 }), 200);
    expect((await timeline(hours.owner)).idle).toEqual([]);
    const colleague = await hours.person();
    await hours.work({ startAt: at('09:00'), endAt: at('12:00') }, colleague);
    expect((await timeline(colleague)).idle).toEqual([]);
  });

  it('counts receipts as signs of life, and explained time not as idle', async () => {
    const { hours } = await recorded();
    await hours.work({ startAt: at('09:00'), endAt: at('10:00') });
    const sale = { lines: [{ sku: 'TEA', qty: 1, unit_price: 1.5 }], occurred_at: at('09:20') };
    await makeSale(app.http, hours.owner, { shopId: hours.shopId, body: sale });
    const { token } = hours.owner;
    expect((await timeline(hours.owner)).idle).toEqual([
      { start_at: at('09:00'), end_at: at('09:20') },
      { start_at: at('09:20'), end_at: at('10:00') },
    ]);
    const body = { start_at: at('09:20'), end_at: at('09:50'), reason: 'CUSTOMER' };
    const answer = expectStatus(
      await app.http.post('/activity/explanations', { token, body }),
      201,
    );
    const day = await timeline(hours.owner);
    expect(day.idle).toEqual([
      { start_at: at('09:00'), end_at: at('09:20') },
      { start_at: at('09:50'), end_at: at('10:00') },
    ]);
    expect(day.explained).toEqual([
      expect.objectContaining({ reason: 'CUSTOMER', start_at: at('09:20'), end_at: at('09:50') }),
    ]);
    expect(day.totals).toMatchObject({ idle_seconds: 1_800, explained_seconds: 1_800 });
    expect(day.receipts).toEqual([
      expect.objectContaining({ total: 1.5, occurred_at: at('09:20') }),
    ]);

    const overlap = await app.http.post('/activity/explanations', { token, body });
    expect(overlap.json['code']).toBe('EXPLANATION_OVERLAP');
    const late = { ...body, start_at: at('09:55'), end_at: at('10:05') };
    const outside = await app.http.post('/activity/explanations', { token, body: late });
    expect(outside.json['code']).toBe('EXPLANATION_OUTSIDE_SHIFT');
    const backwards = { ...body, start_at: at('09:58'), end_at: at('09:58') };
    expectStatus(await app.http.post('/activity/explanations', { token, body: backwards }), 400);

    await hours.approved(DAY, DAY);
    const path = `/activity/explanations/${String(answer.json['id'])}`;
    const approved = await app.http.delete(path, { token });
    expect([approved.status, approved.json['code']]).toEqual([409, 'DAY_APPROVED']);
  });

  it('never changes hours: idle and off-list time leave every byte of a timesheet unchanged', async () => {
    const { hours } = await recorded({ counts_off_list: true });
    await hours.work({ startAt: at('09:00'), endAt: at('17:00') });
    const range = `from=${DAY}&to=${DAY}`;
    const read = async () => [
      (await hours.get(`?${range}`)).text,
      (await hours.get(`/export?${range}`)).text,
    ];
    const before = await read();
    const offList = { type: 'OFF_LIST', host: undefined, duration: 3_000 };
    await results(hours.owner, [heartbeat('10:00', offList), heartbeat('15:00')]);
    expect((await timeline(hours.owner)).totals).toMatchObject({ off_list_seconds: 3_000 });
    expect(await read()).toEqual(before);
  });

  it('stores no host of a rejected event', async () => {
    const { hours } = await recorded();
    await hours.work({ startAt: at('09:00'), endAt: at('17:00') });
    const canary = `canary-${randomUUID()}.example.org`;
    const key = randomUUID();
    const answer = await app.http.post('/activity/events', {
      token: hours.owner.token,
      headers: { 'idempotency-key': key },
      body: { events: [heartbeat('10:00', { host: canary }), heartbeat('10:01', { url: canary })] },
    });
    expect(expectStatus(answer, 200).text).not.toContain('canary');
    const tables = await probe.rows<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const found = await probe.rows(
        `SELECT 1 FROM ${name} t WHERE t::text LIKE '%' || $1 || '%'`,
        [canary.slice(0, 20)],
      );
      expect([name, found]).toEqual([name, []]);
    }
  });
});
