import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import { Allow } from '../../platform/http/access.js';
import { Fails } from '../../platform/http/fails.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { FirstStepsView, OrganizationView, UpdateOrganizationBody } from './organizations.dto.js';
import { OrganizationsService } from './organizations.service.js';

@ApiTags('Organization')
@Controller('organization')
export class OrganizationsController {
  constructor(private readonly organizations: OrganizationsService) {}

  @Get()
  @Allow('organization:read')
  @ApiOperation({ summary: 'Return your organization' })
  @ApiOkResponse({ type: OrganizationView })
  get(@FromCaller() caller: Caller): Promise<OrganizationView> {
    return this.organizations.get(caller);
  }

  @Get('first-steps')
  @Allow('organization:write')
  @ApiOperation({
    summary: 'Return which first steps your organization has taken',
    description: 'For a list of what is left to do before the first working day.',
  })
  @ApiOkResponse({ type: FirstStepsView })
  firstSteps(@FromCaller() caller: Caller): Promise<FirstStepsView> {
    return this.organizations.firstSteps(caller);
  }

  @Patch()
  @Allow('organization:write')
  @Idempotent()
  @Fails('VERSION_CONFLICT')
  @ApiOperation({ summary: 'Change the settings of your organization' })
  @ApiOkResponse({ type: OrganizationView })
  update(
    @FromCaller() caller: Caller,
    @Body() body: UpdateOrganizationBody,
  ): Promise<OrganizationView> {
    return this.organizations.update(caller, body);
  }
}
