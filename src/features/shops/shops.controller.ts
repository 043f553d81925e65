import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { CreateShopBody, ListShopsQuery, ShopPage, ShopView, UpdateShopBody } from './shops.dto.js';
import { ShopsService } from './shops.service.js';

@ApiTags('Shops')
@Controller('shops')
export class ShopsController {
  constructor(private readonly shops: ShopsService) {}

  @Post()
  @Allow('shops:write')
  @Idempotent()
  @Fails('QUOTA_EXCEEDED', 'SHOP_NAME_TAKEN')
  @ApiOperation({ summary: 'Create a shop' })
  @ApiCreatedResponse({ type: ShopView })
  create(@FromCaller() caller: Caller, @Body() body: CreateShopBody): Promise<Answer<ShopView>> {
    return this.shops.create(caller, body);
  }

  @Get()
  @Allow('shops:read')
  @ApiOperation({ summary: 'List shops: an ADMIN sees all, others see the shops assigned to them' })
  @ApiOkResponse({ type: ShopPage })
  list(@FromCaller() caller: Caller, @Query() query: ListShopsQuery): Promise<Page<ShopView>> {
    return this.shops.list(caller, query);
  }

  @Get(':shop_id')
  @Allow('shops:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one shop' })
  @ApiOkResponse({ type: ShopView })
  get(@FromCaller() caller: Caller, @Param('shop_id', ParseId) id: string): Promise<ShopView> {
    return this.shops.get(caller, id);
  }

  @Patch(':shop_id')
  @Allow('shops:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'SHOP_NAME_TAKEN', 'CURRENCY_FIXED', 'VERSION_CONFLICT')
  @ApiOperation({ summary: 'Change a shop; its currency can change only before its first receipt' })
  @ApiOkResponse({ type: ShopView })
  update(
    @FromCaller() caller: Caller,
    @Param('shop_id', ParseId) id: string,
    @Body() body: UpdateShopBody,
  ): Promise<ShopView> {
    return this.shops.update(caller, id, body);
  }

  @Post(':shop_id/archive')
  @HttpCode(200)
  @Allow('shops:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Archive a shop; its receipts and KPIs stay' })
  @ApiOkResponse({ type: ShopView })
  archive(@FromCaller() caller: Caller, @Param('shop_id', ParseId) id: string): Promise<ShopView> {
    return this.shops.setArchived(caller, id, true);
  }

  @Post(':shop_id/unarchive')
  @HttpCode(200)
  @Allow('shops:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Restore an archived shop' })
  @ApiOkResponse({ type: ShopView })
  unarchive(
    @FromCaller() caller: Caller,
    @Param('shop_id', ParseId) id: string,
  ): Promise<ShopView> {
    return this.shops.setArchived(caller, id, false);
  }

  @Delete(':shop_id')
  @HttpCode(204)
  @Allow('shops:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'SHOP_IN_USE')
  @ApiOperation({ summary: 'Delete a shop without receipts, shifts, schedules or timesheets' })
  @ApiNoContentResponse()
  delete(@FromCaller() caller: Caller, @Param('shop_id', ParseId) id: string): Promise<void> {
    return this.shops.delete(caller, id);
  }
}
