export class HealthView {
  /** @example ok */
  status: 'ok';
}

export class ReadinessView {
  /** @example ok */
  status: 'ok' | 'unavailable';
  /** Whether the database answers. */
  database: 'ok' | 'unavailable';
  /** Whether the schema is the one this release needs. */
  migrations: 'ok' | 'pending' | 'unknown';
  /** Whether the process is shutting down. */
  draining: boolean;
}
