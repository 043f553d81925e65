import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller, Origin } from '../../kernel/caller.js';
import { clientAddress } from './client-address.js';

/** The caller of a route that is declared with `@Allow`. */
export const FromCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { user } = context.switchToHttp().getRequest<FastifyRequest & { user?: Caller }>();
  if (!user) throw new Error('FromCaller stands on a public route');
  return user;
});

/** The origin of a request to a public route. */
export const FromOrigin = createParamDecorator((_: unknown, context: ExecutionContext): Origin =>
  originOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Address and request id, for the audit log. */
export function originOf(request: FastifyRequest): Origin {
  return { address: clientAddress(request), requestId: request.id };
}
