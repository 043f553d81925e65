import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Tx } from '../../platform/database/tx.js';
import { IdentitiesRepository, type Identity } from './identities.repository.js';
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
  findIdentity(email: string): Promise<Identity | undefined> {
    return this.identities.findByEmail(email);
  }

  async getIdentityOf(tx: Tx, userId: string): Promise<Identity> {
    const identity = await this.identities.findOfUser(tx, userId);
    if (!identity) throw new AppError('UNAUTHENTICATED');
    return identity;
  }

  /** Takes as long for nobody as for somebody. */
  verify(identity: Identity | undefined, password: string): Promise<boolean> {
    return this.hasher.verify(password, identity?.passwordHash);
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
  async stillValid(tx: Tx, verified: Identity): Promise<boolean> {
    const user = await this.users.lockShared(tx, verified.userId);
    const now = await this.identities.findOfUser(tx, verified.userId);
    return user?.is_active === true && now?.passwordHash === verified.passwordHash;
  }

  /** Sets the password and ends all sessions begun before. */
  async replace(
    tx: Tx,
    userId: string,
    password: { hash: string; mustChange: boolean },
  ): Promise<void> {
    await this.users.lock(tx, userId);
    await this.identities.setPassword(tx, userId, password);
    await this.users.endSessions(tx, userId);
  }
}
