import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { User } from '../../users/user.entity.js';

const TIME = "'^([01][0-9]|2[0-3]):[0-5][0-9]$'";

/** When a person wants to be told; without a row, at any time. Times are `HH:MM` in the zone of their shop. */
@Entity('message_settings')
@ForeignKey(() => User, ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_message_settings_user',
})
@Check(
  'ck_message_settings_times',
  `quiet_from ~ ${TIME} AND quiet_to ~ ${TIME} AND digest_time ~ ${TIME}`,
)
@Check('ck_message_settings_quiet', '(quiet_from IS NULL) = (quiet_to IS NULL)')
export class MessageSettings {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_message_settings' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_message_settings' })
  user_id: string;

  @Column('text', { nullable: true })
  quiet_from: string | null;

  @Column('text', { nullable: true })
  quiet_to: string | null;

  /** When the one mail of the day is sent; null = each mail at once. */
  @Column('text', { nullable: true })
  digest_time: string | null;
}
