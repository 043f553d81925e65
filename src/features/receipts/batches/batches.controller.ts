import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import { Fails } from '../../../platform/http/fails.js';
import { ParseId } from '../../../platform/http/parse-id.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { ReplayedReceipts } from '../deliveries/replayed-receipts.js';
import { BATCH_EXAMPLE, BatchResultsView, CreateReceiptsBody } from './batches.dto.js';
import { BatchesService } from './batches.service.js';

@ApiTags('Receipts')
@Controller('shops/:shop_id/receipts/batch')
export class BatchesController {
  constructor(private readonly batches: BatchesService) {}

  @Post()
  @HttpCode(200)
  @Allow('receipts:write')
  @Idempotent({ preparesFirst: true, onReplay: ReplayedReceipts })
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'createReceipts',
    summary:
      'Create receipts for up to 200 sales, for example those that a till made while it was offline',
    description: `Each sale has its own result: a bad one is refused, and the others are stored. The whole batch may be
sent again, with or without an Idempotency-Key: sales that are stored already are found by their \`client_receipt_id\`.`,
  })
  @ApiOkResponse({ type: BatchResultsView, example: BATCH_EXAMPLE })
  create(
    @FromCaller() caller: Caller,
    @Param('shop_id', ParseId) shopId: string,
    @Body() body: CreateReceiptsBody,
  ): Promise<BatchResultsView> {
    return this.batches.create(caller, shopId, body);
  }
}
