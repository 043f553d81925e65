import { ApiProperty } from '@nestjs/swagger';

export class HealthView {
  /** @example ok */
  status: 'ok';
}

export class ReadinessView {
  /** @example ok */
  status: 'ok' | 'unavailable';
  /** Whether the database can be reached. */
  database: 'ok' | 'unavailable';
  /** Whether the schema has the migrations that this release needs. */
  migrations: 'ok' | 'pending' | 'unknown';
  /**
   * Whether background jobs run. Requests are served without them, so they do not affect the
   * status.
   */
  jobs: 'ok' | 'stuck' | 'unknown';
  /**
   * The jobs that have waited too long, have failed their last attempt, or have not succeeded for
   * too long; queues of messages that nobody takes; and `backup` when the last backup is too old.
   * @example []
   */
  stuck_jobs: string[];
  /**
   * How many messages could not be delivered, in all organizations together; null while the database does not
   * say. Requests are served nevertheless, so they do not affect the status.
   * @example 0
   */
  @ApiProperty({ type: 'integer', nullable: true })
  dead_letters: number | null;
  /** Whether the process is shutting down. */
  draining: boolean;
}
