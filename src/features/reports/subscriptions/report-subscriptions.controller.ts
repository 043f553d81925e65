import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import type { Page } from '../../../kernel/page.js';
import { Allow } from '../../../platform/http/access.js';
import { Fails } from '../../../platform/http/fails.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import {
  ListReportSubscriptionsQuery,
  PutReportSubscriptionBody,
  ReportSubscriptionPage,
  ReportSubscriptionView,
} from './report-subscriptions.dto.js';
import { ReportSubscriptions } from './report-subscriptions.service.js';

@ApiTags('Reports')
@Controller('reports/subscriptions')
export class ReportSubscriptionsController {
  constructor(private readonly subscriptions: ReportSubscriptions) {}

  @Get()
  @Allow('reports:read')
  @ApiOperation({
    operationId: 'listReportSubscriptions',
    summary: 'List the shops whose reports you are told of by mail',
  })
  @ApiOkResponse({ type: ReportSubscriptionPage })
  list(
    @FromCaller() caller: Caller,
    @Query() query: ListReportSubscriptionsQuery,
  ): Promise<Page<ReportSubscriptionView>> {
    return this.subscriptions.list(caller, query);
  }

  @Put()
  @Allow('reports:read')
  @Idempotent()
  @Fails('NOT_FOUND', 'QUOTA_EXCEEDED')
  @ApiOperation({
    operationId: 'putReportSubscription',
    summary:
      'Choose of which reports of a shop you are told by mail; with none, you are told of none',
    description:
      'You are told as long as you may read the reports. A report that is made again is sent again only if its net sales changed by at least 1 %, or its hours by at least 5 %.',
  })
  @ApiOkResponse({ type: ReportSubscriptionView })
  put(
    @FromCaller() caller: Caller,
    @Body() body: PutReportSubscriptionBody,
  ): Promise<ReportSubscriptionView> {
    return this.subscriptions.put(caller, body);
  }
}
