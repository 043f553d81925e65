import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../../kernel/page.js';
import { ListStatement } from '../../../platform/database/list-statement.js';
import { selection } from '../../../platform/database/statement.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { ActivityLook } from './activity-look.entity.js';

/** A look, with the name of its reader. */
export type LookRow = Pick<ActivityLook, 'reader_id' | 'looked_at'> & { readonly name: string };

/** Looks of one reader at several people. */
export interface LooksOfHour {
  readonly readerId: string;
  readonly userIds: readonly string[];
  /** Hours since 1970. */
  readonly hour: number;
}

/** Two looks of one hour at once are one look: the second finds the row of the first. */
const ADD = statement<Pick<ActivityLook, 'looked_at'>>(
  'activity.add-look',
  `INSERT INTO activity_looks (organization_id, reader_id, user_id, hour, looked_at)
    VALUES ($1, $2, $3, date_trunc('hour', now(), 'UTC'), date_trunc('milliseconds', now()))
    ON CONFLICT (organization_id, reader_id, user_id, hour) DO NOTHING
    RETURNING looked_at`,
);
/** In the order of the people, so that two of one reader at once wait for each other and never both ways. */
const ADD_ALL = statement<Pick<ActivityLook, 'user_id'>>(
  'activity.add-looks',
  `INSERT INTO activity_looks (organization_id, reader_id, user_id, hour, looked_at)
    SELECT $1, $2, seen.id, to_timestamp($4::bigint * 3600), date_trunc('milliseconds', now())
    FROM unnest($3::uuid[]) AS seen (id) ORDER BY seen.id
    ON CONFLICT (organization_id, reader_id, user_id, hour) DO NOTHING
    RETURNING user_id`,
);
const LIST = selection<LookRow>('activity.looks', {
  columns: `reader_id, looked_at, (SELECT u.name FROM users u
    WHERE u.organization_id = activity_looks.organization_id AND u.id = reader_id) AS name`,
  from: 'activity_looks',
  order: 'looked_at DESC, reader_id DESC',
  after: '(looked_at, reader_id) < (?::timestamptz, ?::uuid)',
});

/** Who looked at whose activity. */
@Injectable()
export class ActivityLooksRepository {
  /** @returns false when this reader has already looked at this person within the hour */
  async add(tx: Tx, readerId: string, userId: string): Promise<boolean> {
    const row = await tx.row(ADD, [tx.organizationId, readerId, userId]);
    return row !== undefined;
  }

  /** @returns the people at whom this reader had not looked within the hour */
  async addAll(tx: Tx, { readerId, userIds, hour }: LooksOfHour): Promise<string[]> {
    const rows = await tx.rows(ADD_ALL, [tx.organizationId, readerId, userIds, hour]);
    return rows.map((row) => row.user_id);
  }

  /** One row more than the page, the latest first. */
  async of(tx: Tx, userId: string, page: PageRequest): Promise<LookRow[]> {
    return new ListStatement(tx).where('user_id = ?', userId).page(LIST, page);
  }
}
