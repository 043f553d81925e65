import { setTimeout as sleep } from 'node:timers/promises';
import { isRetryable } from './database-errors.js';

/** How often a transaction is tried when others conflict with it again and again. */
const ATTEMPTS = 4;

/** Repeats a whole transaction that was rolled back because of a conflict with another one. */
export async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= ATTEMPTS || !isRetryable(error)) throw error;
      await sleep(Math.random() * 20 * tries);
    }
  }
}
