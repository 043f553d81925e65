import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TokenClaims } from '../../../../platform/http/callers.js';
import { logAnswered } from '../../../../platform/http/fastify-server.js';

/** The request that a stream answers; it is asked about its caller again while the stream lasts. */
export interface StreamRequest {
  readonly request: FastifyRequest;
  readonly claims: TokenClaims;
  readonly lastEventId: string | undefined;
}

/** Of a route that is declared with `@Allow`. A client that closes the connection ends its stream, which is logged. */
export const FromStreamRequest = createParamDecorator(
  (_: unknown, context: ExecutionContext): StreamRequest => {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & { claims?: TokenClaims }>();
    const reply = http.getResponse<FastifyReply>();
    const { claims } = request;
    if (!claims) throw new Error('FromStreamRequest stands on a public route');
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) logAnswered(request, reply);
    });
    const { 'last-event-id': sent } = request.headers;
    return { request, claims, lastEventId: typeof sent === 'string' ? sent : undefined };
  },
);
