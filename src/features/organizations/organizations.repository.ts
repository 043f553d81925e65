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

/** What a new organization has done so far. */
export interface FirstSteps {
  readonly shop: boolean;
  readonly people: boolean;
  readonly products: boolean;
  readonly sale: boolean;
  readonly shift: boolean;
}

/**
 * In the order of an index: without one, a table of other organizations would be read to its end for a new one. With
 * `OFFSET`, even of 0, the planner keeps the order that it drops from other `EXISTS`.
 */
const anyOf = (rows: string, more = 0) =>
  `EXISTS (SELECT FROM ${rows} ORDER BY id OFFSET ${more} LIMIT 1)`;
const OWN = 'WHERE organization_id = $1';

const FIRST_STEPS = statement<FirstSteps>(
  'organizations.first-steps',
  `SELECT ${anyOf(`shops ${OWN} AND archived_at IS NULL`)} AS shop, ${anyOf(`users ${OWN}`, 1)} AS people,
    ${anyOf(`products ${OWN}`)} AS products, ${anyOf(`receipts ${OWN}`)} AS sale, ${anyOf(`shifts ${OWN}`)} AS shift`,
);

/** Reads the transaction's own organization. Everything else goes through `tx.of(Organization)`. */
@Injectable()
export class OrganizationsRepository {
  find(tx: Tx): Promise<Organization | undefined> {
    return tx.row(FIND, [tx.organizationId]);
  }

  firstSteps(tx: Tx): Promise<FirstSteps | undefined> {
    return tx.row(FIRST_STEPS, [tx.organizationId]);
  }
}
