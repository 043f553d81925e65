import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';

export interface Idempotent {
  readonly required: boolean;
}

export const IDEMPOTENT = Symbol('IDEMPOTENT');

/** The route may be repeated with the same `Idempotency-Key`: it takes effect once and answers the same. */
export function Idempotent(options: Partial<Idempotent> = {}): MethodDecorator {
  const required = options.required ?? false;
  return applyDecorators(
    SetMetadata(IDEMPOTENT, { required } satisfies Idempotent),
    ApiExtension('x-idempotent', true),
    ApiHeader({
      name: 'Idempotency-Key',
      required,
      description:
        'Any 1 to 255 printable ASCII characters that name this attempt, e.g. a UUID. A repeat with the same key ' +
        'and the same request answers the first response again, with `Idempotent-Replayed: true`.',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    }),
  );
}
