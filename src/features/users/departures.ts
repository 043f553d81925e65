import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller.js';
import type { Tx } from '../../platform/database/tx.js';

/** What ends with a person's work, in the transaction that deactivates them. */
export type Ending = (tx: Tx, by: Caller, userId: string) => Promise<void>;

/**
 * Tells other features that a person is deactivated. Shifts and schedules know people, and not the other
 * way round, so they add their part here when the application starts.
 */
@Injectable()
export class Departures {
  private readonly endings: Ending[] = [];

  add(ending: Ending): void {
    this.endings.push(ending);
  }

  /** The person is held and no longer active. */
  async endAll(tx: Tx, by: Caller, userId: string): Promise<void> {
    for (const ending of this.endings) await ending(tx, by, userId);
  }
}
