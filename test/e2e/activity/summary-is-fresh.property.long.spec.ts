import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ActivityRetention } from '../../../src/features/activity/retention/activity-retention.service.js';
import { GROUPINGS } from '../../../src/features/activity/summary/summary-groups.js';
import type { SummaryView } from '../../../src/features/activity/summary/summary.dto.js';
import type { TimelineView } from '../../../src/features/activity/timeline/timeline.dto.js';
import type { DatabaseProbe } from '../../support/database.js';
import { expectStatus } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { ObservedShop } from '../../support/observed-shop.js';
import { OwnDatabase } from '../../support/own-database.js';
import { deviceEvent } from '../../support/stored-events.js';

const DAY_MS = 86_400_000;
const TODAY = Date.parse(new Date().toISOString().slice(0, 10));
/** Three days before today: none is old, and all of them are settled. */
const dateOf = (day: number): string =>
  new Date(TODAY - (day + 1) * DAY_MS).toISOString().slice(0, 10);
const at = (day: number, minute: number): string =>
  new Date(Date.parse(dateOf(day)) + (9 * 60 + minute) * 60_000).toISOString();

const anyDay = fc.integer({ min: 0, max: 2 });
const anyMinute = fc.integer({ min: 0, max: 240 });
const anyCommand = fc.record({
  does: fc.constantFrom(
    ...(['event', 'event', 'receipt', 'explain', 'break', 'lengthen', 'void', 'session'] as const),
    ...(['idle-limit', 'zone', 'job'] as const),
  ),
  day: anyDay,
  minute: anyMinute,
  lasts: fc.integer({ min: 1, max: 60 }),
});
type Command = typeof anyCommand extends fc.Arbitrary<infer T> ? T : never;

