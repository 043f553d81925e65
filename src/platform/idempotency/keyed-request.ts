import type { FastifyRequest } from 'fastify';
import { fingerprintOf, lockIdOf } from './fingerprint.js';
import { parseIdempotencyKey } from './idempotency-key.js';
import type { KeyScope } from './idempotency.repository.js';

/** The sender of a request, by its token. */
export interface Sender {
  readonly organizationId: string;
  readonly userId: string;
}

/** A request with a key: the owner of the key, and the fingerprint of the request. */
export interface KeyedRequest {
  readonly organizationId: string;
  readonly scope: KeyScope;
  /** The number of the lock that a running request holds. */
  readonly lockId: string;
  /** Not keyed; see `keyedFingerprint`. */
  readonly fingerprint: Buffer;
}

/**
 * @returns undefined when the request has no key
 * @throws IDEMPOTENCY_KEY_INVALID
 */
export function readKeyedRequest(
  request: FastifyRequest,
  { organizationId, userId }: Sender,
): KeyedRequest | undefined {
  const key = parseIdempotencyKey(request.raw.headersDistinct['idempotency-key']);
  if (key === undefined) return undefined;
  const route = `${request.method} ${request.routeOptions.url ?? request.url}`;
  const facts = {
    method: request.method,
    url: request.url,
    contentType: request.headers['content-type'],
    ifMatch: request.headers['if-match'],
    body: request.body,
  };
  return {
    organizationId,
    scope: { userId, route, key },
    lockId: lockIdOf([organizationId, userId, route, key]),
    fingerprint: fingerprintOf(facts),
  };
}
