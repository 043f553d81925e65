import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';

/** Somebody who was reported as idle. */
export interface IdleMark {
  readonly user_id: string;
  readonly since: Date;
}

/** A person who is at work or marked. */
export interface WatchedPerson {
  readonly id: string;
  /** Null without a mark. */
  readonly marked_since: Date | null;
}

const WATCHED = statement<WatchedPerson>(
  'live.watched',
  `SELECT id, max(since) AS marked_since FROM (
      SELECT user_id AS id, NULL::timestamptz AS since FROM shifts WHERE organization_id = $1 AND end_at IS NULL
      UNION ALL SELECT user_id, since FROM activity_idle_marks WHERE organization_id = $1) watched
    GROUP BY id ORDER BY id`,
);
const SET = statement(
  'live.mark-idle',
  `INSERT INTO activity_idle_marks (organization_id, user_id, since)
    SELECT $1, mark.user_id, mark.since FROM unnest($2::uuid[], $3::timestamptz[]) AS mark (user_id, since)
    ORDER BY mark.user_id
    ON CONFLICT (organization_id, user_id) DO UPDATE SET since = EXCLUDED.since`,
);
/** By the whole key: with a list of people the planner may read all marks of the organization. */
const CLEAR_ONE = statement<Pick<IdleMark, 'user_id'>>(
  'live.unmark-one',
  'DELETE FROM activity_idle_marks WHERE organization_id = $1 AND user_id = $2 RETURNING user_id',
);
const CLEAR = statement(
  'live.unmark-idle',
  `DELETE FROM activity_idle_marks WHERE organization_id = $1 AND user_id = ANY($2::uuid[])`,
);

/** Who was last reported as idle: the beginning and the end of an idle time are each reported once. */
@Injectable()
export class IdleMarksRepository {
  /** Everybody of the organization who is at work or marked. */
  watched(tx: Tx): Promise<WatchedPerson[]> {
    return tx.rows(WATCHED, [tx.organizationId]);
  }

  async set(tx: Tx, marks: readonly IdleMark[]): Promise<void> {
    const people = marks.map(({ user_id: id }) => id);
    await tx.rows(SET, [tx.organizationId, people, marks.map(({ since }) => since)]);
  }

  /** @returns whether the person was marked */
  async clearOne(tx: Tx, userId: string): Promise<boolean> {
    return (await tx.row(CLEAR_ONE, [tx.organizationId, userId])) !== undefined;
  }

  async clear(tx: Tx, userIds: readonly string[]): Promise<void> {
    await tx.rows(CLEAR, [tx.organizationId, userIds]);
  }
}
