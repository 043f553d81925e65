import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import type { Answer } from '../../../platform/http/answer.js';
import { Fails } from '../../../platform/http/fails.js';
import { ParseId } from '../../../platform/http/parse-id.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { ShiftView } from '../shift-views.dto.js';
import {
  AddShiftBody,
  ConfirmShiftBody,
  CorrectShiftBody,
  VoidShiftBody,
} from './shift-edits.dto.js';
import { ShiftEdits } from './shift-edits.service.js';

@ApiTags('Shifts')
@Controller('shifts')
export class ShiftEditsController {
  constructor(private readonly edits: ShiftEdits) {}

  @Post()
  @Allow('shifts:write')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'NOT_A_MEMBER',
    'OWN_HOURS',
    'SHIFT_TIMES_INVALID',
    'SHIFT_OVERLAP',
    'DAY_APPROVED',
    'BREAK_TIMES_INVALID',
    'BREAK_OVERLAP',
  )
  @ApiOperation({ summary: 'Add a shift that nobody clocked' })
  @ApiCreatedResponse({ type: ShiftView })
  add(@FromCaller() caller: Caller, @Body() body: AddShiftBody): Promise<Answer<ShiftView>> {
    return this.edits.add(caller, body);
  }

  @Patch(':shift_id')
  @Allow('shifts:write')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'VERSION_CONFLICT',
    'SHIFT_VOIDED',
    'NOT_A_MEMBER',
    'OWN_HOURS',
    'SHIFT_TIMES_INVALID',
    'SHIFT_OVERLAP',
    'DAY_APPROVED',
    'BREAK_TIMES_INVALID',
    'BREAK_OVERLAP',
  )
  @ApiOperation({ summary: 'Correct the times, the shop or the breaks of a shift' })
  @ApiOkResponse({ type: ShiftView })
  correct(
    @FromCaller() caller: Caller,
    @Param('shift_id', ParseId) id: string,
    @Body() body: CorrectShiftBody,
  ): Promise<ShiftView> {
    return this.edits.correct(caller, id, body);
  }

  @Post(':shift_id/void')
  @HttpCode(200)
  @Allow('shifts:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'VERSION_CONFLICT', 'SHIFT_VOIDED', 'DAY_APPROVED')
  @ApiOperation({ summary: 'Void a shift, so that it no longer counts; an open one ends' })
  @ApiOkResponse({ type: ShiftView })
  void(
    @FromCaller() caller: Caller,
    @Param('shift_id', ParseId) id: string,
    @Body() body: VoidShiftBody,
  ): Promise<ShiftView> {
    return this.edits.void(caller, id, body);
  }

  @Post(':shift_id/confirm')
  @HttpCode(200)
  @Allow('shifts:write')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'VERSION_CONFLICT',
    'SHIFT_VOIDED',
    'SHIFT_NOT_PENDING',
    'OWN_HOURS',
    'DAY_APPROVED',
  )
  @ApiOperation({
    summary: 'Confirm the end of a shift that was forgotten or exceeded the limit',
  })
  @ApiOkResponse({ type: ShiftView })
  confirm(
    @FromCaller() caller: Caller,
    @Param('shift_id', ParseId) id: string,
    @Body() body: ConfirmShiftBody,
  ): Promise<ShiftView> {
    return this.edits.confirm(caller, id, body);
  }
}
