// Runs in a worker thread: one hash of cost 10 takes 80 to 200 ms of CPU, which on the main thread
// every request would wait for. Plain JavaScript, because a worker loads its file without a compiler.
import { createHmac } from 'node:crypto';
import bcrypt from 'bcryptjs';

/**
 * bcrypt reads 72 bytes and drops the rest silently, so it is fed a digest of the whole password.
 * Keyed with a fixed text, so that hashes of leaked plain SHA-256 lists do not match.
 * @param {string} password
 */
function digest(password) {
  return createHmac('sha256', 'tillclock password')
    .update(password.normalize('NFC'))
    .digest('base64');
}

/**
 * Without a hash it makes one; with one it compares.
 * @param {{ password: string, cost: number, hash?: string }} task
 */
export default function run({ password, cost, hash }) {
  return hash === undefined
    ? bcrypt.hashSync(digest(password), cost)
    : bcrypt.compareSync(digest(password), hash);
}
