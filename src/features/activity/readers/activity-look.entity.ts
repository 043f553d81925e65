import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody looked at another person's activity: one row for each reader, person and hour. */
@Entity('activity_looks')
@Index('ix_activity_looks_user', ['organization_id', 'user_id', 'looked_at'])
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_activity_looks_user',
})
@ForeignKey('users', ['organization_id', 'reader_id'], ['organization_id', 'id'], {
  name: 'fk_activity_looks_reader',
})
export class ActivityLook {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_looks' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_looks' })
  reader_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_looks' })
  user_id: string;

  /** The beginning of the hour (UTC). */
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'pk_activity_looks' })
  hour: Date;

  /** The first look within the hour. */
  @Column('timestamptz')
  looked_at: Date;
}
