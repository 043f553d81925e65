import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import {
  AddShiftBody,
  ConfirmShiftBody,
  CorrectShiftBody,
  VoidShiftBody,
} from './edits/shift-edits.dto.js';
import { ShiftEdits } from './edits/shift-edits.service.js';
import {
  ShiftChangePage,
  ShiftDetailView,
  ShiftPage,
  ShiftView,
  type ShiftChangeView,
} from './shift-views.dto.js';
import { ListShiftChangesQuery, ListShiftsQuery } from './shifts.dto.js';
import { ShiftsService } from './shifts.service.js';

@ApiTags('Shifts')
@Controller('shifts')
export class ShiftsController {
  constructor(
    private readonly shifts: ShiftsService,
    private readonly edits: ShiftEdits,
  ) {}

  @Get()
  @Allow('shifts:read')
  @ApiOperation({
    summary: 'List shifts, the latest first: your own, as a manager those of your shops',
  })
  @ApiOkResponse({ type: ShiftPage })
  list(@FromCaller() caller: Caller, @Query() query: ListShiftsQuery): Promise<Page<ShiftView>> {
    return this.shifts.list(caller, query);
  }

  @Post()
  @Allow('shifts:write')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'NOT_A_MEMBER',
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

  @Get(':shift_id')
  @Allow('shifts:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'One shift with its breaks and sessions' })
  @ApiOkResponse({ type: ShiftDetailView })
  get(
    @FromCaller() caller: Caller,
    @Param('shift_id', ParseId) id: string,
  ): Promise<ShiftDetailView> {
    return this.shifts.get(caller, id);
  }

  @Get(':shift_id/history')
  @Allow('shifts:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'listShiftChanges',
    summary: 'What was done to a shift afterwards, by whom and why, before and after',
  })
  @ApiOkResponse({ type: ShiftChangePage })
  history(
    @FromCaller() caller: Caller,
    @Param('shift_id', ParseId) id: string,
    @Query() query: ListShiftChangesQuery,
  ): Promise<Page<ShiftChangeView>> {
    return this.shifts.history(caller, id, query);
  }

  @Patch(':shift_id')
  @Allow('shifts:write')
  @Idempotent()
  @Fails(
    'NOT_FOUND',
    'VERSION_CONFLICT',
    'SHIFT_VOIDED',
    'NOT_A_MEMBER',
    'SHIFT_TIMES_INVALID',
    'SHIFT_OVERLAP',
    'DAY_APPROVED',
    'BREAK_TIMES_INVALID',
    'BREAK_OVERLAP',
  )
  @ApiOperation({ summary: 'Correct times, shop or breaks of a shift' })
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
  @ApiOperation({ summary: 'Make a shift count for nothing; an open one ends' })
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
  @Fails('NOT_FOUND', 'VERSION_CONFLICT', 'SHIFT_VOIDED', 'SHIFT_NOT_PENDING', 'DAY_APPROVED')
  @ApiOperation({
    summary: 'Accept the end of a shift that was forgotten or lasted beyond the limit',
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
