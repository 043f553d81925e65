import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '../../organizations/organizations.module.js';
import { ShiftSessions } from './session-rules.js';
import { ShiftsModule } from '../shifts.module.js';
import { DeviceSession } from './device-session.entity.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsOfShifts } from './sessions-of-shifts.service.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SilentSessionsRepository } from './silent-sessions.repository.js';
import { SilentSessions } from './silent-sessions.service.js';

/** For all, because shifts need their sessions without knowing who keeps them. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([DeviceSession]), OrganizationsModule, ShiftsModule],
  controllers: [SessionsController],
  providers: [
    SessionsService,
    SessionsRepository,
    SessionsOfShifts,
    SilentSessions,
    SilentSessionsRepository,
    { provide: ShiftSessions, useExisting: SessionsOfShifts },
  ],
  exports: [ShiftSessions, SessionsRepository],
})
export class SessionsModule {}
