import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/new-id.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { MadeReport } from '../content/report-content.js';
import type { Marks, ReportReason } from './report-kinds.js';
import type { ReportPeriod } from '../closing/periods.js';
import { ReportTelling } from '../subscriptions/report-telling.service.js';
import { ReportPerson } from './report-person.entity.js';
import { Report } from './report.entity.js';
import { ReportVersion } from './report-version.entity.js';

/** A version that is to be stored. */
export interface NewVersion {
  readonly made: MadeReport;
  readonly marks: Marks;
  readonly at: Date;
  readonly reasons: readonly ReportReason[];
}

/** The first version of a report. */
export interface NewReport extends NewVersion {
  readonly period: ReportPeriod;
}

/** Stores reports: a version is added, the report shows the newest one, and subscribers are told of it. */
@Injectable()
export class ReportStoring {
  constructor(private readonly telling: ReportTelling) {}

  async add(tx: Tx, shopId: string, report: NewReport): Promise<Report> {
    const { kind, from, to } = report.period;
    const row = await tx.of(Report).insert({
      id: newId(),
      shop_id: shopId,
      kind,
      from_date: from,
      to_date: to,
      version: 1,
      told_version: null,
      created_at: report.at,
      ...headOf(report),
    });
    await this.addVersion(tx, row, report);
    await this.telling.first(tx, row, report.made.content);
    return row;
  }

  /** @returns undefined, with nothing stored, when somebody else has made another version since it was read */
  async addAgain(tx: Tx, before: Report, version: NewVersion): Promise<Report | undefined> {
    const report = await tx
      .of(Report)
      .updateOne(
        { id: before.id, version: before.version },
        { version: before.version + 1, ...headOf(version) },
      );
    if (report) {
      await this.addVersion(tx, report, version);
      await this.telling.again(tx, report, version.made.content);
    }
    return report;
  }

  private async addVersion(
    tx: Tx,
    { id, version, to_date }: Report,
    { made, at, reasons }: NewVersion,
  ): Promise<void> {
    const of = { report_id: id, version };
    await tx
      .of(ReportVersion)
      .insertAll([
        { ...of, reasons: [...reasons], made_at: at, content: made.content, costs: made.costs },
      ]);
    const people = [...made.people].map(([user_id, figures]) => {
      return { ...of, user_id, to_date, figures, costs: made.costsOfPeople.get(user_id) ?? null };
    });
    await tx.of(ReportPerson).insertAll(people);
  }
}

function headOf({
  made,
  marks,
  at,
}: NewVersion): Pick<
  Report,
  'currency' | 'total_receipts' | 'net_sales_minor' | 'worked_seconds' | 'marks' | 'made_at'
> {
  return {
    currency: made.currency,
    total_receipts: made.content.sales.total_receipts,
    net_sales_minor: made.netSalesMinor,
    worked_seconds: made.content.team.worked_seconds,
    marks,
    made_at: at,
  };
}
