import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { originOf } from '../../../platform/http/request-caller.js';
import type { Client } from './sign-in-sessions.js';

/** Where a sign-in comes from and with what. */
export const FromClient = createParamDecorator((_: unknown, context: ExecutionContext): Client => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { ...originOf(request), userAgent: request.headers['user-agent'] ?? '' };
});
