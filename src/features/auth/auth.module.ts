import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CALLERS } from '../../platform/http/callers.js';
import { TokenSignatures } from '../../platform/http/token-signatures.js';
import { MessagesModule } from '../messages/messages.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ShiftsModule } from '../shifts/shifts.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { UsersModule } from '../users/users.module.js';
import { AccessTokens } from './access-tokens.js';
import { AccountEvents } from './account/account-events.js';
import { AccountService } from './account/account.service.js';
import { MeService } from './account/me.service.js';
import { AuthController } from './auth.controller.js';
import { AuthRepository } from './auth.repository.js';
import { CallerLookUp } from './caller-look-up.js';
import { BearerSignatures } from './bearer-signatures.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { AuthSession } from './sign-in/auth-session.entity.js';
import { BearerStrategy } from './bearer.strategy.js';
import { PersonDevicesController } from './devices/person-devices.controller.js';
import { SignedInDevicesController } from './devices/signed-in-devices.controller.js';
import { SignedInDevicesRepository } from './devices/signed-in-devices.repository.js';
import { SignedInDevices } from './devices/signed-in-devices.service.js';
import { NewDeviceNotice } from './sign-in/new-device-notice.js';
import { RefreshTokenRow } from './sign-in/refresh-token.entity.js';
import { SignInLimiter } from './sign-in/sign-in-limiter.js';
import { SignInSessions } from './sign-in/sign-in-sessions.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([AuthSession, RefreshTokenRow]),
    PassportModule,
    JwtModule.register({}),
    MessagesModule,
    OrganizationsModule,
    ShiftsModule,
    ShopsModule,
    UsersModule,
  ],
  controllers: [AuthController, SignedInDevicesController, PersonDevicesController],
  providers: [
    SignInService,
    AccountService,
    MeService,
    AccountEvents,
    AuthRepository,
    SignedInDevices,
    SignedInDevicesRepository,
    SignInSessions,
    SignInLimiter,
    NewDeviceNotice,
    AccessTokens,
    BearerSignatures,
    { provide: TokenSignatures, useExisting: BearerSignatures },
    BearerStrategy,
    { provide: CALLERS, useClass: CallerLookUp },
  ],
  exports: [AccountService, CALLERS, TokenSignatures],
})
export class AuthModule {}
