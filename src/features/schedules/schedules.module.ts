import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { UsersModule } from '../users/users.module.js';
import { AttendanceController } from './attendance.controller.js';
import { ScheduleCopiesController } from './copying/schedule-copies.controller.js';
import { ScheduleCopiesRepository } from './copying/schedule-copies.repository.js';
import { ScheduleCopies } from './copying/schedule-copies.service.js';
import { AttendanceRepository } from './attendance.repository.js';
import { AttendanceService } from './attendance.service.js';
import { ScheduleImportController } from './importing/schedule-import.controller.js';
import { ScheduleImportRepository } from './importing/schedule-import.repository.js';
import { ScheduleImport } from './importing/schedule-import.service.js';
import { PlansOfLeavers } from './plans-of-leavers.service.js';
import { ScheduledShift } from './scheduled-shift.entity.js';
import { SchedulesController } from './schedules.controller.js';
import { SchedulesRepository } from './schedules.repository.js';
import { SchedulesService } from './schedules.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ScheduledShift]),
    OrganizationsModule,
    ShopsModule,
    UsersModule,
  ],
  controllers: [
    AttendanceController,
    ScheduleCopiesController,
    ScheduleImportController,
    SchedulesController,
  ],
  providers: [
    SchedulesService,
    SchedulesRepository,
    ScheduleCopies,
    ScheduleCopiesRepository,
    ScheduleImport,
    ScheduleImportRepository,
    PlansOfLeavers,
    AttendanceService,
    AttendanceRepository,
  ],
})
export class SchedulesModule {}
