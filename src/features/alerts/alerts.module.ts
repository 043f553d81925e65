import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivityModule } from '../activity/activity.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { ShiftsModule } from '../shifts/shifts.module.js';
import { ShopsModule } from '../shops/shops.module.js';
import { UsersModule } from '../users/users.module.js';
import { AlertChanges } from './alert-changes.repository.js';
import { Alert } from './alert.entity.js';
import { AlertsController } from './alerts.controller.js';
import { AlertsRepository } from './alerts.repository.js';
import { AlertsService } from './alerts.service.js';
import { AlertClaims } from './evaluation/alert-claims.repository.js';
import { AlertEvaluation } from './evaluation/alert-evaluation.service.js';
import { AlertEvaluation as AlertEvaluationRow } from './evaluation/alert-evaluation.entity.js';
import { AlertFactsReadOnlyRepository } from './evaluation/alert-facts-read-only.repository.js';
import { AlertFactsService } from './evaluation/alert-facts.service.js';
import { AlertWatch } from './evaluation/alert-watch.service.js';
import { LiveAlerts } from './telling/live-alerts.service.js';
import { AlertTelling } from './telling/alert-telling.service.js';
import { ActivityQuestion } from './questions/activity-question.entity.js';
import { QuestionsController } from './questions/questions.controller.js';
import { QuestionsRepository } from './questions/questions.repository.js';
import { QuestionsService } from './questions/questions.service.js';
import { OldAlertsRepository } from './retention/old-alerts.repository.js';
import { OldAlerts } from './retention/old-alerts.service.js';
import { AlertRule, AlertRulePerson } from './rules/alert-rule.entity.js';
import { AlertRulesController } from './rules/alert-rules.controller.js';
import { AlertRulesRepository } from './rules/alert-rules.repository.js';
import { AlertRulesService } from './rules/alert-rules.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Alert,
      AlertRule,
      AlertRulePerson,
      AlertEvaluationRow,
      ActivityQuestion,
    ]),
    ActivityModule,
    MessagesModule,
    OrganizationsModule,
    ShiftsModule,
    ShopsModule,
    UsersModule,
  ],
  controllers: [AlertRulesController, AlertsController, QuestionsController],
  providers: [
    AlertRulesService,
    AlertRulesRepository,
    AlertsService,
    AlertsRepository,
    AlertChanges,
    AlertClaims,
    AlertEvaluation,
    AlertFactsService,
    AlertFactsReadOnlyRepository,
    AlertWatch,
    AlertTelling,
    LiveAlerts,
    OldAlerts,
    OldAlertsRepository,
    QuestionsService,
    QuestionsRepository,
  ],
})
export class AlertsModule {}
