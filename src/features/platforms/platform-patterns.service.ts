import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Tx } from '../../platform/database/tx.js';
import { PlatformsRepository } from './platforms.repository.js';

/** The patterns of a platform before a change and after it, in their normal form. */
export interface PatternChange {
  readonly before: readonly string[];
  /** In the order in which they were sent. */
  readonly after: readonly string[];
}

/** Writes the host patterns of platforms. */
@Injectable()
export class PlatformPatterns {
  constructor(private readonly platforms: PlatformsRepository) {}

  /**
   * The list has to be held.
   * @throws PLATFORM_HOST_TAKEN  which names the platform that has one of the patterns
   */
  async change(tx: Tx, platformId: string, { before, after }: PatternChange): Promise<void> {
    const removed = before.filter((pattern) => !after.includes(pattern));
    const wanted = after.filter((pattern) => !before.includes(pattern));
    if (removed.length > 0) await this.platforms.removePatterns(tx, platformId, removed);
    if (wanted.length === 0) return;
    const added = await this.platforms.addPatterns(tx, platformId, wanted);
    const taken = wanted.filter((pattern) => !added.includes(pattern));
    if (taken.length > 0) throw await this.takenBy(tx, taken, after);
  }

  private async takenBy(
    tx: Tx,
    taken: readonly string[],
    sent: readonly string[],
  ): Promise<AppError> {
    const owners = await this.platforms.ownersOf(tx, taken);
    const errors = owners.map(({ pattern, name }) => ({
      path: `host_patterns.${sent.indexOf(pattern)}`,
      code: 'taken',
      params: { pattern, platform: name },
      message: `${pattern} belongs to the platform ${name}`,
    }));
    const [first] = owners;
    const ids = first && { ids: { platform_id: first.platform_id } };
    return new AppError('PLATFORM_HOST_TAKEN', { errors, ...ids });
  }
}
