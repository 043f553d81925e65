import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import {
  ApprovePeriodBody,
  ListPeriodsQuery,
  LockPeriodBody,
  PeriodPage,
  PeriodView,
  ReopenPeriodBody,
} from './timesheet-periods.dto.js';
import { TimesheetPeriodsService } from './timesheet-periods.service.js';

@ApiTags('Timesheets')
@Controller('timesheets/periods')
export class TimesheetPeriodsController {
  constructor(private readonly periods: TimesheetPeriodsService) {}

  @Post()
  @Allow('timesheets:approve')
  @Idempotent()
  @Fails('NOT_FOUND', 'PERIOD_PENDING', 'PERIOD_OVERLAP', 'OWN_HOURS')
  @ApiOperation({
    operationId: 'approveTimesheets',
    summary: 'Approve the hours of a shop, so that the shifts of these dates refuse changes',
  })
  @ApiCreatedResponse({ type: PeriodView })
  approve(
    @FromCaller() caller: Caller,
    @Body() body: ApprovePeriodBody,
  ): Promise<Answer<PeriodView>> {
    return this.periods.approve(caller, body);
  }

  @Get()
  @Allow('timesheets:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'List approved, locked and reopened periods, the latest first' })
  @ApiOkResponse({ type: PeriodPage })
  list(@FromCaller() caller: Caller, @Query() query: ListPeriodsQuery): Promise<Page<PeriodView>> {
    return this.periods.list(caller, query);
  }

  @Get(':period_id')
  @Allow('timesheets:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one period' })
  @ApiOkResponse({ type: PeriodView })
  get(@FromCaller() caller: Caller, @Param('period_id', ParseId) id: string): Promise<PeriodView> {
    return this.periods.get(caller, id);
  }

  @Post(':period_id/lock')
  @HttpCode(200)
  @Allow('timesheets:lock')
  @Idempotent()
  @Fails('NOT_FOUND', 'PERIOD_STATUS_CONFLICT', 'VERSION_CONFLICT')
  @ApiOperation({ summary: 'Lock an approved period, for example after it has been paid' })
  @ApiOkResponse({ type: PeriodView })
  lock(
    @FromCaller() caller: Caller,
    @Param('period_id', ParseId) id: string,
    @Body() body: LockPeriodBody,
  ): Promise<PeriodView> {
    return this.periods.lock(caller, id, body);
  }

  @Post(':period_id/reopen')
  @HttpCode(200)
  @Allow('timesheets:approve')
  @Idempotent()
  @Fails('NOT_FOUND', 'PERIOD_STATUS_CONFLICT', 'VERSION_CONFLICT')
  @ApiOperation({
    summary:
      'Reopen a period, so that its shifts can change again; only an ADMIN reopens a locked one',
  })
  @ApiOkResponse({ type: PeriodView })
  reopen(
    @FromCaller() caller: Caller,
    @Param('period_id', ParseId) id: string,
    @Body() body: ReopenPeriodBody,
  ): Promise<PeriodView> {
    return this.periods.reopen(caller, id, body);
  }
}
