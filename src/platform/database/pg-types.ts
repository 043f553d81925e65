import pg from 'pg';

/**
 * Makes the driver answer `bigint` as a number and `date` as its own text.
 * Every bigint column is kept below 2^53 by a constraint; a sum of them is a `numeric`, which stays the
 * text it is sent as. A business date has no zone and must not become an instant of this machine's zone.
 */
export function registerPgTypes(): void {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
}
