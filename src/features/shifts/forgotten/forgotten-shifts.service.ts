import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { JobsService } from '../../../platform/jobs/jobs.service.js';
import { ForgottenShiftCloser } from './forgotten-shift-closer.service.js';
import { ForgottenShiftsRepository, type ForgottenShift } from './forgotten-shifts.repository.js';

const BATCH = 200;

/**
 * Looks for shifts that nobody ended. A run takes all that are overdue, so days without a run are caught
 * up by the next one.
 */
@Injectable()
export class ForgottenShifts implements OnModuleInit {
  private readonly logger = new Logger('ForgottenShifts');

  constructor(
    private readonly jobs: JobsService,
    private readonly overdue: ForgottenShiftsRepository,
    private readonly closer: ForgottenShiftCloser,
  ) {}

  onModuleInit(): void {
    this.jobs.every('*/5 * * * *', 'close-forgotten-shifts', () => this.closeAll());
  }

  /** @throws the last failure, after all others were tried: one bad row must not stop the rest */
  async closeAll(): Promise<void> {
    const failures: unknown[] = [];
    let closed = 0;
    let last: ForgottenShift | undefined;
    for (let rows = BATCH; rows === BATCH;) {
      const found = await this.overdue.listAfter(last, BATCH);
      for (const forgotten of found) {
        try {
          if (await this.closer.close(forgotten)) closed += 1;
        } catch (error) {
          failures.push(error);
        }
      }
      rows = found.length;
      last = found.at(-1);
    }
    if (closed > 0) this.logger.log(`forgotten shifts closed: ${closed}`);
    if (failures.length > 0) throw failures.at(-1);
  }
}
