import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BreakTypesModule } from '../break-types/break-types.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { UsersModule } from '../users/users.module.js';
import { Break } from './break.entity.js';
import { BreaksRepository } from './breaks.repository.js';
import { ClockLookup } from './clock/clock-lookup.service.js';
import { ShiftBreaks } from './clock/shift-breaks.service.js';
import { ShiftClockController } from './clock/shift-clock.controller.js';
import { ShiftClock } from './clock/shift-clock.service.js';
import { ShiftRecording } from './clock/shift-recording.service.js';
import { ShiftChange } from './edits/shift-change.entity.js';
import { ShiftChangesRepository } from './edits/shift-changes.repository.js';
import { HoursReview } from './edits/hours-review.service.js';
import { ShiftCorrections } from './edits/shift-corrections.service.js';
import { ShiftEditLookup } from './edits/shift-edit-lookup.service.js';
import { ShiftEditsController } from './edits/shift-edits.controller.js';
import { ShiftEdits } from './edits/shift-edits.service.js';
import { ShiftHistory } from './edits/shift-history.service.js';
import { ForgottenShiftCloser } from './forgotten/forgotten-shift-closer.service.js';
import { ForgottenShiftsRepository } from './forgotten/forgotten-shifts.repository.js';
import { ForgottenShifts } from './forgotten/forgotten-shifts.service.js';
import { ShiftsOfLeavers } from './forgotten/shifts-of-leavers.service.js';
import { ShiftEvidence } from './forgotten/shift-evidence.service.js';
import { SignsOfLifeReadOnlyRepository } from './forgotten/signs-of-life-read-only.repository.js';
import { CorrectionAnswers } from './requests/correction-answers.service.js';
import { CorrectionProposals } from './requests/correction-proposals.service.js';
import { CorrectionRequest } from './requests/correction-request.entity.js';
import { CorrectionRequestStore } from './requests/correction-request-store.service.js';
import { CorrectionRequestsController } from './requests/correction-requests.controller.js';
import { CorrectionRequestsRepository } from './requests/correction-requests.repository.js';
import { CorrectionRequestsService } from './requests/correction-requests.service.js';
import { CorrectionSides } from './requests/correction-sides.service.js';
import { CorrectionTelling } from './requests/correction-telling.service.js';
import { LiveCorrectionRequests } from './requests/live-correction-requests.service.js';
import { DeviceSession } from './sessions/device-session.entity.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { ShiftStore } from './shift-store.service.js';
import { Shift } from './shift.entity.js';
import { ShiftsController } from './shifts.controller.js';
import { ShiftsRepository } from './shifts.repository.js';
import { ShiftsService } from './shifts.service.js';

/**
 * Shifts with their breaks and device sessions, which are one aggregate. The routes of device sessions
 * are in `sessions/sessions.module.ts`.
 */
@Module({
  imports: [
    TypeOrmModule.forFeature([Shift, Break, DeviceSession, ShiftChange, CorrectionRequest]),
    BreakTypesModule,
    MessagesModule,
    OrganizationsModule,
    ShopsModule,
    UsersModule,
  ],
  controllers: [
    ShiftClockController,
    ShiftsController,
    ShiftEditsController,
    CorrectionRequestsController,
  ],
  providers: [
    ShiftsService,
    ShiftStore,
    ShiftsRepository,
    BreaksRepository,
    SessionsRepository,
    ShiftClock,
    ShiftBreaks,
    ShiftRecording,
    ClockLookup,
    ShiftEdits,
    ShiftCorrections,
    ShiftEditLookup,
    HoursReview,
    ShiftHistory,
    ShiftChangesRepository,
    CorrectionRequestsService,
    CorrectionProposals,
    CorrectionAnswers,
    CorrectionSides,
    CorrectionRequestStore,
    CorrectionTelling,
    CorrectionRequestsRepository,
    LiveCorrectionRequests,
    ForgottenShifts,
    ForgottenShiftCloser,
    ShiftsOfLeavers,
    ForgottenShiftsRepository,
    SignsOfLifeReadOnlyRepository,
    ShiftEvidence,
  ],
  exports: [
    ShiftsService,
    ShiftClock,
    ShiftStore,
    ShiftEvidence,
    SessionsRepository,
    ClockLookup,
    HoursReview,
    CorrectionRequestsService,
  ],
})
export class ShiftsModule {}
