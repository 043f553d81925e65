import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import type { Statement, Tx } from '../../platform/database/tx.js';

/** What an ADMIN may change. */
export interface BreakTypeFields {
  readonly name: string;
  readonly is_paid: boolean;
  readonly expected_minutes: number | null;
}

export interface BreakTypeRow extends BreakTypeFields {
  readonly id: string;
  readonly archived_at: Date | null;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

const COLUMNS = 'id, name, is_paid, expected_minutes, archived_at, version, created_at, updated_at';

const FIND: Statement = {
  name: 'break-types.find',
  text: `SELECT ${COLUMNS} FROM break_types WHERE organization_id = $1 AND id = $2`,
};
const LIST_OF: Statement = {
  name: 'break-types.list-of',
  text: `SELECT ${COLUMNS} FROM break_types WHERE organization_id = $1 AND id = ANY($2) ORDER BY id`,
};
/**
 * A second writer waits and then sees the first one's version. NO KEY, because every break that is
 * beginning holds a share of the key.
 */
const LOCK: Statement = {
  name: 'break-types.lock',
  text: `SELECT ${COLUMNS} FROM break_types WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE`,
};
const LIST: Statement = {
  name: 'break-types.list',
  text: `SELECT ${COLUMNS} FROM break_types
    WHERE organization_id = $1
      AND ($2::boolean IS NULL OR (archived_at IS NOT NULL) = $2)
      AND ($3::text IS NULL OR (name, id) > ($3, $4::uuid))
    ORDER BY name, id LIMIT $5`,
};
const INSERT: Statement = {
  name: 'break-types.insert',
  text: `INSERT INTO break_types (organization_id, id, name, is_paid, expected_minutes,
      archived_at, version, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, NULL, 1, now(), now())
    RETURNING ${COLUMNS}`,
};
const UPDATE: Statement = {
  name: 'break-types.update',
  text: `UPDATE break_types SET name = $3, is_paid = $4, expected_minutes = $5,
      version = version + 1, updated_at = now()
    WHERE organization_id = $1 AND id = $2
    RETURNING ${COLUMNS}`,
};
const SET_ARCHIVED: Statement = {
  name: 'break-types.set-archived',
  text: `UPDATE break_types SET archived_at = CASE WHEN $3::boolean THEN now() END,
      version = version + 1, updated_at = now()
    WHERE organization_id = $1 AND id = $2
    RETURNING ${COLUMNS}`,
};

/** Kinds of breaks of one organization. */
@Injectable()
export class BreakTypesRepository {
  async find(tx: Tx, id: string): Promise<BreakTypeRow | undefined> {
    return tx.row<BreakTypeRow>(FIND, [tx.organizationId, id]);
  }

  /** Those of these ids that there are. */
  async listOf(tx: Tx, ids: readonly string[]): Promise<BreakTypeRow[]> {
    return tx.rows<BreakTypeRow>(LIST_OF, [tx.organizationId, ids]);
  }

  async lock(tx: Tx, id: string): Promise<BreakTypeRow | undefined> {
    return tx.row<BreakTypeRow>(LOCK, [tx.organizationId, id]);
  }

  /**
   * One more than the page holds, by name.
   * @param archived  undefined = archived or not
   */
  async list(tx: Tx, archived: boolean | undefined, page: PageRequest): Promise<BreakTypeRow[]> {
    const [name = null, id = null] = page.after ?? [];
    const params = [tx.organizationId, archived ?? null, name, id, page.limit + 1];
    return tx.rows<BreakTypeRow>(LIST, params);
  }

  /** May violate uq_break_types_name. */
  async insert(tx: Tx, id: string, fields: BreakTypeFields): Promise<BreakTypeRow | undefined> {
    return tx.row<BreakTypeRow>(INSERT, [tx.organizationId, id, ...valuesOf(fields)]);
  }

  /** May violate uq_break_types_name. */
  async update(tx: Tx, id: string, fields: BreakTypeFields): Promise<BreakTypeRow | undefined> {
    return tx.row<BreakTypeRow>(UPDATE, [tx.organizationId, id, ...valuesOf(fields)]);
  }

  async setArchived(tx: Tx, id: string, archived: boolean): Promise<BreakTypeRow | undefined> {
    return tx.row<BreakTypeRow>(SET_ARCHIVED, [tx.organizationId, id, archived]);
  }
}

function valuesOf(fields: BreakTypeFields): unknown[] {
  return [fields.name, fields.is_paid, fields.expected_minutes];
}