describe('a summary of activity', () => {
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

  /** Changes the facts of a day. What the database does not take changes nothing. */
  async function change(shop: ObservedShop, shifts: string[], command: Command): Promise<void> {
    const { does, day, minute, lasts } = command;
    const [from, to] = [at(day, minute), at(day, minute + lasts)];
    const { organizationId, userId } = shop.owner;
    const shift = shifts[day];
    const run = (text: string, params: unknown[]): Promise<unknown> =>
      probe.rows(text, params).catch(() => undefined);
    switch (does) {
      case 'event': {
        const platformId = shop.platforms[lasts % 2] ?? null;
        return shop.store(shop.owner, [
          deviceEvent(from, { platformId, durationMs: lasts * 5_000 }),
        ]);
      }
      case 'receipt':
        await run(
          `INSERT INTO receipts SELECT (jsonb_populate_record(r, jsonb_build_object('id', $2::uuid,
              'occurred_at', $3::timestamptz, 'business_date', $4::date, 'receipt_number', r.receipt_number + $5,
              'client_receipt_id', null))).* FROM receipts r WHERE organization_id = $1 LIMIT 1`,
          [organizationId, randomUUID(), from, dateOf(day), Math.floor(Math.random() * 1e6)],
        );
        return;
      case 'explain':
        await run(
          `INSERT INTO activity_explanations (organization_id, id, user_id, start_at, end_at, reason)
            VALUES ($1, $2, $3, $4, $5, 'CALL')`,
          [organizationId, randomUUID(), userId, from, to],
        );
        return;
      case 'break':
        await run(
          `INSERT INTO breaks (organization_id, id, shift_id, shift_start_at, shift_ends_before, name, is_paid,
              start_at, end_at)
            SELECT organization_id, $3, id, start_at, ends_before, 'Rest', false, $4, $5 FROM shifts
            WHERE organization_id = $1 AND id = $2`,
          [organizationId, shift, randomUUID(), from, to],
        );
        return;
      case 'session':
        await run(
          `INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, shift_ends_before,
              device_label, start_at, last_seen_at, end_at, end_source, silence_limit_s)
            SELECT organization_id, $3, id, user_id, shop_id, ends_before, 'till', $4, $5::timestamptz, $5, 'DEVICE',
              300 FROM shifts WHERE organization_id = $1 AND id = $2`,
          [organizationId, shift, randomUUID(), from, to],
        );
        return;
      case 'lengthen':
        await run(
          `UPDATE shifts SET end_at = end_at + $3 * interval '1 minute', ends_before = end_at + $3 * interval '1 minute'
            WHERE organization_id = $1 AND id = $2`,
          [organizationId, shift, lasts],
        );
        return;
      case 'void':
        await run(
          `UPDATE shifts SET voided_at = CASE WHEN voided_at IS NULL THEN now() END
            WHERE organization_id = $1 AND id = $2`,
          [organizationId, shift],
        );
        return;
      case 'idle-limit':
        return shop.decide({ idle_limit_minutes: 10 + lasts });
      case 'zone':
        await run('UPDATE shops SET time_zone = $2 WHERE organization_id = $1', [
          organizationId,
          lasts % 2 === 0 ? 'Asia/Kathmandu' : 'America/New_York',
        ]);
        return;
      case 'job':
        return app.nest.get(ActivityRetention).run();
    }
  }

  async function summaries(shop: ObservedShop): Promise<SummaryView[]> {
    const { token } = shop.owner;
    const range = `from=${dateOf(2)}&to=${dateOf(0)}`;
    const answers = GROUPINGS.map(async (by) => {
      const answer = await app.http.get(`/activity/summary?${range}&group_by=${by}`, { token });
      return expectStatus(answer, 200).json as unknown as SummaryView;
    });
    return Promise.all(answers);
  }

  /** A shift of three hours on each day, all of them stored. */
  async function begin(): Promise<{ shop: ObservedShop; shifts: string[] }> {
    const shop = await ObservedShop.open(app.http, probe);
    const { token } = shop.owner;
    const sale = { lines: [{ sku: 'TEA', qty: 1, unit_price: 1 }] };
    const path = `/shops/${shop.hours.shopId}/receipts`;
    expectStatus(await app.http.post(path, { token, body: sale }), 201);
    const shifts: string[] = [];
    for (const day of [0, 1, 2]) {
      const times = { startAt: at(day, 0), endAt: at(day, 180), date: dateOf(day) };
      shifts.push(await shop.hours.work(times));
      await shop.store(shop.owner, [deviceEvent(at(day, 12))]);
    }
    await app.nest.get(ActivityRetention).run();
    return { shop, shifts };
  }

  async function forget(shop: ObservedShop): Promise<void> {
    const { organizationId } = shop.owner;
    await probe.rows('DELETE FROM activity_days WHERE organization_id = $1', [organizationId]);
  }

  it.each([
    ...(['event', 'receipt', 'explain', 'break', 'session', 'lengthen', 'void'] as const),
    ...(['idle-limit', 'zone'] as const),
  ])('is no longer shown after the change: %s', async (does) => {
    const { shop, shifts } = await begin();
    const before = await summaries(shop);
    expect((await shop.kept(shop.owner)).days).toBe(3);
    await change(shop, shifts, { does, day: 0, minute: 5, lasts: 5 });
    const shown = await summaries(shop);
    expect(shown).not.toEqual(before);
    await forget(shop);
    expect(await summaries(shop)).toEqual(shown);
  });

  it('always equals a fresh computation, and the timelines of its days', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCommand, { minLength: 3, maxLength: 8 }), async (commands) => {
        const { shop, shifts } = await begin();
        const { token } = shop.owner;
        for (const command of commands) {
          await change(shop, shifts, command);
          const shown = await summaries(shop);
          await forget(shop);
          expect(shown).toEqual(await summaries(shop));
          for (const day of [0, 1, 2]) {
            const answer = await app.http.get(`/activity/timeline?date=${dateOf(day)}`, { token });
            const { totals, shifts: there } = answer.json as unknown as TimelineView;
            const { active_seconds, idle_seconds } = totals;
            const group = shown
              .find(({ group_by }) => group_by === 'day')
              ?.groups.find(({ key }) => key === dateOf(day));
            if (there.length > 0) expect(group).toMatchObject({ active_seconds, idle_seconds });
            else expect(group).toBeUndefined();
          }
          await app.nest.get(ActivityRetention).run();
        }
      }),
      { numRuns: 4 },
    );
  }, 240_000);
});
