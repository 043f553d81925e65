import { ApiExtension } from '@nestjs/swagger';
import type { ErrorCode } from '../../kernel/app-error.js';

/**
 * Declares the refusals of the business rules that a route can return. The document itself adds those that
 * follow from the declaration of the route (401, 403, validation, idempotency, limits, 5xx).
 */
export function Fails(...codes: ErrorCode[]): MethodDecorator {
  return ApiExtension('x-error-codes', codes);
}
