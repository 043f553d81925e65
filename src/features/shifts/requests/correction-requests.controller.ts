import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import type { Page } from '../../../kernel/page.js';
import { Allow } from '../../../platform/http/access.js';
import type { Answer } from '../../../platform/http/answer.js';
import { Fails } from '../../../platform/http/fails.js';
import { ParseId } from '../../../platform/http/parse-id.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { CorrectionAnswers } from './correction-answers.service.js';
import { CorrectionProposals } from './correction-proposals.service.js';
import {
  CorrectionRequestPage,
  CorrectionRequestView,
  ListCorrectionRequestsQuery,
  ListShiftCorrectionRequestsQuery,
  ObjectToCorrectionBody,
  ProposeCorrectionBody,
} from './correction-requests.dto.js';
import { CorrectionRequestsService } from './correction-requests.service.js';

@ApiTags('Shifts')
@Controller()
export class CorrectionRequestsController {
  constructor(
    private readonly requests: CorrectionRequestsService,
    private readonly proposals: CorrectionProposals,
    private readonly answers: CorrectionAnswers,
  ) {}

  @Post('shifts/:shift_id/correction-requests')
  @Allow('correction-requests:write')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'VERSION_CONFLICT',
    'SHIFT_VOIDED',
    'DAY_APPROVED',
    'SHIFT_TIMES_INVALID',
    'BREAK_TIMES_INVALID',
    'BREAK_OVERLAP',
    'CORRECTION_CHANGES_NOTHING',
    'CORRECTION_TOO_LATE',
    'CORRECTION_REQUEST_OPEN',
  )
  @ApiOperation({
    operationId: 'proposeCorrection',
    summary: 'Propose a correction of a shift, which the other side agrees or objects to',
    description:
      'Everyone proposes corrections of their own shifts, a MANAGER those of their shops. Nothing changes before the other side agrees. The organization limits how long after the shift it can be asked for.',
  })
  @ApiCreatedResponse({ type: CorrectionRequestView })
  propose(
    @FromCaller() caller: Caller,
    @Param('shift_id', ParseId) id: string,
    @Body() body: ProposeCorrectionBody,
  ): Promise<Answer<CorrectionRequestView>> {
    return this.proposals.propose(caller, id, body);
  }

  @Get('shifts/:shift_id/correction-requests')
  @Allow('shifts:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'listShiftCorrectionRequests',
    summary: 'List the correction requests of one shift, the latest first',
  })
  @ApiOkResponse({ type: CorrectionRequestPage })
  listOfShift(
    @FromCaller() caller: Caller,
    @Param('shift_id', ParseId) id: string,
    @Query() query: ListShiftCorrectionRequestsQuery,
  ): Promise<Page<CorrectionRequestView>> {
    return this.requests.listOf(caller, id, query);
  }

  @Get('correction-requests')
  @Allow('shifts:read')
  @ApiOperation({
    operationId: 'listCorrectionRequests',
    summary:
      'List correction requests, the latest first: about your shifts, or those in your shops',
  })
  @ApiOkResponse({ type: CorrectionRequestPage })
  list(
    @FromCaller() caller: Caller,
    @Query() query: ListCorrectionRequestsQuery,
  ): Promise<Page<CorrectionRequestView>> {
    return this.requests.list(caller, query);
  }

  @Get('correction-requests/:correction_request_id')
  @Allow('shifts:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'getCorrectionRequest',
    summary: 'Return one correction request with both versions of the shift',
  })
  @ApiOkResponse({ type: CorrectionRequestView })
  get(
    @FromCaller() caller: Caller,
    @Param('correction_request_id', ParseId) id: string,
  ): Promise<CorrectionRequestView> {
    return this.requests.get(caller, id);
  }

  @Post('correction-requests/:correction_request_id/agree')
  @HttpCode(200)
  @Allow('correction-requests:write')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'CORRECTION_REQUEST_CLOSED',
    'CORRECTION_WRONG_SIDE',
    'VERSION_CONFLICT',
    'SHIFT_VOIDED',
    'OWN_HOURS',
    'SHIFT_TIMES_INVALID',
    'SHIFT_OVERLAP',
    'DAY_APPROVED',
    'BREAK_TIMES_INVALID',
    'BREAK_OVERLAP',
  )
  @ApiOperation({
    operationId: 'agreeToCorrection',
    summary: 'Agree to a correction request of the other side, which corrects the shift',
    description:
      'The shift is corrected in the same transaction and under the same rules as by `PATCH /shifts/{shift_id}`. If it has changed since, or its day is approved, the request stays open.',
  })
  @ApiOkResponse({ type: CorrectionRequestView })
  agree(
    @FromCaller() caller: Caller,
    @Param('correction_request_id', ParseId) id: string,
  ): Promise<CorrectionRequestView> {
    return this.answers.agree(caller, id);
  }

  @Post('correction-requests/:correction_request_id/object')
  @HttpCode(200)
  @Allow('correction-requests:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'CORRECTION_REQUEST_CLOSED', 'CORRECTION_WRONG_SIDE')
  @ApiOperation({
    operationId: 'objectToCorrection',
    summary: 'Object to a correction request of the other side; both versions are kept',
  })
  @ApiOkResponse({ type: CorrectionRequestView })
  object(
    @FromCaller() caller: Caller,
    @Param('correction_request_id', ParseId) id: string,
    @Body() body: ObjectToCorrectionBody,
  ): Promise<CorrectionRequestView> {
    return this.answers.object(caller, id, body);
  }

  @Post('correction-requests/:correction_request_id/withdraw')
  @HttpCode(200)
  @Allow('correction-requests:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'CORRECTION_REQUEST_CLOSED', 'CORRECTION_WRONG_SIDE')
  @ApiOperation({
    operationId: 'withdrawCorrection',
    summary: 'Withdraw a correction request of your own side',
  })
  @ApiOkResponse({ type: CorrectionRequestView })
  withdraw(
    @FromCaller() caller: Caller,
    @Param('correction_request_id', ParseId) id: string,
  ): Promise<CorrectionRequestView> {
    return this.answers.withdraw(caller, id);
  }
}
