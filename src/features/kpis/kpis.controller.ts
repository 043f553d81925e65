import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import { Allow } from '../../platform/http/access.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { KPI_DEFINITIONS } from './definitions.js';
import { KpiDefinitionsView } from './definitions.dto.js';
import { AllSalesKpisQuery, SalesKpisQuery } from './kpi-queries.dto.js';
import { AllSalesKpisView, SalesKpisView } from './kpis.dto.js';
import { KpisService } from './kpis.service.js';

@ApiTags('KPIs')
@Controller()
export class KpisController {
  constructor(private readonly kpis: KpisService) {}

  @Get('kpis')
  @Allow('kpis:read')
  @Fails('NOT_FOUND', 'SUM_OUT_OF_RANGE')
  @ApiOperation({
    operationId: 'getAllSalesKpis',
    summary: 'Return the sales figures of all shops over business dates',
    description:
      'The figures cover the shops within the reach of the caller, archived ones included, and are grouped by currency.',
  })
  @ApiOkResponse({ type: AllSalesKpisView })
  all(@FromCaller() caller: Caller, @Query() query: AllSalesKpisQuery): Promise<AllSalesKpisView> {
    return this.kpis.all(caller, query);
  }

  @Get('shops/:shop_id/kpis')
  @Allow('kpis:read')
  @Fails('NOT_FOUND', 'SUM_OUT_OF_RANGE')
  @ApiOperation({
    operationId: 'getSalesKpis',
    summary: 'Return the sales figures of a shop over business dates',
  })
  @ApiOkResponse({ type: SalesKpisView })
  sales(
    @FromCaller() caller: Caller,
    @Param('shop_id', ParseId) shopId: string,
    @Query() query: SalesKpisQuery,
  ): Promise<SalesKpisView> {
    return this.kpis.sales(caller, shopId, query);
  }

  @Get('kpi-definitions')
  @Allow('kpis:read')
  @ApiOperation({
    operationId: 'listKpiDefinitions',
    summary: 'Return what each figure means',
    description:
      'The same definitions for every organization: formula, unit, rounding, and the rows behind a figure.',
  })
  @ApiOkResponse({ type: KpiDefinitionsView })
  definitions(): KpiDefinitionsView {
    return { data: [...KPI_DEFINITIONS] };
  }
}
