import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import { IdleOrganizationsRepository } from './idle-organizations.repository.js';
import { IdleReports } from './idle-reports.service.js';

const BATCH = 200;

/**
 * Reports that people have become idle, or are so no more. Nobody writes anything when time passes, so each
 * minute one instance compares what is true with what was reported last. The log then has it once for
 * all instances, in an order that survives a restart; a timer in each stream could promise neither.
 */
@Injectable()
export class IdleWatch implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly jobs: JobsService,
    private readonly organizations: IdleOrganizationsRepository,
    private readonly reports: IdleReports,
  ) {}

  onModuleInit(): void {
    this.jobs.every('* * * * *', 'report-idle-people', () => this.lookAtAll());
  }

  /** @throws the last failure, after all others were tried: one organization must not stop the rest */
  async lookAtAll(): Promise<void> {
    const failures: unknown[] = [];
    let last: string | undefined;
    for (let rows = BATCH; rows === BATCH;) {
      const found = await this.organizations.listAfter(last, BATCH);
      for (const organizationId of found) {
        try {
          await this.lookAt(organizationId);
        } catch (error) {
          failures.push(error);
        }
      }
      rows = found.length;
      last = found.at(-1);
    }
    if (failures.length > 0) throw failures.at(-1);
  }

  private async lookAt(organizationId: string): Promise<void> {
    const turn = await this.db.read({ organizationId }, (tx) => this.reports.turnOf(tx));
    if (turn) await this.db.write({ organizationId }, (tx) => this.reports.report(tx, turn));
  }
}
