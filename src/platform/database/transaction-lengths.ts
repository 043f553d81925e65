/** How long the transactions of an organization hold a connection. */
export interface Lengths {
  /** A mean in which each counts by its own length: see `FairShare`. */
  usualMs: number;
  /** Of a quick one: it falls at once, and rises slowly. */
  quickMs: number;
}

/**
 * While others work, the transactions that an organization has under way take together no longer than so many
 * of the neighbour whose transactions are the quickest. A receipt takes 5 ms, a search in 100,000 products 35 ms:
 * that is a dozen receipts, or one search. On a machine that is slow, or full, all of them take longer alike.
 */
const QUICK_ONES = 12;
/** No transaction is taken to be quicker: below this, they tell nothing of the machine. */
const LEAST_QUICK_MS = 5;
/** A transaction that takes longer is as slow as one that takes this. */
const SLOWEST_MS = 60;
/**
 * How much of a transaction's length {@link Lengths.quickMs} takes over, if it is quicker and if not. The slow work of a
 * neighbour makes many of the quick ones slow, and must not find more room by that.
 */
const FALL = 0.5;
const RISE = 0.01;
/** At first: four at once are enough for the clicks of a few people, and too little to keep a database busy. */
const FIRST_MS = 15;
/** After so much time of its transactions, little of what was before counts. */
const REMEMBERED_MS = 100;
export function firstLengths(): Lengths {
  return { usualMs: FIRST_MS, quickMs: LEAST_QUICK_MS };
}

/** Takes in that one has held a connection for so long. */
export function learn(lengths: Lengths, heldMs: number): void {
  // Longer ones make no smaller window, but would be remembered for longer: a wait for a lock, for example.
  const ms = Math.min(heldMs, SLOWEST_MS);
  lengths.usualMs += (ms - lengths.usualMs) * (ms / REMEMBERED_MS);
  lengths.quickMs += (ms - lengths.quickMs) * (ms < lengths.quickMs ? FALL : RISE);
}

/**
 * How many transactions an organization may have under way while another one works.
 * @param quickMs  of its quickest neighbour
 */
export function windowOf({ usualMs }: Lengths, quickMs: number): number {
  const underWayMs = QUICK_ONES * Math.max(quickMs, LEAST_QUICK_MS);
  return Math.max(1, Math.floor(underWayMs / usualMs));
}
