import { setTimeout as pause } from 'node:timers/promises';

const REST_MS = 60;

/**
 * How fast clients work: as fast as they can while a test waits for so many more answers, so that all of them
 * are at it when it acts next, and with rests while it waits for something else. Servers take seconds to start,
 * and clients in a hurry would take the processor from them.
 */
export class Pace {
  #waiting = 0;

  /** Clients do not rest until the work is done. */
  async hurriedBy(work: Promise<unknown>): Promise<void> {
    this.#waiting += 1;
    try {
      await work;
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Called by a client between two requests. */
  async rest(): Promise<void> {
    if (this.#waiting === 0) await pause(REST_MS);
  }
}
