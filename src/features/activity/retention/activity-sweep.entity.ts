import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How far events that wait for a shift have been looked through, of one organization. */
@Entity('activity_sweeps')
@ForeignKey('organizations', ['organization_id'], ['organization_id'], {
  name: 'fk_activity_sweeps_organization',
})
export class ActivitySweep {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_sweeps' })
  organization_id: string;

  /** No earlier event waits for a shift any more. */
  @Column('timestamptz')
  swept_to: Date;
}
