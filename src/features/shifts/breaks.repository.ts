import { Injectable } from '@nestjs/common';
import { columnsExcept } from '../../platform/database/entity-columns.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Break, type BreakRow } from './break.entity.js';

const COLUMNS = columnsExcept(Break, 'organization_id', 'shift_start_at', 'shift_ends_before');

const LIST_OF = statement<BreakRow>(
  'breaks.list-of',
  `SELECT ${COLUMNS} FROM breaks
    WHERE organization_id = $1 AND shift_id = ANY($2) ORDER BY start_at, id`,
);
/** Copies the shift's bounds, which the foreign key keeps equal from then on. */
const INSERT = statement(
  'breaks.insert',
  `INSERT INTO breaks (organization_id, id, shift_id, shift_start_at, shift_ends_before,
      break_type_id, name, is_paid, expected_minutes, start_at, end_at, clocked_start_at, clocked_end_at)
    SELECT s.organization_id, b.id, s.id, s.start_at, s.ends_before,
      b.break_type_id, b.name, b.is_paid, b.expected_minutes, b.start_at, b.end_at,
      b.clocked_start_at, b.clocked_end_at
    FROM jsonb_to_recordset($3) AS b (id uuid, break_type_id uuid, name text, is_paid boolean,
      expected_minutes integer, start_at timestamptz, end_at timestamptz,
      clocked_start_at timestamptz, clocked_end_at timestamptz)
    JOIN shifts s ON s.organization_id = $1 AND s.id = $2`,
);
const DELETE_OF = statement(
  'breaks.delete-of',
  'DELETE FROM breaks WHERE organization_id = $1 AND shift_id = $2',
);

/** Breaks of shifts. */
@Injectable()
export class BreaksRepository {
  /** All breaks of these shifts in chronological order. */
  async listOf(tx: Tx, shiftIds: readonly string[]): Promise<BreakRow[]> {
    return tx.rows(LIST_OF, [tx.organizationId, shiftIds]);
  }

  /** The insert may violate ex_breaks_overlap and ck_breaks_inside. */
  async insert(tx: Tx, shiftId: string, breaks: readonly BreakRow[]): Promise<void> {
    if (breaks.length === 0) return;
    await tx.rows(INSERT, [tx.organizationId, shiftId, JSON.stringify(breaks)]);
  }

  async deleteOf(tx: Tx, shiftId: string): Promise<void> {
    await tx.rows(DELETE_OF, [tx.organizationId, shiftId]);
  }
}
