import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import type { Answer } from '../../../platform/http/answer.js';
import { Fails } from '../../../platform/http/fails.js';
import { ParseId } from '../../../platform/http/parse-id.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import {
  AddPushSubscriptionBody,
  PushKeyView,
  PushSubscriptionsView,
  PushSubscriptionView,
} from './push-subscriptions.dto.js';
import { PushSubscriptions } from './push-subscriptions.service.js';

@ApiTags('Messages')
@Controller('messages')
export class PushSubscriptionsController {
  constructor(private readonly subscriptions: PushSubscriptions) {}

  @Get('push-key')
  @Allow('self')
  @Fails('PUSH_UNAVAILABLE')
  @ApiOperation({ summary: 'Return the public key with which a browser subscribes to web push' })
  @ApiOkResponse({ type: PushKeyView })
  key(): PushKeyView {
    return this.subscriptions.key();
  }

  @Get('push-subscriptions')
  @Allow('self')
  @ApiOperation({ summary: 'List the browsers in which you receive web push, newest first' })
  @ApiOkResponse({ type: PushSubscriptionsView })
  list(@FromCaller() caller: Caller): Promise<PushSubscriptionsView> {
    return this.subscriptions.list(caller);
  }

  @Post('push-subscriptions')
  @Allow('self')
  @Idempotent()
  @Fails('PUSH_UNAVAILABLE')
  @ApiOperation({
    summary: 'Receive web push in a browser',
    description:
      'A browser belongs to the person who was the last to add it. You have at most ten; a new one replaces the oldest.',
  })
  @ApiCreatedResponse({ type: PushSubscriptionView })
  add(
    @FromCaller() caller: Caller,
    @Body() body: AddPushSubscriptionBody,
  ): Promise<Answer<PushSubscriptionView>> {
    return this.subscriptions.add(caller, body);
  }

  @Delete('push-subscriptions/:subscription_id')
  @HttpCode(204)
  @Allow('self')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Stop web push in a browser' })
  @ApiNoContentResponse()
  remove(
    @FromCaller() caller: Caller,
    @Param('subscription_id', ParseId) id: string,
  ): Promise<void> {
    return this.subscriptions.remove(caller, id);
  }
}
