import { Injectable } from '@nestjs/common';
import { columnsOf } from '../../../platform/database/entity-columns.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ActivityPolicy } from './activity-policy.entity.js';

/** The policy, and when a person acknowledged the present version of its notice. */
export type PolicyForPerson = ActivityPolicy & { readonly acknowledged_at: Date | null };

const FIND = statement<ActivityPolicy>(
  'activity-policy.find',
  `SELECT ${columnsOf(ActivityPolicy)} FROM activity_policies WHERE organization_id = $1`,
);
/** Prepared, because every batch of activity asks it. Both look-ups are by the whole primary key. */
const FIND_FOR_PERSON = statement<PolicyForPerson>(
  'activity-policy.find-for-person',
  `SELECT ${columnsOf(ActivityPolicy, 'p')},
      (SELECT a.acknowledged_at FROM activity_acknowledgements a
        WHERE a.organization_id = $1 AND a.user_id = $2 AND a.notice_version = p.notice_version) AS acknowledged_at
    FROM activity_policies p WHERE p.organization_id = $1`,
);
/** The rules of a person's day. */
export type DayRulesRow = Pick<
  ActivityPolicy,
  'enabled' | 'pulse_seconds' | 'idle_limit_minutes' | 'retention_days'
> & {
  readonly user_id: string;
  /** When the person first acknowledged a notice. */
  readonly observed_from: Date | null;
};
const DAY_RULES = statement<DayRulesRow>(
  'activity-policy.day-rules',
  `SELECT person.id AS user_id, p.enabled, p.pulse_seconds, p.idle_limit_minutes, p.retention_days,
      (SELECT min(a.acknowledged_at) FROM (SELECT x.acknowledged_at FROM activity_acknowledgements x
        WHERE x.organization_id = $1 AND x.user_id = person.id ORDER BY x.notice_version OFFSET 0) a) AS observed_from
    FROM activity_policies p CROSS JOIN unnest((SELECT $2::uuid[])) AS person (id) WHERE p.organization_id = $1
    ORDER BY person.id`,
);
/** Before its first change an organization has no row; of two first changes the second then waits for the other. */
const ENSURE = statement(
  'activity-policy.ensure',
  `INSERT INTO activity_policies (organization_id, version) VALUES ($1, 0)
    ON CONFLICT (organization_id) DO NOTHING`,
);
/** The policy of the transaction's organization; changes go through `tx.of(ActivityPolicy)`. */
@Injectable()
export class ActivityPolicyRepository {
  find(tx: Tx): Promise<ActivityPolicy | undefined> {
    return tx.row(FIND, [tx.organizationId]);
  }

  /** The policy and the person's acknowledgement of it, in one look-up. */
  findForPerson(tx: Tx, userId: string): Promise<PolicyForPerson | undefined> {
    return tx.row(FIND_FOR_PERSON, [tx.organizationId, userId]);
  }

  /** One row for each of these people; none before the first change of the policy. */
  dayRulesOf(tx: Tx, userIds: readonly string[]): Promise<DayRulesRow[]> {
    return tx.rows(DAY_RULES, [tx.organizationId, userIds]);
  }

  /** Makes sure that there is a row to lock. */
  async ensure(tx: Tx): Promise<void> {
    await tx.rows(ENSURE, [tx.organizationId]);
  }
}
