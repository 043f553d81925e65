import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/business-day.js';
import type { Caller } from '../../../kernel/caller.js';
import type { DayRange } from '../../../kernel/day-range.js';
import { grouped } from '../../../kernel/grouped.js';
import { Database } from '../../../platform/database/database.js';
import { databaseTime } from '../../../platform/database/database-clock.js';
import { ratioOf } from '../../kpis/kpi-rules.js';
import { bucketsOf } from '../../kpis/reading/groups.js';
import { partsOf, type Question } from '../../kpis/reading/parts.js';
import { SalesSums } from '../../kpis/reading/sales-sums.service.js';
import type { SteadySpan, WeekdaySales } from '../../kpis/reading/weekday-sales.repository.js';
import type { ShopDays } from '../../kpis/reading/spans.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import type { Shop } from '../../shops/shop.entity.js';
import { ShopsService } from '../../shops/shops.service.js';
import { daysByShop, type DaysOfShops } from '../reading/team-part.js';
import { daysOf } from '../reading/team-question.js';
import type { TeamDaysQuery } from '../team-kpis.dto.js';
import { proofOfAll } from '../team-proof.js';
import type { DayClock } from '../work/day-clock.js';
import { WorkReadOnlyRepository } from '../work/work-read-only.repository.js';
import { Presence } from './presence.js';
import type { StaffingHourView, StaffingView } from './staffing.dto.js';

/** The longest shift lasts so many days. */
const MARGIN_DAYS = 3;
const MS_PER_SECOND = 1_000;
const S_PER_HOUR = 3_600;
const QUARTER_MS = 900_000;

/** Shows how many receipts and how many people there were by the hour of the week. */
@Injectable()
export class StaffingService {
  constructor(
    private readonly db: Database,
    private readonly sums: SalesSums,
    private readonly work: WorkReadOnlyRepository,
    private readonly shops: ShopsService,
    private readonly organizations: OrganizationsService,
  ) {}

  /** @throws NOT_FOUND, VALIDATION_FAILED */
  async get(caller: Caller, query: TeamDaysQuery): Promise<StaffingView> {
    const question = questionOf(query);
    return this.db.snapshot(caller, async (tx) => {
      const [found, { week_start: weekStart }, now] = await Promise.all([
        this.shops.listReachable(tx, caller, query.shop_id),
        this.organizations.of(tx),
        databaseTime(tx),
      ]);
      const parts = partsOf(question, { shops: found, weekStart, now });
      const shops = parts.flatMap((part) => part.shops);
      const days = parts.flatMap((part) => part.days);
      const window = windowOf(days);
      const ids = shops.map(({ id }) => id);
      const daysOfShops = daysByShop({ shops, days, now }, window);
      const spans = spansOf(daysOfShops);
      const [sales, rows] = await Promise.all([
        this.sums.byWeekday(tx, spans),
        this.work.presence(tx, ids, window),
      ]);
      const sold = salesBy(sales, spans);
      const presence = new Presence();
      const rowsOf = grouped(rows, ({ shop_id }) => shop_id);
      for (const [id, own] of daysOfShops) presence.add(rowsOf.get(id) ?? [], own);
      const { receipts, shifts } = proofOfAll(days, question, new Map());
      const [range = { from: window.to, to: window.to }] = days;
      const dayStart = shops[0]?.business_day_start ?? '00:00';
      const keys = bucketsOf('weekday_hour', range, { weekStart, dayStart });
      return {
        shops: shownShops(shops, days),
        hours: keys.map((key) => toHour(key, sold, presence)),
        proof: { receipts, shifts },
      };
    });
  }
}

/** Dates of a shop on which the same quarter of UTC is the same hour of the day. */
interface ClockSpan extends SteadySpan {
  readonly clock: DayClock;
}

function spansOf(shops: DaysOfShops): ClockSpan[] {
  return [...shops].flatMap(([shopId, { clock, from, to }]) =>
    clock.steadyDates(from, to).map((dates) => ({ shopId, clock, ...dates })),
  );
}

function windowOf(days: readonly ShopDays[]): DayRange {
  const [first = '2000-01-01'] = days.map(({ from }) => from).sort();
  const last =
    days
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? first;
  return { from: addDays(first, -MARGIN_DAYS), to: last };
}

function shownShops(shops: readonly Shop[], days: readonly ShopDays[]): StaffingView['shops'] {
  return shops.map(({ id, name }, index) => {
    const { from = null, to = null } = days[index] ?? {};
    return { id, name, from, to };
  });
}

const NO_FILTER = { sellers: undefined, method: undefined, category: undefined };

function questionOf(query: TeamDaysQuery): Question {
  return {
    days: daysOf(query),
    comparison: undefined,
    align: 'weekday',
    filter: NO_FILTER,
    group: 'weekday_hour',
    top: 0,
  };
}

function salesBy(
  rows: readonly WeekdaySales[],
  spans: readonly ClockSpan[],
): ReadonlyMap<string, number> {
  const sold = new Map<string, number>();
  for (const { span, weekday, quarter, sales } of rows) {
    const dates = spans[span];
    if (!dates) throw new Error('Sales belong to a span');
    const hour = dates.clock.hourOf(Date.parse(dates.from) + quarter * QUARTER_MS);
    const key = `${weekday}T${String(hour).padStart(2, '0')}`;
    sold.set(key, (sold.get(key) ?? 0) + sales);
  }
  return sold;
}

function toHour(
  key: string,
  sales: ReadonlyMap<string, number>,
  presence: Presence,
): StaffingHourView {
  const { lengthMs = 0, onShiftMs = 0 } = presence.hours.get(key) ?? {};
  const length_seconds = Math.floor(lengthMs / MS_PER_SECOND);
  const on_shift_seconds = Math.floor(onShiftMs / MS_PER_SECOND);
  const total_receipts = sales.get(key) ?? 0;
  return {
    key,
    length_seconds,
    total_receipts,
    on_shift_seconds,
    receipts_per_hour: ratioOf(total_receipts * S_PER_HOUR, length_seconds),
    people_on_shift: ratioOf(on_shift_seconds, length_seconds),
  };
}
