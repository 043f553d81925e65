import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExceptionsModule } from '../exceptions/exceptions.module.js';
import { KpisModule } from '../kpis/kpis.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { TeamKpisModule } from '../team-kpis/team-kpis.module.js';
import { DayClosing } from './closing/day-closing.service.js';
import { DayFactsReadOnlyRepository } from './closing/day-facts-read-only.repository.js';
import { DueShops } from './closing/due-shops.repository.js';
import { ReportRemaking } from './closing/report-remaking.service.js';
import { ReportWatch } from './closing/report-watch.service.js';
import { ShopLook } from './closing/shop-look.service.js';
import { StoredReportsRepository } from './closing/stored-reports.repository.js';
import { ReportMaking } from './content/report-making.service.js';
import { ReportsController } from './reading/reports.controller.js';
import { ReportsRepository } from './reading/reports.repository.js';
import { ReportsService } from './reading/reports.service.js';
import { ReportFilesController } from './showing/report-files.controller.js';
import { ReportFiles } from './showing/report-files.service.js';
import { ReportPerson } from './storing/report-person.entity.js';
import { ReportShop } from './storing/report-shop.entity.js';
import { ReportStoring } from './storing/report-storing.service.js';
import { ReportVersion } from './storing/report-version.entity.js';
import { Report } from './storing/report.entity.js';
import { ReportSubscribersRepository } from './subscriptions/report-subscribers.repository.js';
import { ReportSubscription } from './subscriptions/report-subscription.entity.js';
import { ReportSubscriptionsController } from './subscriptions/report-subscriptions.controller.js';
import { ReportSubscriptions } from './subscriptions/report-subscriptions.service.js';
import { ReportTelling } from './subscriptions/report-telling.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Report, ReportVersion, ReportPerson, ReportShop, ReportSubscription]),
    ExceptionsModule,
    KpisModule,
    MessagesModule,
    OrganizationsModule,
    ShopsModule,
    TeamKpisModule,
  ],
  controllers: [ReportSubscriptionsController, ReportsController, ReportFilesController],
  providers: [
    ReportsService,
    ReportFiles,
    ReportSubscriptions,
    ReportSubscribersRepository,
    ReportTelling,
    ReportsRepository,
    ReportMaking,
    DayClosing,
    DayFactsReadOnlyRepository,
    DueShops,
    ReportRemaking,
    ReportStoring,
    ReportWatch,
    ShopLook,
    StoredReportsRepository,
  ],
})
export class ReportsModule {}
