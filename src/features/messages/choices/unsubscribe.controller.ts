import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Origin } from '../../../kernel/caller.js';
import { Public } from '../../../platform/http/access.js';
import type { Answer } from '../../../platform/http/answer.js';
import { Fails } from '../../../platform/http/fails.js';
import { ShowsPages } from '../../../platform/http/refusal-pages.js';
import { FromOrigin } from '../../../platform/http/request-caller.js';
import { Reads } from '../../../platform/http/route-config.js';
import { unsubscribeRefusal } from './unsubscribe-refusal.js';
import { UnsubscribeBody, UnsubscribeQuery } from './unsubscribe.dto.js';
import { Unsubscriptions } from './unsubscribe.service.js';

const PAGE = { schema: { type: 'string', example: '<!doctype html>' } } as const;

@ApiTags('Messages')
@Controller('messages/unsubscribe')
export class UnsubscribeController {
  constructor(private readonly unsubscriptions: Unsubscriptions) {}

  @Get()
  @Public('the signed link in a mail is enough')
  @Fails('LINK_INVALID')
  @ApiOperation({
    operationId: 'showUnsubscribePage',
    summary: 'Show the page that asks whether a kind of mail should stop',
  })
  @ShowsPages(unsubscribeRefusal)
  @ApiOkResponse(PAGE)
  page(@Query() query: UnsubscribeQuery): Promise<Answer<StreamableFile>> {
    return this.unsubscriptions.page(query.token);
  }

  @Post()
  @HttpCode(200)
  @Public('the signed link in a mail is enough')
  @Fails('LINK_INVALID')
  @Reads('application/json', 'application/x-www-form-urlencoded')
  @ApiOperation({
    operationId: 'unsubscribe',
    summary: 'Stop a kind of mail; mail programs send this by one click (RFC 8058)',
  })
  @ApiBody({ type: UnsubscribeBody, required: false })
  @ShowsPages(unsubscribeRefusal)
  @ApiOkResponse(PAGE)
  stop(
    @Query() query: UnsubscribeQuery,
    @Body() _body: UnsubscribeBody,
    @FromOrigin() origin: Origin,
  ): Promise<Answer<StreamableFile>> {
    return this.unsubscriptions.stop(query.token, origin);
  }
}
