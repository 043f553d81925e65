import type { SummaryView } from '../../src/features/activity/summary/summary.dto.js';
import { expectStatus, type Person } from '../support/makers.js';
import { ObservedShop } from '../support/observed-shop.js';
import { deviceEvent } from '../support/stored-events.js';
import { eventually } from './support/eventually.js';
import type { Probe } from './support/probe.js';
import { SendingServers } from './support/sending-servers.js';
import type { ServerProcess } from './support/server-process.js';

const DAY_MS = 86_400_000;
const dateOf = (daysAgo: number): string =>
  new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10);
const OLD = [dateOf(200), dateOf(199)];
const KEPT = dateOf(20);
const PART = `activity_batches_${(OLD[0] ?? '').slice(0, 7).replace('-', '_')}`;
/** A connection that waits is to wait until its process is dead. */
const PATIENT = { DATABASE_LOCK_SECONDS: '200' };
/** Limits for a machine under load; the queue is asked every half minute. */
const RUN_MS = 250_000;
const TEST_MS = 600_000;
const RUN = `INSERT INTO pgboss.job (name, policy) VALUES ('delete-old-activity', 'stately')
  ON CONFLICT DO NOTHING`;
const WAITING = `SELECT count(*) FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name NOT LIKE 'fault%'`;

describe('a server that is killed while it deletes old activity', () => {
  let sending: SendingServers;
  let server: ServerProcess;
  let shop: ObservedShop;
  let people: readonly [Person, Person];
  beforeEach(async () => {
    sending = await SendingServers.open();
    server = await sending.start(PATIENT);
    const { probe } = sending.database;
    const policy = { retention_days: 365 };
    shop = await ObservedShop.open(await server.http(), probe, { policy });
    people = [shop.owner, await shop.hire()];
    await makePartition();
    for (const person of people) for (const date of [...OLD, KEPT]) await work(person, date);
  });
  afterEach(() => sending.close());

  /** The month of the old days, as it was made ahead when it came. */
  async function makePartition(): Promise<void> {
    const { probe } = sending.database;
    const [owner] = await probe.rows<{ name: string }>(
      `SELECT relowner::regrole::text AS name FROM pg_class WHERE relname = 'activity_batches'`,
    );
    await probe.rows(`SET ROLE ${owner?.name ?? ''}`);
    const firstDay = `${(OLD[0] ?? '').slice(0, 7)}-01`;
    await probe.rows(`SELECT make_partition('activity_batches', $1, $2)`, [PART, firstDay]);
    await probe.rows('RESET ROLE');
  }

  /** Two hours of heartbeats in a shift of three: three rows. */
  async function work(person: Person, date: string): Promise<void> {
    const [startAt, endAt] = [`${date}T09:00:00.000Z`, `${date}T12:00:00.000Z`];
    await shop.hours.work({ startAt, endAt }, person);
    const beats = Array.from({ length: 120 }, (_, minute) =>
      deviceEvent(Date.parse(startAt) + (minute + 30) * 60_000, {
        platformId: shop.platforms[0],
        durationMs: 60_000,
      }),
    );
    await shop.store(person, beats);
  }

  async function summaries(on: ServerProcess): Promise<SummaryView[]> {
    const http = await on.http();
    const found: SummaryView[] = [];
    for (const { userId } of people)
      for (const date of [...OLD, KEPT]) {
        const path = `/activity/summary?from=${date}&to=${date}&group_by=hour&user_id=${userId}`;
        const answer = expectStatus(await http.get(path, { token: shop.owner.token }), 200);
        found.push(answer.json as unknown as SummaryView);
      }
    return found;
  }

  /** How many events of a day are stored, and whether its summary is final. */
  async function kept(person: Person, date: string): Promise<{ events: number; final: boolean }> {
    const [row] = await sending.database.probe.rows<{ events: number; final: boolean }>(
      `SELECT (SELECT coalesce(sum(cardinality(event_ids)), 0) FROM activity_batches
          WHERE user_id = $1 AND occurred_at >= $2::date AND occurred_at < $2::date + 1)::int AS events,
        EXISTS (SELECT FROM activity_days WHERE user_id = $1 AND date = $2::date AND is_final) AS final`,
      [person.userId, date],
    );
    return row ?? { events: NaN, final: false };
  }

  async function hasPartition(): Promise<boolean> {
    const text = 'SELECT count(*) FROM pg_class WHERE relname = $1';
    return (await sending.database.probe.count(text, [PART])) === 1;
  }

  it.each<[string, (holder: Probe, second: Person) => Promise<unknown>]>([
    [
      'stores the summaries of the second person',
      (holder, { organizationId, userId }) =>
        holder.rows('SELECT hold_person($1, $2)', [organizationId, userId]),
    ],
    [
      'deletes the events of the second person',
      (holder, { userId }) =>
        holder.rows(
          `SELECT id FROM activity_batches WHERE user_id = $1 AND occurred_at < now() - interval '100 days'
            FOR UPDATE`,
          [userId],
        ),
    ],
  ])(
    'leaves nothing half done when it %s',
    async (_when, hold) => {
      const before = await summaries(server);
      const holder = await sending.holder();
      await holder.rows('BEGIN');
      await hold(holder, people[1]);
      await shop.decide({ retention_days: 90 });
      const { probe } = sending.database;
      await probe.rows(RUN);
      await eventually('the run waits', async () => (await probe.count(WAITING)) > 0, RUN_MS);
      await sending.kill(server);
      await holder.rows('ROLLBACK');
      await holder.close();

      for (const date of OLD) {
        expect(await kept(people[0], date)).toEqual({ events: 0, final: true });
        expect((await kept(people[1], date)).events).toBe(120);
      }
      expect(await hasPartition()).toBe(true);

      const next = await sending.restart(PATIENT);
      expect(await summaries(next)).toEqual(before);
      await probe.rows(RUN);
      await eventually(
        'the next run has completed it',
        async () => {
          await probe.rows(
            "UPDATE pgboss.job SET start_after = now() - interval '1 second' WHERE state = 'retry'",
          );
          return !(await hasPartition());
        },
        RUN_MS,
      );
      for (const person of people) {
        for (const date of OLD)
          expect(await kept(person, date)).toEqual({ events: 0, final: true });
        expect(await kept(person, KEPT)).toMatchObject({ events: 120 });
      }
      expect(await summaries(next)).toEqual(before);
    },
    TEST_MS,
  );
});
