import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import { Allow } from '../../platform/http/access.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { SalesKpisQuery, SalesKpisView } from './kpis.dto.js';
import { KpisService } from './kpis.service.js';

@ApiTags('KPIs')
@Controller('shops/:shop_id/kpis')
export class KpisController {
  constructor(private readonly kpis: KpisService) {}

  @Get()
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
}
