import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';

export interface Idempotent {
  readonly required: boolean;
}

export const IDEMPOTENT = Symbol('IDEMPOTENT');

/** The route may be repeated with the same `Idempotency-Key`: it takes effect once and returns the same answer. */
export function Idempotent(options: Partial<Idempotent> = {}): MethodDecorator {
  const required = options.required ?? false;
  return applyDecorators(
    SetMetadata(IDEMPOTENT, { required } satisfies Idempotent),
    ApiExtension('x-idempotent', true),
    ApiHeader({
      name: 'Idempotency-Key',
      required,
      description:
        'A key of 1 to 255 printable ASCII characters, for example a UUID, that names this request. The same request ' +
        'sent again with the same key gets the first response again, with `Idempotent-Replayed: true`.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    }),
  );
}
