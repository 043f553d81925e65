import {
  Controller,
  Get,
  Header,
  Headers,
  Param,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import type { Answer } from '../../../platform/http/answer.js';
import { Fails } from '../../../platform/http/fails.js';
import { ParseId } from '../../../platform/http/parse-id.js';
import { prefersHtml } from '../../../platform/http/preferred-type.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { ReadReportQuery, ReportView } from '../reading/reports.dto.js';
import { ReportsService } from '../reading/reports.service.js';
import { REPORT_CSV_COLUMNS } from './report-csv.js';
import { ExportReportQuery, PrintReportQuery } from './report-files.dto.js';
import { ReportFiles } from './report-files.service.js';

const PAGE = { schema: { type: 'string', example: '<!doctype html>' } } as const;
const FILE = { type: 'string', example: `${REPORT_CSV_COLUMNS.join(',')}\r\n` } as const;

@ApiTags('Reports')
@Controller('reports/:report_id')
export class ReportFilesController {
  constructor(
    private readonly files: ReportFiles,
    private readonly reports: ReportsService,
  ) {}

  @Get()
  @Header('vary', 'accept')
  @Allow('reports:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'getReport',
    summary: 'Return a report, in its newest version or in an earlier one',
    description:
      'A request whose `Accept` names `text/html` before JSON, as that of a browser, is answered with the page to read and to print, in your own language.',
  })
  @ApiExtraModels(ReportView)
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ReportView) } },
      'text/html': PAGE,
    },
  })
  get(
    @FromCaller() caller: Caller,
    @Param('report_id', ParseId) id: string,
    @Query() query: ReadReportQuery,
    @Headers('accept') accept: string | undefined,
  ): Promise<ReportView | Answer<StreamableFile>> {
    if (prefersHtml(accept)) return this.files.print(caller, id, query);
    return this.reports.get(caller, id, query.version);
  }

  @Get('print')
  @Allow('reports:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'printReport',
    summary: 'Return a report as a page to read and to print',
    description: 'The page stands alone: it has no script and loads nothing.',
  })
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  print(
    @FromCaller() caller: Caller,
    @Param('report_id', ParseId) id: string,
    @Query() query: PrintReportQuery,
  ): Promise<Answer<StreamableFile>> {
    return this.files.print(caller, id, query);
  }

  @Get('export')
  @Allow('reports:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'exportReport',
    summary: 'Return a report as a CSV file with one figure in each line',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: FILE })
  export(
    @FromCaller() caller: Caller,
    @Param('report_id', ParseId) id: string,
    @Query() query: ExportReportQuery,
  ): Promise<Answer<StreamableFile>> {
    return this.files.export(caller, id, query);
  }
}
