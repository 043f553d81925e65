import { Injectable } from '@nestjs/common';
import type { Statement, Tx } from '../../platform/database/tx.js';

/** The rules by which work is counted. Minutes; null where there is no such rule. */
export interface WorkRules {
  readonly shift_limit_minutes: number;
  readonly offline_limit_minutes: number;
  readonly session_silence_minutes: number;
  readonly overtime_daily_minutes: number | null;
  readonly overtime_weekly_minutes: number | null;
  readonly schedule_grace_minutes: number;
}

/** What registration gives. */
export interface NewOrganizationFields {
  readonly name: string;
  readonly time_zone: string;
  readonly currency: string;
  readonly week_start: number;
}

/** What an ADMIN may change. */
export type OrganizationFields = NewOrganizationFields & WorkRules;

export type OrganizationRow = OrganizationFields & {
  readonly organization_id: string;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
};

const COLUMNS = `organization_id, name, time_zone, currency, week_start, shift_limit_minutes,
  offline_limit_minutes, session_silence_minutes, overtime_daily_minutes, overtime_weekly_minutes,
  schedule_grace_minutes, version, created_at, updated_at`;

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
      shift_limit_minutes = $6, offline_limit_minutes = $7, session_silence_minutes = $8,
      overtime_daily_minutes = $9, overtime_weekly_minutes = $10, schedule_grace_minutes = $11,
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

  async insert(tx: Tx, fields: NewOrganizationFields): Promise<void> {
    await tx.rows(INSERT, [tx.organizationId, ...valuesOf(fields)]);
  }

  async update(tx: Tx, fields: OrganizationFields): Promise<OrganizationRow | undefined> {
    return tx.row<OrganizationRow>(UPDATE, [
      tx.organizationId,
      ...valuesOf(fields),
      fields.shift_limit_minutes,
      fields.offline_limit_minutes,
      fields.session_silence_minutes,
      fields.overtime_daily_minutes,
      fields.overtime_weekly_minutes,
      fields.schedule_grace_minutes,
    ]);
  }
}

function valuesOf(fields: NewOrganizationFields): unknown[] {
  return [fields.name, fields.time_zone, fields.currency, fields.week_start];
}
