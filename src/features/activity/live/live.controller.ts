import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import type { Answer } from '../../../platform/http/answer.js';
import { Fails } from '../../../platform/http/fails.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { ListLiveQuery, LivePage } from './live.dto.js';
import { LiveService } from './live.service.js';

@ApiTags('Activity')
@Controller('activity/live')
export class LiveController {
  constructor(private readonly live: LiveService) {}

  @Get()
  @Allow('self')
  @Fails('NOT_FOUND')
  @ApiOperation({
    summary: 'List what people are doing now: working, on a break, idle or offline',
    description:
      'An ADMIN lists everyone, a MANAGER the people of their shops, an EMPLOYEE themselves. Reading the state of other people is recorded once an hour, and they see it.',
  })
  @ApiOkResponse({ type: LivePage })
  list(@FromCaller() caller: Caller, @Query() query: ListLiveQuery): Promise<Answer<string>> {
    return this.live.list(caller, query);
  }
}
