import {
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  Unique,
} from 'typeorm';
import { User } from '../../users/user.entity.js';

/** A browser that receives what a person is told. An endpoint belongs to the person who used it last. */
@Entity('push_subscriptions')
@Unique('uq_push_subscriptions_endpoint', ['organization_id', 'endpoint'])
@Index('ix_push_subscriptions_user', ['organization_id', 'user_id', 'id'])
@ForeignKey(() => User, ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_push_subscriptions_user',
})
export class PushSubscription {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_push_subscriptions' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_push_subscriptions' })
  id: string;

  @Column('uuid')
  user_id: string;

  @Column('text')
  endpoint: string;

  /** The browser's public key, with which everything for it is encrypted. */
  @Column('text')
  p256dh: string;

  /** A secret that the browser shares with this service. */
  @Column('text')
  auth: string;

  /** How the browser names itself. */
  @Column('text')
  device: string;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;
}
