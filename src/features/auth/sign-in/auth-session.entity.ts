import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One sign-in on one device. It lasts until it is signed out or expires. */
@Entity('auth_sessions')
@Index('ix_auth_sessions_user', ['organization_id', 'user_id'])
@Index('ix_auth_sessions_expires', { synchronize: false })
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_auth_sessions_user',
})
export class AuthSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_auth_sessions' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_auth_sessions' })
  id: string;

  @Column('uuid')
  user_id: string;

  /** The name that its person gave to the device. */
  @Column('text', { nullable: true })
  name: string | null;

  /** The address of the sign-in, which shows a person where somebody has signed in. */
  @Column('text')
  address: string;

  /** The same, or the /64 of an IPv6 address: privacy extensions change the address within it every day. */
  @Column('text', { default: '' })
  network: string;

  /** Whether the session only permits a change of the password. */
  @Column('boolean', { default: false })
  must_change_password: boolean;

  @Column('text')
  user_agent: string;

  @Column('timestamptz')
  created_at: Date;

  @Column('timestamptz')
  expires_at: Date;

  @Column('timestamptz', { nullable: true })
  revoked_at: Date | null;
}
