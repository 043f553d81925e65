import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { InviteUserBody, UserView } from '../users/users.dto.js';
import { InvitationsAgain } from './invitations-again.service.js';
import { Invitations } from './invitations.service.js';

@ApiTags('Users')
@Controller('users/invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly again: InvitationsAgain,
  ) {}

  @Post()
  @Allow('users:write')
  @Idempotent({ preparesFirst: true })
  @Fails('MAIL_UNAVAILABLE', 'QUOTA_EXCEEDED', 'EMAIL_TAKEN', 'NOT_FOUND')
  @ApiOperation({
    operationId: 'inviteUser',
    summary: 'Invite a person by e-mail, who chooses their own password',
    description:
      'The link in the mail is valid once, for a week. After that an ADMIN can send it again, or the person can ask for a ' +
      'new password.',
  })
  @ApiCreatedResponse({ type: UserView })
  invite(@FromCaller() caller: Caller, @Body() body: InviteUserBody): Promise<Answer<UserView>> {
    return this.invitations.invite(caller, body);
  }

  @Post(':user_id/resend')
  @HttpCode(204)
  @Allow('users:write')
  @Idempotent({ preparesFirst: true })
  @Fails('MAIL_UNAVAILABLE', 'INVITATION_CLOSED', 'NOT_FOUND')
  @ApiOperation({
    operationId: 'resendInvitation',
    summary: 'Send a person their invitation again, with a new link; the earlier link ends',
    description:
      'Works until the person has chosen a password, also after the earlier link has expired. A person is sent at most ' +
      'five invitations in a quarter of an hour.',
  })
  @ApiNoContentResponse()
  resend(@FromCaller() caller: Caller, @Param('user_id', ParseId) id: string): Promise<void> {
    return this.again.send(caller, id);
  }
}
