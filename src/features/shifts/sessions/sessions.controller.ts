import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import type { Page } from '../../../kernel/page.js';
import { Allow } from '../../../platform/http/access.js';
import type { Answer } from '../../../platform/http/answer.js';
import { Fails } from '../../../platform/http/fails.js';
import { ParseId } from '../../../platform/http/parse-id.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { SessionView } from '../shift-views.dto.js';
import { ListSessionsQuery, SessionPage, StartSessionBody } from './sessions.dto.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('Sessions')
@Controller('sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Post()
  @Allow('self')
  @Idempotent()
  @Fails('QUOTA_EXCEEDED', 'SHIFT_NOT_OPEN')
  @ApiBody({ type: StartSessionBody, required: false })
  @ApiOperation({ summary: 'Start a session on another device in your open shift' })
  @ApiCreatedResponse({ type: SessionView })
  start(
    @FromCaller() caller: Caller,
    @Body() body: StartSessionBody,
  ): Promise<Answer<SessionView>> {
    return this.sessions.start(caller, body);
  }

  @Get()
  @Allow('sessions:read')
  @ApiOperation({
    summary: 'List device sessions: your own, or those in your shops if you are a manager',
  })
  @ApiOkResponse({ type: SessionPage })
  list(
    @FromCaller() caller: Caller,
    @Query() query: ListSessionsQuery,
  ): Promise<Page<SessionView>> {
    return this.sessions.list(caller, query);
  }

  @Get(':session_id')
  @Allow('sessions:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one device session' })
  @ApiOkResponse({ type: SessionView })
  get(
    @FromCaller() caller: Caller,
    @Param('session_id', ParseId) id: string,
  ): Promise<SessionView> {
    return this.sessions.get(caller, id);
  }

  @Post(':session_id/heartbeat')
  @HttpCode(204)
  @Allow('self')
  @Idempotent()
  @Fails('NOT_FOUND', 'SESSION_NOT_OPEN')
  @ApiOperation({
    summary:
      'Report that your device is still connected; after its session has ended, start a new one',
  })
  @ApiNoContentResponse()
  sendHeartbeat(
    @FromCaller() caller: Caller,
    @Param('session_id', ParseId) id: string,
  ): Promise<void> {
    return this.sessions.sendHeartbeat(caller, id);
  }

  @Post(':session_id/end')
  @HttpCode(200)
  @Allow('self')
  @Idempotent()
  @Fails('NOT_FOUND', 'SESSION_NOT_OPEN')
  @ApiOperation({
    summary: 'End a device session: your own, or one in your shops if you are a manager',
  })
  @ApiOkResponse({ type: SessionView })
  end(
    @FromCaller() caller: Caller,
    @Param('session_id', ParseId) id: string,
  ): Promise<SessionView> {
    return this.sessions.end(caller, id);
  }
}
