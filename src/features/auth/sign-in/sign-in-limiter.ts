import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { networkOf } from '../../../platform/http/client-address.js';
import { toAppError } from '../../../platform/http/problem.js';
import { AttemptLimiter, type Attempts } from '../../../platform/database/attempt-limiter.js';

/** One network may try this many times more than one account from one network: offices share addresses. */
const ADDRESS_FACTOR = 10;
/** Tries on one account from all networks that never signed in to it. */
const ACCOUNT_FACTOR = 5;
const DETAIL = 'Too many attempts to sign in';
const SERVER_ERROR = 500;

interface Counters {
  readonly pair: Attempts;
  readonly address: Attempts;
  readonly account: Attempts;
}

/**
 * Slows down guessing, counted in the database so that all instances count together.
 *
 * The count for a whole account binds only networks that never signed in to it: a stranger can use
 * it up, but cannot lock out the person who works there.
 */
@Injectable()
export class SignInLimiter {
  private readonly counters: Counters;

  constructor(limiter: AttemptLimiter, @Inject(CONFIG) { signInAttempts }: Config) {
    const limit = (name: string, most: number): Attempts =>
      limiter.limit(name, { most, detail: DETAIL });
    this.counters = {
      pair: limit('pair', signInAttempts),
      address: limit('address', signInAttempts * ADDRESS_FACTOR),
      account: limit('account', signInAttempts * ACCOUNT_FACTOR),
    };
  }

  /**
   * Counts tries and takes them back when they fail on our side: someone whose password was never
   * compared, because the server was busy, has not guessed.
   * @param work  counts by the {@link Tries} before it compares anything, so that many tries at once
   *   cannot slip through
   */
  async counted<Result>(work: (tries: Tries) => Promise<Result>): Promise<Result> {
    const tries = new Tries(this.counters);
    try {
      return await work(tries);
    } catch (error) {
      if (toAppError(error).status >= SERVER_ERROR) await tries.takeBack();
      throw error;
    }
  }
}

/** The tries of one request. Addresses count as their networks. */
export class Tries {
  private readonly taken: (() => Promise<void>)[] = [];

  constructor(private readonly counters: Counters) {}

  /** @throws TOO_MANY_REQUESTS */
  async count(email: string, address: string): Promise<void> {
    const network = networkOf(address);
    await this.take(this.counters.pair, `${hashed(email)}:${network}`);
    await this.take(this.counters.address, network);
  }

  /** @throws TOO_MANY_REQUESTS  when strangers have tried this account too often */
  async countStranger(email: string): Promise<void> {
    await this.take(this.counters.account, hashed(email));
  }

  /** @throws TOO_MANY_REQUESTS  when one network registers too often */
  async countRegistration(address: string): Promise<void> {
    await this.take(this.counters.address, `register:${networkOf(address)}`);
  }

  /** Takes the tries back, and those that the account had from this network before: one was right. */
  async forgive(email: string, address: string): Promise<void> {
    await this.takeBack();
    await this.counters.pair.forget(`${hashed(email)}:${networkOf(address)}`);
  }

  /** This never fails: tries that cannot be taken back expire with their window. */
  async takeBack(): Promise<void> {
    await Promise.allSettled(this.taken.splice(0).map((takeBack) => takeBack()));
  }

  private async take(counter: Attempts, key: string): Promise<void> {
    await counter.count(key);
    this.taken.push(() => counter.takeBack(key));
  }
}

/** The key is a hash, so that the table holds no e-mail addresses. */
function hashed(email: string): string {
  return createHash('sha256').update(email).digest('base64url');
}
