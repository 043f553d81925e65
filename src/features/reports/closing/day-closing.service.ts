import { Injectable } from '@nestjs/common';
import { addDays, businessDate } from '../../../kernel/business-day.js';
import { databaseTime } from '../../../platform/database/database-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import type { Shop } from '../../shops/shop.entity.js';
import { ShopsService } from '../../shops/shops.service.js';
import { ReportMaking } from '../content/report-making.service.js';
import { ReportShop } from '../storing/report-shop.entity.js';
import { ReportStoring, type NewReport } from '../storing/report-storing.service.js';
import { DayFactsReadOnlyRepository } from './day-facts-read-only.repository.js';
import type { DueShop } from './due-shops.repository.js';
import { factDays, marksOf } from './marks.js';
import { periodsEnding } from './periods.js';

/** The first look at a shop closes at most so many days of its past. */
export const HISTORY_DAYS = 62;

/** What is known of a shop when it is looked at. */
export interface ShopSight {
  readonly shop: Shop;
  readonly now: Date;
  readonly weekStart: number;
  /** The business date that still runs. */
  readonly today: string;
  readonly closing: ReportShop;
}

/** Closes business days: makes the report of the day, and of the week and the month that end with it. */
@Injectable()
export class DayClosing {
  constructor(
    private readonly db: Database,
    private readonly shops: ShopsService,
    private readonly organizations: OrganizationsService,
    private readonly facts: DayFactsReadOnlyRepository,
    private readonly making: ReportMaking,
    private readonly storing: ReportStoring,
  ) {}

  /**
   * Returns what is known of a shop; undefined when it is no longer in use.
   * @param at  the default is the database's time
   */
  async see(tx: Tx, shopId: string, at?: Date): Promise<ShopSight | undefined> {
    const [shop, { week_start: weekStart }, time, closing] = await Promise.all([
      this.shops.find(tx, shopId),
      this.organizations.of(tx),
      databaseTime(tx),
      tx.of(ReportShop).findOneBy({ shop_id: shopId }),
    ]);
    if (!shop || shop.archived_at !== null || !closing) return undefined;
    const now = at ?? time;
    const today = businessDate(now, shop.time_zone, shop.business_day_start);
    return { shop, now, weekStart, today, closing };
  }

  /**
   * Returns the day before the first that is to be closed: shops begin with the first day of the last two months on
   * which somebody sold or worked or, if nobody did, with the day on which they were created.
   */
  async beginning(tx: Tx, { shop, today }: ShopSight): Promise<string> {
    const yesterday = addDays(today, -1);
    const from = addDays(today, -HISTORY_DAYS);
    const facts = await this.facts.days(tx, shop.id, { from, to: yesterday });
    const created = businessDate(shop.created_at, shop.time_zone, shop.business_day_start);
    const days = [...facts.keys(), created].filter((date) => date >= from && date <= today).sort();
    return addDays(days[0] ?? (created < from ? from : today), -1);
  }

  /**
   * Closes the day after the last closed one.
   * Why the row of the shop is held: of two instances that close the same day, the second finds that it is closed.
   * @returns whether this instance has closed it
   */
  async close(
    { organization_id: organizationId, shop_id: shopId }: DueShop,
    date: string,
    at?: Date,
  ): Promise<boolean> {
    const scope = { organizationId };
    const made = await this.db.snapshot(scope, async (tx) => {
      const sight = await this.see(tx, shopId, at);
      if (!sight || (sight.closing.closed_through ?? '') >= date) return undefined;
      return this.make(tx, sight, date);
    });
    if (!made) return false;
    return this.db.write(scope, async (tx) => {
      const held = await tx.of(ReportShop).lockOneBy({ shop_id: shopId });
      if (!held || (held.closed_through ?? '') >= date) return false;
      for (const report of made) await this.storing.add(tx, shopId, report);
      await tx.of(ReportShop).update({ shop_id: shopId }, { closed_through: date });
      return true;
    });
  }

  private async make(tx: Tx, sight: ShopSight, date: string): Promise<NewReport[]> {
    const { shop, now, weekStart } = sight;
    const made: NewReport[] = [];
    for (const period of periodsEnding(date, weekStart)) {
      const facts = await this.facts.of(tx, shop.id, factDays(period));
      made.push({
        period,
        marks: marksOf(period, facts, shop),
        made: await this.making.make(tx, sight, period),
        at: now,
        reasons: ['CLOSED'],
      });
    }
    return made;
  }
}
