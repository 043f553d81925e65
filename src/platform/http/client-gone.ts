import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppError } from '../../kernel/app-error.js';

/** For long work: a signal that is aborted when the client closes the connection before it has its answer. */
export const ClientGone = createParamDecorator(
  (_: unknown, context: ExecutionContext): AbortSignal => {
    const { raw } = context.switchToHttp().getResponse<FastifyReply>();
    const gone = new AbortController();
    raw.once('close', () => {
      if (!raw.writableFinished) gone.abort();
    });
    if (raw.destroyed) gone.abort();
    return gone.signal;
  },
);

/**
 * Ends work whose client has gone.
 * @throws MALFORMED_REQUEST  which the client cannot read any more; it leaves the Idempotency-Key free for
 *   the next attempt
 */
export function assertPresent(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) {
    throw new AppError('MALFORMED_REQUEST', { detail: 'The client closed the connection' });
  }
}
