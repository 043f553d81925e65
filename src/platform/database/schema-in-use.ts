/** A session held its lock on a table that a migration has to change for longer than the migration waits. */
export class SchemaInUse extends Error {
  override readonly name = 'SchemaInUse';

  constructor(cause: unknown) {
    super(
      'A session holds a lock on a table that a migration has to change: end its transaction (see pg_stat_activity) and start again',
      { cause },
    );
  }
}
