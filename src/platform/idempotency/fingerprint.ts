import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { KeyRing } from '../security/key-ring.js';

/** What makes two requests the same request. */
export interface RequestFacts {
  readonly method: string;
  /** Concrete path with its query, as received. */
  readonly url: string;
  readonly contentType: string | undefined;
  /** The version that a change is based on, where it is not in the body. */
  readonly ifMatch?: string | undefined;
  /** As parsed, before any DTO changed it: a new default must not turn a retry into another request. */
  readonly body: unknown;
}

/** SHA-256 over the request in canonical form (RFC 8785): white space and order of keys do not count. */
export function fingerprintOf(facts: RequestFacts): Buffer {
  const body = facts.body === undefined ? '' : (canonicalize(facts.body) ?? '');
  const mediaType = facts.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return createHash('sha256')
    .update(`${facts.method}\n${facts.url}\n${mediaType}\n`)
    .update(facts.ifMatch === undefined ? '' : `${facts.ifMatch}\n`)
    .update(body)
    .digest();
}

/**
 * The fingerprint as it is kept: keyed, because a body may hold a password, which a plain digest would
 * give away to guessing. The oldest key makes it, which all instances have while keys are rotated.
 */
export function keyedFingerprint(facts: RequestFacts, keys: KeyRing): Buffer {
  return keys.deriveByOldest('fingerprint', fingerprintOf(facts));
}

/** The 64-bit number of a key's lock; two keys that share one only wait for each other's 409. */
export function lockIdOf(scope: readonly string[]): string {
  return createHash('sha256').update(scope.join('\n')).digest().readBigInt64BE(0).toString();
}
