import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CALLERS } from '../../platform/http/callers.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { UsersModule } from '../users/users.module.js';
import { AccessTokens } from './access-tokens.js';
import { AccountEvents } from './account-events.js';
import { AccountService } from './account.service.js';
import { AuthController } from './auth.controller.js';
import { AuthRepository } from './auth.repository.js';
import { AuthService } from './auth.service.js';
import { AuthSession } from './auth-session.entity.js';
import { CallerLookUp } from './caller-look-up.js';
import { BearerStrategy } from './bearer.strategy.js';
import { RefreshTokenRow } from './refresh-token.entity.js';
import { SignInLimiter } from './sign-in-limiter.js';
import { SignInSessions } from './sign-in-sessions.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([AuthSession, RefreshTokenRow]),
    PassportModule,
    JwtModule.register({}),
    OrganizationsModule,
    UsersModule,
  ],
  controllers: [AuthController],
  providers: [
    AuthService,
    AccountService,
    AccountEvents,
    AuthRepository,
    SignInSessions,
    SignInLimiter,
    AccessTokens,
    BearerStrategy,
    { provide: CALLERS, useClass: CallerLookUp },
  ],
  exports: [AccountService, CALLERS],
})
export class AuthModule {}
