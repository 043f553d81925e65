import { Module } from '@nestjs/common';
import { ActivityModule } from '../activity/activity.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { WagesModule } from '../wages/wages.module.js';
import { StaffingService } from './staffing/staffing.service.js';
import { TeamReader } from './reading/team-reader.service.js';
import { ShopTeam } from './shop-team.service.js';
import { TeamKpisController } from './team-kpis.controller.js';
import { TeamKpisService } from './team-kpis.service.js';
import { WorkReadOnlyRepository } from './work/work-read-only.repository.js';

@Module({
  imports: [ActivityModule, KpisModule, OrganizationsModule, ShopsModule, WagesModule],
  controllers: [TeamKpisController],
  providers: [TeamKpisService, TeamReader, ShopTeam, WorkReadOnlyRepository, StaffingService],
  exports: [TeamKpisService, ShopTeam, StaffingService],
})
export class TeamKpisModule {}
