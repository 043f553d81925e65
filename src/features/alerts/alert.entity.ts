import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CauseDetails, EndReason } from './causes/cause.js';
import type { AlertRuleName } from './rules/rule-kinds.js';

/** The life of an alert. One that nobody has acknowledged may end too. */
export const ALERT_STATES = ['OPEN', 'ACKNOWLEDGED', 'RESOLVED'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** Something that somebody should look at, from its beginning until its cause has ended. */
@Entity('alerts')
@Index('uq_alerts_cause', ['organization_id', 'cause_key'], {
  unique: true,
  where: 'resolved_at IS NULL',
})
@Index('ix_alerts_opened', ['organization_id', 'opened_at', 'id'])
@Index('ix_alerts_shop', ['organization_id', 'shop_id', 'opened_at', 'id'])
@Index('ix_alerts_user', ['organization_id', 'user_id', 'opened_at', 'id'])
@Index('ix_alerts_updated', ['organization_id', 'updated_at', 'id'])
@Index('ix_alerts_acknowledged', ['organization_id', 'acknowledged_by', 'opened_at', 'id'], {
  where: 'acknowledged_by IS NOT NULL',
})
@ForeignKey('organizations', ['organization_id'], ['organization_id'], {
  name: 'fk_alerts_organization',
})
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_alerts_shop',
})
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_alerts_user',
})
@ForeignKey('shifts', ['organization_id', 'shift_id'], ['organization_id', 'id'], {
  name: 'fk_alerts_shift',
})
@ForeignKey('users', ['organization_id', 'acknowledged_by'], ['organization_id', 'id'], {
  name: 'fk_alerts_acknowledger',
})
@Check(
  'ck_alerts_rule',
  `rule IN ('SILENT', 'FORGOTTEN_CLOCK_OUT', 'BREAK_OVERRUN', 'BREAK_MISSING', 'SHORT_REST', 'OVERTIME_NEAR',
    'LATE_START', 'NO_SHOW', 'NO_DEVICE_SESSION', 'SALE_WITHOUT_SHIFT', 'JOB_OVERDUE',
    'BACKUP_OVERDUE', 'CORRECTION_UNANSWERED')`,
)
@Check(
  'ck_alerts_life',
  `state IN ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')
    AND (state = 'RESOLVED') = (resolved_at IS NOT NULL)
    AND (resolved_at IS NULL) = (resolved_reason IS NULL)
    AND (acknowledged_at IS NULL) = (acknowledged_by IS NULL)
    AND (state <> 'ACKNOWLEDGED' OR acknowledged_at IS NOT NULL)
    AND (state <> 'OPEN' OR acknowledged_at IS NULL)`,
)
export class Alert {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_alerts' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_alerts' })
  id: string;

  @Column('text')
  rule: AlertRuleName;

  /** Tells the cause from others: two alerts with the same one are never unresolved at once. */
  @Column('text')
  cause_key: string;

  /** Null for an alert that concerns no shop. */
  @Column('uuid', { nullable: true })
  shop_id: string | null;

  /** The person whom it is about; null for an alert about nobody. */
  @Column('uuid', { nullable: true })
  user_id: string | null;

  @Column('uuid', { nullable: true })
  shift_id: string | null;

  /** When the cause began. */
  @Column('timestamptz')
  since: Date;

  @Column('jsonb')
  details: CauseDetails;

  @Column('text')
  state: AlertState;

  @Column('timestamptz')
  opened_at: Date;

  /** When its recipients were told; null during the quiet hours of its rule. */
  @Column('timestamptz', { nullable: true })
  told_at: Date | null;

  @Column('timestamptz', { nullable: true })
  acknowledged_at: Date | null;

  @Column('uuid', { nullable: true })
  acknowledged_by: string | null;

  @Column('timestamptz', { nullable: true })
  resolved_at: Date | null;

  @Column('text', { nullable: true })
  resolved_reason: EndReason | null;

  @Column('timestamptz')
  updated_at: Date;
}
