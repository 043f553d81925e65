import type { FastifyRequest } from 'fastify';

/** What a route declares with `@Idempotent`. */
export interface IdempotentRoute {
  /** Whether a request without a key is refused. */
  readonly required: boolean;
  /**
   * The handler hashes or parses for a while before it needs the database: no connection is held
   * meanwhile, and the key is claimed again when the first write begins.
   */
  readonly preparesFirst: boolean;
}

export const IDEMPOTENT = Symbol('IDEMPOTENT');

/** @returns undefined for a route that is not declared `@Idempotent` */
export function idempotencyOf(request: FastifyRequest): IdempotentRoute | undefined {
  // `@Idempotent` puts it here, which Fastify's types do not know.
  const config = request.routeOptions.config as { readonly [IDEMPOTENT]?: IdempotentRoute };
  return config[IDEMPOTENT];
}
