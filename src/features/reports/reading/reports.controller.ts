import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import type { Page } from '../../../kernel/page.js';
import { Allow } from '../../../platform/http/access.js';
import { Fails } from '../../../platform/http/fails.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { ParseId } from '../../../platform/http/parse-id.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import {
  ListReportsQuery,
  ReportPage,
  ReportVersionPage,
  type ReportSummaryView,
  type ReportVersionView,
} from './reports.dto.js';
import { ReportsService } from './reports.service.js';

@ApiTags('Reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  @Allow('reports:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    summary: 'List stored reports of shops, the latest first',
    description:
      'A report is made by itself when its day, week or month has ended in the zone of its shop.',
  })
  @ApiOkResponse({ type: ReportPage })
  list(
    @FromCaller() caller: Caller,
    @Query() query: ListReportsQuery,
  ): Promise<Page<ReportSummaryView>> {
    return this.reports.list(caller, query);
  }

  @Get(':report_id/versions')
  @Allow('reports:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'listReportVersions',
    summary: 'List the versions of a report, the newest first',
    description:
      'A report is made again when receipts of its period arrive late or its shifts are corrected. Every version stays.',
  })
  @ApiOkResponse({ type: ReportVersionPage })
  versions(
    @FromCaller() caller: Caller,
    @Param('report_id', ParseId) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<ReportVersionView>> {
    return this.reports.versions(caller, id, query);
  }
}
