import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '../activity/activity.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ShiftsModule } from '../shifts/shifts.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { ExceptionAnswer } from './answers/exception-answer.entity.js';
import { ExceptionAnswersRepository } from './answers/exception-answers.repository.js';
import { ExceptionAnswers } from './answers/exception-answers.service.js';
import { ExceptionsController } from './exceptions.controller.js';
import { ExceptionsService } from './exceptions.service.js';
import { ExceptionFactsReadOnlyRepository } from './facts/exception-facts-read-only.repository.js';
import { ExceptionScopes } from './facts/exception-scopes.service.js';
import { ExceptionsFinder } from './facts/exceptions-finder.service.js';
import { PlatformTimes } from './facts/platform-times.service.js';
import { ShopExceptions } from './shop-exceptions.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ExceptionAnswer]),
    ActivityModule,
    KpisModule,
    OrganizationsModule,
    ShiftsModule,
    ShopsModule,
  ],
  controllers: [ExceptionsController],
  providers: [
    ExceptionsService,
    ShopExceptions,
    ExceptionsFinder,
    ExceptionScopes,
    PlatformTimes,
    ExceptionFactsReadOnlyRepository,
    ExceptionAnswers,
    ExceptionAnswersRepository,
  ],
  exports: [ExceptionsService, ShopExceptions],
})
export class ExceptionsModule {}
