import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import { CONFIG, type Config } from '../config/config.js';
import type { Quotas as Limits } from '../config/quotas.js';
import { statement } from '../database/statement.js';
import type { Tx } from '../database/tx.js';

/** What an organization may have only so many of. */
export type Quota = keyof Limits;

export interface Claim {
  readonly quota: Quota;
  /** How many are about to be added that the count does not contain yet. */
  readonly adding: number;
  /** More than a receipt may add, so that what was counted before says nothing any more. */
  readonly isLarge?: boolean;
  /** Counts what this transaction sees, but no further than `upTo`. */
  readonly count: (upTo: number) => Promise<number>;
}

/**
 * So far below a limit nothing is counted again for a minute: more than all receipts add that are under
 * way at once, 500 products each.
 */
const FAR_BELOW = 50_000;
const COUNTED_FOR_MS = 60_000;
const MAX_REMEMBERED = 1_000;

/** Without it, two transactions would both count before either of them is committed. */
const LOCK = statement<{ locked: string }>(
  'quotas.lock',
  `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text AS locked`,
);

interface Counted {
  readonly atMs: number;
  count: number;
}

/**
 * Limits how much one organization stores. It is counted only when something is added. Near a limit the
 * additions of one organization wait for each other, so that it is not exceeded. Far below it they do not,
 * and an import that reaches the limit may be followed for a minute by what other instances still allow.
 *
 * Why no counter in a row: each addition would wait for the one before it, also far below the limit.
 */
@Injectable()
export class Quotas {
  private readonly limits: Limits;
  private readonly far = new Map<string, Counted>();

  constructor(@Inject(CONFIG) config: Config) {
    this.limits = config.quotas;
  }

  /** @throws QUOTA_EXCEEDED */
  async claim(tx: Tx, { quota, adding, isLarge = false, count }: Claim): Promise<void> {
    const limit = this.limits[quota];
    const key = `${tx.organizationId} ${quota}`;
    if (isLarge) this.far.delete(key);
    else if (await this.isFarBelow(key, limit - FAR_BELOW, { adding, count })) return;
    await tx.row(LOCK, [key]);
    const room = limit - adding;
    if (room < 0 || (await count(room + 1)) > room) {
      throw new AppError('QUOTA_EXCEEDED', { params: { quota, limit } });
    }
  }

  private async isFarBelow(
    key: string,
    calm: number,
    { adding, count }: Pick<Claim, 'adding' | 'count'>,
  ): Promise<boolean> {
    if (calm <= 0) return false;
    const counted = this.far.get(key);
    if (counted && performance.now() - counted.atMs < COUNTED_FOR_MS) {
      counted.count += adding;
      return counted.count <= calm;
    }
    const sum = (await count(calm + 1)) + adding;
    if (sum > calm) return false;
    this.remember(key, sum);
    return true;
  }

  private remember(key: string, count: number): void {
    const oldest = this.far.keys().next();
    if (this.far.size >= MAX_REMEMBERED && !oldest.done) this.far.delete(oldest.value);
    this.far.set(key, { atMs: performance.now(), count });
  }
}
