import { Body, Controller, Get, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { DisclosureService } from './disclosure.service.js';
import { ErasureService } from './erasure.service.js';
import { EraseBody, ErasureView, PersonalDataView } from './personal-data.dto.js';

@ApiTags('Personal data')
@Controller('users/:user_id')
export class PersonalDataController {
  constructor(
    private readonly disclosure: DisclosureService,
    private readonly erasure: ErasureService,
  ) {}

  @Get('personal-data')
  @Allow('self')
  @Fails('NOT_FOUND')
  @ApiOperation({
    summary: 'Return everything that is held about a person, for that person and for an ADMIN',
    description: 'The answer is sent while it is read. Reading it is recorded in the audit log.',
  })
  @ApiOkResponse({ type: PersonalDataView })
  disclose(
    @FromCaller() caller: Caller,
    @Param('user_id', ParseId) id: string,
  ): Promise<Answer<StreamableFile>> {
    return this.disclosure.disclose(caller, id);
  }

  @Post('erase')
  @HttpCode(200)
  @Allow('personal-data:erase')
  @Idempotent()
  @Fails('NOT_FOUND', 'ERASURE_NOT_CONFIRMED', 'LAST_ADMIN')
  @ApiOperation({
    summary: 'Erase a person for ever',
    description:
      'Their activity and their sign-in are deleted at once, and their work ends. Hours and receipts stay without their name; the answer lists what stays, why, and until when.',
  })
  @ApiOkResponse({ type: ErasureView })
  erase(
    @FromCaller() caller: Caller,
    @Param('user_id', ParseId) id: string,
    @Body() body: EraseBody,
  ): Promise<ErasureView> {
    return this.erasure.erase(caller, id, body);
  }
}
