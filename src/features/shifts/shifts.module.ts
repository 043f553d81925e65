import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BreakTypesModule } from '../break-types/break-types.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { UsersModule } from '../users/users.module.js';
import { Break } from './break.entity.js';
import { BreaksRepository } from './breaks.repository.js';
import { ForgottenShiftCloser } from './forgotten/forgotten-shift-closer.service.js';
import { ForgottenShiftsRepository } from './forgotten/forgotten-shifts.repository.js';
import { ForgottenShifts } from './forgotten/forgotten-shifts.service.js';
import { ShiftBreaks } from './clock/shift-breaks.service.js';
import { ShiftChange } from './edits/shift-change.entity.js';
import { ShiftChangesRepository } from './edits/shift-changes.repository.js';
import { ShiftClockController } from './clock/shift-clock.controller.js';
import { ShiftClock } from './clock/shift-clock.service.js';
import { ShiftEdits } from './edits/shift-edits.service.js';
import { ShiftRecords } from './shift-records.js';
import { Shift } from './shift.entity.js';
import { ShiftsController } from './shifts.controller.js';
import { ShiftsRepository } from './shifts.repository.js';
import { ShiftsService } from './shifts.service.js';
import { SignsOfLife } from './forgotten/signs-of-life.js';

/** Needs a provider of {@link ShiftSessions}: the sessions, which stand on shifts, are there for all. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Shift, Break, ShiftChange]),
    BreakTypesModule,
    OrganizationsModule,
    ShopsModule,
    UsersModule,
  ],
  controllers: [ShiftClockController, ShiftsController],
  providers: [
    ShiftsService,
    ShiftClock,
    ShiftBreaks,
    ShiftEdits,
    ShiftRecords,
    ForgottenShifts,
    ForgottenShiftCloser,
    SignsOfLife,
    ShiftsRepository,
    BreaksRepository,
    ShiftChangesRepository,
    ForgottenShiftsRepository,
  ],
  exports: [ShiftsService, SignsOfLife],
})
export class ShiftsModule {}
