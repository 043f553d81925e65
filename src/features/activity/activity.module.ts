import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PlatformsModule } from '../platforms/platforms.module.js';
import { ShiftsModule } from '../shifts/shifts.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { UsersModule } from '../users/users.module.js';
import { ActivityDay } from './daily/activity-day.entity.js';
import { ActivityDaysRepository } from './daily/activity-days.repository.js';
import { DailySummaries } from './daily/daily-summaries.service.js';
import { DayHeadersReadOnlyRepository } from './daily/day-headers-read-only.repository.js';
import { DayPartsReadOnlyRepository } from './daily/day-parts-read-only.repository.js';
import { StoredSummaries } from './daily/stored-summaries.service.js';
import { SummariesAhead } from './daily/summaries-ahead.service.js';
import { ActivityBatch } from './events/activity-batch.entity.js';
import { ActivityBatchesRepository } from './events/activity-batches.repository.js';
import { EventContexts } from './events/event-contexts.service.js';
import { EventsController } from './events/events.controller.js';
import { EventsService } from './events/events.service.js';
import { ActivityExplanation } from './explanations/activity-explanation.entity.js';
import { ActivityExplanationsRepository } from './explanations/activity-explanations.repository.js';
import { ExplanationsController } from './explanations/explanations.controller.js';
import { ExplanationsService } from './explanations/explanations.service.js';
import { DoubtsReadOnlyRepository } from './live/doubts-read-only.repository.js';
import { IdleLook } from './live/idle-look.entity.js';
import { IdleLooksRepository } from './live/idle-looks.repository.js';
import { IdleMarksRepository } from './live/idle-marks.repository.js';
import { IdleReports } from './live/idle-reports.service.js';
import { IdleWatch } from './live/idle-watch.service.js';
import { LivePeopleReadOnlyRepository } from './live/live-people-read-only.repository.js';
import { LivePages } from './live/live-pages.service.js';
import { LiveStates } from './live/live-states.service.js';
import { LiveController } from './live/live.controller.js';
import { LiveService } from './live/live.service.js';
import { LiveAnswers } from './live/stream/live-answers.service.js';
import { LiveSight } from './live/stream/live-sight.service.js';
import { LiveStreamController } from './live/stream/live-stream.controller.js';
import { LiveStreams } from './live/stream/live-streams.service.js';
import { Silences } from './live/silences.service.js';
import { PresentDays } from './live/present-days.service.js';
import { AcknowledgementsRepository } from './notice/acknowledgements.repository.js';
import { ActivityAcknowledgement } from './notice/activity-acknowledgement.entity.js';
import { ActivityNoticeController } from './notice/activity-notice.controller.js';
import { ActivityNotice } from './notice/activity-notice.entity.js';
import { ActivityNoticeService } from './notice/activity-notice.service.js';
import { ActivityPolicyController } from './policy/activity-policy.controller.js';
import { ActivityPolicy } from './policy/activity-policy.entity.js';
import { ActivityPolicyRepository } from './policy/activity-policy.repository.js';
import { ActivityPolicyService } from './policy/activity-policy.service.js';
import { ObservedDays } from './observed/observed-days.service.js';
import { DayRulesOfPeople } from './policy/day-rules.service.js';
import { ActivityLook } from './readers/activity-look.entity.js';
import { ActivityLooksRepository } from './readers/activity-looks.repository.js';
import { ActivityLooks } from './readers/activity-looks.service.js';
import { ReadersController } from './readers/readers.controller.js';
import { ActivityRetention } from './retention/activity-retention.service.js';
import { ActivitySweep } from './retention/activity-sweep.entity.js';
import { KeepersRepository } from './retention/keepers.repository.js';
import { OldActivityRepository } from './retention/old-activity.repository.js';
import { OldActivity } from './retention/old-activity.service.js';
import { WaitingEvents } from './retention/waiting-events.service.js';
import { SummaryScopeReadOnlyRepository } from './summary/summary-scope-read-only.repository.js';
import { SummaryController } from './summary/summary.controller.js';
import { SummaryService } from './summary/summary.service.js';
import { DayFactsReadOnlyRepository } from './timeline/day-facts-read-only.repository.js';
import { PersonDays } from './timeline/person-days.service.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { TimelineService } from './timeline/timeline.service.js';
import { WorkingTimesReadOnlyRepository } from './work/working-times-read-only.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ActivityPolicy,
      ActivityNotice,
      ActivityAcknowledgement,
      ActivityBatch,
      ActivityExplanation,
      ActivityLook,
      ActivityDay,
      ActivitySweep,
      IdleLook,
    ]),
    AuthModule,
    OrganizationsModule,
    PlatformsModule,
    ShiftsModule,
    ShopsModule,
    UsersModule,
  ],
  controllers: [
    ActivityPolicyController,
    ActivityNoticeController,
    EventsController,
    TimelineController,
    ExplanationsController,
    ReadersController,
    SummaryController,
    LiveController,
    LiveStreamController,
  ],
  providers: [
    ActivityPolicyService,
    ActivityPolicyRepository,
    DayRulesOfPeople,
    ActivityNoticeService,
    AcknowledgementsRepository,
    EventsService,
    EventContexts,
    ActivityBatchesRepository,
    WorkingTimesReadOnlyRepository,
    TimelineService,
    PersonDays,
    DayFactsReadOnlyRepository,
    ExplanationsService,
    ActivityExplanationsRepository,
    ActivityLooks,
    ActivityLooksRepository,
    LiveService,
    LivePages,
    DoubtsReadOnlyRepository,
    LiveStates,
    LivePeopleReadOnlyRepository,
    PresentDays,
    Silences,
    ActivityDaysRepository,
    DayHeadersReadOnlyRepository,
    DayPartsReadOnlyRepository,
    DailySummaries,
    StoredSummaries,
    SummariesAhead,
    SummaryService,
    SummaryScopeReadOnlyRepository,
    ObservedDays,
    ActivityRetention,
    KeepersRepository,
    OldActivityRepository,
    OldActivity,
    WaitingEvents,
    LiveSight,
    IdleWatch,
    IdleReports,
    IdleMarksRepository,
    IdleLooksRepository,
    LiveStreams,
    LiveAnswers,
  ],
  exports: [ActivityLooks, ExplanationsService, ObservedDays, Silences],
})
export class ActivityModule {}
