import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { JSON_LINES } from '../../platform/http/json-lines.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { TEAM_CSV_COLUMNS } from './team-export.js';
import { StaffingView } from './staffing/staffing.dto.js';
import { StaffingService } from './staffing/staffing.service.js';
import {
  ExportTeamKpisQuery,
  TeamDaysQuery,
  TeamKpisQuery,
  TeamKpisView,
} from './team-kpis.dto.js';
import { TeamKpisService } from './team-kpis.service.js';

const FILE = { type: 'string' } as const;

@ApiTags('Team KPIs')
@Controller('kpis/team')
export class TeamKpisController {
  constructor(
    private readonly team: TeamKpisService,
    private readonly staffing: StaffingService,
  ) {}

  @Get()
  @Allow('team-kpis:read')
  @Fails('NOT_FOUND', 'SUM_OUT_OF_RANGE')
  @ApiOperation({
    operationId: 'getTeamKpis',
    summary: 'Return sales and hours together, by person, shop or hour of the week',
    description:
      'A MANAGER sees their shops, and an EMPLOYEE sees their own figures. Only an ADMIN sees what work has cost: these figures are null for everybody else.',
  })
  @ApiOkResponse({ type: TeamKpisView })
  get(@FromCaller() caller: Caller, @Query() query: TeamKpisQuery): Promise<TeamKpisView> {
    return this.team.get(caller, query);
  }

  @Get('heat-map')
  @Allow('staffing:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'getStaffing',
    summary: 'Return receipts and people on shift by the hour of the week',
    description:
      'The hours are those of each shop, over all shops within reach. Nobody is named: it shows where people are missing or too many.',
  })
  @ApiOkResponse({ type: StaffingView })
  heatMap(@FromCaller() caller: Caller, @Query() query: TeamDaysQuery): Promise<StaffingView> {
    return this.staffing.get(caller, query);
  }

  @Get('export')
  @Allow('team-kpis:read')
  @Fails('NOT_FOUND', 'SUM_OUT_OF_RANGE')
  @ApiOperation({
    operationId: 'exportTeamKpis',
    summary: 'Export the same figures as CSV or JSON Lines',
    description:
      'The file has a row for each person, shop or hour of the week. With `compare` it has the figures of the earlier period, too.',
  })
  @ApiOkResponse({
    content: {
      'text/csv': { schema: FILE, example: `${TEAM_CSV_COLUMNS.join(',')}\r\n` },
      [JSON_LINES]: { schema: FILE, example: '{"currency":"EUR","labour_seconds":27000}\n' },
    },
  })
  export(
    @FromCaller() caller: Caller,
    @Query() query: ExportTeamKpisQuery,
  ): Promise<Answer<StreamableFile>> {
    return this.team.export(caller, query);
  }
}
