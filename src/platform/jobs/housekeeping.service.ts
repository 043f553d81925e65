import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { SideDatabase } from '../database/side-database.js';
import { statement } from '../database/statement.js';
import { JobsService } from './jobs.service.js';

/** The rows of one statement, few enough that no lock lasts long. */
const BATCH = 5_000;
const MONTHS_AHEAD = 3;

const DELETE_KEYS = statement(
  'housekeeping.delete-keys',
  `DELETE FROM idempotency_keys WHERE (organization_id, user_id, route, key) IN (
  SELECT organization_id, user_id, route, key FROM idempotency_keys WHERE expires_at < now() LIMIT $1)`,
);
const DELETE_SESSIONS = statement(
  'housekeeping.delete-sessions',
  `DELETE FROM auth_sessions WHERE (organization_id, id) IN (
  SELECT organization_id, id FROM auth_sessions WHERE expires_at < now() - interval '1 day' LIMIT $1)`,
);
const DELETE_LIMITS = statement(
  'housekeeping.delete-limits',
  `DELETE FROM rate_limits WHERE key IN (
  SELECT key FROM rate_limits WHERE expire < extract(epoch FROM now()) * 1000 LIMIT $1)`,
);
const DELETE_LIVE_CHANGES = statement(
  'housekeeping.delete-live-changes',
  `DELETE FROM live_changes WHERE (organization_id, xid, id) IN (
  SELECT organization_id, xid, id FROM live_changes WHERE created_at < now() - interval '1 day' LIMIT $1)`,
);
const ENSURE_PARTITIONS = statement(
  'housekeeping.ensure-partitions',
  'SELECT ensure_partitions($1)',
);

/** Deletes what has expired, and creates the partitions of the coming months. */
@Injectable()
export class HousekeepingService implements OnModuleInit {
  private readonly logger = new Logger('Housekeeping');

  constructor(
    private readonly db: SideDatabase,
    private readonly jobs: JobsService,
  ) {}

  onModuleInit(): void {
    this.jobs.every('7 * * * *', 'delete-expired', () => this.deleteExpired());
    this.jobs.every('23 3 * * *', 'ensure-partitions', () => this.ensurePartitions());
  }

  /** Deletes everything that has expired, in batches. */
  async deleteExpired(): Promise<void> {
    for (const expired of [DELETE_KEYS, DELETE_SESSIONS, DELETE_LIMITS, DELETE_LIVE_CHANGES]) {
      let deleted = 0;
      for (let rows = BATCH; rows === BATCH; deleted += rows) {
        rows = await this.db.maintain(expired, [BATCH]);
      }
      if (deleted > 0) this.logger.log(`expired rows deleted: ${deleted}`);
    }
  }

  async ensurePartitions(): Promise<void> {
    await this.db.maintain(ENSURE_PARTITIONS, [MONTHS_AHEAD]);
  }
}
