import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { deriveBy, type KeyRing, type SigningKey } from '../security/key-ring.js';

const DIGEST_BYTES = 32;

/** The parts of a request that make another one the same request. */
export interface RequestFacts {
  readonly method: string;
  /** The actual path with its query, as received. */
  readonly url: string;
  readonly contentType: string | undefined;
  /** The version that a change is based on, if it is not in the body. */
  readonly ifMatch?: string | undefined;
  /**
   * The parsed body before any DTO has changed it, because a new default must not make a repetition a
   * different request.
   */
  readonly body: unknown;
}

/**
 * Returns SHA-256 over the request in canonical form (RFC 8785), so white space and the order of keys do
 * not count.
 */
export function fingerprintOf(facts: RequestFacts): Buffer {
  const body = facts.body === undefined ? '' : (canonicalize(facts.body) ?? '');
  const mediaType = facts.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const version = facts.ifMatch === undefined ? '' : `${facts.ifMatch}\n`;
  const text = `${facts.method}\n${facts.url}\n${mediaType}\n${version}${body}`;
  return hash('sha256', text, 'buffer');
}

/**
 * The fingerprint as it is kept: keyed, because a body may hold a password, which a plain digest would
 * give away to guessing. The id of the key stands before it.
 */
export function keyedFingerprint(fingerprint: Buffer, keys: KeyRing): Buffer {
  const { signing } = keys;
  return Buffer.concat([Buffer.from(signing.kid), digestBy(signing, fingerprint)]);
}

/**
 * Whether a request is another one than the one that was kept. When its key has been removed since,
 * nobody can tell, and the request is taken for the same: a rotation must not refuse honest retries.
 * @param kept  see {@link keyedFingerprint}; without the id of a key it is of an earlier release
 */
export function isOther(fingerprint: Buffer, kept: Buffer, keys: KeyRing): boolean {
  const digest = kept.subarray(-DIGEST_BYTES);
  const kid = kept.subarray(0, -DIGEST_BYTES).toString();
  if (kid === '') return !keys.all.some((key) => digestBy(key, fingerprint).equals(digest));
  const key = keys.find(kid);
  return key !== undefined && !digestBy(key, fingerprint).equals(digest);
}

function digestBy(key: SigningKey, fingerprint: Buffer): Buffer {
  return deriveBy(key, 'fingerprint', fingerprint);
}

/**
 * Returns the 64-bit number of a key's lock. If two keys share one, the worst result is a 409 while the
 * other one runs.
 */
export function lockIdOf(scope: readonly string[]): string {
  return hash('sha256', scope.join('\n'), 'buffer').readBigInt64BE(0).toString();
}
