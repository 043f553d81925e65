import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import { ClientGone } from '../../../platform/http/client-gone.js';
import { CsvReportView } from '../../../platform/http/csv-report.dto.js';
import { CsvText } from '../../../platform/http/csv-text.pipe.js';
import { ImportQuery } from '../../../platform/http/import-query.dto.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Reads } from '../../../platform/http/route-config.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { ScheduleImport } from './schedule-import.service.js';

const DESCRIPTION = `The file has up to 1,000 rows, in the encodings and with the separators of \`POST /products/import\`. The
first line names the columns \`person\` (an e-mail address or an id), \`shop\` (a name or an id), \`start\`, \`end\` (as
\`2026-03-02 08:00\`, by the clock in the shop) and optionally \`note\`. Each row becomes a draft. A row that overlaps another
plan of the same person fails, and so does one at a time that the clocks skip; the others are not affected. A plan that is there
already stays as it is, so that the same file can be sent again.`;

@ApiTags('Schedules')
@Controller('schedules/import')
export class ScheduleImportController {
  constructor(private readonly plans: ScheduleImport) {}

  @Post()
  @HttpCode(200)
  @Allow('schedules:write')
  @Idempotent({ preparesFirst: true })
  @ApiOperation({
    operationId: 'importSchedules',
    summary: 'Draft the scheduled shifts of a CSV file',
    description: DESCRIPTION,
  })
  @Reads('text/csv')
  @ApiBody({
    schema: {
      type: 'string',
      example:
        'person,shop,start,end,note\nana@example.com,Corner shop,2026-03-02 08:00,2026-03-02 16:00,Delivery at 10\n',
    },
  })
  @ApiOkResponse({ type: CsvReportView })
  import(
    @FromCaller() caller: Caller,
    @Query() query: ImportQuery,
    @Body(CsvText) text: string,
    @ClientGone() signal: AbortSignal,
  ): Promise<CsvReportView> {
    return this.plans.import(caller, { text, isDryRun: query.dry_run === true, signal });
  }
}
