import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/http/access.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import {
  AlertCountsView,
  AlertPage,
  AlertView,
  AlertWithHistoryView,
  CountAlertsQuery,
  ListAlertsQuery,
} from './alerts.dto.js';
import { AlertsService } from './alerts.service.js';

@ApiTags('Alerts')
@Controller('alerts')
export class AlertsController {
  constructor(private readonly alerts: AlertsService) {}

  @Get()
  @Allow('alerts:read')
  @ApiOperation({
    summary: 'List alerts, the latest first',
    description:
      'An ADMIN lists all, a MANAGER those of their shops, an EMPLOYEE those about themselves. Reading that somebody else is silent is recorded as reading their activity.',
  })
  @ApiOkResponse({ type: AlertPage })
  list(@FromCaller() caller: Caller, @Query() query: ListAlertsQuery): Promise<Page<AlertView>> {
    return this.alerts.list(caller, query);
  }

  @Get('counts')
  @Allow('alerts:read')
  @ApiOperation({
    operationId: 'countAlerts',
    summary: 'Count the alerts within reach whose cause has not ended',
  })
  @ApiOkResponse({ type: AlertCountsView })
  counts(@FromCaller() caller: Caller, @Query() query: CountAlertsQuery): Promise<AlertCountsView> {
    return this.alerts.counts(caller, query);
  }

  @Get(':alert_id')
  @Allow('alerts:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one alert with its history' })
  @ApiOkResponse({ type: AlertWithHistoryView })
  get(
    @FromCaller() caller: Caller,
    @Param('alert_id', ParseId) id: string,
  ): Promise<AlertWithHistoryView> {
    return this.alerts.get(caller, id);
  }

  @Post(':alert_id/acknowledge')
  @HttpCode(200)
  @Allow('alerts:acknowledge')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({
    summary: 'Acknowledge an alert: the caller takes care of it',
    description:
      'An alert that somebody has acknowledged already, or whose cause has ended, is returned as it is.',
  })
  @ApiOkResponse({ type: AlertWithHistoryView })
  acknowledge(
    @FromCaller() caller: Caller,
    @Param('alert_id', ParseId) id: string,
  ): Promise<AlertWithHistoryView> {
    return this.alerts.acknowledge(caller, id);
  }
}
