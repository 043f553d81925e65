import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When the rules of the organization were last evaluated, and when an instance last began to. */
@Entity('alert_evaluations')
@ForeignKey('organizations', ['organization_id'], ['organization_id'], {
  name: 'fk_alert_evaluations_organization',
})
export class AlertEvaluation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_alert_evaluations' })
  organization_id: string;

  /** Of the claims of several instances the last one counts. */
  @Column('timestamptz')
  claimed_at: Date;

  @Column('timestamptz', { nullable: true })
  evaluated_at: Date | null;
}
