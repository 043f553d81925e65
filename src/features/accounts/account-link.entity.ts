import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { User } from '../users/user.entity.js';

export type LinkPurpose = 'INVITATION' | 'PASSWORD' | 'ADDRESS';

/** What the link in a mail may do, once. Using it deletes the row. */
@Entity('account_links')
@Index('ix_account_links_user', ['organization_id', 'user_id', 'id'])
@Check('ck_account_links_purpose', `purpose IN ('INVITATION', 'PASSWORD', 'ADDRESS')`)
@Check('ck_account_links_email', `(purpose = 'ADDRESS') = (email IS NOT NULL)`)
@ForeignKey(() => User, ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_account_links_user',
})
export class AccountLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_account_links' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_account_links' })
  id: string;

  @Column('uuid')
  user_id: string;

  @Column('text')
  purpose: LinkPurpose;

  /** The token is derived from the id by a key of the installation, and never stored. */
  @Column('bytea')
  token_hash: Buffer;

  /** The address to confirm. */
  @Column('text', { nullable: true })
  email: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;

  @Column('timestamptz')
  expires_at: Date;
}
