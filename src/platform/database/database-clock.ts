import { statement } from './statement.js';
import type { Tx } from './tx.js';

const NOW = statement<{ readonly now: Date }>(
  'clock.now',
  `SELECT date_trunc('milliseconds', now()) AS now`,
);

/**
 * The time at which the transaction began, by the database's clock, which all instances share. It is cut to what a
 * `Date` holds, so that it can be compared in SQL too.
 */
export async function databaseTime(tx: Tx): Promise<Date> {
  const row = await tx.row(NOW, []);
  if (!row) throw new Error('The clock of the database returned no row');
  return row.now;
}
