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
  /**
   * Whether background work is done. Requests are served without it, so that it decides nothing here.
   */
  jobs: 'ok' | 'stuck' | 'unknown';
  /**
   * What is not done: waits for long, failed to the last try, or came to nothing for long.
   * @example []
   */
  stuck_jobs: string[];
  /** Whether the process is shutting down. */
  draining: boolean;
}
