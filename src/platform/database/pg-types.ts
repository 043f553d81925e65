import pg from 'pg';

/**
 * Makes the driver return `bigint` as a number and `date` as text. A constraint keeps every bigint column
 * below 2^53; a sum of them is a `numeric`, which stays text. A business date has no zone and must not
 * become an instant in the zone of this machine.
 */
export function registerPgTypes(): void {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
}
