import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/http/access.js';
import { Fails } from '../../platform/http/fails.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import type { NamedPersonView } from '../../platform/names/names.dto.js';
import { ColleaguePage, ListColleaguesQuery } from './colleagues.dto.js';
import { ColleaguesService } from './colleagues.service.js';

@ApiTags('Users')
@Controller('colleagues')
export class ColleaguesController {
  constructor(private readonly colleagues: ColleaguesService) {}

  @Get()
  @Allow('self')
  @Fails('NOT_FOUND')
  @ApiOperation({
    summary: 'List the active people of your shops, and yourself, by name',
    description:
      'Everybody may read it, so it has names alone: a till shows who sells, a phone shows whose shift it is.',
  })
  @ApiOkResponse({ type: ColleaguePage })
  list(
    @FromCaller() caller: Caller,
    @Query() query: ListColleaguesQuery,
  ): Promise<Page<NamedPersonView>> {
    return this.colleagues.list(caller, query);
  }
}
