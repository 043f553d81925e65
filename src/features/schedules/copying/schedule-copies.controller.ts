import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import { Fails } from '../../../platform/http/fails.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { CopiedSchedulesView, CopySchedulesBody } from './schedule-copies.dto.js';
import { ScheduleCopies } from './schedule-copies.service.js';

@ApiTags('Schedules')
@Controller('schedules/copy')
export class ScheduleCopiesController {
  constructor(private readonly copies: ScheduleCopies) {}

  @Post()
  @HttpCode(200)
  @Allow('schedules:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'SHOP_ARCHIVED')
  @ApiOperation({
    operationId: 'copySchedules',
    summary: 'Copy a week of plans of a shop as drafts, at the same times by the clock on the wall',
  })
  @ApiOkResponse({ type: CopiedSchedulesView })
  copy(
    @FromCaller() caller: Caller,
    @Body() body: CopySchedulesBody,
  ): Promise<CopiedSchedulesView> {
    return this.copies.copy(caller, body);
  }
}
