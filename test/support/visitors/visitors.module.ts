import { Controller, Injectable, Module, Param, Post, type OnModuleInit } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AppError, type ErrorCode } from '../../../src/kernel/app-error.js';
import type { Caller } from '../../../src/kernel/caller.js';
import type { Permission } from '../../../src/kernel/permissions.js';
import type { AuditAction } from '../../../src/platform/audit/audit-actions.js';
import { AuditRepository } from '../../../src/platform/audit/audit.repository.js';
import { Database } from '../../../src/platform/database/database.js';
import { violates } from '../../../src/platform/database/database-errors.js';
import { statement } from '../../../src/platform/database/statement.js';
import { Allow } from '../../../src/platform/http/access.js';
import { Deprecated } from '../../../src/platform/http/deprecated-route.js';
import { Fails } from '../../../src/platform/http/fails.js';
import { FromCaller } from '../../../src/platform/http/request-caller.js';
import { Idempotent } from '../../../src/platform/idempotency/idempotent.js';
import type { JobQueue } from '../../../src/platform/jobs/job-queues.js';
import { JobsService } from '../../../src/platform/jobs/jobs.service.js';

// The types are computed from the features of the product, which do not include this one.
const COUNTED = 'VISITORS_COUNTED' as string as ErrorCode;
const MAY_WRITE = 'visitors:write' as string as Permission;
const WAS_COUNTED = 'visitors.counted' as string as AuditAction;
const QUEUE = 'forget-visitors' as string as JobQueue;

/** The table as a migration of the feature would create it. */
export const VISITORS_TABLE = `CREATE TABLE visitors (
    organization_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    CONSTRAINT pk_visitors PRIMARY KEY (organization_id, shop_id),
    CONSTRAINT fk_visitors_shop FOREIGN KEY (organization_id, shop_id) REFERENCES shops (organization_id, id)
  );
  GRANT SELECT, INSERT ON visitors TO tillclock_app`;
const INSERT = statement(
  'visitors.count',
  'INSERT INTO visitors (organization_id, shop_id) VALUES ($1, $2)',
);

@Injectable()
class VisitorsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: AuditRepository,
    private readonly jobs: JobsService,
  ) {}

  onModuleInit(): void {
    this.jobs.every('0 4 * * *', QUEUE, () => Promise.resolve());
  }

  async count(caller: Caller, shopId: string): Promise<void> {
    await this.db.write(caller, async (tx) => {
      await tx.rows(INSERT, [tx.organizationId, shopId]).catch((error: unknown) => {
        throw violates(error, 'pk_visitors') ? new AppError(COUNTED, {}, { cause: error }) : error;
      });
      this.audit.record(tx, caller, {
        action: WAS_COUNTED,
        id: shopId,
      });
    });
  }
}

@ApiTags('Visitors')
@Controller('shops/:shop_id/visitors')
class VisitorsController {
  constructor(private readonly visitors: VisitorsService) {}

  @Post()
  @Deprecated({ since: '2026-01-01', sunset: '2027-01-01', guide: '/docs' })
  @Allow(MAY_WRITE)
  @Idempotent()
  @Fails(COUNTED)
  @ApiOperation({ summary: 'Count the visitors of a shop' })
  async count(@FromCaller() caller: Caller, @Param('shop_id') shopId: string): Promise<void> {
    await this.visitors.count(caller, shopId);
  }
}

@Module({ controllers: [VisitorsController], providers: [VisitorsService] })
export class VisitorsModule {}
