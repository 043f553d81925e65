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

A shift counts for every plan of its person of which it takes more than the grace (of a plan no longer
than that, its middle); one that takes no more of any counts for the plan that most of it is in, of two
equal ones for the earlier. Who works straight through several plans has attended them all: the shift
counts for each until the next one begins, so that nobody came late or left early in between, and only
its start and its end are compared with the first plan and the last. Several shifts can count for one
plan; its first start and its last end are compared with it. An open shift lasts until now. Worked time
stands in the timesheets.`;

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
