import type { Logger } from 'pino';
import { databaseFailure } from '../database/database-errors.js';

const UNAVAILABLE = 503;

/**
 * Keeps the process alive when a statement that nobody waits for fails because the database is gone.
 * The job queue does not wait when it notes that a run is over: losing the database just then would
 * end the process, which has nothing else to mend. Any other failure that nobody waits for is a
 * mistake of ours and ends the process, as without this.
 */
export function surviveStrayFailures(logger: Logger): void {
  process.on('unhandledRejection', (reason) => {
    if (databaseFailure(reason)?.status !== UNAVAILABLE) throw reason;
    logger.warn({ err: reason }, 'the database was lost to a statement that nobody waited for');
  });
}
