import { Injectable } from '@nestjs/common';
import { columnsOf } from '../../../platform/database/entity-columns.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AlertRule } from './alert-rule.entity.js';

/** A person whom a rule names. */
export interface NamedPerson {
  readonly scope_id: string;
  readonly rule: string;
  readonly user_id: string;
}

/** A person who can be told because of their role. */
export interface RolePerson {
  readonly id: string;
  readonly role: string;
  readonly shop_ids: string[];
}

/** Before its first change a rule has no row to lock, so all changes of an organization wait for each other. */
const HOLD = statement<{ readonly organization_id: string }>(
  'alert-rules.hold',
  'SELECT organization_id FROM organizations WHERE organization_id = $1 FOR NO KEY UPDATE',
);
const NAMED = statement<NamedPerson>(
  'alert-rules.named-people',
  `SELECT scope_id, rule, user_id FROM alert_rule_people WHERE organization_id = $1
    ORDER BY scope_id, rule, user_id`,
);
const BY_ROLE = statement<RolePerson>(
  'alert-rules.people-by-role',
  `SELECT u.id, u.role, ARRAY(SELECT m.shop_id FROM shop_members m
      WHERE m.organization_id = $1 AND m.user_id = u.id ORDER BY m.shop_id) AS shop_ids
    FROM users u WHERE u.organization_id = $1 AND u.is_active AND u.role IN ('ADMIN', 'MANAGER')
    ORDER BY u.id`,
);

/** Prepared, because every evaluation reads them. */
const CHANGED = statement<AlertRule>(
  'alert-rules.changed',
  `SELECT ${columnsOf(AlertRule)} FROM alert_rules WHERE organization_id = $1 ORDER BY scope_id, rule`,
);

@Injectable()
export class AlertRulesRepository {
  /** The rules that do not have their defaults. */
  changed(tx: Tx): Promise<AlertRule[]> {
    return tx.rows(CHANGED, [tx.organizationId]);
  }

  async hold(tx: Tx): Promise<void> {
    await tx.rows(HOLD, [tx.organizationId]);
  }

  named(tx: Tx): Promise<NamedPerson[]> {
    return tx.rows(NAMED, [tx.organizationId]);
  }

  byRole(tx: Tx): Promise<RolePerson[]> {
    return tx.rows(BY_ROLE, [tx.organizationId]);
  }
}
