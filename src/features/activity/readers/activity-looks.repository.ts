import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../../kernel/page.js';
import { ListStatement } from '../../../platform/database/list-statement.js';
import { selection } from '../../../platform/database/statement.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { ActivityLook } from './activity-look.entity.js';

/** A look, with the name of its reader. */
export type LookRow = Pick<ActivityLook, 'reader_id' | 'looked_at'> & { readonly name: string };

/** Two looks of one hour at once are one look: the second finds the row of the first. */
const ADD = statement<Pick<ActivityLook, 'looked_at'>>(
  'activity.add-look',
  `INSERT INTO activity_looks (organization_id, reader_id, user_id, hour, looked_at)
    VALUES ($1, $2, $3, date_trunc('hour', now(), 'UTC'), date_trunc('milliseconds', now()))
    ON CONFLICT (organization_id, reader_id, user_id, hour) DO NOTHING
    RETURNING looked_at`,
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

  /** One row more than the page, the latest first. */
  async of(tx: Tx, userId: string, page: PageRequest): Promise<LookRow[]> {
    return new ListStatement(tx).where('user_id = ?', userId).page(LIST, page);
  }
}
