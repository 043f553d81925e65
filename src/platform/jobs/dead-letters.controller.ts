import { Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../http/access.js';
import { Fails } from '../http/fails.js';
import { PageQuery } from '../http/page-query.dto.js';
import { ParseId } from '../http/parse-id.js';
import { FromCaller } from '../http/request-caller.js';
import { Idempotent } from '../idempotency/idempotent.js';
import { DeadLetterPage, type DeadLetterView } from './dead-letters.dto.js';
import { DeadLetters } from './dead-letters.service.js';

@ApiTags('Jobs')
@Controller('jobs/failed')
export class DeadLettersController {
  constructor(private readonly letters: DeadLetters) {}

  @Get()
  @Allow('jobs:read')
  @ApiOperation({
    operationId: 'listFailedJobs',
    summary: 'List the messages that could not be delivered, newest first',
    description:
      'Every attempt of these has failed, over hours. They stay here for two months, or until you redeliver or discard them.',
  })
  @ApiOkResponse({ type: DeadLetterPage })
  list(@FromCaller() caller: Caller, @Query() query: PageQuery): Promise<Page<DeadLetterView>> {
    return this.letters.list(caller, query);
  }

  @Post(':job_id/redeliver')
  @HttpCode(204)
  @Allow('jobs:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'redeliverFailedJob',
    summary: 'Deliver a failed message again, with all its attempts',
  })
  @ApiNoContentResponse()
  redeliver(@FromCaller() caller: Caller, @Param('job_id', ParseId) id: string): Promise<void> {
    return this.letters.redeliver(caller, id);
  }

  @Delete(':job_id')
  @HttpCode(204)
  @Allow('jobs:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({ operationId: 'discardFailedJob', summary: 'Discard a failed message' })
  @ApiNoContentResponse()
  discard(@FromCaller() caller: Caller, @Param('job_id', ParseId) id: string): Promise<void> {
    return this.letters.discard(caller, id);
  }
}
