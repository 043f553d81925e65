import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { networkOf } from '../../platform/http/client-address.js';

/** The organization and the network for which a password is hashed. */
export interface HashShare {
  /** Known only if the person is signed in. */
  readonly organizationId?: string;
  readonly address?: string;
}

interface Limits {
  /** How many tasks run at once. */
  readonly running: number;
  readonly waiting: number;
  /** How many tasks of one organization, and of one network, may wait. */
  readonly waitingPerShare: number;
}

interface Waiting {
  readonly shares: readonly string[];
  readonly start: () => void;
}

const RETRY_AFTER_S = 2;

/** Returns the share of the person who is signed in. */
export function shareOf({ organizationId, origin }: Caller): HashShare {
  return { organizationId, address: origin.address };
}

/**
 * The queue for hashing, which is slow on purpose. Waiting organizations and networks take turns, and each
 * has a limited number of places: someone who sends a hundred requests at once delays their own, and delays
 * the sign-in of others by only one hash in each turn.
 */
export class HashQueue {
  /** The waiting tasks by their first share; the one whose turn is next is first. */
  private readonly lanes = new Map<string, Waiting[]>();
  private readonly waitingOf = new Map<string, number>();
  private running = 0;
  private waiting = 0;

  constructor(private readonly limits: Limits) {}

  /** @throws SERVICE_UNAVAILABLE  when the share or the whole queue has no place left */
  async run<Result>(share: HashShare, task: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.limits.running) await this.wait(sharesIn(share));
    else this.running += 1;
    try {
      return await task();
    } finally {
      this.startNext();
    }
  }

  private wait(shares: readonly string[]): Promise<void> {
    const isFull = shares.some((one) => this.countOf(one) >= this.limits.waitingPerShare);
    if (isFull || this.waiting >= this.limits.waiting) {
      const detail = 'Too many passwords are being checked at once';
      throw new AppError('SERVICE_UNAVAILABLE', { detail, retryAfterS: RETRY_AFTER_S });
    }
    return new Promise((start) => this.add({ shares, start }));
  }

  private add(task: Waiting): void {
    this.waiting += 1;
    for (const one of task.shares) this.waitingOf.set(one, this.countOf(one) + 1);
    const lane = laneOf(task);
    this.lanes.set(lane, [...(this.lanes.get(lane) ?? []), task]);
  }

  /** Gives the place of a finished task to the first task of the lane whose turn is next. */
  private startNext(): void {
    const next = this.lanes.entries().next();
    if (next.done) {
      this.running -= 1;
      return;
    }
    const [lane, [task, ...rest]] = next.value;
    this.lanes.delete(lane);
    if (rest.length > 0) this.lanes.set(lane, rest);
    if (!task) return;
    this.waiting -= 1;
    for (const one of task.shares) this.leave(one);
    task.start();
  }

  private leave(share: string): void {
    const left = this.countOf(share) - 1;
    if (left > 0) this.waitingOf.set(share, left);
    else this.waitingOf.delete(share);
  }

  private countOf(share: string): number {
    return this.waitingOf.get(share) ?? 0;
  }
}

function laneOf({ shares: [first = ''] }: Waiting): string {
  return first;
}

function sharesIn({ organizationId, address }: HashShare): string[] {
  return [
    ...(organizationId === undefined ? [] : [`organization ${organizationId}`]),
    ...(address === undefined ? [] : [`network ${networkOf(address)}`]),
  ];
}
