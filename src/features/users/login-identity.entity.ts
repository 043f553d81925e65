import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/**
 * What someone signs in with. Unique over all organizations and therefore without a reference to any
 * of them; outside row-level security, for a sign-in does not know its organization yet.
 */
@Entity('login_identities')
@Unique('uq_login_identities_user', ['organizationId', 'userId'])
@Check('ck_login_identities_email', 'email = lower(email)')
export class LoginIdentity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_login_identities' })
  email: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  /** Given by someone else: to be changed at the first sign-in. */
  @Column('boolean', { name: 'must_change_password' })
  mustChangePassword: boolean;
}
