import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  LogController,
  type FastifyBaseLogger,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { IncomingMessage } from 'node:http';
import { randomBytes } from 'node:crypto';
import type { Config } from '../config/config.js';
import { Answer, PROBLEM_TYPE } from './answer.js';
import { toProblem } from './problem.js';
import { AppError } from '../../kernel/app-error.js';

/** Largest body of any route; the CSV import has the largest. */
const BODY_LIMIT_BYTES = 5 * 1024 * 1024;
/** A client that sends its request slower than this is cut off. */
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
/** Ids of this form are taken over from `X-Request-Id`; anything else could forge log lines. */
const REQUEST_ID = /^[A-Za-z0-9._:-]{8,128}$/;

/** Tells this process's requests from those of other instances and of earlier runs. */
const PROCESS_TAG = randomBytes(9).toString('base64url');
let requests = 0;

/** The client's own id, or a number within this process: a random id each cost 3 % of a receipt. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  if (typeof given === 'string' && REQUEST_ID.test(given)) return given;
  requests += 1;
  return `${PROCESS_TAG}-${requests.toString(36)}`;
}

/** The HTTP server: Fastify, with {@link Answer} as the one way to choose status, headers or bytes. */
export class FastifyServer extends FastifyAdapter {
  constructor(config: Config, logger: FastifyBaseLogger) {
    super({
      loggerInstance: logger,
      logController: new LogController({ disableRequestLogging: true }),
      bodyLimit: BODY_LIMIT_BYTES,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      trustProxy: config.trustProxy,
      forceCloseConnections: 'idle',
      return503OnClosing: false,
      genReqId: requestIdOf,
      routerOptions: { maxParamLength: 200 },
      frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
        const problem = toProblem(
          new AppError(
            'MALFORMED_REQUEST',
            { detail: 'The path cannot be decoded' },
            { cause: error },
          ),
          request.id,
        );
        void reply
          .header('x-request-id', request.id)
          .code(problem.status)
          .header('content-type', PROBLEM_TYPE)
          .send(problem.text);
      },
    });
  }

  override reply(
    response: Parameters<FastifyAdapter['reply']>[0],
    body: unknown,
    statusCode?: number,
  ): ReturnType<FastifyAdapter['reply']> {
    if (!(body instanceof Answer)) return super.reply(response, body, statusCode);
    if ('headers' in response && typeof response.headers === 'function') {
      response.headers(body.headers);
    }
    return super.reply(response, body.body, body.status);
  }
}
