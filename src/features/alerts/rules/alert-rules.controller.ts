import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import { Fails } from '../../../platform/http/fails.js';
import { ParseId } from '../../../platform/http/parse-id.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import {
  AlertRulesView,
  PutAlertRulesBody,
  PutOrganizationAlertRulesBody,
} from './alert-rules.dto.js';
import { AlertRulesService } from './alert-rules.service.js';

@ApiTags('Alerts')
@Controller()
export class AlertRulesController {
  constructor(private readonly rules: AlertRulesService) {}

  @Get('shops/:shop_id/alert-rules')
  @Allow('alert-rules:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'listAlertRulesOfShop',
    summary: 'List the rules by which alerts of a shop are raised',
  })
  @ApiOkResponse({ type: AlertRulesView })
  list(
    @FromCaller() caller: Caller,
    @Param('shop_id', ParseId) shopId: string,
  ): Promise<AlertRulesView> {
    return this.rules.list(caller, shopId);
  }

  @Put('shops/:shop_id/alert-rules')
  @Allow('alert-rules:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'NOT_A_MEMBER', 'VERSION_CONFLICT')
  @ApiOperation({
    operationId: 'putAlertRulesOfShop',
    summary: 'Change rules of a shop; a rule that the body does not name stays as it is',
  })
  @ApiOkResponse({ type: AlertRulesView })
  put(
    @FromCaller() caller: Caller,
    @Param('shop_id', ParseId) shopId: string,
    @Body() body: PutAlertRulesBody,
  ): Promise<AlertRulesView> {
    return this.rules.put(caller, shopId, body);
  }

  @Get('alert-rules')
  @Allow('organization-alert-rules:write')
  @ApiOperation({
    operationId: 'listAlertRules',
    summary: 'List the rules of the organization, which concern no shop',
  })
  @ApiOkResponse({ type: AlertRulesView })
  listOfOrganization(@FromCaller() caller: Caller): Promise<AlertRulesView> {
    return this.rules.list(caller, null);
  }

  @Put('alert-rules')
  @Allow('organization-alert-rules:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'VERSION_CONFLICT')
  @ApiOperation({
    operationId: 'putAlertRules',
    summary: 'Change rules of the organization; a rule that the body does not name stays as it is',
  })
  @ApiOkResponse({ type: AlertRulesView })
  putOfOrganization(
    @FromCaller() caller: Caller,
    @Body() body: PutOrganizationAlertRulesBody,
  ): Promise<AlertRulesView> {
    return this.rules.put(caller, null, body);
  }
}
