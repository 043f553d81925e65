import { Module } from '@nestjs/common';
import { ShiftsModule } from '../shifts.module.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { SilentSessionsRepository } from './silent-sessions.repository.js';
import { SilentSessions } from './silent-sessions.service.js';

/** The routes of device sessions, and the job that ends silent ones. */
@Module({
  imports: [ShiftsModule],
  controllers: [SessionsController],
  providers: [SessionsService, SilentSessions, SilentSessionsRepository],
})
export class SessionsModule {}
