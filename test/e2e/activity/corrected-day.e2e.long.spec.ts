import { ActivityRetention } from '../../../src/features/activity/retention/activity-retention.service.js';
import type { SummaryView } from '../../../src/features/activity/summary/summary.dto.js';
import type { ShiftView } from '../../../src/features/shifts/shift-views.dto.js';
import { DatabaseProbe } from '../../support/database.js';
import { HeldRows } from '../../support/held-rows.js';
import { expectStatus } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { ObservedShop } from '../../support/observed-shop.js';
import { deviceEvent } from '../../support/stored-events.js';

const DAY_MS = 86_400_000;
const DATE = new Date(Date.now() - 40 * DAY_MS).toISOString().slice(0, 10);
const at = (time: string): string => `${DATE}T${time}:00.000Z`;

/** Each of them alone; a change of the end and one of the breaks do not undo each other. */
const CHANGES = {
  end: { end_at: at('10:30') },
  break: {
    breaks: [{ name: 'Rest', is_paid: false, start_at: at('09:10'), end_at: at('09:20') }],
  },
  start: { start_at: at('08:30') },
} as const;
type Change = keyof typeof CHANGES;

describe('the summary of a day whose events were deleted', () => {
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

  /** A shift from nine to twelve, active from nine to ten and from eleven to twelve, whose events are gone. */
  async function finished(): Promise<{ shop: ObservedShop; shiftId: string }> {
    const policy = { retention_days: 30 };
    const shop = await ObservedShop.open(app.http, probe, { policy, shop: { time_zone: 'UTC' } });
    const shiftId = await shop.hours.work({ startAt: at('09:00'), endAt: at('12:00') });
    const [platformId] = shop.platforms;
    for (const from of ['09:00', '11:00']) {
      const beats = Array.from({ length: 60 }, (_, minute) =>
        deviceEvent(Date.parse(at(from)) + minute * 60_000, { platformId, durationMs: 60_000 }),
      );
      await shop.store(shop.owner, beats);
    }
    await app.nest.get(ActivityRetention).run();
    expect(await shop.kept(shop.owner)).toEqual({ rows: 0, days: 1, final: 1 });
    return { shop, shiftId };
  }

  async function correct(shop: ObservedShop, shiftId: string, change: Change): Promise<void> {
    const { token } = shop.owner;
    const path = `/shifts/${shiftId}`;
    const { json } = expectStatus(await app.http.get(path, { token }), 200);
    const { version } = json as unknown as ShiftView;
    const body = { ...CHANGES[change], version, reason: 'As agreed' };
    expectStatus(await app.http.patch(path, { token, body }), 200);
  }

  async function summary(shop: ObservedShop, by = 'hour'): Promise<SummaryView> {
    const path = `/activity/summary?from=${DATE}&to=${DATE}&group_by=${by}`;
    const answer = await app.http.get(path, { token: shop.owner.token });
    return expectStatus(answer, 200).json as unknown as SummaryView;
  }

  const byHour = ({ groups }: SummaryView) =>
    groups.map((one) => [one.key, one.working_seconds, one.active_seconds, one.idle_seconds]);

  it('follows a correction of the shift', async () => {
    const { shop, shiftId } = await finished();
    expect(byHour(await summary(shop))).toEqual([
      ['09', 3_600, 3_600, 0],
      ['10', 3_600, 0, 3_600],
      ['11', 3_600, 3_600, 0],
    ]);
    await correct(shop, shiftId, 'end');
    expect(byHour(await summary(shop))).toEqual([
      ['09', 3_600, 3_600, 0],
      ['10', 1_800, 0, 1_800],
    ]);
    await correct(shop, shiftId, 'start');
    expect(byHour(await summary(shop))[0]).toEqual(['08', 1_800, 0, 0]);
  });

  it.each<[Change[]]>([
    [['end', 'break', 'start']],
    [['break', 'start', 'end']],
    [['start', 'end', 'break']],
    [['break', 'end', 'start']],
  ])(
    'is the same after the corrections %j, whether or not it is read in between',
    async (order) => {
      const { shop, shiftId } = await finished();
      for (const [index, change] of order.entries()) {
        await correct(shop, shiftId, change);
        if (index % 2 === 0) await summary(shop);
        else await app.nest.get(ActivityRetention).run();
      }
      const shown = await summary(shop);
      expect(byHour(shown)).toEqual([
        ['08', 1_800, 0, 0],
        ['09', 3_000, 3_000, 0],
        ['10', 1_800, 0, 1_800],
      ]);
      const { totals } = await summary(shop, 'platform');
      expect(totals).toEqual(shown.totals);
    },
  );

  it('disappears once the shift is voided', async () => {
    const { shop, shiftId } = await finished();
    await probe.rows('UPDATE shifts SET voided_at = now() WHERE id = $1', [shiftId]);
    expect(await summary(shop)).toMatchObject({ days: 0, groups: [] });
    await probe.rows('UPDATE shifts SET voided_at = NULL WHERE id = $1', [shiftId]);
    expect(await summary(shop)).toMatchObject({ days: 1, totals: { active_seconds: 7_200 } });
  });

  it('waits for the next run if the day changes while it is being stored', async () => {
    const policy = { retention_days: 365 };
    const shop = await ObservedShop.open(app.http, probe, { policy });
    await shop.hours.work({ startAt: at('09:00'), endAt: at('12:00') });
    await shop.store(shop.owner, [deviceEvent(at('09:30'), { platformId: shop.platforms[0] })]);
    await shop.decide({ retention_days: 30 });
    const { organizationId, userId } = shop.owner;
    const held = await HeldRows.by('SELECT hold_person($1, $2)', [organizationId, userId]);
    const running = app.nest.get(ActivityRetention).run();
    try {
      await held.untilWaiting();
      const text = `UPDATE shifts SET end_at = $2, ends_before = $2 WHERE organization_id = $1`;
      await probe.rows(text, [organizationId, at('11:00')]);
    } finally {
      await held.release();
    }
    await running;
    expect(await shop.kept(shop.owner)).toEqual({ rows: 1, days: 0, final: 0 });
    await app.nest.get(ActivityRetention).run();
    expect(await shop.kept(shop.owner)).toEqual({ rows: 0, days: 1, final: 1 });
    expect((await summary(shop)).totals.working_seconds).toBe(7_200);
  });
});
