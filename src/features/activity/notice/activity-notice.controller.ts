import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import type { Page } from '../../../kernel/page.js';
import { Allow } from '../../../platform/http/access.js';
import { Fails } from '../../../platform/http/fails.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import {
  AcknowledgeNoticeBody,
  AcknowledgementPage,
  AcknowledgementView,
  ActivityNoticeQuery,
  ActivityNoticeView,
  ListAcknowledgementsQuery,
  PersonAcknowledgementView,
} from './activity-notice.dto.js';
import { ActivityNoticeService } from './activity-notice.service.js';

@ApiTags('Activity')
@Controller('activity')
export class ActivityNoticeController {
  constructor(private readonly notices: ActivityNoticeService) {}

  @Get('notice')
  @Allow('self')
  @ApiOperation({
    summary: 'Return the notice about activity in its present version',
    description:
      'What is recorded, what is never recorded, how long it is kept, who can look at it, and the rights of the person: in English or Spanish, generated from the policy.',
  })
  @ApiOkResponse({ type: ActivityNoticeView })
  get(
    @FromCaller() caller: Caller,
    @Query() query: ActivityNoticeQuery,
  ): Promise<ActivityNoticeView> {
    return this.notices.get(caller, query);
  }

  @Post('notice/acknowledge')
  @HttpCode(200)
  @Allow('self')
  @Idempotent()
  @Fails('ACTIVITY_NOT_ENABLED', 'VERSION_CONFLICT')
  @ApiOperation({
    summary: 'Acknowledge the notice in its present version',
    description:
      'It confirms that you have read the notice; it is not consent. Repeated, it returns the first acknowledgement. If you have read another version than the present one, 409 carries the present `version`.',
  })
  @ApiOkResponse({ type: AcknowledgementView })
  acknowledge(
    @FromCaller() caller: Caller,
    @Body() body: AcknowledgeNoticeBody,
  ): Promise<AcknowledgementView> {
    return this.notices.acknowledge(caller, body);
  }

  @Get('acknowledgements')
  @Allow('activity-acknowledgements:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    summary: 'List who has acknowledged the notice and who has not',
    description: 'Active people by name; a MANAGER sees the people of their shops.',
  })
  @ApiOkResponse({ type: AcknowledgementPage })
  list(
    @FromCaller() caller: Caller,
    @Query() query: ListAcknowledgementsQuery,
  ): Promise<Page<PersonAcknowledgementView>> {
    return this.notices.list(caller, query);
  }
}
