import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { AllowList } from './allow-list.service.js';
import {
  ActivePlatformsView,
  CreatePlatformBody,
  HostMatchView,
  ListPlatformsQuery,
  MatchHostQuery,
  PlatformPage,
  PlatformView,
  UpdatePlatformBody,
} from './platforms.dto.js';
import { PlatformsService } from './platforms.service.js';

@ApiTags('Platforms')
@Controller('platforms')
export class PlatformsController {
  constructor(
    private readonly platforms: PlatformsService,
    private readonly allowList: AllowList,
  ) {}

  @Post()
  @Allow('platforms:write')
  @Idempotent()
  @Fails('PLATFORM_NAME_TAKEN', 'PLATFORM_HOST_TAKEN', 'QUOTA_EXCEEDED')
  @ApiOperation({ summary: 'Add a platform to the allow-list' })
  @ApiCreatedResponse({ type: PlatformView })
  create(
    @FromCaller() caller: Caller,
    @Body() body: CreatePlatformBody,
  ): Promise<Answer<PlatformView>> {
    return this.platforms.create(caller, body);
  }

  @Get()
  @Allow('platforms:read')
  @ApiOperation({ summary: 'List platforms by name' })
  @ApiOkResponse({ type: PlatformPage })
  list(
    @FromCaller() caller: Caller,
    @Query() query: ListPlatformsQuery,
  ): Promise<Page<PlatformView>> {
    return this.platforms.list(caller, query);
  }

  @Get('active')
  @Allow('platforms:read')
  @ApiOperation({
    summary: 'Return the whole allow-list for clients',
    description:
      'All active platforms in one response, without pages. Its `ETag` changes only when a client would act differently, so a client can ask often with `If-None-Match`.',
  })
  @ApiOkResponse({ type: ActivePlatformsView })
  active(@FromCaller() caller: Caller): Promise<ActivePlatformsView> {
    return this.allowList.active(caller);
  }

  @Get('match')
  @Allow('platforms:test')
  @ApiOperation({
    summary: 'Test which platform a host belongs to',
    description: 'The host is neither stored nor logged.',
  })
  @ApiOkResponse({ type: HostMatchView })
  match(@FromCaller() caller: Caller, @Query() query: MatchHostQuery): Promise<HostMatchView> {
    return this.allowList.test(caller, query.host);
  }

  @Get(':platform_id')
  @Allow('platforms:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one platform' })
  @ApiOkResponse({ type: PlatformView })
  get(
    @FromCaller() caller: Caller,
    @Param('platform_id', ParseId) id: string,
  ): Promise<PlatformView> {
    return this.platforms.get(caller, id);
  }

  @Patch(':platform_id')
  @Allow('platforms:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'PLATFORM_NAME_TAKEN', 'PLATFORM_HOST_TAKEN', 'VERSION_CONFLICT')
  @ApiOperation({ summary: 'Change a platform' })
  @ApiOkResponse({ type: PlatformView })
  update(
    @FromCaller() caller: Caller,
    @Param('platform_id', ParseId) id: string,
    @Body() body: UpdatePlatformBody,
  ): Promise<PlatformView> {
    return this.platforms.update(caller, id, body);
  }

  @Post(':platform_id/archive')
  @HttpCode(200)
  @Allow('platforms:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Archive a platform; its hosts stay taken and are no longer recorded' })
  @ApiOkResponse({ type: PlatformView })
  archive(
    @FromCaller() caller: Caller,
    @Param('platform_id', ParseId) id: string,
  ): Promise<PlatformView> {
    return this.platforms.setArchived(caller, id, true);
  }

  @Post(':platform_id/unarchive')
  @HttpCode(200)
  @Allow('platforms:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Restore an archived platform' })
  @ApiOkResponse({ type: PlatformView })
  unarchive(
    @FromCaller() caller: Caller,
    @Param('platform_id', ParseId) id: string,
  ): Promise<PlatformView> {
    return this.platforms.setArchived(caller, id, false);
  }
}
