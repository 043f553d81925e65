import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When somebody of the organization may become idle next. */
@Entity('activity_idle_looks')
@ForeignKey('organizations', ['organization_id'], ['organization_id'], {
  name: 'fk_activity_idle_looks_organization',
})
export class IdleLook {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_idle_looks' })
  organization_id: string;

  /** While an instance looks: the time after which another one may. */
  @Index('ix_activity_idle_looks_due')
  @Column('timestamptz')
  due_at: Date;
}
