/** What one process takes of the database, and how long its requests wait there. */
export interface DatabaseLimits {
  /** The size of this process's connection pool; there is one more, small pool beside it. */
  readonly databasePoolSize: number;
  /** How long a request waits for a row that another one has locked, before it is refused with 503. */
  readonly databaseLockS: number;
  /** How long a request waits for a connection, before it is refused with 503. */
  readonly databaseConnectS: number;
}

interface Range {
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}

/** @param integer  reads a variable of the environment */
export function readDatabaseLimits(
  integer: (name: string, range: Range) => number,
): DatabaseLimits {
  return {
    databasePoolSize: integer('DATABASE_POOL_SIZE', { fallback: 16, min: 1, max: 500 }),
    databaseLockS: integer('DATABASE_LOCK_SECONDS', { fallback: 5, min: 1, max: 300 }),
    databaseConnectS: integer('DATABASE_CONNECT_SECONDS', { fallback: 3, min: 1, max: 300 }),
  };
}
