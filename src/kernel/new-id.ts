import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Randomness is fetched for this many ids at once: fetching it for each showed up in CPU profiles of a receipt. */
const IDS_AT_ONCE = 256;
const BYTES_PER_ID = 16;

const pool = new Uint8Array(IDS_AT_ONCE * BYTES_PER_ID);
let used = pool.length;

function randomBytesOfId(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES_PER_ID;
  return pool.slice(used - BYTES_PER_ID, used);
}

/** A new UUIDv7: in the order of time, made here and not by the database. */
export function newId(): string {
  return v7({ rng: randomBytesOfId });
}
