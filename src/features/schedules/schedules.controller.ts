import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import {
  CreateScheduleBody,
  ListSchedulesQuery,
  PublishedSchedulesView,
  PublishSchedulesBody,
  SchedulePage,
  ScheduleView,
  UpdateScheduleBody,
} from './schedules.dto.js';
import { SchedulesService } from './schedules.service.js';

@ApiTags('Schedules')
@Controller('schedules')
export class SchedulesController {
  constructor(private readonly schedules: SchedulesService) {}

  @Post()
  @Allow('schedules:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'SHOP_ARCHIVED', 'NOT_A_MEMBER', 'SHIFT_TIMES_INVALID', 'SCHEDULE_OVERLAP')
  @ApiOperation({ summary: 'Create a scheduled shift as a draft' })
  @ApiCreatedResponse({ type: ScheduleView })
  create(
    @FromCaller() caller: Caller,
    @Body() body: CreateScheduleBody,
  ): Promise<Answer<ScheduleView>> {
    return this.schedules.create(caller, body);
  }

  @Get()
  @Allow('schedules:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    summary: 'List scheduled shifts by start; an EMPLOYEE sees their own published ones',
  })
  @ApiOkResponse({ type: SchedulePage })
  list(
    @FromCaller() caller: Caller,
    @Query() query: ListSchedulesQuery,
  ): Promise<Page<ScheduleView>> {
    return this.schedules.list(caller, query);
  }

  @Post('publish')
  @HttpCode(200)
  @Allow('schedules:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'SHOP_ARCHIVED')
  @ApiOperation({
    operationId: 'publishSchedules',
    summary: 'Publish the drafts of a shop for a range of business dates',
  })
  @ApiOkResponse({ type: PublishedSchedulesView })
  publish(
    @FromCaller() caller: Caller,
    @Body() body: PublishSchedulesBody,
  ): Promise<PublishedSchedulesView> {
    return this.schedules.publish(caller, body);
  }

  @Get(':schedule_id')
  @Allow('schedules:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one scheduled shift' })
  @ApiOkResponse({ type: ScheduleView })
  get(
    @FromCaller() caller: Caller,
    @Param('schedule_id', ParseId) id: string,
  ): Promise<ScheduleView> {
    return this.schedules.get(caller, id);
  }

  @Patch(':schedule_id')
  @Allow('schedules:write')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'SHOP_ARCHIVED',
    'NOT_A_MEMBER',
    'SHIFT_TIMES_INVALID',
    'SCHEDULE_OVERLAP',
    'VERSION_CONFLICT',
  )
  @ApiOperation({ summary: 'Change a scheduled shift; a published one stays published' })
  @ApiOkResponse({ type: ScheduleView })
  update(
    @FromCaller() caller: Caller,
    @Param('schedule_id', ParseId) id: string,
    @Body() body: UpdateScheduleBody,
  ): Promise<ScheduleView> {
    return this.schedules.update(caller, id, body);
  }

  @Delete(':schedule_id')
  @HttpCode(204)
  @Allow('schedules:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Delete a scheduled shift, published or not' })
  @ApiNoContentResponse()
  delete(@FromCaller() caller: Caller, @Param('schedule_id', ParseId) id: string): Promise<void> {
    return this.schedules.delete(caller, id);
  }
}
