import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { AppError } from '../../kernel/app-error.js';
import { CONFIG, type Config } from '../../platform/config/config.js';

/** How many sign-ins may wait; the next one is refused, so that nobody waits for minutes. */
const MAX_WAITING = 64;

/** The salt and digest of a hash that no password has. */
const NOBODY = 'abcdefghijklmnopqrstuuGJqA4yTpnE5dXvTe1rJ6mWm6B5qL9bK';

interface HashTask {
  readonly password: string;
  readonly cost: number;
  readonly hash?: string;
}

interface JudgeTask {
  readonly password: string;
  readonly about: readonly string[];
}

type Task = HashTask | JudgeTask;

/** Hashes and compares passwords off the event loop. */
@Injectable()
export class PasswordHasher implements OnModuleDestroy {
  private readonly pool = new Piscina<Task, unknown>({
    filename: new URL('./password-worker.mjs', import.meta.url).href,
    minThreads: 0,
    // One core stays free for everything else.
    maxThreads: Math.max(1, availableParallelism() - 1),
    maxQueue: MAX_WAITING,
    idleTimeout: 30_000,
  });
  private readonly cost: number;
  /** Compared when there is no such account, so that the answer takes as long. */
  private readonly nobody: string;

  constructor(@Inject(CONFIG) { passwordHashCost }: Pick<Config, 'passwordHashCost'>) {
    this.cost = passwordHashCost;
    this.nobody = `$2b$${String(passwordHashCost).padStart(2, '0')}$${NOBODY}`;
  }

  /** @throws SERVICE_UNAVAILABLE  when too many wait already */
  async hash(password: string): Promise<string> {
    const hash = await this.run({ password, cost: this.cost });
    if (typeof hash !== 'string') throw new Error('The password worker returned no hash');
    return hash;
  }

  /** @param hash  undefined for an account that does not exist: takes as long, and returns false */
  async verify(password: string, hash: string | undefined): Promise<boolean> {
    const same = await this.run({ password, cost: this.cost, hash: hash ?? this.nobody });
    return same === true && hash !== undefined;
  }

  /**
   * Returns why a password is too easy to guess, or undefined for one that is good enough.
   * @param about  the person's own words, such as their name, which a guesser would try first
   * @throws SERVICE_UNAVAILABLE  when too many wait already
   */
  async weakness(password: string, about: readonly string[]): Promise<string | undefined> {
    const reason = await this.run({ password, about }, 'weakness');
    return typeof reason === 'string' ? reason : undefined;
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.destroy();
  }

  private async run(task: Task, name?: 'weakness'): Promise<unknown> {
    if (this.pool.queueSize >= MAX_WAITING) {
      throw new AppError('SERVICE_UNAVAILABLE', {
        detail: 'Too many sign-ins at once',
        retryAfterS: 2,
      });
    }
    return this.pool.run(task, name === undefined ? {} : { name });
  }
}
