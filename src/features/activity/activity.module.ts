import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { PlatformsModule } from '../platforms/platforms.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { AcknowledgementsRepository } from './notice/acknowledgements.repository.js';
import { ActivityAcknowledgement } from './notice/activity-acknowledgement.entity.js';
import { ActivityNoticeController } from './notice/activity-notice.controller.js';
import { ActivityNotice } from './notice/activity-notice.entity.js';
import { ActivityNoticeService } from './notice/activity-notice.service.js';
import { ActivityPolicyController } from './policy/activity-policy.controller.js';
import { ActivityPolicy } from './policy/activity-policy.entity.js';
import { ActivityPolicyRepository } from './policy/activity-policy.repository.js';
import { ActivityPolicyService } from './policy/activity-policy.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ActivityPolicy, ActivityNotice, ActivityAcknowledgement]),
    OrganizationsModule,
    PlatformsModule,
    ShopsModule,
  ],
  controllers: [ActivityPolicyController, ActivityNoticeController],
  providers: [
    ActivityPolicyService,
    ActivityPolicyRepository,
    ActivityNoticeService,
    AcknowledgementsRepository,
  ],
})
export class ActivityModule {}
