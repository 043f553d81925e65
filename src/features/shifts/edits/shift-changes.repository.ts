import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../../kernel/page.js';
import type { Statement, Tx } from '../../../platform/database/tx.js';
import type { ShiftChangeKind } from './shift-change.entity.js';

export interface ShiftChangeRow {
  readonly id: string;
  /** Of the shift, once it was changed. */
  readonly version: number;
  readonly kind: ShiftChangeKind;
  readonly changed_at: Date;
  readonly actor_id: string | null;
  readonly reason: string | null;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown>;
}

const APPEND: Statement = {
  name: 'shift-changes.append',
  text: `INSERT INTO shift_changes (organization_id, shift_id, version, id, kind, changed_at, actor_id, reason,
      before, after)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};
/** By version, not by id: ids are made by the clocks of instances, and two of those may differ. */
const LIST: Statement = {
  name: 'shift-changes.list',
  text: `SELECT id, version, kind, changed_at, actor_id, reason, before, after FROM shift_changes
    WHERE organization_id = $1 AND shift_id = $2 AND version > $3
    ORDER BY version LIMIT $4`,
};

/** What was done to shifts afterwards. */
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
    ]);
  }

  /** One more than the page holds, the first change first. */
  async list(tx: Tx, shiftId: string, page: PageRequest): Promise<ShiftChangeRow[]> {
    const [version = 0] = page.after ?? [];
    return tx.rows<ShiftChangeRow>(LIST, [tx.organizationId, shiftId, version, page.limit + 1]);
  }
}
