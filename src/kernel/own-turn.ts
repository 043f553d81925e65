import { setImmediate as nextTurn } from 'node:timers/promises';

let last: Promise<void> = Promise.resolve();

/**
 * Waits for a turn of the event loop. Whatever long work goes on at once in this process, one piece of it runs in
 * a turn: a request that arrives waits for one piece, and not for one of each import.
 */
export function ownTurn(): Promise<void> {
  last = last.then(() => nextTurn());
  return last;
}
