import { Injectable } from '@nestjs/common';
import { addDays, businessDate, businessDayStart } from '../../../kernel/business-day.js';
import { Database } from '../../../platform/database/database.js';
import { databaseTime } from '../../../platform/database/database-clock.js';
import { ShopsService } from '../../shops/shops.service.js';
import { ReportShop } from '../storing/report-shop.entity.js';
import { DayClosing, HISTORY_DAYS, type ShopSight } from './day-closing.service.js';
import type { DueShop } from './due-shops.repository.js';
import { ReportRemaking } from './report-remaking.service.js';
import { StoredReportsRepository } from './stored-reports.repository.js';

/** A look does no more than this; the rest waits until other organizations had their turn. */
const MOST_CLOSED = 5;
const MOST_REMADE = 10;
/** How long a late receipt may wait until its reports are made again. */
export const LOOK_EVERY_MS = 900_000;
/** How often older reports are compared, too. */
const SWEEP_EVERY_MS = 86_400_000;

interface Plan {
  readonly sight: ShopSight;
  readonly dates: readonly string[];
  readonly stale: readonly string[];
  readonly isSweep: boolean;
  readonly beginsAfter: string;
}

/** Looks at a shop: closes the days that have ended, and makes reports again whose receipts or shifts changed. */
@Injectable()
export class ShopLook {
  constructor(
    private readonly db: Database,
    private readonly closing: DayClosing,
    private readonly remaking: ReportRemaking,
    private readonly stored: StoredReportsRepository,
    private readonly shops: ShopsService,
  ) {}

  /**
   * @param at  the default is the database's time
   * @returns whether there is more to do at once
   */
  async look(due: DueShop, at?: Date): Promise<boolean> {
    const steps = this.steps(due, at);
    for (;;) {
      const { done, value } = await steps.next();
      if (done === true) return value;
    }
  }

  /** The steps of a look, each of which reads a shop or makes one report or those of one day. Returns what `look` does. */
  async *steps(due: DueShop, at?: Date): AsyncGenerator<undefined, boolean> {
    const plan = await this.plan(due, at);
    if (!plan) {
      await this.sweepArchived(due, at);
      return false;
    }
    for (const date of plan.dates.slice(0, MOST_CLOSED)) {
      yield;
      await this.closing.close(due, date, at);
    }
    for (const id of plan.stale.slice(0, MOST_REMADE)) {
      yield;
      await this.remaking.remake(due, id, at);
    }
    const hasMore = plan.dates.length > MOST_CLOSED || plan.stale.length > MOST_REMADE;
    await this.note(due.organization_id, plan, hasMore);
    return hasMore;
  }

  private async plan(due: DueShop, at?: Date): Promise<Plan | undefined> {
    const seen = await this.db.snapshot({ organizationId: due.organization_id }, async (tx) => {
      const sight = await this.closing.see(tx, due.shop_id, at);
      if (!sight) return undefined;
      const { today, closing, now } = sight;
      const beginsAfter = closing.closed_through ?? (await this.closing.beginning(tx, sight));
      const sweptMs = closing.swept_at?.getTime() ?? -Infinity;
      const isSweep = now.getTime() - sweptMs >= SWEEP_EVERY_MS;
      const since = isSweep ? undefined : addDays(today, -HISTORY_DAYS);
      const stored = await this.remaking.stored(tx, sight, since);
      return { sight, dates: datesBetween(beginsAfter, today), stored, isSweep, beginsAfter };
    });
    if (!seen) return undefined;
    const { stored, ...rest } = seen;
    const stale = stored ? await this.remaking.stale(stored) : [];
    return { ...rest, stale: stale.map(({ id }) => id) };
  }

  /** Of a shop that is no longer in use, nothing is made again: its old reports, and those of the others, are deleted. */
  private async sweepArchived(due: DueShop, at?: Date): Promise<void> {
    await this.db.write({ organizationId: due.organization_id }, async (tx) => {
      const [shop, time] = await Promise.all([this.shops.find(tx, due.shop_id), databaseTime(tx)]);
      if (!shop || shop.archived_at === null) return;
      const now = at ?? time;
      await tx.of(ReportShop).update({ shop_id: shop.id }, { swept_at: now });
      const today = businessDate(now, shop.time_zone, shop.business_day_start);
      await this.stored.deleteOld(tx, today);
    });
  }

  private async note(organizationId: string, plan: Plan, hasMore: boolean): Promise<void> {
    const { sight, isSweep, beginsAfter } = plan;
    const { shop, now, today, closing } = sight;
    const { time_zone, business_day_start } = shop;
    const cutOver = businessDayStart(addDays(today, 1), time_zone, business_day_start);
    const nextMs = Math.min(cutOver.getTime(), now.getTime() + LOOK_EVERY_MS);
    const changes = {
      next_look_at: hasMore ? now : new Date(nextMs),
      ...(isSweep && !hasMore ? { swept_at: now } : {}),
    };
    await this.db.write({ organizationId }, async (tx) => {
      await tx.of(ReportShop).update({ shop_id: shop.id }, changes);
      if (isSweep && !hasMore) await this.stored.deleteOld(tx, today);
      // The days begin somewhere, even if none has ended yet.
      if (closing.closed_through === null && plan.dates.length === 0)
        await tx.of(ReportShop).update({ shop_id: shop.id }, { closed_through: beginsAfter });
    });
  }
}

/** The dates after the first and before the last. */
function datesBetween(after: string, before: string): string[] {
  const dates: string[] = [];
  for (let date = addDays(after, 1); date < before; date = addDays(date, 1)) dates.push(date);
  return dates;
}
