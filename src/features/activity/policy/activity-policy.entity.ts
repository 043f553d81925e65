import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  PrimaryColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import { ActivityNotice } from '../notice/activity-notice.entity.js';
import type { LegalBasis } from './legal-basis.js';

/** What the organization has decided about activity, and what it has recorded about that decision. */
@Entity('activity_policies')
@ForeignKey('organizations', ['organization_id'], ['organization_id'], {
  name: 'fk_activity_policies_organization',
})
@ForeignKey(
  () => ActivityNotice,
  ['organization_id', 'notice_version'],
  ['organization_id', 'version'],
  { name: 'fk_activity_policies_notice' },
)
@Check(
  'ck_activity_policies_basis',
  `legal_basis IN ('CONTRACT', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS', 'PUBLIC_TASK', 'LEGITIMATE_INTERESTS')`,
)
@Check(
  'ck_activity_policies_limits',
  `retention_days BETWEEN 1 AND 730 AND idle_limit_minutes BETWEEN 10 AND 240
    AND pulse_seconds BETWEEN 10 AND 600`,
)
@Check(
  'ck_activity_policies_enabled',
  `NOT enabled OR (purpose IS NOT NULL AND legal_basis IS NOT NULL AND legal_basis_text IS NOT NULL
    AND assessed_on IS NOT NULL AND informed_how IS NOT NULL AND informed_on IS NOT NULL
    AND notice_version IS NOT NULL)`,
)
export class ActivityPolicy {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_policies' })
  organization_id: string;

  @Column('boolean', { default: false })
  enabled: boolean;

  @Column('text', { nullable: true })
  purpose: string | null;

  @Column('text', { nullable: true })
  legal_basis: LegalBasis | null;

  @Column('text', { nullable: true })
  legal_basis_text: string | null;

  /** The date of the impact assessment. */
  @Column('date', { nullable: true })
  assessed_on: string | null;

  @Column('text', { nullable: true })
  informed_how: string | null;

  @Column('date', { nullable: true })
  informed_on: string | null;

  @Column('integer', { default: 90 })
  retention_days: number;

  @Column('boolean', { default: false })
  counts_off_list: boolean;

  @Column('integer', { default: 10 })
  idle_limit_minutes: number;

  @Column('integer', { default: 80 })
  pulse_seconds: number;

  /** The present version of the notice; null before activity was first switched on. */
  @Column('integer', { nullable: true })
  notice_version: number | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updated_at: Date;
}
