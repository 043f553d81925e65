import fc from 'fast-check';
import { ReportMaking } from '../../../src/features/reports/content/report-making.service.js';
import type { ReportView } from '../../../src/features/reports/reading/reports.dto.js';
import { ShopsService } from '../../../src/features/shops/shops.service.js';
import { businessDate, splitAtDayBorders } from '../../../src/kernel/business-day.js';
import { toWire } from '../../../src/kernel/wire.js';
import { Database } from '../../../src/platform/database/database.js';
import { ClosedShop } from '../../support/closed-shop.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, makeUser, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';

const SEED = 20_261_129;
const RUNS = 6;
const HOUR_MS = 3_600_000;
const DAYS = 10;
const NO_COSTS = {
  ...{ overtime_seconds: null, labour_cost: null, labour_seconds_without_wage: null },
  labour_ratio: null,
};

/** Places whose clocks change within the ten days after the date. */
const PLACES = [
  { time_zone: 'Europe/Madrid', from: '2026-03-25' },
  { time_zone: 'America/New_York', from: '2026-10-27' },
  { time_zone: 'Pacific/Chatham', from: '2026-04-01' },
  { time_zone: 'Asia/Kolkata', from: '2026-01-25' },
] as const;

interface Act {
  readonly kind: 'sell' | 'work' | 'correct' | 'void' | 'wage' | 'look';
  /** Seconds since the beginning. */
  readonly at: number;
  readonly length: number;
  readonly pick: number;
}

const act = fc.record<Act>({
  kind: fc.constantFrom('sell', 'sell', 'work', 'work', 'correct', 'void', 'wage', 'look'),
  at: fc.nat({ max: (DAYS - 1) * 86_400 }),
  length: fc.integer({ min: 600, max: 14 * 3_600 }),
  pick: fc.nat({ max: 99 }),
});
const story = fc.record({
  place: fc.constantFrom(...PLACES),
  dayStart: fc.constantFrom('00:00', '02:30', '05:00', '22:15'),
  acts: fc.array(act, { minLength: 12, maxLength: 20 }),
});

interface Clock {
  readonly zone: string;
  readonly dayStart: string;
}

interface Shift {
  readonly id: string;
  version: number;
  startAt: Date;
  endAt: Date;
  pauseAt: Date;
  pauseEndAt: Date;
  isVoid: boolean;
}

