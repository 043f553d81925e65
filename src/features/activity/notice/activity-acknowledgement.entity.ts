import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { User } from '../../users/user.entity.js';
import { ActivityNotice } from './activity-notice.entity.js';

/** A person has read a version of the notice. */
@Entity('activity_acknowledgements')
@ForeignKey(() => User, ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_activity_acknowledgements_user',
})
@ForeignKey(
  () => ActivityNotice,
  ['organization_id', 'notice_version'],
  ['organization_id', 'version'],
  { name: 'fk_activity_acknowledgements_notice' },
)
export class ActivityAcknowledgement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_acknowledgements' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_acknowledgements' })
  user_id: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'pk_activity_acknowledgements' })
  notice_version: number;

  @Column('timestamptz')
  acknowledged_at: Date;
}
