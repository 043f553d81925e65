import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE } from './answer.js';
import { AppError } from '../../kernel/app-error.js';
import { noteRefusal } from './fastify-server.js';
import type { KnownRoutes } from './known-routes.js';
import { withMissingNamed } from './missing-ids.js';
import { PAGE_HEADERS } from './page.js';
import { toAppError, toProblem } from './problem.js';
import { refusalPage } from './refusal-pages.js';

/**
 * Turns every thrown error into `application/problem+json`, or into a page where a browser asks a route that has pages.
 * Only the log contains the cause.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly known: KnownRoutes) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const error = withMissingNamed(toAppError(thrown), request);
    const allowed = error.code === 'ROUTE_NOT_FOUND' ? this.known.methodsOf(request.url) : [];
    if (allowed.length > 0) reply.header('allow', allowed.join(', '));
    const refusal = allowed.length > 0 ? new AppError('METHOD_NOT_ALLOWED') : error;
    const problem = toProblem(refusal, request.id);
    if (problem.status >= 500) {
      request.log.error({ err: error.cause ?? error, code: error.code }, 'request failed');
    }
    noteRefusal(request, refusal.code);
    if (reply.sent) return;
    const page = refusalPage(refusal, request);
    const headers = page === undefined ? { 'content-type': PROBLEM_TYPE } : PAGE_HEADERS;
    void reply
      .code(problem.status)
      .headers({ ...problem.headers, ...headers })
      .send(page ?? problem.text);
  }
}
