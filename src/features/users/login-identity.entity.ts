import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/**
 * The credentials with which a person signs in. The address is unique across all organizations, so the
 * table refers to none of them. It has no row-level security, because a sign-in does not know its
 * organization yet.
 */
@Entity('login_identities')
@Unique('uq_login_identities_user', ['organization_id', 'user_id'])
@Check('ck_login_identities_email', 'email = lower(email)')
export class LoginIdentity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_login_identities' })
  email: string;

  @Column('uuid')
  organization_id: string;

  @Column('uuid')
  user_id: string;

  @Column('text')
  password_hash: string;

  /** Whether someone else has set the password, so that the person must change it at the first sign-in. */
  @Column('boolean')
  must_change_password: boolean;
}
