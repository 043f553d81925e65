import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { HashQueue, type HashShare } from './hash-queue.js';

/** How many tasks may wait; the next one is refused, so that nobody waits for minutes. */
const MAX_WAITING = 128;
/** How many tasks of one organization or one network may wait. */
const MAX_WAITING_PER_SHARE = 16;
// Leaves one core for everything else.
const THREADS = Math.max(1, availableParallelism() - 1);

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
    maxThreads: THREADS,
    idleTimeout: 30_000,
  });
  private readonly queue = new HashQueue({
    running: THREADS,
    waiting: MAX_WAITING,
    waitingPerShare: MAX_WAITING_PER_SHARE,
  });
  private readonly cost: number;
  /** The hash that is compared for an unknown account, so that the answer takes as long. */
  private readonly nobody: string;

  constructor(@Inject(CONFIG) { passwordHashCost }: Pick<Config, 'passwordHashCost'>) {
    this.cost = passwordHashCost;
    this.nobody = `$2b$${String(passwordHashCost).padStart(2, '0')}$${NOBODY}`;
  }

  /**
   * @param share  the share of the queue that it uses; the command line needs none
   * @throws SERVICE_UNAVAILABLE  when too many tasks are waiting already
   */
  async hash(password: string, share: HashShare = {}): Promise<string> {
    const hash = await this.run({ password, cost: this.cost }, share);
    if (typeof hash !== 'string') throw new Error('The password worker returned no hash');
    return hash;
  }

  /** @param hash  undefined for an account that does not exist: takes as long, and returns false */
  async verify(
    password: string,
    hash: string | undefined,
    share: HashShare = {},
  ): Promise<boolean> {
    const same = await this.run({ password, cost: this.cost, hash: hash ?? this.nobody }, share);
    return same === true && hash !== undefined;
  }

  /**
   * Returns why a password is too easy to guess, or undefined for one that is good enough.
   * @param chosen  the password and the person's own words, such as their name, which a guesser would
   *   try first
   * @throws SERVICE_UNAVAILABLE  when too many tasks are waiting already
   */
  async weakness(chosen: JudgeTask, share: HashShare = {}): Promise<string | undefined> {
    const reason = await this.run(chosen, share, 'weakness');
    return typeof reason === 'string' ? reason : undefined;
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.destroy();
  }

  private run(task: Task, share: HashShare, name?: 'weakness'): Promise<unknown> {
    const options = name === undefined ? {} : { name };
    return this.queue.run(share, () => this.pool.run(task, options));
  }
}
