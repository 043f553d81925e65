import { Injectable } from '@nestjs/common';
import type { Statement, Tx } from '../../platform/database/tx.js';

/** What an ADMIN may change. */
export interface OrganizationFields {
  readonly name: string;
  readonly time_zone: string;
  readonly currency: string;
  readonly week_start: number;
}

export interface OrganizationRow extends OrganizationFields {
  readonly organization_id: string;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

const COLUMNS =
  'organization_id, name, time_zone, currency, week_start, version, created_at, updated_at';

const FIND: Statement = {
  name: 'organizations.find',
  text: `SELECT ${COLUMNS} FROM organizations WHERE organization_id = $1`,
};
/**
 * A second writer waits and then sees the first one's version. NO KEY, because every user and shop
 * that is being made holds a share of the key.
 */
const LOCK: Statement = {
  name: 'organizations.lock',
  text: `SELECT ${COLUMNS} FROM organizations WHERE organization_id = $1 FOR NO KEY UPDATE`,
};
const INSERT: Statement = {
  name: 'organizations.insert',
  text: `INSERT INTO organizations
      (organization_id, name, time_zone, currency, week_start, version, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, 1, now(), now())`,
};
const UPDATE: Statement = {
  name: 'organizations.update',
  text: `UPDATE organizations SET name = $2, time_zone = $3, currency = $4, week_start = $5,
      version = version + 1, updated_at = now()
    WHERE organization_id = $1
    RETURNING ${COLUMNS}`,
};

/** The row of the transaction's own organization. */
@Injectable()
export class OrganizationsRepository {
  async find(tx: Tx): Promise<OrganizationRow | undefined> {
    return tx.row<OrganizationRow>(FIND, [tx.organizationId]);
  }

  async lock(tx: Tx): Promise<OrganizationRow | undefined> {
    return tx.row<OrganizationRow>(LOCK, [tx.organizationId]);
  }

  async insert(tx: Tx, fields: OrganizationFields): Promise<void> {
    await tx.rows(INSERT, [tx.organizationId, ...valuesOf(fields)]);
  }

  async update(tx: Tx, fields: OrganizationFields): Promise<OrganizationRow | undefined> {
    return tx.row<OrganizationRow>(UPDATE, [tx.organizationId, ...valuesOf(fields)]);
  }
}

function valuesOf(fields: OrganizationFields): unknown[] {
  return [fields.name, fields.time_zone, fields.currency, fields.week_start];
}
