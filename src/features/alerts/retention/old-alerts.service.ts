import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import { OldAlertsRepository } from './old-alerts.repository.js';

/** The rows of one statement, few enough that no lock lasts long. */
const BATCH = 5_000;

/**
 * Deletes alerts and questions that ended before the days for which the organization keeps activity. One whose
 * cause has not ended stays, however old it is.
 */
@Injectable()
export class OldAlerts implements OnModuleInit {
  private readonly logger = new Logger('OldAlerts');

  constructor(
    private readonly jobs: JobsService,
    private readonly old: OldAlertsRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.every('52 * * * *', 'delete-old-alerts', () => this.deleteAll());
  }

  async deleteAll(): Promise<void> {
    const deleted = { alerts: 0, questions: 0 };
    for (let rows = BATCH; rows === BATCH;) {
      const { alerts, questions } = await this.old.delete(BATCH);
      deleted.alerts += alerts;
      deleted.questions += questions;
      rows = Math.max(alerts, questions);
    }
    if (deleted.alerts > 0) this.logger.log(`old alerts deleted: ${deleted.alerts}`);
    if (deleted.questions > 0) this.logger.log(`old questions deleted: ${deleted.questions}`);
  }
}
