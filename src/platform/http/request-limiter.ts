import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../../kernel/app-error.js';
import { CONFIG, type Config } from '../config/config.js';

const WINDOW_S = 60;

/** Limits the requests in a minute. Each instance counts its own. */
@Injectable()
export class RequestLimiter {
  private readonly limiter: RateLimiterMemory | undefined;
  private readonly policy: string;

  constructor(@Inject(CONFIG) config: Config) {
    const points = config.requestsPerMinute;
    this.limiter = points === 0 ? undefined : new RateLimiterMemory({ points, duration: WINDOW_S });
    this.policy = `"requests";q=${points};w=${WINDOW_S}`;
  }

  /**
   * @param key  the user id or, without a valid token, the network of the client
   * @throws TOO_MANY_REQUESTS
   */
  async count(key: string, reply: FastifyReply): Promise<void> {
    if (!this.limiter) return;
    try {
      this.describe(reply, await this.limiter.consume(key));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      this.describe(reply, refusal);
      throw new AppError('TOO_MANY_REQUESTS', { retryAfterS: secondsLeft(refusal) });
    }
  }

  private describe(reply: FastifyReply, state: RateLimiterRes): void {
    reply.header('RateLimit-Policy', this.policy);
    reply.header('RateLimit', `"requests";r=${state.remainingPoints};t=${secondsLeft(state)}`);
  }
}

function secondsLeft(state: RateLimiterRes): number {
  return Math.max(1, Math.ceil(state.msBeforeNext / 1_000));
}
