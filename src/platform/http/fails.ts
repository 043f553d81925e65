import { ApiExtension } from '@nestjs/swagger';
import type { ErrorCode } from '../../kernel/app-error.js';

/**
 * The refusals of the business rules that a route can answer. Those that follow from how a route is
 * declared (401, 403, validation, idempotency, limits, 5xx) are added by the document itself.
 */
export function Fails(...codes: ErrorCode[]): MethodDecorator {
  return ApiExtension('x-error-codes', codes);
}
