import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import type { Answer } from '../../../platform/http/answer.js';
import { Fails } from '../../../platform/http/fails.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { ExportSummaryQuery, SummaryQuery, SummaryView } from './summary.dto.js';
import { SummaryService } from './summary.service.js';

const CSV_EXAMPLE =
  'key,name,is_off_list,active_seconds,working_seconds,off_list_seconds,paused_seconds,idle_seconds,explained_seconds\r\n' +
  '2026-03-02,,false,21600,27000,0,0,900,0\r\n';

@ApiTags('Activity')
@Controller('activity/summary')
export class SummaryController {
  constructor(private readonly summary: SummaryService) {}

  @Get()
  @Allow('self')
  @Fails('NOT_FOUND')
  @ApiOperation({
    summary: 'Add up activity by platform, category, hour of the day, day or person',
    description:
      'You and your manager read the same answer. Reading about another person is recorded, and that person sees it. Days whose events were deleted keep what they added up to, within their hours as they are now.',
  })
  @ApiOkResponse({ type: SummaryView })
  get(@FromCaller() caller: Caller, @Query() query: SummaryQuery): Promise<SummaryView> {
    return this.summary.get(caller, query);
  }

  @Get('export')
  @Allow('self')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Export the same sums as CSV, with one line for each group' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', example: CSV_EXAMPLE } })
  export(
    @FromCaller() caller: Caller,
    @Query() query: ExportSummaryQuery,
  ): Promise<Answer<StreamableFile>> {
    return this.summary.export(caller, query);
  }
}
