import { Injectable } from '@nestjs/common';
import { businessDate } from '../../../kernel/business-day.js';
import type { Caller } from '../../../kernel/caller.js';
import type { DayRange } from '../../../kernel/day-range.js';
import { pageRequest, toPage, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import { databaseTime } from '../../../platform/database/database-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { Shop } from '../../shops/shop.entity.js';
import type { Rhythm, ShopClock } from '../rules/rhythm.js';
import { isOfTeam, isRatio } from '../rules/target-kpis.js';
import { datesOf } from '../rules/target-period.js';
import type { Target } from '../target.entity.js';
import type { TargetStatusQuery, TargetStatusView } from '../targets.dto.js';
import { TargetsRepository } from '../targets.repository.js';
import { Rhythms } from './rhythms.service.js';
import { TargetFigures } from './target-figures.service.js';
import { toTargetStatusView } from './target-status-view.js';

/** What all targets of a request have in common. */
interface Setting {
  readonly shops: readonly Shop[];
  readonly weekStart: number;
  /** The present date of the organization. */
  readonly today: string;
  readonly now: Date;
}

/** A target in one of its periods, with the shops that count. */
interface Instance extends DayRange {
  readonly target: Target;
  readonly shops: readonly Shop[];
  readonly clocks: readonly ShopClock[];
}

/** Says how far targets are. Nothing of it is stored: it follows from the figures at this instant. */
@Injectable()
export class TargetStatuses {
  constructor(
    private readonly db: Database,
    private readonly targets: TargetsRepository,
    private readonly figures: TargetFigures,
    private readonly rhythms: Rhythms,
    private readonly organizations: OrganizationsService,
  ) {}

  /** @throws SUM_OUT_OF_RANGE */
  async list(caller: Caller, query: TargetStatusQuery): Promise<Page<TargetStatusView>> {
    const page = pageRequest(query, 1);
    return this.db.snapshot(caller, async (tx) => {
      const rows = await this.targets.list(tx, caller, { ...query, page });
      const shown = toPage(rows, page, { keysOf: ({ id }) => [id], view: (row) => row });
      return { ...shown, data: await this.of(tx, shown.data, query.date) };
    });
  }

  /**
   * Returns how far these targets are, for reports too. All statements must see the same instant.
   * @param date  in the period that is meant; undefined = the present one
   * @throws SUM_OUT_OF_RANGE
   */
  async of(tx: Tx, targets: readonly Target[], date?: string): Promise<TargetStatusView[]> {
    const [shops, { week_start: weekStart, time_zone: zone }, now] = await Promise.all([
      tx.of(Shop).find({ order: { id: 'ASC' } }),
      this.organizations.of(tx),
      databaseTime(tx),
    ]);
    const setting = { shops, weekStart, now, today: businessDate(now, zone, '00:00') };
    const instances = targets.flatMap((target) => instanceOf(target, date, setting) ?? []);
    const sales = remembered((one: Instance) => this.figures.sales(tx, { ...one, weekStart, now }));
    const team = remembered((one: Instance) => this.figures.ofTeam(tx, { ...one, weekStart, now }));
    const rhythms = remembered((one: Instance) => this.rhythmOf(tx, one, now));
    return Promise.all(
      instances.map(async (one) => {
        const [{ kpis, proof }, rhythm] = await Promise.all([
          isOfTeam(one.target.kpi) ? team(one) : sales(one),
          isRatio(one.target.kpi) || isOver(one) ? undefined : rhythms(one),
        ]);
        const { target, from, to } = one;
        const value = kpis[target.kpi] ?? null;
        return toTargetStatusView(target, {
          ...{ from, to, value, rhythm, proof, isOver: isOver(one) },
        });
      }),
    );
  }

  private rhythmOf(tx: Tx, { target, clocks, from, to }: Instance, now: Date): Promise<Rhythm> {
    const userId = target.user_id ?? undefined;
    return this.rhythms.of(tx, { from, to }, { shops: clocks, userId, now });
  }
}

function instanceOf(
  target: Target,
  asked: string | undefined,
  { shops, weekStart, now, today }: Setting,
): Instance | undefined {
  const counted = shops.filter(
    ({ id, currency }) =>
      currency === target.currency && (target.shop_id === null || id === target.shop_id),
  );
  const clocks = counted.map(({ id, time_zone, business_day_start }) => {
    const date = businessDate(now, time_zone, business_day_start);
    return { id, time_zone, business_day_start, today: date };
  });
  const present = target.shop_id === null ? today : (clocks[0]?.today ?? today);
  const dates = datesOf(target, asked ?? present, weekStart);
  return dates && { target, shops: counted, clocks, ...dates };
}

function isOver({ clocks, to }: Instance): boolean {
  return clocks.every(({ today }) => today > to);
}

/** Targets of the same shop, person and dates have the same figures, which are read once. */
function remembered<Result>(
  read: (one: Instance) => Promise<Result>,
): (one: Instance) => Promise<Result> {
  const known = new Map<string, Promise<Result>>();
  return (one) => {
    const { target, from, to } = one;
    const key = [target.shop_id, target.user_id, target.currency, from, to].join(' ');
    const result = known.get(key) ?? read(one);
    known.set(key, result);
    return result;
  };
}
