import { DynamicModule, Global, Module } from '@nestjs/common';
import { AuditModule } from '../platform/audit/audit.module.js';
import { ConfigModule } from '../platform/config/config.module.js';
import type { Config } from '../platform/config/config.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { KeyClaims } from '../platform/idempotency/key-claims.js';
import { StoredAnswers } from '../platform/idempotency/stored-answers.js';
import { LiveLog } from '../platform/live/live-log.repository.js';
import { METRICS } from '../platform/observability/metrics.js';
import { QuotasModule } from '../platform/quotas/quotas.module.js';
import { OrganizationsModule } from '../features/organizations/organizations.module.js';
import { ShopsModule } from '../features/shops/shops.module.js';
import { PasswordHasher } from '../features/users/password-hasher.js';
import { UsersModule } from '../features/users/users.module.js';
import { AdminSeeder } from './admin-seeder.service.js';
import { DemoExistingWorkRepository } from './work/demo-existing-work.repository.js';
import { DemoExistingWork } from './work/demo-existing-work.service.js';
import { DemoReceiptsRepository } from './sales/demo-receipts.repository.js';
import { DemoSeeder } from './demo-seeder.service.js';
import { DemoActivityRepository } from './setting/demo-activity.repository.js';
import { DemoActivity } from './setting/demo-activity.service.js';
import { DemoSettingRepository } from './setting/demo-setting.repository.js';
import { DemoSetting } from './setting/demo-setting.service.js';
import { DemoRecording } from './activity/demo-recording.service.js';
import { DemoRecordingRepository } from './activity/demo-recording.repository.js';
import { DemoStory } from './demo-story.service.js';
import { DemoWorkRepository } from './work/demo-work.repository.js';
import { DemoAlertsRepository } from './work/demo-alerts.repository.js';
import { DemoQuestionsRepository } from './work/demo-questions.repository.js';
import { DemoWork } from './work/demo-work.service.js';

const FOR_REQUESTS = [KeyClaims, StoredAnswers, METRICS];

/**
 * The interceptor that routes declare with `@Idempotent` exists in every module that has one, and needs these.
 * Nobody calls it here. What people do is logged as ever, and nobody streams it.
 */
@Global()
@Module({
  providers: [LiveLog, ...FOR_REQUESTS.map((provide) => ({ provide, useValue: null }))],
  exports: [LiveLog, ...FOR_REQUESTS],
})
class WithoutRequests {}

/** A separate application that only seeds, without HTTP and jobs. */
@Module({})
export class SeedModule {
  /** @param url  of a login that may act as the app's role; the schema is up to date */
  static forRoot(config: Config, url: string): DynamicModule {
    return {
      module: SeedModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(url),
        AuditModule,
        QuotasModule,
        WithoutRequests,
        OrganizationsModule,
        ShopsModule,
        UsersModule,
      ],
      providers: [
        PasswordHasher,
        AdminSeeder,
        DemoSeeder,
        DemoSetting,
        DemoActivity,
        DemoActivityRepository,
        DemoSettingRepository,
        DemoReceiptsRepository,
        DemoStory,
        DemoRecording,
        DemoRecordingRepository,
        DemoWork,
        DemoAlertsRepository,
        DemoQuestionsRepository,
        DemoWorkRepository,
        DemoExistingWork,
        DemoExistingWorkRepository,
      ],
    };
  }
}
