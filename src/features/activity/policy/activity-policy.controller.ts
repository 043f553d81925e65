import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import { Fails } from '../../../platform/http/fails.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { ActivityPolicyView, PutActivityPolicyBody } from './activity-policy.dto.js';
import { ActivityPolicyService } from './activity-policy.service.js';

@ApiTags('Activity')
@Controller('activity/policy')
export class ActivityPolicyController {
  constructor(private readonly policies: ActivityPolicyService) {}

  @Get()
  @Allow('activity-policy:read')
  @ApiOperation({
    summary: 'Return the policy of activity; everyone in the organization can read it',
  })
  @ApiOkResponse({ type: ActivityPolicyView })
  get(@FromCaller() caller: Caller): Promise<ActivityPolicyView> {
    return this.policies.get(caller);
  }

  @Put()
  @Allow('activity-policy:write')
  @Idempotent()
  @Fails('VERSION_CONFLICT')
  @ApiOperation({
    summary: 'Replace the policy of activity, and switch activity on or off',
    description:
      'A change of what people were told (purpose, legal basis, retention, idle limit, off-list counting) publishes a new version of the notice, which each person has to acknowledge before activity of theirs is stored again.',
  })
  @ApiOkResponse({ type: ActivityPolicyView })
  put(
    @FromCaller() caller: Caller,
    @Body() body: PutActivityPolicyBody,
  ): Promise<ActivityPolicyView> {
    return this.policies.put(caller, body);
  }
}
