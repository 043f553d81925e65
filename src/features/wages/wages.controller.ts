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
import { PageQuery } from '../../platform/http/page-query.dto.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { CreateWageBody, UpdateWageBody, WagePage, WageView } from './wages.dto.js';
import { WagesService } from './wages.service.js';

@ApiTags('Wages')
@Controller()
export class WagesController {
  constructor(private readonly wages: WagesService) {}

  @Post('users/:user_id/wages')
  @Allow('wages:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'PERSON_ERASED', 'WAGE_DATE_TAKEN')
  @ApiOperation({
    summary: 'Record what a person earns from a date on',
    description:
      'A rise is a new wage with a later `valid_from`. The audit log records that a wage was recorded, but no amount.',
  })
  @ApiCreatedResponse({ type: WageView })
  create(
    @FromCaller() caller: Caller,
    @Param('user_id', ParseId) userId: string,
    @Body() body: CreateWageBody,
  ): Promise<Answer<WageView>> {
    return this.wages.create(caller, userId, body);
  }

  @Get('users/:user_id/wages')
  @Allow('wages:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'List the wages of a person, the latest first' })
  @ApiOkResponse({ type: WagePage })
  list(
    @FromCaller() caller: Caller,
    @Param('user_id', ParseId) userId: string,
    @Query() query: PageQuery,
  ): Promise<Page<WageView>> {
    return this.wages.list(caller, userId, query);
  }

  @Get('wages/:wage_id')
  @Allow('wages:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one wage' })
  @ApiOkResponse({ type: WageView })
  get(@FromCaller() caller: Caller, @Param('wage_id', ParseId) id: string): Promise<WageView> {
    return this.wages.get(caller, id);
  }

  @Patch('wages/:wage_id')
  @Allow('wages:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'WAGE_DATE_TAKEN', 'VERSION_CONFLICT')
  @ApiOperation({ summary: 'Correct a wage, or end it with `valid_to`' })
  @ApiOkResponse({ type: WageView })
  update(
    @FromCaller() caller: Caller,
    @Param('wage_id', ParseId) id: string,
    @Body() body: UpdateWageBody,
  ): Promise<WageView> {
    return this.wages.update(caller, id, body);
  }

  @Delete('wages/:wage_id')
  @HttpCode(204)
  @Allow('wages:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Delete a wage that was recorded by mistake' })
  @ApiNoContentResponse()
  delete(@FromCaller() caller: Caller, @Param('wage_id', ParseId) id: string): Promise<void> {
    return this.wages.delete(caller, id);
  }
}
