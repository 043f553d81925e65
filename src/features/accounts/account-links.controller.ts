import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Origin } from '../../kernel/caller.js';
import { Public } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { FromBrowser, type Browser } from '../../platform/http/from-browser.js';
import { ShowsPages } from '../../platform/http/refusal-pages.js';
import { FromOrigin } from '../../platform/http/request-caller.js';
import { Reads } from '../../platform/http/route-config.js';
import { ForgotPasswordBody, LinkQuery, UseLinkBody } from './accounts.dto.js';
import { askingRefusal, linkRefusal } from './link-refusals.js';
import { ForgottenPasswords } from './forgotten-passwords.service.js';
import { UsedLinks } from './used-links.service.js';

const PAGE = { schema: { type: 'string', example: '<!doctype html>' } } as const;

@ApiTags('Auth')
@Controller('auth')
export class AccountLinksController {
  constructor(
    private readonly passwords: ForgottenPasswords,
    private readonly links: UsedLinks,
  ) {}

  @Post('forgotten-password')
  @HttpCode(204)
  @Public('the person cannot sign in')
  @Reads('application/json', 'application/x-www-form-urlencoded')
  @ShowsPages(askingRefusal)
  @Fails('MAIL_UNAVAILABLE')
  @ApiOperation({
    operationId: 'forgotPassword',
    summary: 'Ask for a link by e-mail to choose a new password',
    description:
      'The response is the same whether or not the address has an account. The link is valid once, for an hour. A browser gets a page.',
  })
  @ApiNoContentResponse()
  @ApiOkResponse({ ...PAGE, description: 'The page that a browser gets' })
  forgot(
    @Body() body: ForgotPasswordBody,
    @FromOrigin() origin: Origin,
    @FromBrowser() browser: Browser | undefined,
  ): Promise<Answer<StreamableFile> | undefined> {
    return this.passwords.ask(body.email, { origin, browser });
  }

  @Get('links')
  @Public('the token of the link is enough')
  @Fails('LINK_INVALID')
  @ApiOperation({
    operationId: 'showLink',
    summary: 'Show the page of a link in a mail: choose a password, or confirm an address',
  })
  @ShowsPages(linkRefusal)
  @ApiOkResponse(PAGE)
  page(@Query() query: LinkQuery): Promise<Answer<StreamableFile>> {
    return this.links.page(query.token);
  }

  @Post('links')
  @HttpCode(200)
  @Public('the token of the link is enough')
  @Reads('application/json', 'application/x-www-form-urlencoded')
  @Fails('LINK_INVALID', 'WEAK_PASSWORD', 'EMAIL_TAKEN', 'PERSON_ERASED')
  @ApiOperation({
    operationId: 'useLink',
    summary: 'Use a link in a mail: set a password and sign all devices out, or confirm an address',
    description: 'A browser gets a refusal as a page, too, with the form for the next attempt.',
  })
  @ShowsPages(linkRefusal)
  @ApiOkResponse(PAGE)
  use(@Body() body: UseLinkBody, @FromOrigin() origin: Origin): Promise<Answer<StreamableFile>> {
    return this.links.use(body, origin);
  }
}
