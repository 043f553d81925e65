import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { User } from '../../users/user.entity.js';
import type { MessageParams } from '../message-kinds.js';

/** A message that waits for the one mail of the day. */
@Entity('message_digest_items')
@Index('ix_message_digest_items_user', ['organization_id', 'user_id', 'id'])
@Index('ix_message_digest_items_due', ['due_at'])
@ForeignKey(() => User, ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_message_digest_items_user',
})
export class DigestItem {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_message_digest_items' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_message_digest_items' })
  id: string;

  @Column('uuid')
  user_id: string;

  @Column('timestamptz')
  due_at: Date;

  @Column('text')
  kind: string;

  @Column('text')
  about: string;

  @Column('jsonb')
  params: MessageParams;
}
