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
import {
  BreakTypePage,
  BreakTypeView,
  CreateBreakTypeBody,
  ListBreakTypesQuery,
  UpdateBreakTypeBody,
} from './break-types.dto.js';
import { BreakTypesService } from './break-types.service.js';

@ApiTags('Break types')
@Controller('break-types')
export class BreakTypesController {
  constructor(private readonly breakTypes: BreakTypesService) {}

  @Post()
  @Allow('organization:write')
  @Idempotent()
  @Fails('BREAK_TYPE_NAME_TAKEN')
  @ApiOperation({ summary: 'Create a break type' })
  @ApiCreatedResponse({ type: BreakTypeView })
  create(
    @FromCaller() caller: Caller,
    @Body() body: CreateBreakTypeBody,
  ): Promise<Answer<BreakTypeView>> {
    return this.breakTypes.create(caller, body);
  }

  @Get()
  @Allow('organization:read')
  @ApiOperation({ summary: 'List break types by name' })
  @ApiOkResponse({ type: BreakTypePage })
  list(
    @FromCaller() caller: Caller,
    @Query() query: ListBreakTypesQuery,
  ): Promise<Page<BreakTypeView>> {
    return this.breakTypes.list(caller, query);
  }

  @Get(':break_type_id')
  @Allow('organization:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one break type' })
  @ApiOkResponse({ type: BreakTypeView })
  get(
    @FromCaller() caller: Caller,
    @Param('break_type_id', ParseId) id: string,
  ): Promise<BreakTypeView> {
    return this.breakTypes.get(caller, id);
  }

  @Patch(':break_type_id')
  @Allow('organization:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'BREAK_TYPE_NAME_TAKEN', 'VERSION_CONFLICT')
  @ApiOperation({ summary: 'Change a break type; existing breaks keep its earlier values' })
  @ApiOkResponse({ type: BreakTypeView })
  update(
    @FromCaller() caller: Caller,
    @Param('break_type_id', ParseId) id: string,
    @Body() body: UpdateBreakTypeBody,
  ): Promise<BreakTypeView> {
    return this.breakTypes.update(caller, id, body);
  }

  @Post(':break_type_id/archive')
  @HttpCode(200)
  @Allow('organization:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Archive a break type; existing breaks stay' })
  @ApiOkResponse({ type: BreakTypeView })
  archive(
    @FromCaller() caller: Caller,
    @Param('break_type_id', ParseId) id: string,
  ): Promise<BreakTypeView> {
    return this.breakTypes.setArchived(caller, id, true);
  }

  @Post(':break_type_id/unarchive')
  @HttpCode(200)
  @Allow('organization:write')
  @Idempotent()
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Restore an archived break type' })
  @ApiOkResponse({ type: BreakTypeView })
  unarchive(
    @FromCaller() caller: Caller,
    @Param('break_type_id', ParseId) id: string,
  ): Promise<BreakTypeView> {
    return this.breakTypes.setArchived(caller, id, false);
  }
}
