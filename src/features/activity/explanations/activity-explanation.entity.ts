import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Exclusion,
  ForeignKey,
  PrimaryColumn,
} from 'typeorm';

/** What a person did while no sign of life was seen. */
export const EXPLANATION_REASONS = ['CUSTOMER', 'CALL', 'STOCK', 'MEETING', 'OTHER'] as const;
export type ExplanationReason = (typeof EXPLANATION_REASONS)[number];

/** A person's own words about a time without a sign of life, which is not idle then. */
@Entity('activity_explanations')
@Exclusion(
  'ex_activity_explanations_overlap',
  `USING gist (organization_id WITH =, user_id WITH =, tstzrange(start_at, end_at) WITH &&)`,
)
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_activity_explanations_user',
})
@Check(
  'ck_activity_explanations_reason',
  `reason IN ('CUSTOMER', 'CALL', 'STOCK', 'MEETING', 'OTHER')`,
)
@Check('ck_activity_explanations_times', 'end_at > start_at')
export class ActivityExplanation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_explanations' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_explanations' })
  id: string;

  @Column('uuid')
  user_id: string;

  @Column('timestamptz')
  start_at: Date;

  @Column('timestamptz')
  end_at: Date;

  @Column('text')
  reason: ExplanationReason;

  @Column('text', { nullable: true })
  note: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;
}