describe('reports after late receipts and corrections, over clock changes,', () => {
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

  /** What happens in a shop, remembered apart from the server. */
  class Story {
    readonly sold: { at: Date; amount: number; isWorkers: boolean }[] = [];
    readonly shifts: Shift[] = [];
    /** By the first date. */
    readonly wages = new Map<string, number>();
    private lookedMs = 0;

    constructor(
      readonly shop: ClosedShop,
      private readonly worker: Person,
      private readonly beginMs: number,
    ) {}

    async play({ kind, at, length, pick }: Act): Promise<void> {
      const start = new Date(this.beginMs + at * 1_000);
      if (kind === 'sell') return this.sell(start, 1 + (pick % 7), pick % 3 > 0);
      if (kind === 'work') return this.work(start, length);
      if (kind === 'look') return this.look(at);
      if (kind === 'wage') return this.pay(start, 10 + pick);
      const shift = this.shifts[pick % Math.max(this.shifts.length, 1)];
      if (!shift || shift.isVoid) return;
      return kind === 'void' ? this.cancel(shift) : this.correct(shift, length);
    }

    /** Time goes on. */
    async look(at: number): Promise<void> {
      this.lookedMs = Math.max(this.lookedMs + 1, this.beginMs + at * 1_000 + 2 * HOUR_MS);
      await this.shop.look(new Date(this.lookedMs).toISOString());
    }

    private async sell(at: Date, amount: number, isWorkers: boolean): Promise<void> {
      const occurred_at = at.toISOString();
      const till = isWorkers ? this.shop.till.as(this.worker) : this.shop.till;
      await till.sell([{ sku: 'A', qty: 1, unit_price: amount }], { occurred_at });
      this.sold.push({ at, amount, isWorkers });
    }

    /** A wage from a date on, whatever was reported before. */
    private async pay(from: Date, amount: number): Promise<void> {
      const { token } = this.shop.till.person;
      const valid_from = from.toISOString().slice(0, 10);
      const body = { amount, unit: 'HOUR', valid_from };
      const path = `/users/${this.worker.userId}/wages`;
      // Another one may begin on the same date.
      if ((await app.http.post(path, { token, body })).status === 201)
        this.wages.set(valid_from, amount);
    }

    private async work(startAt: Date, length: number): Promise<void> {
      const { person, shopId } = this.shop.till;
      const times = timesOf(startAt, length);
      const body = {
        ...bodyOf(times),
        user_id: this.worker.userId,
        shop_id: shopId,
        reason: 'Paper',
      };
      const answer = await app.http.post('/shifts', { token: person.token, body });
      // It may overlap another one.
      if (answer.status !== 201) return;
      const { id, version } = answer.json as { id: string; version: number };
      this.shifts.push({ id, version, ...times, isVoid: false });
    }

    private async correct(shift: Shift, length: number): Promise<void> {
      const { token } = this.shop.till.person;
      const times = timesOf(shift.startAt, length);
      const body = { ...bodyOf(times), version: shift.version, reason: 'Left then' };
      const answer = await app.http.patch(`/shifts/${shift.id}`, { token, body });
      if (answer.status !== 200) return;
      Object.assign(shift, times, { version: answer.json['version'] });
    }

    private async cancel(shift: Shift): Promise<void> {
      const { token } = this.shop.till.person;
      const body = { version: shift.version, reason: 'Mistake' };
      expectStatus(await app.http.post(`/shifts/${shift.id}/void`, { token, body }), 200);
      shift.isVoid = true;
    }

    /** What the report has to say, from nothing but what happened. */
    expected({ starts_at, ends_at }: ReportView, zone: string, dayStart: string): object {
      const [from, to] = [new Date(starts_at), new Date(ends_at)];
      const sold = this.sold.filter(({ at }) => at >= from && at < to);
      const seconds = (startAt: Date, endAt: Date): number =>
        splitAtDayBorders({ startAt, endAt }, zone, dayStart)
          .filter((piece) => piece.startAt >= from && piece.endAt <= to)
          .reduce(
            (sum, piece) => sum + (piece.endAt.getTime() - piece.startAt.getTime()) / 1_000,
            0,
          );
      const worked = this.shifts.filter(({ isVoid }) => !isVoid);
      return {
        total_receipts: sold.length,
        net_sales: sold.reduce((sum, { amount }) => sum + amount, 0),
        worked_seconds: worked.reduce(
          (sum, one) =>
            sum + seconds(one.startAt, one.endAt) - seconds(one.pauseAt, one.pauseEndAt),
          0,
        ),
        team: { labour_cost: this.cost(from, to, { zone, dayStart }) },
      };
    }

    /** Each part of a shift in one business date is rounded by itself; null if none of it was paid. */
    private cost(from: Date, to: Date, { zone, dayStart }: Clock): number | null {
      let [minor, worked, paid] = [0, 0, 0];
      for (const { startAt, endAt, pauseAt, pauseEndAt, isVoid } of this.shifts) {
        const pieces = isVoid ? [] : splitAtDayBorders({ startAt, endAt }, zone, dayStart);
        for (const piece of pieces) {
          if (piece.startAt < from || piece.endAt > to) continue;
          const [begin, end] = [piece.startAt.getTime(), piece.endAt.getTime()];
          const rest = Math.min(end, pauseEndAt.getTime()) - Math.max(begin, pauseAt.getTime());
          const seconds = (end - begin - Math.max(0, rest)) / 1_000;
          const date = businessDate(piece.startAt, zone, dayStart);
          const [last] = [...this.wages.keys()]
            .filter((first) => first <= date)
            .sort()
            .reverse();
          const wage = this.wages.get(last ?? '');
          worked += seconds;
          if (wage === undefined) continue;
          paid += seconds;
          minor += Math.floor((wage * 100 * seconds * 2 + 3_600) / 7_200);
        }
      }
      return worked > 0 && paid === 0 ? null : minor / 100;
    }

    /** Each cause once: sales soon after a shift together, and the others by business date. */
    causes({ starts_at, ends_at }: ReportView, { zone, dayStart }: Clock): string[] {
      const { person, shopId } = this.shop.till;
      const causes = this.sold.flatMap(({ at, isWorkers }) => {
        if (at < new Date(starts_at) || at >= new Date(ends_at)) return [];
        const date = businessDate(at, zone, dayStart);
        if (!isWorkers) return [`SALE_WITHOUT_SHIFT.${shopId}.${person.userId}.${date}`];
        const [last] = this.shifts
          .filter(({ startAt, isVoid }) => !isVoid && startAt <= at)
          .sort((a, b) => b.startAt.getTime() - a.startAt.getTime());
        if (last && at < last.endAt) return [];
        const of = `${shopId}.${this.worker.userId}`;
        return last && at.getTime() - last.endAt.getTime() < 4 * HOUR_MS
          ? [`SALE_AFTER_CLOCK_OUT.${of}.${last.id}`]
          : [`SALE_WITHOUT_SHIFT.${of}.${date}`];
      });
      return [...new Set(causes)].sort();
    }
  }

  function timesOf(startAt: Date, length: number) {
    const later = (seconds: number): Date => new Date(startAt.getTime() + seconds * 1_000);
    const pause = Math.floor(length / 3);
    return { startAt, endAt: later(length), pauseAt: later(pause), pauseEndAt: later(pause + 120) };
  }

  function bodyOf({ startAt, endAt, pauseAt, pauseEndAt }: ReturnType<typeof timesOf>) {
    const pause = { name: 'Lunch', is_paid: false, start_at: pauseAt, end_at: pauseEndAt };
    return { start_at: startAt, end_at: endAt, breaks: [pause] };
  }

  /** The same report made now, from the beginning. */
  async function fresh(shop: ClosedShop, { kind, from, to }: ReportView): Promise<object> {
    const { organizationId } = shop.till.person;
    return app.nest.get(Database).snapshot({ organizationId }, async (tx) => {
      const found = await app.nest.get(ShopsService, { strict: false }).find(tx, shop.till.shopId);
      if (!found) throw new Error('There is no shop');
      const making = { shop: found, now: new Date('2026-11-29T00:00:00Z'), weekStart: 1 };
      const made = await app.nest.get(ReportMaking).make(tx, making, { kind, from, to });
      const people = [...made.people].map(([id, figures]) => [
        id,
        { ...toWire(figures, 'exceptions'), ...(made.costsOfPeople.get(id) ?? NO_COSTS) },
      ]);
      const { exceptions, team, ...content } = made.content;
      return {
        ...{ ...content, team: { ...team, ...made.costs }, counts: exceptions },
        people: Object.fromEntries(people),
        keys: [...made.people.values()]
          .flatMap((one) => one.exceptions?.map(({ key }) => key) ?? [])
          .sort(),
      };
    });
  }

  function stored(report: ReportView): object {
    const { shop_name, time_zone, starts_at, ends_at, sales, team, exceptions } = report;
    const { people, ...figures } = team;
    const entries = people.map((one) => [one.user_id, toWire(one, 'user_id', 'name')]);
    return {
      ...{ shop_name, time_zone, starts_at, ends_at, sales, team: figures },
      people: Object.fromEntries(entries),
      counts: exceptions?.counts,
      keys: exceptions?.list.map(({ key }) => key).sort(),
    };
  }

  it('equal a fresh report, and what really happened', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ place, dayStart, acts }) => {
        const { time_zone, from } = place;
        const shop = await ClosedShop.make(app, probe, { time_zone, business_day_start: dayStart });
        const shop_ids = [shop.till.shopId];
        const { person } = shop.till;
        const worker = await makeUser(app.http, person, { role: 'EMPLOYEE', shop_ids });
        const told = new Story(shop, worker, Date.parse(`${from}T12:00:00Z`));
        for (const one of acts) await told.play(one);
        await told.look(DAYS * 86_400);
        for (const { kind, to } of await shop.list()) {
          const report = await shop.report(kind, to);
          expect(report).toMatchObject(told.expected(report, time_zone, dayStart));
          expect(stored(report)).toEqual(await fresh(shop, report));
          const keys = report.exceptions?.list.map(({ key }) => key).sort();
          expect(keys).toEqual(told.causes(report, { zone: time_zone, dayStart }));
          const versions = await shop.versions(report.id);
          expect(versions.map(({ version }) => version)).toEqual(
            versions.map((_, index) => versions.length - index),
          );
        }
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  }, 120_000);
});
