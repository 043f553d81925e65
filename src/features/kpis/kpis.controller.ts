import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { JSON_LINES } from '../../platform/http/json-lines.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { KPI_DEFINITIONS } from './definitions.js';
import { KpiDefinitionsView } from './definitions.dto.js';
import { KPI_CSV_COLUMNS } from './kpi-export.js';
import { AllSalesKpisQuery, ExportKpisQuery, SalesKpisQuery } from './kpi-queries.dto.js';
import { AllSalesKpisView, SalesKpisView } from './kpis.dto.js';
import { KpisService } from './kpis.service.js';
import { TEAM_KPI_DEFINITIONS } from './team-definitions.js';

const FILE = { type: 'string' } as const;

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

  @Get('kpis/export')
  @Allow('kpis:read')
  @Fails('NOT_FOUND', 'SUM_OUT_OF_RANGE')
  @ApiOperation({
    operationId: 'exportKpis',
    summary: 'Export the sales figures of all shops as CSV or JSON Lines',
    description:
      'The file has a row for each bucket of `group_by` or, without it, for each currency. With `compare` it has the figures of the earlier period, too.',
  })
  @ApiOkResponse({
    content: {
      'text/csv': { schema: FILE, example: `${KPI_CSV_COLUMNS.join(',')}\r\n` },
      [JSON_LINES]: { schema: FILE, example: '{"currency":"EUR","net_sales":12.6}\n' },
    },
  })
  export(
    @FromCaller() caller: Caller,
    @Query() query: ExportKpisQuery,
  ): Promise<Answer<StreamableFile>> {
    return this.kpis.export(caller, query);
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
  @Allow('kpi-definitions:read')
  @ApiOperation({
    operationId: 'listKpiDefinitions',
    summary: 'Return what each figure means',
    description:
      'The same definitions for every organization: formula, unit, rounding, and the rows behind a figure.',
  })
  @ApiOkResponse({ type: KpiDefinitionsView })
  definitions(): KpiDefinitionsView {
    return { data: [...KPI_DEFINITIONS, ...TEAM_KPI_DEFINITIONS] };
  }
}
