import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../../kernel/page.js';
import { columnsExcept } from '../../../platform/database/entity-columns.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ShiftChange, type ShiftChangeRow } from './shift-change.entity.js';

const COLUMNS = columnsExcept(ShiftChange, 'organization_id', 'shift_id');

const APPEND = statement(
  'shift-changes.append',
  `INSERT INTO shift_changes (organization_id, shift_id, version, id, kind, changed_at, actor_id, reason,
      before, after, correction_request_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
/** By version, not by id: ids contain the time of an instance's clock, and two clocks may differ. */
const LIST = statement<ShiftChangeRow>(
  'shift-changes.list',
  `SELECT ${COLUMNS} FROM shift_changes
    WHERE organization_id = $1 AND shift_id = $2 AND version > $3
    ORDER BY version LIMIT $4`,
);
const IS_REVIEWED = statement<{ readonly is_reviewed: boolean }>(
  'shift-changes.is-reviewed',
  `SELECT EXISTS (SELECT FROM shift_changes
    WHERE organization_id = $1 AND shift_id = $2 AND actor_id IS NOT NULL) AS is_reviewed`,
);

/** The history of shifts. */
@Injectable()
export class ShiftChangesRepository {
  async append(tx: Tx, shiftId: string, change: ShiftChangeRow): Promise<void> {
    await tx.rows(APPEND, [
      tx.organizationId,
      shiftId,
      change.version,
      change.id,
      change.kind,
      change.changed_at,
      change.actor_id,
      change.reason,
      change.before && JSON.stringify(change.before),
      JSON.stringify(change.after),
      change.correction_request_id,
    ]);
  }

  /** Whether a manager has added, corrected or confirmed the shift. */
  async isReviewed(tx: Tx, shiftId: string): Promise<boolean> {
    const row = await tx.row(IS_REVIEWED, [tx.organizationId, shiftId]);
    return row?.is_reviewed === true;
  }

  /** One row more than the page, the first change first. */
  async list(tx: Tx, shiftId: string, page: PageRequest): Promise<ShiftChangeRow[]> {
    const [version = 0] = page.after ?? [];
    return tx.rows(LIST, [tx.organizationId, shiftId, version, page.limit + 1]);
  }
}
