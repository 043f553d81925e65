import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { declareRoute } from '../http/route-config.js';

export interface Idempotent {
  /** Whether a request without a key is refused. */
  readonly required: boolean;
  /**
   * The handler hashes or parses for a while before it needs the database: no connection is held
   * meanwhile, and the key is claimed again when the first write begins.
   */
  readonly preparesFirst: boolean;
}

export const IDEMPOTENT = Symbol('IDEMPOTENT');

/** The route may be repeated with the same `Idempotency-Key`: it takes effect once and returns the same answer. */
export function Idempotent(options: Partial<Idempotent> = {}): MethodDecorator {
  const idempotent: Idempotent = { required: false, preparesFirst: false, ...options };
  return applyDecorators(
    SetMetadata(IDEMPOTENT, idempotent),
    // The look-up of the caller, which runs before Nest knows the handler, needs it too.
    declareRoute({ [IDEMPOTENT]: idempotent }),
    ApiExtension('x-idempotent', true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: idempotent.required,
      description:
        'A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request ' +
        'sent again with the same key gets the first response again, with `Idempotent-Replayed: true`.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    }),
  );
}

/** @returns undefined for a route that is not declared `@Idempotent` */
export function idempotencyOf(request: FastifyRequest): Idempotent | undefined {
  // `declareRoute` above puts it here, which Fastify's types do not know.
  const config = request.routeOptions.config as { readonly [IDEMPOTENT]?: Idempotent };
  return config[IDEMPOTENT];
}
