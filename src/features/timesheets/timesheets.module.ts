import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ShiftsModule } from '../shifts/shifts.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { TimesheetPeriod } from './timesheet-period.entity.js';
import { TimesheetPeriodsController } from './timesheet-periods.controller.js';
import { TimesheetPeriodsRepository } from './timesheet-periods.repository.js';
import { TimesheetPeriodsService } from './timesheet-periods.service.js';
import { TimesheetsController } from './timesheets.controller.js';
import { TimesheetsRepository } from './timesheets.repository.js';
import { TimesheetsService } from './timesheets.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([TimesheetPeriod]),
    OrganizationsModule,
    ShiftsModule,
    ShopsModule,
  ],
  controllers: [TimesheetsController, TimesheetPeriodsController],
  providers: [
    TimesheetsService,
    TimesheetsRepository,
    TimesheetPeriodsService,
    TimesheetPeriodsRepository,
  ],
})
export class TimesheetsModule {}
