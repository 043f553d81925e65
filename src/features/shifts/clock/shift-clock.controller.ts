import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import type { Answer } from '../../../platform/http/answer.js';
import { Fails } from '../../../platform/http/fails.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { ShiftBreaks } from './shift-breaks.service.js';
import {
  EndBreakBody,
  EndShiftBody,
  RecordShiftBody,
  StartBreakBody,
  StartShiftBody,
} from './shift-clock.dto.js';
import { ShiftClock } from './shift-clock.service.js';
import { ShiftRecording } from './shift-recording.service.js';
import { ShiftDetailView, ShiftView } from '../shift-views.dto.js';

@ApiTags('Shifts')
@Controller('shifts')
export class ShiftClockController {
  constructor(
    private readonly clock: ShiftClock,
    private readonly breaks: ShiftBreaks,
    private readonly recording: ShiftRecording,
  ) {}

  @Post('start')
  @Allow('self')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'SHOP_REQUIRED',
    'SHOP_ARCHIVED',
    'SHIFT_ALREADY_OPEN',
    'SHIFT_OVERLAP',
    'SHIFT_VOIDED',
    'DAY_APPROVED',
    'OCCURRED_IN_FUTURE',
    'OCCURRED_TOO_LONG_AGO',
  )
  @ApiBody({ type: StartShiftBody, required: false })
  @ApiOperation({ summary: 'Clock in: opens your shift and its first device session' })
  @ApiCreatedResponse({ type: ShiftDetailView })
  @ApiOkResponse({ type: ShiftDetailView, description: 'The shift that this start had begun' })
  start(
    @FromCaller() caller: Caller,
    @Body() body: StartShiftBody,
  ): Promise<Answer<ShiftDetailView>> {
    return this.clock.start(caller, body);
  }

  @Post('end')
  @HttpCode(200)
  @Allow('self')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'SHIFT_NOT_OPEN',
    'SHIFT_NOT_STARTED',
    'SHIFT_ALREADY_ENDED',
    'SHIFT_VOIDED',
    'SHIFT_REVIEWED',
    'SHIFT_OVERLAP',
    'DAY_APPROVED',
    'SHIFT_TIMES_INVALID',
    'OCCURRED_IN_FUTURE',
    'OCCURRED_TOO_LONG_AGO',
  )
  @ApiBody({ type: EndShiftBody, required: false })
  @ApiOperation({ summary: 'Clock out: closes your shift, its sessions and a running break' })
  @ApiOkResponse({ type: ShiftDetailView })
  end(@FromCaller() caller: Caller, @Body() body: EndShiftBody): Promise<ShiftDetailView> {
    return this.clock.end(caller, body);
  }

  @Post('recorded')
  @Allow('self')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'SHOP_REQUIRED',
    'SHOP_ARCHIVED',
    'SHIFT_ALREADY_OPEN',
    'SHIFT_OVERLAP',
    'SHIFT_ALREADY_ENDED',
    'SHIFT_VOIDED',
    'SHIFT_REVIEWED',
    'SHIFT_TIMES_INVALID',
    'DAY_APPROVED',
    'BREAK_TYPE_ARCHIVED',
    'BREAK_ALREADY_ENDED',
    'BREAK_OVERLAP',
    'BREAK_TIMES_INVALID',
    'OCCURRED_IN_FUTURE',
    'OCCURRED_TOO_LONG_AGO',
  )
  @ApiOperation({
    operationId: 'recordShift',
    summary:
      'Send a complete shift with its breaks, which your device recorded while it was offline',
  })
  @ApiCreatedResponse({ type: ShiftDetailView })
  @ApiOkResponse({
    type: ShiftDetailView,
    description: 'The shift, whose start had arrived before, with what was missing',
  })
  record(
    @FromCaller() caller: Caller,
    @Body() body: RecordShiftBody,
  ): Promise<Answer<ShiftDetailView>> {
    return this.recording.record(caller, body);
  }

  @Post('breaks/start')
  @Allow('self')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'SHIFT_NOT_OPEN',
    'SHIFT_NOT_STARTED',
    'SHIFT_VOIDED',
    'SHIFT_REVIEWED',
    'SHIFT_OVERLAP',
    'DAY_APPROVED',
    'BREAK_ALREADY_OPEN',
    'BREAK_OVERLAP',
    'BREAK_TYPE_ARCHIVED',
    'BREAK_TIMES_INVALID',
    'OCCURRED_IN_FUTURE',
    'OCCURRED_TOO_LONG_AGO',
  )
  @ApiBody({ type: StartBreakBody, required: false })
  @ApiOperation({
    summary:
      'Start a break in your open shift, or in an earlier one from a device that was offline',
  })
  @ApiCreatedResponse({ type: ShiftView })
  @ApiOkResponse({ type: ShiftView, description: 'The shift with the break that had begun' })
  startBreak(
    @FromCaller() caller: Caller,
    @Body() body: StartBreakBody,
  ): Promise<Answer<ShiftView>> {
    return this.breaks.start(caller, body);
  }

  @Post('breaks/end')
  @HttpCode(200)
  @Allow('self')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'SHIFT_NOT_OPEN',
    'SHIFT_NOT_STARTED',
    'SHIFT_VOIDED',
    'SHIFT_REVIEWED',
    'SHIFT_OVERLAP',
    'DAY_APPROVED',
    'BREAK_NOT_OPEN',
    'BREAK_NOT_STARTED',
    'BREAK_ALREADY_ENDED',
    'BREAK_OVERLAP',
    'BREAK_TIMES_INVALID',
    'OCCURRED_IN_FUTURE',
    'OCCURRED_TOO_LONG_AGO',
  )
  @ApiBody({ type: EndBreakBody, required: false })
  @ApiOperation({
    summary: 'End the running break, or an earlier one from a device that was offline',
  })
  @ApiOkResponse({ type: ShiftView })
  endBreak(@FromCaller() caller: Caller, @Body() body: EndBreakBody): Promise<ShiftView> {
    return this.breaks.end(caller, body);
  }
}
