// Runs in a worker thread: one hash of cost 10 takes 80 to 200 ms of CPU, and judging a password up to
// 20 ms, which on the main thread every request would wait for. Plain JavaScript, because a worker
// loads its file without a compiler.
import { createHmac } from 'node:crypto';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import bcrypt from 'bcryptjs';

/** zxcvbn's scale is 0 to 4; 2 stands for about a hundred million guesses. */
const LEAST_SCORE = 2;
/** zxcvbn's work grows faster than the text, and a longer text is not weaker than its beginning. */
const JUDGED_LENGTH = 64;

/** @type {ZxcvbnFactory | undefined} */
let judge;

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
 * Hashes a password, or compares it with a hash.
 * @param {{ password: string, cost: number, hash?: string }} task
 */
export default function run({ password, cost, hash }) {
  return hash === undefined
    ? bcrypt.hashSync(digest(password), cost)
    : bcrypt.compareSync(digest(password), hash);
}

/**
 * Returns why a password is too easy to guess, or undefined for one that is good enough.
 * @param {{ password: string, about: readonly string[] }} task  `about`: the person's own words
 */
export function weakness({ password, about }) {
  const judged = password.trim().slice(0, JUDGED_LENGTH);
  if (judged === '') return 'simpleRepeat';
  judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const { score, feedback } = judge.check(judged, [...about]);
  return score < LEAST_SCORE ? (feedback.warning ?? 'guessable') : undefined;
}
