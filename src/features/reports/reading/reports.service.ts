import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { reachesShop, shopsInReach, type Caller } from '../../../kernel/caller.js';
import { found } from '../../../kernel/found.js';
import { pageRequest, toPage, type Page } from '../../../kernel/page.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { PageQuery } from '../../../platform/http/page-query.dto.js';
import { ReportVersion } from '../storing/report-version.entity.js';
import { toReportView, toSummaryView, toVersionView } from './report-views.js';
import type {
  ListReportsQuery,
  ReportSummaryView,
  ReportVersionView,
  ReportView,
} from './reports.dto.js';
import { ReportsRepository, type ReportRow } from './reports.repository.js';

/** What ADMINs and the MANAGERs of a shop read of its reports. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly db: Database,
    private readonly reports: ReportsRepository,
  ) {}

  /** The latest first. @throws NOT_FOUND  for a shop out of the caller's reach */
  async list(caller: Caller, query: ListReportsQuery): Promise<Page<ReportSummaryView>> {
    const page = pageRequest(query, 2);
    const missing = query.shop_id?.find((id) => !reachesShop(caller, id));
    if (missing !== undefined) throw new AppError('NOT_FOUND', { missing });
    const { shop_id: ids, kind: kinds, from, to } = query;
    const filter = { shopIds: ids ?? shopsInReach(caller), kinds, from, to };
    const rows = await this.db.readOnce(caller, (tx) => this.reports.list(tx, filter, page));
    return toPage(rows, page, { keysOf: (row) => [row.to_date, row.id], view: toSummaryView });
  }

  /**
   * @param version  undefined = the newest
   * @throws NOT_FOUND  also for a report of a shop out of the caller's reach
   */
  async get(caller: Caller, id: string, version?: number): Promise<ReportView> {
    return this.db.snapshot(caller, async (tx) => {
      const row = await this.getReachable(tx, caller, id);
      const where = { report_id: id, version: version ?? row.version };
      const [stored, people] = await Promise.all([
        tx.of(ReportVersion).findOneBy(where),
        this.reports.people(tx, id, where.version),
      ]);
      return toReportView(row, found(stored, id), { people, seesCosts: seesCosts(caller) });
    });
  }

  /** The newest first. @throws NOT_FOUND */
  async versions(caller: Caller, id: string, query: PageQuery): Promise<Page<ReportVersionView>> {
    const page = pageRequest(query, 1, id);
    const rows = await this.db.read(caller, async (tx) => {
      await this.getReachable(tx, caller, id);
      return this.reports.versions(tx, id, page);
    });
    return toPage(rows, page, {
      keysOf: (row) => [String(row.version)],
      view: (row) => toVersionView(row, seesCosts(caller)),
    });
  }

  private async getReachable(tx: Tx, caller: Caller, id: string): Promise<ReportRow> {
    const row = found(await this.reports.find(tx, id), id);
    if (!reachesShop(caller, row.shop_id)) throw new AppError('NOT_FOUND', { missing: id });
    return row;
  }
}

/** Whoever may not read amounts learns nothing of wages from a report. Source: docs/adr/0020-wages.md */
function seesCosts({ role }: Caller): boolean {
  return role === 'ADMIN';
}
