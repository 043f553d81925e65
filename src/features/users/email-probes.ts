import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Tx } from '../../platform/database/tx.js';
import { AttemptLimiter, type Attempts } from '../../platform/database/attempt-limiter.js';

/**
 * The limit is higher than for signing in, because an organization that adds many people makes more
 * mistakes than one person.
 */
const FACTOR = 3;

/**
 * Asks the owner of a new address to confirm it. It returns false when it does not ask, so that the address takes
 * effect at once.
 */
export type AskOwner = (tx: Tx, userId: string, email: string) => Promise<boolean>;

/**
 * An e-mail address belongs to one account of the whole installation, so `EMAIL_TAKEN` shows that it has an
 * account somewhere. This limit prevents an organization from trying many addresses quickly.
 */
@Injectable()
export class EmailProbes {
  private readonly refused: Attempts;
  private askOwner: AskOwner | undefined;

  constructor(limiter: AttemptLimiter, @Inject(CONFIG) { signInAttempts }: Config) {
    const detail = 'Too many e-mail addresses that are already registered';
    this.refused = limiter.limit('email', { most: signInAttempts * FACTOR, detail });
  }

  /** Sets who asks. People do not know mail, and not the other way round, so it is added when the application starts. */
  confirmBy(askOwner: AskOwner): void {
    this.askOwner = askOwner;
  }

  /** Whether the owner of a new address was asked, so that it must not take effect yet. */
  async isAsked(tx: Tx, userId: string, email: string): Promise<boolean> {
    return (await this.askOwner?.(tx, userId, email)) ?? false;
  }

  /** Counts an address that turned out to belong to another organization. @throws TOO_MANY_REQUESTS */
  async count(organizationId: string): Promise<void> {
    await this.refused.count(organizationId);
  }

  /**
   * Counts the attempt before the work, so that many at once cannot bypass the limit, and takes it back if
   * the address was free.
   * @throws TOO_MANY_REQUESTS
   */
  async guard<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
    await this.refused.count(organizationId);
    const done = await work();
    await this.refused.takeBack(organizationId);
    return done;
  }
}
