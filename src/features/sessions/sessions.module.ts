import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ShiftSessions } from '../shifts/shift-sessions.js';
import { ShiftsModule } from '../shifts/shifts.module.js';
import { DeviceSession } from './device-session.entity.js';
import { SessionsOfShifts } from './sessions-of-shifts.service.js';
import { SessionsRepository } from './sessions.repository.js';

/** For all, because shifts need their sessions without knowing who keeps them. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([DeviceSession]), ShiftsModule],
  providers: [
    SessionsRepository,
    SessionsOfShifts,
    { provide: ShiftSessions, useExisting: SessionsOfShifts },
  ],
  exports: [ShiftSessions, SessionsRepository],
})
export class SessionsModule {}
