import type { Tx } from '../database/tx.js';

/** Takes note of requests that were sent again. The answer to them stays the stored one, byte for byte. */
export interface ReplayListener {
  /**
   * Is called for each repetition of a request that had succeeded, before the answer is sent.
   * @param tx  committed afterwards; if that fails, so does the repetition, and the next one is counted
   * @param body  of the stored answer
   */
  onReplay(tx: Tx, body: string): void | Promise<void>;
}
