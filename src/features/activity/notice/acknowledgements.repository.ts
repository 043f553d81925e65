import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../../kernel/page.js';
import type { Role } from '../../../kernel/role.js';
import { ListStatement } from '../../../platform/database/list-statement.js';
import { selection, statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A person, and what they have acknowledged. */
export interface PersonAcknowledgement {
  readonly user_id: string;
  readonly name: string;
  readonly role: Role;
  /** Of the present version. */
  readonly acknowledged_at: Date | null;
  readonly last_version: number | null;
}

export interface AcknowledgementFilter {
  /** Undefined = all people; otherwise only those of these shops, and the caller. */
  readonly shopIds: readonly string[] | undefined;
  readonly callerId: string;
  /** Whether the present version is acknowledged; undefined = either. */
  readonly acknowledged: boolean | undefined;
  readonly shopId: string | undefined;
}

/** Of two at once the second finds what the first has stored, so that both get the same answer. */
const ADD = statement<{ acknowledged_at: Date }>(
  'activity-notice.acknowledge',
  `INSERT INTO activity_acknowledgements (organization_id, user_id, notice_version, acknowledged_at)
    VALUES ($1, $2, $3, date_trunc('milliseconds', clock_timestamp()))
    ON CONFLICT (organization_id, user_id, notice_version) DO NOTHING RETURNING acknowledged_at`,
);

const OF_PERSON = `FROM activity_acknowledgements a
  WHERE a.organization_id = u.organization_id AND a.user_id = u.id`;
const OF_PRESENT = `${OF_PERSON} AND a.notice_version =
  (SELECT p.notice_version FROM activity_policies p WHERE p.organization_id = u.organization_id)`;
const WORKS_IN = `EXISTS (SELECT 1 FROM shop_members m
  WHERE m.organization_id = u.organization_id AND m.user_id = u.id AND m.shop_id`;

const LIST = selection<PersonAcknowledgement>('activity-notice.acknowledgements', {
  columns: `u.id AS user_id, u.name, u.role, (SELECT a.acknowledged_at ${OF_PRESENT}) AS acknowledged_at,
    (SELECT max(a.notice_version) ${OF_PERSON}) AS last_version`,
  from: 'users u',
  order: 'u.name, u.id',
  after: '(u.name, u.id) > (?, ?::uuid)',
});

/** Acknowledgements of the notice; the people and their shops it only reads. */
@Injectable()
export class AcknowledgementsRepository {
  /** @returns undefined when the person has acknowledged this version before */
  async add(tx: Tx, userId: string, version: number): Promise<Date | undefined> {
    return (await tx.row(ADD, [tx.organizationId, userId, version]))?.acknowledged_at;
  }

  /** Active people by name. Returns one more than the page holds. */
  list(tx: Tx, filter: AcknowledgementFilter, page: PageRequest): Promise<PersonAcknowledgement[]> {
    const { shopIds } = filter;
    return new ListStatement(tx)
      .where('u.is_active')
      .where(`(u.id = ? OR ${WORKS_IN} = ANY(?::uuid[])))`, shopIds && filter.callerId, shopIds)
      .where(`${WORKS_IN} = ?)`, filter.shopId)
      .where(`(EXISTS (SELECT 1 ${OF_PRESENT})) = ?`, filter.acknowledged)
      .page(LIST, page);
  }
}
