import { DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountsModule } from './features/accounts/accounts.module.js';
import { ActivityModule } from './features/activity/activity.module.js';
import { AlertsModule } from './features/alerts/alerts.module.js';
import { AuthModule } from './features/auth/auth.module.js';
import { BreakTypesModule } from './features/break-types/break-types.module.js';
import { CatalogModule } from './features/catalog/catalog.module.js';
import { ExceptionsModule } from './features/exceptions/exceptions.module.js';
import { KpisModule } from './features/kpis/kpis.module.js';
import { MessagesModule } from './features/messages/messages.module.js';
import { OrganizationsModule } from './features/organizations/organizations.module.js';
import { PersonalDataModule } from './features/personal-data/personal-data.module.js';
import { PlatformsModule } from './features/platforms/platforms.module.js';
import { ReceiptsModule } from './features/receipts/receipts.module.js';
import { ReportsModule } from './features/reports/reports.module.js';
import { SessionsModule } from './features/shifts/sessions/sessions.module.js';
import { ShiftsModule } from './features/shifts/shifts.module.js';
import { SchedulesModule } from './features/schedules/schedules.module.js';
import { ShopsModule } from './features/shops/shops.module.js';
import { TeamKpisModule } from './features/team-kpis/team-kpis.module.js';
import { TargetsModule } from './features/targets/targets.module.js';
import { TimesheetsModule } from './features/timesheets/timesheets.module.js';
import { UsersModule } from './features/users/users.module.js';
import { WagesModule } from './features/wages/wages.module.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { AccessGuard } from './platform/http/access.guard.js';
import { IfMatchGuard } from './platform/http/if-match.guard.js';
import { RequestLimiter } from './platform/http/request-limiter.js';
import { UnreadBodyGuard } from './platform/http/unread-body.guard.js';
import { IdempotencyModule } from './platform/idempotency/idempotency.module.js';
import { QuotasModule } from './platform/quotas/quotas.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { LiveModule } from './platform/live/live.module.js';
import { HealthModule } from './platform/observability/health.module.js';
import { MetricsModule } from './platform/observability/metrics.module.js';
import { ReferenceModule } from './platform/reference/reference.module.js';
import { SecurityModule } from './platform/security/security.module.js';

export interface AppOptions {
  readonly config: Config;
  /** Of a login that may act as the app's role. */
  readonly databaseUrl: string;
  /** How many migrations this release needs. */
  readonly knownMigrations: number;
}

/** In the order in which they start. */
const FEATURE_MODULES = [
  OrganizationsModule,
  ShopsModule,
  UsersModule,
  AuthModule,
  CatalogModule,
  ShiftsModule,
  SessionsModule,
  BreakTypesModule,
  SchedulesModule,
  ReceiptsModule,
  TimesheetsModule,
  PlatformsModule,
  ActivityModule,
  AlertsModule,
  MessagesModule,
  AccountsModule,
  PersonalDataModule,
  KpisModule,
  ReportsModule,
  WagesModule,
  TeamKpisModule,
  ExceptionsModule,
  TargetsModule,
];

/** Wires all modules together and contains no logic. */
@Module({})
export class AppModule {
  static forRoot(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(options.config),
        DatabaseModule.forRoot(options.databaseUrl),
        SecurityModule,
        AuditModule,
        JobsModule.forRoot(options.databaseUrl),
        HealthModule.forRoot(options.knownMigrations),
        MetricsModule.forRoot(options.config),
        IdempotencyModule,
        QuotasModule,
        LiveModule,
        ReferenceModule,
        ...FEATURE_MODULES,
      ],
      // In this order, so that only those who may send a request learn what is wrong with it.
      providers: [
        RequestLimiter,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: UnreadBodyGuard },
        { provide: APP_GUARD, useClass: IfMatchGuard },
      ],
    };
  }
}
