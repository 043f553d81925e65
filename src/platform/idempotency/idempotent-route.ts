import type { Type } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ReplayListener } from './replay-listener.js';

/** What a route declares with `@Idempotent`. */
export interface IdempotentRoute {
  /** Whether a request without a key is refused. */
  readonly required: boolean;
  /**
   * The handler hashes or parses for a while before it needs the database: no connection is held
   * meanwhile, and the key is claimed again when the first write begins.
   */
  readonly preparesFirst: boolean;
  /** The provider that takes note of repetitions, if one does. */
  readonly onReplay?: Type<ReplayListener>;
}

export const IDEMPOTENT = Symbol('IDEMPOTENT');

/** @returns undefined for a route that is not declared `@Idempotent` */
export function idempotencyOf(request: FastifyRequest): IdempotentRoute | undefined {
  // `@Idempotent` puts it here, which Fastify's types do not know.
  const config = request.routeOptions.config as { readonly [IDEMPOTENT]?: IdempotentRoute };
  return config[IDEMPOTENT];
}
