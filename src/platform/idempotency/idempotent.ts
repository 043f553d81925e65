import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import { declareRoute } from '../http/route-config.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IDEMPOTENT, type IdempotentRoute } from './idempotent-route.js';

/** The route may be repeated with the same `Idempotency-Key`: it takes effect once and returns the same answer. */
export function Idempotent(options: Partial<IdempotentRoute> = {}): MethodDecorator {
  const idempotent: IdempotentRoute = { required: false, preparesFirst: false, ...options };
  return applyDecorators(
    // Of these routes only: a route without an interceptor is called without RxJS.
    UseInterceptors(IdempotencyInterceptor),
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
