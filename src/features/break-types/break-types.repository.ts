import { Injectable } from '@nestjs/common';
import type { Statement, Tx } from '../../platform/database/tx.js';

export interface BreakTypeRow {
  readonly id: string;
  readonly name: string;
  readonly is_paid: boolean;
  readonly expected_minutes: number | null;
  readonly archived_at: Date | null;
}

const FIND: Statement = {
  name: 'break-types.find',
  text: `SELECT id, name, is_paid, expected_minutes, archived_at FROM break_types
    WHERE organization_id = $1 AND id = $2`,
};

/** Break types of one organization. */
@Injectable()
export class BreakTypesRepository {
  async find(tx: Tx, id: string): Promise<BreakTypeRow | undefined> {
    return tx.row<BreakTypeRow>(FIND, [tx.organizationId, id]);
  }
}
