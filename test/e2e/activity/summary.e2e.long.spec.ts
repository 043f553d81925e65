import { ActivityRetention } from '../../../src/features/activity/retention/activity-retention.service.js';
import { StoredSummaries } from '../../../src/features/activity/daily/stored-summaries.service.js';
import { GROUPINGS } from '../../../src/features/activity/summary/summary-groups.js';
import type {
  SummaryGroupView,
  SummaryView,
} from '../../../src/features/activity/summary/summary.dto.js';
import type { TimelineView } from '../../../src/features/activity/timeline/timeline.dto.js';
import type { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { ObservedShop } from '../../support/observed-shop.js';
import { OwnDatabase } from '../../support/own-database.js';
import { deviceEvent } from '../../support/stored-events.js';

const FROM = '2026-03-23';
const TO = '2026-03-31';
const WEEK = `from=${FROM}&to=${TO}`;
const at = (day: string, time: string): string => `2026-03-${day}T${time}:00Z`;

describe('the summary of activity', () => {
  /** Of its own, because a run takes all organizations of a database. */
  let own: OwnDatabase;
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    own = await OwnDatabase.make();
    ({ probe } = own);
    app = await startNestApp({ DATABASE_URL: own.url });
  });
  afterAll(async () => {
    await app.close();
    await own.drop();
  });

  function get(person: Person, query: string): Promise<HttpAnswer> {
    return app.http.get(`/activity/summary?${query}`, { token: person.token });
  }

  async function summary(person: Person, query: string): Promise<SummaryView> {
    return expectStatus(await get(person, query), 200).json as unknown as SummaryView;
  }

  /** Kept for two years, so that no run of another test deletes anything of March. */
  const open = (shop = {}): Promise<ObservedShop> =>
    ObservedShop.open(app.http, probe, { policy: { retention_days: 730 }, shop });

  /** Half an hour on the first platform, half a minute of it again, ten minutes off the list. */
  async function worked(shop: ObservedShop, person: Person, day: string): Promise<void> {
    const [orders, mail] = shop.platforms;
    await shop.hours.work(
      {
        startAt: at(day, '09:00'),
        endAt: at(day, '12:00'),
        breaks: [{ startAt: at(day, '11:00'), endAt: at(day, '11:15') }],
      },
      person,
    );
    await shop.store(person, [
      deviceEvent(at(day, '09:00'), { platformId: orders, durationMs: 30 * 60_000 }),
      deviceEvent(at(day, '09:40'), { platformId: mail, durationMs: 30 * 60_000 + 700 }),
      deviceEvent(at(day, '10:20'), { type: 'OFF_LIST', durationMs: 10 * 60_000 + 700 }),
      deviceEvent(at(day, '10:40'), { platformId: orders, durationMs: 30_000 }),
    ]);
  }

  const brief = ({ key, name, is_off_list, active_seconds }: SummaryGroupView): unknown[] => [
    key,
    name,
    is_off_list,
    active_seconds,
  ];

  it('adds up by platform, category, hour, day and person, each to the same totals', async () => {
    const shop = await open();
    const [orders, mail] = shop.platforms;
    await worked(shop, shop.owner, '24');
    await worked(shop, shop.owner, '25');
    const by = async (grouping: string): Promise<SummaryView> =>
      summary(shop.owner, `${WEEK}&group_by=${grouping}`);
    const platforms = await by('platform');
    // Of a day 1,800 s, 1,800.7 s and 600.7 s off the list, and again 30 s: 4,231 whole seconds.
    expect(platforms.totals).toEqual({
      working_seconds: 19_800,
      active_seconds: 8_462,
      off_list_seconds: 1_200,
      paused_seconds: 0,
      idle_seconds: 7_740,
      explained_seconds: 0,
    });
    expect(platforms.days).toBe(2);
    expect(platforms.groups.map(brief)).toEqual([
      [mail, 'mail', false, expect.any(Number)],
      [orders, 'orders', false, expect.any(Number)],
      [null, null, true, expect.any(Number)],
    ]);
    expect((await by('category')).groups.map(brief)).toEqual([
      ['sales', 'sales', false, expect.any(Number)],
      [null, null, false, expect.any(Number)],
      [null, null, true, expect.any(Number)],
    ]);
    expect((await by('day')).groups.map(brief)).toEqual([
      ['2026-03-24', null, false, 4_231],
      ['2026-03-25', null, false, 4_231],
    ]);
    expect((await by('hour')).groups.map(({ key }) => key)).toEqual(['09', '10', '11']);
    expect((await by('person')).groups.map(brief)).toEqual([
      [shop.owner.userId, expect.any(String), false, 8_462],
    ]);
    for (const grouping of GROUPINGS) {
      const { totals, groups } = await by(grouping);
      expect(totals).toEqual(platforms.totals);
      for (const measure of Object.keys(totals) as (keyof typeof totals)[]) {
        const known = groups.flatMap((group) => group[measure] ?? []);
        const sum = known.reduce((total, seconds) => total + seconds, 0);
        if (known.length > 0)
          expect([grouping, measure, sum]).toEqual([grouping, measure, totals[measure]]);
      }
    }
  });

  it('shows for each day what its timeline shows, before and after it was stored', async () => {
    const shop = await open();
    await worked(shop, shop.owner, '24');
    const { token } = shop.owner;
    const { json } = await app.http.get('/activity/timeline?date=2026-03-24', { token });
    const { totals } = json as unknown as TimelineView;
    const day = `from=2026-03-24&to=2026-03-24&group_by=day`;
    expect((await summary(shop.owner, day)).totals).toMatchObject(totals);
    await app.nest.get(ActivityRetention).run();
    expect((await summary(shop.owner, day)).totals).toMatchObject(totals);
  });

  it('shows the person and their manager the same bytes, and records the access', async () => {
    const shop = await open();
    const [person, manager] = [await shop.hire(), await shop.hire('MANAGER')];
    await worked(shop, person, '24');
    const query = `${WEEK}&group_by=day&user_id=${person.userId}`;
    const own = await get(person, query);
    expect((await get(manager, query)).text).toBe(own.text);
    await get(manager, `${WEEK}&group_by=hour&shop_id=${shop.hours.shopId}`);
    const readers = await app.http.get('/activity/readers', { token: person.token });
    expect(expectStatus(readers, 200).json['data']).toEqual([
      expect.objectContaining({ reader_id: manager.userId }),
    ]);
    const own2 = await app.http.get('/activity/readers', { token: manager.token });
    expect(expectStatus(own2, 200).json['data']).toEqual([]);
  });

  it('shows nobody data without permission', async () => {
    const shop = await open();
    const [person, colleague] = [await shop.hire(), await shop.hire()];
    await worked(shop, person, '24');
    const named = `${WEEK}&group_by=day&user_id=${person.userId}`;
    const ofShop = `${WEEK}&group_by=person&shop_id=${shop.hours.shopId}`;
    expectStatus(await get(colleague, named), 404);
    expect((await summary(colleague, ofShop)).days).toBe(0);
    const outsider = await makeUser(app.http, shop.owner, { role: 'MANAGER', shop_ids: [] });
    expectStatus(await get(outsider, named), 404);
    expectStatus(await get(outsider, ofShop), 404);
    const stranger = await open();
    expectStatus(await get(stranger.owner, named), 404);
    expect((await summary(shop.owner, `${WEEK}&group_by=day`)).days).toBe(0);
  });

  it('lists for a shop the people who worked there, by name, on the days on which they did', async () => {
    const shop = await open();
    const [first, second] = [await shop.hire(), await shop.hire()];
    await worked(shop, first, '24');
    await worked(shop, second, '24');
    const other = await shop.hours.nextShop();
    await other.work({ startAt: at('25', '09:00'), endAt: at('25', '10:00') }, first);
    const { days, groups } = await summary(
      shop.owner,
      `${WEEK}&group_by=person&shop_id=${shop.hours.shopId}`,
    );
    expect(days).toBe(2);
    expect(groups.map(({ key }) => key).sort()).toEqual([first.userId, second.userId].sort());
    const one = `${WEEK}&group_by=day&user_id=${first.userId}`;
    expect((await summary(shop.owner, one)).days).toBe(2);
    expect((await summary(shop.owner, `${one}&shop_id=${shop.hours.shopId}`)).days).toBe(1);
  });

  it('counts hours of the local clock, across clock changes and midnight', async () => {
    const shop = await open({ time_zone: 'Europe/Madrid' });
    // The clocks jump from two to three: the night has seven hours.
    await shop.hours.work({
      startAt: '2026-03-28T22:30:00Z',
      endAt: '2026-03-29T05:30:00Z',
      date: '2026-03-28',
    });
    const { groups, totals } = await summary(shop.owner, `${WEEK}&group_by=hour`);
    expect(groups.map(({ key, working_seconds }) => [key, working_seconds])).toEqual([
      ['00', 3_600],
      ['01', 3_600],
      ['03', 3_600],
      ['04', 3_600],
      ['05', 3_600],
      ['06', 3_600],
      ['07', 1_800],
      ['23', 1_800],
    ]);
    expect(totals.working_seconds).toBe(7 * 3_600);
    const days = await summary(shop.owner, `${WEEK}&group_by=day`);
    expect(days.groups.map(({ key }) => key)).toEqual(['2026-03-28']);
  });

  it('keeps the name of an archived platform, and everything recorded while activity was on', async () => {
    const shop = await open();
    await worked(shop, shop.owner, '24');
    const [orders] = shop.platforms;
    const { token } = shop.owner;
    expectStatus(await app.http.post(`/platforms/${orders}/archive`, { token, body: {} }), 200);
    await shop.decide({ retention_days: 730, enabled: false });
    const { groups, totals } = await summary(shop.owner, `${WEEK}&group_by=platform`);
    expect(groups.map(({ name }) => name)).toEqual(['mail', 'orders', null]);
    expect(totals).toMatchObject({ active_seconds: 4_231, idle_seconds: 0 });
  });

  it('stays for a day whose events were deleted until its shift is voided', async () => {
    const shop = await open();
    await worked(shop, shop.owner, '24');
    const before = await summary(shop.owner, `${WEEK}&group_by=platform`);
    await shop.decide({ retention_days: 1 });
    await app.nest.get(ActivityRetention).run();
    expect(await shop.kept(shop.owner)).toEqual({ rows: 0, days: 1, final: 1 });
    expect(await summary(shop.owner, `${WEEK}&group_by=platform`)).toEqual(before);
    const timeline = await app.http.get('/activity/timeline?date=2026-03-24', {
      token: shop.owner.token,
    });
    expect(timeline.json).toMatchObject({ idle: [], platforms: [] });
    await probe.rows('UPDATE shifts SET voided_at = now() WHERE user_id = $1', [shop.owner.userId]);
    expect(await summary(shop.owner, `${WEEK}&group_by=platform`)).toMatchObject({ days: 0 });
  });

  it('is exported with a row for each group, in which a spreadsheet executes no formula', async () => {
    const shop = await open();
    await worked(shop, shop.owner, '24');
    await probe.rows('UPDATE platforms SET name = $2 WHERE id = $1', [shop.platforms[1], '=1+1']);
    const { token } = shop.owner;
    const path = `/activity/summary/export?${WEEK}&group_by=platform`;
    const { text, headers } = await app.http.get(path, { token });
    const lines = text.split('\r\n');
    expect(lines[0]).toMatch(/^key,name,is_off_list,active_seconds,/);
    expect(lines[1]).toContain(`,'=1+1,false,`);
    expect(lines).toHaveLength(5);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="activity-${FROM}-${TO}.csv"`,
    );
  });

  it('refuses a range that is too long, but no number of shifts', async () => {
    const shop = await open();
    expectStatus(await get(shop.owner, 'from=2026-01-01&to=2026-04-03&group_by=day'), 400);
    expectStatus(await get(shop.owner, `${WEEK}&group_by=score`), 400);
    await probe.rows(
      `INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, end_at, ends_before, business_date,
          start_source, end_source, needs_confirmation, version, created_at, updated_at)
        SELECT $1, gen_random_uuid(), $2, $3, t, t + interval '1 minute', t + interval '1 minute', t::date,
          'CLOCK', 'CLOCK', false, 1, now(), now()
        FROM generate_series('2026-03-23T00:00:00Z'::timestamptz, '2026-03-23T00:00:00Z'::timestamptz + 2000 * interval '4 minutes', '4 minutes') t`,
      [shop.owner.organizationId, shop.owner.userId, shop.hours.shopId],
    );
    const { groups, totals } = await summary(shop.owner, `${WEEK}&group_by=day`);
    expect(totals.working_seconds).toBe(2_001 * 60);
    expect(groups.map((group) => group.working_seconds)).toEqual(
      [360, 360, 360, 360, 360, 201].map((shifts) => shifts * 60),
    );
  });

  it("adds up a quarter of a team's activity with few days in memory at once", async () => {
    const shop = await open();
    const { organizationId } = shop.owner;
    const [people, days] = [60, 92];
    await probe.rows(
      `WITH team AS (INSERT INTO users (organization_id, id, email, name, role, is_active, sessions_valid_from, version,
            created_at, updated_at)
          SELECT $1, gen_random_uuid(), gen_random_uuid() || '@example.com', 'Person ' || n, 'EMPLOYEE', true, now(), 1,
            now(), now() FROM generate_series(1, $3::int) n RETURNING id)
        INSERT INTO shifts (organization_id, id, user_id, shop_id, start_at, end_at, ends_before, business_date,
          start_source, end_source, needs_confirmation, version, created_at, updated_at)
        SELECT $1, gen_random_uuid(), team.id, $2, d + interval '9 hours', d + interval '10 hours', d + interval '10 hours',
          d::date, 'CLOCK', 'CLOCK', false, 1, now(), now()
        FROM team, generate_series('2026-01-01'::timestamptz, '2026-04-02'::timestamptz, '1 day') d`,
      [organizationId, shop.hours.shopId, people],
    );
    const reading = jest.spyOn(app.nest.get(StoredSummaries), 'headersOf');
    const quarter = `from=2026-01-01&to=2026-04-02&shop_id=${shop.hours.shopId}`;
    const byPerson = await summary(shop.owner, `${quarter}&group_by=person`);
    const portions = reading.mock.calls.map(
      ([, ids, { from, to }]) =>
        ids.length * (1 + (Date.parse(to) - Date.parse(from)) / 86_400_000),
    );
    reading.mockRestore();
    expect(Math.max(...portions)).toBeLessThanOrEqual(40 * 31);
    expect(byPerson.days).toBe(people * days);
    expect(byPerson.groups).toHaveLength(people);
    expect(byPerson.groups.every((group) => group.working_seconds === days * 3_600)).toBe(true);
    const byDay = await summary(shop.owner, `${quarter}&group_by=day`);
    expect(byDay.totals).toEqual(byPerson.totals);
    expect(byDay.groups.map((group) => group.working_seconds)).toEqual(
      Array<number>(days).fill(people * 3_600),
    );
  }, 120_000);
});
