import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import { Fails } from '../../../platform/http/fails.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { TimelineQuery, TimelineView } from './timeline.dto.js';
import { TimelineService } from './timeline.service.js';

@ApiTags('Activity')
@Controller('activity/timeline')
export class TimelineController {
  constructor(private readonly timeline: TimelineService) {}

  @Get()
  @Allow('self')
  @Fails('NOT_FOUND')
  @ApiOperation({
    summary: 'Return the day of a person: shifts, breaks, platforms, idle time and receipts',
    description:
      'You and your manager read the same answer. Reading the day of another person is recorded, and that person sees it.',
  })
  @ApiOkResponse({ type: TimelineView })
  get(@FromCaller() caller: Caller, @Query() query: TimelineQuery): Promise<TimelineView> {
    return this.timeline.get(caller, query);
  }
}
