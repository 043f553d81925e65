import { Injectable } from '@nestjs/common';
import { SideDatabase } from '../../../platform/database/side-database.js';
import { statement } from '../../../platform/database/statement.js';

/** An open session that nothing was heard of for longer than its limit. */
export interface SilentSession {
  readonly organization_id: string;
  readonly id: string;
}

/** Within the index of open sessions, in its order: those that are over cost nothing. */
const LIST = statement<SilentSession>(
  'sessions.list-silent',
  `SELECT organization_id, id FROM device_sessions
  WHERE end_at IS NULL AND last_seen_at + make_interval(secs => silence_limit_s) < now()
    AND (organization_id, id) > ($1::uuid, $2::uuid)
  ORDER BY organization_id, id LIMIT $3`,
);

const NIL = '00000000-0000-0000-0000-000000000000';

/** Reads the rows of all organizations, for a job. */
@Injectable()
export class SilentSessionsRepository {
  constructor(private readonly db: SideDatabase) {}

  /** The next ones after the given one, by organization. */
  async listAfter(last: SilentSession | undefined, limit: number): Promise<SilentSession[]> {
    const after = [last?.organization_id ?? NIL, last?.id ?? NIL];
    return this.db.survey(LIST, [...after, limit]);
  }
}
