import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { ReplayedReceipts } from './deliveries/replayed-receipts.js';
import {
  REFUND_EXAMPLE,
  ReceiptPage,
  ReceiptView,
  type ListedReceiptView,
} from './receipt-views.dto.js';
import { ListReceiptsQuery } from './reading/receipts.dto.js';
import { ReceiptsService } from './reading/receipts.service.js';
import { CreateRefundBody } from './refunds/refunds.dto.js';
import { RefundsService } from './refunds/refunds.service.js';
import { CreateReceiptBody } from './sales/sales.dto.js';
import { SalesService } from './sales/sales.service.js';

@ApiTags('Receipts')
@Controller('shops/:shop_id/receipts')
export class ReceiptsController {
  constructor(
    private readonly receipts: ReceiptsService,
    private readonly sales: SalesService,
    private readonly refunds: RefundsService,
  ) {}

  @Post()
  @Allow('receipts:write')
  @Idempotent({ onReplay: ReplayedReceipts })
  @Fails(
    'QUOTA_EXCEEDED',
    'NOT_FOUND',
    'NOT_A_MEMBER',
    'SHOP_ARCHIVED',
    'LINE_INVALID',
    'TOTAL_MISMATCH',
    'PAYMENTS_MISMATCH',
    'OCCURRED_IN_FUTURE',
    'OCCURRED_TOO_LONG_AGO',
    'CLIENT_RECEIPT_ID_TAKEN',
  )
  @ApiOperation({ summary: 'Create a receipt for a sale' })
  @ApiCreatedResponse({ type: ReceiptView })
  @ApiOkResponse({
    type: ReceiptView,
    description: 'The receipt that already has this client_receipt_id',
  })
  create(
    @FromCaller() caller: Caller,
    @Param('shop_id', ParseId) shopId: string,
    @Body() body: CreateReceiptBody,
  ): Promise<Answer<ReceiptView>> {
    return this.sales.create(caller, shopId, body);
  }

  @Get()
  @Allow('receipts:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'List receipts, newest business date first' })
  @ApiOkResponse({ type: ReceiptPage })
  list(
    @FromCaller() caller: Caller,
    @Param('shop_id', ParseId) shopId: string,
    @Query() query: ListReceiptsQuery,
  ): Promise<Page<ListedReceiptView>> {
    return this.receipts.list(caller, shopId, query);
  }

  @Get(':receipt_id')
  @Allow('receipts:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one receipt with its lines and payments' })
  @ApiOkResponse({ type: ReceiptView })
  get(
    @FromCaller() caller: Caller,
    @Param('shop_id', ParseId) shopId: string,
    @Param('receipt_id', ParseId) id: string,
  ): Promise<ReceiptView> {
    return this.receipts.get(caller, shopId, id);
  }

  @Post(':receipt_id/refunds')
  @Allow('receipts:write')
  @Idempotent({ onReplay: ReplayedReceipts })
  @Fails(
    'NOT_FOUND',
    'NOT_A_MEMBER',
    'REFUND_INVALID',
    'REFUND_BEFORE_SALE',
    'LINE_INVALID',
    'OVER_REFUND',
    'TOTAL_MISMATCH',
    'PAYMENTS_MISMATCH',
    'OCCURRED_IN_FUTURE',
    'OCCURRED_TOO_LONG_AGO',
    'CLIENT_RECEIPT_ID_TAKEN',
  )
  @ApiOperation({ summary: 'Refund lines of a sale, which creates a receipt of type REFUND' })
  @ApiCreatedResponse({ type: ReceiptView, example: REFUND_EXAMPLE })
  @ApiOkResponse({
    type: ReceiptView,
    description: 'The receipt that already has this client_receipt_id',
    example: REFUND_EXAMPLE,
  })
  refund(
    @FromCaller() caller: Caller,
    @Param('shop_id', ParseId) shopId: string,
    @Param('receipt_id', ParseId) receiptId: string,
    @Body() body: CreateRefundBody,
  ): Promise<Answer<ReceiptView>> {
    return this.refunds.create(caller, { shopId, receiptId }, body);
  }
}
