import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import { Fails } from '../../../platform/http/fails.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { EventResultsView, SendEventsBody } from './events.dto.js';
import { EventsService } from './events.service.js';

@ApiTags('Activity')
@Controller('activity/events')
export class EventsController {
  constructor(private readonly events: EventsService) {}

  @Post()
  @HttpCode(200)
  @Allow('self')
  @Idempotent()
  @Fails('ACTIVITY_NOT_ENABLED', 'NOTICE_NOT_ACKNOWLEDGED')
  @ApiOperation({
    summary: 'Store what a device reports of your work',
    description:
      'Each event has its own result, so that a bad one never refuses the others. The same events sent again, late, in another order or in other batches give the same activity.',
  })
  @ApiOkResponse({ type: EventResultsView })
  store(@FromCaller() caller: Caller, @Body() body: SendEventsBody): Promise<EventResultsView> {
    return this.events.store(caller, body);
  }
}
