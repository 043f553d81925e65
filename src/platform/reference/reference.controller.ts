import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { VERSION } from '../../kernel/version.js';
import { Public } from '../http/access.js';
import { API_CHANGES } from './api-changes.js';
import { currencyViews, timeZoneViews } from './reference-lists.js';
import { ApiVersionView, CurrenciesView, TimeZonesView } from './reference.dto.js';

const SAME_FOR_ALL = 'it is the same for everybody';

/** What a client needs to know before anybody signs in. */
@ApiTags('Reference')
@Controller()
export class ReferenceController {
  @Get('currencies')
  @Public(SAME_FOR_ALL)
  @ApiOperation({
    operationId: 'listCurrencies',
    summary: 'List the currencies with their decimals',
  })
  @ApiOkResponse({ type: CurrenciesView })
  currencies(): CurrenciesView {
    return { data: currencyViews() };
  }

  @Get('time-zones')
  @Public(SAME_FOR_ALL)
  @ApiOperation({
    operationId: 'listTimeZones',
    summary: 'List the time zones that a shop can have',
  })
  @ApiOkResponse({ type: TimeZonesView })
  timeZones(): TimeZonesView {
    return { data: timeZoneViews(new Date()) };
  }

  @Get('version')
  @Public(SAME_FOR_ALL)
  @ApiOperation({
    operationId: 'getVersion',
    summary: 'Return the version of this release and the dated changes of the API',
  })
  @ApiOkResponse({ type: ApiVersionView })
  version(): ApiVersionView {
    const [latest] = API_CHANGES;
    return { release: VERSION, api_date: latest.date, changes: [...API_CHANGES] };
  }
}
