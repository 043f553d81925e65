import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KpisModule } from '../kpis/kpis.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { TeamKpisModule } from '../team-kpis/team-kpis.module.js';
import { UsersModule } from '../users/users.module.js';
import { Rhythms } from './status/rhythms.service.js';
import { TargetFigures } from './status/target-figures.service.js';
import { TargetStatuses } from './status/target-statuses.service.js';
import { Target } from './target.entity.js';
import { TargetsController } from './targets.controller.js';
import { TargetsRepository } from './targets.repository.js';
import { TargetsService } from './targets.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Target]),
    KpisModule,
    OrganizationsModule,
    ShopsModule,
    TeamKpisModule,
    UsersModule,
  ],
  controllers: [TargetsController],
  providers: [TargetsService, TargetsRepository, TargetStatuses, TargetFigures, Rhythms],
  exports: [TargetStatuses],
})
export class TargetsModule {}
