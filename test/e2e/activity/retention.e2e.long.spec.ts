import { ActivityRetention } from '../../../src/features/activity/retention/activity-retention.service.js';
import { ActivityDaysRepository } from '../../../src/features/activity/daily/activity-days.repository.js';
import { OldActivityRepository } from '../../../src/features/activity/retention/old-activity.repository.js';
import type { DatabaseProbe } from '../../support/database.js';
import { type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { ObservedShop } from '../../support/observed-shop.js';
import { OwnDatabase } from '../../support/own-database.js';
import { deviceEvent } from '../../support/stored-events.js';

const DAY_MS = 86_400_000;
const MIN_MS = 60_000;
const TODAY = new Date().toISOString().slice(0, 10);

/** A business date so many days ago. */
const dayAgo = (days: number): string =>
  new Date(Date.parse(TODAY) - days * DAY_MS).toISOString().slice(0, 10);
const at = (days: number, time: string): string => `${dayAgo(days)}T${time}:00.000Z`;

describe('expired activity', () => {
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

  const run = (of = app): Promise<void> => of.nest.get(ActivityRetention).run();

  /** A shift from nine to eleven so many days ago, with half an hour of heartbeats. */
  async function worked(shop: ObservedShop, person: Person, days: number): Promise<string> {
    const shift = await shop.hours.work(
      { startAt: at(days, '09:00'), endAt: at(days, '11:00') },
      person,
    );
    const [platformId] = shop.platforms;
    const beats = Array.from({ length: 31 }, (_, minute) =>
      deviceEvent(Date.parse(at(days, '09:45')) + minute * MIN_MS, { platformId }),
    );
    await shop.store(person, beats);
    return shift;
  }

  function stored(person: Person): Promise<Record<string, unknown>[]> {
    return probe.rows(
      `SELECT date, working_seconds, active_seconds, idle_seconds, by_platform, is_final FROM activity_days
        WHERE organization_id = $1 AND user_id = $2 ORDER BY date`,
      [person.organizationId, person.userId],
    );
  }

  it("is deleted after its organization's retention days, and the daily summaries stay", async () => {
    const [short, long] = [
      await ObservedShop.open(app.http, probe, { policy: { retention_days: 30 } }),
      await ObservedShop.open(app.http, probe, { policy: { retention_days: 90 } }),
    ];
    for (const shop of [short, long])
      for (const days of [29, 32, 91, 95]) await worked(shop, shop.owner, days);
    await run();
    // A day has two rows, one for each hour.
    expect(await short.kept(short.owner)).toEqual({ rows: 2, days: 3, final: 3 });
    expect(await long.kept(long.owner)).toEqual({ rows: 4, days: 2, final: 2 });
    const [platform_id] = long.platforms;
    const day = {
      working_seconds: 7_200,
      active_seconds: 1_800,
      // From nine to a quarter to ten, and from a quarter past ten to eleven.
      idle_seconds: 5_400,
      by_platform: [{ platform_id, active_seconds: 1_800 }],
      is_final: true,
    };
    expect(await stored(long.owner)).toEqual([
      { date: dayAgo(95), ...day },
      { date: dayAgo(91), ...day },
    ]);
  });

  it('is deleted by the next run after the retention was shortened, also with activity off', async () => {
    const shop = await ObservedShop.open(app.http, probe);
    await worked(shop, shop.owner, 40);
    await run();
    expect(await shop.kept(shop.owner)).toMatchObject({ rows: 2 });
    await shop.decide({ retention_days: 30, enabled: false });
    await run();
    expect(await shop.kept(shop.owner)).toEqual({ rows: 0, days: 1, final: 1 });
  });

  it('stays until its summary is stored, and is deleted a whole day at a time', async () => {
    const shop = await ObservedShop.open(app.http, probe, { policy: { retention_days: 1 } });
    const now = Date.now();
    const ago = (hours: number): string => new Date(now - hours * 60 * MIN_MS).toISOString();
    await shop.hours.work({ startAt: ago(30), endAt: ago(26), date: dayAgo(2) });
    // It is only over later than a day ago, so that all of it stays.
    await shop.hours.work({ startAt: ago(25.9), endAt: ago(20), date: dayAgo(1) });
    const events = [29, 27, 25, 21].map((hours) => deviceEvent(ago(hours)));
    await shop.store(shop.owner, events);
    const store = jest
      .spyOn(app.nest.get(ActivityDaysRepository), 'store')
      .mockRejectedValue(new Error('made by a test'));
    await expect(run()).rejects.toThrow('made by a test');
    expect(await shop.kept(shop.owner)).toEqual({ rows: 4, days: 0, final: 0 });
    store.mockRestore();
    await run();
    expect(await shop.kept(shop.owner)).toMatchObject({ rows: 2, final: 1 });
  });

  it('is deleted in the same way when a run is interrupted anywhere, and when two instances run at once', async () => {
    const shop = await ObservedShop.open(app.http, probe);
    for (const days of [91, 92, 93, 94]) await worked(shop, shop.owner, days);
    const repository = app.nest.get(OldActivityRepository);
    const cut = jest
      .spyOn(repository, 'deleteEvents')
      .mockRejectedValue(new Error('killed by a test'));
    await expect(run()).rejects.toThrow('killed by a test');
    cut.mockRestore();
    const before = await stored(shop.owner);
    expect(before).toHaveLength(4);
    await probe.rows(
      'DELETE FROM activity_batches WHERE organization_id = $1 AND occurred_at < $2',
      [shop.owner.organizationId, at(92, '10:00')],
    );
    const other = await startNestApp({ DATABASE_URL: own.url });
    await Promise.all([run(), run(other), run(), run(other)]);
    await other.close();
    expect(await shop.kept(shop.owner)).toEqual({ rows: 0, days: 4, final: 4 });
    expect(await stored(shop.owner)).toEqual(before);
  });

  it("is deleted after the organization's limit if it has no shift, and no other activity is", async () => {
    const shop = await ObservedShop.open(app.http, probe);
    await shop.hours.work({ startAt: at(5, '09:00'), endAt: at(5, '09:30') });
    const rule = { token: shop.owner.token, body: { offline_limit_minutes: 10 * 24 * 60 } };
    await app.http.patch('/organization', rule);
    const [inside, outside] = ['09:10', '09:50'].map((time) => deviceEvent(at(5, time)));
    if (!inside || !outside) throw new Error('There are two');
    await shop.store(shop.owner, [inside, outside]);
    await shop.store(shop.owner, [deviceEvent(at(5, '15:00'))]);
    const ids = async (): Promise<string[]> => {
      const rows = await probe.rows<{ event_ids: string[] }>(
        'SELECT event_ids FROM activity_batches WHERE organization_id = $1 ORDER BY occurred_at',
        [shop.owner.organizationId],
      );
      return rows.flatMap(({ event_ids }) => event_ids);
    };
    await run();
    expect(await ids()).toHaveLength(3);
    // The limit has been passed by an earlier run and is raised again: what is older waits once more.
    await app.http.patch('/organization', { ...rule, body: { offline_limit_minutes: 60 } });
    await run();
    expect(await ids()).toEqual([inside.id]);
    await app.http.patch('/organization', rule);
    await run();
    await shop.store(shop.owner, [deviceEvent(at(6, '15:00'))]);
    await app.http.patch('/organization', { ...rule, body: { offline_limit_minutes: 60 } });
    await run();
    expect(await ids()).toEqual([inside.id]);
  });

  it('leaves a final summary unchanged when events of that day arrive late', async () => {
    const shop = await ObservedShop.open(app.http, probe);
    await worked(shop, shop.owner, 91);
    await run();
    const before = await stored(shop.owner);
    await shop.store(shop.owner, [deviceEvent(at(91, '09:10'), { durationMs: 60_000 })]);
    await run();
    expect(await stored(shop.owner)).toEqual(before);
    expect(await shop.kept(shop.owner)).toMatchObject({ rows: 0 });
  });
});
