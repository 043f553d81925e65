import { Injectable } from '@nestjs/common';
import { addDays } from '../../../kernel/business-day.js';
import { ownTurn } from '../../../kernel/own-turn.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Shop } from '../../shops/shop.entity.js';
import { ReportMaking } from '../content/report-making.service.js';
import { Report } from '../storing/report.entity.js';
import { ReportStoring, type NewVersion } from '../storing/report-storing.service.js';
import type { ReportReason } from '../storing/report-kinds.js';
import { DayClosing, type ShopSight } from './day-closing.service.js';
import { DayFactsReadOnlyRepository } from './day-facts-read-only.repository.js';
import type { DueShop } from './due-shops.repository.js';
import { factDays, marksOf, reasonsBetween, type ShopFacts } from './marks.js';
import type { ReportPeriod } from './periods.js';
import { StoredReportsRepository, type StoredReport } from './stored-reports.repository.js';

/** A report that was made from something else than there is now. */
export interface StaleReport {
  readonly id: string;
  readonly reasons: readonly ReportReason[];
}

/** The reports of a shop, and what they would be made from now. */
export interface Stored {
  readonly shop: Shop;
  readonly reports: readonly StoredReport[];
  readonly facts: ShopFacts;
}

/** The marks of so many reports are computed in a millisecond or two. */
const SLICE = 10;

interface Remade extends NewVersion {
  readonly before: Report;
}

/** Finds reports whose receipts or shifts have changed, and makes them again. */
@Injectable()
export class ReportRemaking {
  constructor(
    private readonly db: Database,
    private readonly closing: DayClosing,
    private readonly facts: DayFactsReadOnlyRepository,
    private readonly reports: StoredReportsRepository,
    private readonly making: ReportMaking,
    private readonly storing: ReportStoring,
  ) {}

  /**
   * Reads the stored reports; undefined when there are none.
   * @param since  only reports that end on this date or later; undefined = all
   */
  async stored(tx: Tx, { shop, today }: ShopSight, since?: string): Promise<Stored | undefined> {
    const reports = await this.reports.of(tx, shop.id, since);
    const [first] = reports.map((report) => factDays(periodOf(report)).from).sort();
    if (first === undefined) return undefined;
    const facts = await this.facts.of(tx, shop.id, { from: first, to: addDays(today, -1) });
    return { shop, reports, facts };
  }

  /** Returns the reports to make again, the oldest first. */
  async stale({ shop, reports, facts }: Stored): Promise<StaleReport[]> {
    const stale: StaleReport[] = [];
    for (const [index, report] of reports.entries()) {
      if (index % SLICE === SLICE - 1) await ownTurn();
      const reasons = reasonsBetween(report.marks, marksOf(periodOf(report), facts, shop));
      if (reasons.length > 0) stale.push({ id: report.id, reasons });
    }
    return stale;
  }

  /**
   * Makes a report again.
   * @returns whether this instance has stored another version
   */
  async remake(
    { organization_id: organizationId, shop_id: shopId }: DueShop,
    id: string,
    at?: Date,
  ): Promise<boolean> {
    const scope = { organizationId };
    const remade = await this.db.snapshot(scope, async (tx) => {
      const sight = await this.closing.see(tx, shopId, at);
      const before = await tx.of(Report).findOneBy({ id });
      return sight && before && this.make(tx, sight, before);
    });
    if (!remade || remade.reasons.length === 0) return false;
    return this.db.write(scope, async (tx) => {
      return (await this.storing.addAgain(tx, remade.before, remade)) !== undefined;
    });
  }

  private async make(tx: Tx, sight: ShopSight, before: Report): Promise<Remade> {
    const { shop, now } = sight;
    const period = periodOf(before);
    const facts = await this.facts.of(tx, shop.id, factDays(period));
    const marks = marksOf(period, facts, shop);
    const made = await this.making.make(tx, sight, period);
    return { before, marks, made, at: now, reasons: reasonsBetween(before.marks, marks) };
  }
}

function periodOf(report: Pick<Report, 'kind' | 'from_date' | 'to_date'>): ReportPeriod {
  return { kind: report.kind, from: report.from_date, to: report.to_date };
}
