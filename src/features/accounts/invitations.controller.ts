import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { InviteUserBody, UserView } from '../users/users.dto.js';
import { Invitations } from './invitations.service.js';

@ApiTags('Users')
@Controller('users/invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Post()
  @Allow('users:write')
  @Idempotent({ preparesFirst: true })
  @Fails('MAIL_UNAVAILABLE', 'QUOTA_EXCEEDED', 'EMAIL_TAKEN', 'NOT_FOUND')
  @ApiOperation({
    operationId: 'inviteUser',
    summary: 'Invite a person by e-mail, who chooses their own password',
    description:
      'The link in the mail is valid once, for a week. After that the person can ask for a new password.',
  })
  @ApiCreatedResponse({ type: UserView })
  invite(@FromCaller() caller: Caller, @Body() body: InviteUserBody): Promise<Answer<UserView>> {
    return this.invitations.invite(caller, body);
  }
}
