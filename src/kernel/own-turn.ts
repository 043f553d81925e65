import { setTimeout as rest } from 'node:timers/promises';

/** As long as a piece of work usually takes, so that long work has half of a process at most. */
const REST_MS = 2;

let last: Promise<unknown> = Promise.resolve();

/**
 * Waits for a turn of the event loop. Whatever long work goes on at once in this process, one piece of it runs in
 * a turn, and a rest is between any two: a request that arrives waits for one piece, and not for one of each import.
 */
export async function ownTurn(): Promise<void> {
  const turn = last.then(() => rest(REST_MS));
  last = turn;
  await turn;
}
