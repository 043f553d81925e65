import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Tx } from '../../platform/database/tx.js';
import { IdentitiesRepository } from './identities.repository.js';
import { LoginIdentity } from './login-identity.entity.js';
import { PasswordHasher } from './password-hasher.js';
import { assertStrongPassword } from './password-rules.js';
import { UsersRepository } from './users.repository.js';

/** Verifies and replaces what people sign in with. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly identities: IdentitiesRepository,
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  /** @param email  lower case */
  findIdentity(email: string): Promise<LoginIdentity | undefined> {
    return this.identities.findByEmail(email);
  }

  async getIdentityOf(tx: Tx, userId: string): Promise<LoginIdentity> {
    const identity = await tx.of(LoginIdentity).findOneBy({ user_id: userId });
    if (!identity) throw new AppError('UNAUTHENTICATED');
    return identity;
  }

  /** Takes as long for nobody as for somebody. */
  verify(identity: LoginIdentity | undefined, password: string): Promise<boolean> {
    return this.hasher.verify(password, identity?.password_hash);
  }

  /** @throws WEAK_PASSWORD */
  async hashStrong(password: string): Promise<string> {
    assertStrongPassword(password);
    return this.hasher.hash(password);
  }

  /**
   * Whether what was verified a moment ago still holds: the row lock waits for a deactivation or a
   * new password that is about to commit, the second read sees it.
   */
  async stillValid(tx: Tx, verified: LoginIdentity): Promise<boolean> {
    const { user_id, password_hash } = verified;
    const user = await this.users.lockShared(tx, user_id);
    const now = await tx.of(LoginIdentity).findOneBy({ user_id });
    return user?.is_active === true && now?.password_hash === password_hash;
  }

  /** Sets the password and ends all sessions begun before. */
  async replace(
    tx: Tx,
    userId: string,
    password: { hash: string; mustChange: boolean },
  ): Promise<void> {
    await this.users.lock(tx, userId);
    const changes = { password_hash: password.hash, must_change_password: password.mustChange };
    await tx.of(LoginIdentity).update({ user_id: userId }, changes);
    await this.users.endSessions(tx, userId);
  }
}
