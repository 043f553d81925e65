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
import { TargetStatuses } from './status/target-statuses.service.js';
import {
  CreateTargetBody,
  ListTargetsQuery,
  TargetPage,
  TargetStatusPage,
  TargetStatusQuery,
  TargetStatusView,
  TargetView,
  UpdateTargetBody,
} from './targets.dto.js';
import { TargetsService } from './targets.service.js';

@ApiTags('Targets')
@Controller('targets')
export class TargetsController {
  constructor(
    private readonly targets: TargetsService,
    private readonly statuses: TargetStatuses,
  ) {}

  @Post()
  @Allow('targets:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({
    summary: 'Set a target of the organization, a shop, or a person in a shop',
    description: 'An ADMIN sets all, a MANAGER those of their shops and of the people in them.',
  })
  @ApiCreatedResponse({ type: TargetView })
  create(
    @FromCaller() caller: Caller,
    @Body() body: CreateTargetBody,
  ): Promise<Answer<TargetView>> {
    return this.targets.create(caller, body);
  }

  @Get()
  @Allow('targets:read')
  @ApiOperation({
    summary: 'List targets within reach, the oldest first',
    description:
      'An ADMIN lists all, a MANAGER those of their shops and of the people in them, and everyone their own.',
  })
  @ApiOkResponse({ type: TargetPage })
  list(@FromCaller() caller: Caller, @Query() query: ListTargetsQuery): Promise<Page<TargetView>> {
    return this.targets.list(caller, query);
  }

  @Get('status')
  @Allow('targets:read')
  @Fails('SUM_OUT_OF_RANGE')
  @ApiOperation({
    operationId: 'listTargetStatuses',
    summary: 'Return how far the targets within reach are in the period of a date',
  })
  @ApiOkResponse({ type: TargetStatusPage })
  status(
    @FromCaller() caller: Caller,
    @Query() query: TargetStatusQuery,
  ): Promise<Page<TargetStatusView>> {
    return this.statuses.list(caller, query);
  }

  @Get(':target_id')
  @Allow('targets:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one target' })
  @ApiOkResponse({ type: TargetView })
  get(@FromCaller() caller: Caller, @Param('target_id', ParseId) id: string): Promise<TargetView> {
    return this.targets.get(caller, id);
  }

  @Patch(':target_id')
  @Allow('targets:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'VERSION_CONFLICT')
  @ApiOperation({ summary: 'Change the value, the direction or the last date of a target' })
  @ApiOkResponse({ type: TargetView })
  update(
    @FromCaller() caller: Caller,
    @Param('target_id', ParseId) id: string,
    @Body() body: UpdateTargetBody,
  ): Promise<TargetView> {
    return this.targets.update(caller, id, body);
  }

  @Delete(':target_id')
  @HttpCode(204)
  @Allow('targets:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Delete a target' })
  @ApiNoContentResponse()
  remove(@FromCaller() caller: Caller, @Param('target_id', ParseId) id: string): Promise<void> {
    return this.targets.remove(caller, id);
  }
}
