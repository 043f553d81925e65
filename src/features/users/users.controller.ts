import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { Fails } from '../../platform/http/fails.js';
import { ParseId } from '../../platform/http/parse-id.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { PersonChanges } from './person-changes.service.js';
import {
  AssignShopsBody,
  CreateUserBody,
  ListUsersQuery,
  ResetPasswordBody,
  UpdateUserBody,
  UserPage,
  UserView,
} from './users.dto.js';
import { UsersService } from './users.service.js';

@ApiTags('Users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly changes: PersonChanges,
  ) {}

  @Post()
  @Allow('users:write')
  @Idempotent({ preparesFirst: true })
  @Fails('QUOTA_EXCEEDED', 'EMAIL_TAKEN', 'WEAK_PASSWORD', 'NOT_FOUND')
  @ApiOperation({ summary: 'Create a user' })
  @ApiCreatedResponse({ type: UserView })
  create(@FromCaller() caller: Caller, @Body() body: CreateUserBody): Promise<Answer<UserView>> {
    return this.users.create(caller, body);
  }

  @Get()
  @Allow('users:read')
  @ApiOperation({ summary: 'List people: an ADMIN sees all, a MANAGER sees those of their shops' })
  @ApiOkResponse({ type: UserPage })
  list(@FromCaller() caller: Caller, @Query() query: ListUsersQuery): Promise<Page<UserView>> {
    return this.users.list(caller, query);
  }

  @Get(':user_id')
  @Allow('users:read')
  @Fails('NOT_FOUND')
  @ApiOperation({ summary: 'Return one person' })
  @ApiOkResponse({ type: UserView })
  get(@FromCaller() caller: Caller, @Param('user_id', ParseId) id: string): Promise<UserView> {
    return this.users.get(caller, id);
  }

  @Patch(':user_id')
  @Allow('users:write')
  @Idempotent({ preparesFirst: true })
  @Fails(
    'NOT_FOUND',
    'EMAIL_TAKEN',
    'VERSION_CONFLICT',
    'LAST_ADMIN',
    'PERSON_ERASED',
    'WRONG_PASSWORD',
  )
  @ApiOperation({
    summary:
      'Change a person, or deactivate them with `is_active: false`, which ends their open shift and withdraws their plans',
  })
  @ApiOkResponse({ type: UserView })
  update(
    @FromCaller() caller: Caller,
    @Param('user_id', ParseId) id: string,
    @Body() body: UpdateUserBody,
  ): Promise<UserView> {
    return this.changes.update(caller, id, body);
  }

  @Put(':user_id/shops')
  @Allow('users:write')
  @Idempotent()
  @Fails('NOT_FOUND', 'PERSON_ERASED')
  @ApiOperation({ summary: 'Replace the shops that a person is assigned to' })
  @ApiOkResponse({ type: UserView })
  assignShops(
    @FromCaller() caller: Caller,
    @Param('user_id', ParseId) id: string,
    @Body() body: AssignShopsBody,
  ): Promise<UserView> {
    return this.users.assignShops(caller, id, body);
  }

  @Post(':user_id/password')
  @HttpCode(204)
  @Allow('users:write')
  @Idempotent({ preparesFirst: true })
  @Fails('NOT_FOUND', 'PERSON_ERASED', 'WEAK_PASSWORD', 'WRONG_PASSWORD')
  @ApiOperation({ summary: 'Set a new password for a person and sign them out everywhere' })
  @ApiNoContentResponse()
  resetPassword(
    @FromCaller() caller: Caller,
    @Param('user_id', ParseId) id: string,
    @Body() body: ResetPasswordBody,
  ): Promise<void> {
    return this.users.resetPassword(caller, id, body);
  }
}
