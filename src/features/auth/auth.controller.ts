import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller, Origin } from '../../kernel/caller.js';
import { Allow, Public } from '../../platform/http/access.js';
import { Fails } from '../../platform/http/fails.js';
import { Reads } from '../../platform/http/route-config.js';
import { FromCaller, FromOrigin } from '../../platform/http/request-caller.js';
import { AccountService } from './account/account.service.js';
import { MeView, UpdateMeBody } from './account/me.dto.js';
import { MeService } from './account/me.service.js';
import { ChangePasswordBody, LoginBody, RefreshBody, RegisterBody, TokenView } from './auth.dto.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { FromClient } from './sign-in/from-client.js';
import type { Client } from './sign-in/sign-in-sessions.js';

@ApiTags('Auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly auth: SignInService,
    private readonly account: AccountService,
    private readonly self: MeService,
  ) {}

  @Post('register')
  @Public('there is no account yet')
  @Fails('EMAIL_TAKEN', 'WEAK_PASSWORD')
  @ApiOperation({
    operationId: 'register',
    summary: 'Register an organization and its first ADMIN',
  })
  @ApiCreatedResponse({ type: TokenView })
  register(@Body() body: RegisterBody, @FromClient() client: Client): Promise<TokenView> {
    return this.account.register(body, client);
  }

  @Post('login')
  @HttpCode(200)
  @Public('it issues the token')
  @Fails('INVALID_CREDENTIALS')
  @ApiOperation({
    operationId: 'login',
    summary: 'Sign in with JSON or with the OAuth2 password form',
  })
  @Reads('application/json', 'application/x-www-form-urlencoded')
  @ApiOkResponse({ type: TokenView })
  login(@Body() body: LoginBody, @FromClient() client: Client): Promise<TokenView> {
    return this.auth.login(body, client);
  }

  @Post('refresh')
  @HttpCode(200)
  @Public('the refresh token identifies the caller')
  @Fails('INVALID_REFRESH_TOKEN')
  @ApiOperation({
    operationId: 'refreshTokens',
    summary: 'Exchange a refresh token for the next pair of tokens',
  })
  @ApiOkResponse({ type: TokenView })
  refresh(@Body() body: RefreshBody, @FromOrigin() origin: Origin): Promise<TokenView> {
    return this.auth.refresh(body.refresh_token, origin);
  }

  @Post('logout')
  @HttpCode(204)
  @Allow('self', { beforePasswordChange: true })
  @ApiOperation({ operationId: 'logout', summary: 'Sign out on this device' })
  @ApiNoContentResponse()
  logout(@FromCaller() caller: Caller): Promise<void> {
    return this.auth.logout(caller);
  }

  @Get('me')
  @Allow('self', { beforePasswordChange: true })
  @ApiOperation({
    operationId: 'getMe',
    summary: 'Get your own account with your organization, shops, permissions and open shift',
  })
  @ApiOkResponse({ type: MeView })
  me(@FromCaller() caller: Caller): Promise<MeView> {
    return this.self.get(caller);
  }

  @Patch('me')
  @Allow('self')
  @ApiOperation({ operationId: 'updateMe', summary: 'Change your own name or language' })
  @ApiOkResponse({ type: MeView })
  updateMe(@FromCaller() caller: Caller, @Body() body: UpdateMeBody): Promise<MeView> {
    return this.self.update(caller, body);
  }

  @Post('password')
  @HttpCode(200)
  @Allow('self', { beforePasswordChange: true })
  @Fails('WRONG_PASSWORD', 'WEAK_PASSWORD')
  @ApiOperation({
    summary: 'Change your own password; all devices are signed out and this one gets new tokens',
  })
  @ApiOkResponse({ type: TokenView })
  changePassword(
    @FromCaller() caller: Caller,
    @Body() body: ChangePasswordBody,
    @FromClient() client: Client,
  ): Promise<TokenView> {
    return this.account.changePassword(caller, body, client);
  }
}
