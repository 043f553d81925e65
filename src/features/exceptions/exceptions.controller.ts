import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import { Allow } from '../../platform/http/access.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { EXCEPTION_KEY } from './causes/exception-key.js';
import { ExceptionAnswers } from './answers/exception-answers.service.js';
import {
  AnswerExceptionBody,
  ExceptionPage,
  ExceptionView,
  ListExceptionsQuery,
} from './exceptions.dto.js';
import { ExceptionsService } from './exceptions.service.js';
import { ShiftEvidenceView } from './shift-evidence.dto.js';

const KEY = {
  name: 'exception_key',
  description: 'The key of the exception.',
  schema: { type: 'string', pattern: EXCEPTION_KEY.pattern },
  example: EXCEPTION_KEY.example,
} as const;

@ApiTags('Exceptions')
@Controller()
export class ExceptionsController {
  constructor(
    private readonly exceptions: ExceptionsService,
    private readonly answers: ExceptionAnswers,
  ) {}

  @Get('kpis/exceptions')
  @Allow('exceptions:read')
  @Fails('NOT_FOUND', 'SUM_OUT_OF_RANGE')
  @ApiOperation({
    operationId: 'listExceptions',
    summary: 'List what sales and hours together leave open, the latest first',
    description:
      'An ADMIN lists all, a MANAGER those of their shops, and everyone those about themselves. Reading when somebody else was last active is recorded as reading their activity.',
  })
  @ApiOkResponse({ type: ExceptionPage })
  list(@FromCaller() caller: Caller, @Query() query: ListExceptionsQuery): Promise<ExceptionPage> {
    return this.exceptions.list(caller, query);
  }

  @Get('kpis/exceptions/:exception_key')
  @Allow('exceptions:read')
  @Fails('NOT_FOUND', 'SUM_OUT_OF_RANGE')
  @ApiOperation({
    operationId: 'getException',
    summary: 'Return one exception with its answers',
    description:
      'An exception that was answered is returned even after a correction has removed its cause.',
  })
  @ApiParam(KEY)
  @ApiOkResponse({ type: ExceptionView })
  get(@FromCaller() caller: Caller, @Param('exception_key') key: string): Promise<ExceptionView> {
    return this.exceptions.get(caller, key);
  }

  @Post('kpis/exceptions/:exception_key/answers')
  @HttpCode(200)
  @Allow('exceptions:answer')
  @Idempotent()
  @Fails('NOT_FOUND', 'EXCEPTION_GONE', 'SUM_OUT_OF_RANGE')
  @ApiOperation({
    operationId: 'answerException',
    summary: 'Answer an exception, as the person concerned or as their manager',
    description:
      'All answers are kept and shown to both sides. The same answer again returns the exception as it is.',
  })
  @ApiParam(KEY)
  @ApiOkResponse({ type: ExceptionView })
  answer(
    @FromCaller() caller: Caller,
    @Param('exception_key') key: string,
    @Body() body: AnswerExceptionBody,
  ): Promise<ExceptionView> {
    return this.answers.add(caller, key, body);
  }

  @Get('shifts/:shift_id/evidence')
  @Allow('exceptions:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'getShiftEvidence',
    summary: 'Return what says when a shift really ended',
    description:
      'A forgotten shift is confirmed or corrected with this evidence. Reading when somebody else was last active is recorded as reading their activity.',
  })
  @ApiOkResponse({ type: ShiftEvidenceView })
  evidence(
    @FromCaller() caller: Caller,
    @Param('shift_id', ParseId) id: string,
  ): Promise<ShiftEvidenceView> {
    return this.exceptions.evidence(caller, id);
  }
}
