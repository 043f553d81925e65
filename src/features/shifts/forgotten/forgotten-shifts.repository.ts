import { Injectable } from '@nestjs/common';
import { SideDatabase } from '../../../platform/database/side-database.js';
import { statement } from '../../../platform/database/statement.js';

/**
 * How long the start of a shift must have been here before the job takes it. A device that was offline for
 * longer than the limit sends its start and then, in the order of its queue, breaks and the end: within
 * seconds, or after some retries on a bad line. If the job closed the shift in between, that end would
 * find no open shift. A longer wait would keep a shift open that was really forgotten, and would keep its
 * person from starting the next one.
 */
export const GRACE_MS = 30 * 60_000;

/** An open shift past its organization's limit. */
export interface ForgottenShift {
  readonly organization_id: string;
  readonly id: string;
  readonly start_at: Date;
}

/**
 * Within the index by start: no limit is shorter than an hour. Few shifts have just arrived, so no index
 * by `created_at` is needed.
 */
const LIST = statement<ForgottenShift>(
  'shifts.list-forgotten',
  `SELECT s.organization_id, s.id, s.start_at FROM shifts s
  JOIN organizations o ON o.organization_id = s.organization_id
  WHERE s.end_at IS NULL AND s.start_at < now() - interval '1 hour'
    AND s.start_at < now() - make_interval(mins => o.shift_limit_minutes)
    AND s.created_at <= now() - make_interval(secs => $4)
    AND (s.start_at, s.id) > ($1::timestamptz, $2::uuid)
  ORDER BY s.start_at, s.id LIMIT $3`,
);

const NIL = '00000000-0000-0000-0000-000000000000';

/** Reads the rows of all organizations, for a job. */
@Injectable()
export class ForgottenShiftsRepository {
  constructor(private readonly db: SideDatabase) {}

  /** The next ones after the given one, the oldest first. */
  async listAfter(last: ForgottenShift | undefined, limit: number): Promise<ForgottenShift[]> {
    const after = [last?.start_at ?? '-infinity', last?.id ?? NIL];
    return this.db.survey(LIST, [...after, limit, GRACE_MS / 1_000]);
  }
}
