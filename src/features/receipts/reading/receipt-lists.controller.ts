import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import type { Answer } from '../../../platform/http/answer.js';
import { Fails } from '../../../platform/http/fails.js';
import { JSON_LINES } from '../../../platform/http/json-lines.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { AllReceiptsPage } from '../receipt-views.dto.js';
import { RECEIPT_CSV_COLUMNS } from './receipt-csv.js';
import { ReceiptExports } from './receipt-exports.service.js';
import { ReceiptLists } from './receipt-lists.service.js';
import { ExportReceiptsQuery, ListAllReceiptsQuery } from './receipts.dto.js';

const EXPORT = `A CSV file has a row for each line of a receipt, in which the columns of the receipt are repeated. A file
of JSON Lines has a receipt with its lines and payments on each line, as \`GET /shops/{shop_id}/receipts/{receipt_id}\`
returns it. The file begins with the oldest business date and has the receipts that had arrived when the export began.
It is read while it is sent, so names, shifts and refunded quantities are those of that moment.`;
const FILE = { type: 'string' } as const;

@ApiTags('Receipts')
@Controller('receipts')
export class ReceiptListsController {
  constructor(
    private readonly lists: ReceiptLists,
    private readonly exports: ReceiptExports,
  ) {}

  @Get()
  @Allow('receipts:read')
  @Fails('NOT_FOUND', 'SUM_OUT_OF_RANGE')
  @ApiOperation({ summary: 'List receipts of all shops within reach, newest business date first' })
  @ApiOkResponse({ type: AllReceiptsPage })
  listAllReceipts(
    @FromCaller() caller: Caller,
    @Query() query: ListAllReceiptsQuery,
  ): Promise<AllReceiptsPage> {
    return this.lists.list(caller, query);
  }

  @Get('export')
  @Allow('receipts:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    summary: 'Export receipts with their lines as CSV or JSON Lines',
    description: EXPORT,
  })
  @ApiOkResponse({
    content: {
      'text/csv': { schema: FILE, example: `${RECEIPT_CSV_COLUMNS.join(',')}\r\n` },
      [JSON_LINES]: { schema: FILE, example: '{"receipt_number":417,"total":4.8}\n' },
    },
  })
  export(
    @FromCaller() caller: Caller,
    @Query() query: ExportReceiptsQuery,
  ): Promise<Answer<StreamableFile>> {
    return this.exports.export(caller, query);
  }
}
