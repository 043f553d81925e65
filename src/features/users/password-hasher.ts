import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { AppError } from '../../kernel/app-error.js';

/** Sign-ins that may wait; one more is told to come back, instead of everyone waiting for minutes. */
const MAX_WAITING = 64;

/**
 * Hash that no password has, of the same cost: compared when there is no such account, so that the
 * answer takes as long.
 */
const NOBODY = '$2b$10$abcdefghijklmnopqrstuuGJqA4yTpnE5dXvTe1rJ6mWm6B5qL9bK';

/** Hashes and compares passwords off the event loop. */
@Injectable()
export class PasswordHasher implements OnModuleDestroy {
  private readonly pool = new Piscina<{ password: string; hash?: string }, unknown>({
    filename: new URL('./password-worker.mjs', import.meta.url).href,
    minThreads: 0,
    // One core stays free for everything else.
    maxThreads: Math.max(1, availableParallelism() - 1),
    maxQueue: MAX_WAITING,
    idleTimeout: 30_000,
  });

  /** @throws SERVICE_UNAVAILABLE  when too many wait already */
  async hash(password: string): Promise<string> {
    const hash = await this.run({ password });
    if (typeof hash !== 'string') throw new Error('The password worker answered no hash');
    return hash;
  }

  /** @param hash  undefined for an account that does not exist; takes as long and answers false */
  async verify(password: string, hash: string | undefined): Promise<boolean> {
    const same = await this.run({ password, hash: hash ?? NOBODY });
    return same === true && hash !== undefined;
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.destroy();
  }

  private async run(task: { password: string; hash?: string }): Promise<unknown> {
    if (this.pool.queueSize >= MAX_WAITING) {
      throw new AppError('SERVICE_UNAVAILABLE', {
        detail: 'Too many sign-ins at once',
        retryAfterS: 2,
      });
    }
    return this.pool.run(task);
  }
}
