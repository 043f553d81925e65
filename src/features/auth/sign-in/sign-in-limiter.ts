import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { AttemptLimiter, type Attempts } from '../../../platform/security/attempt-limiter.js';

/** One address may try this many times more than one account from one address: offices share addresses. */
const ADDRESS_FACTOR = 10;
/** Tries on one account from all addresses that never signed in to it. */
const ACCOUNT_FACTOR = 5;
const DETAIL = 'Too many sign-ins';

/**
 * Slows down guessing, counted in the database so that all instances count together.
 *
 * The count for a whole account binds only addresses that never signed in to it: a stranger can use
 * it up, but cannot lock out the person who works there.
 */
@Injectable()
export class SignInLimiter {
  private readonly pair: Attempts;
  private readonly address: Attempts;
  private readonly account: Attempts;

  constructor(limiter: AttemptLimiter, @Inject(CONFIG) { signInAttempts }: Config) {
    const limit = (name: string, most: number): Attempts =>
      limiter.limit(name, { most, detail: DETAIL });
    this.pair = limit('pair', signInAttempts);
    this.address = limit('address', signInAttempts * ADDRESS_FACTOR);
    this.account = limit('account', signInAttempts * ACCOUNT_FACTOR);
  }

  /**
   * Counts a try before it is checked, so that many at once cannot slip through.
   * @throws TOO_MANY_REQUESTS
   */
  async count(email: string, address: string): Promise<void> {
    await this.pair.count(`${hashed(email)}:${address}`);
    await this.address.count(address);
  }

  /** @throws TOO_MANY_REQUESTS  when strangers have tried this account too often */
  async countStranger(email: string): Promise<void> {
    await this.account.count(hashed(email));
  }

  /** @throws TOO_MANY_REQUESTS  when one address registers too often */
  async countRegistration(address: string): Promise<void> {
    await this.address.count(`register:${address}`);
  }

  /** Takes the try back: it was right. */
  async forgive(email: string, address: string, stranger: boolean): Promise<void> {
    await Promise.all([
      this.pair.forget(`${hashed(email)}:${address}`),
      this.address.takeBack(address),
      ...(stranger ? [this.account.takeBack(hashed(email))] : []),
    ]);
  }
}

/** The table need not hold e-mails. */
function hashed(email: string): string {
  return createHash('sha256').update(email).digest('base64url');
}
