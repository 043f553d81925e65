import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A refresh token that was handed out; only its hash is kept. */
@Entity('refresh_tokens')
@Index('ix_refresh_tokens_session', ['organization_id', 'session_id'])
@ForeignKey('auth_sessions', ['organization_id', 'session_id'], ['organization_id', 'id'], {
  name: 'fk_refresh_tokens_session',
  onDelete: 'CASCADE',
})
export class RefreshTokenRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_refresh_tokens' })
  organization_id: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'pk_refresh_tokens' })
  token_hash: Buffer;

  @Column('uuid')
  session_id: string;

  @Column('timestamptz')
  issued_at: Date;

  @Column('timestamptz', { nullable: true })
  rotated_at: Date | null;
}
