import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import type { Answer } from '../../../platform/http/answer.js';
import { Fails } from '../../../platform/http/fails.js';
import { ParseId } from '../../../platform/http/parse-id.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { ExplainBody, ExplanationView } from './explanations.dto.js';
import { ExplanationsService } from './explanations.service.js';

@ApiTags('Activity')
@Controller('activity/explanations')
export class ExplanationsController {
  constructor(private readonly explanations: ExplanationsService) {}

  @Post()
  @Allow('self')
  @Idempotent()
  @Fails('EXPLANATION_OUTSIDE_SHIFT', 'EXPLANATION_OVERLAP', 'DAY_APPROVED')
  @ApiOperation({
    summary: 'Explain a time of your shift in which no sign of life was seen',
    description: 'Explained time is not idle. You can explain until the day is approved.',
  })
  @ApiCreatedResponse({ type: ExplanationView })
  add(@FromCaller() caller: Caller, @Body() body: ExplainBody): Promise<Answer<ExplanationView>> {
    return this.explanations.add(caller, body);
  }

  @Get(':explanation_id')
  @Allow('self')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one of your explanations' })
  @ApiOkResponse({ type: ExplanationView })
  get(
    @FromCaller() caller: Caller,
    @Param('explanation_id', ParseId) id: string,
  ): Promise<ExplanationView> {
    return this.explanations.get(caller, id);
  }

  @Delete(':explanation_id')
  @HttpCode(204)
  @Allow('self')
  @Idempotent()
  @Fails('NOT_FOUND', 'EXPLANATION_OUTSIDE_SHIFT', 'DAY_APPROVED')
  @ApiOperation({ summary: 'Withdraw one of your explanations' })
  @ApiNoContentResponse()
  remove(
    @FromCaller() caller: Caller,
    @Param('explanation_id', ParseId) id: string,
  ): Promise<void> {
    return this.explanations.remove(caller, id);
  }
}
