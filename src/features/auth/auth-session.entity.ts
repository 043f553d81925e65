import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One sign-in on one device: lives until it is signed out or expires. */
@Entity('auth_sessions')
@Index('ix_auth_sessions_user', ['organizationId', 'userId'])
@Index('ix_auth_sessions_expires', { synchronize: false })
@ForeignKey('users', ['organizationId', 'userId'], ['organizationId', 'id'], {
  name: 'fk_auth_sessions_user',
})
export class AuthSession {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_auth_sessions' })
  organizationId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_auth_sessions' })
  id: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('text')
  address: string;

  @Column('text', { name: 'user_agent' })
  userAgent: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
