import { Injectable } from '@nestjs/common';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Organization } from './organization.entity.js';

/** Prepared, because every clock-in reads it. */
const FIND = statement<Organization>(
  'organizations.find',
  `SELECT ${columnsOf(Organization)} FROM organizations WHERE organization_id = $1`,
);

/** Reads the transaction's own organization. Everything else goes through `tx.of(Organization)`. */
@Injectable()
export class OrganizationsRepository {
  find(tx: Tx): Promise<Organization | undefined> {
    return tx.row(FIND, [tx.organizationId]);
  }
}
