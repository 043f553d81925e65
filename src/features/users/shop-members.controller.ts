import { Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/http/access.js';
import { Fails } from '../../platform/http/fails.js';
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { ShopMembersService } from './shop-members.service.js';
import { UserPage, UserView } from './users.dto.js';

@ApiTags('Shops')
@Controller('shops/:shop_id/members')
export class ShopMembersController {
  constructor(private readonly members: ShopMembersService) {}

  @Get()
  @Allow('users:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'List the people who are assigned to a shop' })
  @ApiOkResponse({ type: UserPage })
  list(
    @FromCaller() caller: Caller,
    @Param('shop_id', ParseId) shopId: string,
    @Query() query: PageQuery,
  ): Promise<Page<UserView>> {
    return this.members.list(caller, shopId, query);
  }

  @Put(':user_id')
  @HttpCode(204)
  @Allow('users:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'PERSON_ERASED')
  @ApiOperation({ summary: 'Assign a person to a shop' })
  @ApiNoContentResponse()
  add(
    @FromCaller() caller: Caller,
    @Param('shop_id', ParseId) shopId: string,
    @Param('user_id', ParseId) userId: string,
  ): Promise<void> {
    return this.members.add(caller, shopId, userId);
  }

  @Delete(':user_id')
  @HttpCode(204)
  @Allow('users:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'PERSON_ERASED')
  @ApiOperation({ summary: 'Remove a person from a shop' })
  @ApiNoContentResponse()
  remove(
    @FromCaller() caller: Caller,
    @Param('shop_id', ParseId) shopId: string,
    @Param('user_id', ParseId) userId: string,
  ): Promise<void> {
    return this.members.remove(caller, shopId, userId);
  }
}
