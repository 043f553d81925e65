import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import { Allow } from '../../platform/http/access.js';
import { Fails } from '../../platform/http/fails.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { AttendanceQuery, AttendanceView } from './attendance.dto.js';
import { AttendanceService } from './attendance.service.js';

const DESCRIPTION = `One shop and at most 31 business dates, all at once: what a manager has on one
screen, so that the counts are those of the whole answer. Only published plans count, and only shifts
in the same shop that are not void. An EMPLOYEE sees their own.

A shift counts for one plan of its person: the one that it overlaps most, of two equal ones the
earlier. An open shift lasts until now. Several shifts can count for one plan; the first start and the
last end are compared with it. Worked time stands in the timesheets.`;

@ApiTags('Schedules')
@Controller('schedules/attendance')
export class AttendanceController {
  constructor(private readonly attendance: AttendanceService) {}

  @Get()
  @Allow('schedules:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Who came when they were meant to', description: DESCRIPTION })
  @ApiOkResponse({ type: AttendanceView })
  get(@FromCaller() caller: Caller, @Query() query: AttendanceQuery): Promise<AttendanceView> {
    return this.attendance.get(caller, query);
  }
}
