import type { Logger } from 'pino';
import { databaseFailure } from '../database/database-errors.js';

const UNAVAILABLE = 503;

/**
 * Keeps the process alive when a statement that no code awaits fails because the database is gone. The job
 * queue does not await the statement that marks a run as finished, so a loss of the database at that moment
 * would end the process without need. Any other unhandled failure is a programming error and ends the
 * process, as it would without this.
 */
export function surviveStrayFailures(logger: Logger): void {
  process.on('unhandledRejection', (reason) => {
    if (databaseFailure(reason)?.status !== UNAVAILABLE) throw reason;
    logger.warn({ err: reason }, 'the database was lost to a statement that nobody waited for');
  });
}
