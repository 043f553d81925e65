import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/**
 * Random bytes are fetched for this many ids at once: fetching them for each id was visible in CPU profiles
 * of a receipt.
 */
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

/** Returns a new UUIDv7. Ids are in the order of time, and the application makes them, not the database. */
export function newId(): string {
  return v7({ rng: randomBytesOfId });
}
