import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { MessagePreferencesView, PutMessagePreferencesBody } from './preferences.dto.js';
import { MessagePreferences } from './preferences.service.js';

@ApiTags('Messages')
@Controller('messages/preferences')
export class MessagePreferencesController {
  constructor(private readonly preferences: MessagePreferences) {}

  @Get()
  @Allow('self')
  @ApiOperation({ summary: 'Return what you are told, when, and by which channels' })
  @ApiOkResponse({ type: MessagePreferencesView })
  get(@FromCaller() caller: Caller): Promise<MessagePreferencesView> {
    return this.preferences.get(caller);
  }

  @Put()
  @Allow('self')
  @Idempotent()
  @ApiOperation({ summary: 'Replace your quiet hours, your mail of the day, and your channels' })
  @ApiOkResponse({ type: MessagePreferencesView })
  put(
    @FromCaller() caller: Caller,
    @Body() body: PutMessagePreferencesBody,
  ): Promise<MessagePreferencesView> {
    return this.preferences.put(caller, body);
  }
}
