import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { User } from '../../users/user.entity.js';

/** The channels by which a person wants to be told of a kind; without a row, the usual ones. */
@Entity('message_choices')
@ForeignKey(() => User, ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_message_choices_user',
})
export class MessageChoice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_message_choices' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_message_choices' })
  user_id: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_message_choices' })
  kind: string;

  @Column('boolean')
  app: boolean;

  @Column('boolean')
  email: boolean;

  @Column('boolean')
  push: boolean;
}
