import type { AppError } from '../../kernel/app-error.js';

/**
 * The value of `WWW-Authenticate` (RFC 6750, section 3): a token that was sent and is worth nothing is an
 * error, which a client answers with a refresh. Without a token there is nothing to report.
 */
export function challengeOf({ details, message }: AppError): string {
  if (details.tokenFault === undefined) return 'Bearer';
  return `Bearer error="invalid_token", error_description="${message}"`;
}
