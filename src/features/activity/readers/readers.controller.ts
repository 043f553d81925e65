import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import type { Page } from '../../../kernel/page.js';
import { Allow } from '../../../platform/http/access.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { ActivityLooks } from './activity-looks.service.js';
import { ListReadersQuery, ReaderPage, type ReaderView } from './readers.dto.js';

@ApiTags('Activity')
@Controller('activity/readers')
export class ReadersController {
  constructor(private readonly looks: ActivityLooks) {}

  @Get()
  @Allow('self')
  @ApiOperation({ summary: 'List the people who looked at your activity, the latest first' })
  @ApiOkResponse({ type: ReaderPage })
  list(@FromCaller() caller: Caller, @Query() query: ListReadersQuery): Promise<Page<ReaderView>> {
    return this.looks.list(caller, query);
  }
}
