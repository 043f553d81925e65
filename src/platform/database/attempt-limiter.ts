import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../../kernel/app-error.js';
import { SIDE_POOL } from './side-database.js';

const WINDOW_S = 15 * 60;

/** Limits how often something may be tried within a quarter of an hour. */
export interface Attempts {
  /** Counts an attempt. @throws TOO_MANY_REQUESTS */
  count(key: string): Promise<void>;
  /** Takes one attempt back. */
  takeBack(key: string): Promise<void>;
  /** Forgets all attempts. */
  forget(key: string): Promise<void>;
}

/** Limits that all instances share. Attempts are counted in the database, so they also survive a restart. */
@Injectable()
export class AttemptLimiter {
  constructor(@Inject(SIDE_POOL) private readonly pool: pg.Pool) {}

  /**
   * @param name  separates the keys of this limit from those of others
   * @param detail  the sentence of the refusal
   */
  limit(name: string, options: { readonly most: number; readonly detail: string }): Attempts {
    const limiter = new RateLimiterPostgres({
      storeClient: this.pool,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points: options.most,
      duration: WINDOW_S,
    });
    return {
      count: async (key) => {
        await limiter.consume(key).catch((refusal: unknown) => {
          throw refusalOf(refusal, options.detail);
        });
      },
      takeBack: async (key) => {
        await limiter.reward(key);
      },
      forget: async (key) => {
        await limiter.delete(key);
      },
    };
  }
}

function refusalOf(refusal: unknown, detail: string): unknown {
  if (!(refusal instanceof RateLimiterRes)) return refusal;
  const retryAfterS = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
  return new AppError('TOO_MANY_REQUESTS', { detail, retryAfterS });
}
