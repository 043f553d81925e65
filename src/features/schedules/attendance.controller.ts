import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import { Allow } from '../../platform/http/access.js';
import { Fails } from '../../platform/http/fails.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { AttendanceQuery, AttendanceView } from './attendance.dto.js';
import { AttendanceService } from './attendance.service.js';

const DESCRIPTION = `The answer covers one shop and at most 31 business dates at once, so that its counts are
those of the whole answer. It counts only published plans, and only shifts in the same shop that are not
void. An EMPLOYEE sees their own.

A shift counts for every plan of its person that it covers for longer than the grace (for a plan no longer
than the grace: that it covers at its middle). A shift that covers no plan for that long counts for the plan
that contains most of it, or the earlier of two equal ones. A person who works straight through several plans
has attended all of them: the shift counts for each until the next one begins, so nobody was late or left
early in between, and only its start and its end are compared with the first and the last plan. If several
shifts count for one plan, their first start and last end are compared with it. An open shift lasts until
now. Worked time is in the timesheets.`;

@ApiTags('Schedules')
@Controller('schedules/attendance')
export class AttendanceController {
  constructor(private readonly attendance: AttendanceService) {}

  @Get()
  @Allow('schedules:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    summary: 'Compare the schedule of a shop with the shifts that were worked',
    description: DESCRIPTION,
  })
  @ApiOkResponse({ type: AttendanceView })
  get(@FromCaller() caller: Caller, @Query() query: AttendanceQuery): Promise<AttendanceView> {
    return this.attendance.get(caller, query);
  }
}
