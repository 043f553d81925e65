import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import {
  ExportTimesheetsQuery,
  TimesheetPage,
  TimesheetsQuery,
  type TimesheetView,
} from './timesheets.dto.js';
import { TimesheetsService } from './timesheets.service.js';

const CSV_EXAMPLE =
  'user_id,name,date,worked_seconds,worked_hours,paid_break_seconds,unpaid_break_seconds,' +
  'connected_seconds,overtime_seconds,shifts,open_shifts,corrections_pending,approval\r\n' +
  '0195f0c4-7b1a-7d7e-8f21-6a1f0a4c55e1,Luis Vega,2026-03-02,28800,8.00,900,1800,27000,0,1,0,0,APPROVED\r\n';

@ApiTags('Timesheets')
@Controller('timesheets')
export class TimesheetsController {
  constructor(private readonly timesheets: TimesheetsService) {}

  @Get()
  @Allow('timesheets:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    summary:
      'List hours by person and day: an ADMIN sees everyone, a MANAGER their shops, an EMPLOYEE their own',
  })
  @ApiOkResponse({ type: TimesheetPage })
  list(
    @FromCaller() caller: Caller,
    @Query() query: TimesheetsQuery,
  ): Promise<Page<TimesheetView>> {
    return this.timesheets.list(caller, query);
  }

  @Get('export')
  @Allow('timesheets:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Export the hours as CSV, with one line for each person and day' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', example: CSV_EXAMPLE } })
  export(
    @FromCaller() caller: Caller,
    @Query() query: ExportTimesheetsQuery,
  ): Promise<Answer<StreamableFile>> {
    return this.timesheets.export(caller, query);
  }
}
