import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';

/** Whose signs are asked for, and within which time. */
export interface Watched {
  readonly shiftId: string;
  readonly userId: string;
  /** Included. */
  readonly from: Date;
  /** Excluded. */
  readonly to: Date;
}

type Source = (tx: Tx, watched: Watched) => Promise<Date | undefined>;

/**
 * When someone was last seen at work. The features that see people (sessions, receipts) stand on shifts
 * and tell of it here, when the application starts.
 */
@Injectable()
export class SignsOfLife {
  private readonly sources: Source[] = [];

  /** @param source  the last instant within the asked time at which it saw the person */
  tellOf(source: Source): void {
    this.sources.push(source);
  }

  /** The last sign from any source; undefined when there was none. */
  async last(tx: Tx, watched: Watched): Promise<Date | undefined> {
    const signs = await Promise.all(this.sources.map((source) => source(tx, watched)));
    return signs.reduce((last, sign) => (sign && (!last || sign > last) ? sign : last), undefined);
  }
}
