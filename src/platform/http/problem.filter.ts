import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE } from './answer.js';
import { toProblem } from './problem.js';

/** Turns everything thrown into `application/problem+json`; the cause goes to the log only. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(thrown, request.id);
    if (problem.status >= 500) {
      const { error } = problem;
      request.log.error({ err: error.cause ?? error, code: error.code }, 'request failed');
    }
    if (reply.sent) return;
    void reply
      .code(problem.status)
      .headers(problem.headers)
      .header('content-type', PROBLEM_TYPE)
      .send(problem.text);
  }
}
