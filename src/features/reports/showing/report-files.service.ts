import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Caller } from '../../../kernel/caller.js';
import { languageOf, type Language } from '../../../kernel/language.js';
import { Database } from '../../../platform/database/database.js';
import type { Answer } from '../../../platform/http/answer.js';
import { csvFile } from '../../../platform/http/csv.js';
import { User } from '../../users/user.entity.js';
import { ReportsService } from '../reading/reports.service.js';
import { reportCsv } from './report-csv.js';
import type { ExportReportQuery, PrintReportQuery } from './report-files.dto.js';
import { reportPage } from './report-page.js';

/** Reports as pages and as files. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly db: Database,
    private readonly reports: ReportsService,
  ) {}

  /** @throws NOT_FOUND */
  async print(
    caller: Caller,
    id: string,
    { version, language }: PrintReportQuery,
  ): Promise<Answer<StreamableFile>> {
    const report = await this.reports.get(caller, id, version);
    return reportPage(report, language ?? (await this.languageOf(caller)));
  }

  /** @throws NOT_FOUND */
  async export(
    caller: Caller,
    id: string,
    { version, bom }: ExportReportQuery,
  ): Promise<Answer<StreamableFile>> {
    const report = await this.reports.get(caller, id, version);
    const name = `report-${report.kind.toLowerCase()}-${report.from}.csv`;
    return csvFile(name, piecesOf(reportCsv(report)), { bom });
  }

  private async languageOf(caller: Caller): Promise<Language> {
    const user = await this.db.read(caller, (tx) => tx.of(User).findOneBy({ id: caller.userId }));
    return languageOf(user?.locale ?? null);
  }
}

/** The lines of a file are as few as the figures of a report. */
async function* piecesOf(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
