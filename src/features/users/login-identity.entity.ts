import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/**
 * What someone signs in with. Unique over all organizations and therefore without a reference to any
 * of them; outside row-level security, for a sign-in does not know its organization yet.
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

  /** Given by someone else: to be changed at the first sign-in. */
  @Column('boolean')
  must_change_password: boolean;
}
