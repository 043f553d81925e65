import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../../kernel/app-error.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { SIDE_POOL } from '../../platform/database/side-database.js';

const WINDOW_S = 15 * 60;
/** One address may try this many times more than one account from one address: offices share addresses. */
const ADDRESS_FACTOR = 10;
/** Tries on one account from all addresses that never signed in to it. */
const ACCOUNT_FACTOR = 5;

/**
 * Slows down guessing, counted in the database so that all instances count together.
 *
 * The count for a whole account binds only addresses that never signed in to it: a stranger can use
 * it up, but cannot lock out the person who works there.
 */
@Injectable()
export class SignInLimiter {
  private readonly pair: RateLimiterPostgres;
  private readonly address: RateLimiterPostgres;
  private readonly account: RateLimiterPostgres;

  constructor(@Inject(SIDE_POOL) pool: pg.Pool, @Inject(CONFIG) config: Config) {
    const limiter = (keyPrefix: string, points: number): RateLimiterPostgres =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration: WINDOW_S,
      });
    this.pair = limiter('pair', config.signInAttempts);
    this.address = limiter('address', config.signInAttempts * ADDRESS_FACTOR);
    this.account = limiter('account', config.signInAttempts * ACCOUNT_FACTOR);
  }

  /**
   * Counts a try before it is checked, so that many at once cannot slip through.
   * @throws TOO_MANY_REQUESTS
   */
  async count(email: string, address: string): Promise<void> {
    await this.consume(this.pair, `${hashed(email)}:${address}`);
    await this.consume(this.address, address);
  }

  /** @throws TOO_MANY_REQUESTS  when strangers have tried this account too often */
  async countStranger(email: string): Promise<void> {
    await this.consume(this.account, hashed(email));
  }

  /** @throws TOO_MANY_REQUESTS  when one address registers too often */
  async countRegistration(address: string): Promise<void> {
    await this.consume(this.address, `register:${address}`);
  }

  /** @throws TOO_MANY_REQUESTS  when someone changes their password too often */
  async countPasswordChange(userId: string): Promise<void> {
    await this.consume(this.pair, `password:${userId}`);
  }

  /** Takes the try back: it was right. */
  async forgive(email: string, address: string, stranger: boolean): Promise<void> {
    await Promise.all([
      this.pair.delete(`${hashed(email)}:${address}`),
      this.address.reward(address),
      ...(stranger ? [this.account.reward(hashed(email))] : []),
    ]);
  }

  private async consume(limiter: RateLimiterPostgres, key: string): Promise<void> {
    try {
      await limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      throw new AppError('TOO_MANY_REQUESTS', {
        detail: 'Too many sign-ins',
        retryAfterS: seconds,
      });
    }
  }
}

/** The table need not hold e-mails. */
function hashed(email: string): string {
  return createHash('sha256').update(email).digest('base64url');
}
