import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { shareOf, type HashShare } from './hash-queue.js';
import { AttemptLimiter, type Attempts } from '../../platform/database/attempt-limiter.js';
import { IdentitiesRepository } from './identities.repository.js';
import { LoginIdentity } from './login-identity.entity.js';
import { PasswordHasher } from './password-hasher.js';
import { assertStrong } from './password-rules.js';
import { UsersRepository } from './users.repository.js';

/** A password that a person has chosen. */
export interface NewPassword {
  readonly password: string;
  /** The field of the body that contains it; the default is `password`. */
  readonly path?: string;
  /** The person's own words, such as their name and e-mail address. */
  readonly about: readonly string[];
  /** The share of the hash queue that it uses. */
  readonly share: HashShare;
}

/** Ends what was sent to a person before they got a new password. */
type EndLinks = (tx: Tx, userId: string) => Promise<void>;

/** Verifies and changes the credentials of people. */
@Injectable()
export class CredentialsService {
  private readonly confirmations: Attempts;
  private endLinks: EndLinks | undefined;

  constructor(
    private readonly db: Database,
    private readonly identities: IdentitiesRepository,
    private readonly users: UsersRepository,
    private readonly hasher: PasswordHasher,
    limiter: AttemptLimiter,
    @Inject(CONFIG) { signInAttempts }: Config,
  ) {
    const detail = 'Too many wrong passwords';
    this.confirmations = limiter.limit('password', { most: signInAttempts, detail });
  }

  /** @param email  lower case */
  findIdentity(email: string): Promise<LoginIdentity | undefined> {
    return this.identities.findByEmail(email);
  }

  /**
   * Requires the caller's present password, so that somebody who finds an unlocked screen can neither take
   * the account over nor guess the password there.
   * @returns the confirmed credentials; see {@link stillValid}
   * @throws WRONG_PASSWORD, TOO_MANY_REQUESTS
   */
  async confirm(caller: Caller, password: string | undefined): Promise<LoginIdentity> {
    if (password === undefined) {
      throw wrongPassword({ code: 'required', message: 'is required' });
    }
    await this.confirmations.count(caller.userId);
    const identity = await this.db.read(caller, (tx) =>
      tx.of(LoginIdentity).findOneBy({ user_id: caller.userId }),
    );
    if (!identity) throw new AppError('UNAUTHENTICATED');
    const right = await this.verify(identity, password, shareOf(caller)).catch(
      async (error: unknown) => {
        // The password was never compared, so this was no guess.
        await this.confirmations.takeBack(caller.userId);
        throw error;
      },
    );
    if (!right) {
      throw wrongPassword({ code: 'wrong_password', message: 'is wrong' });
    }
    await this.confirmations.takeBack(caller.userId);
    return identity;
  }

  /** Takes as long for an unknown account as for a known one. */
  verify(
    identity: LoginIdentity | undefined,
    password: string,
    share: HashShare,
  ): Promise<boolean> {
    return this.hasher.verify(password, identity?.password_hash, share);
  }

  /**
   * Hashes a new password, unless it is too easy to guess.
   * @throws WEAK_PASSWORD, SERVICE_UNAVAILABLE
   */
  async hashStrong(chosen: NewPassword): Promise<string> {
    const { password, path = 'password', about, share } = chosen;
    assertStrong(await this.hasher.weakness({ password, about }, share), path);
    return this.hasher.hash(password, share);
  }

  /**
   * Whether credentials that were verified a moment ago are still valid: the row lock waits for a
   * deactivation or a new password that is about to commit, and the second read sees it.
   */
  async stillValid(tx: Tx, verified: LoginIdentity): Promise<boolean> {
    const { user_id, password_hash } = verified;
    const user = await this.users.lockShared(tx, user_id);
    const now = await tx.of(LoginIdentity).findOneBy({ user_id });
    return user?.is_active === true && now?.password_hash === password_hash;
  }

  /** Sets who ends the links that were sent before. People do not know mail, so it is added when the application starts. */
  endLinksBy(endLinks: EndLinks): void {
    this.endLinks = endLinks;
  }

  /** Sets the password, and ends all earlier sessions and all links that could have set one. */
  async replace(
    tx: Tx,
    userId: string,
    password: { hash: string; mustChange: boolean },
  ): Promise<void> {
    await this.users.lock(tx, userId);
    const changes = { password_hash: password.hash, must_change_password: password.mustChange };
    await tx.of(LoginIdentity).update({ user_id: userId }, changes);
    await this.users.endSessions(tx, userId);
    await this.endLinks?.(tx, userId);
  }
}

function wrongPassword(fault: { readonly code: string; readonly message: string }): AppError {
  return new AppError('WRONG_PASSWORD', { errors: [{ path: 'current_password', ...fault }] });
}
