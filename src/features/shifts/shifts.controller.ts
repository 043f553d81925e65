import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/http/access.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import {
  CurrentShiftView,
  ShiftChangePage,
  ShiftPage,
  ShiftView,
  type ShiftChangeView,
} from './shift-views.dto.js';
import { ShiftWithRequestsView } from './requests/correction-requests.dto.js';
import { ListShiftChangesQuery, ListShiftsQuery } from './shifts.dto.js';
import { ShiftsService } from './shifts.service.js';

@ApiTags('Shifts')
@Controller('shifts')
export class ShiftsController {
  constructor(private readonly shifts: ShiftsService) {}

  @Get()
  @Allow('shifts:read')
  @ApiOperation({
    summary: 'List shifts, the latest first: your own, or those in your shops if you are a manager',
  })
  @ApiOkResponse({ type: ShiftPage })
  list(@FromCaller() caller: Caller, @Query() query: ListShiftsQuery): Promise<Page<ShiftView>> {
    return this.shifts.list(caller, query);
  }

  @Get('current')
  @Allow('self')
  @ApiOperation({
    operationId: 'getCurrentShift',
    summary: 'Return your open shift with its breaks and sessions',
  })
  @ApiOkResponse({
    type: CurrentShiftView,
    description: 'Your open shift; every field is `null` while you have none',
  })
  current(@FromCaller() caller: Caller): Promise<CurrentShiftView> {
    return this.shifts.current(caller);
  }

  @Get(':shift_id')
  @Allow('shifts:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one shift with its breaks, sessions and correction requests' })
  @ApiOkResponse({ type: ShiftWithRequestsView })
  get(
    @FromCaller() caller: Caller,
    @Param('shift_id', ParseId) id: string,
  ): Promise<ShiftWithRequestsView> {
    return this.shifts.get(caller, id);
  }

  @Get(':shift_id/history')
  @Allow('shifts:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'listShiftChanges',
    summary:
      'List the corrections of a shift, each with its author, its reason and the values before and after',
  })
  @ApiOkResponse({ type: ShiftChangePage })
  history(
    @FromCaller() caller: Caller,
    @Param('shift_id', ParseId) id: string,
    @Query() query: ListShiftChangesQuery,
  ): Promise<Page<ShiftChangeView>> {
    return this.shifts.history(caller, id, query);
  }
}
