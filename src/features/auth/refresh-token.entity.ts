import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A refresh token that was handed out; only its hash is kept. */
@Entity('refresh_tokens')
@Index('ix_refresh_tokens_session', ['organizationId', 'sessionId'])
@ForeignKey('auth_sessions', ['organizationId', 'sessionId'], ['organizationId', 'id'], {
  name: 'fk_refresh_tokens_session',
  onDelete: 'CASCADE',
})
export class RefreshTokenRow {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_refresh_tokens' })
  organizationId: string;

  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'pk_refresh_tokens' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'session_id' })
  sessionId: string;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;

  @Column('timestamptz', { name: 'rotated_at', nullable: true })
  rotatedAt: Date | null;
}
