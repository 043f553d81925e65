import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import { Fails } from '../../../platform/http/fails.js';
import { ParseId } from '../../../platform/http/parse-id.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { AnswerQuestionBody, QuestionListView, QuestionView } from './questions.dto.js';
import { QuestionsService } from './questions.service.js';

@ApiTags('Alerts')
@Controller('activity/questions')
export class QuestionsController {
  constructor(private readonly questions: QuestionsService) {}

  @Get()
  @Allow('self')
  @ApiOperation({
    operationId: 'listOwnQuestions',
    summary: "List the caller's open questions about times without a sign of life",
  })
  @ApiOkResponse({ type: QuestionListView })
  list(@FromCaller() caller: Caller): Promise<QuestionListView> {
    return this.questions.listOwn(caller);
  }

  @Post(':question_id/answer')
  @HttpCode(200)
  @Allow('self')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'QUESTION_CLOSED',
    'EXPLANATION_OUTSIDE_SHIFT',
    'EXPLANATION_OVERLAP',
    'DAY_APPROVED',
    'SHIFT_NOT_OPEN',
    'SHIFT_NOT_STARTED',
    'SHIFT_ALREADY_ENDED',
    'SHIFT_VOIDED',
    'SHIFT_REVIEWED',
    'SHIFT_OVERLAP',
    'SHIFT_TIMES_INVALID',
    'OCCURRED_IN_FUTURE',
    'OCCURRED_TOO_LONG_AGO',
  )
  @ApiOperation({
    operationId: 'answerQuestion',
    summary: 'Answer a question: explain the time, or say when you left',
    description:
      'An answer in time is known to nobody but its person: no alert is raised. The same answer again returns the question as it is.',
  })
  @ApiOkResponse({ type: QuestionView })
  answer(
    @FromCaller() caller: Caller,
    @Param('question_id', ParseId) id: string,
    @Body() body: AnswerQuestionBody,
  ): Promise<QuestionView> {
    return this.questions.answer(caller, id, body);
  }
}
