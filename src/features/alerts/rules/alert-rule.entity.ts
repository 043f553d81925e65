import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import type { AlertRuleName, RuleSettings } from './rule-kinds.js';

/** TypeORM keeps the type of the column in these options, so each column needs its own. */
const key = () => ({ primaryKeyConstraintName: 'pk_alert_rules' });
const keyOfPerson = () => ({ primaryKeyConstraintName: 'pk_alert_rule_people' });

/** A rule that somebody has changed, of a shop or of the organization; other rules have their defaults. */
@Entity('alert_rules')
@ForeignKey('organizations', ['organization_id'], ['organization_id'], {
  name: 'fk_alert_rules_organization',
})
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_alert_rules_shop',
  onDelete: 'CASCADE',
})
@Check(
  'ck_alert_rules_rule',
  `rule IN ('SILENT', 'FORGOTTEN_CLOCK_OUT', 'BREAK_OVERRUN', 'BREAK_MISSING', 'SHORT_REST', 'OVERTIME_NEAR',
    'LATE_START', 'NO_SHOW', 'NO_DEVICE_SESSION', 'SALE_WITHOUT_SHIFT', 'JOB_OVERDUE',
    'BACKUP_OVERDUE', 'CORRECTION_UNANSWERED')`,
)
@Check('ck_alert_rules_scope', 'scope_id = coalesce(shop_id, organization_id)')
@Check(
  'ck_alert_rules_limits',
  `threshold_minutes BETWEEN 0 AND 2880 AND answer_minutes BETWEEN 1 AND 240
    AND (quiet_from IS NULL) = (quiet_to IS NULL)`,
)
export class AlertRule implements RuleSettings {
  @PrimaryColumn('uuid', key())
  organization_id: string;

  /** The shop, or the organization for a rule that concerns no shop. */
  @PrimaryColumn('uuid', key())
  scope_id: string;

  @PrimaryColumn('text', key())
  rule: AlertRuleName;

  @Column('uuid', { nullable: true })
  shop_id: string | null;

  @Column('boolean')
  enabled: boolean;

  @Column('integer')
  threshold_minutes: number;

  @Column('integer')
  answer_minutes: number;

  @Column('boolean')
  notifies_managers: boolean;

  @Column('boolean')
  notifies_admins: boolean;

  @Column('text', { nullable: true })
  quiet_from: string | null;

  @Column('text', { nullable: true })
  quiet_to: string | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updated_at: Date;
}

/** A person who is told of the alerts of a rule, beside those whom their role names. */
@Entity('alert_rule_people')
@Index('ix_alert_rule_people_user', ['organization_id', 'user_id'])
@ForeignKey(
  'alert_rules',
  ['organization_id', 'scope_id', 'rule'],
  ['organization_id', 'scope_id', 'rule'],
  { name: 'fk_alert_rule_people_rule', onDelete: 'CASCADE' },
)
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_alert_rule_people_user',
})
export class AlertRulePerson {
  @PrimaryColumn('uuid', keyOfPerson())
  organization_id: string;

  @PrimaryColumn('uuid', keyOfPerson())
  scope_id: string;

  @PrimaryColumn('text', keyOfPerson())
  rule: AlertRuleName;

  @PrimaryColumn('uuid', keyOfPerson())
  user_id: string;
}
